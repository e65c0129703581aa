import SQLEmission
import SQLSchema
import SQLSemantics

/// Expressions as SQLite writes them, with the functions that the runtime registers (`tc_…`).
struct SQLiteSpelling: Spelling {
  let dialect = SQLiteDialect()

  var unlimited: String? { "LIMIT -1" }
  var target: String { dialect.name }
  var likeEscapesByDefault: Bool { false }
  var holdsDecimalsAsText: Bool { true }
  var ordersInsideAggregates: Bool { false }
  var temporarySchema: String { "temp" }
  var hasLateral: Bool { false }
  var hasDefaultValue: Bool { false }
  var hasDefaultInUpdate: Bool { false }
  var raisesFromQueries: Bool { true }
  var hasIdentities: Bool { false }
  func presentValue(_ value: String, _ place: Int, over window: String) -> String { "tc_present(\(value), \(place)) OVER \(window)" }
  func nextNumber(of sequence: ObjectName) -> String { "tc_nextval(\(literal(sequence.description)))" }
  func lastNumber(of sequence: ObjectName) -> String? { "tc_currval(\(literal(sequence.description)))" }
  func identity(_ identity: Identity) -> String { "PRIMARY KEY AUTOINCREMENT" }
  var supportPrefix: String { "" }
  var hasAggregateFilter: Bool { true }
  var hasDistinctOn: Bool { false }
  var hasQualify: Bool { false }

  func quoted(_ identifier: String) -> String { dialect.quoted(identifier) }
  func name(of object: ObjectName) -> String { dialect.name(of: object) }
  func typeName(_ type: SQLType) -> String { dialect.typeName(type) }

