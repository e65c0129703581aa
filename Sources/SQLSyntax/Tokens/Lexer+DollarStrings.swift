// Texts between dollars: $$text$$, $tag$text$tag$.

extension Lexer {
  /// `$tag$`, both dollars counted; 0 when it is none.
  func tagLength(at start: Int) -> Int {
    var end = start + 1
    while bytes[end] != UInt8(ascii: "$") {
      guard ByteClass(bytes[end]) == .letter || bytes[end].isDigit else { return 0 }
      end += 1
    }
    return end + 1 - start
  }

  /// Behind the closing tag, or the end of the script when there is none.
  func endOfDollarString(from start: Int) -> Int {
    let tag = tagLength(at: start)
    var i = start + tag
    while i < bytes.count {
      let hits = bytes.word(at: i).bytes(equalTo: UInt8(ascii: "$"))
      i += hits.bytesBeforeFirst
      if hits == 0 { continue }
      if isSame(start, i, count: tag) { return i + tag }
      i += 1
    }
    return bytes.count
  }

  func isSame(_ left: Int, _ right: Int, count: Int) -> Bool {
    for k in 0..<count where bytes[left + k] != bytes[right + k] { return false }
    return true
  }

  mutating func dollarString(from start: Int) -> Token {
    let tag = tagLength(at: start)
    guard tag > 0 else {
      split(at: start + 1)
      return Token(.invalid, start: start, end: start + 1)
    }
    let end = endOfDollarString(from: start)
    guard end >= start + 2 * tag, isSame(start, end - tag, count: tag) else { return Token(.invalid, start: start, end: bytes.count) }
    split(at: end)
    return Token(.dollarString, start: start, end: end)
  }
}
