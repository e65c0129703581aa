/// CREATE TABLE AS as a load.
extension PipelineCase {
  private static func create(_ clauses: String, _ head: String = "CREATE OR REPLACE TABLE stg.made") -> String {
    "\(clauses)\n\(head) AS SELECT id, name, amount, price * 2 AS price, at, flag FROM raw.items;"
  }

  private static let made = "stg.made(id, name, amount)"

  static let creations: [PipelineCase] = [
    PipelineCase(
      promise: "a table that is made anew has the score and the issues, and its refused rows go to their table", sources: [.snowflake],
      body: create(
        """
        --@ unique (id) keep latest by (amount) else discard
        --@ quality named expect (name IS NOT NULL) weight 3 else reject
        --@ quality paid expect (amount > 0)
        \(score)
        """),
      runs: [rows("1, 'a', 10", "1, 'b', 5"), rows("2, NULL, 20", "3, 'c', 0")],
      expecting: [
        "stg.made(id, name, amount, price, at, score, issues)": ["1|a|10|~|~|1|[]", "3|c|0|~|~|0.75|[\"paid\"]"],
        "stg.made_rejected(id, name, amount, _tc_reason)": ["2|~|20|rule"],
        "ops.transform_step(name, rows_in, rows_loaded)": ["made|2|1", "made|4|2"],
      ],
      outcome: "succeeded 4 in, 2 loaded, 0 unchanged, 1 rejected, 1 duplicate, 1 flagged, mean 667, min 250"),
    PipelineCase(
      promise: "a gate that fails leaves the table as the last run made it", sources: [.snowflake],
      body: create("--@ gate rows >= 1 else fail\n--@ quality paid expect (amount > 0)\n--@ gate quality.paid >= 90% else fail"),
      runs: [rows("1, 'a', 10"), "DELETE FROM raw.items;" + rows("2, 'b', 0")],
      expecting: [made: ["1|a|10"]], outcome: "failed data_quality TCG01"),
    PipelineCase(
      promise: "a table that is there already cannot be made, and what the run did before is undone",
      body: "INSERT INTO stg.items (id) SELECT id FROM raw.items;\n" + create("--@ gate loaded > 0 else warn", "CREATE TABLE stg.made"),
      runs: [rows("1, 'a', 10"), "DELETE FROM raw.items;" + rows("2, 'b', 0")],
      expecting: [made: ["1|a|10"], "stg.items(id)": ["1"], "ops.transform_error(code)": ["42P07"]],
      outcome: "failed configuration 42P07"),
    PipelineCase(
      promise: "a temporary table is read by the statements behind it, and is gone with the session",
      body: create(
        "--@ quality paid expect (amount > 0) else reject\n\(score.replacing("else keep", with: "else reject into stg.low"))",
        "CREATE TEMPORARY TABLE made") + """

          INSERT INTO stg.items (id, name, amount, score) SELECT id, name, amount, score FROM made;
          DROP TABLE made;
          """,
      runs: [rows("1, 'a', 10", "2, 'b', 0")],
      expecting: ["stg.items(id, name, amount, score)": ["1|a|10|1"], "stg.low(id, _tc_reason)": ["2|rule"]],
      outcome: "succeeded 3 in, 2 loaded, 0 unchanged, 1 rejected, 0 duplicate, 0 flagged, mean 500, min 0"),
    PipelineCase(
      promise: "a table is made of the types that the query has", sources: [.snowflake],
      body: """
        --@ gate loaded > 0 else fail
        CREATE OR REPLACE TABLE stg.made AS
          SELECT id, CAST(amount AS NUMERIC(10, 3)) / 4 AS quarter, at, flag, data, price, CAST(at AS DATE) AS day FROM raw.items;
        INSERT INTO stg.items (id, price, at, flag, data) SELECT id, quarter, at, flag, data FROM stg.made WHERE quarter > 2;
        """,
      runs: [
        "INSERT INTO raw.items (id, amount, at, flag, price) VALUES (1, 10, '2026-01-02 03:04:05+00', true, 0.10), (2, 1, NULL, NULL, NULL);"
      ],
      expecting: [
        "stg.items(id, price, at, flag, data)": ["1|2.5|2026-01-02T03:04:05.000000Z|true|~"], "stg.made(id, day)": ["1|2026-01-02", "2|~"],
      ]),
    PipelineCase(
      promise: "a table that a plain statement makes of a query keeps its types too",
      body: """
        CREATE TEMPORARY TABLE made AS
          SELECT id, CAST(amount AS NUMERIC(10, 2)) AS quarter, price, at, flag, CAST(at AS DATE) AS day FROM raw.items;
        INSERT INTO stg.items (id, name, price, at, flag)
          SELECT id, CAST(quarter AS VARCHAR) || '|' || CAST(price + 1 AS VARCHAR) || '|' || CAST(day AS VARCHAR), quarter / 8, at, flag
            FROM made WHERE quarter > 2;
        INSERT INTO stg.items (id, name, price) SELECT 9, CAST(MAX(quarter) AS VARCHAR), SUM(price) FROM (SELECT * FROM made) AS m;
        DROP TABLE made;
        """,
      runs: [
        "INSERT INTO raw.items (id, amount, at, flag, price) VALUES (1, 10, '2026-01-02 03:04:05+00', true, 0.10), (2, 9, '2026-01-02 00:00:00+00', false, 0.20), (3, 1, NULL, NULL, NULL);"
      ],
      expecting: [
        "stg.items(id, name, price, at, flag)": [
          "1|10.00|1.10|2026-01-02|1.25|2026-01-02T03:04:05.000000Z|true", "2|9.00|1.20|2026-01-02|1.13|2026-01-02T00:00:00.000000Z|false",
          "9|10.00|0.3|~|~",
        ]
      ]),
    PipelineCase(
      promise: "temporary tables are filled, changed and merged from, by their names with a schema or without", sources: [.snowflake],
      declarations: "DECLARE before NUMBER(18, 0);",
      body: """
        CREATE OR REPLACE TEMPORARY TABLE stg.firsts AS
          SELECT id, name, amount FROM raw.items QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY amount) = 1;
        CREATE TEMPORARY TABLE gone (id NUMBER(18, 0));
        INSERT INTO gone SELECT id FROM raw.items WHERE amount < 0;
        before := (SELECT COUNT(*) FROM stg.firsts);
        DELETE FROM stg.firsts WHERE id IN (SELECT id FROM gone);
        --@ quality named expect (name IS NOT NULL) else reject
        MERGE INTO stg.items AS t USING stg.firsts AS s ON t.id = s.id
          WHEN MATCHED THEN UPDATE SET name = s.name, amount = s.amount
          WHEN NOT MATCHED THEN INSERT (id, name, amount) VALUES (s.id, s.name, s.amount + 100 * before);
        DROP TABLE IF EXISTS stg.firsts;
        DROP TABLE gone;
        """,
      runs: [
        "INSERT INTO stg.items (id, name) VALUES (1, 'x');" + rows("1, 'a', 1", "1, 'b', 2", "2, NULL, 3", "3, 'c', -1", "4, 'd', 5"), "",
      ],
      expecting: [items: ["1|a|1", "4|d|5"], "stg.items_rejected(id)": ["2", "2"]],
      outcome: "succeeded 3 in, 1 loaded, 1 unchanged, 1 rejected, 0 duplicate, 0 flagged"),
  ]
}
