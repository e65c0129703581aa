public import SourceText

/// A file with the fixes of its findings made, as far as they can be made together.
///
/// Of two fixes that touch each other the first in the text is made; the other waits until the file was read again. A fix is made whole
/// or not at all.
public struct FixedFile: Sendable {
  public let file: SourceFile
  /// The findings whose fixes were made.
  public let fixed: [Diagnostic]
  /// The findings whose fixes would have broken the text.
  public let refused: [Diagnostic]

  /// `including` is the least safe kind of fix that is made; `isSound` says whether a text is no worse to read than the file was.
  public init(_ findings: FileFindings, including safety: Diagnostic.Fix.Safety, isSound: (SourceFile) -> Bool) {
    let chosen = FixSelection(findings.diagnostics, including: safety).chosen
    let writer = FixWriter(findings.file)
    if let all = writer.file(with: chosen), isSound(all) {
      (file, fixed, refused) = (all, chosen, [])
    } else {
      (file, fixed, refused) = Self.oneByOne(chosen, writer, isSound)
    }
  }

  /// Finds the fixes that break the text by making them one after the other.
  private static func oneByOne(
    _ findings: [Diagnostic], _ writer: FixWriter, _ isSound: (SourceFile) -> Bool
  ) -> (SourceFile, fixed: [Diagnostic], refused: [Diagnostic]) {
    var (file, fixed, refused) = (writer.file, [Diagnostic](), [Diagnostic]())
    for finding in findings {
      if let next = writer.file(with: fixed + [finding]), isSound(next) {
        file = next
        fixed.append(finding)
      } else {
        refused.append(finding)
      }
    }
    return (file, fixed, refused)
  }
}
