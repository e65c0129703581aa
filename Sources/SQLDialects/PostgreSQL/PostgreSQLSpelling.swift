import SQLEmission
import SQLSchema
import SQLSemantics

/// Expressions as PostgreSQL writes them.
struct PostgreSQLSpelling: Spelling {
  let dialect = PostgreSQLDialect()
  /// Where the support functions stand.
  let supportSchema: String

  var target: String { dialect.name }
  var likeEscapesByDefault: Bool { true }
  var holdsDecimalsAsText: Bool { false }
  var hasNarrowIntegers: Bool { true }
  var ordersInsideAggregates: Bool { true }
  var temporarySchema: String { "pg_temp" }
  var hasLateral: Bool { true }
  var supportPrefix: String { quoted(supportSchema) + "." }
  var hasAggregateFilter: Bool { true }
  var hasDistinctOn: Bool { true }
  var hasQualify: Bool { false }

  /// An engine computes the same window once.
  func presentValue(_ value: String, _ place: Int, over window: String) -> String {
    let values = "(array_agg(\(value)) FILTER (WHERE \(value) IS NOT NULL) OVER \(window))"
    return place > 0 ? "\(values)[\(place)]" : "\(values)[cardinality(\(values)) + 1 - \(-place)]"
  }
  func nextNumber(of sequence: ObjectName) -> String { "nextval(\(literal(name(of: sequence))))" }
  func lastNumber(of sequence: ObjectName) -> String? { "currval(\(literal(name(of: sequence))))" }
  func identity(_ identity: Identity) -> String { PostgreSQLDialect().identityText(identity) }
  func quoted(_ identifier: String) -> String { dialect.quoted(identifier) }
  func name(of object: ObjectName) -> String { dialect.name(of: object) }
  func typeName(_ type: SQLType) -> String { dialect.typeName(type) }

