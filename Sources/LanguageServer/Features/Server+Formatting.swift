import SQLFormat
import SourceText
import Workspace

// The project's style, not the editor's: a file looks the same whoever saves it.

extension Server {
  func formatting(_ parameters: FormattingParameters) throws(ResponseError) -> [ClientEdit] {
    let document = try document(parameters.textDocument.uri)
    guard let (project, source) = reading(of: document) else { return [] }
    let formatter = SQLFormat.Formatter(style: FormatStyle(project.configuration.format))
    let lines = parameters.range.map { self.lines($0, in: document) }
    return formatter.edits(for: source.script, lines: lines).map { clientEdit($0, in: document) }
  }

  /// The lines that a selection touches, from 1; a selection that ends before the first letter of a line does not touch it.
  ///
  /// The formatter ends lines at `\n` alone, so they are counted in the bytes.
  private func lines(_ range: PositionRange, in document: Document) -> ClosedRange<Int> {
    let index = LineIndex(SourceFile(path: "", text: String(decoding: document.text.bytes, as: UTF8.self)))
    let first = index.lineNumber(of: document.text.offset(of: range.start))
    let last = index.lineNumber(of: document.text.offset(of: range.end))
    return first...max(first, range.end.character == 0 && last > first ? last - 1 : last)
  }
}
