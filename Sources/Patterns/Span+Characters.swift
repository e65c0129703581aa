/// Characters of UTF-8. A byte that begins no character is one by itself, with a number that no character has.
extension Span<UInt8> {
  func scalar(at position: Int) -> (scalar: UInt32, next: Int) {
    let first = self[position]
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
    guard length > 1, position + length <= count else { return (first < 0x80 ? UInt32(first) : 0xd800, position + 1) }
    var scalar = UInt32(first) & (0x7f >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(self[position + offset] & 0x3f) }
    return (scalar, position + length)
  }

  func startOfCharacter(before position: Int) -> Int {
    var start = position - 1
    while start > 0, position - start < 4, self[start] & 0xc0 == 0x80 { start -= 1 }
    return start
  }
}
