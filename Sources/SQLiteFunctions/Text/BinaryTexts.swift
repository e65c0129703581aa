import SQLiteDriver

/// `tc_binary_concat(a, b)` and `tc_binary_trim(bytes, set, side)` (`both`, `leading`, `trailing`): SQLite's own make texts of them.
///
///     tc_binary_trim(x'000100', x'00', 'both')   →   x'01'
///
/// PostgreSQL: `||`, `btrim`, `ltrim`, `rtrim` (postgresql.org/docs/15/functions-binarystring.html).
enum BinaryTexts {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_binary_concat", 2...2) { arguments, result throws(SQLFailure) in
      result.blob(arguments.bytes(at: 0) + arguments.bytes(at: 1))
    }
      + ScalarFunction.strict("tc_binary_trim", 3...3) { arguments, result throws(SQLFailure) in
        let (set, side) = (Set(arguments.bytes(at: 1)), String(decoding: arguments.bytes(at: 2), as: UTF8.self))
        var bytes = arguments.bytes(at: 0)[...]
        if side != "trailing" { bytes = bytes.drop(while: set.contains) }
        while side != "leading", let last = bytes.last, set.contains(last) { bytes.removeLast() }
        result.blob(Array(bytes))
      }
  }
}
