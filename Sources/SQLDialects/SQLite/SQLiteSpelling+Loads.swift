extension SQLiteSpelling: LoadSpelling {
  var materialized: String { "AS MATERIALIZED" }

  var settlesDuplicatesLater: Bool { true }

  func hasBits(_ mask: String, _ bits: Int64) -> String { "\(mask) & \(bits) <> 0" }
  func count(where condition: String?) -> String { condition.map { "count(*) FILTER (WHERE \($0))" } ?? "count(*)" }

  func total(_ value: String, where condition: String?) -> String {
    "coalesce(sum(\(value))\(condition.map { " FILTER (WHERE \($0))" } ?? ""), 0)"
  }

  func smallest(_ value: String, where condition: String) -> String { "min(\(value)) FILTER (WHERE \(condition))" }

  /// The text of a JSON array as the JSON functions write it: one blank behind each comma.
  func issues(_ items: [(condition: String, name: String)]) -> String {
    guard !items.isEmpty else { return "'[]'" }
    let names = items.map { "CASE WHEN \($0.condition) THEN ', \"' || \($0.name) || '\"' ELSE '' END" }
    return "'[' || substr(\(names.joined(separator: "\n         || ")), 3) || ']'"
  }

  func quotient(_ left: String, _ right: String) -> String { "(\(left)) / \(right)" }
  func score(_ points: String) -> String { "\(points) / 1000.0" }

  func differ(_ pairs: [(String, String)], negated: Bool) -> String {
    let (left, right) = (pairs.map(\.0).joined(separator: ", "), pairs.map(\.1).joined(separator: ", "))
    return "(\(left))\n    IS \(negated ? "" : "NOT ")(\(right))"
  }

  func sortable(_ column: String, isText: Bool, isJSON: Bool) -> String { column }
}
