import Diagnostics
import SQLSyntax
import SourceText
import Testing

/// A statement that cannot be read costs no other one.
struct RecoveryTests {
  private func kinds(_ script: Script, _ statements: List<StatementID>) -> [String] {
    script.tree[statements].map { id in
      switch script.tree[id] {
      case .opaque: "opaque"
      case .query: "query"
      case .update: "update"
      case .delete: "delete"
      case .giveBack: "return"
      case .createProcedure: "procedure"
      case .condition: "if"
      default: "other"
      }
    }
  }

  @Test func goesOnBehindTheStatement() {
    let script = script("SELECT 1; SELEC 2; ALTER TABLE t ADD x NUMBER; SELECT FROM; DELETE FROM t;")
    #expect(kinds(script, script.tree.script) == ["query", "opaque", "other", "opaque", "delete"])
  }

  @Test func goesOnInsideTheBody() throws {
    let script = script(
      "CREATE PROCEDURE p() AS $$ BEGIN SHOW TABELS; IF (a >) THEN UPDATE t SET a = 1; END IF; RETURN 1; END; $$; SELECT 1;")
    #expect(kinds(script, script.tree.script) == ["procedure", "query"])
    let first = try #require(script.tree[script.tree.script].first)
    guard case .createProcedure(let id) = script.tree[first] else { return }
    #expect(kinds(script, script.tree[script.tree[id].body].statements) == ["opaque", "if", "return"])
  }

  @Test func keepsTheTextOfWhatItDidNotRead() throws {
    let script = script("ALTER TABLE t ADD x NUMBER; SELECT 1;")
    let first = try #require(script.tree[script.tree.script].first)
    #expect(script.file.text(script.range(first)) == "ALTER TABLE t ADD x NUMBER")
  }

  @Test func stepsOverBlocksThatItDidNotRead() {
    let script = script("CREATE SCOPED t AS BEGIN SELECT 1; SELECT 2; END; SELECT 3;")
    #expect(kinds(script, script.tree.script) == ["opaque", "query"])
  }

  @Test func stepsOverBodiesThatItDidNotRead() {
    let script = script("CREATE SCOPED t AS $$ BEGIN SELECT 1; $$ COMMENT 'x'; SELECT 3;")
    #expect(kinds(script, script.tree.script) == ["opaque", "query"])
  }

  @Test func aBodyThatIsNotClosedEndsWithItsQuotes() {
    let script = script("CREATE PROCEDURE p() AS $$ BEGIN IF (a) THEN RETURN 1; $$; SELECT 1;")
    #expect(kinds(script, script.tree.script) == ["opaque", "query"])
    #expect(script.diagnostics.count == 1)
  }

  @Test func readsAnotherFileWithTheSameBuffers() {
    let script = script("CREATE PROCEDURE p() AS $$ BEGIN SELECT (")
    script.parse(SourceFile(path: "b.sql", text: "SELECT 1;"))
    #expect(script.diagnostics == [])
    #expect(kinds(script, script.tree.script) == ["query"])
  }

  @Test func marksMistakesBetweenQuotesWhereTheyStand() {
    let script = script("CREATE PROCEDURE p() AS 'BEGIN LET a := ''b''; RETURN (a || ''it''''s'';\nRETURN 1; END';")
    #expect(script.diagnostics.map { "\($0.range.start) \($0.message)" } == ["71 expected ), found ';'"])
    #expect(kinds(script, script.tree.script) == ["procedure"])
  }

  @Test func readsAnnotationsBetweenQuotesAsTheyWouldStandOutside() throws {
    let script = script("CREATE PROCEDURE p() AS 'BEGIN\n  --@ allow SEL001 because ''it''''s so''\n  RETURN 1; END';")
    #expect(script.diagnostics == [])
    try #require(script.clauses.count == 1)
    guard case .allow(_, let reason) = script.clauses[0].content else {
      Issue.record("an allowance")
      return
    }
    #expect(script.string(reason) == "it's so")
  }

  @Test func readsStringsBetweenQuotesAsTheyWouldStandOutside() {
    let script = script("CREATE PROCEDURE p() AS 'BEGIN RETURN ''it''''s''; END'; SELECT 'it''s';")
    let strings = script.tokens.indices.filter { script.tokens[$0].kind == .string }.map { TokenID(raw: UInt32($0)) }
    #expect(strings.map(script.string) == ["it's", "it's"])
    #expect(strings.map(script.text) == ["'it''s'", "'it''s'"])
  }
}
