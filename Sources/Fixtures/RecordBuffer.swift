/// Bytes of JSON lines in the making. One buffer serves a whole file: write it out and empty it, again and again.
public struct RecordBuffer: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Text that is JSON already.
  mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

  mutating func byte(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// A JSON string.
  mutating func string(_ text: String) {
    byte("\"")
    escaped(text)
    byte("\"")
  }

  /// A JSON string, or `null` for none.
  mutating func string(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  /// A part of a JSON string, without its quotes.
  mutating func escaped(_ text: String) {
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), unit]
      case 0..<0x20: control(unit)
      default: bytes.append(unit)
      }
    }
  }

  private mutating func control(_ unit: UInt8) {
    raw("\\u00")
    hexadecimal(UInt64(unit), digits: 2)
  }

  mutating func number(_ value: Int) {
    if value < 0 { byte("-") }
    number(UInt64(value.magnitude))
  }

  mutating func number(_ value: UInt64) {
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// `7` as `07`.
  mutating func twoDigits(_ value: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  mutating func hexadecimal(_ value: UInt64, digits: Int) {
    for place in (0..<digits).reversed() {
      let digit = UInt8(value >> UInt64(place * 4) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
