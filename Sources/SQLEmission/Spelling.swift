public import SQLSchema
public import SQLSemantics
import SQLSyntax

/// How a target writes what dialects write differently. nil: the target has no form with the same behaviour.
public protocol Spelling: Sendable {
  /// The target's name, for messages.
  var target: String { get }

  // Names and literals
  func quoted(_ identifier: String) -> String
  func name(of object: ObjectName) -> String
  func typeName(_ type: SQLType) -> String
  func literal(_ text: String) -> String

  // JSON
  /// A step from a JSON value to a part of it, as text or as JSON.
  func path(_ document: String, _ steps: [PathStep], asText: Bool) -> String
  /// The rows of a JSON array in FROM; each has a value and a position.
  func elements(of document: String, path: [PathStep], alias: String) -> String
  func elementValue(_ alias: String) -> String
  func elementIndex(_ alias: String) -> String
  func arrayLength(_ document: String, path: [PathStep]) -> String

  // Expressions
  func cast(_ value: String, from: SQLType, to: SQLType, literal: Bool) -> String?
  func call(_ function: Function, _ arguments: [String], types: [SQLType], literals: [Int?]) -> String?
  func isDistinct(_ left: String, _ right: String, negated: Bool) -> String
  func isTruth(_ value: String, _ truth: Bool, negated: Bool) -> String
  func divided(_ left: String, by right: String, integers: Bool, sourceDividesIntegers: Bool) -> String?
  func ilike(_ left: String, _ right: String, negated: Bool) -> String
  /// Text in the order of its code points.
  func collated(_ text: String) -> String
  /// A decimal with as many digits as `type`, a decimal or an integer, holds, half rounded away from zero.
  func exact(_ value: String, as type: SQLType) -> String
  /// A value of `type` as an operand of `||`.
  func concatenable(_ value: String, _ type: SQLType) -> String?
  /// The escape character that LIKE has where the source says nothing: none, or a backslash.
  var likeEscapesByDefault: Bool { get }
  /// Binary numbers in place of decimals: their last bits are put right after each step.
  var holdsDecimalsAsDoubles: Bool { get }
  var hasAggregateFilter: Bool { get }
  var hasDistinctOn: Bool { get }
  var hasQualify: Bool { get }
}

/// A step into JSON.
public enum PathStep: Hashable, Sendable {
  case key(String)
  case index(Int)
}
