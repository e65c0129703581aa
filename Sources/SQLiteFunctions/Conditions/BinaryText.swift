import SQLiteDriver

/// `tc_pg_binary(text)`: bytes written as `\xdead` or with octal escapes; `tc_pg_binary_text(bytes)`: their `\xdead`.
///
/// PostgreSQL: `text::bytea` and `bytea::text` (postgresql.org/docs/15/datatype-binary.html).
enum BinaryText {
  static var functions: [ScalarFunction] {
    [
      .strict("tc_pg_binary", 1) { (arguments, result) throws(SQLFailure) in result.blob(try bytes(arguments.bytes(at: 0))) },
      .strict("tc_pg_binary_text", 1) { arguments, result in
        result.text(Array("\\x".utf8) + Hexadecimal.encoded(arguments.bytes(at: 0)))
      },
    ]
  }

  private static func bytes(_ text: [UInt8]) throws(SQLFailure) -> [UInt8] {
    text.starts(with: "\\x".utf8) ? try hexadecimal(text.dropFirst(2)) : try escaped(text)
  }

  /// Blanks may stand between pairs.
  private static func hexadecimal(_ text: ArraySlice<UInt8>) throws(SQLFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for byte in text {
      if high == nil, [9, 10, 13, 32].contains(byte) { continue }
      guard let value = Hexadecimal.value(of: byte) else {
        throw SQLFailure("22023", "invalid hexadecimal digit: \"\(String(decoding: [byte], as: UTF8.self))\"")
      }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    guard high == nil else { throw SQLFailure("22023", "invalid hexadecimal data: odd number of digits") }
    return bytes
  }

  /// `\\` is a backslash, `\001` a byte.
  private static func escaped(_ text: [UInt8]) throws(SQLFailure) -> [UInt8] {
    var (bytes, position): ([UInt8], Int) = ([], 0)
    while position < text.count {
      guard text[position] == UInt8(ascii: "\\") else {
        bytes.append(text[position])
        position += 1
        continue
      }
      let rest = text[(position + 1)...]
      if rest.first == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
        position += 2
      } else {
        bytes.append(try octal(rest.prefix(3)))
        position += 4
      }
    }
    return bytes
  }

  private static func octal(_ digits: ArraySlice<UInt8>) throws(SQLFailure) -> UInt8 {
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 3, digits.allSatisfy({ 48...55 ~= $0 }), let value = UInt8(text, radix: 8) else {
      throw SQLFailure("22P02", "invalid input syntax for type bytea")
    }
    return value
  }
}
