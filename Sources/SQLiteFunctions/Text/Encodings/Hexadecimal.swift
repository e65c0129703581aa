/// Bytes as pairs of hexadecimal digits.
enum Hexadecimal {
  static func encoded(_ bytes: [UInt8], isUpper: Bool = false) -> [UInt8] {
    let letters = UInt8(ascii: isUpper ? "A" : "a") - 10
    return bytes.flatMap { byte in [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 48 : $0 + letters } }
  }

  enum Problem: Error {
    case digit(ArraySlice<UInt8>)
    case oddCount
  }

  /// `isSkipped`: bytes that say nothing between two pairs.
  static func decoded(_ text: [UInt8], isSkipped: (UInt8) -> Bool = { _ in false }) throws(Problem) -> [UInt8] {
    var (output, position) = ([UInt8](), 0)
    while position < text.count {
      guard !isSkipped(text[position]) else {
        position += 1
        continue
      }
      let high = try digit(text, position)
      guard position + 1 < text.count else { throw .oddCount }
      output.append(high << 4 | (try digit(text, position + 1)))
      position += 2
    }
    return output
  }

  /// In small letters.
  static func digit(of value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 87 }

  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 65...70: digit - 55
    case 97...102: digit - 87
    default: nil
    }
  }

  private static func digit(_ text: [UInt8], _ position: Int) throws(Problem) -> UInt8 {
    guard let value = value(of: text[position]) else { throw .digit(text[position..<text.endOfCharacter(at: position)]) }
    return value
  }
}
