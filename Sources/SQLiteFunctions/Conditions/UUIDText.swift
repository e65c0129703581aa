import SQLiteDriver

/// `tc_uuid(text)`: a text as a UUID in its one spelling; `tc_uuid_random()`: a new one of version 4.
///
///     tc_uuid('{A0EEBC99-9C0B4EF8-BB6D6BB9-BD380A11}')   →   a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
///
/// PostgreSQL: `text::uuid` (postgresql.org/docs/15/datatype-uuid.html), `gen_random_uuid`.
enum UUIDText {
  static var functions: [ScalarFunction] {
    [
      .strict("tc_uuid", 1) { (arguments, result) throws(SQLFailure) in
        guard let digits = digits(arguments.bytes(at: 0)) else {
          throw SQLFailure("22P02", "invalid input syntax for type uuid: \"\(arguments.string(at: 0))\"")
        }
        result.text(grouped(digits))
      },
      ScalarFunction(name: "tc_uuid_random", argumentCount: 0, isDeterministic: false) { _, result in result.text(grouped(random)) },
    ]
  }

  /// 32 digits, a hyphen allowed after each fourth one, all of it perhaps in braces.
  private static func digits(_ text: [UInt8]) -> [UInt8]? {
    var inner = text[...]
    if inner.first == UInt8(ascii: "{") {
      guard inner.last == UInt8(ascii: "}") else { return nil }
      inner = inner.dropFirst().dropLast()
    }
    var digits: [UInt8] = []
    var mayFollow = false
    for byte in inner {
      if byte == UInt8(ascii: "-"), mayFollow {
        mayFollow = false
      } else {
        guard let value = Hexadecimal.value(of: byte) else { return nil }
        digits.append(Hexadecimal.digit(of: value))
        mayFollow = digits.count % 4 == 0 && digits.count < 32
      }
    }
    return digits.count == 32 ? digits : nil
  }

  private static func grouped(_ digits: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return text
  }

  private static var random: [UInt8] {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[6] = bytes[6] & 0x0f | 0x40
    bytes[8] = bytes[8] & 0x3f | 0x80
    return Hexadecimal.encoded(bytes)
  }
}
