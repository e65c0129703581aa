public import Diagnostics
import SourceText

/// What a finding is known by when lines were added above it, or its line was indented anew: its code, the text that it marks and the
/// line that it begins on, without blanks and whatever their case.
///
/// The path is not in it, because files are renamed. Equal findings of a file are told apart by their number.
struct Fingerprint: Hashable, Sendable {
  /// Sixteen hexadecimal digits.
  let text: String

  init(of finding: Diagnostic, in file: SourceFile, _ lines: LineIndex) {
    var hash = Hash()
    hash.add(finding.code.utf8)
    let (start, end) = (min(Int(finding.range.start), file.bytes.count), min(Int(finding.range.end), file.bytes.count))
    hash.add(file.bytes[start..<min(end, start + Self.reach)])
    let line = lines.range(ofLine: lines.lineNumber(of: start)).bytes
    let around = max(line.lowerBound, start - Self.reach)..<min(max(line.upperBound, start), start + Self.reach)
    hash.add(file.bytes[around])
    text = hash.text
  }

  /// How many bytes of a long text count, so that a file of one line is read once and not once for each finding.
  private static let reach = 400

  /// Fowler, Noll and Vo's hash, variant 1a, of 64 bits: short, the same everywhere, and nobody attacks it here.
  private struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes where byte > UInt8(ascii: " ") { add(byte: byte | (isUpper(byte) ? 0x20 : 0)) }
      add(byte: 0)
    }

    private mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    private func isUpper(_ byte: UInt8) -> Bool { UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") }

    var text: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}

/// A file's findings with what they are known by.
public struct FingerprintedFindings {
  public let findings: FileFindings
  /// Beside each finding; equal ones have the same.
  let fingerprints: [Fingerprint]

  public init(_ findings: FileFindings) {
    let lines = findings.diagnostics.isEmpty ? nil : LineIndex(findings.file)
    self.findings = findings
    fingerprints = lines.map { lines in findings.diagnostics.map { Fingerprint(of: $0, in: findings.file, lines) } } ?? []
  }

  /// Each finding's own: `9f86d081884c7d65`, and of the second that is equal `9f86d081884c7d65:2`.
  public var names: [String] {
    var counts: [Fingerprint: Int] = [:]
    return fingerprints.map { fingerprint in
      counts[fingerprint, default: 0] += 1
      let count = counts[fingerprint] ?? 1
      return count == 1 ? fingerprint.text : "\(fingerprint.text):\(count)"
    }
  }
}
