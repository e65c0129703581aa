import SQLSyntax
import SourceText

/// Finds comments in the text between two tokens.
struct RemarkScanner {
  private let bytes: [UInt8]
  private let hasSlashComments: Bool
  private let nests: Bool
  /// Since the last remark.
  private(set) var lineEnds = 0

  init(_ bytes: [UInt8], _ grammar: Grammar) {
    self.bytes = bytes
    hasSlashComments = grammar.hasSlashComments
    nests = grammar.nestsBlockComments
  }

  /// False where something is neither blank nor a comment.
  mutating func scan(_ range: Range<Int>, into remarks: inout [Remark]) -> Bool {
    var position = range.lowerBound
    lineEnds = 0
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") { lineEnds += 1 }
      if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
        position += 1
        continue
      }
      guard let end = endOfRemark(at: position, limit: range.upperBound) else { return false }
      remarks.append(remark(position..<end))
      lineEnds = 0
      position = end
    }
    return true
  }

  private func endOfRemark(at start: Int, limit: Int) -> Int? {
    guard start + 1 < limit else { return nil }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")): return endOfLine(from: start, limit: limit)
    case (UInt8(ascii: "/"), UInt8(ascii: "/")) where hasSlashComments: return endOfLine(from: start, limit: limit)
    case (UInt8(ascii: "/"), UInt8(ascii: "*")): return endOfBlock(from: start, limit: limit)
    default: return nil
    }
  }

  private func endOfLine(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func endOfBlock(from start: Int, limit: Int) -> Int? {
    var depth = 0
    var position = start
    while position + 1 < limit {
      if bytes[position] == UInt8(ascii: "/"), bytes[position + 1] == UInt8(ascii: "*"), depth == 0 || nests {
        depth += 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        depth -= 1
        position += 2
        if depth == 0 { return position }
      } else {
        position += 1
      }
    }
    return nil
  }

  private func remark(_ range: Range<Int>) -> Remark {
    let isLine = bytes[range.lowerBound + 1] != UInt8(ascii: "*")
    var end = range.upperBound
    while isLine && isBlank(bytes[end - 1]) { end -= 1 }
    return Remark(
      start: range.lowerBound, end: end, isLine: isLine,
      isAnnotation: isLine && bytes[range.lowerBound] == UInt8(ascii: "-") && end > range.lowerBound + 2
        && bytes[range.lowerBound + 2] == UInt8(ascii: "@"), spansLines: !isLine && bytes[range].contains(UInt8(ascii: "\n")),
      lineEndsBefore: lineEnds)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
}
