import SQLiteDriver

/// `tc_repeat(text, count)`: the text so often; nothing for a count below one.
///
///     tc_repeat('ab', 2)   →   abab
///
/// PostgreSQL: `repeat`. Snowflake: REPEAT, SPACE.
enum Repetition {
  /// PostgreSQL's values are below a gigabyte.
  private static let mostBytes = 1_073_741_819

  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_repeat", 2...2) { arguments, result throws(SQLFailure) in
      let (kind, bytes) = (arguments.kind(at: 0), arguments.bytes(at: 0))
      let count = max(0, arguments.int(at: 1, default: 0))
      let (total, isTooLong) = bytes.count.multipliedReportingOverflow(by: count)
      guard !isTooLong, total <= mostBytes else { throw SQLFailure("54000", "requested length too large") }
      var output: [UInt8] = []
      output.reserveCapacity(total)
      for _ in 0..<(bytes.isEmpty ? 0 : count) { output += bytes }
      result.bytes(output, like: kind)
    }
  }
}
