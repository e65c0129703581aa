/// `unique`, `quality` and `score`.
extension PipelineCase {
  static let quality: [PipelineCase] = [
    PipelineCase(
      promise: "keep any keeps the greatest row by all columns",
      body: merge("--@ unique (id) keep any else discard"),
      runs: [rows("1, 'a', 9", "1, 'B', 1", "1, 'b', NULL", "1, 'b', 1", "2, 'c', 1")],
      expecting: [items: ["1|b|1", "2|c|1"]], outcome: "succeeded 5 in, 2 loaded, 0 unchanged, 0 rejected, 3 duplicate, 0 flagged"),
    PipelineCase(
      promise: "ties of the latest are broken by all other columns, NULL last",
      body: merge("--@ unique (id) keep latest by (amount) else reject"),
      runs: [
        rows("1, 'z', NULL", "1, 'a', 5", "1, 'é', 5", "1, 'z', 5", "1, NULL, 5", "NULL, 'n', 1")
          + "DELETE FROM raw.items WHERE id IS NULL;"
      ],
      expecting: [
        items: ["1|é|5"],
        "stg.items_rejected(name, amount, _tc_reason)": ["a|5|duplicate", "z|5|duplicate", "z|~|duplicate", "~|5|duplicate"],
      ],
      outcome: "succeeded 5 in, 1 loaded, 0 unchanged, 0 rejected, 4 duplicate, 0 flagged"),
    PipelineCase(
      promise: "NULL fails a rule unless nulls pass",
      body: merge("--@ quality strict expect (amount > 0)\n--@ quality lenient expect (amount > 0) nulls pass weight 3\n" + score),
      runs: [rows("1, 'a', NULL", "2, 'b', 1", "3, 'c', 0")],
      expecting: ["stg.items(id, score, issues)": ["1|0.75|[\"strict\"]", "2|1|[]", "3|0|[\"strict\",\"lenient\"]"]],
      outcome: "succeeded 3 in, 3 loaded, 0 unchanged, 0 rejected, 0 duplicate, 2 flagged, mean 583, min 0"),
    PipelineCase(
      promise: "when that is NULL or false takes a row out of both sides; no applicable rule is no score, flagged",
      body: merge(
        "--@ quality one expect (name = 'a') when (amount > 0)\n--@ quality two expect (name <> 'z') when (amount > 5) weight 2\n" + score),
      runs: [rows("1, 'a', NULL", "2, 'b', 1", "3, 'a', 0", "4, 'z', 6", "5, 'a', 9", "6, 'q', 9")],
      expecting: [
        "stg.items(id, score, issues)": ["1|~|[]", "2|0|[\"one\"]", "3|~|[]", "4|0|[\"one\",\"two\"]", "5|1|[]", "6|0.667|[\"one\"]"],
        "ops.quality_result(name, weight, applicable, failed)": ["one|1|4|3", "two|2|3|1"],
      ],
      outcome: "succeeded 6 in, 6 loaded, 0 unchanged, 0 rejected, 0 duplicate, 5 flagged, mean 417, min 0"),
    PipelineCase(
      promise: "a rule with else fail fails the run before anything is written",
      body: merge(
        "--@ quality named expect (name IS NOT NULL) else fail message 'who is it?'\n--@ quality amount_there expect (amount IS NOT NULL)"),
      runs: [rows("1, 'a', 1", "2, NULL, NULL")],
      expecting: [
        items: [], "ops.transform_error(category, code, message)": ["data_quality|TCQ01|rule named: who is it?: 1 rows"],
        "ops.quality_result(name, failed)": ["amount_there|1", "named|1"],
      ], outcome: "failed data_quality TCQ01"),
    PipelineCase(
      promise: "rules without a score only count, hard ones reject",
      body: merge("--@ quality soft expect (amount > 1)\n--@ quality hard expect (name IS NOT NULL) as required else reject"),
      runs: [rows("1, 'a', 1", "2, NULL, 1", "3, 'c', 2")],
      expecting: [
        items: ["1|a|1", "3|c|2"], "stg.items_rejected(id, _tc_reason, _tc_score, _tc_issues)": ["2|rule|~|[\"soft\",\"hard\"]"],
      ],
      outcome: "succeeded 3 in, 2 loaded, 0 unchanged, 1 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a score that rejects sends low rows to the reject table, and rows without a score are loaded",
      body: merge(
        """
        --@ quality a expect (amount > 1) when (amount IS NOT NULL)
        --@ quality b expect (name = 'x') when (amount IS NOT NULL)
        --@ quality c expect (id < 9) when (amount IS NOT NULL)
        --@ score score issues issues accept >= 0.667 flag >= 0.334 else reject into stg.refused
        """),
      runs: [rows("1, 'x', 2", "2, 'x', 1", "3, 'y', 1", "4, NULL, NULL")],
      expecting: [
        "stg.items(id, score, issues)": ["1|1|[]", "2|0.667|[\"a\"]", "4|~|[]"],
        "stg.refused(id, _tc_reason, _tc_score, _tc_issues)": ["3|score|0.333|[\"a\",\"b\"]"],
      ], outcome: "succeeded 4 in, 3 loaded, 0 unchanged, 1 rejected, 0 duplicate, 1 flagged, mean 667, min 333"),
    PipelineCase(
      promise: "a rule's name, message and text with quotes stay what they are",
      body: merge(
        "--@ quality \"it's\" expect (name = 'it''s ok')\n--@ quality plain expect (name <> '') else fail message 'it''s'\n" + score),
      runs: [rows("1, 'it''s ok', 1", "2, 'x', 1")], expecting: ["stg.items(id, score, issues)": ["1|1|[]", "2|0.5|[\"it's\"]"]],
      outcome: "succeeded 2 in, 2 loaded, 0 unchanged, 0 rejected, 0 duplicate, 1 flagged, mean 750, min 500"),
    PipelineCase(
      promise: "the loader's changes count, its record is kept, and a row that is good now leaves the reject table",
      tables: standardTables + """

        CREATE TABLE raw.stream (_airbyte_raw_id VARCHAR, _airbyte_extracted_at TIMESTAMPTZ, _airbyte_data JSONB, _airbyte_meta JSONB);
        """,
      clauses: "--@ reads raw.stream as airbyte",
      body: """
        --@ quality unchanged expect (airbyte_changes = 0) else reject
        --@ quality few expect (airbyte_changes < 3)
        MERGE INTO stg.items AS target
        USING (SELECT r.id, 'x' AS name FROM raw.stream AS s JOIN raw.items AS r ON r.name = s._airbyte_raw_id)
          AS source ON target.id = source.id
        WHEN NOT MATCHED THEN INSERT (id, name) VALUES (source.id, source.name);
        """,
      runs: [
        rows("1, 'a', 0", "2, 'b', 0", "3, 'c', 0", "4, 'd', 0") + """
          INSERT INTO raw.stream VALUES ('a', NULL, '{"n": 12345678901234567890, "s": "ü"}', '{"changes": []}'),
            ('b', NULL, '{"z": 1, "a": [1.50, null]}', '{"changes": [{"field": "x"}, {"field": "y"}, {"field": "z"}]}'),
            ('c', NULL, '{}', '{}'), ('d', NULL, '{}', NULL);
          """, "UPDATE raw.stream SET _airbyte_meta = '{\"changes\": []}' WHERE _airbyte_raw_id = 'b';",
      ],
      expecting: ["stg.items(id, name)": ["1|x", "2|x", "3|x", "4|x"], "stg.items_rejected(id)": []],
      outcome: "succeeded 4 in, 1 loaded, 3 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
  ]
}
