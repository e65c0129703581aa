/// One of each statement and clause, in the words that `explain` has for it.
enum StatementSamples {
  struct Sample {
    let words: String
    let text: String
  }

  /// What the samples speak of.
  static let definitions = """
    CREATE TABLE app.account (id NUMERIC(18, 0) PRIMARY KEY, name VARCHAR(40), balance NUMERIC(12, 2), seen TIMESTAMP);
    CREATE TABLE app.change (id NUMERIC(18, 0) PRIMARY KEY, name VARCHAR(40), balance NUMERIC(12, 2), seen TIMESTAMP);

    """

  static func of(_ dialect: String) -> [Sample] {
    let body = dialect == "postgres" ? postgresBody : snowflakeBody
    return plain + (dialect == "postgres" ? postgres : snowflake) + body
  }

  private static func sample(_ words: String, _ text: String) -> Sample { Sample(words: words, text: text) }

  private static let plain = [
    sample("SELECT", "SELECT id FROM app.account ORDER BY id LIMIT 3;"),
    sample("INSERT", "INSERT INTO app.account (id, name) SELECT id, name FROM app.change;"),
    sample("UPDATE", "UPDATE app.account SET name = 'x' WHERE id = 1;"),
    sample("DELETE", "DELETE FROM app.account WHERE id = 1;"),
    sample("DELETE … USING", "DELETE FROM app.account USING app.change AS c WHERE app.account.id = c.id;"),
    sample(
      "MERGE",
      """
      MERGE INTO app.account AS a USING app.change AS c ON a.id = c.id
      WHEN MATCHED THEN UPDATE SET name = c.name WHEN NOT MATCHED THEN INSERT (id, name) VALUES (c.id, c.name);
      """),
    sample("TRUNCATE", "TRUNCATE TABLE app.account;"),
    sample("CREATE TABLE", "CREATE TABLE app.more (id NUMERIC(18, 0) NOT NULL);"),
    sample("CREATE VIEW", "CREATE VIEW app.names AS SELECT name FROM app.account;"),
    sample("CREATE SCHEMA", "CREATE SCHEMA more;"),
    sample("HAVING", "SELECT name, count(*) AS n FROM app.account GROUP BY name HAVING count(*) > 1;"),
    sample("OVER", "SELECT id, row_number() OVER (PARTITION BY name ORDER BY id) AS n FROM app.account;"),
    sample("a query in WITH", "WITH a AS (SELECT id FROM app.account) SELECT id FROM a;"),
    sample("UNION", "SELECT id FROM app.account UNION SELECT id FROM app.change;"),
    sample("NATURAL JOIN", "SELECT a.id FROM app.account AS a NATURAL JOIN app.change AS c;"),
    sample("FULL JOIN", "SELECT a.id FROM app.account AS a FULL JOIN app.change AS c ON c.id = a.id;"),
  ]

  private static let postgres = [
    sample("DISTINCT ON", "SELECT DISTINCT ON (name) name, id FROM app.account ORDER BY name, id;"),
    sample("FILTER", "SELECT count(*) FILTER (WHERE id > 1) AS n FROM app.account;"),
    sample("ORDER BY inside a call", "SELECT string_agg(name, ',' ORDER BY id) AS names FROM app.account;"),
    sample("ROLLUP, CUBE or GROUPING SETS", "SELECT name, count(*) AS n FROM app.account GROUP BY ROLLUP (name);"),
    sample("INSERT … ON CONFLICT", "INSERT INTO app.account (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = 'x';"),
    sample("RETURNING", "UPDATE app.account SET name = 'x' RETURNING id;"),
    sample("LATERAL", "SELECT x.id FROM app.account AS a, LATERAL (SELECT c.id FROM app.change AS c WHERE c.name = a.name) AS x;"),
    sample("WITH TIES", "SELECT id, name FROM app.account ORDER BY name FETCH FIRST 3 ROWS WITH TIES;"),
    sample("GROUP BY DISTINCT", "SELECT name, count(*) AS n FROM app.account GROUP BY DISTINCT ROLLUP (name), ROLLUP (name);"),
    sample("DEFAULT VALUES", "INSERT INTO app.account DEFAULT VALUES;"),
    sample("an identity", "CREATE TABLE app.more (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY);"),
    sample("a computed column", "CREATE TABLE app.more (id BIGINT, twice BIGINT GENERATED ALWAYS AS (id * 2) STORED);"),
    sample("ALL with INTERSECT or EXCEPT", "SELECT id FROM app.account INTERSECT ALL SELECT id FROM app.change;"),
  ]

  private static let snowflake = [
    sample("QUALIFY", "SELECT id FROM app.account QUALIFY ROW_NUMBER() OVER (PARTITION BY name ORDER BY id) = 1;"),
    sample("WITHIN GROUP", "SELECT LISTAGG(name, ',') WITHIN GROUP (ORDER BY id) AS names FROM app.account;"),
    sample("GROUP BY ALL", "SELECT name, COUNT(*) AS n FROM app.account GROUP BY ALL;"),
    sample("IGNORE NULLS", "SELECT id, LAG(name) IGNORE NULLS OVER (ORDER BY id) AS former FROM app.account;"),
    sample("PIVOT", "SELECT * FROM (SELECT id, name, balance FROM app.account) PIVOT (SUM(balance) FOR name IN ('a', 'b'));"),
    sample("UNPIVOT", "SELECT id, kind, n FROM (SELECT id, 1 AS a, 2 AS b FROM app.account) UNPIVOT (n FOR kind IN (a, b));"),
    sample("TABLESAMPLE", "SELECT id FROM app.account SAMPLE (10);"),
    sample("an identity", "CREATE TABLE app.more (id NUMBER AUTOINCREMENT START 1 INCREMENT 1);"),
    sample("a computed column", "CREATE TABLE app.more (id NUMBER(10, 0), twice NUMBER(11, 0) AS (id * 2));"),
    sample("INSERT ALL", "INSERT ALL WHEN id > 1 THEN INTO app.account (id) VALUES (id) SELECT id FROM app.change;"),
  ]

