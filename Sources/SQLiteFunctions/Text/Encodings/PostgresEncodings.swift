import SQLiteDriver

/// `tc_pg_encode(binary, format)` and `tc_pg_decode(text, format)`: base64, hex, escape. `tc_pg_convert_from(binary, 'UTF8')`.
/// `tc_pg_bytea(text)`: the cast, `\x` and hexadecimal digits, or the format escape.
///
///     tc_pg_encode(x'00ff', 'hex')   →   00ff
///
/// PostgreSQL: `encode`, `decode`, `convert_from` (postgresql.org/docs/15/functions-binarystring.html).
enum PostgresEncodings {
  static var functions: [ScalarFunction] { encode + decode + cast + convertFrom }

  private static var encode: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_encode", 2...2) { arguments, result throws(SQLFailure) in
      let bytes = arguments.bytes(at: 0)
      switch try format(arguments.bytes(at: 1)) {
      case .hex: result.text(Hexadecimal.encoded(bytes))
      case .base64: result.text(lines(bytes))
      case .escape: result.text(bytes.flatMap(escaped))
      }
    }
  }

  /// A full line ends, the last one too.
  private static func lines(_ bytes: [UInt8]) -> [UInt8] {
    let text = Base64.standard.encoded(bytes, lineLength: 76)
    return !bytes.isEmpty && bytes.count.isMultiple(of: 57) ? text + [10] : text
  }

  private static var decode: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_decode", 2...2) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      switch try format(arguments.bytes(at: 1)) {
      case .hex: result.blob(try hexadecimal(text))
      case .base64: result.blob(try base64(text))
      case .escape: result.blob(try unescaped(text))
      }
    }
  }

  private static var cast: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_bytea", 1...1) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      result.blob(text.starts(with: #"\x"#.utf8) ? try hexadecimal(Array(text.dropFirst(2))) : try unescaped(text))
    }
  }

  private enum Format: String { case hex, base64, escape }

  private static func format(_ name: [UInt8]) throws(SQLFailure) -> Format {
    let name = String(decoding: name, as: UTF8.self)
    guard let format = Format(rawValue: name.lowercased()) else { throw SQLFailure("22023", "unrecognized encoding: \"\(name)\"") }
    return format
  }

  private static func hexadecimal(_ text: [UInt8]) throws(SQLFailure) -> [UInt8] {
    do throws(Hexadecimal.Problem) {
      return try Hexadecimal.decoded(text) { [9, 10, 13, 32].contains($0) }
    } catch {
      switch error {
      case .digit(let digit): throw SQLFailure("22023", "invalid hexadecimal digit: \"\(String(decoding: digit, as: UTF8.self))\"")
      case .oddCount: throw SQLFailure("22023", "invalid hexadecimal data: odd number of digits")
      }
    }
  }

  private static func base64(_ text: [UInt8]) throws(SQLFailure) -> [UInt8] {
    do throws(Base64.Problem) {
      return try Base64.standard.decoded(text)
    } catch {
      switch error {
      case .letter(let letter):
        throw SQLFailure("22023", "invalid symbol \"\(String(decoding: letter, as: UTF8.self))\" found while decoding base64 sequence")
      case .filler: throw SQLFailure("22023", "unexpected \"=\" while decoding base64 sequence")
      case .end: throw SQLFailure("22023", "invalid base64 end sequence")
      }
    }
  }

  /// A zero and what is no ASCII as `\ooo`.
  private static func escaped(_ byte: UInt8) -> [UInt8] {
    if byte == UInt8(ascii: "\\") { return [byte, byte] }
    guard byte == 0 || byte >= 0x80 else { return [byte] }
    return [UInt8(ascii: "\\"), 48 + byte >> 6, 48 + byte >> 3 & 7, 48 + byte & 7]
  }

  private static func unescaped(_ text: [UInt8]) throws(SQLFailure) -> [UInt8] {
    var (output, position) = ([UInt8](), 0)
    while position < text.count {
      let byte = text[position]
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        position += 1
        continue
      }
      if position + 1 < text.count, text[position + 1] == byte {
        output.append(byte)
        position += 2
      } else {
        output.append(try octal(text[(position + 1)...].prefix(3)))
        position += 4
      }
    }
    return output
  }

  private static func octal(_ digits: ArraySlice<UInt8>) throws(SQLFailure) -> UInt8 {
    guard digits.count == 3, digits.allSatisfy({ (48...55).contains($0) }), digits.first ?? 55 <= 51 else {
      throw SQLFailure("22P02", "invalid input syntax for type bytea")
    }
    return digits.reduce(0) { $0 << 3 | ($1 - 48) }
  }

  private static var convertFrom: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_convert_from", 2...2) { arguments, result throws(SQLFailure) in
      let name = String(decoding: arguments.bytes(at: 1), as: UTF8.self)
      guard ["utf8", "utf-8"].contains(name.lowercased()) else {
        throw SQLFailure("0A000", "texts are in UTF8 here; encoding \"\(name)\" is not known")
      }
      result.text(try TextFromBytes.text(arguments.bytes(at: 0)))
    }
  }
}
