import SQLFormat
import SQLSyntax
import SourceDialects
import SourceText
import Testing

struct StyleTests {
  @Test func writesKeywordsInTheCaseAskedForAndNamesAsTheyAre() {
    #expect(formatted("Select Total From Orders", FormatStyle(keywordCase: .lower)) == "select Total from Orders\n")
    #expect(formatted("Select Total From Orders", FormatStyle(keywordCase: .keep)) == "Select Total From Orders\n")
  }

  @Test func indentsByTheBlanksAskedFor() {
    #expect(formatted("begin return 1; end", FormatStyle(indent: 2)) == "BEGIN\n  RETURN 1;\nEND\n")
  }

  @Test func putsCommasBeforeItemsWhereThatIsAskedFor() {
    let style = FormatStyle(lineWidth: 40, commas: .leading)
    let text = formatted("select first_column, second_column, -- two\n third_column from t", style)
    #expect(text == "SELECT\n    first_column\n    , second_column -- two\n    , third_column\nFROM t\n")
    #expect(formatted(text, style) == text)
  }

  @Test func leavesAnAnnotationAboveItsItemWhereCommasLead() {
    let text = formatted("create table t (a int,\n--@ doc 'b'\nb int)", FormatStyle(commas: .leading))
    #expect(text == "CREATE TABLE t (\n    a int,\n    --@ doc 'b'\n    b int\n)\n")
  }

  @Test func keepsTheLineEndsOfTheFile() {
    #expect(formatted("begin\r\nreturn 1;\r\nend") == "BEGIN\r\n    RETURN 1;\r\nEND\r\n")
  }

  @Test func looksForLineEndsOutsideOfTextsAndCommentsAlone() {
    let text = "\nselect 'a\r\n' /* b\r\n */;select 1"
    #expect(formatted(text) == "SELECT 'a\r\n' /* b\r\n */ ;\nSELECT 1\n")
    #expect(formatted(formatted(text)) == formatted(text))
  }

  @Test func leavesTwoStringsOnTwoLines() {
    #expect(formatted("--@ dialect postgres\nselect a,\n  'x'\n  'y'").contains("'x'\n"))
  }
}

struct LineRangeTests {
  private let text = "select  1;\nselect  2;\n-- three\nselect  3;\nselect  4;\n"

  private func formatted(_ lines: ClosedRange<Int>) -> String {
    let script = script(text)
    return script.file.applying(Formatter().edits(for: script, lines: lines))?.text ?? ""
  }

  @Test func changesOnlyTheStatementsThatReachIntoTheLines() {
    #expect(formatted(2...2) == "select  1;\nSELECT 2;\n-- three\nselect  3;\nselect  4;\n")
    #expect(formatted(3...3) == "select  1;\nselect  2;\n-- three\nSELECT 3;\nselect  4;\n")
    #expect(formatted(1...2) == "SELECT 1;\nSELECT 2;\n-- three\nselect  3;\nselect  4;\n")
  }

  @Test func changesNothingBeyondTheFile() { #expect(formatted(9...12) == text) }

  @Test func changesEverythingWhereAllLinesAreMeant() {
    #expect(formatted(1...99) == "SELECT 1;\nSELECT 2;\n-- three\nSELECT 3;\nSELECT 4;\n")
  }
}

struct TemplateTests {
  @Test func keepsStatementsWithTemplatesAndWritesTheOthers() {
    let text = "select  1;\nselect  {{ a }}  from t;\nselect  2"
    let file = SourceFile(path: "a.sql", text: text).substituting([
      TextEdit(replacing: SourceRange(start: 19, end: 26), with: "longer_name")
    ])
    let script = Script(grammar: .snowflake)
    script.parse(file)
    #expect(Formatter().format(script) == "SELECT 1;\nselect  {{ a }}  from t;\nSELECT 2\n")
  }
}
