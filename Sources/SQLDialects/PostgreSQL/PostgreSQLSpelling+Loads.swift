extension PostgreSQLSpelling: LoadSpelling {
  var materialized: String { "AS MATERIALIZED" }

  var settlesDuplicatesLater: Bool { false }

  func hasBits(_ mask: String, _ bits: Int64) -> String { "\(mask) & \(bits) <> 0" }
  func count(where condition: String?) -> String { condition.map { "count(*) FILTER (WHERE \($0))" } ?? "count(*)" }

  /// The sum of bigint is numeric: it is brought back, so that division stays whole.
  func total(_ value: String, where condition: String?) -> String {
    "coalesce(sum(\(value))\(condition.map { " FILTER (WHERE \($0))" } ?? ""), 0)::bigint"
  }

  func smallest(_ value: String, where condition: String) -> String { "min(\(value)) FILTER (WHERE \(condition))" }

  func issues(_ items: [(condition: String, name: String)]) -> String {
    guard !items.isEmpty else { return "'[]'::jsonb" }
    let names = items.map { "CASE WHEN \($0.condition) THEN \($0.name) END" }.joined(separator: ",\n         ")
    return "to_jsonb(array_remove(ARRAY[\n         \(names)], NULL))"
  }

  func quotient(_ left: String, _ right: String) -> String { "(\(left)) / \(right)" }
  func score(_ points: String) -> String { "(\(points) / 1000.0)::numeric(4,3)" }

  func differ(_ pairs: [(String, String)], negated: Bool) -> String {
    let (left, right) = (pairs.map(\.0).joined(separator: ", "), pairs.map(\.1).joined(separator: ", "))
    return "(\(left))\n    IS \(negated ? "NOT " : "")DISTINCT FROM (\(right))"
  }

  func sortable(_ column: String, isText: Bool, isJSON: Bool) -> String {
    if isJSON { return "\(column)::text COLLATE \"C\"" }
    return isText ? "\(column) COLLATE \"C\"" : column
  }
}
