public import Diagnostics
public import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceText

/// Prints expressions and queries of a script for a target. What the target cannot say is a diagnostic, never dropped.
public struct SQLPrinter {
  public let model: SemanticModel
  public let spelling: any Spelling
  public var context: NameContext
  public private(set) var diagnostics: [Diagnostic] = []
  /// Names that mean something else here: a MERGE's alias, a working table's column.
  public var renamedColumns: [String: String] = [:]

  public init(model: SemanticModel, spelling: any Spelling, context: NameContext) {
    self.model = model
    self.spelling = spelling
    self.context = context
  }

  var script: Script { model.script }

  // MARK: Diagnostics

  mutating func unsupported(_ what: String, at expression: ExpressionID, help: String? = nil) -> String {
    diagnostics.append(
      Diagnostic("TGT001", .error, "\(what) is not supported on \(spelling.target) yet", at: script.range(expression), help: help))
    return "NULL"
  }

  public mutating func refuse(_ what: String, at statement: StatementID, help: String? = nil) {
    diagnostics.append(
      Diagnostic("TGT001", .error, "\(what) is not supported on \(spelling.target) yet", at: script.range(statement), help: help))
  }

  public mutating func refuse(_ what: String, at token: TokenID, help: String? = nil) {
    diagnostics.append(
      Diagnostic("TGT001", .error, "\(what) is not supported on \(spelling.target) yet", at: script.range(token), help: help))
  }

  // MARK: Expressions

  /// An expression, in brackets where its operator holds less than `power`.
  public mutating func text(_ expression: ExpressionID, above power: UInt8 = 0) -> String {
    let text = bare(expression)
    return Precedence.power(of: script.tree[expression]) < power ? "(\(text))" : text
  }

  mutating func list(_ expressions: List<ExpressionID>) -> String { script.tree[expressions].map { text($0) }.joined(separator: ", ") }

