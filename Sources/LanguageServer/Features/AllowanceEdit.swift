import Diagnostics
import SQLSyntax
import SourceText

/// The line that silences a finding where it stands.
///
///     DELETE FROM staging.calls;
///
///     --@ allow DML001 because 'say why'
///     DELETE FROM staging.calls;
struct AllowanceEdit {
  /// In the text as its author wrote it.
  let edit: TextEdit

  /// Nil where nothing that carries annotations holds the finding, or a template stands in the way.
  init?(for finding: Diagnostics.Diagnostic, in script: Script) {
    let carriers = script.possibleCarriers.filter { $0.kind != .file && Self.range(of: $0, script).holds(finding.range) }
    guard let carrier = carriers.min(by: { Self.range(of: $0, script).bytes.count < Self.range(of: $1, script).bytes.count }) else {
      return nil
    }
    // Between single quotes each quote is written twice, and annotations there have no strings.
    guard !script.isInQuotedBody(TokenID(raw: carrier.first)) else { return nil }
    let original = script.file.original
    let start = Int(Self.range(of: carrier, script).start)
    let clause = "--@ allow \(finding.code) because 'say why'"
    edit = TextEdit(replacing: SourceRange(start: start, end: start), with: Self.text(clause, at: start, in: original.bytes))
  }

  /// In the author's text.
  private static func range(of carrier: Carrier, _ script: Script) -> SourceRange {
    script.file.originalRange(script.range(TokenID(raw: carrier.first)).joined(with: script.range(TokenID(raw: carrier.last))))
  }

  /// With the indentation of the line; behind other code, on a line of its own.
  private static func text(_ clause: String, at start: Int, in bytes: [UInt8]) -> String {
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    let before = bytes[lineStart..<start]
    let blanks = String(decoding: before.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }, as: UTF8.self)
    let isFirst = blanks.utf8.count == before.count
    return (isFirst ? "" : "\n" + blanks) + clause + "\n" + blanks
  }
}

extension SourceRange {
  fileprivate func holds(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}
