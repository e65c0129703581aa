import SQLiteDriver

/// `tc_pg_unistr(text)`: characters written by their numbers: `\XXXX`, `\+XXXXXX`, `\uXXXX`, `\UXXXXXXXX`; `\\` is a backslash.
///
///     tc_pg_unistr('d\0061t\+000061')   →   data
///
/// PostgreSQL: `unistr` (postgresql.org/docs/15/functions-string.html).
enum UnicodeEscapes {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_unistr", 1...1) { arguments, result throws(SQLFailure) in
      result.text(try unescaped(arguments.bytes(at: 0)))
    }
  }

  private static func unescaped(_ text: [UInt8]) throws(SQLFailure) -> [UInt8] {
    var (output, position, lead): ([UInt8], Int, UInt32?) = ([], 0, nil)
    while position < text.count {
      let isEscape = text[position] == UInt8(ascii: "\\")
      if isEscape, position + 1 < text.count, text[position + 1] == text[position] {
        guard lead == nil else { throw invalidPair }
        output.append(text[position])
        position += 2
      } else if isEscape {
        let (number, end) = try number(text, position + 1)
        try append(number, &lead, to: &output)
        position = end
      } else {
        guard lead == nil else { throw invalidPair }
        output.append(text[position])
        position += 1
      }
    }
    guard lead == nil else { throw invalidPair }
    return output
  }

  private static var invalidPair: SQLFailure { SQLFailure("42601", "invalid Unicode surrogate pair") }

  /// The number behind a backslash, and its end.
  private static func number(_ text: [UInt8], _ start: Int) throws(SQLFailure) -> (UInt32, end: Int) {
    let letter = start < text.count ? text[start] : 0
    let (first, count) =
      switch letter {
      case UInt8(ascii: "+"): (start + 1, 6)
      case UInt8(ascii: "u"): (start + 1, 4)
      case UInt8(ascii: "U"): (start + 1, 8)
      default: (start, 4)
      }
    let digits = first <= text.count ? text[first...].prefix(count).compactMap(Hexadecimal.value) : []
    guard digits.count == count else { throw SQLFailure("42601", "invalid Unicode escape") }
    return (digits.reduce(0) { $0 << 4 | UInt32($1) }, first + count)
  }

  /// Two halves of UTF-16 make a character.
  private static func append(_ number: UInt32, _ lead: inout UInt32?, to output: inout [UInt8]) throws(SQLFailure) {
    guard number > 0, number <= 0x10ffff else {
      throw SQLFailure("22023", "invalid Unicode code point: \(padded(number))")
    }
    var number = number
    if let first = lead {
      guard (0xdc00...0xdfff).contains(number) else { throw invalidPair }
      number = 0x10000 + (first & 0x3ff) << 10 + number & 0x3ff
      lead = nil
    } else if (0xd800...0xdbff).contains(number) {
      lead = number
      return
    }
    guard let scalar = Unicode.Scalar(number) else { throw invalidPair }
    output.append(scalar)
  }

  private static func padded(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
