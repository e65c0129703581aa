import Diagnostics
import SourceText
import Testing
import Workspace

/// What a definition says and no target can be given is refused where it stands: leaving it out would ship another table.
@Suite struct DefinitionRefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let sql: String
    /// The text that the finding stands at begins like this.
    let place: String
    var code = "TGT001"

    var testDescription: String { sql }
  }

  @Test(arguments: refusals) func isSaidWithItsPlace(_ refusal: Refusal) throws {
    let configuration = try Configuration.load(from: "/", options: ["targets": "sqlite,postgres"], environment: [:])
    let text = "--@ dialect postgres\nCREATE SCHEMA stg;\n" + refusal.sql
    let project = Project(configuration, [SourceFile(path: "case.sql", text: text)])
    let file = try #require(project.findings.first)
    let places = file.diagnostics.filter { $0.code == refusal.code }.map { String(file.file.text($0.range)) }
    #expect(places.contains { $0.hasPrefix(refusal.place) }, "found \(places), all: \(project.complaints)")
  }

  static let refusals = [
    Refusal(sql: "CREATE TABLE stg.t (a bigint GENERATED ALWAYS AS IDENTITY (MAXVALUE 9));", place: "MAXVALUE"),
    Refusal(sql: "CREATE SEQUENCE stg.s CYCLE;", place: "CYCLE"),
    Refusal(sql: "CREATE SEQUENCE stg.s INCREMENT BY -1;", place: "stg"),
    Refusal(sql: "CREATE TABLE stg.t (a text COLLATE \"C\");", place: "COLLATE"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint REFERENCES stg.u (a) MATCH FULL);", place: "MATCH"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint CHECK (a > 0) CHECK (a < 9));", place: "CHECK"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint, FOREIGN KEY (a) REFERENCES stg.u (a) ON DELETE SET NULL (a));", place: "ON"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint, EXCLUDE USING gist (a WITH =));", place: "a"),
    Refusal(sql: "CREATE TABLE stg.t (LIKE stg.u);", place: "stg"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint) PARTITION BY RANGE (a);", place: "PARTITION"),
    Refusal(sql: "CREATE TABLE stg.t PARTITION OF stg.u DEFAULT;", place: "stg"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint) INHERITS (stg.u);", place: "INHERITS"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint) WITH (fillfactor = 70);", place: "WITH"),
    Refusal(sql: "CREATE UNLOGGED TABLE stg.t (a bigint);", place: "stg"),
    Refusal(sql: "CREATE TABLE stg.t (a bigint); CREATE INDEX i ON stg.t (a) WHERE a > 1;", place: "a > 1"),
    Refusal(sql: "CREATE TABLE stg.t (a text); CREATE INDEX i ON stg.t (lower(a));", place: "lower"),
    Refusal(sql: "CREATE TABLE stg.t (a text); CREATE INDEX ON stg.t (a);", place: "stg"),
    Refusal(sql: "CREATE TABLE stg.t (a text); CREATE MATERIALIZED VIEW stg.v AS SELECT a FROM stg.t;", place: "stg"),
    Refusal(sql: "CREATE TABLE stg.t (a text); CREATE VIEW stg.v (b) AS SELECT a FROM stg.t;", place: "b"),
    Refusal(sql: "CREATE SCHEMA s2 CREATE TABLE t (a bigint);", place: "CREATE"),
    Refusal(sql: "ALTER TABLE stg.t ADD COLUMN b bigint;", place: "ALTER", code: "TGT003"),
    Refusal(sql: "CREATE TRIGGER t BEFORE INSERT ON stg.t FOR EACH ROW EXECUTE FUNCTION f();", place: "CREATE", code: "TGT003"),
    Refusal(sql: "DROP TABLE stg.t;", place: "DROP", code: "TGT003"),
  ]
}
