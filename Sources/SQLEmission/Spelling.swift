public import SQLSchema
public import SQLSemantics
import SQLSyntax

/// How a target writes what dialects write differently. nil: the target has no form with the same behaviour.
public protocol Spelling: Sendable {
  /// The target's name, for messages.
  var target: String { get }
  /// How the target says what a source dialect says; nil for its own.
  func translations(from dialect: String) -> Translations?

  // Names and literals
  func quoted(_ identifier: String) -> String
  func name(of object: ObjectName) -> String
  func typeName(_ type: SQLType) -> String
  func literal(_ text: String) -> String
  /// Bytes, given in hexadecimal.
  func binaryLiteral(_ digits: String) -> String
  /// The schema of the support functions, with its point: `ops.`
  var supportPrefix: String { get }
  /// The schema that temporary tables are in, where one is to be dropped and no other of its name; empty where there is none.
  var temporarySchema: String { get }
  /// What a table's `@name(…)` makes of its arguments; nil where it cannot.
  func rewriting(_ name: String, _ arguments: [String], constants: [String?]) -> String?

  // JSON
  /// A step from a JSON value to a part of it, as text or as JSON.
  func path(_ document: String, _ steps: [PathStep], asText: Bool) -> String
  /// The rows of a JSON array in FROM; each has a value and a position.
  func elements(of document: String, path: [PathStep], alias: String) -> String
  func elementValue(_ alias: String) -> String
  func elementIndex(_ alias: String) -> String
  /// A function that stands in FROM.
  func rows(of call: String) -> String
  func arrayLength(_ document: String, path: [PathStep]) -> String

  // Expressions
  func cast(_ value: String, from: SQLType, to: SQLType, literal: Bool) -> String?
  func call(_ function: Function, _ arguments: [String], types: [SQLType], literals: [Int?]) -> String?
  func isDistinct(_ left: String, _ right: String, negated: Bool) -> String
  func isTruth(_ value: String, _ truth: Bool, negated: Bool) -> String
  func ilike(_ left: String, _ right: String, negated: Bool) -> String
  /// A value in the order of its type: text by code points, decimals that are texts by their size.
  func collated(_ text: String, _ type: SQLType) -> String
  /// A text in its own order, where the target would compare it in that of a part of it; nil where it would not.
  func settled(_ text: String) -> String?
  /// Whether values of a type may be equal and yet differ in form.
  func needsOrderForEquality(_ type: SQLType) -> Bool
  /// Which order the keys of an ordered aggregate have: a letter.
  func orderLetter(_ type: SQLType) -> String
  /// A decimal with as many digits as `type`, a decimal or an integer, holds, half rounded away from zero.
  func exact(_ value: String, as type: SQLType) -> String
  /// A value of `type` as an operand of `||`.
  func concatenable(_ value: String, _ type: SQLType) -> String?
  /// A column's decimal in the form that expressions have.
  func storedDecimal(_ column: String, scale: Int) -> String
  /// The escape character that LIKE has where the source says nothing: none, or a backslash.
  var likeEscapesByDefault: Bool { get }
  /// Decimals are texts in expressions, and doubles in columns that hold fifteen digits or fewer.
  var holdsDecimalsAsText: Bool { get }
  /// A literal, and what some functions give, has 32 bits only.
  var hasNarrowIntegers: Bool { get }
  /// The arguments, from 0, that a function or an operator takes in 32 bits only.
  func narrowPlaces(of function: String, count: Int) -> [Int]
  var hasAggregateFilter: Bool { get }
  /// `string_agg(x, ',' ORDER BY y)`
  var ordersInsideAggregates: Bool { get }
  /// Whether an aggregate of the source that has WITHIN GROUP joins texts, and takes ORDER BY inside here.
  func joinsTexts(_ function: String) -> Bool
  var hasDistinctOn: Bool { get }
  var hasQualify: Bool { get }
  var hasLateral: Bool { get }
  /// What stands before an OFFSET where no LIMIT does; nil where nothing must.
  var unlimited: String? { get }
  /// Values of type interval, and not only literals beside `+` and `-`.
  var hasIntervals: Bool { get }
  /// `last_value(x) OVER (ORDER BY y)` reads to the current row alone.
  var windowsEndAtRow: Bool { get }
  /// `(a, b) > (1, 2)`
  var comparesRows: Bool { get }
  /// `WHEN MATCHED THEN DO NOTHING`
  var hasEmptyBranches: Bool { get }
  /// `GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW`
  var hasGroupFrames: Bool { get }
  /// `… EXCLUDE CURRENT ROW` behind a frame
  var hasFrameExclusion: Bool { get }
  /// What its own dialect says, and no printing has words for, is written as it stands.
  var keepsOwnWords: Bool { get }
  /// `INSERT … ON CONFLICT`
  var hasConflictClause: Bool { get }
  var hasReturning: Bool { get }
  /// `VALUES (DEFAULT)`
  var hasDefaultValue: Bool { get }
  /// `SET x = DEFAULT`
  var hasDefaultInUpdate: Bool { get }
  /// `INSERT INTO t DEFAULT VALUES`
  var hasDefaultValues: Bool { get }
  /// A statement of a body may be a query whose row is an error.
  var raisesFromQueries: Bool { get }
  /// Any column may number the rows; otherwise the table's own row number does.
  var hasIdentities: Bool { get }
  func identity(_ identity: Identity) -> String
  /// `GENERATED ALWAYS AS (value) STORED`
  func generated(_ value: String) -> String
  var hasChecks: Bool { get }
  func nextNumber(of sequence: ObjectName) -> String
  /// The number that the session was given last; nil where it cannot be asked.
  func lastNumber(of sequence: ObjectName) -> String?
  /// IGNORE NULLS
  var passesOverNulls: Bool { get }
  /// One of the values of a window that are not NULL, by its place: from 1, or from −1 counted from the end.
  func presentValue(_ value: String, _ place: Int, over window: String) -> String
}

