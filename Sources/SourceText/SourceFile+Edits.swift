extension SourceFile {
  /// The file with all edits made, in whatever order they come.
  ///
  ///     SELECT a FROM t    7..<8 → "b", 14..<15 → "u"    →    SELECT b FROM u
  ///
  /// Nil when two edits touch the same text, reach past the end, or would split a character: half a fix is worse than none.
  /// Insertions at one place keep the order in which they came.
  public func applying(_ edits: [TextEdit]) -> SourceFile? {
    let ordered = edits.enumerated().sorted { isBefore($0, $1) }.map(\.element)
    guard ordered.allSatisfy({ isWhole($0.range) }), !hasOverlap(ordered) else { return nil }
    return SourceFile(path: path, text: String(decoding: replacing(ordered), as: UTF8.self))
  }

  private func isBefore(_ left: (offset: Int, element: TextEdit), _ right: (offset: Int, element: TextEdit)) -> Bool {
    let (a, b) = (left.element.range, right.element.range)
    return (a.start, a.end, left.offset) < (b.start, b.end, right.offset)
  }

  /// Whether both ends lie in the file and between characters.
  private func isWhole(_ range: SourceRange) -> Bool {
    Int(range.end) <= bytes.count && isBoundary(Int(range.start)) && isBoundary(Int(range.end))
  }

  /// A UTF-8 continuation byte is `10xxxxxx`.
  private func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes[offset] & 0b1100_0000 != 0b1000_0000
  }

  private func hasOverlap(_ ordered: [TextEdit]) -> Bool {
    zip(ordered, ordered.dropFirst()).contains { $0.range.end > $1.range.start }
  }

  private func replacing(_ ordered: [TextEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + ordered.reduce(0) { $0 + $1.replacement.utf8.count })
    var position = 0
    for edit in ordered {
      result += bytes[position..<Int(edit.range.start)]
      result += edit.replacement.utf8
      position = Int(edit.range.end)
    }
    return result + bytes[position...]
  }
}
