import SourceText

/// Makes fixes in a file, with the line ends that the file has.
struct FixWriter {
  let file: SourceFile
  private let endsLinesWithReturn: Bool

  init(_ file: SourceFile) {
    self.file = file
    let lineEnd = file.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    endsLinesWithReturn = lineEnd > 0 && file.bytes[lineEnd - 1] == UInt8(ascii: "\r")
  }

  /// Nil where an edit lies outside of the file or would split a character.
  func file(with findings: [Diagnostic]) -> SourceFile? {
    file.applying(findings.flatMap { $0.fix?.edits ?? [] }.map(withLineEnds))
  }

  private func withLineEnds(_ edit: TextEdit) -> TextEdit {
    guard endsLinesWithReturn, edit.replacement.utf8.contains(UInt8(ascii: "\n")) else { return edit }
    let lines = edit.replacement.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return TextEdit(replacing: edit.range, with: lines.joined(separator: "\r\n"))
  }
}
