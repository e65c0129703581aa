import SQLiteDriver

/// Snowflake's BASE64_… and HEX_… functions; those that begin with TRY_ give NULL for a text that is none.
///
///     tc_sf_base64_encode('Snowflake')          →   U25vd2ZsYWtl
///     tc_sf_hex_encode('SNOW', 0)               →   534e4f57
///     tc_sf_try_hex_decode_string('5X')         →   NULL
///
/// docs.snowflake.com/en/sql-reference/functions/base64_encode, …/hex_encode, …/try_hex_decode_string
enum SnowflakeEncodings {
  static var functions: [ScalarFunction] { encode + decode("base64", 1...2, base64) + decode("hex", 1...1, hexadecimal) }

  private static var encode: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_base64_encode", 1...3) { arguments, result throws(SQLFailure) in
      let encoding = Base64(replacing: arguments.bytes(at: 2))
      result.text(encoding.encoded(arguments.bytes(at: 0), lineLength: max(0, arguments.int(at: 1, default: 0))))
    }
      + ScalarFunction.strict("tc_sf_hex_encode", 1...2) { arguments, result throws(SQLFailure) in
        result.text(Hexadecimal.encoded(arguments.bytes(at: 0), isUpper: arguments.integer(at: 1, default: 1) != 0))
      }
  }

  /// `…_decode_binary`, `…_decode_string`, and both with `try_`.
  private static func decode(
    _ name: String, _ counts: ClosedRange<Int>, _ decoded: @escaping (FunctionArguments) -> [UInt8]?
  ) -> [ScalarFunction] {
    [true, false].flatMap { isTried in
      [true, false].flatMap { isText in
        ScalarFunction.strict("tc_sf_\(isTried ? "try_" : "")\(name)_decode_\(isText ? "string" : "binary")", counts) {
          arguments, result throws(SQLFailure) in
          guard let bytes = decoded(arguments), !isText || TextFromBytes.isText(bytes) else {
            if isTried { return }
            throw SQLFailure(
              "22000", "The following string is not a legal \(name) value: '\(String(decoding: arguments.bytes(at: 0), as: UTF8.self))'")
          }
          if isText { result.text(bytes) } else { result.blob(bytes) }
        }
      }
    }
  }

  private static func base64(_ arguments: FunctionArguments) -> [UInt8]? {
    try? Base64(replacing: arguments.bytes(at: 1)).decoded(arguments.bytes(at: 0))
  }

  private static func hexadecimal(_ arguments: FunctionArguments) -> [UInt8]? { try? Hexadecimal.decoded(arguments.bytes(at: 0)) }
}
