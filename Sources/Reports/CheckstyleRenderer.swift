public import Diagnostics
import SourceText

/// Findings as Checkstyle's XML, which many CI servers and editors read.
///
///     <file name="transforms/calls.sql">
///       <error line="58" column="5" severity="error" message="rows that arrive …" source="transformc.ROW001"/>
///     </file>
public struct CheckstyleRenderer: Sendable {
  public init() {}

  /// Files without findings are named too, so that a reader sees what was looked at.
  public func render(_ findings: [FileFindings]) -> String {
    XMLText.head + "<checkstyle version=\"4.3\">\n" + findings.map(element).joined() + "</checkstyle>\n"
  }

  private func element(_ of: FileFindings) -> String {
    let name = XMLText.attributes(["name": of.file.path])
    guard !of.diagnostics.isEmpty else { return "  <file\(name)/>\n" }
    let lines = LineIndex(of.file)
    return "  <file\(name)>\n" + of.diagnostics.map { element($0, lines) }.joined() + "  </file>\n"
  }

  private func element(_ finding: Diagnostic, _ lines: LineIndex) -> String {
    let place = lines.position(of: Int(finding.range.start))
    let attributes = XMLText.attributes([
      "line": String(place.line), "column": String(place.column), "severity": finding.severity.name,
      "message": finding.messageWithHelp, "source": "transformc.\(finding.code)",
    ])
    return "    <error\(attributes)/>\n"
  }
}
