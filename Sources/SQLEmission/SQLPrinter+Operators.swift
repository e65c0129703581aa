import SQLSchema
import SQLSemantics
public import SQLSyntax
import SourceText

/// Operators.
extension SQLPrinter {
  mutating func unary(_ op: UnaryOperator, _ value: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    switch op {
    case .not: return PrintedText("NOT " + text(value, above: Precedence.not), Precedence.not)
    case .plus: return bare(value)
    case .minus:
      if case .number(let token) = script.tree[value] { return negative(token, value) }
      return operation("neg", [value], whole) { "-\($0[0])" }
    }
  }

  private func negative(_ token: TokenID, _ value: ExpressionID) -> PrintedText {
    let number = number(token, value).text
    guard number.hasPrefix("'") else { return PrintedText("-" + number, Precedence.sign) }
    return PrintedText("'" + DecimalLiteral.negated(String(number.dropFirst())), Precedence.sign)
  }

  mutating func binary(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    let power = Precedence.power(of: op)
    let symbol = Precedence.symbol(of: op)
    switch op {
    case .and, .or: return PrintedText("\(text(left, above: power)) \(symbol) \(text(right, above: power + 1))", power)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return comparison(op, left, right)
    case .like, .notLike, .ilike, .notIlike: return like(left, right, op, escape: nil, whole)
    case .similar: return operation("similar", [left, right], whole) { "\($0[0]) SIMILAR TO \($0[1])" }
    case .notSimilar where isNative: return operation("similar", [left, right], whole) { "\($0[0]) NOT SIMILAR TO \($0[1])" }
    case .notSimilar: return negated(operation("similar", [left, right], whole) { "\($0[0]) SIMILAR TO \($0[1])" })
    case .regexp: return operation("regexp", [left, right], whole) { "\($0[0]) REGEXP \($0[1])" }
    case .notRegexp where isNative: return operation("regexp", [left, right], whole) { "\($0[0]) NOT REGEXP \($0[1])" }
    case .notRegexp: return negated(operation("regexp", [left, right], whole) { "\($0[0]) REGEXP \($0[1])" })
    case .arrow, .longArrow, .hashArrow, .hashLongArrow: return arrow(op, left, right, whole)
    case .concat: return concatenated(left, right, whole)
    case .add, .subtract, .multiply, .divide, .modulo: return arithmetic(symbol, left, right, whole)
    default: return operation(symbol, [left, right], whole) { "\($0[0]) \(symbol) \($0[1])" }
    }
  }

  func negated(_ text: PrintedText) -> PrintedText {
    PrintedText("NOT " + (text.power <= Precedence.not ? "(\(text.text))" : text.text), Precedence.not)
  }

  /// An operator or a form by the name that the tables have for it; between a dialect and itself as `native` writes it.
  mutating func operation(
    _ name: String, _ operands: [ExpressionID], _ whole: ExpressionID, native: ([String]) -> String
  ) -> PrintedText {
    guard !isNative else {
      let narrow = spelling.narrowPlaces(of: name, count: operands.count)
      let text = native(operands.enumerated().map { narrowed($1, narrow.contains($0), above: Precedence.cast) })
      return PrintedText(text, min(Precedence.other, Precedence.power(of: script.tree[whole])))
    }
    guard let translation = line(name, operands) else { return .atom(unsupported(described(name, operands), at: whole)) }
    return apply(translation, operands, whole)
  }

  /// `operator '+' on date and text`, `'attimezone' of text`
  func described(_ name: String, _ operands: [ExpressionID]) -> String {
    let types = operands.map { argumentType($0)?.description ?? "text" }.joined(separator: ", ")
    let isWord = name.utf8.first.map(\.isWordByte) ?? false
    return "\(isWord ? "'\(name)'" : "operator '\(name)'")\(types.isEmpty ? "" : " for \(types)")"
  }

  private mutating func arithmetic(_ symbol: String, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    let power: UInt8 = symbol == "+" || symbol == "-" ? Precedence.sum : Precedence.product
    guard isNative else { return operation(symbol, [left, right], whole) { "\($0[0]) \(symbol) \($0[1])" } }
    if spelling.hasNarrowIntegers, let days = days(symbol, left, right, power) { return days }
    let first = text(left, above: power)
    let isNarrow = spelling.hasNarrowIntegers && type(of: whole) == .integer && !isWide(left) && !isWide(right)
    return PrintedText("\(isNarrow ? "(\(first))::bigint" : first) \(symbol) \(text(right, above: power + 1))", power)
  }