  // MARK: In a procedure

  private static func inPostgres(_ words: String, _ body: String) -> Sample {
    sample(
      words,
      """
      CREATE PROCEDURE app.work() LANGUAGE plpgsql AS $$
      DECLARE n BIGINT := 0; r RECORD; names TEXT[]; c CURSOR FOR SELECT id FROM app.account;
      BEGIN
        \(body)
      END $$;
      """)
  }

  private static func inSnowflake(_ words: String, _ body: String) -> Sample {
    sample(
      words,
      """
      CREATE PROCEDURE app.work() RETURNS VARCHAR LANGUAGE SQL AS $$
      DECLARE n NUMBER(18, 0) DEFAULT 0; c CURSOR FOR SELECT id FROM app.account; wrong EXCEPTION (-20001, 'wrong');
      BEGIN
        \(body)
      END; $$;
      """)
  }

  private static let postgresBody = [
    inPostgres("CREATE PROCEDURE", "NULL;"),
    inPostgres("assignment", "n := n + 1;"),
    inPostgres("IF", "IF n > 1 THEN n := 2; ELSIF n > 0 THEN n := 3; ELSE n := 4; END IF;"),
    inPostgres("CASE as a statement", "CASE n WHEN 1 THEN n := 2; ELSE n := 3; END CASE;"),
    inPostgres("LOOP", "LOOP n := n + 1; EXIT WHEN n > 3; END LOOP;"),
    inPostgres("WHILE", "WHILE n < 3 LOOP n := n + 1; END LOOP;"),
    inPostgres("FOR", "FOR r IN SELECT id FROM app.account LOOP n := n + 1; END LOOP;"),
    inPostgres("FOREACH", "FOREACH n IN ARRAY ARRAY[1, 2] LOOP NULL; END LOOP;"),
    inPostgres("EXIT or CONTINUE", "LOOP EXIT; END LOOP;"),
    inPostgres("BEGIN … END", "BEGIN n := 1; EXCEPTION WHEN unique_violation THEN n := 2; END;"),
    inPostgres("RAISE", "RAISE EXCEPTION 'wrong %', n USING ERRCODE = '22023';"),
    inPostgres("CALL", "CALL app.work();"),
    inPostgres("EXECUTE", "EXECUTE 'DELETE FROM app.account WHERE id = $1' USING n;"),
    inPostgres("PERFORM", "PERFORM id FROM app.account;"),
    inPostgres("GET DIAGNOSTICS", "DELETE FROM app.account; GET DIAGNOSTICS n = ROW_COUNT;"),
    inPostgres("a cursor", "OPEN c; FETCH c INTO n; CLOSE c;"),
    inPostgres("ASSERT", "ASSERT n = 0, 'n is set';"),
    inPostgres("RETURN", "RETURN;"),
    inPostgres("COMMIT or ROLLBACK", "COMMIT;"),
  ]

  private static let snowflakeBody = [
    inSnowflake("CREATE PROCEDURE", "RETURN 'x';"),
    inSnowflake("assignment", "n := n + 1;"),
    inSnowflake("a variable", "LET m NUMBER := 1;"),
    inSnowflake("IF", "IF (n > 1) THEN n := 2; ELSEIF (n > 0) THEN n := 3; ELSE n := 4; END IF;"),
    inSnowflake("CASE as a statement", "CASE (n) WHEN 1 THEN n := 2; ELSE n := 3; END CASE;"),
    inSnowflake("LOOP", "LOOP n := n + 1; IF (n > 3) THEN BREAK; END IF; END LOOP;"),
    inSnowflake("WHILE", "WHILE (n < 3) DO n := n + 1; END WHILE;"),
    inSnowflake("REPEAT", "REPEAT n := n + 1; UNTIL (n > 3) END REPEAT;"),
    inSnowflake("FOR", "FOR r IN c DO n := n + 1; END FOR;"),
    inSnowflake("EXIT or CONTINUE", "LOOP BREAK; END LOOP;"),
    inSnowflake("BEGIN … END", "BEGIN n := 1; EXCEPTION WHEN wrong THEN n := 2; END;"),
    inSnowflake("RAISE", "RAISE wrong;"),
    inSnowflake("CALL", "CALL app.work();"),
    inSnowflake("EXECUTE", "EXECUTE IMMEDIATE 'DELETE FROM app.account WHERE id = ?' USING (n);"),
    inSnowflake("a cursor", "OPEN c; FETCH c INTO n; CLOSE c;"),
    inSnowflake("RETURN", "RETURN n;"),
    inSnowflake("COMMIT or ROLLBACK", "BEGIN TRANSACTION; COMMIT;"),
  ]
}
