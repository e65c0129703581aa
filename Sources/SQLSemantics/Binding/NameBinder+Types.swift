import SQLSchema
import SQLSyntax

extension NameBinder {
  /// The type of an expression whose operands are bound.
  func type(of expression: ExpressionID) -> SQLType {
    switch script.tree[expression] {
    case .boolean, .isNull, .isTruth, .isDistinct, .between, .inList, .inQuery, .exists, .isKind, .escaped: return .boolean
    case .number(let token): return numberType(token)
    case .string: return .text
    case .typed(let name, _): return typedLiteral(script.name(name))
    case .word(let word): return wordType(word)
    case .unary(let op, let value): return op == .not ? .boolean : model.type(of: value)
    case .binary(let op, let left, let right): return binary(op, left, right)
    case .subquery(let query): return model.shapes[query].flatMap { $0.isComplete ? $0.columns.first?.type : nil } ?? .unknown
    case .call(let name, let arguments, _): return callType(script.tree[name], arguments)
    case .argument(_, let value), .filtered(let value, _), .collated(let value, _), .nullTreatment(let value, _),
      .orderedArguments(let value, _), .withinGroup(let value, _), .windowed(let value, _):
      return model.type(of: value)
    case .conditional(let id): return conditionalType(script.tree[id])
    case .cast(_, let type, _): return dialect.type(type, in: script)
    case .member, .object: return .json
    case .array: return dialect.isStrictlyTyped ? .array : .json
    case .slice(let value, _, _): return model.type(of: value)
    case .element(let value, _): return elementType(of: value)
    case .extract: return dialect.isStrictlyTyped ? .numeric : .integer
    case .prefixed(let word, let value): return prefixedType(script.text(word), model.type(of: value))
    case .infixed(let word, let left, _): return infixedType(script.text(word), model.type(of: left))
    case .form(let word, let values): return formType(script.text(word).lowercased(), script.tree[values].first)
    case .atTimeZone(let value, _): return zoned(model.type(of: value))
    default: return .unknown
    }
  }

  private func elementType(ofFirst values: [ExpressionID]) -> SQLType {
    values.first { !$0.isNone && model.type(of: $0) == .array }.map(elementType) ?? .unknown
  }

  /// What gives one of the arrays that it is given, or one of the same elements.
  private static let keepersOfElements: Set = [
    "coalesce", "nullif", "greatest", "least", "array_append", "array_prepend", "array_cat", "array_remove", "array_replace", "trim_array",
  ]

  private static let makersOfTexts: Set = ["string_to_array", "regexp_split_to_array", "regexp_match"]

  /// What stands at a place of an array or a document: `(ARRAY[a, b])[1]`, `('{1,2}'::bigint[])[1]`.
  private func elementType(of value: ExpressionID) -> SQLType {
    if model.type(of: value) == .json { return .json }
    switch script.tree[value] {
    case .cast(_, let type, _): return dialect.elementType(type, in: script)
    case .call(let name, let arguments, _):
      let name = script.name(script.tree[name].name)
      if Self.makersOfTexts.contains(name) { return .text }
      if name == "array_fill" { return script.tree[arguments].first.map { model.type(of: $0) } ?? .unknown }
      return Self.keepersOfElements.contains(name) ? elementType(ofFirst: Array(script.tree[arguments])) : .unknown
    case .conditional(let id):
      let branches = Array(script.tree[script.tree[id].branches])
      return elementType(ofFirst: branches.indices.filter { $0 % 2 == 1 }.map { branches[$0] } + [script.tree[id].otherwise])
    case .array(let items):
      let common = common(Array(script.tree[items]))
      return common == .array ? script.tree[items].first.map(elementType) ?? .unknown : common
    case .binary(.concat, let left, let right): return [left, right].first { model.type(of: $0) == .array }.map(elementType) ?? .unknown
    default: return .unknown
    }
  }

  /// `TRIM(BOTH x FROM y)`, `POSITION(x IN y)`, `INTERVAL '1' DAY`
  private func formType(_ word: String, _ first: ExpressionID?) -> SQLType {
    switch word {
    case "position": .integer
    case "interval": .interval
    case "substring", "overlay", "trim": first.map { model.type(of: $0) } == .binary ? .binary : .text
    case "normalize": .text
    default: .unknown
    }
  }

