import Diagnostics
import SourceText
import Testing

struct TextRendererTests {
  @Test func showsPlaceLinesNotesHelpAndPage() {
    let text =
      String(repeating: "\n", count: 8) + """
        MERGE INTO stg.calls AS target
          USING raw ON TRUE;
        UPDATE raw SET processed = TRUE;
        """
    let notes = [("… and this asks again", at: "UPDATE"), ("loads the new rows", at: "MERGE")]
    let output = rendered(
      text, "ROW001", message: "rows are lost", at: "UPDATE", notes: notes, help: "keep their keys,\nor use a watermark")
    #expect(
      output == """
        error[ROW001]: rows are lost
          ┌─ a.sql:11:1
         9│ MERGE INTO stg.calls AS target
          │ ----- loads the new rows
        11│ UPDATE raw SET processed = TRUE;
          │ ^^^^^^ … and this asks again
          = help: keep their keys,
                  or use a watermark

        """)
  }

  @Test func marksTheFirstLineOfALongerRangeToItsEnd() {
    #expect(
      rendered("SELECT a,\n  b\nFROM t", at: "a,\n  b") == """
        error[SYN001]: no
         ┌─ a.sql:1:8
        1│ SELECT a,
         │        ^^

        """)
  }

  @Test func marksAnEmptyRangeAndTheEndOfTheFileWithOneCaret() {
    let file = SourceFile(path: "a.sql", text: "SELECT")
    let end = Diagnostic("SYN002", .warning, "ends here", at: SourceRange(6..<6))
    let beyond = Diagnostic("SYN003", .info, "beyond", at: SourceRange(60..<70))
    #expect(
      TextRenderer(isColored: false).render([FileFindings(file: file, diagnostics: [beyond, end])]) == """
        warning[SYN002]: ends here
         ┌─ a.sql:1:7
        1│ SELECT
         │       ^

        info[SYN003]: beyond
         ┌─ a.sql:1:7
        1│ SELECT
         │       ^

        """)
  }

  @Test func showsAnEmptyFileAndAnEmptyLineWithoutTrailingBlanks() {
    #expect(rendered("", at: "") == "error[SYN001]: no\n ┌─ a.sql:1:1\n1│\n │ ^\n")
  }

  @Test func marksALineEndAtTheEndOfItsLine() {
    #expect(rendered("a\r\nb", at: "\r\n").hasSuffix("1│ a\n │  ^\n"))
  }

  @Test func marksSeveralPlacesOfOneLineFromLeftToRight() {
    let output = rendered("SELECT a, b", at: "b", notes: [("first", at: "a"), ("verb", at: "SELECT")])
    #expect(output.hasSuffix("1│ SELECT a, b\n │ ------ verb\n │        - first\n │           ^\n"))
  }

  @Test(arguments: [
    ("\tx y", "1│     x y\n │       ^\n"),
    ("ab\tx y", "1│ ab  x y\n │       ^\n"),
    ("表名 y", "1│ 表名 y\n │      ^\n"),
    ("ｆ y", "1│ ｆ y\n │    ^\n"),
    ("e\u{301} y", "1│ e\u{301} y\n │   ^\n"),
    ("👩‍👩‍👧 y", "1│ 👩‍👩‍👧 y\n │    ^\n"),
    ("❤️ y", "1│ ❤️ y\n │    ^\n"),
    ("🇨🇿 y", "1│ 🇨🇿 y\n │    ^\n"),
    ("한글 y", "1│ 한글 y\n │      ^\n"),
  ])
  func standsUnderTabsWideAndCombinedCharacters(text: String, expected: String) {
    #expect(rendered(text, at: "y").hasSuffix(expected))
  }

  @Test func marksEveryColumnOfAWideName() {
    #expect(rendered("a 表名 b", at: "表名").hasSuffix("1│ a 表名 b\n │   ^^^^\n"))
  }

  @Test func neverSendsControlCharactersOfAFileToTheTerminal() {
    let output = rendered("a \u{1B}[2J\u{202E} y", message: "got '\u{1B}'", at: "y")
    #expect(output == "error[SYN001]: got '␛'\n ┌─ a.sql:1:9\n1│ a ␛[2J<U+202E> y\n │                ^\n")
  }

  @Test func cutsALongLineAroundTheMark() {
    let long = String(repeating: "abcdefgh ", count: 5) + "HERE" + String(repeating: " ijklmnop", count: 5)
    #expect(rendered(long, at: "HERE", lineWidth: 20).hasSuffix("1│ …fgh HERE ijklmnop …\n │      ^^^^\n"))
    #expect(rendered(long, at: "abc", lineWidth: 20).hasSuffix("1│ abcdefgh abcdefgh a…\n │ ^^^\n"))
    #expect(rendered(long + "END", at: "END", lineWidth: 20).hasSuffix("1│ …jklmnop ijklmnopEND\n │                  ^^^\n"))
  }

  @Test func showsPlacesFarApartOnALongLineEachInItsOwnPart() {
    let long = "A" + String(repeating: ".", count: 60) + "B"
    #expect(
      rendered(long, at: "B", notes: [("far", at: "A")], lineWidth: 20).hasSuffix(
        "1│ A..................…\n │ - far\n1│ …..................B\n │                    ^\n"))
  }

  @Test func marksNoFurtherThanTheLineIsShown() {
    let long = String(repeating: "x", count: 60)
    #expect(rendered(long, at: long, lineWidth: 20).hasSuffix("1│ xxxxxxxxxxxxxxxxxxx…\n │ ^^^^^^^^^^^^^^^^^^^^\n"))
  }

  @Test func colorsBySeverityAndOnlyWhenAsked() {
    #expect(rendered("a", "SYN001", .error, at: "a", isColored: true).contains("\u{1B}[1;31merror[SYN001]\u{1B}[0m"))
    #expect(rendered("a", "SYN001", .warning, at: "a", isColored: true).contains("\u{1B}[1;33m^\u{1B}[0m"))
    #expect(rendered("a", "SYN001", .info, at: "a", isColored: true).contains("\u{1B}[1;34minfo[SYN001]\u{1B}[0m"))
    #expect(!rendered("a", "SYN001", .error, at: "a", isColored: false).contains("\u{1B}"))
  }

  @Test func saysOfEachFileAloneWhatItSaysOfAll() {
    let files = ["a.sql", "b.sql", "c.sql"].map { path in
      let diagnostics =
        path == "b.sql"
        ? [] : [Diagnostic("ROW001", .error, "no", at: SourceRange(0..<1)), Diagnostic("ROW002", .info, path, at: SourceRange(2..<3))]
      return FileFindings(file: SourceFile(path: path, text: "a b\n"), diagnostics: diagnostics)
    }
    let renderer = TextRenderer(isColored: false, explained: ["ROW001", "ROW002"])
    var told = TextRenderer.Told()
    var parts: [String] = []
    for file in files {
      parts.append(renderer.text(of: file, behind: told))
      told.add(file)
    }
    #expect(parts[1].isEmpty)
    #expect(parts[0].contains("transformc explain ROW002") && !parts[2].contains("explain"))
    #expect(renderer.render(files) == parts.joined())
  }

  @Test func saysNothingAboutNothing() {
    #expect(TextRenderer(isColored: false).render([]) == "")
  }
}
