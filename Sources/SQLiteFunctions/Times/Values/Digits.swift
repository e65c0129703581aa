import SQLiteDriver

/// Decimal digits of ASCII.
enum Digits {
  /// The number of two digits, `07`; nil where there are none.
  static func two(_ text: some ByteText, _ position: Int) -> Int? {
    guard position + 1 < text.endIndex else { return nil }
    let (tens, ones) = (text[position] &- 48, text[position + 1] &- 48)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// At least so many digits, with zeros in front; a minus sign comes before them.
  static func append(_ number: Int, width: Int, to output: inout [UInt8]) {
    guard number >= 0 else {
      output.append(UInt8(ascii: "-"))
      return append(-number, width: width, to: &output)
    }
    var unit = 1
    for _ in 1..<max(width, 1) { unit *= 10 }
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      output.append(UInt8(48 + number / unit % 10))
      unit /= 10
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}

/// UTF-8 bytes with numbered places: an array's, or a borrowed text's.
protocol ByteText: RandomAccessCollection where Element == UInt8, Index == Int, SubSequence: ByteText {}

extension [UInt8]: ByteText {}
extension ArraySlice<UInt8>: ByteText {}
extension BorrowedText: ByteText {}
extension Slice<BorrowedText>: ByteText {}

extension ByteText {
  /// The byte there; nil past the end.
  func at(_ position: Int) -> UInt8? { position >= startIndex && position < endIndex ? self[position] : nil }
}
