import SourceText

/// Where ranges of a file lie, in lines and columns of the text that its author wrote.
struct Places {
  private let file: SourceFile
  private let lines: LineIndex

  init(_ file: SourceFile) {
    self.file = file
    lines = LineIndex(file.original)
  }

  /// `1:8-1:9`
  func text(_ range: SourceRange) -> String {
    let place = place(range)
    return "\(place.line):\(place.column)-\(place.endLine):\(place.endColumn)"
  }

  func place(_ range: SourceRange) -> Place {
    let range = file.originalRange(range)
    let (start, end) = (lines.position(of: Int(range.start)), lines.position(of: Int(range.end)))
    return Place(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column, start: Int(range.start), end: Int(range.end))
  }

  struct Place: Encodable {
    let line, column, endLine, endColumn: Int
    /// In bytes.
    let start, end: Int
  }
}
