import SourceText

/// Finds the lines that a finding and its notes speak of, in the order of the text.
///
/// A note on the same range as the finding is its label and stands behind the carets.
struct ExcerptBuilder {
  private struct Place {
    let range: SourceRange
    let label: String
    let isPrimary: Bool
  }

  let file: SourceFile
  let lines: LineIndex
  let widthLimit: Int

  func excerpts(of diagnostic: Diagnostic) -> [Excerpt] {
    places(of: diagnostic).reduce(into: []) { add($1, to: &$0) }
  }

  private func places(of diagnostic: Diagnostic) -> [Place] {
    let label = diagnostic.notes.first { $0.range == diagnostic.range }
    let notes = diagnostic.notes.filter { $0 != label }.map { Place(range: clamped($0.range), label: $0.message, isPrimary: false) }
    let primary = Place(range: clamped(diagnostic.range), label: label?.message ?? "", isPrimary: true)
    return ([primary] + notes).sorted { ($0.range.start, $0.isPrimary ? 0 : 1) < ($1.range.start, $1.isPrimary ? 0 : 1) }
  }

  /// A range that the file does not have is shown at its end: a message in the wrong place is better than none.
  private func clamped(_ range: SourceRange) -> SourceRange {
    let end = UInt32(clamping: file.bytes.count)
    return SourceRange(start: Int(min(range.start, end)), end: Int(min(range.end, end)))
  }

  private func add(_ place: Place, to excerpts: inout [Excerpt]) {
    let line = lines.lineNumber(of: Int(place.range.start))
    if let last = excerpts.indices.last, excerpts[last].line == line {
      let mark = mark(place, on: line, excerpts[last].content)
      if excerpts[last].shows(mark) { return excerpts[last].add(mark) }
    }
    let content = DisplayLine(file, lines.range(ofLine: line))
    let mark = mark(place, on: line, content)
    excerpts.append(Excerpt(line: line, content: content, mark: mark, widthLimit: widthLimit))
  }

  /// Of a place on several lines the first is marked, to its end.
  private func mark(_ place: Place, on line: Int, _ content: DisplayLine) -> Excerpt.Mark {
    let lineEnd = Int(lines.range(ofLine: line).end)
    let start = content.column(of: Int(place.range.start))
    let lastByte = max(Int(place.range.start), min(Int(place.range.end), lineEnd) - 1)
    let end = place.range.start == place.range.end ? start : content.column(after: lastByte)
    return Excerpt.Mark(columns: start..<max(start, end), label: place.label, isPrimary: place.isPrimary)
  }
}
