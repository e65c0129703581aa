import SourceText

/// A source line laid out in terminal columns, so that a mark can stand under its text.
struct DisplayLine {
  private struct Placed {
    let cell: DisplayCell
    let column: Int
    /// The byte of the file after this character.
    let end: Int

    var columns: Range<Int> { column..<column + cell.width }
  }

  private static let tabWidth = 4

  /// The byte of the file that the line begins with.
  private let start: Int
  /// The text where each of its bytes is a column, as of most lines; it then has no cells.
  private let plain: String?
  private let cells: [Placed]
  let width: Int

  init(_ file: SourceFile, _ range: SourceRange) {
    start = range.bytes.lowerBound
    let text = file.text(range)
    if text.utf8.allSatisfy(DisplayCell.printable.contains) {
      (plain, cells, width) = (text, [], text.utf8.count)
    } else {
      plain = nil
      cells = Self.cells(of: text, from: start)
      width = cells.last?.columns.upperBound ?? 0
    }
  }

  private static func cells(of text: String, from start: Int) -> [Placed] {
    var cells: [Placed] = []
    var end = start
    var column = 0
    for character in text {
      let cell = character == "\t" ? DisplayCell(blanks: tabWidth - column % tabWidth) : DisplayCell(character)
      end += character.utf8.count
      cells.append(Placed(cell: cell, column: column, end: end))
      column += cell.width
    }
    return cells
  }

  /// The column, from 0, of the character that holds a byte of the file; past the end, the column after the last.
  func column(of offset: Int) -> Int {
    if plain != nil { return min(max(offset - start, 0), width) }
    return cells.first { offset < $0.end }?.column ?? width
  }

  /// The column after the character that holds a byte of the file.
  func column(after offset: Int) -> Int {
    if plain != nil { return min(max(offset - start, 0) + 1, width) }
    return cells.first { offset < $0.end }?.columns.upperBound ?? width
  }

  /// The text between two columns. A wide character that an end cuts in half becomes a blank.
  func text(in columns: Range<Int>) -> String {
    if let plain { return text(of: plain, in: columns.clamped(to: 0..<width)) }
    return cells.reduce(into: "") { text, placed in
      let shown = placed.columns.clamped(to: columns)
      text += shown == placed.columns ? placed.cell.text : String(repeating: " ", count: shown.count)
    }
  }

  private func text(of plain: String, in columns: Range<Int>) -> String {
    guard columns.count < width else { return plain }
    let start = plain.utf8.index(plain.startIndex, offsetBy: columns.lowerBound)
    return String(plain[start..<plain.utf8.index(start, offsetBy: columns.count)])
  }
}
