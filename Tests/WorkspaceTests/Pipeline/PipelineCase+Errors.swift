/// What fails, fails alike; `on error` decides what becomes of it.
extension PipelineCase {
  private static let twice = rows("1, 'a', 1", "1, 'b', 1")
  private static let insert = "INSERT INTO stg.items (id, name, amount) SELECT id, name, amount FROM raw.items;"
  private static let constrained = """
    CREATE TABLE raw.items (id BIGINT, name VARCHAR, amount BIGINT);
    CREATE TABLE stg.kinds (name VARCHAR NOT NULL PRIMARY KEY);
    CREATE TABLE stg.items (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR NOT NULL REFERENCES stg.kinds (name), amount BIGINT UNIQUE,
      CHECK (amount > 0));
    """

  private static func violation(_ what: String, _ row: String, _ code: String) -> PipelineCase {
    PipelineCase(
      promise: "\(what) is \(code)", tables: constrained, body: insert,
      runs: ["INSERT INTO stg.kinds VALUES ('a'); INSERT INTO stg.items VALUES (1, 'a', 1);" + rows(row)],
      expecting: [items: ["1|a|1"], "ops.transform_error(category, code)": ["data_quality|\(code)"]], outcome: "failed data_quality \(code)"
    )
  }

  private static func policy(_ promise: String, _ clauses: String, outcome: String, errors: [String], result: String) -> PipelineCase {
    PipelineCase(
      promise: promise, clauses: clauses + "\n--@ log error on error 'it failed'", body: insert, runs: [twice],
      expecting: [
        items: [], "ops.transform_error(category, code)": errors, "ops.transform_run(result)": [result],
        "ops.transform_log(event)": ["error"],
      ], outcome: outcome)
  }

  static let errors: [PipelineCase] = [
    violation("a primary key twice", "1, 'a', 2", "23505"), violation("a unique value twice", "2, 'a', 1", "23505"),
    violation("NULL where none may be", "2, NULL, 2", "23502"), violation("NULL as key", "NULL, 'a', 2", "23502"),
    violation("a failed check", "2, 'a', 0", "23514"), violation("a reference to nothing", "2, 'b', 2", "23503"),
    PipelineCase(
      promise: "a text that is too long is 22001",
      tables: standardTables.replacing(
        "name VARCHAR, amount BIGINT, price NUMERIC(10, 2), at TIMESTAMPTZ, flag BOOLEAN, data JSONB,\n",
        with: "name VARCHAR(3), amount BIGINT,\n"),
      body: insert, runs: [rows("1, 'ünä', 1", "2, 'four', 1")], expecting: [items: []], outcome: "failed validation 22001"),
    policy(
      "without a clause an error is logged and raised", "", outcome: "failed data_quality 23505", errors: ["data_quality|23505"],
      result: "~"),
    policy(
      "log, raise says the same", "--@ on error any do log, raise", outcome: "failed data_quality 23505", errors: ["data_quality|23505"],
      result: "~"),
    policy(
      "raise alone leaves no error row", "--@ on error any do raise 'sorry'",
      outcome: "failed data_quality "
        + "23505", errors: [], result: "~"),
    policy(
      "skip ends the run", "--@ on error unique_violation do skip", outcome: "failed data_quality 23505", errors: [], result: "skipped"),
    policy(
      "log, skip leaves a row", "--@ on error data_quality do log, skip", outcome: "failed data_quality 23505",
      errors: ["data_quality|23505"], result: "skipped"),
    policy(
      "rollback ends the run without raising", "--@ on error any do rollback", outcome: "failed data_quality 23505", errors: [], result: "~"
    ),
    policy(
      "the most specific clause wins",
      "--@ on error any do log, raise\n--@ on error data_quality do log, rollback\n--@ on error unique_violation do skip",
      outcome: "failed data_quality 23505", errors: [], result: "skipped"),
    policy(
      "a category wins over any",
      "--@ on error any do skip\n--@ on error not_null_violation do skip\n--@ on error data_quality do log, raise 'no'",
      outcome: "failed data_quality 23505", errors: ["data_quality|23505"], result: "~"),
    PipelineCase(
      promise: "a block that fails is undone and skipped, and the rest goes on",
      body: """
        INSERT INTO stg.items (id) VALUES (7);
        --@ on error unique_violation do log, skip
        BEGIN
          INSERT INTO stg.items (id) VALUES (8);
          INSERT INTO stg.items (id) VALUES (7);
        END;
        INSERT INTO stg.items (id) VALUES (9);
        """,
      expecting: ["stg.items(id)": ["7", "9"], "ops.transform_error(category, code)": ["data_quality|23505"]], outcome: "succeeded"),
    PipelineCase(
      promise: "a block's clause for other errors lets this one pass",
      body: """
        INSERT INTO stg.items (id) VALUES (7);
        --@ on error timeout do skip
        BEGIN
          INSERT INTO stg.items (id) VALUES (7);
        END;
        """,
      expecting: ["stg.items(id)": [], "ops.transform_error(category, code)": ["data_quality|23505"]],
      outcome: "failed data_quality 23505"),
    policy(
      "a clause for other errors is not for this one", "--@ on error timeout do skip", outcome: "failed data_quality 23505",
      errors: ["data_quality|23505"], result: "~"),
  ]
}