  /// A line break inside a literal is spelt out: a program is read line by line.
  func literal(_ text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).quotedLiteral }
    return lines.count == 1 ? lines[0] : "(" + lines.joined(separator: " || char(10) || ") + ")"
  }

  func rewriting(_ name: String, _ arguments: [String], constants: [String?]) -> String? {
    PatternRewriting.sqlite(name, arguments, constants)
  }

  // MARK: JSON

  func path(_ document: String, _ steps: [PathStep], asText: Bool) -> String {
    "\(asText ? "tc_json_text" : "tc_json_value")(\(arguments(document, steps)))"
  }

  private func arguments(_ document: String, _ steps: [PathStep]) -> String {
    ([document] + steps.map(argument)).joined(separator: ", ")
  }

  private func argument(_ step: PathStep) -> String {
    switch step {
    case .key(let key): literal(key)
    case .index(let index): String(index)
    }
  }

  func elements(of document: String, path steps: [PathStep], alias: String) -> String {
    "json_each(tc_json_elements(\(arguments(document, steps)))) AS \(quoted(alias))"
  }

  func elementValue(_ alias: String) -> String { "\(quoted(alias)).value" }
  func elementIndex(_ alias: String) -> String { "\(quoted(alias)).key" }
  func arrayLength(_ document: String, path steps: [PathStep]) -> String { "tc_json_length(\(arguments(document, steps)))" }

  // MARK: Expressions

  func cast(_ value: String, from: SQLType, to: SQLType, literal: Bool) -> String? {
    switch (from, to) {
    case (.integer, .text), (.text, .text(length: 0)): "CAST(\(value) AS TEXT)"
    case (.boolean, .text): "CASE WHEN \(value) THEN 'true' WHEN NOT \(value) THEN 'false' END"
    case (.integer, .decimal(_, 0)): value
    case (.text, .timestamp(zoned: true)) where literal: "tc_try_timestamp(\(value))"
    case (.text, .date) where literal: "tc_try_date(\(value))"
    case (.unknown, .text): "CAST(\(value) AS TEXT)"
    case (.unknown, _): value
    default: nil
    }
  }

  func call(_ function: Function, _ arguments: [String], types: [SQLType], literals: [Int?]) -> String? {
    let list = arguments.joined(separator: ", ")
    let first = arguments.first ?? ""
    switch function {
    case .iff: return arguments.count == 3 ? "CASE WHEN \(first) THEN \(arguments[1]) ELSE \(arguments[2]) END" : nil
    case .greatest, .least: return arguments.count > 1 ? "\(function == .greatest ? "max" : "min")(\(list))" : nil
    case .upper: return "tc_upper(\(list))"
    case .lower: return "tc_lower(\(list))"
    case .coalesce: return arguments.count > 1 ? "coalesce(\(list))" : first
    case .sum: return sum(list, types.first ?? .unknown)
    case .splitPart: return "tc_split_part(\(list))"
    case .left: return "tc_left(\(list))"
    case .right: return "tc_right(\(list))"
    case .concatenateStrict: return arguments.joined(separator: " || ")
    case .tryNumber: return tryNumber(first, types, literals)
    case .tryTimestampZoned: return "tc_try_timestamp(\(list))"
    case .tryDate: return "tc_try_date(\(list))"
    case .tryBoolean: return "tc_try_boolean(\(list))"
    case .toText: return arguments.count == 1 ? cast(first, from: types[0], to: .text, literal: false) : nil
    case .countIf: return "count(*) FILTER (WHERE \(list))"
    case .abs: return types.first == .integer ? "abs(\(list))" : nil
    case .substring: return nil
    case .round, .floor, .ceil, .avg: return nil
    case .tryTimestamp, .flatten, .jsonArrayElements, .arraySize, .now, .jsonType, .greatestOfPresent,
      .leastOfPresent,
      .concatenatePresent:
      return nil
    default: return StandardFunctions.name(of: function).map { "\($0)(\(list))" }
    }
  }

  private func tryNumber(_ value: String, _ types: [SQLType], _ literals: [Int?]) -> String? {
    guard literals.count == 3, let precision = literals[1], let scale = literals[2], precision <= 18, types.first?.isText == true else {
      return nil
    }
    return "tc_try_number(\(value), \(precision), \(scale))"
  }

  /// The sum of whole numbers is one; that of decimals is off by its last bits.
  private func sum(_ value: String, _ type: SQLType) -> String {
    guard case .decimal(_, let scale) = type, scale > 0 else { return "sum(\(value))" }
    return exact("sum(\(value))", as: type)
  }

  /// A double that is off by its last bits becomes the one that a decimal of this scale is read as.
  func exact(_ value: String, as type: SQLType) -> String {
    switch type {
    case .decimal(let precision, let scale) where scale > 0 && precision <= 15: "CAST(tc_decimal_text(\(value), \(scale)) AS REAL)"
    case .decimal(_, let scale) where scale > 0: "tc_decimal_text(\(value), \(scale))"
    case .decimal, .integer: "CAST(tc_decimal_text(\(value), 0) AS INTEGER)"
    default: value
    }
  }

  func isDistinct(_ left: String, _ right: String, negated: Bool) -> String { "\(left) IS \(negated ? "" : "NOT ")\(right)" }
  func isTruth(_ value: String, _ truth: Bool, negated: Bool) -> String {
    "\(value) IS \(negated ? "NOT " : "")\(truth ? "TRUE" : "FALSE")"
  }
  func ilike(_ left: String, _ right: String, negated: Bool) -> String {
    "tc_lower(\(left)) \(negated ? "NOT LIKE" : "LIKE") tc_lower(\(right))"
  }

  /// BINARY is the default; decimals and intervals are texts whose order the runtime knows.
  func collated(_ text: String, _ type: SQLType) -> String { collation(type).map { "\(text) COLLATE \($0)" } ?? text }
  func needsOrderForEquality(_ type: SQLType) -> Bool { collation(type) != nil }
  /// The first COLLATE inside an operand is that of the comparison: sqlite.org/datatype3.html, 7.1.
  func settled(_ text: String) -> String? { text.utf8.holdsCollation ? "(\(text)) COLLATE BINARY" : nil }
  func orderLetter(_ type: SQLType) -> String {
    switch collation(type) {
    case "tc_decimal": "n"
    case "tc_interval": "i"
    default: "b"
    }
  }

  private func collation(_ type: SQLType) -> String? {
    switch type {
    case .decimal(_, let scale) where scale > 0: "tc_decimal"
    case .numeric: "tc_decimal"
    case .interval: "tc_interval"
    case .json: "tc_json"
    case .array: "tc_array"
    default: nil
    }
  }

  func storedDecimal(_ column: String, scale: Int) -> String { "tc_decimal_text(\(column), \(scale))" }
  func binaryLiteral(_ digits: String) -> String { "X'\(digits)'" }
  func translations(from dialect: String) -> Translations? { TranslationTexts.toSQLite[dialect] }

  func concatenable(_ value: String, _ type: SQLType) -> String? {
    switch type {
    case .text, .integer: value
    case .boolean: "CASE WHEN \(value) THEN 'true' WHEN NOT \(value) THEN 'false' END"
    case .decimal(_, let scale): "tc_decimal_text(\(value), \(scale))"
    case .unknown: value
    default: nil
    }
  }
}

extension String.UTF8View {
  /// Whether ` COLLATE tc_` stands somewhere: asked of every text that is printed.
  fileprivate var holdsCollation: Bool {
    let word = " COLLATE tc_".utf8
    return unsafe withContiguousStorageIfAvailable { unsafe Self.holds(word, $0.span) } ?? Self.holds(word, Array(self).span)
  }

  private static func holds(_ word: String.UTF8View, _ text: Span<UInt8>) -> Bool {
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == UInt8(ascii: " ") && text[start + 1] == UInt8(ascii: "C") {
      if zip(word, start..<text.count).allSatisfy({ $0 == text[$1] }) { return true }
    }
    return false
  }
}
