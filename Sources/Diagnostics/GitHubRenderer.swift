import SourceText

/// Findings as GitHub Actions workflow commands, which GitHub shows beside the lines of a pull request.
///
///     ::error file=transforms/calls.sql,line=58,endLine=58,col=5,endColumn=11,title=ROW001::rows that arrive …
///
/// Columns are left out of findings on several lines: the runner refuses them there. An info is a `notice`.
/// Notes and help follow the message as lines of their own, since an annotation has one place only.
public struct GitHubRenderer: Sendable {
  public init() {}

  public func render(_ findings: [FileFindings]) -> String {
    findings.map { of in
      let lines = LineIndex(of.file)
      return of.diagnostics.map { command($0, in: of.file, lines) + "\n" }.joined()
    }.joined()
  }

  private func command(_ diagnostic: Diagnostic, in file: SourceFile, _ lines: LineIndex) -> String {
    let properties = [("file", file.path)] + place(diagnostic.range, lines) + [("title", diagnostic.code)]
    let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(name(of: diagnostic.severity)) \(list)::\(escaped(message(diagnostic, lines)))"
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func place(_ range: SourceRange, _ lines: LineIndex) -> [(String, String)] {
    let (start, end) = (lines.position(of: Int(range.start)), lines.position(of: Int(range.end)))
    let span = [("line", String(start.line)), ("endLine", String(end.line))]
    guard start.line == end.line else { return span }
    return span + [("col", String(start.column)), ("endColumn", String(max(end.column, start.column + 1)))]
  }

  private func message(_ diagnostic: Diagnostic, _ lines: LineIndex) -> String {
    let notes = diagnostic.notes.map { "line \(lines.lineNumber(of: Int($0.range.start))): \($0.message)" }
    let help = diagnostic.help.map { ["help: \($0)"] } ?? []
    return ([diagnostic.message] + notes + help).joined(separator: "\n")
  }

  /// The runner undoes these, `%25` last (actions/toolkit, `escapeData`).
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += Self.escapes[$1] ?? String($1) }
  }

  /// Properties are separated by commas and ended by colons (`escapeProperty`).
  private func escapedProperty(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += Self.propertyEscapes[$1] ?? String($1) }
  }

  private static let escapes: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]
  private static let propertyEscapes = escapes.merging([":": "%3A", ",": "%2C"]) { first, _ in first }
}
