import Diagnostics
import Manual
import Reports
import SQLLint
import SQLSyntax
import SourceText

/// A run of `lint` as JSON, version 1 of the document; `Documentation/lint-report.schema.json` describes it. Within a version keys are
/// added and none is changed.
struct LintReport: Encodable {
  struct File: Encodable {
    let file: String
    let statements, opaque, syntaxErrors: Int
    let findings: [Finding]
  }

  struct Known: Encodable {
    let known, gone: Int
  }

  let version = 1
  let files: [File]
  /// The sums.
  let statements, opaque, syntaxErrors, errors, warnings, infos: Int
  /// Where the run was held against a baseline.
  let baseline: Known?

  init(_ reports: [FileReport], baseline: BaselineCount? = nil) {
    files = reports.map(Self.file)
    let count = reports.reduce(StatementCount()) { $0 + $1.count }
    (statements, opaque, syntaxErrors) = (count.statements, count.opaque, count.syntaxErrors)
    let summary = FindingsSummary(reports.map(\.findings), files: reports.count)
    (errors, warnings, infos) = (summary.errors, summary.warnings, summary.infos)
    self.baseline = baseline.map { Known(known: $0.known, gone: $0.gone) }
  }

  private enum CodingKeys: CodingKey { case version, files, statements, opaque, syntaxErrors, errors, warnings, infos, baseline }

  private static func file(_ report: FileReport) -> File {
    let lines = LineIndex(report.findings.file)
    let findings = zip(report.findings.diagnostics, FingerprintedFindings(report.findings).names).map { Finding($0, $1, lines) }
    return File(
      file: report.findings.file.path, statements: report.count.statements, opaque: report.count.opaque,
      syntaxErrors: report.count.syntaxErrors, findings: findings)
  }
}

extension LintReport {
  /// A range of the file: lines and columns from 1 in characters, the end behind the last; bytes from 0.
  struct Place: Encodable {
    let line, column, endLine, endColumn, offset, length: Int

    init(_ range: SourceRange, _ lines: LineIndex) {
      let (start, end) = (lines.position(of: Int(range.start)), lines.position(of: Int(range.end)))
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
      (offset, length) = (Int(range.start), Int(range.end - range.start))
    }
  }

  struct Finding: Encodable {
    struct Note: Encodable {
      let message: String
      let place: Place
    }

    struct Edit: Encodable {
      let place: Place
      let replacement: String
    }

    struct Fix: Encodable {
      let title, safety: String
      let edits: [Edit]
    }

    let code, name, severity, message, fingerprint: String
    let line, column, endLine, endColumn: Int
    let help: String?
    let notes: [Note]
    let fix: Fix?
    /// The page about the code in the repository of transformc; `transformc explain CODE` prints it.
    let page: String?

    init(_ diagnostic: Diagnostic, _ fingerprint: String, _ lines: LineIndex) {
      let place = Place(diagnostic.range, lines)
      (line, column, endLine, endColumn) = (place.line, place.column, place.endLine, place.endColumn)
      (code, severity, message, help) = (diagnostic.code, diagnostic.severity.name, diagnostic.message, diagnostic.help)
      self.fingerprint = fingerprint
      name = Names.byCode[code] ?? ""
      notes = diagnostic.notes.map { Note(message: $0.message, place: Place($0.range, lines)) }
      fix = diagnostic.fix.map { Fix($0, lines) }
      page = name.isEmpty ? (ManualPage.page(code) == nil ? nil : "Documentation/Codes.md") : "Documentation/Rules/\(code)-\(name).md"
    }
  }

  private enum Names {
    static let byCode = Dictionary(Rules.all.map { ($0.code, $0.name) }) { first, _ in first }
  }
}

extension LintReport.Finding.Fix {
  init(_ fix: Diagnostic.Fix, _ lines: LineIndex) {
    title = fix.title
    safety = fix.safety.name
    edits = fix.edits.map { LintReport.Finding.Edit(place: LintReport.Place($0.range, lines), replacement: $0.replacement) }
  }
}
