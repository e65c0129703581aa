import Diagnostics
import SQLSyntax
import SourceText

/// A run of `lint` as JSON, version 1 of the document.
struct LintReport: Encodable {
  struct Finding: Encodable {
    let code, severity, message: String
    let line, column, endLine, endColumn: Int
    let help: String?
  }

  struct File: Encodable {
    let file: String
    let statements, opaque, syntaxErrors: Int
    let findings: [Finding]
  }

  let version = 1
  let files: [File]
  /// The sums.
  let statements, opaque, syntaxErrors, errors, warnings, infos: Int

  init(_ reports: [FileReport]) {
    files = reports.map(Self.file)
    let count = reports.reduce(StatementCount()) { $0 + $1.count }
    (statements, opaque, syntaxErrors) = (count.statements, count.opaque, count.syntaxErrors)
    let summary = FindingsSummary(reports.map(\.findings), files: reports.count)
    (errors, warnings, infos) = (summary.errors, summary.warnings, summary.infos)
  }

  private enum CodingKeys: CodingKey { case version, files, statements, opaque, syntaxErrors, errors, warnings, infos }

  private static func file(_ report: FileReport) -> File {
    let lines = LineIndex(report.findings.file)
    return File(
      file: report.findings.file.path, statements: report.count.statements, opaque: report.count.opaque,
      syntaxErrors: report.count.syntaxErrors, findings: report.findings.diagnostics.map { finding($0, lines) })
  }

  private static func finding(_ diagnostic: Diagnostic, _ lines: LineIndex) -> Finding {
    let (start, end) = (lines.position(of: Int(diagnostic.range.start)), lines.position(of: Int(diagnostic.range.end)))
    return Finding(
      code: diagnostic.code, severity: diagnostic.severity.name, message: diagnostic.message, line: start.line, column: start.column,
      endLine: end.line, endColumn: end.column, help: diagnostic.help)
  }
}