  /// `|/ x`, `@ x`, `~ x`
  private func prefixedType(_ symbol: String, _ operand: SQLType) -> SQLType {
    switch symbol {
    case "|/", "||/": .double
    case "@", "~": operand
    default: .unknown
    }
  }

  /// `x && y`, `x ~ y`, `x # y`
  private func infixedType(_ symbol: String, _ left: SQLType) -> SQLType {
    switch symbol.lowercased() {
    case "&&", "@>", "<@", "?", "?|", "?&", "~", "~*", "!~", "!~*", "^@", "overlaps", "@@", "@?": .boolean
    case "#-": .json
    case "#", "&", "|", "<<", ">>": left == .integer ? .integer : .unknown
    case "^": left == .numeric || left == .double ? left : .unknown
    default: .unknown
    }
  }

  private func zoned(_ type: SQLType) -> SQLType {
    switch type {
    case .timestamp(let isZoned): .timestamp(zoned: !isZoned)
    case .date: .timestamp(zoned: false)
    default: .unknown
    }
  }

  private func numberType(_ token: TokenID) -> SQLType {
    let text = script.text(token)
    if Int64(text) != nil { return .integer }
    if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      return dialect.isStrictlyTyped ? .numeric : .double
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let scale = parts.count > 1 ? min(38, parts[1].utf8.count) : 0
    let digits = parts.reduce(0) { $0 + $1.utf8.count }
    return .decimal(precision: UInt8(min(38, max(1, digits, scale))), scale: UInt8(scale))
  }

  private func typedLiteral(_ name: String) -> SQLType {
    dialect.types.type(named: name, arguments: [], withTimeZone: false) ?? .unknown
  }

  private func wordType(_ word: TokenKind) -> SQLType {
    switch word {
    case .currentDate: .date
    case .currentTimestamp: .timestamp(zoned: true)
    case .localTimestamp: .timestamp(zoned: false)
    case .currentUser: .text
    default: .unknown
    }
  }

  // MARK: Operators

  private func binary(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID) -> SQLType {
    let (first, second) = (model.type(of: left), model.type(of: right))
    switch op {
    case .concat: return concatenation(left, first, right, second)
    case .arrow, .hashArrow: return .json
    case .longArrow, .hashLongArrow: return .text
    case .add, .subtract, .multiply, .divide, .modulo: return arithmetic(op, left, first, right, second)
    case .power: return dialect.isStrictlyTyped ? power(first, second) : .unknown
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: return first == .integer && second == .integer ? .integer : .unknown
    default: return .boolean
    }
  }

  /// A text makes a text of it; two JSON values, or two of what is not known, stay what they are.
  private func concatenation(_ left: ExpressionID, _ first: SQLType, _ right: ExpressionID, _ second: SQLType) -> SQLType {
    guard dialect.isStrictlyTyped else { return .text }
    if first == .array || second == .array { return .array }
    if first == .binary && second == .binary { return .binary }
    if first.isText && !isLiteral(left) || second.isText && !isLiteral(right) { return .text }
    if first.isText && second.isText { return .text }
    let other = isLiteral(left) ? second : isLiteral(right) ? first : .unknown
    switch other {
    case .integer, .decimal, .numeric, .double, .boolean, .date, .timestamp, .time, .interval: return .text
    default: return first == .json && second == .json ? .json : .unknown
    }
  }

  /// Numbers give numbers; what comes of dates and times depends on what is added to them.
  private func arithmetic(
    _ op: BinaryOperator, _ left: ExpressionID, _ first: SQLType, _ right: ExpressionID, _ second: SQLType
  ) -> SQLType {
    if first == .date && second == .date && op == .subtract { return .integer }
    if first == .date && second == .integer { return .date }
    guard first.isNumeric && second.isNumeric else { return dialect.isStrictlyTyped ? ofTimes(op, first, second) : .unknown }
    if first == .double || second == .double { return .double }
    if first == .integer && second == .integer {
      return op != .divide || dialect.dividesIntegers ? .integer : .decimal(precision: 38, scale: 6)
    }
    guard op == .multiply || op == .divide else { return SQLType.unified(first, second) }
    guard !dialect.dividesIntegers, let scale = first.scale, let other = second.scale else { return .decimal(precision: 38, scale: 6) }
    return .decimal(precision: 38, scale: op == .divide ? SQLType.quotientScale(scale) : SQLType.productScale(scale, other))
  }

