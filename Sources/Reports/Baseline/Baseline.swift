public import Diagnostics
import SourceText

/// Findings that were known when a project began to look: they are not shown and do not fail, so that only new ones do.
///
///     { "version": 1, "findings": [ { "code": "ROW001", "count": 1, "file": "transforms/calls.sql", "fingerprint": "9f86d081884c7d65", … } ] }
public struct Baseline: Sendable {
  struct Entry: Codable, Sendable {
    let file, code, fingerprint: String
    /// How many equal findings the file has.
    let count: Int
    /// For whoever reads the file; it is not compared.
    let message: String
  }

  static let version = 1

  let entries: [Entry]

  init(entries: [Entry]) {
    self.entries = entries.sorted { ($0.file, $0.code, $0.fingerprint) < ($1.file, $1.code, $1.fingerprint) }
  }

  /// All findings of these files.
  public init(of findings: [FileFindings]) {
    self.init(entries: findings.flatMap(Self.entries))
  }

  private static func entries(of findings: FileFindings) -> [Entry] {
    let fingerprints = FingerprintedFindings(findings).fingerprints
    let groups = Dictionary(grouping: zip(findings.diagnostics, fingerprints), by: \.1)
    return groups.compactMap { fingerprint, group in
      guard let first = group.first?.0 else { return nil }
      return Entry(
        file: findings.file.path, code: first.code, fingerprint: fingerprint.text, count: group.count, message: first.message)
    }
  }

  public var count: Int { entries.reduce(0) { $0 + $1.count } }

  /// What this one says of files that were not looked at, beside what the other says of those that were. Files that are gone are left out.
  public func keeping(filesBeside looked: Set<String>, isThere: (String) -> Bool, adding other: Baseline) -> Baseline {
    Baseline(entries: entries.filter { !looked.contains($0.file) && isThere($0.file) } + other.entries)
  }
}
