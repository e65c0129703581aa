extension SnowflakeSpelling: LoadSpelling {
  /// There is no such hint: the working table is what fences the query.
  var materialized: String { "AS" }

  var settlesDuplicatesLater: Bool { false }

  func hasBits(_ mask: String, _ bits: Int64) -> String { "BITAND(\(mask), \(bits)) <> 0" }
  func count(where condition: String?) -> String { condition.map { "COUNT_IF(\($0))" } ?? "COUNT(*)" }

  func total(_ value: String, where condition: String?) -> String {
    "COALESCE(SUM(\(condition.map { "IFF(\($0), \(value), 0)" } ?? value)), 0)"
  }

  func smallest(_ value: String, where condition: String) -> String { "MIN(IFF(\(condition), \(value), NULL))" }

  func issues(_ items: [(condition: String, name: String)]) -> String {
    let names = items.map { "IFF(\($0.condition), \($0.name), NULL)" }.joined(separator: ",\n         ")
    return items.isEmpty ? "ARRAY_CONSTRUCT()" : "ARRAY_CONSTRUCT_COMPACT(\n         \(names))"
  }

  func quotient(_ left: String, _ right: String) -> String { "FLOOR((\(left)) / \(right))" }
  func score(_ points: String) -> String { "(\(points) / 1000)::NUMBER(4, 3)" }

  func differ(_ pairs: [(String, String)], negated: Bool) -> String {
    let tests = pairs.map { "\($0.0) IS \(negated ? "NOT " : "")DISTINCT FROM \($0.1)" }
    return "(\(tests.joined(separator: negated ? " AND " : " OR ")))"
  }

  func sortable(_ column: String, isText: Bool, isJSON: Bool) -> String { isJSON ? "TO_JSON(\(column))" : column }
}