  /// Whole numbers are made doubles.
  private func power(_ first: SQLType, _ second: SQLType) -> SQLType {
    guard first.isNumeric && second.isNumeric else { return .unknown }
    return first == .double || second == .double || first == .integer && second == .integer ? .double : .numeric
  }

  /// Days, times and intervals where the engine has operators for each pair.
  private func ofTimes(_ op: BinaryOperator, _ first: SQLType, _ second: SQLType) -> SQLType {
    switch (op, first, second) {
    case (.add, .integer, .date): .date
    case (.add, .date, .interval), (.add, .interval, .date), (.subtract, .date, .interval), (.add, .date, .time), (.add, .time, .date):
      .timestamp(zoned: false)
    case (.add, .timestamp, .interval), (.subtract, .timestamp, .interval): first
    case (.add, .interval, .timestamp): second
    case (.subtract, .timestamp, .timestamp), (.subtract, .timestamp, .date), (.subtract, .date, .timestamp): .interval
    case (.add, .time, .interval), (.subtract, .time, .interval), (.add, .interval, .time): .time
    case (.subtract, .time, .time), (.add, .interval, .interval), (.subtract, .interval, .interval): .interval
    case (.multiply, .interval, _), (.divide, .interval, _): second.isNumeric ? .interval : .unknown
    case (.multiply, _, .interval): first.isNumeric ? .interval : .unknown
    case (.subtract, .json, .text), (.subtract, .json, .integer), (.subtract, .json, .array): .json
    default: .unknown
    }
  }

  private func conditionalType(_ conditional: Conditional) -> SQLType {
    let branches = script.tree[conditional.branches]
    var results = stride(from: 1, to: branches.count, by: 2).map { branches[$0] }
    if !conditional.otherwise.isNone { results.append(conditional.otherwise) }
    return common(results)
  }

  /// The type that holds all of these; literals take the others' type.
  func common(_ values: [ExpressionID]) -> SQLType {
    let typed = values.filter { !isLiteral($0) }
    if typed.isEmpty { return values.contains { isText($0) } ? .text : .unknown }
    var common: SQLType?
    for value in typed {
      let type = model.type(of: value)
      if type == .unknown { return .unknown }
      common = common.map { SQLType.unified($0, type) } ?? type
      if common == .unknown { return .unknown }
    }
    guard !dialect.isStrictlyTyped, values.contains(where: isText), common?.isText == false else { return common ?? .unknown }
    return .unknown
  }

  private func isText(_ expression: ExpressionID) -> Bool {
    if case .string = script.tree[expression] { true } else { false }
  }

  // MARK: Calls

  private func callType(_ name: QualifiedName, _ arguments: List<ExpressionID>) -> SQLType {
    guard let entry = model.function(name) else { return .unknown }
    if entry.signatures.count == 1, ![.same, .number, .moved].contains(entry.signatures[0].result) {
      return entry.signatures[0].takes(Int(arguments.count)) ? entry.signatures[0].result.resultType : .unknown
    }
    let values = Array(script.tree[arguments])
    if entry.signatures[0].result == .moved { return moved(values) }
    if !dialect.isStrictlyTyped, entry.name == "sum", let value = values.first { return sum(of: model.type(of: value)) }
    let fitting = entry.places(taking: values.count)
    if let first = fitting.first, fitting.allSatisfy({ entry.signatures[$0].result == .same }) {
      return common(values.indices.filter { entry.signatures[first].parameter(at: $0)?.type == .same }.map { values[$0] })
    }
    return entry.resultType(of: values.map { isLiteral($0) && dialect.isStrictlyTyped ? nil : model.type(of: $0) })
  }

  /// A date or a time that is moved by so many parts.
  private func moved(_ values: [ExpressionID]) -> SQLType {
    guard let part = values.first, let moment = values.last, values.count > 1 else { return .unknown }
    let type = model.type(of: moment)
    return type.isText || type == .date && Self.partsOfDay.contains(word(part)) ? .timestamp(zoned: false) : type
  }

