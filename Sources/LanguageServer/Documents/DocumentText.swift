import SourceText

/// What an editor holds: the text with its lines, changed piece by piece, and the way from the protocol's positions to bytes and back.
///
/// A line ends with `\n`, `\r\n` or `\r`, as the protocol has it.
struct DocumentText {
  private(set) var bytes: [UInt8]
  private var starts: [Int]
  let encoding: PositionEncoding

  init(_ text: String, _ encoding: PositionEncoding) {
    bytes = Array(text.utf8)
    starts = Self.lineStarts(bytes)
    self.encoding = encoding
  }

  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    starts = Self.lineStarts(bytes)
    self.encoding = encoding
  }

  /// Puts a text in the place of a range; nil is the whole.
  mutating func replace(_ range: PositionRange?, with text: String) {
    if let range {
      let (start, end) = (offset(of: range.start), offset(of: range.end))
      bytes.replaceSubrange(min(start, end)..<max(start, end), with: text.utf8)
    } else {
      bytes = Array(text.utf8)
    }
    starts = Self.lineStarts(bytes)
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == 10 || byte == 13 else { continue }
      if byte == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { continue }
      starts.append(index + 1)
    }
    return starts
  }

  // MARK: Positions

  /// A byte order mark is no part of what is read: places of findings are counted behind it.
  var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The byte of a position. A line that is not there is the end; a place beyond the end of its line is that end.
  func offset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let start = starts[position.line]
    let end = contentEnd(ofLine: position.line)
    if encoding == .utf8 { return boundary(min(start + max(0, position.character), end)) }
    var (index, units) = (start, 0)
    while index < end, units < position.character {
      let width = Self.width(bytes[index])
      units += width == 4 ? 2 : 1
      if units > position.character { break }
      index += width
    }
    return min(index, end)
  }

  func position(of offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    let before = bytes[starts[line]..<offset]
    if encoding == .utf8 { return Position(line: line, character: before.count) }
    return Position(line: line, character: before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) })
  }

  /// A range of the source text, which is counted without a byte order mark.
  func range(_ range: SourceRange) -> PositionRange {
    PositionRange(start: position(of: Int(range.start) + markLength), end: position(of: Int(range.end) + markLength))
  }

  /// The source text's byte of a position.
  func sourceOffset(of position: Position) -> Int { max(0, offset(of: position) - markLength) }

  var end: Position { position(of: bytes.count) }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where the line's text ends, its line end left out.
  private func contentEnd(ofLine line: Int) -> Int {
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > starts[line], bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return end
  }

  /// The beginning of the character that holds a byte.
  private func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// How many bytes a character has, by its first one.
  private static func width(_ byte: UInt8) -> Int {
    if byte < 0xC0 { return 1 }
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
