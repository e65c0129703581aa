/// Values of every type, and the expressions over them.
extension PipelineCase {
  /// One text for each expression, as rows of stg.items(id, name).
  private static func texts(
    _ promise: String, sources: [Source] = Source.allCases, from: String = "raw.items", _ pairs: (String, String)...,
    rows: String = "INSERT INTO raw.items (id, name, amount) VALUES (1, 'Abc', 5);"
  ) -> PipelineCase {
    let inserts = pairs.enumerated().map {
      "INSERT INTO stg.items (id, name) SELECT \($0.offset + 1) AS id, \($0.element.0) AS name FROM \(from);"
    }
    let expected = pairs.enumerated().map { "\($0.offset + 1)|\($0.element.1)" }.sorted()
    return PipelineCase(
      promise: promise, sources: sources, body: inserts.joined(separator: "\n"), runs: [rows], expecting: ["stg.items(id, name)": expected])
  }

  /// Each condition as yes, no or null.
  private static func truths(
    _ promise: String, sources: [Source] = Source.allCases, rows: String = "INSERT INTO raw.items (id, name, amount) VALUES (1, 'Abc', 5);",
    _ pairs: (String, String)...
  ) -> PipelineCase {
    let inserts = pairs.enumerated().map {
      "INSERT INTO stg.items (id, name) SELECT \($0.offset + 1) AS id, CASE WHEN \($0.element.0) THEN 'yes' WHEN NOT (\($0.element.0)) "
        + "THEN 'no' ELSE 'null' END AS name FROM raw.items;"
    }
    let expected = pairs.enumerated().map { "\($0.offset + 1)|\($0.element.1)" }.sorted()
    return PipelineCase(
      promise: promise, sources: sources, body: inserts.joined(separator: "\n"), runs: [rows], expecting: ["stg.items(id, name)": expected])
  }

  private static let everything = "id, name, amount, price, at, flag, data"

