import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Calls.
extension SQLPrinter {
  mutating func call(_ name: NameID, _ arguments: List<ExpressionID>, distinct: Bool, _ whole: ExpressionID) -> PrintedText {
    call(name, arguments, distinct: distinct, condition: nil, whole)
  }

  /// `condition`: of FILTER, for a target that has it not.
  mutating func call(
    _ name: NameID, _ arguments: List<ExpressionID>, distinct: Bool, condition: String?, _ whole: ExpressionID
  ) -> PrintedText {
    let values = script.tree[arguments].map { argumentValue($0) }
    let spelled = script.name(script.tree[name].name)
    if let special = specialCall(name, spelled, values, whole) { return .atom(special) }
    if isNative { return .atom(nativeCall(name, Array(script.tree[arguments]), distinct: distinct, condition)) }
    guard script.tree[name].schema.isNone else {
      return .atom(unsupported("function '\(script.file.text(script.range(name)))'", at: whole))
    }
    if values.count == 1, case .star = script.tree[values[0]], spelled == "count" {
      return .atom(condition.map { "count(CASE WHEN \($0) THEN 1 END)" } ?? "count(*)")
    }
    if let translation = line(spelled, values) {
      let outer = aggregateOrder
      defer { aggregateOrder = outer }
      if distinct, let order = impliedOrder(translation, values) { aggregateOrder = order }
      let distinct = distinct && !Self.ignoresRepetition.contains(spelled)
      let text = apply(translation, values, distinct: distinct, condition: condition, whole)
      return translation.template.isConversion ? .atom(text.text) : text
    }
    return .atom(commonCall(name, values, distinct: distinct, condition, whole))
  }

  /// Aggregates that say the same of distinct values; not every target takes DISTINCT inside of them.
  private static let ignoresRepetition: Set = ["bool_and", "bool_or", "every", "max", "min"]

  /// PostgreSQL sorts values to find the distinct ones, and gives them in that order.
  private mutating func impliedOrder(_ translation: Translation, _ values: [ExpressionID]) -> String? {
    guard aggregateOrder.isEmpty, translation.template.pieces.contains(.within), let first = values.first, type(of: first) != .json else {
      return nil
    }
    return text(first)
  }

  /// What every dialect has in some spelling and no table speaks of.
  private mutating func commonCall(
    _ name: NameID, _ values: [ExpressionID], distinct: Bool, _ condition: String?, _ whole: ExpressionID
  ) -> String {
    let written = script.file.text(script.range(name))
    guard let function = model.function(name) else {
      let isKnown = model.bindings.function(of: whole) != nil
      return unsupported(
        isKnown ? described(script.name(script.tree[name].name), values) : "function '\(written)'", at: whole,
        help: isKnown ? nil : "it is not in the function catalogue")
    }
    var texts = values.map { conditional(argument($0, of: function), condition) }
    if distinct, let first = texts.first { texts[0] = "DISTINCT " + first }
    let types = values.map { type(of: $0) }
    let literals = values.map { integerLiteral($0) }
    return spelling.call(function, texts, types: types, literals: literals) ?? unsupported("function '\(written)'", at: whole)
  }

  private mutating func specialCall(_ name: NameID, _ spelled: String, _ values: [ExpressionID], _ whole: ExpressionID) -> String? {
    switch model.function(name) {
    case .arraySize where !isNative && model.dialect.grammar.hasColonPaths:
      guard let document = values.first else { return nil }
      let (root, steps) = pathSteps(document)
      return spelling.arrayLength(text(root, above: Precedence.cast), path: steps)
    case .now: return staysAsWritten ? nil : context.now
    case _ where spelled == "grouping" && isInGroupingSet: return String(values.reduce(0) { $0 * 2 + (isUngrouped($1) ? 1 : 0) })
    default: return nil
    }
  }

  private mutating func nativeCall(_ name: NameID, _ values: [ExpressionID], distinct: Bool, _ condition: String?) -> String {
    let narrow = spelling.narrowPlaces(of: script.name(script.tree[name].name), count: values.count)
    var texts = values.enumerated().map { conditional(narrowed($1, narrow.contains($0)), condition) }
    if distinct, let first = texts.first { texts[0] = "DISTINCT " + first }
    return "\(nativeName(name))(\(texts.joined(separator: ", ")))"
  }

  private func nativeName(_ name: NameID) -> String {
    let parts = script.tree[name]
    return parts.schema.isNone || keepsWords ? script.file.text(script.range(name)) : spelling.name(of: model.objectName(name))
  }

  /// An aggregate's argument where FILTER is not known: a row that does not fit gives NULL.
  private func conditional(_ text: String, _ condition: String?) -> String {
    condition.map { "CASE WHEN \($0) THEN \(text) END" } ?? text
  }

