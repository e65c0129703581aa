import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// CASE, EXTRACT and the forms that have words of their own.
extension SQLPrinter {
  mutating func conditional(_ conditional: Conditional) -> PrintedText {
    let branches = Array(script.tree[conditional.branches])
    let type = resultType(conditional, branches)
    let operand = conditional.operand
    let compared = operand.isNone ? SQLType.unknown : commonType([operand] + branches.indices.filter { $0 % 2 == 0 }.map { branches[$0] })
    var parts = ["CASE"]
    if !operand.isNone { parts.append(self.compared(operand, as: compared)) }
    for index in stride(from: 0, to: branches.count - 1, by: 2) {
      let test = operand.isNone ? text(branches[index]) : value(branches[index], as: compared)
      parts.append("WHEN \(test) THEN \(value(branches[index + 1], as: type))")
    }
    if !conditional.otherwise.isNone { parts.append("ELSE \(value(conditional.otherwise, as: type))") }
    return .atom((parts + ["END"]).joined(separator: " "))
  }

  private func resultType(_ conditional: Conditional, _ branches: [ExpressionID]) -> SQLType {
    var results = branches.indices.filter { $0 % 2 == 1 }.map { branches[$0] }
    if !conditional.otherwise.isNone { results.append(conditional.otherwise) }
    return commonType(results)
  }

  /// EXTRACT(part FROM value)
  mutating func extract(_ part: String, _ value: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    if isNative { return .atom("EXTRACT(\(part) FROM \(text(value)))") }
    guard
      let translation = translations?.best("extract", [nil, argumentType(value)])
        ?? translations?.best("date_part", [.text, argumentType(value)])
    else {
      return .atom(unsupported("EXTRACT from \(type(of: value))", at: whole))
    }
    return partCall(translation, part, [value], whole)
  }

  /// A call whose first argument is a word.
  private mutating func partCall(_ translation: Translation, _ part: String, _ values: [ExpressionID], _ whole: ExpressionID) -> PrintedText
  {
    guard translation.relation != .unsupported else { return apply(translation, values, whole) }
    let wanted = values.enumerated().map { place, value -> PrintedText in
      if case .type(let type)? = translation.parameter(at: place + 1)?.kind { return .atom(self.value(value, as: type)) }
      return bare(value)
    }
    note(translation, at: whole)
    let literal = spelling.literal(part.lowercased())
    var text = ""
    for piece in translation.template.pieces {
      switch piece {
      case .text(let piece): text += piece
      case .word(0): text += literal
      case .argument(0, _): text += literal
      case .argument(let place, let isEnclosed) where place - 1 < wanted.count:
        text += isEnclosed || wanted[place - 1].power >= Precedence.atom ? wanted[place - 1].text : "(\(wanted[place - 1].text))"
      case .rest(let first): text += ([literal] + wanted.map(\.text)).dropFirst(first).joined(separator: ", ")
      case .support: text += spelling.supportPrefix
      case .now: text += context.now
      case .rewriting(let name):
        let constants = [part] + values.map { constant($0) }
        text +=
          spelling.rewriting(name, [literal] + wanted.map(\.text), constants: constants)
          ?? unsupported("\(translation.name) of '\(part)'", at: whole)
      default: text += "NULL"
      }
    }
    return PrintedText(text, translation.template.isAtom ? Precedence.atom : 0)
  }

  /// `TRIM(BOTH x FROM y)`, `POSITION(x IN y)`, `SUBSTRING(x FROM y FOR z)`, `INTERVAL '1' DAY`: by the word that makes it what it is.
  mutating func form(_ word: TokenID, _ values: List<ExpressionID>, _ whole: ExpressionID) -> PrintedText {
    if isNative { return ownWords(whole) }
    let name = script.text(word).lowercased()
    let operands = Array(script.tree[values])
    return operation(formName(name, whole), operands, whole) { "\(name)(\($0.joined(separator: ", ")))" }
  }

  /// The name that the tables have for a form: TRIM by its side.
  private func formName(_ name: String, _ whole: ExpressionID) -> String {
    if name == "substring" { return substringName(whole) }
    guard name == "trim" else { return name }
    let words = script.file.text(script.range(whole)).uppercased()
    return words.hasPrefix("TRIM(LEADING") || words.hasPrefix("TRIM (LEADING")
      ? "trim leading"
      : words.hasPrefix("TRIM(TRAILING") || words.hasPrefix("TRIM (TRAILING") ? "trim trailing" : "trim both"
  }

  /// SUBSTRING by the word behind its text: `substring` for FROM, `substring for`, `substring similar`.
  private func substringName(_ whole: ExpressionID) -> String {
    guard case .form(_, let values) = script.tree[whole] else { return "substring" }
    let operands = Array(script.tree[values])
    guard operands.count > 1 else { return "substring" }
    let gap = script.file.bytes[Int(script.range(operands[0]).end)..<Int(script.range(operands[1]).start)]
    let word = String(decoding: gap, as: UTF8.self).lowercased()
    return word.contains("similar") ? "substring similar" : word.contains("for") ? "substring for" : "substring"
  }

  // MARK: Arrays and objects

  mutating func array(_ elements: List<ExpressionID>, _ whole: ExpressionID) -> PrintedText {
    let values = Array(script.tree[elements])
    if isNative {
      return .atom("\(model.dialect.grammar.hasColonPaths ? "" : "ARRAY")[\(values.map { text($0) }.joined(separator: ", "))]")
    }
    guard let translation = translations?.best("array", values.map { argumentType($0) }) else {
      return .atom(unsupported("ARRAY […]", at: whole))
    }
    return apply(translation, values, whole)
  }

  mutating func slice(_ value: ExpressionID, _ from: ExpressionID, _ to: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    if isNative { return .atom("\(subscriptable(value))[\(from.isNone ? "" : text(from)):\(to.isNone ? "" : text(to))]") }
    guard !from.isNone, !to.isNone else { return .atom(unsupported("a slice of an array without both bounds", at: whole)) }
    return operation("slice", [value, from, to], whole) { _ in "" }
  }

  mutating func object(_ entries: List<ExpressionID>, _ whole: ExpressionID) -> PrintedText {
    if isNative { return ownWords(whole) }
    var values: [ExpressionID] = []
    for entry in script.tree[entries] {
      guard case .entry(let key, let value) = script.tree[entry] else { return .atom(unsupported("** in an object", at: whole)) }
      values += [key, value]
    }
    return operation("object_construct", values, whole) { _ in "" }
  }
}
