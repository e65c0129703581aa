import SQLEmission

/// The recipes that a line of the tables stands for, the likelier first; PostgreSQL says which of them it knows.
struct RecipeCandidates {
  let words: SourceWords

  /// In groups: of a group the first that is known is enough.
  func groups(_ line: Translation, role: (String) -> Recipe.Role?) -> [[Recipe]] {
    guard !words.unfit.contains(line.name), let role = role(CallForm.plain(line.name)) else { return [] }
    if line.name == "cast" || line.name == "trycast" {
      return choices(line, 2).flatMap { kinds in [false, true].compactMap { cast(line, kinds, isSized: $0).map { [$0] } } }
    }
    return counts(line).flatMap { count in
      choices(line, count).map { choice in variants(choice, line.name).compactMap { recipe(line, $0, role) } }
    }
  }

  private func counts(_ line: Translation) -> [Int] {
    let least = line.parameters.count { !$0.isOptional && !$0.isVariadic }
    return line.parameters.last?.isVariadic == true ? [least + 1, least + 2] : Array(Set([least, line.parameters.count])).sorted()
  }

  private func recipe(_ line: Translation, _ kinds: [ValueKind], _ role: Recipe.Role) -> Recipe? {
    guard let words = CallForm.words(line.name, kinds) else { return nil }
    let arguments = kinds.indices.map { Recipe.Argument(kind: kinds[$0], pool: self.words.pool(CallForm.plain(line.name), $0, kinds)) }
    return Recipe(line: line.signature, words: words, arguments: arguments, role: role, result: nil)
  }

  private func cast(_ line: Translation, _ kinds: [ValueKind], isSized: Bool) -> Recipe? {
    guard kinds.count == 2, !isSized || kinds[1] == .numeric else { return nil }
    let type = isSized ? "numeric(12, 2)" : words.typeName(kinds[1])
    let form = line.name == "cast" ? ["(", ")::\(type)"] : ["TRY_CAST(", " AS \(type))"]
    return Recipe(line: line.signature, words: form, arguments: [Recipe.Argument(kind: kinds[0], pool: [])], role: .scalar, result: nil)
  }

  /// 32 bits for whole numbers, first for none, then for all but the first, then for all.
  private func variants(_ kinds: [ValueKind], _ name: String) -> [[ValueKind]] {
    guard words.kinds.contains(.narrow), let first = kinds.firstIndex(of: .integer) else { return [kinds] }
    let all = kinds.map { $0 == .integer ? ValueKind.narrow : $0 }
    var mixed = all
    mixed[first] = .integer
    if ["element", "slice", "substring for", "substring"].contains(name) { return [all] }
    return [kinds, mixed, all]
  }

  /// Kinds for the parameters: `any` is each of some, `same` the same for all, beside an array its elements'.
  private func choices(_ line: Translation, _ count: Int) -> [[ValueKind]] {
    let parameters = (0..<count).map { line.parameters[min($0, line.parameters.count - 1)].word }
    var choices: [[ValueKind]] = []
    for turn in 0..<turns(parameters) {
      let array: ValueKind = turn % 2 == 0 ? .integers : .texts
      let hasArray = parameters.contains("array") && parameters.contains { $0 != "json" && $0.hasPrefix("any") }
      let kinds = parameters.enumerated().compactMap { place, word in
        kind(word, turn: turn, place: place, array: array, element: hasArray ? array.element : nil)
      }
      if kinds.count == count, kinds.allSatisfy(words.kinds.contains), !choices.contains(kinds) { choices.append(kinds) }
    }
    return choices
  }

  private func turns(_ parameters: [Substring]) -> Int {
    if parameters.contains(where: { $0.hasPrefix("any") || $0.hasPrefix("same") || $0.hasPrefix("shown") }) {
      return parameters.contains("array") ? 2 : loose.count
    }
    return parameters.contains("number") ? 9 : parameters.contains("array") ? 2 : 1
  }

  private var loose: [ValueKind] { Self.every.filter(words.kinds.contains) }
  private static let every: [ValueKind] = [
    .text, .integer, .numeric, .double, .boolean, .date, .timestamp, .instant, .time, .interval, .json,
  ]
  private static let numbers: [ValueKind] = [.integer, .numeric, .double]

  private func kind(_ word: Substring, turn: Int, place: Int, array: ValueKind, element: ValueKind?) -> ValueKind? {
    var plain = word
    for mark in ["const "] where plain.hasPrefix(mark) { plain = plain.dropFirst(mark.count) }
    while plain.last == "." || plain.last == "?" { plain = plain.dropLast() }
    switch plain {
    case "any", "shown": return element ?? loose[(turn + place * 3) % loose.count]
    case "same": return element ?? loose[turn % loose.count]
    case "number": return Self.numbers[(place == 0 ? turn : turn / 3) % 3]
    case "decimal", "sized": return .numeric
    case "int": return .integer
    case "float": return .double
    case "timestamptz": return .instant
    case "array": return array
    case "varchar", "part": return .text
    default: return ValueKind(rawValue: String(plain))
    }
  }
}
