/// What a run found, in one line: `2 errors, 1 warning in 3 of 41 files · 1 fixable with --fix`.
public struct FindingsSummary: Sendable {
  public let errors: Int
  public let warnings: Int
  public let infos: Int
  /// Files with at least one finding.
  public let filesWithFindings: Int
  public let files: Int
  /// Findings that carry a fix which can be made unseen.
  public let fixable: Int
  /// Findings that carry a fix which the author should read.
  public let suggested: Int
  /// How many findings each code has, the most frequent first.
  public let codes: [(code: String, count: Int)]

  /// `files` is how many were looked at; those without findings need not be in `findings`.
  public init(_ findings: [FileFindings], files: Int) {
    errors = findings.reduce(0) { $0 + $1.count(.error) }
    warnings = findings.reduce(0) { $0 + $1.count(.warning) }
    infos = findings.reduce(0) { $0 + $1.count(.info) }
    filesWithFindings = findings.count(where: { !$0.diagnostics.isEmpty })
    self.files = files
    fixable = findings.reduce(0) { $0 + $1.diagnostics.count(where: { $0.fix?.safety == .safe }) }
    codes = Self.codes(findings)
    suggested = findings.reduce(0) { $0 + $1.diagnostics.count(where: { $0.fix?.safety == .suggested }) }
  }

  private static func codes(_ findings: [FileFindings]) -> [(code: String, count: Int)] {
    let counts = findings.lazy.flatMap(\.diagnostics).reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    return counts.map { ($0.key, $0.value) }.sorted { (-$0.count, $0.code) < (-$1.count, $1.code) }
  }

  public var text: String {
    let counts = [(errors, "error"), (warnings, "warning"), (infos, "info")].filter { $0.0 > 0 }.map(counted)
    guard !counts.isEmpty else { return "no findings in \(counted(files, "file"))" }
    return "\(counts.joined(separator: ", ")) in \(filesWithFindings) of \(counted(files, "file"))"
  }

  /// `1 fixable with --fix, 2 with --fix --unsafe`; nil where nothing is.
  public var fixes: String? {
    let ways = [(fixable, "--fix"), (suggested, "--fix --unsafe")].filter { $0.0 > 0 }
    guard let first = ways.first else { return nil }
    return (["\(first.0) fixable with \(first.1)"] + ways.dropFirst().map { "\($0.0) with \($0.1)" }).joined(separator: ", ")
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
