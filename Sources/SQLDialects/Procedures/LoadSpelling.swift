import Procedures

/// What the statements of a load need beyond expressions.
protocol LoadSpelling {
  /// `tc_mask & 4 <> 0`
  func hasBits(_ mask: String, _ bits: Int64) -> String
  /// The rows for which a condition holds, counted; nil for all.
  func count(where condition: String?) -> String
  /// The sum of a value over the rows for which a condition holds; 0 without rows.
  func total(_ value: String, where condition: String?) -> String
  func smallest(_ value: String, where condition: String) -> String
  /// A JSON array of those names whose condition holds.
  func issues(_ items: [(condition: String, name: String)]) -> String
  /// Whole numbers, divided and cut.
  func quotient(_ left: String, _ right: String) -> String
  /// Thousandths as the decimal that a score column holds.
  func score(_ points: String) -> String
  /// Whether one of the pairs differs; NULL equals NULL.
  func differ(_ pairs: [(String, String)], negated: Bool) -> String
  /// A value to order rows by that differ in nothing else: JSON as its text.
  func sortable(_ column: String, isText: Bool, isJSON: Bool) -> String
  /// `WITH source AS MATERIALIZED`
  var materialized: String { get }
  /// Whether duplicates are found by a statement of their own, over the few keys that more than one row has, and not
  /// while the source is read: sorting whole rows costs more than reading their keys once more.
  var settlesDuplicatesLater: Bool { get }
}
