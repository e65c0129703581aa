import SQLSyntax
import SourceText
import Testing

/// What a clause stands on.
struct AnnotationBindingTests {
  /// The text that carries each clause, in their order.
  private func carriers(_ text: String) -> [String] {
    let script = script(text)
    return script.clauses.indices.map { index in
      guard script.clauses[index].carrier >= 0 else { return "nothing" }
      let carrier = script.carriers[script.clauses[index].carrier]
      let range = script.range(TokenID(raw: carrier.first)).joined(with: script.range(TokenID(raw: carrier.last)))
      return script.file.text(range)
    }
  }

  @Test func aboveAStatementItIsTheStatement() {
    #expect(carriers("--@ doc 'a'\n\n-- x\nCREATE VIEW v AS SELECT 1; SELECT 2;") == ["CREATE VIEW v AS SELECT 1"])
  }

  @Test func behindCodeItIsWhatStandsOnTheLine() {
    #expect(carriers("CREATE TABLE t (\n a NUMBER, --@ doc 'a'\n b NUMBER --@ doc 'b'\n);") == ["a NUMBER", "b NUMBER"])
    #expect(carriers("SELECT 1;\nDELETE FROM t; --@ allow X because 'y'\nSELECT 2;") == ["DELETE FROM t"])
  }

  @Test func aboveAHandlerItIsTheHandler() {
    let body = "BEGIN RETURN 1; EXCEPTION\n--@ allow X because 'y'\nWHEN OTHER THEN RETURN 2; END;"
    #expect(carriers(body) == ["WHEN OTHER THEN RETURN 2;"])
  }

  @Test func aboveAParameterItIsTheParameter() {
    #expect(carriers("CREATE PROCEDURE p(\n--@ allow X because 'y'\na NUMBER, b NUMBER) AS BEGIN RETURN 1; END;") == ["a NUMBER"])
  }

  @Test func aboveABlockItIsTheBlockAndNotItsFirstStatement() {
    #expect(carriers("--@ allow X because 'y'\nBEGIN RETURN 1; END;") == ["BEGIN RETURN 1; END"])
  }

  @Test func aboveTheEndItIsNothing() {
    #expect(carriers("SELECT 1;\n--@ allow X because 'y'") == ["nothing"])
  }

  @Test func linesThatGoOnAreOneClause() {
    let script = script("--@ doc\n--@+ 'a'\n--@ doc 'b'\nCREATE VIEW v AS SELECT 1;")
    #expect(script.clauses.count == 2)
    #expect(script.diagnostics == [])
  }
}
