public import SQLSchema
import SQLSemantics
public import SQLSyntax

/// Conversions.
extension SQLPrinter {
  mutating func cast(_ value: ExpressionID, _ type: TypeID, trying: Bool, _ whole: ExpressionID) -> PrintedText {
    if keepsWords, isUnknown(script.tree[type]) { return ownWords(whole, power: Precedence.cast) }
    let to = model.type(type)
    if isNative { return nativeCast(value, type, to, trying: trying) }
    let from = argumentType(value) ?? (isNull(value) ? to : .text)
    if !trying && Self.isSame(from, to) { return bare(value) }
    if from == .json && to.isText && !trying && model.dialect.grammar.hasColonPaths && !pathSteps(value).steps.isEmpty {
      return path(value, asText: true)
    }
    let name = trying ? "trycast" : "cast"
    guard let translation = translations?.best(name, [from, to], isConstant: { $0 == 0 && isConstant(value) }) else {
      if to == .interval && !spelling.hasIntervals { return .atom(refusedCast(from, to, whole)) }
      return spelledCast(value, from, to, trying: trying) ?? .atom(refusedCast(from, to, whole))
    }
    elementType = to == .array ? model.elementType(type) : .unknown
    defer { elementType = .unknown }
    return apply(translation, [value], whole, type: to)
  }

  /// A type that the common vocabulary has no word for.
  private func isUnknown(_ type: TypeName) -> Bool {
    if type.holdsMore { return true }
    let arguments = script.tree[type.arguments].compactMap { Int(script.text($0)) }
    let known = model.dialect.types.type(named: script.name(type.name), arguments: arguments, withTimeZone: type.withTimeZone)
    return known == nil && !type.isArray
  }

  private mutating func refusedCast(_ from: SQLType, _ to: SQLType, _ whole: ExpressionID) -> String {
    unsupported("a cast of \(from) to \(to)", at: whole, help: "the engines cast differently or fail on bad text: use a TRY_ function")
  }

  private mutating func nativeCast(_ value: ExpressionID, _ type: TypeID, _ to: SQLType, trying: Bool) -> PrintedText {
    switch (argumentType(value), to) {
    case (.boolean?, .integer) where !trying && !keepsWords:
      return PrintedText("\(text(value, above: Precedence.cast))::int::bigint", Precedence.cast)
    case (.integer?, .boolean) where !trying && spelling.hasNarrowIntegers:
      return PrintedText("\(text(value, above: Precedence.comparison + 1)) <> 0", Precedence.comparison)
    default: break
    }
    let name = to == .unknown || to == .array || to == .json ? nativeName(script.tree[type]) : spelling.typeName(to)
    let isWidened = spelling.hasNarrowIntegers && self.type(of: value) == .boolean && to == .integer
    let value = text(value, above: trying ? 0 : Precedence.cast) + (isWidened ? "::int" : "")
    return trying ? .atom("TRY_CAST(\(value) AS \(name))") : PrintedText("\(value)::\(name)", Precedence.cast)
  }

