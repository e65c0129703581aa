import SQLEmission
import SQLSchema
import SQLSemantics

/// Expressions as Snowflake writes them.
struct SnowflakeSpelling: Spelling {
  let dialect = SnowflakeDialect()

  var target: String { dialect.name }
  var likeEscapesByDefault: Bool { false }
  var holdsDecimalsAsText: Bool { false }
  var ordersInsideAggregates: Bool { false }
  var temporarySchema: String { "" }
  var hasLateral: Bool { true }
  var supportPrefix: String { "" }
  var hasAggregateFilter: Bool { false }
  var hasDistinctOn: Bool { false }
  var hasQualify: Bool { true }
  var hasConflictClause: Bool { false }
  var unlimited: String? { "LIMIT NULL" }
  var hasIntervals: Bool { false }
  var windowsEndAtRow: Bool { false }
  var comparesRows: Bool { false }
  var hasEmptyBranches: Bool { false }
  var hasGroupFrames: Bool { false }
  var hasFrameExclusion: Bool { false }
  var keepsOwnWords: Bool { true }
  var hasReturning: Bool { false }
  var hasDefaultValues: Bool { false }
  var hasDefaultInUpdate: Bool { false }
  var hasChecks: Bool { false }
  var passesOverNulls: Bool { true }
  func presentValue(_ value: String, _ place: Int, over window: String) -> String {
    "NTH_VALUE(\(value), \(abs(place)))\(place < 0 ? " FROM LAST" : "") IGNORE NULLS OVER \(window)"
  }
  func nextNumber(of sequence: ObjectName) -> String { "\(name(of: sequence)).NEXTVAL" }
  func lastNumber(of sequence: ObjectName) -> String? { nil }
  func identity(_ identity: Identity) -> String { SnowflakeDialect().identityText(identity) }
  func generated(_ value: String) -> String { "AS (\(value))" }

  func quoted(_ identifier: String) -> String { dialect.quoted(identifier) }
  func name(of object: ObjectName) -> String { dialect.name(of: object) }
  func typeName(_ type: SQLType) -> String { dialect.typeName(type) }

  /// A backslash escapes, so it is doubled.
  func literal(_ text: String) -> String { text.replacing(scalar: "\\", with: "\\\\").replacing(scalar: "\n", with: "\\n").quotedLiteral }

  func rewriting(_ name: String, _ arguments: [String], constants: [String?]) -> String? {
    if name == "sequence" { return constants[0].map { "\($0).NEXTVAL" } }
    if name == "encode_binary" { return encoded(arguments[0], constants[1]) }
    return PatternRewriting.snowflake(name, arguments, constants, literal: literal)
      ?? PostgresTimeRewritings.text(name, arguments, constants: constants)
  }

  private func encoded(_ bytes: String, _ format: String?) -> String? {
    switch format?.lowercased() {
    case "hex": "LOWER(HEX_ENCODE(\(bytes)))"
    case "base64": "BASE64_ENCODE(\(bytes), 76)"
    default: nil
    }
  }

  // MARK: JSON

  func path(_ document: String, _ steps: [PathStep], asText: Bool) -> String {
    var text = document
    for (index, step) in steps.enumerated() {
      switch step {
      case .index(let position): text += "[\(position)]"
      case .key(let key): text += (index == 0 ? ":" : ".") + (isPlain(key) ? key : "\"\(key.replacing(scalar: "\"", with: "\"\""))\"")
      }
    }
    return asText ? text + "::VARCHAR" : text
  }

  private func isPlain(_ key: String) -> Bool {
    guard let first = key.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return key.utf8.allSatisfy { $0.isWordByte } && quoted(key.lowercased()) == key.lowercased()
  }

  func elements(of document: String, path steps: [PathStep], alias: String) -> String {
    "LATERAL FLATTEN(input => \(steps.isEmpty ? document : path(document, steps, asText: false))) AS \(quoted(alias))"
  }

  func rows(of call: String) -> String { "TABLE(\(call))" }
  func elementValue(_ alias: String) -> String { "\(quoted(alias)).value" }
  func elementIndex(_ alias: String) -> String { "\(quoted(alias)).index" }

  func arrayLength(_ document: String, path steps: [PathStep]) -> String {
    "ARRAY_SIZE(\(steps.isEmpty ? document : path(document, steps, asText: false)))"
  }

  // MARK: Expressions

  func cast(_ value: String, from: SQLType, to: SQLType, literal: Bool) -> String? { "\(value)::\(typeName(to))" }

  func call(_ function: Function, _ arguments: [String], types: [SQLType], literals: [Int?]) -> String? {
    let list = arguments.joined(separator: ", ")
    switch function {
    case .greatest: return "GREATEST(\(list))"
    case .least: return "LEAST(\(list))"
    case .greatestOfPresent: return "GREATEST_IGNORE_NULLS(\(list))"
    case .leastOfPresent: return "LEAST_IGNORE_NULLS(\(list))"
    case .iff: return "IFF(\(list))"
    case .concatenateStrict: return "CONCAT(\(list))"
    case .tryNumber: return "TRY_TO_NUMBER(\(list))"
    case .tryTimestampZoned: return "TRY_TO_TIMESTAMP_TZ(\(list))"
    case .tryTimestamp: return "TRY_TO_TIMESTAMP_NTZ(\(list))"
    case .tryDate: return "TRY_TO_DATE(\(list))"
    case .tryBoolean: return "TRY_TO_BOOLEAN(\(list))"
    case .toText: return "TO_VARCHAR(\(list))"
    case .countIf: return "COUNT_IF(\(list))"
    case .jsonType: return "TYPEOF(\(list))"
    case .flatten, .jsonArrayElements, .arraySize, .now, .concatenatePresent: return nil
    default: return StandardFunctions.name(of: function).map { "\($0.uppercased())(\(list))" }
    }
  }

  func isDistinct(_ left: String, _ right: String, negated: Bool) -> String {
    "\(left) IS \(negated ? "NOT " : "")DISTINCT FROM \(right)"
  }

  func isTruth(_ value: String, _ truth: Bool, negated: Bool) -> String {
    let test = "COALESCE(\(value), \(truth ? "FALSE" : "TRUE"))"
    return truth != negated ? test : "NOT \(test)"
  }

  func ilike(_ left: String, _ right: String, negated: Bool) -> String { "\(left) \(negated ? "NOT ILIKE" : "ILIKE") \(right)" }
  func settled(_ text: String) -> String? { nil }
  func collated(_ text: String, _ type: SQLType) -> String { text }
  func binaryLiteral(_ digits: String) -> String { "X'\(digits)'" }
  func translations(from dialect: String) -> Translations? { TranslationTexts.toSnowflake[dialect] }
  func exact(_ value: String, as type: SQLType) -> String {
    "(\(value))::\(typeName(type))"
  }

  func concatenable(_ value: String, _ type: SQLType) -> String? { value }
}
