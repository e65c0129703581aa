/// Control flow, variables and results.
extension PipelineCase {
  static let bodies: [PipelineCase] = [
    PipelineCase(
      promise: "SQLROWCOUNT counts loaded and unchanged rows, and what a plain statement changed", sources: [.snowflake],
      declarations: "DECLARE n NUMBER(18, 0); m INTEGER DEFAULT 0; text VARCHAR DEFAULT 'n';",
      body: merge("") + """
        n := SQLROWCOUNT;
        UPDATE stg.items SET amount = 0 WHERE id = 1;
        m := SQLROWCOUNT;
        RETURN text || '=' || n || ' m=' || m || ', ' || TRUE || ' ' || (n + m);
        """, runs: ["INSERT INTO stg.items (id, name, amount) VALUES (1, 'a', 1);" + rows("1, 'a', 1", "2, 'b', 1")],
      expecting: ["ops.transform_run(result)": ["n=2 m=1, true 3"]],
      outcome: "succeeded 2 in, 1 loaded, 1 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "GET DIAGNOSTICS counts the same", sources: [.postgres], declarations: "DECLARE n bigint; m bigint := 7;",
      body: merge("") + """
        GET DIAGNOSTICS n = ROW_COUNT;
        IF n = 2 AND m <> 8 THEN UPDATE stg.items SET amount = n + m; ELSE DELETE FROM stg.items; END IF;
        """, runs: [rows("1, 'a', 1", "2, 'b', 1")], expecting: [items: ["1|a|9", "2|b|9"]]),
    PipelineCase(
      promise: "IF takes the first branch that holds; NULL does not hold", sources: [.snowflake], declarations: "DECLARE n NUMBER(18, 0);",
      body: """
        IF (n > 0) THEN INSERT INTO stg.items (id, name) VALUES (1, 'if');
        ELSEIF (n IS NULL AND 1 = 1) THEN
          INSERT INTO stg.items (id, name) VALUES (2, 'elseif');
          IF (NOT (n = 1)) THEN INSERT INTO stg.items (id, name) VALUES (3, 'inner'); END IF;
        ELSEIF (TRUE) THEN INSERT INTO stg.items (id, name) VALUES (4, 'second');
        ELSE INSERT INTO stg.items (id, name) VALUES (5, 'else'); END IF;
        CASE (1) WHEN 2 THEN INSERT INTO stg.items (id, name) VALUES (6, 'two'); WHEN 1 THEN INSERT INTO stg.items (id, name) VALUES (7,
          'one');
        ELSE INSERT INTO stg.items (id, name) VALUES (8, 'other'); END;
        CASE WHEN n = 1 THEN INSERT INTO stg.items (id, name) VALUES (9, 'no'); ELSE INSERT INTO stg.items (id, name) VALUES (10,
          'yes'); END;
        """, expecting: ["stg.items(id, name)": ["10|yes", "2|elseif", "7|one"]], outcome: "succeeded"),
    PipelineCase(
      promise: "a CASE statement chooses in PL/pgSQL too", sources: [.postgres], declarations: "DECLARE n bigint := 2;",
      body: """
        CASE n WHEN 1 THEN INSERT INTO stg.items (id, name) VALUES (1, 'one'); WHEN 2 THEN INSERT INTO stg.items (id, name) VALUES (2,
          'two');
        ELSE INSERT INTO stg.items (id, name) VALUES (3, 'other'); END CASE;
        IF n = 1 THEN DELETE FROM stg.items; ELSIF n = 2 THEN UPDATE stg.items SET amount = n; END IF;
        """, expecting: [items: ["2|two|2"]], outcome: "succeeded"),
    PipelineCase(
      promise: "an early RETURN skips the rest but not the run's gates", sources: [.snowflake],
      clauses: "--@ gate rows = 9 else warn\n--@ log info on finish 'done'",
      body: merge("") + """
        IF (SQLROWCOUNT = 1) THEN RETURN 'one'; END IF;
        DELETE FROM stg.items;
        RETURN 'many';
        """, runs: [rows("1, 'a', 1")],
      expecting: [
        items: ["1|a|1"], "ops.transform_run(result)": ["one"],
        "ops.transform_log(level, message)": ["info|done", "warn|gate rows = 9: 1"],
      ], outcome: "succeeded 1 in, 1 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "an early RETURN of PL/pgSQL returns nothing", sources: [.postgres],
      body: "INSERT INTO stg.items (id) VALUES (1); RETURN; INSERT INTO stg.items (id) VALUES (2);", expecting: ["stg.items(id)": ["1"]],
      outcome: "succeeded"),
    PipelineCase(
      promise: "a result is text, whatever its type", sources: [.snowflake], declarations: "DECLARE flag BOOLEAN DEFAULT FALSE;",
      body: "flag := NOT flag; RETURN flag;",
      expecting: ["ops.transform_run(result)": ["true"]], outcome: "succeeded"),
    PipelineCase(
      promise: "a NULL result is none", sources: [.snowflake], declarations: "DECLARE n NUMBER(18, 0);", body: "RETURN 'n ' || n;",
      expecting: ["ops.transform_run(result)": ["~"]], outcome: "succeeded"),
    PipelineCase(
      promise: "a decimal as text has its scale", sources: [.snowflake], declarations: "DECLARE n NUMBER(10, 2) DEFAULT 1.5;",
      body: "RETURN 'n ' || n;",
      expecting: ["ops.transform_run(result)": ["n 1.50"]], outcome: "succeeded"),
    PipelineCase(
      promise: "statements log with the figures so far",
      clauses: "--@ log debug on start 'it''s {rows_in}'\n--@ log info on finish '100% of {rows_in}, {score_mean}'",
      body: "--@ log info on statement 'before: {rows_in}'\n"
        + merge("--@ quality a expect (amount > 1) weight 2\n--@ quality b expect (amount > 0)\n" + score)
        + "\n--@ log warn on statement 'after: {rows_loaded}, {score_min}'\nDELETE FROM stg.items;",
      runs: [rows("1, 'a', 1")],
      expecting: [
        "ops.transform_log(seq, level, event, message)": [
          "1|debug|start|it's none", "2|info|statement|before: none", "3|warn|statement|after: 1, 0.333", "4|info|finish|100% of 1, 0.333",
        ]
      ]),
    PipelineCase(
      promise: "a nested block's variables are the procedure's", sources: [.postgres],
      body: "DECLARE n bigint := 3; BEGIN n := n * 2 - -1; INSERT INTO stg.items (id, amount) VALUES (1, n); END;",
      expecting: ["stg.items(id, amount)": ["1|7"]],
      outcome: "succeeded"),
  ]
}
