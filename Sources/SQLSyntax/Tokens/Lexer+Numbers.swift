// Numbers: 1, 1.5, .5, 1e10, 0x1F, 1_000.

extension Lexer {
  @inline(never)
  func number(from start: Int) -> Token {
    var i = endOfDigits(from: start)
    if bytes[i] == UInt8(ascii: "."), bytes[i &+ 1] != UInt8(ascii: ".") { i = endOfDigits(from: i &+ 1) }
    if bytes[i] | 0x20 == UInt8(ascii: "e") {
      let sign = bytes[i &+ 1] == UInt8(ascii: "+") || bytes[i &+ 1] == UInt8(ascii: "-") ? 1 : 0
      if bytes[i &+ 1 &+ sign].isDigit { i = endOfDigits(from: i &+ 2 &+ sign) }
    }
    if bytes[i] == UInt8(ascii: "$") { split(at: i) }  // 1$$ may end a body
    if ByteClass(bytes[i]) != .letter { return Token(.numberLiteral, start: start, end: i) }
    let end = map.endOfWord(from: i)
    if grammar.hasFreeNumbers, let end = endOfFreeNumber(from: start) { return Token(.numberLiteral, start: start, end: end) }
    return Token(.invalid, start: start, end: end)  // 12ab is neither a number nor a name
  }

  /// `0x1F`, `0o17`, `0b101`, `1_000.000_1e1_0`: nil when the word does not end with the number.
  func endOfFreeNumber(from start: Int) -> Int? {
    guard let end = endOfBasedNumber(from: start) ?? endOfGroupedNumber(from: start) else { return nil }
    guard ByteClass(bytes[end]) != .letter, !bytes[end].isDigit, bytes[end - 1] != UInt8(ascii: "_") else { return nil }
    if bytes[end] == UInt8(ascii: "$") { split(at: end) }
    return end
  }

  /// Digits in another base than ten; nil where there are none.
  func endOfBasedNumber(from start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "0") else { return nil }
    let end: Int
    switch bytes[start + 1] | 0x20 {
    case UInt8(ascii: "x"): end = endOfGroups(from: start + 2) { $0.isHexDigit }
    case UInt8(ascii: "o"): end = endOfGroups(from: start + 2) { $0 &- UInt8(ascii: "0") < 8 }
    case UInt8(ascii: "b"): end = endOfGroups(from: start + 2) { $0 &- UInt8(ascii: "0") < 2 }
    default: return nil
    }
    return end > start + 2 ? end : nil
  }

  func endOfGroupedNumber(from start: Int) -> Int? {
    var end = endOfGroups(from: start) { $0.isDigit }
    if bytes[end] == UInt8(ascii: "."), bytes[end + 1] != UInt8(ascii: ".") { end = endOfGroups(from: end + 1) { $0.isDigit } }
    guard bytes[end] | 0x20 == UInt8(ascii: "e") else { return end }
    let sign = bytes[end + 1] == UInt8(ascii: "+") || bytes[end + 1] == UInt8(ascii: "-") ? 1 : 0
    return bytes[end + 1 + sign].isDigit ? endOfGroups(from: end + 1 + sign) { $0.isDigit } : nil
  }

  func endOfGroups(from start: Int, _ isDigit: (UInt8) -> Bool) -> Int {
    var i = start
    while isDigit(bytes[i]) || bytes[i] == UInt8(ascii: "_") { i += 1 }
    return i
  }

  @inline(__always)
  func endOfDigits(from start: Int) -> Int {
    var i = start
    while bytes[i].isDigit { i &+= 1 }
    return i
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
}
