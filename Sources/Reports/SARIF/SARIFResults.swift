import Diagnostics
import SourceText

/// A file's findings as SARIF's results.
struct SARIFResults {
  private let findings: FileFindings
  private let names: [String]
  private let regions: SARIFRegions
  private let location: SARIFLog.ArtifactLocation
  private let rules: [String: Int]

  init(of findings: FileFindings, artifact: Int, rules: [String: Int]) {
    self.findings = findings
    names = FingerprintedFindings(findings).names
    regions = SARIFRegions(findings.file)
    location = SARIFLog.ArtifactLocation(path: findings.file.path, index: artifact)
    self.rules = rules
  }

  var results: [SARIFLog.Result] { zip(findings.diagnostics, names).map(result) }

  private func result(_ finding: Diagnostic, _ name: String) -> SARIFLog.Result {
    let notes = finding.notes.enumerated().map { place($1.range, id: $0 + 1, $1.message) }
    return SARIFLog.Result(
      ruleId: finding.code, ruleIndex: rules[finding.code] ?? -1, level: finding.severity.sarifLevel,
      message: .init(finding.messageWithHelp),
      locations: [place(finding.range)], relatedLocations: notes.isEmpty ? nil : notes, fixes: finding.fix.map { [fix($0)] },
      partialFingerprints: ["transformc/v1": name])
  }

  private func place(_ range: SourceRange, id: Int? = nil, _ message: String? = nil) -> SARIFLog.Location {
    SARIFLog.Location(
      id: id, physicalLocation: .init(artifactLocation: location, region: regions.region(of: range)), message: message.map { .init($0) })
  }

  private func fix(_ fix: Diagnostic.Fix) -> SARIFLog.Fix {
    let replacements = fix.edits.map {
      SARIFLog.Replacement(deletedRegion: regions.region(of: $0.range), insertedContent: .init($0.replacement))
    }
    return SARIFLog.Fix(description: .init(fix.title), artifactChanges: [.init(artifactLocation: location, replacements: replacements)])
  }
}

/// Places as SARIF counts them: lines and columns from 1, columns in code points, the end behind the last.
struct SARIFRegions {
  private let file: SourceFile
  private let lines: LineIndex

  init(_ file: SourceFile) {
    self.file = file
    lines = LineIndex(file)
  }

  func region(of range: SourceRange) -> SARIFLog.Region {
    let (start, end) = (place(of: Int(range.start)), place(of: Int(range.end)))
    return SARIFLog.Region(startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, file.bytes.count)
    let line = lines.lineNumber(of: offset)
    let before = file.bytes[Int(lines.range(ofLine: line).start)..<offset]
    return (line, before.count { $0 & 0b1100_0000 != 0b1000_0000 } + 1)
  }
}
