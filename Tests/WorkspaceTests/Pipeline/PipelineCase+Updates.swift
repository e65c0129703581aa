/// UPDATE … FROM as a load.
extension PipelineCase {
  private static func update(_ clauses: String, from source: String = "raw.items AS s", where extra: String = "") -> String {
    """
    \(clauses)
    UPDATE stg.items SET name = s.name, amount = items.amount + s.amount FROM \(source) WHERE items.id = s.id \(extra);
    """
  }

  private static let present = "INSERT INTO stg.items (id, name, amount) VALUES (1, 'x', 1), (2, 'y', 2), (3, 'z', 3);"

  static let updates: [PipelineCase] = [
    PipelineCase(
      promise: "an UPDATE … FROM with rules rejects, scores and counts the rows of its source",
      body: update(
        """
        --@ quality named expect (name IS NOT NULL) weight 3 else reject
        --@ quality paid expect (amount > 0)
        \(score)
        """),
      runs: [present + rows("1, 'a', 10", "2, NULL, 20", "3, 'c', 0", "4, 'd', 40")],
      expecting: [
        "stg.items(id, name, amount, score, issues)": ["1|a|11|1|[]", "2|y|2|~|~", "3|c|3|0.75|[\"paid\"]"],
        "stg.items_rejected(id, name, amount, _tc_reason, _tc_issues)": ["2|~|20|rule|[\"named\"]"],
        "ops.transform_step(name, rows_in, rows_loaded, rows_unchanged, rows_rejected)": ["items|4|2|1|1"],
        "ops.quality_result(name, applicable, failed)": ["named|4|1", "paid|4|1"],
      ],
      outcome: "succeeded 4 in, 2 loaded, 1 unchanged, 1 rejected, 0 duplicate, 1 flagged, mean 750, min 250"),
    PipelineCase(
      promise: "an UPDATE … FROM takes the latest row of a key, and leaves an equal row as it is",
      body: """
        --@ unique (id) keep latest by (amount) else discard
        UPDATE stg.items SET name = s.name FROM (SELECT id, UPPER(name) AS name, amount FROM raw.items) AS s WHERE items.id = s.id;
        """,
      runs: [present + rows("1, 'a', 10", "1, 'b', 20", "2, 'y', 1", "3, 'c', NULL"), ""],
      expecting: [items: ["1|B|1", "2|Y|2", "3|C|3"]],
      outcome: "succeeded 4 in, 0 loaded, 3 unchanged, 0 rejected, 1 duplicate, 0 flagged"),
    PipelineCase(
      promise: "two rows for one target row of an UPDATE … FROM are an error, two for none and two that the WHERE parts are not",
      body: update("--@ gate loaded > 0 else warn", where: "AND s.amount > 5"),
      runs: [
        present + rows("9, 'q', 10", "9, 'r', 10", "1, 'a', 10", "1, 'b', 1"), "DELETE FROM raw.items;" + rows("2, 'm', 10", "2, 'n', 10"),
      ],
      expecting: [
        items: ["1|a|11", "2|y|2", "3|z|3"],
        "ops.transform_error(code, message)": ["21000|more than one row of the source has the key 2"],
      ],
      outcome: "failed data_quality 21000"),
    PipelineCase(
      promise: "an UPDATE … FROM finds its rows by names that only one side has, and by more than a key",
      tables: standardTables + "\nCREATE TABLE raw.marks (item BIGINT, least BIGINT, mark VARCHAR);",
      body: """
        --@ quality marked expect (mark IS NOT NULL) else reject
        UPDATE stg.items SET name = mark FROM raw.marks WHERE item = id AND amount >= least;
        """,
      runs: [present + "INSERT INTO raw.marks (item, least, mark) VALUES (1, 0, 'one'), (2, 9, 'two'), (3, 3, NULL), (3, NULL, 'never');"],
      expecting: [items: ["1|one|1", "2|y|2", "3|z|3"], "stg.items_rejected(item, mark)": ["3|~"]],
      outcome: "succeeded 4 in, 1 loaded, 2 unchanged, 1 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a gate that fails leaves what an UPDATE … FROM changed as it was",
      body: update("--@ quality paid expect (amount > 0)\n--@ gate quality.paid >= 90% else fail"),
      runs: [present + rows("1, 'a', 10", "2, 'b', 0")],
      expecting: [items: ["1|x|1", "2|y|2", "3|z|3"]], outcome: "failed data_quality TCG01"),
    PipelineCase(
      promise: "without clauses an UPDATE … FROM is a plain statement, and any of its sources will do",
      body: """
        UPDATE stg.items SET name = s.name FROM raw.items AS s JOIN raw.items AS r ON r.id = s.id WHERE items.id = s.id;
        """,
      runs: [present + rows("1, 'a', 10")],
      expecting: [items: ["1|a|1", "2|y|2", "3|z|3"]]),
  ]
}
