/// Bytes as letters, six bits each (RFC 4648).
struct Base64 {
  /// 64 of them, and the filler.
  let letters: [UInt8]
  let filler: UInt8

  static let standard = Base64(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8), filler: UInt8(ascii: "="))

  init(_ letters: [UInt8], filler: UInt8) {
    self.letters = letters
    self.filler = filler
  }

  /// Up to three characters in the places of `+`, `/` and `=`, as Snowflake takes them.
  init(replacing: [UInt8]) {
    var letters = Self.standard.letters
    if let first = replacing.first { letters[62] = first }
    if replacing.count > 1 { letters[63] = replacing[1] }
    self.init(letters, filler: replacing.count > 2 ? replacing[2] : Self.standard.filler)
  }

  /// With a line's end after so many letters, but not after the last; 0 is one line.
  func encoded(_ bytes: [UInt8], lineLength: Int = 0) -> [UInt8] {
    var output: [UInt8] = []
    for (count, letter) in letters(of: bytes).enumerated() {
      if lineLength > 0, count > 0, count % lineLength == 0 { output.append(10) }
      output.append(letter)
    }
    return output
  }

  private func letters(of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 { output.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : filler) }
    }
    return output
  }

  enum Problem: Error {
    case letter(ArraySlice<UInt8>)
    case filler
    case end
  }

  /// Blanks and line ends say nothing. As in PostgreSQL, letters may follow a filler.
  func decoded(_ text: [UInt8]) throws(Problem) -> [UInt8] {
    var (output, bits, count, taken) = ([UInt8](), 0, 0, 3)
    for (position, byte) in text.enumerated() where ![9, 10, 13, 32].contains(byte) {
      if byte == filler, taken == 3 {
        guard count == 2 || count == 3 else { throw .filler }
        taken = count - 1
      }
      bits = bits << 6 | (byte == filler ? 0 : try value(byte, at: position, in: text))
      count += 1
      guard count == 4 else { continue }
      for place in 0..<taken { output.append(UInt8(truncatingIfNeeded: bits >> (16 - 8 * place))) }
      (bits, count) = (0, 0)
    }
    guard count == 0 else { throw .end }
    return output
  }

  private func value(_ byte: UInt8, at position: Int, in text: [UInt8]) throws(Problem) -> Int {
    guard let value = letters.firstIndex(of: byte) else { throw .letter(text[position..<text.endOfCharacter(at: position)]) }
    return value
  }
}