  private mutating func bare(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .missing: return "NULL"
    case .null: return "NULL"
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .number(let token): return script.text(token)
    case .string(let token): return spelling.literal(script.string(token))
    case .typed(let name, let token): return typed(script.name(name), token, expression)
    case .bind, .column, .qualified, .path: return name(expression)
    case .parameter: return unsupported("a positional parameter", at: expression)
    case .star: return "*"
    case .starOf(let name): return spelling.quoted(script.name(name)) + ".*"
    case .word(let word): return self.word(word, expression)
    case .unary(let op, let value): return unary(op, value)
    case .binary(let op, let left, let right): return binary(op, left, right, expression)
    case .isNull(let value, let negated): return text(value, above: Precedence.is) + (negated ? " IS NOT NULL" : " IS NULL")
    case .isTruth(let value, let truth, let negated):
      return spelling.isTruth(text(value, above: Precedence.comparison), truth, negated: negated)
    case .isDistinct(let left, let right, let negated):
      return spelling.isDistinct(
        text(left, above: Precedence.comparison + 1), text(right, above: Precedence.comparison + 1), negated: negated)
    case .between(let value, let low, let high, let negated): return between(value, low, high, negated)
    case .escaped(let match, let escape): return escaped(match, escape, expression)
    case .inList(let value, let elements, let negated):
      let texts = script.tree[elements].map { text($0, beside: value) }.joined(separator: ", ")
      return "\(text(value, above: Precedence.comparison + 1)) \(negated ? "NOT IN" : "IN") (\(texts))"
    case .inQuery(let value, let query, let negated):
      return "\(text(value, above: Precedence.comparison + 1)) \(negated ? "NOT IN" : "IN") (\(self.query(query)))"
    case .exists(let query): return "EXISTS (\(self.query(query)))"
    case .subquery(let query): return "(\(self.query(query)))"
    case .tuple(let elements): return "(\(list(elements)))"
    case .array: return unsupported("ARRAY […]", at: expression)
    case .call(let name, let arguments, let distinct): return call(name, arguments, distinct: distinct, expression)
    case .argument(_, let value): return text(value)
    case .filtered(let call, let condition): return filtered(call, condition, expression)
    case .windowed(let call, let window): return "\(text(call)) OVER \(self.window(script.tree[window], expression))"
    case .withinGroup: return unsupported("WITHIN GROUP", at: expression)
    case .conditional(let id): return conditional(script.tree[id])
    case .cast(let value, let type, let trying): return cast(value, model.type(type), trying: trying, expression)
    case .member, .element: return path(expression, asText: false)
    case .extract: return unsupported("EXTRACT", at: expression)
    case .atTimeZone: return unsupported("AT TIME ZONE", at: expression)
    case .collated: return unsupported("COLLATE", at: expression)
    case .form(let word, _), .prefixed(let word, _), .infixed(let word, _, _), .isKind(_, let word, _), .nullTreatment(_, let word):
      return unsupported(script.text(word), at: expression)
    case .field, .fields: return unsupported("a field of a composite value", at: expression)
    case .starOfPath: return unsupported("a star of a table in a schema", at: expression)
    case .slice: return unsupported("a slice of an array", at: expression)
    case .bitString: return unsupported("a string of bits or bytes", at: expression)
    case .orderedArguments: return unsupported("ORDER BY between arguments", at: expression)
    case .object, .entry: return unsupported("an object in braces", at: expression)
    case .spread: return unsupported("**", at: expression)
    case .lambda: return unsupported("a function as a value", at: expression)
    case .stage: return unsupported("a stage", at: expression)
    case .result: return unsupported("the result of a statement", at: expression)
    }
  }

  private mutating func name(_ expression: ExpressionID) -> String {
    switch model.reference(of: expression) {
    case .variable: return context.variable(lastName(expression))
    case .rowCount: return context.rowCount
    case .airbyteChanges: return context.airbyteChanges
    case .elementValue: return spelling.elementValue(alias(expression))
    case .elementIndex: return spelling.elementIndex(alias(expression))
    case .column, .unknown: return column(expression)
    }
  }

  private func column(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .column(let name): return renamedColumns[script.name(name)] ?? spelling.quoted(script.name(name))
    case .qualified(_, let name), .path(_, let name):
      return spelling.quoted(alias(expression)) + "." + spelling.quoted(script.name(name))
    default: return spelling.quoted(lastName(expression))
    }
  }

  private func table(_ expression: ExpressionID) -> Symbol {
    switch script.tree[expression] {
    case .qualified(let table, _): table
    case .path(let table, _): script.tree[table].name
    default: .none
    }
  }

  private func lastName(_ expression: ExpressionID) -> String {
    switch script.tree[expression] {
    case .column(let name), .bind(let name), .qualified(_, let name), .path(_, let name): script.name(name)
    default: ""
    }
  }

  private func alias(_ expression: ExpressionID) -> String { script.name(table(expression)) }

  private mutating func typed(_ name: String, _ token: TokenID, _ expression: ExpressionID) -> String {
    let value = spelling.literal(script.string(token))
    let type = model.type(of: expression)
    guard type != .unknown, let text = spelling.cast(value, from: .text, to: type, literal: true) else {
      return unsupported("a literal of type \(name)", at: expression)
    }
    return text
  }

  private mutating func word(_ word: TokenKind, _ expression: ExpressionID) -> String {
    switch word {
    case .currentTimestamp: context.now
    case .default: "DEFAULT"
    default: unsupported("'\(script.file.text(script.range(expression)))'", at: expression)
    }
  }

  private mutating func unary(_ op: UnaryOperator, _ value: ExpressionID) -> String {
    switch op {
    case .not: "NOT " + text(value, above: Precedence.not)
    case .minus: "-" + text(value, above: Precedence.sign + 1)
    case .plus: text(value, above: Precedence.sign)
    }
  }

  // MARK: Operators

  private mutating func binary(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> String {
    let power = Precedence.power(of: op)
    switch op {
    case .equal, .notEqual:
      return "\(text(left, beside: right)) \(Precedence.symbol(of: op)) \(text(right, beside: left))"
    case .and, .or: return "\(text(left, above: power)) \(Precedence.symbol(of: op)) \(text(right, above: power + 1))"
    case .add, .subtract, .multiply: return arithmetic(op, left, right, whole)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return ordered(op, left, right)
    case .concat: return concatenated(left, right, whole)
    case .like, .notLike: return like(left, right, negated: op == .notLike)
    case .ilike, .notIlike:
      return spelling.ilike(text(left, above: power + 1), text(right, above: power + 1), negated: op == .notIlike) + escape(of: right)
    case .arrow, .longArrow, .hashArrow, .hashLongArrow: return path(whole, asText: op == .longArrow || op == .hashLongArrow)
    case .divide:
      let integers = model.type(of: left) == .integer && model.type(of: right) == .integer
      let (leftText, rightText) = (text(left, above: power), text(right, above: power + 1))
      return spelling.divided(leftText, by: rightText, integers: integers, sourceDividesIntegers: model.dialect.dividesIntegers)
        ?? unsupported("division", at: whole, help: "the engines divide, round and treat zero differently")
    default: return unsupported("operator '\(Precedence.symbol(of: op))'", at: whole)
    }
  }

  /// Decimals are computed exactly, whatever number holds them.
  private mutating func arithmetic(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> String {
    let power = Precedence.power(of: op)
    let text = "\(text(left, above: power)) \(Precedence.symbol(of: op)) \(text(right, above: power + 1))"
    guard case .decimal(_, let scale) = model.type(of: whole), scale > 0, spelling.holdsDecimalsAsDoubles else { return text }
    return spelling.exact(text, as: model.type(of: whole))
  }

  /// Text is compared by code points everywhere.
  private mutating func ordered(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID) -> String {
    "\(collated(left, beside: right)) \(Precedence.symbol(of: op)) \(text(right, beside: left))"
  }

  private mutating func collated(_ value: ExpressionID, beside other: ExpressionID) -> String {
    let (type, otherType) = (model.type(of: value), model.type(of: other))
    let isText = type == .unknown && otherType.isText || type.isText && (otherType.isText || otherType == .unknown)
    let text = text(value, beside: other)
    return isText ? spelling.collated(text) : text
  }

  private mutating func between(_ value: ExpressionID, _ low: ExpressionID, _ high: ExpressionID, _ negated: Bool) -> String {
    let bounds = "\(text(low, beside: value)) AND \(text(high, beside: value))"
    return "\(collated(value, beside: low)) \(negated ? "NOT BETWEEN" : "BETWEEN") \(bounds)"
  }

  /// An operand of a comparison: a literal beside a time or a number is one itself.
  private mutating func text(_ expression: ExpressionID, beside other: ExpressionID) -> String {
    text(expression, above: Precedence.comparison + 1, as: model.type(of: other))
  }

  /// A value that is compared with, or written to, something of a type.
  public mutating func text(_ expression: ExpressionID, above power: UInt8 = 0, as type: SQLType) -> String {
    guard case .string = script.tree[expression], type.isReadFromText else { return text(expression, above: power) }
    return spelling.cast(text(expression), from: .text, to: type, literal: true)
      ?? unsupported("a text as a value of another type", at: expression, help: "write the value as a literal of its own type")
  }

  /// `||` holds tighter than any other operator on SQLite and looser than `+` on PostgreSQL: all but itself stand in brackets.
  private mutating func concatenated(_ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> String {
    let parts = [left, right].map { part -> String? in
      spelling.concatenable(text(part, above: isConcatenation(part) ? Precedence.other : Precedence.sign), model.type(of: part))
    }
    guard let first = parts[0], let second = parts[1] else {
      return unsupported("a value of this type in ||", at: whole, help: "convert it to text first")
    }
    return "\(first) || \(second)"
  }

  /// A value as a column of a type stores it: a decimal has the column's scale.
  public mutating func written(_ value: ExpressionID, as type: SQLType) -> String {
    let text = text(value, as: type)
    if case .string = script.tree[value], type.isReadFromText || type == .json { return text }
    return stored(text, from: model.type(of: value), as: type)
      ?? unsupported("a value of another type in a column", at: value, help: "convert it first, text by a TRY_ function")
  }

  /// A value of one type as a column of another stores it; nil where engines would convert in their own ways.
  public func stored(_ text: String, from: SQLType, as type: SQLType) -> String? {
    switch (from, type) {
    case _ where from == type, (.unknown, _), (_, .unknown), (.text, .text): text
    case (_, .text): spelling.cast("(\(text))", from: from, to: .text, literal: false) ?? spelling.concatenable("(\(text))", from)
    case (.integer, .decimal), (.decimal, .decimal), (.decimal, .integer): spelling.exact(text, as: type)
    case (.integer, .double), (.decimal, .double): text
    default: nil
    }
  }

  /// A value as the text that people see: a run's result.
  public mutating func shown(_ value: ExpressionID) -> String {
    spelling.concatenable(text(value, above: Precedence.atom), model.type(of: value))
      ?? unsupported("a result of this type", at: value, help: "convert it to text first")
  }

  private func isConcatenation(_ expression: ExpressionID) -> Bool {
    if case .binary(.concat, _, _) = script.tree[expression] { true } else { false }
  }

  private mutating func like(_ left: ExpressionID, _ right: ExpressionID, negated: Bool) -> String {
    let power = Precedence.comparison + 1
    return "\(text(left, above: power)) \(negated ? "NOT LIKE" : "LIKE") \(text(right, above: power))" + escape(of: right)
  }

  /// Without ESCAPE the dialects differ: PostgreSQL escapes by backslash, the others by nothing.
  private func escape(of pattern: ExpressionID) -> String {
    let sourceEscapes = !model.dialect.grammar.hasColonPaths
    guard sourceEscapes != spelling.likeEscapesByDefault else { return "" }
    if !sourceEscapes { return " ESCAPE ''" }
    if case .string(let token) = script.tree[pattern], !script.string(token).utf8.contains(UInt8(ascii: "\\")) { return "" }
    return " ESCAPE \(spelling.literal("\\"))"
  }

  private mutating func escaped(_ match: ExpressionID, _ escape: ExpressionID, _ whole: ExpressionID) -> String {
    guard case .binary(let op, let left, let right) = script.tree[match], op == .like || op == .notLike else {
      return unsupported("ESCAPE", at: whole)
    }
    let power = Precedence.comparison + 1
    let verb = op == .notLike ? "NOT LIKE" : "LIKE"
    return "\(text(left, above: power)) \(verb) \(text(right, above: power)) ESCAPE \(text(escape, above: power))"
  }

  private mutating func conditional(_ conditional: Conditional) -> String {
    var parts = ["CASE"]
    if !conditional.operand.isNone { parts.append(text(conditional.operand)) }
    let branches = Array(script.tree[conditional.branches])
    for index in stride(from: 0, to: branches.count - 1, by: 2) {
      parts.append("WHEN \(text(branches[index])) THEN \(text(branches[index + 1]))")
    }
    if !conditional.otherwise.isNone { parts.append("ELSE \(text(conditional.otherwise))") }
    return (parts + ["END"]).joined(separator: " ")
  }

  // MARK: Casts

  private mutating func cast(_ value: ExpressionID, _ type: SQLType, trying: Bool, _ whole: ExpressionID) -> String {
    if trying { return tryCast(value, type, whole) }
    if type.isText, model.type(of: value) == .json { return path(value, asText: true) }
    let from = model.type(of: value)
    let isLiteral = if case .string = script.tree[value] { true } else { false }
    if from == type || from == .integer && type == .decimal(precision: 38, scale: 0) { return text(value, above: Precedence.cast) }
    return spelling.cast(text(value, above: Precedence.cast), from: from, to: type, literal: isLiteral)
      ?? unsupported("this cast", at: whole, help: "the engines cast differently or fail on bad text: use a TRY_ function")
  }

  private mutating func tryCast(_ value: ExpressionID, _ type: SQLType, _ whole: ExpressionID) -> String {
    let function: (Function, [Int?])?
    switch type {
    case .integer: function = (.tryNumber, [nil, 18, 0])
    case .decimal(let precision, let scale): function = (.tryNumber, [nil, Int(precision), Int(scale)])
    case .timestamp(let zoned): function = (zoned ? .tryTimestampZoned : .tryTimestamp, [nil])
    case .date: function = (.tryDate, [nil])
    case .boolean: function = (.tryBoolean, [nil])
    default: function = nil
    }
    guard let function, model.type(of: value).isText,
      let text = spelling.call(function.0, [text(value)], types: [.text], literals: function.1)
    else { return unsupported("this TRY_CAST", at: whole) }
    return text
  }

  // MARK: JSON

  /// `a:b.c[0]`, `a -> 'b' ->> 'c'`: the document at the root and the steps from it.
  mutating func path(_ expression: ExpressionID, asText: Bool) -> String {
    let (root, steps) = pathSteps(expression)
    if steps.isEmpty && !asText { return text(expression) }
    return spelling.path(text(root, above: Precedence.cast), steps, asText: asText)
  }

  /// Steps that are no constants stay in the root.
  mutating func pathSteps(_ expression: ExpressionID) -> (root: ExpressionID, steps: [PathStep]) {
    var steps: [PathStep] = []
    var current = expression
    while let (inner, step) = pathStep(current) {
      steps.append(step)
      current = inner
    }
    switch script.tree[current] {
    case .member, .element: _ = unsupported("this step into JSON", at: current)
    case .binary(.arrow, _, _), .binary(.longArrow, _, _), .binary(.hashArrow, _, _), .binary(.hashLongArrow, _, _):
      _ = unsupported("a step into JSON that is no constant", at: current)
      return (current, [])
    default: break
    }
    return (current, steps.reversed())
  }

  private func pathStep(_ expression: ExpressionID) -> (ExpressionID, PathStep)? {
    switch script.tree[expression] {
    case .member(let inner, let token): return (inner, .key(memberKey(token)))
    case .element(let inner, let index): return constantStep(index).map { (inner, $0) }
    case .binary(.arrow, let inner, let step), .binary(.longArrow, let inner, let step): return constantStep(step).map { (inner, $0) }
    default: return nil
    }
  }

  /// A key as written: JSON's keys keep their case.
  private func memberKey(_ token: TokenID) -> String {
    script.tokens[Int(token.raw)].kind == .quotedIdentifier ? script.name(token) : script.text(token)
  }

  private func constantStep(_ expression: ExpressionID) -> PathStep? {
    switch script.tree[expression] {
    case .string(let token): .key(script.string(token))
    case .number(let token): Int(script.text(token)).map { .index($0) }
    default: nil
    }
  }

  // MARK: Calls

  private mutating func call(_ name: NameID, _ arguments: List<ExpressionID>, distinct: Bool, _ whole: ExpressionID) -> String {
    let written = script.file.text(script.range(name))
    guard let function = model.function(name) else {
      return unsupported("function '\(written)'", at: whole, help: "it is not in the function catalogue")
    }
    let types = script.tree[arguments].map { model.type(of: $0) }
    let literals = script.tree[arguments].map { integerLiteral($0) }
    if function == .arraySize, let document = script.tree[arguments].first {
      let (root, steps) = pathSteps(document)
      return spelling.arrayLength(text(root, above: Precedence.cast), path: steps)
    }
    if function == .now { return context.now }
    var texts = script.tree[arguments].map { argument($0, of: function) }
    if distinct, let first = texts.first { texts[0] = "DISTINCT " + first }
    return spelling.call(function, texts, types: types, literals: literals) ?? unsupported("function '\(written)'", at: whole)
  }

  /// The smallest and largest text is so by code points.
  private mutating func argument(_ expression: ExpressionID, of function: Function) -> String {
    let value = text(expression)
    let compares = [.min, .max, .greatest, .least, .greatestOfPresent, .leastOfPresent].contains(function)
    return compares && model.type(of: expression).isText ? spelling.collated(value) : value
  }

  private func integerLiteral(_ expression: ExpressionID) -> Int? {
    if case .number(let token) = script.tree[expression] { Int(script.text(token)) } else { nil }
  }

  private mutating func filtered(_ call: ExpressionID, _ condition: ExpressionID, _ whole: ExpressionID) -> String {
    guard spelling.hasAggregateFilter else { return unsupported("FILTER", at: whole, help: "use CASE inside the aggregate") }
    return "\(text(call)) FILTER (WHERE \(text(condition)))"
  }

  private mutating func window(_ window: Window, _ expression: ExpressionID) -> String {
    if !window.base.isNone { return unsupported("OVER (\(script.name(window.base)) …)", at: expression) }
    if !window.name.isNone { return spelling.quoted(script.name(window.name)) }
    var parts: [String] = []
    if !window.partition.isEmpty { parts.append("PARTITION BY \(list(window.partition))") }
    if !window.order.isEmpty { parts.append("ORDER BY \(order(window.order))") }
    if window.frame != .none { parts.append(script.text(window.frameTokens)) }
    return "(\(parts.joined(separator: " ")))"
  }

  /// NULLs are placed explicitly, since engines differ.
  mutating func order(_ items: List<SortID>) -> String {
    script.tree[items].map { id in
      let item = script.tree[id]
      var value = text(item.value)
      if model.type(of: item.value).isText { value = spelling.collated(value) }
      let nullsLast = item.nulls == .unstated ? item.descending != model.dialect.nullsAreLarge : item.nulls == .last
      return "\(value)\(item.descending ? " DESC" : "") NULLS \(nullsLast ? "LAST" : "FIRST")"
    }.joined(separator: ", ")
  }
}

extension SQLType {
  /// Types whose values engines compare with a text in their own ways: the text is read first.
  fileprivate var isReadFromText: Bool {
    switch self {
    case .date, .timestamp, .boolean, .integer, .decimal, .double: true
    default: false
    }
  }
}
