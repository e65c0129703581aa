/// Where the lines of a file begin. Made once per file, and only when a message needs it.
public struct LineIndex: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  public init(_ file: SourceFile) {
    var starts = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
    bytes = file.bytes
  }

  /// The position of a byte; offsets past the end are the end.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    return SourcePosition(line: line, column: characterCount(in: starts[line - 1]..<offset) + 1)
  }

  /// Grapheme clusters are only looked for where there may be some: CR LF is one, too.
  private func characterCount(in range: Range<Int>) -> Int {
    let text = bytes[range]
    if text.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\r") }) { return text.count }
    return String(decoding: text, as: UTF8.self).count
  }

  /// From 1.
  public func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line without its line end; `line` is from 1.
  public func range(ofLine line: Int) -> SourceRange {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start: start, end: max(start, end))
  }
}
