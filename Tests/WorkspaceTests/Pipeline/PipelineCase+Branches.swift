/// MERGE with more branches than an UPDATE and an INSERT. A row takes the first that wants it; a deleted row counts as loaded.
extension PipelineCase {
  private static let three = "INSERT INTO stg.items (id, name, amount) VALUES (1, 'x', 1), (2, 'y', 2), (3, 'z', 3);"

  private static func merge(_ branches: String, clauses: String = "") -> String {
    """
    \(clauses)
    MERGE INTO stg.items AS t USING (SELECT id, name, amount, flag FROM raw.items) AS s ON t.id = s.id
    \(branches);
    """
  }

  /// Rows of raw.items: id, name, amount, flag.
  private static func flagged(_ rows: String...) -> String {
    rows.map { "INSERT INTO raw.items (id, name, amount, flag) VALUES (\($0));\n" }.joined()
  }

  static let branches: [PipelineCase] = [
    PipelineCase(
      promise: "a row that is gone is deleted, and stays away when it is read again",
      clauses: "--@ retry transient up to 2 times",
      body: merge(
        """
        WHEN MATCHED AND s.flag THEN DELETE
        WHEN MATCHED THEN UPDATE SET name = s.name, amount = s.amount
        WHEN NOT MATCHED AND NOT s.flag THEN INSERT (id, name, amount) VALUES (s.id, s.name, s.amount)
        """),
      runs: [
        three
          + flagged("1, 'x', 1, FALSE", "2, 'y', 2, TRUE", "3, 'new', 3, FALSE", "4, 'd', 4, FALSE", "5, 'e', 5, TRUE", "6, 'f', 6, NULL"),
        "",
      ],
      expecting: [
        items: ["1|x|1", "3|new|3", "4|d|4"],
        "ops.transform_run(rows_in, rows_loaded, rows_unchanged)": ["6|0|6", "6|3|3"],
      ], outcome: "succeeded 6 in, 0 loaded, 6 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "DELETE alone",
      body: merge("WHEN MATCHED THEN DELETE"), runs: [three + flagged("1, 'x', 1, FALSE", "3, 'z', 0, NULL", "9, 'q', 0, NULL")],
      expecting: [items: ["2|y|2"]], outcome: "succeeded 3 in, 2 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a deleted row is not inserted again by the same run",
      body: merge("WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, s.name)"),
      runs: [three + flagged("1, 'again', 1, FALSE", "9, 'new', 0, NULL")], expecting: [items: ["2|y|2", "3|z|3", "9|new|~"]],
      outcome: "succeeded 2 in, 2 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a row that an UPDATE leaves as it is does not fall through to the next branch",
      body: merge(
        """
        WHEN MATCHED AND s.amount = 1 THEN UPDATE SET name = s.name
        WHEN MATCHED AND s.amount < 3 THEN UPDATE SET amount = t.amount + 10
        WHEN MATCHED THEN DELETE
        WHEN NOT MATCHED AND s.amount > 5 THEN INSERT (id, name) VALUES (s.id, 'large')
        WHEN NOT MATCHED THEN INSERT (id, name, amount) VALUES (s.id, s.name, s.amount)
        """),
      runs: [three + flagged("1, 'x', 1, NULL", "2, 'b', 2, NULL", "3, 'c', NULL, NULL", "4, 'd', 6, NULL", "5, 'e', NULL, NULL")],
      expecting: [items: ["1|x|1", "2|y|12", "4|large|~", "5|e|~"]],
      outcome: "succeeded 5 in, 4 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a branch sees its target row as it was before the load",
      body: merge(
        """
        WHEN MATCHED AND t.amount < s.amount THEN UPDATE SET amount = s.amount
        WHEN MATCHED AND t.amount = s.amount THEN DELETE
        """),
      runs: [three + flagged("1, 'x', 7, NULL", "2, 'y', 2, NULL", "3, 'z', 1, NULL")], expecting: [items: ["1|x|7", "3|z|3"]],
      outcome: "succeeded 3 in, 2 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "DO NOTHING keeps a row from the branches behind it", sources: [.postgres],
      body: merge(
        """
        WHEN MATCHED AND s.flag THEN DO NOTHING
        WHEN MATCHED THEN DELETE
        WHEN NOT MATCHED AND s.flag THEN INSERT (id, name) VALUES (s.id, s.name)
        WHEN NOT MATCHED THEN DO NOTHING
        """),
      runs: [three + flagged("1, 'a', 1, TRUE", "2, 'b', 2, NULL", "3, 'c', 3, FALSE", "4, 'd', 4, TRUE", "5, 'e', 5, NULL")],
      expecting: [items: ["1|x|1", "4|d|~"]],
      outcome: "succeeded 5 in, 3 loaded, 2 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a row that rules refuse deletes nothing, and is refused",
      body: merge(
        """
        WHEN MATCHED AND s.flag THEN DELETE
        WHEN MATCHED THEN UPDATE SET name = s.name, amount = s.amount
        """, clauses: "--@ quality named expect (name IS NOT NULL) else reject\n\(score)\n--@ gate loaded = 2 else fail"),
      runs: [three + flagged("1, NULL, 1, TRUE", "2, 'b', 2, TRUE", "3, 'c', 3, FALSE")],
      expecting: ["stg.items(id, name, amount, score)": ["1|x|1|~", "3|c|3|1"], "stg.items_rejected(id, _tc_reason)": ["1|rule"]],
      outcome: "succeeded 3 in, 2 loaded, 0 unchanged, 1 rejected, 0 duplicate, 0 flagged, mean 667, min 0"),
  ]
}
