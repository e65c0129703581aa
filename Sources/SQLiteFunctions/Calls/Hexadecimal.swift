/// Bytes as pairs of hexadecimal digits, and back.
enum Hexadecimal {
  /// In small letters.
  static func digits(of bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { [digit($0 >> 4), digit($0 & 15)] }
  }

  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }

  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
