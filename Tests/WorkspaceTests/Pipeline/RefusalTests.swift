import Diagnostics
import SourceText
import Testing
import Workspace

/// What cannot be compiled is said, with its place; nothing is dropped in silence.
@Suite struct RefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let construct: String
    let code: String
    var source = PipelineCase.Source.snowflake
    var clauses = ""
    var declarations = ""
    let body: String
    /// The text that the finding stands at begins like this.
    let place: String

    var testDescription: String { construct }
  }

  @Test(arguments: refusals) func isSaidWithItsPlace(_ refusal: Refusal) throws {
    let subject = PipelineCase(promise: "", clauses: refusal.clauses, declarations: refusal.declarations, body: refusal.body)
    try check(subject.project(refusal.source), refusal.code, refusal.place)
  }

  private func check(_ project: Project, _ code: String, _ place: String) throws {
    let file = try #require(project.findings.first)
    let found = file.diagnostics.filter { $0.code == code && $0.severity == .error }
    let places = found.map { String(file.file.text($0.range).prefix(60)) }
    #expect(
      places.contains { $0.hasPrefix(place) },
      "found \(zip(found.map(\.message), places).map { "\($0) at \($1)" }), all: \(project.complaints)")
  }

  private static let load = PipelineCase.merge("")

  static let refusals: [Refusal] = [
    Refusal(
      construct: "an aggregate in a rule", code: "ANN003", body: PipelineCase.merge("--@ quality many expect (COUNT(*) > 1)"),
      place: "COUNT(*)"),
    Refusal(
      construct: "a window in a rule", code: "ANN003",
      body: PipelineCase.merge("--@ quality first expect (ROW_NUMBER() OVER (ORDER BY id) = 1)"),
      place: "ROW_NUMBER()"),
    Refusal(
      construct: "CREATE TABLE IF NOT EXISTS as a load", code: "TGT001",
      body: "--@ gate loaded > 0 else fail\nCREATE TABLE IF NOT EXISTS stg.made AS SELECT id FROM raw.items;", place: "CREATE TABLE"),
    Refusal(
      construct: "a load that makes a table which the sources declare", code: "TGT001",
      body: "--@ gate loaded > 0 else fail\nCREATE OR REPLACE TABLE stg.items AS SELECT id FROM raw.items;", place: "CREATE OR REPLACE"),
    Refusal(
      construct: "a load that makes a table of a type that nobody knows", code: "TGT001",
      body: "--@ gate loaded > 0 else fail\nCREATE OR REPLACE TABLE stg.made AS SELECT NULL AS id FROM raw.items;",
      place: "CREATE OR REPLACE"),
    Refusal(
      construct: "refused rows of a temporary table", code: "TGT001",
      body: "--@ quality positive expect (id > 0) else reject\nCREATE TEMPORARY TABLE made AS SELECT id FROM raw.items;",
      place: "CREATE TEMPORARY"),
    Refusal(
      construct: "an UPDATE from two tables as a load", code: "TGT001",
      body: "--@ gate loaded > 0 else fail\nUPDATE stg.items SET name = s.name FROM raw.items AS s, raw.items AS r WHERE items.id = s.id;",
      place: "UPDATE"),
    Refusal(
      construct: "an UPDATE as a load that finds no row by a key", code: "TGT001",
      body: "--@ gate loaded > 0 else fail\nUPDATE stg.items SET name = s.name FROM raw.items AS s WHERE items.id < s.id;", place: "UPDATE"),
    Refusal(
      construct: "a retry of a load that makes its table once", code: "ANN003", clauses: "--@ retry transient up to 2 times",
      body: "--@ gate loaded > 0 else fail\nCREATE TABLE stg.made AS SELECT id FROM raw.items;", place: "retry"),
    Refusal(
      construct: "TABLESAMPLE", code: "TGT001", body: "INSERT INTO stg.items (id) SELECT id FROM raw.items SAMPLE (10);", place: "SAMPLE"),
    Refusal(
      construct: "time travel", code: "TGT001", body: "INSERT INTO stg.items (id) SELECT id FROM raw.items AT (OFFSET => -60);", place: "AT"
    ),
    Refusal(
      construct: "PIVOT", code: "TGT001", body: "INSERT INTO stg.items (id) SELECT * FROM raw.items PIVOT (MAX(id) FOR id IN (ANY));",
      place: "PIVOT"),
    Refusal(
      construct: "a row lock", code: "TGT001", source: .postgres, body: "INSERT INTO stg.items (id) SELECT id FROM raw.items FOR UPDATE;",
      place: "FOR"),
    Refusal(
      construct: "WHERE CURRENT OF", code: "TGT001", source: .postgres, body: "DELETE FROM stg.items WHERE CURRENT OF c;", place: "WHERE"),
    Refusal(construct: "an UPDATE of a list", code: "TGT001", source: .postgres, body: "UPDATE stg.items SET (id) = ROW (1);", place: "("),
    Refusal(
      construct: "an INSERT into many tables", code: "TGT001", body: "INSERT ALL INTO stg.items (id) VALUES (id) SELECT id FROM raw.items;",
      place: "INSERT"),
    Refusal(
      construct: "a TRUNCATE that restarts", code: "TGT001", source: .postgres, body: "TRUNCATE stg.items RESTART IDENTITY;",
      place: "RESTART"),
    Refusal(construct: "COMMIT", code: "TGT001", body: "COMMIT;", place: "COMMIT"),
    Refusal(
      construct: "WHEN NOT MATCHED BY SOURCE", code: "TGT001",
      body: "MERGE INTO stg.items AS t USING raw.items AS s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE;", place: "WHEN"),
    Refusal(
      construct: "a MERGE without a key", code: "TGT001",
      body: "MERGE INTO stg.items AS t USING raw.items AS s ON t.id > s.id WHEN MATCHED THEN UPDATE SET name = s.name;", place: "MERGE"),
    Refusal(
      construct: "an unknown function", code: "TGT001",
      body: "INSERT INTO stg.items (id, name) SELECT id, SOUNDEX(name) AS name FROM raw.items;", place: "SOUNDEX"),
    Refusal(
      construct: "an unknown function in a rule", code: "TGT001", body: PipelineCase.merge("--@ quality a expect (SOUNDEX(name) = 'x')"),
      place: "SOUNDEX"),
    Refusal(
      construct: "a text in a column of another type", code: "TGT001",
      body: "INSERT INTO stg.items (id, at) SELECT id, name AS at FROM raw.items;", place: "INSERT INTO stg.items"),
    Refusal(construct: "watermark", code: "TGT002", clauses: "--@ watermark (id)", body: load, place: "--@ watermark"),
    Refusal(construct: "timeout", code: "TGT002", clauses: "--@ timeout 5 minutes", body: load, place: "--@ timeout"),
    Refusal(construct: "schedule", code: "TGT002", clauses: "--@ schedule cron '0 5 * * *'", body: load, place: "--@ schedule"),
    Refusal(
      construct: "refers", code: "TGT002", body: PipelineCase.merge("--@ refers (name) to raw.items (name) else reject"),
      place: "--@ refers"),
    Refusal(construct: "enrich", code: "TGT002", body: PipelineCase.merge("--@ enrich name with summary of (name)"), place: "--@ enrich"),
    Refusal(construct: "log on error on a statement", code: "ANN003", body: "--@ log info on error 'x'\n" + load, place: "log"),
    Refusal(
      construct: "a retry of a load that inserts what it deleted", code: "ANN003", clauses: "--@ retry transient up to 2 times",
      body: """
        MERGE INTO stg.items AS t USING raw.items AS s ON t.id = s.id
        WHEN MATCHED AND s.flag THEN DELETE WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id);
        """, place: "retry"),
    Refusal(
      construct: "a branch that is never reached", code: "TGT001",
      body: """
        MERGE INTO stg.items AS t USING raw.items AS s ON t.id = s.id
        WHEN MATCHED THEN DELETE WHEN MATCHED AND s.flag THEN UPDATE SET name = s.name;
        """, place: "WHEN"),
    Refusal(
      construct: "a retry of what cannot be repeated", code: "ANN003", clauses: "--@ retry transient up to 2 times",
      body: "INSERT INTO stg.items (id) SELECT id FROM raw.items;", place: "retry"),
  ]

  @Test func aTransformHasNoParameters() throws {
    let text =
      "CREATE SCHEMA stg;\n--@ transform\nCREATE PROCEDURE stg.load(since VARCHAR) RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN "
      + "since; END; $$;"
    try check(project(text), "TGT001", "since")
  }

  @Test func aTransformIsNoFunction() throws {
    let text =
      "--@ dialect postgres\nCREATE SCHEMA stg;\n--@ transform\nCREATE FUNCTION stg.load() RETURNS text LANGUAGE plpgsql AS $$ BEGIN "
      + "RETURN 'x'; END; $$;"
    try check(project(text), "TGT001", "stg.load")
  }

  private func project(_ text: String) throws -> Project {
    let configuration = try Configuration.load(from: "/", options: ["targets": "sqlite,postgres"], environment: [:])
    return Project(configuration, [SourceFile(path: "case.sql", text: text)])
  }
}