  /// `name => value`: the value.
  private func argumentValue(_ expression: ExpressionID) -> ExpressionID {
    if case .argument(_, let value) = script.tree[expression] { value } else { expression }
  }

  /// The smallest and largest text is so by code points.
  private mutating func argument(_ expression: ExpressionID, of function: Function) -> String {
    let value = text(expression)
    let compares = [.min, .max, .greatest, .least, .greatestOfPresent, .leastOfPresent].contains(function)
    return compares ? spelling.collated(value, type(of: expression)) : value
  }

  func integerLiteral(_ expression: ExpressionID) -> Int? {
    if case .number(let token) = script.tree[expression] { Int(script.text(token)) } else { nil }
  }

  /// Whether a value is written out. A NULL with a type is one that a function may meet.
  func isConstant(_ expression: ExpressionID) -> Bool {
    switch script.tree[expression] {
    case .string, .number, .boolean, .null, .typed: return true
    case .unary(_, let value): return isConstant(value)
    case .cast(let value, _, _):
      if case .null = script.tree[value] { return false }
      return isConstant(value)
    default: return false
    }
  }

  // MARK: Templates

  /// The line of the tables for a call of these operands; `name in c` for texts whose letters are ASCII's alone, where a table has it.
  func line(_ name: String, _ operands: [ExpressionID]) -> Translation? {
    guard let translations else { return nil }
    let types = operands.map { argumentType($0) }
    let isConstant = { (place: Int) in self.isConstant(operands[place]) }
    if let line = translations.best("\(name) in c", types, isConstant: isConstant), model.bindings.areInC(operands) { return line }
    return translations.best(name, types, isConstant: isConstant)
  }

  /// A translation with its arguments put in, each in the form that is wanted of it.
  mutating func apply(
    _ translation: Translation, _ arguments: [ExpressionID], distinct: Bool = false, condition: String? = nil, _ whole: ExpressionID,
    type: SQLType? = nil
  ) -> PrintedText {
    guard translation.relation != .unsupported else {
      let help = translation.wayOut.isEmpty ? nil : translation.wayOut
      return .atom(unsupported("\(shown(translation)): \(translation.note);", at: whole, help: help))
    }
    if distinct && !spelling.hasLateral && !translation.template.hasOneArgument {
      let help = "aggregate the rows of a SELECT DISTINCT"
      return .atom(unsupported("DISTINCT inside \(shown(translation))", at: whole, help: help))
    }
    let texts = wantedTypes(translation, arguments).enumerated().map { place, wanted in
      if arguments[place].isNone { return PrintedText.atom("NULL") }
      var text = argument(arguments[place], as: wanted, condition)
      if translation.parameter(at: place)?.kind == .shown { text = shownBoolean(text, arguments[place]) }
      if distinct && place == 0 { text = .atom("DISTINCT " + distinctArgument(text.text, arguments[0])) }
      return text
    }
    return filled(translation, texts, arguments, type: type ?? self.type(of: whole), whole)
  }

  private mutating func argument(_ value: ExpressionID, as wanted: SQLType, _ condition: String?) -> PrintedText {
    let text = converted(value, as: wanted)
    if condition != nil { return .atom(conditional(text.text, condition)) }
    return PrintedText(text.text, min(text.power, Precedence.power(of: script.tree[value])))
  }

  /// Values that are made distinct are compared in the order of their type, and stand as they do in ORDER BY behind them.
  private func distinctArgument(_ text: String, _ argument: ExpressionID) -> String {
    let type = type(of: argument)
    let collated = spelling.collated(text, type)
    return spelling.needsOrderForEquality(type) || aggregateOrder.hasPrefix(collated) ? collated : text
  }

  /// `t`, `f`: PostgreSQL prints a boolean so, and converts it to `true`, `false`.
  private func shownBoolean(_ text: PrintedText, _ value: ExpressionID) -> PrintedText {
    type(of: value) == .boolean && model.dialect.printsBooleansAsLetters ? .atom("substr(\(text.text), 1, 1)") : text
  }

  private func wantedTypes(_ translation: Translation, _ arguments: [ExpressionID]) -> [SQLType] {
    let same = arguments.indices.filter { translation.parameter(at: $0)?.kind == .same }.map { arguments[$0] }
    let common = same.isEmpty ? SQLType.unknown : commonType(same)
    return arguments.indices.map { place in
      switch translation.parameter(at: place)?.kind {
      case .type(let type): isPart(arguments[place]) ? .unknown : type
      case .same: common
      case .decimal: .numeric
      case .shown: .text
      default: .unknown
      }
    }
  }

  private func isPart(_ expression: ExpressionID) -> Bool {
    if !expression.isNone, case .star = script.tree[expression] { true } else { false }
  }

