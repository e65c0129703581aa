import SQLiteDriver

/// Digests of texts and binary strings: `tc_md5`, `tc_sha1`, `tc_sha2(x[, bits])` in hexadecimal, and `…_binary`.
///
///     tc_md5('a')         →   0cc175b9c0f1b6a831c399e269772661
///     tc_sha2('a', 256)   →   ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb
///
/// PostgreSQL: `md5`, `sha256` … `sha512` (postgresql.org/docs/15/functions-binarystring.html). Snowflake: MD5, SHA1, SHA2
/// (docs.snowflake.com/en/sql-reference/functions/sha2).
enum HashFunctions {
  static var functions: [ScalarFunction] {
    both("md5", 1...1) { Digests.md5($0.bytes(at: 0)) } + both("sha1", 1...1) { Digests.sha1($0.bytes(at: 0)) }
      + both("sha2", 1...2, sha2) + md5Halves
  }

  private static func sha2(_ arguments: FunctionArguments) throws(SQLFailure) -> [UInt8] {
    let bits = arguments.int(at: 1, default: 256)
    guard let digest = Digests.sha2(arguments.bytes(at: 0), bits: bits == 0 ? 256 : bits) else {
      throw SQLFailure("22023", "Invalid digest size \(bits) in SHA2: here it is 256, 384 or 512")
    }
    return digest
  }

  private static func both(
    _ name: String, _ counts: ClosedRange<Int>, _ digest: @escaping (FunctionArguments) throws(SQLFailure) -> [UInt8]
  ) -> [ScalarFunction] {
    ScalarFunction.strict("tc_\(name)", counts) { arguments, result throws(SQLFailure) in
      result.text(Hexadecimal.encoded(try digest(arguments)))
    }
      + ScalarFunction.strict("tc_\(name)_binary", counts) { arguments, result throws(SQLFailure) in result.blob(try digest(arguments)) }
  }

  /// `tc_sf_md5_lower64`, `tc_sf_md5_upper64`: half a digest as a number without sign; beyond 64 bits with one it is a decimal.
  private static var md5Halves: [ScalarFunction] {
    [("lower", 8..<16), ("upper", 0..<8)].flatMap { name, range in
      ScalarFunction.strict("tc_sf_md5_\(name)64", 1...1) { arguments, result throws(SQLFailure) in
        let half = Digests.md5(arguments.bytes(at: 0))[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        if let number = Int64(exactly: half) { result.integer(number) } else { result.text(String(half)) }
      }
    }
  }
}