  private func word(_ part: ExpressionID) -> String {
    switch script.tree[part] {
    case .string(let token): script.string(token).lowercased()
    case .column(let name): script.name(name).lowercased()
    default: ""
    }
  }

  /// By all their names (docs.snowflake.com/en/sql-reference/functions-date-time#supported-date-and-time-parts).
  private static let partsOfDay = Set(
    """
    hour h hh hr hours hrs minute m mi min minutes mins second s sec seconds secs millisecond ms msec milliseconds microsecond us usec \
    microseconds nanosecond ns nsec nanosec nsecond nanoseconds nanosecs nseconds
    """.split(separator: " ").map(String.init))

  /// A sum keeps the digits behind the point (docs.snowflake.com/en/sql-reference/functions/sum).
  private func sum(of type: SQLType) -> SQLType {
    switch type {
    case .integer: .decimal(precision: 38, scale: 0)
    case .decimal(_, let scale): .decimal(precision: 38, scale: scale)
    default: type
    }
  }

  // MARK: NULL

  /// Whether an expression whose operands are bound may be NULL.
  func nullability(of expression: ExpressionID) -> Nullability {
    switch script.tree[expression] {
    case .null: return .possible
    case .boolean, .number, .string, .typed, .isNull, .isTruth, .isDistinct, .exists, .word, .array, .object: return .never
    case .unary(_, let value), .collated(let value, _), .argument(_, let value), .orderedArguments(let value, _):
      return model.nullability(of: value)
    case .cast(let value, _, let trying): return trying ? .possible : model.nullability(of: value)
    case .binary(let op, let left, let right): return binaryNullability(op, model.nullability(of: left), model.nullability(of: right))
    case .subquery: return .possible
    case .call(let name, let arguments, _): return callNullability(script.tree[name], arguments)
    case .windowed(let call, _), .filtered(let call, _), .withinGroup(let call, _), .nullTreatment(let call, _):
      return model.nullability(of: call) == .never ? .never : .unknown
    case .conditional(let id): return conditionalNullability(script.tree[id])
    case .member: return .possible
    default: return .unknown
    }
  }

  private func binaryNullability(_ op: BinaryOperator, _ left: Nullability, _ right: Nullability) -> Nullability {
    switch op {
    case .and, .or: left == .never && right == .never ? .never : .unknown
    case .arrow, .longArrow, .hashArrow, .hashLongArrow: .possible
    default: .strict(left, right)
    }
  }

  private func conditionalNullability(_ conditional: Conditional) -> Nullability {
    guard !conditional.otherwise.isNone else { return .possible }
    let branches = script.tree[conditional.branches]
    return stride(from: 1, to: branches.count, by: 2).reduce(model.nullability(of: conditional.otherwise)) {
      .either($0, model.nullability(of: branches[$1]))
    }
  }

  /// Strict functions that give a value for every value; others, as regexp_match does, may find none.
  private static let alwaysAnswering: Set = [
    "upper", "lower", "trim", "ltrim", "rtrim", "btrim", "length", "replace", "abs", "round", "floor", "ceil", "concat", "md5", "left",
    "right", "lpad", "rpad", "date_trunc", "to_char", "to_varchar", "initcap", "reverse", "mod", "repeat",
  ]

  private func callNullability(_ name: QualifiedName, _ arguments: List<ExpressionID>) -> Nullability {
    let nullabilities = script.tree[arguments].lazy.map { [model] in model.nullability(of: $0) }
    if name.name == words.coalesce || name.name == words.nvl || name.name == words.ifnull {
      if nullabilities.contains(.never) { return .never }
      return nullabilities.allSatisfy { $0 == .possible } ? .possible : .unknown
    }
    if name.name == words.nullif { return .possible }
    guard let function = model.function(name) else { return .unknown }
    switch function.signatures[0].nulls {
    case .present: return .never
    case .lenient: return .unknown
    case .strict:
      let nullability = nullabilities.reduce(.never) { Nullability.strict($0, $1) }
      return nullability == .never && !Self.alwaysAnswering.contains(script.name(name.name)) ? .unknown : nullability
    }
  }
}
