import Diagnostics
import Reports
import SourceText

/// Findings as the renderers meet them: several files, notes, help, fixes, letters of more than one byte, and a path with a blank.
enum Sample {
  static let text = "-- née\nSELECT 'é' || a FROM t WHERE x = NULL;\nSELECT 1;\n"

  static let file = SourceFile(path: "sql/my calls.sql", text: text)

  static let finding = Diagnostic(
    "ROW001", .error, "rows <get> \"lost\" & more", at: range("a FROM"), notes: [.init("loads them", at: range("SELECT 'é'"))],
    help: "keep the keys",
    fix: .init(
      "keep the keys", .suggested, edits: [TextEdit(replacing: range("NULL"), with: "1"), TextEdit(replacing: range("x"), with: "y")]))

  static let other = Diagnostic("SYN001", .warning, "expected more", at: range("SELECT 1"))

  static let findings = [
    FileFindings(file: file, diagnostics: [finding, other]),
    FileFindings(file: SourceFile(path: "sql/clean.sql", text: "SELECT 1;"), diagnostics: []),
  ]

  static let rules = [
    RuleDescription(code: "ROW001", name: "mark-processed-predicate", summary: "asks again", severity: .error, page: "# ROW001\n\nText.\n"),
    RuleDescription(code: "EXC001", name: "swallowed-exception", summary: "says nothing", severity: .warning, page: nil),
  ]

  static func range(_ text: String) -> SourceRange {
    let (all, part) = (Array(Self.text.utf8), Array(text.utf8))
    let start = all.indices.first { all[$0...].starts(with: part) } ?? 0
    return SourceRange(start..<start + part.count)
  }
}
