/// Queries as sources of loads.
extension PipelineCase {
  private static let some = rows("1, 'a', 10", "2, 'b', 20", "3, 'a', NULL", "4, NULL, 5", "5, 'B', 5")

  private static func query(_ promise: String, sources: [Source] = Source.allCases, _ query: String, _ expected: [String]) -> PipelineCase {
    PipelineCase(
      promise: promise, sources: sources, body: merge("--@ quality there expect (name IS NOT NULL)", query: query), runs: [some, ""],
      expecting: [items: expected])
  }

  static let queries: [PipelineCase] = [
    query(
      "LEFT JOIN keeps rows without a match",
      "SELECT a.id, b.name, a.amount FROM raw.items AS a LEFT JOIN raw.items AS b ON b.id = a.id + 1 AND b.amount > 5",
      ["1|b|10", "2|~|20", "3|~|~", "4|~|5", "5|~|5"]),
    query(
      "common tables are queries with names",
      "WITH one AS (SELECT id, name, amount FROM raw.items WHERE id < 3), two (id, name, amount) AS (SELECT id + 10, UPPER(name), "
        + "amount FROM one) SELECT id, name, amount FROM two",
      ["11|A|10", "12|B|20"]),
    query(
      "UNION ALL keeps all rows",
      "SELECT id, name, amount FROM raw.items WHERE id = 1 UNION ALL SELECT id + 1, 'x' AS name, NULL AS amount FROM raw.items WHERE "
        + "id = 1",
      ["1|a|10", "2|x|~"]),
    query(
      "UNION and DISTINCT take equal rows once",
      "SELECT id, name, amount FROM (SELECT DISTINCT 1 AS id, 'x' AS name, amount FROM raw.items WHERE amount = 5) AS d UNION SELECT 1 "
        + "AS id, 'x' AS name, 5 AS amount FROM raw.items",
      ["1|x|5"]),
    query(
      "aggregates with GROUP BY and HAVING",
      "SELECT MIN(id) AS id, MIN(name) AS name, SUM(amount) + COUNT(*) * 100 + COUNT(amount) AS amount FROM raw.items GROUP BY name "
        + "HAVING COUNT(*) > 0 AND MIN(id) < 5",
      ["1|a|211", "2|b|121", "4|~|106"]),
    query(
      "an aggregate of no rows is one row", "SELECT COUNT(*) AS id, MAX(name) AS name, SUM(amount) AS amount FROM raw.items WHERE id > 99",
      ["0|~|~"]),
    query(
      "window functions number, rank and sum",
      """
      SELECT id, name, ROW_NUMBER() OVER (PARTITION BY amount ORDER BY name DESC,
        id) * 100 + RANK() OVER (ORDER BY amount) * 10 + DENSE_RANK() OVER (ORDER BY name) AS amount FROM raw.items
      """, ["1|a|132", "2|b|143", "3|a|152", "4|~|114", "5|B|211"]),
    query(
      "ORDER BY with LIMIT takes the same rows", "SELECT id, name, amount FROM raw.items ORDER BY name, id DESC LIMIT 3",
      ["1|a|10", "3|a|~", "5|B|5"]),
    query(
      "ORDER BY … DESC puts NULL where the source dialect puts it",
      "SELECT id, name, amount FROM raw.items ORDER BY amount DESC, id LIMIT 2 OFFSET 0", ["2|b|20", "3|a|~"]),
    query(
      "subqueries see the outer row",
      "SELECT i.id, (SELECT MAX(o.name) FROM raw.items AS o WHERE o.id < i.id) AS name, i.amount FROM raw.items AS i WHERE EXISTS "
        + "(SELECT 1 FROM raw.items AS o WHERE o.amount > i.amount)",
      ["1|~|10", "4|b|5", "5|b|5"]),
    query(
      "COUNT(DISTINCT …) and FILTER count", sources: [.postgres],
      "SELECT COUNT(DISTINCT name) AS id, 'n' AS name, COUNT(*) FILTER (WHERE amount = 5) AS amount FROM raw.items", ["3|n|2"]),
    query(
      "COUNT_IF counts", sources: [.snowflake],
      "SELECT COUNT(DISTINCT name) AS id, 'n' AS name, COUNT_IF(amount = 5) AS amount FROM raw.items", ["3|n|2"]),
    query("SELECT * is every column", "SELECT * FROM (SELECT id, name, amount FROM raw.items WHERE id = 1) AS one", ["1|a|10"]),
    query(
      "INTERSECT and EXCEPT", "SELECT id, name, amount FROM raw.items EXCEPT SELECT id, name, amount FROM raw.items WHERE id > 1",
      ["1|a|10"]),
  ]
}
