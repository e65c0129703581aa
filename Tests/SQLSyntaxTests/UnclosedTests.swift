import Diagnostics
import SQLSyntax
import SourceText
import Testing

/// What is opened and not closed is said where it was opened.
struct UnclosedTests {
  private func said(_ text: String) -> [String] {
    let script = script(text)
    return script.diagnostics.map { "\($0.range.start) \($0.message)" }
  }

  @Test func strings() {
    #expect(said("SELECT 'abc FROM t;") == ["7 expected an expression, found a string that is not closed"])
    #expect(said("SELECT \"abc FROM t;") == ["7 expected an expression, found a quoted name that is empty or not closed"])
    #expect(said("SELECT $$abc FROM t;") == ["7 expected an expression, found a dollar-quoted text that is not closed"])
    #expect(said("'abc") == ["0 expected a statement, found a string that is not closed"])
  }

  @Test func comments() {
    #expect(said("SELECT 1 /* abc") == ["9 expected a semicolon, found a comment that is not closed"])
    #expect(said("SELECT 1; /*/") == ["10 expected a statement, found a comment that is not closed"])
    #expect(said("--@ dialect postgres\nSELECT 1; /* /* */") == ["31 expected a statement, found a comment that is not closed"])
  }

  @Test func aCommentThatLeavesItsBody() {
    let text = "CREATE PROCEDURE p() AS $$ BEGIN RETURN 1; /* END; $$; SELECT 1; -- */"
    #expect(said(text).first == "43 expected a statement, found a comment that is not closed")
    #expect(script(text).tree.script.count == 2)
  }

  @Test func bodies() {
    let script = script("SELECT 1; CREATE PROCEDURE p() AS $$ BEGIN RETURN 1; END;")
    #expect(script.diagnostics.map(\.code) == ["SYN001"])
    #expect(script.tree.script.count == 2)
  }

  @Test func oneErrorForAllThatIsOpenAtTheEnd() {
    #expect(said("BEGIN IF (a) THEN LOOP RETURN 1;").count == 1)
  }
}