  /// A day and a number of days, which has 32 bits; a JSON value without one of its elements likewise.
  private mutating func days(_ symbol: String, _ left: ExpressionID, _ right: ExpressionID, _ power: UInt8) -> PrintedText? {
    switch (type(of: left), type(of: right)) {
    case (.date, .integer), (.json, .integer):
      PrintedText("\(text(left, above: power)) \(symbol) \(narrowed(right, true, above: power + 1))", power)
    case (.integer, .date): PrintedText("\(narrowed(left, true, above: power)) \(symbol) \(text(right, above: power + 1))", power)
    default: nil
    }
  }

  /// A whole number that is wanted in 32 bits, which literals have.
  mutating func narrowed(_ value: ExpressionID, _ isNarrow: Bool, above power: UInt8 = 0) -> String {
    guard isNarrow, type(of: value) == .integer, integerLiteral(value) == nil else { return text(value, above: power) }
    return text(value, above: Precedence.cast) + "::int"
  }

  /// Whether a whole number has 64 bits on an engine that has narrower ones too: columns and variables are declared so.
  private func isWide(_ expression: ExpressionID) -> Bool {
    switch script.tree[expression] {
    case .column, .qualified, .path, .bind, .cast: true
    case .number(let token): Int32(script.text(token)) == nil
    case .binary(_, let left, let right): isWide(left) || isWide(right)
    case .unary(_, let value): isWide(value)
    default: type(of: expression) != .integer
    }
  }

  /// `||` holds tighter than any other operator on SQLite and looser than `+` on PostgreSQL: all but itself stand in brackets.
  private mutating func concatenated(_ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    let types = [argumentType(left), argumentType(right)]
    if !isNative, types.contains(.array), types.contains(nil) {
      return .atom(unsupported("a text between quotes beside an array in ||", at: whole, help: "it is read as an array: write ARRAY['…']"))
    }
    if types.contains(where: { $0.map(Self.joinsAsSuch) == true }),
      types.contains(.array) || !types.contains(where: { $0?.isText == true }),
      translations?.best("||", types) != nil
    {
      return operation("||", [left, right], whole) { "\($0[0]) || \($0[1])" }
    }
    let parts = [left, right].map { part -> String? in
      let power = isConcatenation(part) && (part == left || !isNative) ? Precedence.other : Precedence.sign
      return isNative ? text(part, above: power) : asText(part, above: power)
    }
    guard let first = parts[0], let second = parts[1] else {
      return .atom(unsupported("a value of this type in ||", at: whole, help: "convert it to text first"))
    }
    return PrintedText("\(first) || \(second)", Precedence.other)
  }

  /// What `||` joins without making a text of it.
  private static func joinsAsSuch(_ type: SQLType) -> Bool { type == .array || type == .json || type == .binary }

  /// A value as the text that the source dialect makes of it.
  public mutating func asText(_ value: ExpressionID, above power: UInt8 = 0) -> String? {
    let from = type(of: value)
    if from.isText || from == .unknown || isNative { return text(value, above: power) }
    guard let text = converted(bare(value), from: from, to: .text, value) else { return nil }
    return text.power < power ? "(\(text.text))" : text.text
  }

  private func isConcatenation(_ expression: ExpressionID) -> Bool {
    if case .binary(.concat, _, _) = script.tree[expression] { true } else { false }
  }

  mutating func infixed(_ word: TokenID, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    let symbol = script.text(word)
    return operation(symbol.lowercased(), [left, right], whole) { "\($0[0]) \(symbol) \($0[1])" }
  }

  // MARK: LIKE