  /// A type by its own name.
  private func nativeName(_ type: TypeName) -> String {
    let arguments = script.tree[type.arguments].map { script.text($0) }
    return script.name(type.name) + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))") + (type.isArray ? "[]" : "")
  }

  private static func isSame(_ from: SQLType, _ to: SQLType) -> Bool {
    if from == to { return true }
    switch (from, to) {
    case (.text, .text(0)), (.integer, .decimal(38, 0)), (.array, .json), (.json, .array): return true
    default: return false
    }
  }

  /// What the spellings know for themselves.
  private mutating func spelledCast(_ value: ExpressionID, _ from: SQLType, _ to: SQLType, trying: Bool) -> PrintedText? {
    if trying { return triedCast(value, from, to).map { .atom($0) } }
    let isLiteral = if case .string = script.tree[value] { true } else { false }
    return spelling.cast(text(value, above: Precedence.cast), from: from, to: to, literal: isLiteral).map {
      PrintedText($0, Precedence.cast)
    }
  }

  private mutating func triedCast(_ value: ExpressionID, _ from: SQLType, _ to: SQLType) -> String? {
    let function: (Function, [Int?])?
    switch to {
    case .integer: function = (.tryNumber, [nil, 18, 0])
    case .decimal(let precision, let scale): function = (.tryNumber, [nil, Int(precision), Int(scale)])
    case .timestamp(let zoned): function = (zoned ? .tryTimestampZoned : .tryTimestamp, [nil])
    case .date: function = (.tryDate, [nil])
    case .boolean: function = (.tryBoolean, [nil])
    default: function = nil
    }
    guard let function, from.isText else { return nil }
    return spelling.call(function.0, [text(value)], types: [.text], literals: function.1)
  }

  /// The line of the tables for a conversion.
  func conversion(_ name: String, _ from: SQLType, _ to: SQLType) -> Translation? { translations?.best(name, [from, to]) }

  /// A text that was printed already, converted where a value of another type is wanted; nil where nothing says how.
  mutating func converted(_ text: PrintedText, from: SQLType, to: SQLType, _ whole: ExpressionID) -> PrintedText? {
    if let translation = conversion("cast", from, to) { return converted(text, by: translation, to: to, whole) }
    let isLiteral = if case .string = script.tree[whole] { true } else { false }
    let inner = text.power < Precedence.cast ? "(\(text.text))" : text.text
    return spelling.cast(inner, from: from, to: to, literal: isLiteral || from == .text && isTyped(whole)).map {
      PrintedText($0, Precedence.cast)
    }
  }

  private mutating func converted(_ text: PrintedText, by translation: Translation, to: SQLType, _ whole: ExpressionID) -> PrintedText {
    translation.relation == .unsupported ? apply(translation, [], whole) : filled(translation, [text], [], type: to, whole)
  }

  private func isTyped(_ expression: ExpressionID) -> Bool {
    if case .typed = script.tree[expression] { true } else { false }
  }

  // MARK: Writing

  /// A value as a column of a type stores it: a decimal has the column's scale.
  public mutating func written(_ value: ExpressionID, as type: SQLType) -> String {
    if type == .unknown || isNull(value) || staysAsWritten { return text(value) }
    if isNative { return stored(text(value), from: self.type(of: value), as: type) ?? text(value) }
    if isStoredDecimal(value), self.type(of: value) == type { return column(value) }
    let from = argumentType(value) ?? .text
    if case .string = script.tree[value] { return self.value(value, as: type) }
    return stored(text(value), from: from, as: type)
      ?? converted(PrintedText(text(value), 0), from: from, to: type, value)?.text
      ?? unsupported("a value of type \(from) in a column of type \(type)", at: value, help: "convert it first, text by a TRY_ function")
  }

  /// A value as a variable of a type holds it.
  public mutating func assigned(_ value: ExpressionID, as type: SQLType) -> String {
    if isNative || type == .unknown || isNull(value) { return text(value) }
    if case .string = script.tree[value] { return self.value(value, as: type) }
    let from = argumentType(value) ?? .text
    if from == type || from.isText && type == .text { return text(value) }
    return converted(printed(value), from: from, to: type, value)?.text ?? stored(text(value), from: from, as: type)
      ?? unsupported("a value of type \(from) in a variable of type \(type)", at: value, help: "convert it first")
  }

  /// A value of one type as a column of another stores it; nil where engines would convert in their own ways.
  public func stored(_ text: String, from: SQLType, as type: SQLType) -> String? {
    switch (from, type) {
    case _ where from == type, (.unknown, _), (_, .unknown), (.text, .text): text
    case (_, .text): spelling.cast("(\(text))", from: from, to: .text, literal: false) ?? spelling.concatenable("(\(text))", from)
    case (.integer, .decimal), (.decimal, .decimal), (.numeric, .decimal), (.decimal, .integer), (.numeric, .integer):
      spelling.exact(text, as: type)
    case (.integer, .numeric), (.decimal, .numeric), (.array, .json), (.json, .array): text
    case (.integer, .double), (.decimal, .double), (.numeric, .double): text
    default: nil
    }
  }

  /// A value as the text that people see: a run's result.
  public mutating func shown(_ value: ExpressionID) -> String {
    spelling.concatenable(text(value, above: Precedence.atom), type(of: value))
      ?? asText(value)
      ?? unsupported("a result of this type", at: value, help: "convert it to text first")
  }
}
