import SQLiteDriver

/// `tc_try_timestamp(text)`: an ISO date or time as `YYYY-MM-DDTHH:MM:SS.ffffffZ` in UTC, else NULL.
///
///     tc_try_timestamp('2026-03-05T12:00:00.5+02:00')   →   2026-03-05T10:00:00.500000Z
///     tc_try_timestamp('2026-03-05')                    →   2026-03-05T00:00:00.000000Z
///
/// A time without an offset is in UTC; digits beyond the microsecond are cut off. PostgreSQL: `try_timestamptz`.
enum TryTimestamp {
  static var function: ScalarFunction {
    var output: [UInt8] = []
    return ScalarFunction(name: "tc_try_timestamp", argumentCount: 1) { arguments, result in
      guard let text = arguments.text(at: 0), let timestamp = UTCTimestamp(text) else { return }
      output.removeAll(keepingCapacity: true)
      timestamp.append(to: &output)
      result.text(output)
    }
  }
}
