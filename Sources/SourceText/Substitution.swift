/// A place of a file where another text was put before reading: of a template, its value.
///
///     FROM {{ database }}.calls   →   FROM warehouse.calls        original 5..<19, substituted 5..<14
public struct Substitution: Hashable, Sendable {
  /// In the file as its author wrote it.
  public let original: SourceRange
  /// In the file as it is read.
  public let substituted: SourceRange

  public init(original: SourceRange, substituted: SourceRange) {
    self.original = original
    self.substituted = substituted
  }
}

extension SourceFile {
  /// The file with other texts in some places, which knows where each byte came from. `edits` are in the order of the text and apart.
  public func substituting(_ edits: [TextEdit]) -> SourceFile {
    guard !edits.isEmpty else { return self }
    var text: [UInt8] = []
    var substitutions: [Substitution] = []
    var position = 0
    for edit in edits {
      text += bytes[position..<Int(edit.range.start)]
      let start = text.count
      text += edit.replacement.utf8
      substitutions.append(Substitution(original: edit.range, substituted: SourceRange(start: start, end: text.count)))
      position = Int(edit.range.end)
    }
    return SourceFile(path: path, bytes: text + bytes[position...], substitutions: substitutions, originalBytes: bytes)
  }

  /// The file as its author wrote it.
  public var original: SourceFile { originalBytes.map { SourceFile(path: path, bytes: $0) } ?? self }

  /// Where a range of this text lies in the original: one that begins or ends within a substituted text takes in all of what stood there.
  public func originalRange(_ range: SourceRange) -> SourceRange {
    if substitutions.isEmpty { return range }
    let start = originalOffset(Int(range.start), isEnd: false)
    let end = range.start == range.end ? start : originalOffset(Int(range.end), isEnd: true)
    return SourceRange(start: start, end: max(start, end))
  }

  /// An edit of this text as one of the original; nil where it would change what a template became.
  public func originalEdit(_ edit: TextEdit) -> TextEdit? {
    isSubstituted(edit.range) ? nil : TextEdit(replacing: originalRange(edit.range), with: edit.replacement)
  }

  /// Whether a range of this text, or the place before it, holds something that was put in.
  public func isSubstituted(_ range: SourceRange) -> Bool {
    substitutions.contains { put in
      put.substituted.start < max(range.end, range.start + 1) && range.start < max(put.substituted.end, put.substituted.start + 1)
    }
  }

  private func originalOffset(_ offset: Int, isEnd: Bool) -> Int {
    guard let last = lastSubstitution(before: offset, isEnd: isEnd) else { return offset }
    if isEnd ? offset <= Int(last.substituted.end) : offset < Int(last.substituted.end) {
      return Int(isEnd ? last.original.end : last.original.start)
    }
    return offset - Int(last.substituted.end) + Int(last.original.end)
  }

  /// The last one that begins at or before an offset; an end that touches the beginning is before it.
  private func lastSubstitution(before offset: Int, isEnd: Bool) -> Substitution? {
    var (low, high) = (0, substitutions.count)
    while low < high {
      let middle = (low + high) / 2
      let start = Int(substitutions[middle].substituted.start)
      if isEnd ? start < offset : start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : substitutions[low - 1]
  }
}
