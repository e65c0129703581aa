public import Diagnostics
import SourceText

/// Findings as a Code Quality report, which GitLab shows in merge requests.
///
/// It is a part of Code Climate's format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
public struct GitLabRenderer: Sendable {
  private struct Issue: Encodable {
    struct Location: Encodable {
      let path: String
      let lines: Lines
    }

    struct Lines: Encodable {
      let begin, end: Int
    }

    let description, checkName, fingerprint, severity: String
    let location: Location

    enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  public init() {}

  public func render(_ findings: [FileFindings]) throws -> String { try JSONText.of(findings.flatMap(issues)) }

  private func issues(_ of: FileFindings) -> [Issue] {
    let lines = LineIndex(of.file)
    let names = FingerprintedFindings(of).names
    return zip(of.diagnostics, names).map { finding, name in
      let (first, last) = (lines.lineNumber(of: Int(finding.range.start)), lines.lineNumber(of: Int(finding.range.end)))
      return Issue(
        description: finding.messageWithHelp, checkName: finding.code, fingerprint: "\(of.file.path):\(name)",
        severity: severity(finding.severity), location: Issue.Location(path: of.file.path, lines: Issue.Lines(begin: first, end: last)))
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
