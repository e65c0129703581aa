public import Diagnostics
import SourceText

/// What is new beside a baseline, and what of it is gone.
public struct BaselineMatch: Sendable {
  /// Every file that was looked at, with the findings that are not known.
  public let unknown: [FileFindings]
  /// Findings that are known.
  public let known: Int
  /// Findings of the baseline, in files that were looked at or are gone, that were not found any more.
  public let gone: Int
}

extension Baseline {
  /// Matches findings by file and fingerprint; those of a file that is not there any more (`isThere`) are known wherever they are found,
  /// because files are renamed.
  public func match(_ findings: [FileFindings], isThere: (String) -> Bool) -> BaselineMatch {
    let looked = Set(findings.map(\.file.path))
    var known = KnownFindings(entries, looked: looked, isThere: isThere)
    let before = known.count
    let unknown = findings.map { known.taken(from: $0) }
    return BaselineMatch(unknown: unknown, known: before - known.count, gone: known.count)
  }
}

/// What is left of a baseline while findings are held against it.
private struct KnownFindings {
  private struct Key: Hashable {
    /// Nil for a file that is not there any more.
    let file: String?
    let code: String
    let fingerprint: String
  }

  private var counts: [Key: Int] = [:]

  init(_ entries: [Baseline.Entry], looked: Set<String>, isThere: (String) -> Bool) {
    for entry in entries {
      let isLooked = looked.contains(entry.file)
      guard isLooked || !isThere(entry.file) else { continue }
      counts[Key(file: isLooked ? entry.file : nil, code: entry.code, fingerprint: entry.fingerprint), default: 0] += entry.count
    }
  }

  var count: Int { counts.values.reduce(0, +) }

  /// The file's findings without those that are known, which are taken off.
  mutating func taken(from findings: FileFindings) -> FileFindings {
    let fingerprints = FingerprintedFindings(findings).fingerprints
    var unknown = findings
    unknown.diagnostics = zip(findings.diagnostics, fingerprints).filter { !take($0, $1, of: findings.file.path) }.map(\.0)
    return unknown
  }

  private mutating func take(_ finding: Diagnostic, _ fingerprint: Fingerprint, of file: String) -> Bool {
    for place in [file, nil] {
      let key = Key(file: place, code: finding.code, fingerprint: fingerprint.text)
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      return true
    }
    return false
  }
}
