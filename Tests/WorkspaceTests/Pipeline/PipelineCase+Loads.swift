/// Ways to write rows.
extension PipelineCase {
  static let loads: [PipelineCase] = [
    PipelineCase(
      promise: "INSERT … SELECT appends every time",
      body: "INSERT INTO stg.items (id, name) SELECT id + COALESCE((SELECT MAX(id) FROM stg.items), 0), name FROM raw.items;",
      runs: [rows("1, 'a', 0", "2, NULL, 0"), ""], expecting: ["stg.items(id, name)": ["1|a", "2|~", "3|a", "4|~"]],
      outcome: "succeeded 2 in, 2 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "ON CONFLICT DO NOTHING leaves what is there", sources: [.postgres],
      body: "INSERT INTO stg.items (id, name) SELECT id, name FROM raw.items ON CONFLICT (id) DO NOTHING;",
      runs: ["INSERT INTO stg.items (id, name) VALUES (1, 'old');" + rows("1, 'new', 0", "2, 'b', 0")],
      expecting: ["stg.items(id, name)": ["1|old", "2|b"]],
      outcome: "succeeded 2 in, 1 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "ON CONFLICT DO UPDATE … WHERE updates where it says", sources: [.postgres],
      body: """
        INSERT INTO stg.items (id, name, amount) SELECT id, name, amount FROM raw.items
        ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, amount = items.amount + EXCLUDED.amount WHERE items.amount < EXCLUDED.amount;
        """,
      runs: [
        "INSERT INTO stg.items (id, name, amount) VALUES (1, 'x', 5), (2, 'y', 50);" + rows("1, 'a', 10", "2, 'b', 10", "3, 'c', 1"), "",
      ],
      expecting: [items: ["1|a|15", "2|y|50", "3|c|1"]],
      outcome: "succeeded 3 in, 0 loaded, 3 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "conditions on both branches of a MERGE choose rows",
      body: merge("", matched: "AND source.amount > target.amount", unmatched: "AND source.amount > 0"),
      runs: [
        "INSERT INTO stg.items (id, name, amount) VALUES (1, 'x', 5), (2, 'y', 5);"
          + rows("1, 'a', 6", "2, 'b', 4", "3, 'c', 0", "4, 'd', 1", "5, 'e', NULL")
      ],
      expecting: [items: ["1|a|6", "2|y|5", "4|d|1"]],
      outcome: "succeeded 5 in, 2 loaded, 3 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a MERGE without UPDATE adds only",
      body: """
        MERGE INTO stg.items AS t USING raw.items AS s ON t.id = s.id
        WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, s.name || '!');
        """,
      runs: ["INSERT INTO stg.items (id, name) VALUES (1, 'x');" + rows("1, 'a', 6", "2, 'b', 4")],
      expecting: ["stg.items(id, name)": ["1|x", "2|b!"]],
      outcome: "succeeded 2 in, 1 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a MERGE without INSERT changes only",
      body: """
        MERGE INTO stg.items AS t USING raw.items AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET name = s.name,
          amount = t.amount + s.amount;
        """,
      runs: ["INSERT INTO stg.items (id, name, amount) VALUES (1, 'x', 1);" + rows("1, 'a', 6", "2, 'b', 4")],
      expecting: [items: ["1|a|7"]],
      outcome: "succeeded 2 in, 1 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a key twice in the source of a MERGE is an error, the smallest by code points named",
      tables: standardTables.replacing("id BIGINT", with: "id VARCHAR"), body: merge(""),
      runs: [rows("'b', 'x', 1", "'b', 'y', 2", "'B', 'x', 1", "'B', 'y', 2", "'c', 'z', 3")],
      expecting: [items: [], "ops.transform_error(code, message)": ["21000|more than one row of the source has the key B"]],
      outcome: "failed data_quality 21000"),
    PipelineCase(
      promise: "a NULL key matches nothing and is inserted where the target lets it",
      tables: standardTables.replacing("NOT NULL PRIMARY KEY", with: ""),
      body: merge("--@ unique (id) keep latest by (amount) else discard"),
      runs: [rows("NULL, 'a', 1", "NULL, 'b', 2", "1, 'c', 3"), ""],
      expecting: [items: ["1|c|3", "~|a|1", "~|a|1", "~|b|2", "~|b|2"]],
      outcome: "succeeded 3 in, 2 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "two loads of one table have steps of their own",
      body: merge("--@ gate loaded > 0 else warn") + "\n"
        + merge("--@ gate loaded > 0 else warn", query: "SELECT id, name || '2' AS name, amount FROM raw.items WHERE id > 1"),
      runs: [rows("1, 'a', 1", "2, 'b', 2")],
      expecting: [
        items: ["1|a|1", "2|b2|2"], "ops.transform_step(seq, name, rows_in, rows_loaded)": ["1|items|2|2", "2|items_2|1|1"],
        "ops.quality_result(step, name, outcome)": ["items_2|loaded|pass", "items|loaded|pass"],
      ],
      outcome: "succeeded 3 in, 3 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "INSERT VALUES, UPDATE and DELETE are plain statements",
      body: """
        INSERT INTO stg.items (id, name, amount) VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', NULL);
        UPDATE stg.items SET amount = amount + 1, name = UPPER(name) WHERE id < 3;
        UPDATE stg.items AS t SET name = s.name FROM raw.items AS s WHERE t.id = s.id;
        DELETE FROM stg.items WHERE amount IS NULL;
        """,
      runs: [rows("2, 'from raw', 0")], expecting: [items: ["1|A|11", "2|from raw|21"]], outcome: "succeeded"),
  ]
}