  mutating func filled(
    _ translation: Translation, _ texts: [PrintedText], _ arguments: [ExpressionID], type: SQLType, _ whole: ExpressionID
  ) -> PrintedText {
    note(translation, at: whole)
    var (result, texts) = ("", texts)
    for piece in translation.template.pieces {
      let text = text(of: piece, translation, texts, arguments, type, whole)
      if case .argument(0, _) = piece, texts.first?.text.hasPrefix("DISTINCT ") == true {
        texts[0] = .atom(String(texts[0].text.dropFirst(9)))
      }
      if case .rest = piece, text.isEmpty, result.hasSuffix(", ") { result.removeLast(2) }  // no arguments are left
      result += text
    }
    return PrintedText(result, translation.template.isAtom ? Precedence.atom : 0)
  }

  private mutating func text(
    of piece: Template.Piece, _ translation: Translation, _ texts: [PrintedText], _ arguments: [ExpressionID], _ type: SQLType,
    _ whole: ExpressionID
  ) -> String {
    switch piece {
    case .text(let text): return text
    case .argument(let place, let isEnclosed):
      guard place < texts.count else { return "NULL" }
      return isEnclosed || texts[place].power >= Precedence.atom ? texts[place].text : "(\(texts[place].text))"
    case .rest(let first): return texts.dropFirst(first).map(\.text).joined(separator: ", ")
    case .word(let place): return place < arguments.count ? spelling.literal(word(of: arguments[place])) : "NULL"
    case .support: return spelling.supportPrefix
    case .now: return context.now
    case .scale: return String(type.digits.scale)
    case .precision: return String(type.digits.precision)
    case .length: return type.isText ? String(type.length) : "0"
    case .alias: return rowAlias
    case .argumentScale: return String(scale(of: arguments.first) ?? 0)
    case .quotientScale: return String(scale(of: arguments.first).map { SQLType.quotientScale($0) } ?? type.digits.scale)
    case .order: return aggregateOrder.isEmpty ? "" : " ORDER BY \(aggregateOrder)"
    case .within: return aggregateOrder.isEmpty ? "" : " WITHIN GROUP (ORDER BY \(aggregateOrder))"
    case .element: return spelling.literal(elementType.letter)
    case .types: return spelling.literal(arguments.map { letter($0) }.joined())
    case .typeOf(let place): return spelling.literal(place < arguments.count ? letter(arguments[place]) : "?")
    case .rewriting(let name):
      return spelling.rewriting(name, texts.map(\.text), constants: arguments.map { constant($0) })
        ?? unsupported("\(shown(translation)) with these arguments", at: whole)
    }
  }

  /// The letter of an argument's type, for functions that are given values whose types they cannot see.
  private func letter(_ argument: ExpressionID) -> String { isNull(argument) ? "?" : (argumentType(argument) ?? .text).letter }

  /// A literal has the digits that are written.
  private func scale(of expression: ExpressionID?) -> UInt8? {
    guard let expression else { return nil }
    guard case .number(let token) = script.tree[expression] else { return argumentType(expression)?.scale }
    let parts = DecimalLiteral.written(out: script.text(token)).split(separator: ".")
    return UInt8(clamping: parts.count > 1 ? parts[1].utf8.count : 0)
  }

  /// A word such as DAY, or the text that names one, in lower case.
  private func word(of expression: ExpressionID) -> String { (constant(expression) ?? lastName(expression)).lowercased() }

  /// The text of a constant; nil for what is computed.
  func constant(_ expression: ExpressionID) -> String? {
    switch script.tree[expression] {
    case .string(let token), .typed(_, let token): script.string(token)
    case .number(let token): script.text(token)
    case .unary(.minus, let value): constant(value).map { "-" + $0 }
    case .boolean(let value): value ? "true" : "false"
    default: nil
    }
  }
}

extension SQLType {
  /// Of a decimal; a whole number has 18 digits.
  fileprivate var digits: (precision: UInt8, scale: UInt8) {
    switch self {
    case .decimal(let precision, let scale): (precision, scale)
    case .integer: (18, 0)
    default: (38, 6)
    }
  }

  /// What functions of the host know a type by.
  var letter: String {
    switch self {
    case .integer: "i"
    case .decimal, .numeric: "n"
    case .double: "f"
    case .text: "t"
    case .boolean: "b"
    case .date: "d"
    case .timestamp(let isZoned): isZoned ? "z" : "s"
    case .time: "c"
    case .interval: "v"
    case .json: "j"
    case .array: "a"
    case .binary: "x"
    default: "?"
    }
  }

  /// The most characters of a text; 0 is no limit.
  fileprivate var length: UInt32 {
    if case .text(let length) = self { length } else { 0 }
  }
}
