public import Diagnostics
import SourceText

/// Findings as JUnit's XML, for CI servers that show tests.
///
/// A file is a suite and a finding a test of it that failed; a file without findings is one test that passed. Findings below `failsOn`
/// pass too and say their text as output.
public struct JUnitRenderer: Sendable {
  private let failsOn: Severity

  public init(failsOn: Severity) { self.failsOn = failsOn }

  public func render(_ findings: [FileFindings]) -> String {
    let totals = XMLText.attributes([
      "name": "transformc lint", "tests": String(findings.reduce(0) { $0 + tests($1) }),
      "failures": String(findings.reduce(0) { $0 + failures($1) }), "errors": "0",
    ])
    return XMLText.head + "<testsuites\(totals)>\n" + findings.map(suite).joined() + "</testsuites>\n"
  }

  private func tests(_ of: FileFindings) -> Int { max(1, of.diagnostics.count) }

  private func failures(_ of: FileFindings) -> Int { of.diagnostics.count { $0.severity >= failsOn } }

  private func suite(_ of: FileFindings) -> String {
    let attributes = XMLText.attributes([
      "name": of.file.path, "tests": String(tests(of)), "failures": String(failures(of)), "errors": "0", "skipped": "0",
    ])
    let lines = LineIndex(of.file)
    let cases = of.diagnostics.map { test($0, in: of.file.path, lines) }
    return "  <testsuite\(attributes)>\n" + (cases.isEmpty ? [passed(of.file.path)] : cases).joined() + "  </testsuite>\n"
  }

  private func passed(_ path: String) -> String { "    <testcase\(XMLText.attributes(["name": "no findings", "classname": path]))/>\n" }

  private func test(_ finding: Diagnostic, in path: String, _ lines: LineIndex) -> String {
    let place = lines.position(of: Int(finding.range.start))
    let name = "\(finding.code) at \(place.line):\(place.column)"
    let text = "\(path):\(place.line):\(place.column): \(finding.severity.name)[\(finding.code)]: \(finding.messageWithHelp)"
    return "    <testcase\(XMLText.attributes(["name": name, "classname": path]))>\(outcome(finding, text))</testcase>\n"
  }

  private func outcome(_ finding: Diagnostic, _ text: String) -> String {
    guard finding.severity >= failsOn else { return "<system-out>\(XMLText.escaped(text))</system-out>" }
    let attributes = XMLText.attributes(["type": finding.code, "message": finding.message])
    return "<failure\(attributes)>\(XMLText.escaped(text))</failure>"
  }
}