  /// Without ESCAPE the dialects differ: PostgreSQL escapes by backslash, the others by nothing.
  mutating func like(
    _ left: ExpressionID, _ right: ExpressionID, _ op: BinaryOperator, escape: ExpressionID?, _ whole: ExpressionID
  ) -> PrintedText {
    if let text = listedPatterns(left, right, op, escape: escape, whole) { return text }
    let isNegated = op == .notLike || op == .notIlike
    let operands = [left, right] + (escape.map { [$0] } ?? [])
    if let match = translatedLike(op == .ilike || op == .notIlike, operands, whole) { return isNegated ? negated(match) : match }
    let power = Precedence.comparison + 1
    let (value, pattern) = (text(left, above: power), text(right, above: power))
    let escape = escape.map { " ESCAPE \(text($0, above: power))" } ?? self.escape(of: right)
    let isFolded = op == .ilike || op == .notIlike
    let match =
      isFolded ? spelling.ilike(value, pattern, negated: isNegated) : "\(value) \(isNegated ? "NOT LIKE" : "LIKE") \(pattern)"
    return PrintedText(match + escape, Precedence.comparison)
  }

  /// By the target's own function, unless the pattern is written out and LIKE itself will do.
  private mutating func translatedLike(_ isFolded: Bool, _ operands: [ExpressionID], _ whole: ExpressionID) -> PrintedText? {
    guard !isNative,
      isFolded || constant(operands[1]) == nil || operands.count > 2 && constant(operands[2]) == nil || endsInEscape(operands),
      let translation = line(isFolded ? "ilike" : "like", operands)
    else { return nil }
    return apply(translation, operands, whole)
  }

  /// Such a pattern is an error where matching gets so far.
  private func endsInEscape(_ operands: [ExpressionID]) -> Bool {
    let character = operands.count > 2 ? constant(operands[2]) : model.dialect.grammar.hasColonPaths ? "" : "\\"
    guard let character, let pattern = constant(operands[1]) else { return true }
    if operands.count > 2 && character.isEmpty { return true }
    return character.unicodeScalars.count > 1 || !character.isEmpty && pattern.utf8.reversed().starts(with: character.utf8.reversed())
  }

  private func escape(of pattern: ExpressionID) -> String {
    let sourceEscapes = !model.dialect.grammar.hasColonPaths
    guard sourceEscapes != spelling.likeEscapesByDefault else { return "" }
    if !sourceEscapes { return " ESCAPE ''" }
    if case .string(let token) = script.tree[pattern], !script.string(token).utf8.contains(UInt8(ascii: "\\")) { return "" }
    return " ESCAPE \(spelling.literal("\\"))"
  }

  mutating func escaped(_ match: ExpressionID, _ escape: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    guard case .binary(let op, let left, let right) = script.tree[match] else { return .atom(unsupported("ESCAPE", at: whole)) }
    switch op {
    case .like, .notLike, .ilike, .notIlike: return like(left, right, op, escape: escape, whole)
    case .similar:
      let text = operation("similar", [left, right, escape], whole) { "\($0[0]) SIMILAR TO \($0[1]) ESCAPE \($0[2])" }
      return PrintedText(text.text, min(text.power, Precedence.comparison))
    case .notSimilar: return negated(operation("similar", [left, right, escape], whole) { "\($0[0]) SIMILAR TO \($0[1]) ESCAPE \($0[2])" })
    default: return .atom(unsupported("ESCAPE", at: whole))
    }
  }

  mutating func collated(_ value: ExpressionID, _ name: NameID, _ whole: ExpressionID) -> PrintedText {
    let collation = script.name(script.tree[name].name)
    if isNative {
      return PrintedText("\(text(value, above: Precedence.cast)) COLLATE \(script.file.text(script.range(name)))", Precedence.cast)
    }
    guard ["c", "posix", "ucs_basic", "utf8", "default"].contains(collation.lowercased()) else {
      return .atom(unsupported("COLLATE \(collation)", at: whole, help: "texts are compared by code points: COLLATE \"C\""))
    }
    return bare(value)
  }

  mutating func isKind(_ value: ExpressionID, _ word: TokenID, _ negated: Bool, _ whole: ExpressionID) -> PrintedText {
    let kind = script.text(word).uppercased()
    if kind == "UNKNOWN" {
      return PrintedText(text(value, above: Precedence.is + 1) + (negated ? " IS NOT NULL" : " IS NULL"), Precedence.is)
    }
    if isNative { return PrintedText("\(text(value, above: Precedence.is + 1)) IS \(negated ? "NOT " : "")\(kind)", Precedence.is) }
    return .atom(unsupported("IS \(kind)", at: whole))
  }
}
