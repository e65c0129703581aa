extension PipelineCase {
  static let all = loads + updates + creations + branches + quality + gates + bodies + errors + values + queries

  /// A MERGE of three columns by id, under these clauses.
  static func merge(
    _ clauses: String, matched: String = "", unmatched: String = "", query: String = "SELECT id, name, amount FROM raw.items"
  ) -> String {
    """
    \(clauses)
    MERGE INTO stg.items AS target
    USING (\(query)) AS source
    ON target.id = source.id
    WHEN MATCHED \(matched) THEN UPDATE SET name = source.name, amount = source.amount
    WHEN NOT MATCHED \(unmatched) THEN INSERT (id, name, amount) VALUES (source.id, source.name, source.amount);
    """
  }

  /// Rows of raw.items: id, name, amount.
  static func rows(_ rows: String...) -> String {
    rows.map { "INSERT INTO raw.items (id, name, amount) VALUES (\($0));\n" }.joined()
  }

  static let score = "--@ score score issues issues accept >= 0.8 flag >= 0.5 else keep"
  static let items = "stg.items(id, name, amount)"
}