  static let values: [PipelineCase] = [
    PipelineCase(
      promise: "every type comes through unchanged",
      body: "INSERT INTO stg.items (\(everything)) SELECT \(everything) FROM raw.items;",
      runs: [
        """
        INSERT INTO raw.items VALUES (1, 'Grüße 🚀 שלום', 999999999999999999, 12345678.90, '2026-03-05T10:00:00.123456Z', TRUE,
          '{"b": [1, null], "a": "ü"}');
        INSERT INTO raw.items VALUES (2, '', -999999999999999999, -0.01, NULL, FALSE, 'null');
        INSERT INTO raw.items VALUES (3, NULL, 0, 0.1, '1999-12-31T23:59:59.000000Z', NULL, '"text"');
        """
      ],
      expecting: [
        "stg.items(id, name, amount, price, at, flag, data)": [
          "1|Grüße 🚀 שלום|999999999999999999|12345678.9|2026-03-05T10:00:00.123456Z|true|{\"a\":\"ü\",\"b\":[1,null]}",
          "2||-999999999999999999|-0.01|~|false|null", "3|~|0|0.1|1999-12-31T23:59:59.000000Z|~|\"text\"",
        ]
      ], outcome: "succeeded 3 in, 3 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a MERGE of equal values of every type changes nothing",
      body: """
        MERGE INTO stg.items AS t USING (SELECT \(everything) FROM raw.items) AS s ON t.id = s.id
        WHEN MATCHED THEN UPDATE SET name = s.name, amount = s.amount, price = s.price, at = s.at, flag = s.flag, data = s.data
        WHEN NOT MATCHED THEN INSERT (\(everything)) VALUES (s.id, s.name, s.amount, s.price, s.at, s.flag, s.data);
        """,
      runs: [
        """
        INSERT INTO raw.items VALUES (1, 'ü', 999999999999999999, 1.10, '2026-03-05T10:00:00.123456Z', TRUE, '{"b":1,"a":2}');
        INSERT INTO raw.items VALUES (2, NULL, NULL, NULL, NULL, NULL, NULL);
        """, "",
      ], outcome: "succeeded 2 in, 0 loaded, 2 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    texts(
      "literals keep quotes, backslashes and line breaks", ("'it''s'", "it's"), ("'\"'", "\""), ("'a\nb'", "a\nb"), ("''", ""),
      ("'-- no comment'", "-- no comment"),
      ("'{rows_in} % :v_n ?1 $1'", "{rows_in} % :v_n ?1 $1"), ("'ü''́é'", "ü'́é"), ("'-- step 3 exec'", "-- step 3 exec"),
      ("'a\r\n-- step 9 exec\r\nb'", "a\r\n-- step 9 exec\r\nb")),
    texts(
      "Snowflake's backslashes escape", sources: [.snowflake], ("'a\\\\b'", "a\\b"), ("'a\\nb'", "a\nb"), ("'it\\'s'", "it's"),
      ("'\\u00fc'", "ü")),
    texts(
      "PostgreSQL's backslashes escape only in E strings", sources: [.postgres], ("'a\\b'", "a\\b"), ("E'a\\nb'", "a\nb"),
      ("E'it\\'s'", "it's"), ("E'\\u00fc'", "ü")),
    texts(
      "|| holds its operands together", ("'n' || (amount + 1)", "n6"), ("'n' || amount * 2", "n10"), ("'a' || ('b' || 'c')", "abc"),
      ("'a' || NULL || 'b'", "~"),
      ("'a' || COALESCE(NULL, '') || (amount = 5)", "atrue"), ("'x' || -amount", "x-5"), ("'x' || - (-amount)", "x5"),
      ("'p' || (amount - (3 - 1))", "p3")),
    texts(
      "functions agree", ("COALESCE(NULL, name)", "Abc"), ("NULLIF(name, 'Abc')", "~"), ("NULLIF(name, 'x')", "Abc"),
      ("UPPER('strand é')", "STRAND É"),
      ("LOWER('ÄÖ')", "äö"), ("TRIM('  a b ')", "a b"), ("LTRIM('  a ') || '|'", "a |"), ("REPLACE(name, 'b', 'XX')", "AXXc"),
      ("'' || LENGTH('ü🚀')", "2"),
      ("LEFT(name, 2)", "Ab"), ("RIGHT(name, 2)", "bc"), ("SPLIT_PART('a,b,c', ',', 2)", "b"), ("'' || ABS(-amount)", "5"),
      ("CASE amount WHEN 5 THEN 'five' ELSE 'other' END", "five"), ("CASE WHEN amount > 9 THEN 'big' END", "~")),
    texts(
      "IFF, NVL and GREATEST are Snowflake's", sources: [.snowflake], ("IFF(amount > 1, 'y', 'n')", "y"), ("IFF(NULL, 'y', 'n')", "n"),
      ("NVL(NULL, 'd')", "d"), ("UPPER('straße')", "STRASSE"), ("GREATEST('a', 'B', 'b')", "b"), ("LEAST('a', 'B', NULL)", "~")),
    truths(
      "conditions have three values", ("amount > 4", "yes"), ("NULL > 4", "null"), ("amount BETWEEN 5 AND 6", "yes"),
      ("amount NOT BETWEEN 5 AND 6", "no"),
      ("amount IN (1, 5)", "yes"), ("amount NOT IN (1, NULL)", "null"), ("amount IN (1, NULL)", "null"),
      ("name IS NULL OR amount = 5", "yes"),
      ("NOT (amount = 5 AND name = 'x')", "yes"), ("(amount = 5) = (name = 'Abc')", "yes"), ("(amount = 4) IS NULL", "no"),
      ("(amount = 5) IN (TRUE)", "yes"),
      ("amount IS DISTINCT FROM NULL", "yes"), ("(amount > 3) IS NOT DISTINCT FROM (amount > 4)", "yes"),
      ("EXISTS (SELECT 1 FROM raw.items AS i WHERE i.amount = 5)", "yes"),
      ("amount IN (SELECT i.amount FROM raw.items AS i)", "yes")),
    truths(
      "text is compared by code points", ("name < 'abc'", "yes"), ("'Z' < 'a'", "yes"), ("'é' > 'z'", "yes"),
      ("name BETWEEN 'A' AND 'Z'", "yes"), ("'abc' = 'ABC'", "no"), ("'a' = 'a '", "no")),
    truths(
      "LIKE minds the case, ILIKE does not", ("name LIKE 'abc'", "no"), ("name LIKE 'A%'", "yes"), ("name LIKE '_b_'", "yes"),
      ("name ILIKE 'aBC'", "yes"), ("name NOT ILIKE '%B%'", "no"),
      ("'a%c' LIKE 'a\\%c' ESCAPE '\\'".replacing("\\", with: "!"), "yes"), ("'ÄB' ILIKE 'äb'", "yes"), ("NULL LIKE 'a'", "null"),
      ("'a_' LIKE 'ab'", "no")),
    truths(
      "a backslash in LIKE is itself in Snowflake", sources: [.snowflake], ("'a\\\\%' LIKE 'a\\\\%'", "yes"), ("'a%' LIKE 'a\\\\%'", "no"),
      ("'A%' ILIKE 'a\\\\%'", "no")),
    truths(
      "a backslash in LIKE escapes in PostgreSQL", sources: [.postgres], ("'a%' LIKE 'a\\%'", "yes"), ("'ab' LIKE 'a\\%'", "no"),
      ("'A%' ILIKE 'a\\%'", "yes"), ("'Ab' ILIKE 'a\\%'", "no")),
    truths(
      "dates in literals are dates",
      rows: "INSERT INTO raw.items (id, name, at, price) VALUES (1, 'a', '2026-03-05T00:00:00.000000Z', 1.10);",
      ("at = '2026-03-05'", "yes"), ("at > '2026-03-05'", "no"), ("at BETWEEN '2026-03-05T01:00:00+01:00' AND '2026-03-06'", "yes"),
      ("price = 1.1", "yes"), ("price >= 1.10", "yes"), ("price * 2 = 2.2", "yes")),
    PipelineCase(
      promise: "a literal is written as its column's type",
      body: "INSERT INTO stg.items (id, price, at, flag, data) VALUES (1, 1.5, '2026-03-05', TRUE, NULL);",
      expecting: ["stg.items(id, price, at, flag)": ["1|1.5|2026-03-05T00:00:00.000000Z|true"]], outcome: "succeeded"),
    PipelineCase(
      promise: "a decimal is stored with its scale", body: "INSERT INTO stg.items (id, price) SELECT id, price * amount FROM raw.items;",
      runs: ["INSERT INTO raw.items (id, price, amount) VALUES (1, 0.10, 3), (2, 0.70, 3), (3, 19.99, 100), (4, 1.15, 1), (5, -2.68, 1);"],
      expecting: ["stg.items(id, price)": ["1|0.3", "2|2.1", "3|1999", "4|1.15", "5|-2.68"]]),
    PipelineCase(
      promise: "a whole number of 18 digits keeps them, whatever its column is declared as",
      tables: standardTables.replacing("amount BIGINT", with: "amount NUMERIC(38, 0)"),
      body: "INSERT INTO stg.items (id, name, amount) SELECT id, 'n' || amount, amount + 1 FROM raw.items;",
      runs: [rows("1, NULL, 123456789012345678")], expecting: [items: ["1|n123456789012345678|123456789012345679"]]),
    PipelineCase(
      promise: "a value of another type is converted as PostgreSQL converts it",
      body: """
        MERGE INTO stg.items AS t USING (SELECT id, flag, price, price * 3 AS triple, amount FROM raw.items) AS s ON t.id = s.id
        WHEN MATCHED THEN UPDATE SET name = s.flag, amount = s.triple, price = s.amount
        WHEN NOT MATCHED THEN INSERT (id, name, amount, price) VALUES (s.id, s.flag, s.triple, s.amount);
        UPDATE stg.items SET name = price WHERE id = 3;
        """,
      runs: ["INSERT INTO raw.items (id, flag, price, amount) VALUES (1, TRUE, 0.50, 7), (2, FALSE, -2.50, 0), (3, NULL, 1.10, 2);", ""],
      expecting: ["stg.items(id, name, amount, price)": ["1|true|2|7", "2|false|-8|0", "3|2.00|3|2"]],
      outcome: "succeeded 3 in, 1 loaded, 2 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "sums of decimals are exact",
      body: "INSERT INTO stg.items (id, price, name) SELECT 1 AS id, SUM(price), '' || SUM(price * 3) FROM raw.items;",
      runs: ["INSERT INTO raw.items (id, price) VALUES (1, 0.10), (2, 0.20), (3, 0.70);"], expecting: ["stg.items(price, name)": ["1|3.00"]]
    ),
    PipelineCase(
      promise: "reserved words are names too",
      tables:
        "CREATE TABLE raw.\"order\" (\"group\" BIGINT, \"select\" VARCHAR, \"values\" VARCHAR, \"index\" VARCHAR);\nCREATE TABLE "
        + "stg.\"table\" (\"group\" BIGINT NOT NULL PRIMARY KEY, \"select\" VARCHAR, \"values\" VARCHAR, \"index\" VARCHAR);",
      body: """
        --@ unique ("group") keep latest by ("index") else reject
        MERGE INTO stg."table" AS "from" USING (SELECT "group", "select", "values", "index" FROM raw."order" AS o)
          AS "to" ON "from"."group" = "to"."group"
        WHEN MATCHED THEN UPDATE SET "select" = "to"."select", "values" = "to"."values", "index" = "to"."index"
        WHEN NOT MATCHED THEN INSERT ("group", "select", "values", "index") VALUES ("to"."group", "to"."select", "to"."values",
          "to"."index");
        """, outcome: "succeeded 0 in, 0 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "PostgreSQL's steps into JSON give text or nothing", sources: [.postgres],
      body: """
        INSERT INTO stg.items (id, name, data) SELECT id, COALESCE(data -> 'a' ->> 'b', '-') || ' ' || COALESCE(data ->> 'n', '-') || ' '
          || COALESCE(data -> 'l' -> 1 ->> 'x', '-'), data -> 'a' FROM raw.items;
        """, runs: [json],
      expecting: [
        "stg.items(id, name, data)": [
          "1|deep 12345678901234567890 second|{\"b\":\"deep\"}", "2|- - -|null", "3|- - -|~",
          "4|{\"c\": [1, 2]} true -|{\"b\":{\"c\":[1,2]}}", "5|- - -|~", "6| 1.50 -|{\"b\":\"\"}",
        ]
      ]),
    PipelineCase(
      promise: "Snowflake's paths into JSON give text or nothing", sources: [.snowflake],
      body: """
        INSERT INTO stg.items (id, name, data) SELECT id, COALESCE(data:a.b::VARCHAR, '-') || ' ' || COALESCE(data:n::VARCHAR, '-') || ' '
          || COALESCE(data:l[1].x::VARCHAR, '-') AS name, data:a AS data FROM raw.items;
        """, runs: [json]),
    PipelineCase(
      promise: "FLATTEN gives a row for each element and none for anything else", sources: [.snowflake],
      body: """
        INSERT INTO stg.items (id, name, amount) SELECT i.id * 10 + e.index AS id, e.value:x::VARCHAR AS name, e.index AS amount
          FROM raw.items AS i, LATERAL FLATTEN(input => i.data:l) AS e;
        """, runs: [json + "INSERT INTO raw.items (id, data) VALUES (7, '{\"l\": []}'), (8, '{\"l\": 5}'), (9, '{\"l\": null}');"],
      expecting: [items: ["10|first|0", "11|second|1"]]),
    PipelineCase(
      promise: "jsonb_array_elements gives a row for each element", sources: [.postgres],
      body:
        "INSERT INTO stg.items (id, name) SELECT i.id * 10 + LENGTH(e.value ->> 'x'), e.value ->> 'x' FROM raw.items AS i CROSS JOIN "
        + "LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(i.data -> 'l') = 'array' THEN i.data -> 'l' END) AS e(value);",
      runs: [json], expecting: ["stg.items(id, name)": ["15|first", "16|second"]]),
    PipelineCase(
      promise: "TRY functions read what they can", sources: [.snowflake],
      body: """
        INSERT INTO stg.items (id, amount, price, at, flag) SELECT id, TRY_TO_NUMBER(name, 18, 0) AS amount, TRY_TO_NUMBER(name, 10, 2)
          AS price, TRY_TO_TIMESTAMP_TZ(name) AS at, TRY_TO_BOOLEAN(name) AS flag FROM raw.items;
        """,
      runs: [
        rows(
          "1, '30.5', 0", "2, '-2.675', 0", "3, '2026-03-05T10:00:00.1234567+02:00', 0", "4, 'YES', 0", "5, '', 0", "6, NULL, 0",
          "7, '1e3', 0", "8, '0', 0", "9, '2026-02-30', 0", "10, '999999999999999999.5', 0")
      ],
      expecting: [
        "stg.items(id, amount, price, at, flag)": [
          "10|~|~|~|~", "1|31|30.5|~|~", "2|-3|-2.68|~|~", "3|~|~|2026-03-05T08:00:00.123456Z|~", "4|~|~|~|true", "5|~|~|~|~", "6|~|~|~|~",
          "7|1000|1000|~|~", "8|0|0|1970-01-01T00:00:00.000000Z|false", "9|~|~|~|~",
        ]
      ]),
  ]

  private static let json = """
    INSERT INTO raw.items (id, data) VALUES (1, '{"a": {"b": "deep"}, "n": 12345678901234567890, "l": [{"x": "first"}, {"x": "second"}]}'),
      (2, '{"a": null, "n": null, "l": null}'), (3, '{}'), (4, '{"a": {"b": {"c": [1, 2]}}, "n": true, "l": {}}'), (5, NULL), (6,
        '{"a": {"b": ""}, "n": 1.50}');
    """
}
