import Diagnostics
import SQLSyntax
import SourceText
import Workspace

/// What is said about a file: its findings, and how much of it was read.
struct FileReport: Sendable {
  let findings: FileFindings
  let count: StatementCount
}

extension FileReport {
  /// Of a file that cannot be read.
  init(_ path: String, _ error: WorkspaceError) {
    var count = StatementCount()
    count.syntaxErrors = 1
    self.init(findings: FileFindings(file: SourceFile(path: path, text: ""), diagnostics: [error.diagnostic]), count: count)
  }

  /// What is left when warnings of statements that were not read are not asked for: their number says it.
  var withoutOpaque: FileReport {
    FileReport(findings: FileFindings(file: findings.file, diagnostics: findings.diagnostics.filter { $0.code != "SYN002" }), count: count)
  }
}
