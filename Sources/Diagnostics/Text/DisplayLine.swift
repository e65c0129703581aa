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

  private let cells: [Placed]
  let width: Int

  init(_ file: SourceFile, _ range: SourceRange) {
    var cells: [Placed] = []
    var end = range.bytes.lowerBound
    var column = 0
    for character in file.text(range) {
      let cell = character == "\t" ? DisplayCell(blanks: Self.tabWidth - column % Self.tabWidth) : DisplayCell(character)
      end += character.utf8.count
      cells.append(Placed(cell: cell, column: column, end: end))
      column += cell.width
    }
    self.cells = cells
    width = column
  }

  /// The column, from 0, of the character that holds a byte of the file; past the end, the column after the last.
  func column(of offset: Int) -> Int { cells.first { offset < $0.end }?.column ?? width }

  /// The column after the character that holds a byte of the file.
  func column(after offset: Int) -> Int { cells.first { offset < $0.end }?.columns.upperBound ?? width }

  /// The text between two columns. A wide character that an end cuts in half becomes a blank.
  func text(in columns: Range<Int>) -> String {
    cells.reduce(into: "") { text, placed in
      let shown = placed.columns.clamped(to: columns)
      text += shown == placed.columns ? placed.cell.text : String(repeating: " ", count: shown.count)
    }
  }
}