  /// A backslash means itself: standard_conforming_strings is on. A line break is spelt out, because lines are indented later.
  func literal(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.quotedLiteral }
    return "E" + text.replacing(scalar: "\\", with: "\\\\").replacing(scalar: "\n", with: "\\n").quotedLiteral
  }

  private func support(_ function: String) -> String { "\(quoted(supportSchema)).\(function)" }

  func narrowPlaces(of function: String, count: Int) -> [Int] { NarrowArguments.places(of: function, count: count) }

  func rewriting(_ name: String, _ arguments: [String], constants: [String?]) -> String? {
    PatternRewriting.postgres(name, arguments, constants, literal: literal)
      ?? SnowflakeTimeRewritings.text(name, arguments, constants: constants, support: supportPrefix)
  }

  // MARK: JSON

  func path(_ document: String, _ steps: [PathStep], asText: Bool) -> String {
    if steps.isEmpty { return "\(document) #>> '{}'" }
    if steps.count == 1 { return "\(document) \(asText ? "->>" : "->") \(operand(steps[0]))" }
    return "\(document) \(asText ? "#>>" : "#>") \(literal("{" + steps.map(element).joined(separator: ",") + "}"))"
  }

  private func operand(_ step: PathStep) -> String {
    switch step {
    case .key(let key): literal(key)
    case .index(let index): String(index)
    }
  }

  /// An element of a text array's literal.
  private func element(_ step: PathStep) -> String {
    switch step {
    case .index(let index): return String(index)
    case .key(let key):
      let isPlain = !key.isEmpty && key.lowercased() != "null" && key.utf8.allSatisfy { $0.isWordByte }
      return isPlain ? key : "\"" + key.replacing(scalar: "\\", with: "\\\\").replacing(scalar: "\"", with: "\\\"") + "\""
    }
  }

  func elements(of document: String, path steps: [PathStep], alias: String) -> String {
    let array = steps.isEmpty ? document : path(document, steps, asText: false)
    return """
      LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(\(array)) = 'array' THEN \(array) ELSE '[]' END) \
      WITH ORDINALITY AS \(quoted(alias))(value, ordinality)
      """
  }

  func elementValue(_ alias: String) -> String { "\(quoted(alias)).value" }
  func elementIndex(_ alias: String) -> String { "(\(quoted(alias)).ordinality - 1)" }

  func arrayLength(_ document: String, path steps: [PathStep]) -> String {
    let array = steps.isEmpty ? document : path(document, steps, asText: false)
    return "CASE WHEN jsonb_typeof(\(array)) = 'array' THEN jsonb_array_length(\(array)) END"
  }

  // MARK: Expressions

  func cast(_ value: String, from: SQLType, to: SQLType, literal: Bool) -> String? {
    switch (from, to) {
    case (.integer, .text), (.boolean, .text), (.decimal, .text), (.text, .text(length: 0)), (.integer, .decimal), (.decimal, .decimal),
      (.unknown, _):
      "\(value)::\(typeName(to))"
    case (.text, _) where literal: "\(value)::\(typeName(to))"
    default: nil
    }
  }

  func call(_ function: Function, _ arguments: [String], types: [SQLType], literals: [Int?]) -> String? {
    let list = arguments.joined(separator: ", ")
    let first = arguments.first ?? ""
    switch function {
    case .iff: return arguments.count == 3 ? "CASE WHEN \(first) THEN \(arguments[1]) ELSE \(arguments[2]) END" : nil
    case .greatest, .least: return strict(function == .greatest ? "greatest" : "least", arguments, list)
    case .greatestOfPresent: return "greatest(\(list))"
    case .leastOfPresent: return "least(\(list))"
    case .concatenateStrict: return arguments.joined(separator: " || ")
    case .tryNumber: return tryNumber(first, types, literals)
    case .tryTimestampZoned: return "\(support("try_timestamptz"))(\(list))"
    case .tryDate: return "\(support("try_date"))(\(list))"
    case .tryBoolean: return "\(support("try_boolean"))(\(list))"
    case .toText: return arguments.count == 1 ? cast(first, from: types[0], to: .text, literal: false) : nil
    case .countIf: return "count(*) FILTER (WHERE \(list))"
    case .jsonType: return "jsonb_typeof(\(list))"
    case .tryTimestamp, .flatten, .jsonArrayElements, .arraySize, .now: return nil
    default: return StandardFunctions.name(of: function).map { "\($0)(\(list))" }
    }
  }

  private func strict(_ name: String, _ arguments: [String], _ list: String) -> String {
    let nulls = arguments.map { "\($0) IS NULL" }.joined(separator: " OR ")
    return "CASE WHEN \(nulls) THEN NULL ELSE \(name)(\(list)) END"
  }

  /// Without precision NUMBER(38, 0) is meant, which no 64-bit type holds.
  private func tryNumber(_ value: String, _ types: [SQLType], _ literals: [Int?]) -> String? {
    guard literals.count == 3, let precision = literals[1], let scale = literals[2], types.first?.isText == true else { return nil }
    return scale == 0 && precision <= 18
      ? "\(support("try_integer"))(\(value), \(precision))" : "\(support("try_number"))(\(value), \(precision), \(scale))"
  }

  func exact(_ value: String, as type: SQLType) -> String {
    "(\(value))::\(typeName(type))"
  }

  func isDistinct(_ left: String, _ right: String, negated: Bool) -> String {
    "\(left) IS \(negated ? "NOT " : "")DISTINCT FROM \(right)"
  }

  func isTruth(_ value: String, _ truth: Bool, negated: Bool) -> String {
    "\(value) IS \(negated ? "NOT " : "")\(truth ? "TRUE" : "FALSE")"
  }

  func ilike(_ left: String, _ right: String, negated: Bool) -> String { "\(left) \(negated ? "NOT ILIKE" : "ILIKE") \(right)" }
  func settled(_ text: String) -> String? { nil }
  func collated(_ text: String, _ type: SQLType) -> String {
    guard type.isText else { return text }
    return "\(text.isOneOperand ? text : "(\(text))") COLLATE \"C\""
  }
  func binaryLiteral(_ digits: String) -> String { "'\\x\(digits)'::bytea" }
  func translations(from dialect: String) -> Translations? { TranslationTexts.toPostgres[dialect] }

  func concatenable(_ value: String, _ type: SQLType) -> String? {
    switch type {
    case .text, .integer, .decimal, .unknown: value
    case .boolean: "\(value)::text"
    default: nil
    }
  }
}
