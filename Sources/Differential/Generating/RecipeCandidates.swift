import SQLEmission

/// The recipes that a line of the tables stands for, the likelier first; PostgreSQL says which of them it knows.
enum RecipeCandidates {
  /// In groups: of a group the first that is known is enough.
  static func groups(_ line: Translation, role: (String) -> Recipe.Role?) -> [[Recipe]] {
    guard !ArgumentPool.unfit.contains(line.name), let role = role(line.name) else { return [] }
    if line.name == "cast" { return choices(line, 2).flatMap { kinds in [false, true].compactMap { cast(line, kinds, isSized: $0).map { [$0] } } } }
    return counts(line).flatMap { count in choices(line, count).map { choice in variants(choice, line.name).compactMap { recipe(line, $0, role) } } }
  }

  private static func counts(_ line: Translation) -> [Int] {
    let least = line.parameters.count { !$0.isOptional && !$0.isVariadic }
    return line.parameters.last?.isVariadic == true ? [least + 1, least + 2] : Array(Set([least, line.parameters.count])).sorted()
  }

  private static func recipe(_ line: Translation, _ kinds: [ValueKind], _ role: Recipe.Role) -> Recipe? {
    guard let words = CallForm.words(line.name, count: kinds.count) else { return nil }
    let arguments = kinds.indices.map { Recipe.Argument(kind: kinds[$0], pool: ArgumentPool.values(line.name, $0, kinds)) }
    return Recipe(line: line.signature, words: words, arguments: arguments, role: role, result: nil)
  }

  private static func cast(_ line: Translation, _ kinds: [ValueKind], isSized: Bool) -> Recipe? {
    guard kinds.count == 2, !isSized || kinds[1] == .numeric else { return nil }
    let argument = Recipe.Argument(kind: kinds[0], pool: [])
    return Recipe(line: line.signature, words: ["(", ")::\(isSized ? "numeric(12, 2)" : kinds[1].typeName)"], arguments: [argument], role: .scalar, result: nil)
  }

  /// 32 bits for whole numbers, first for none, then for all but the first, then for all.
  private static func variants(_ kinds: [ValueKind], _ name: String) -> [[ValueKind]] {
    guard let first = kinds.firstIndex(of: .integer) else { return [kinds] }
    let all = kinds.map { $0 == .integer ? ValueKind.narrow : $0 }
    var mixed = all
    mixed[first] = .integer
    if ["element", "slice", "substring for", "substring"].contains(name) { return [all] }
    return [kinds, mixed, all]
  }

  /// Kinds for the parameters: `any` is each of some, `same` the same for all, beside an array its elements'.
  private static func choices(_ line: Translation, _ count: Int) -> [[ValueKind]] {
    let words = (0..<count).map { line.parameters[min($0, line.parameters.count - 1)].word }
    var choices: [[ValueKind]] = []
    for turn in 0..<turns(words) {
      let array: ValueKind = turn % 2 == 0 ? .integers : .texts
      let hasArray = words.contains("array") && words.contains { $0 != "json" && $0.hasPrefix("any") }
      let kinds = words.enumerated().compactMap { place, word in kind(word, turn: turn, place: place, array: array, element: hasArray ? array.element : nil) }
      if kinds.count == count, !choices.contains(kinds) { choices.append(kinds) }
    }
    return choices
  }

  private static func turns(_ words: [Substring]) -> Int {
    if words.contains(where: { $0.hasPrefix("any") || $0.hasPrefix("same") || $0.hasPrefix("shown") }) { return words.contains("array") ? 2 : loose.count }
    return words.contains("number") ? 9 : words.contains("array") ? 2 : 1
  }

  private static let loose: [ValueKind] = [.text, .integer, .numeric, .double, .boolean, .date, .timestamp, .instant, .time, .interval, .json]
  private static let numbers: [ValueKind] = [.integer, .numeric, .double]

  private static func kind(_ word: Substring, turn: Int, place: Int, array: ValueKind, element: ValueKind?) -> ValueKind? {
    var plain = word
    for mark in ["const "] where plain.hasPrefix(mark) { plain = plain.dropFirst(mark.count) }
    while plain.last == "." || plain.last == "?" { plain = plain.dropLast() }
    switch plain {
    case "any", "shown": return element ?? loose[(turn + place * 3) % loose.count]
    case "same": return element ?? loose[turn % loose.count]
    case "number": return numbers[(place == 0 ? turn : turn / 3) % 3]
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
