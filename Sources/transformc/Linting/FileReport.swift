import Diagnostics
import SQLSyntax

/// What is said about a file: its findings, and how much of it was read.
struct FileReport: Sendable {
  let findings: FileFindings
  let count: StatementCount
}