extension Spelling {
  /// A temporary table by a name that no other table has.
  public func temporary(_ name: String) -> String { temporarySchema.isEmpty ? name : "\(temporarySchema).\(name)" }

  public var hasNarrowIntegers: Bool { false }
  public var hasConflictClause: Bool { true }
  public var unlimited: String? { nil }
  public var hasIntervals: Bool { true }
  public var windowsEndAtRow: Bool { true }
  public var comparesRows: Bool { true }
  public var hasEmptyBranches: Bool { true }
  public var hasGroupFrames: Bool { true }
  public var hasFrameExclusion: Bool { true }
  public var keepsOwnWords: Bool { false }
  public var hasReturning: Bool { true }
  public var hasDefaultValue: Bool { true }
  public var hasDefaultInUpdate: Bool { true }
  public var hasDefaultValues: Bool { true }
  public var raisesFromQueries: Bool { false }
  public var hasIdentities: Bool { true }
  public var hasChecks: Bool { true }
  public var passesOverNulls: Bool { false }
  public func generated(_ value: String) -> String { "GENERATED ALWAYS AS (\(value)) STORED" }
  public func narrowPlaces(of function: String, count: Int) -> [Int] { [] }
  public func joinsTexts(_ function: String) -> Bool { ["listagg", "string_agg", "array_agg"].contains(function) }
  public func needsOrderForEquality(_ type: SQLType) -> Bool { false }
  public func orderLetter(_ type: SQLType) -> String { "b" }
  public func storedDecimal(_ column: String, scale: Int) -> String { column }
  public func rows(of call: String) -> String { call }
  public func rewriting(_ name: String, _ arguments: [String], constants: [String?]) -> String? { nil }
}

/// A step into JSON.
public enum PathStep: Hashable, Sendable {
  case key(String)
  case index(Int)
}
