import Diagnostics
import Foundation
import Reports
import SourceText
import Testing

struct BaselineTests {
  /// A finding for each `x` of a file.
  private func findings(_ path: String, _ text: String) -> FileFindings {
    let places = Array(text.utf8).enumerated().filter { $1 == UInt8(ascii: "x") }.map(\.offset)
    let diagnostics = places.map { Diagnostic("ROW001", .error, "no", at: SourceRange($0..<$0 + 1)) }
    return FileFindings(file: SourceFile(path: path, text: text), diagnostics: diagnostics)
  }

  private func match(_ before: [FileFindings], _ after: [FileFindings], there: Set<String> = ["a.sql", "b.sql"]) throws -> [Int] {
    let baseline = try Baseline(parsing: Data(try Baseline(of: before).text().utf8))
    let match = baseline.match(after, isThere: there.contains)
    return [match.unknown.reduce(0) { $0 + $1.diagnostics.count }, match.known, match.gone]
  }

  @Test func knowsWhatItHoldsWhereverItsLineIs() throws {
    #expect(try match([findings("a.sql", "x = 1;\nx = 2;\n")], [findings("a.sql", "-- new\n  x = 2;\n\nX = 1; x = 1;\n")]) == [1, 1, 1])
    #expect(try match([findings("a.sql", "x = 1;\nx = 2;\n")], [findings("a.sql", "-- new\n  x = 2;\n\nx = 1;\n")]) == [0, 2, 0])
  }

  @Test func countsEqualFindings() throws {
    #expect(try match([findings("a.sql", "x;\nx;\n")], [findings("a.sql", "x;\nx;\nx;\n")]) == [1, 2, 0])
    #expect(try match([findings("a.sql", "x;\nx;\n")], [findings("a.sql", "x;\n")]) == [0, 1, 1])
  }

  @Test func knowsTheFindingsOfARenamedFile() throws {
    #expect(try match([findings("old.sql", "x;\n")], [findings("b.sql", "x;\n")]) == [0, 1, 0])
    #expect(try match([findings("a.sql", "x;\n")], [findings("b.sql", "x;\n")]) == [1, 0, 0])
  }

  @Test func saysNothingOfFilesThatWereNotLookedAt() throws {
    #expect(try match([findings("a.sql", "x;\n"), findings("b.sql", "x;\n")], [findings("a.sql", "y;\n")]) == [0, 0, 1])
  }

  @Test func keepsWhatItSaysOfOtherFilesWhenItIsWritten() throws {
    let before = Baseline(of: [findings("a.sql", "x;\n"), findings("b.sql", "x;\nx;\n"), findings("gone.sql", "x;\n")])
    let after = before.keeping(
      filesBeside: ["a.sql"], isThere: { $0 != "gone.sql" }, adding: Baseline(of: [findings("a.sql", "x;\nx y;\n")]))
    #expect(after.count == 4)
  }

  @Test(arguments: [
    ("{", "this is no baseline: a JSON object with 'version' and 'findings' is expected"),
    ("[]", "this is no baseline: a JSON object with 'version' and 'findings' is expected"),
    ("{\"version\": 7}", "this baseline has version 7, and this transformc reads 1"),
    ("{\"version\": 1}", "this baseline is damaged: 'findings' is missing or of another kind"),
    (
      "{\"version\": 1, \"findings\": [{\"file\": \"a\", \"code\": \"b\", \"fingerprint\": \"c\", \"count\": \"2\", \"message\": \"\"}]}",
      "this baseline is damaged: 'findings[0].count' is missing or of another kind"
    ),
  ])
  func saysWhyATextIsNone(_ text: String, _ message: String) {
    #expect(throws: BaselineFault(message: message)) { try Baseline(parsing: Data(text.utf8)) }
  }
}
