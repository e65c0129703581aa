import SQLiteDriver

/// `tc_to_char(value, format)`, `tc_to_date(text, format)` and `tc_to_timestamp(text, format)`.
///
/// PostgreSQL: postgresql.org/docs/15/functions-formatting.html
enum FormatFunctions {
  static var functions: [ScalarFunction] {
    let memory = FormatMemory(TimeFormat.init)
    return [
      .ofTimes("tc_to_char_time", 2) { arguments, result throws(SQLFailure) in try write(arguments, result, memory) },
      .ofTimes("tc_to_date", 2) { arguments, result throws(SQLFailure) in
        try result.day(CalendarDay(try read(arguments, memory).local()))
      },
      .ofTimes("tc_to_timestamp", 2) { arguments, result throws(SQLFailure) in
        try result.moment(try read(arguments, memory).instant(), isZoned: true)
      },
    ]
  }

  private static func read(_ arguments: FunctionArguments, _ memory: FormatMemory<TimeFormat>) throws(SQLFailure) -> TimeFormatValues {
    guard let format = arguments.text(at: 1) else { throw Moment.failure }
    return try TimeFormatReader.read(arguments.bytes(at: 0), memory.format(format))
  }

  /// NULL for an empty format and for an infinity.
  private static func write(_ arguments: FunctionArguments, _ result: FunctionResult, _ memory: FormatMemory<TimeFormat>) throws(SQLFailure)
  {
    guard let text = arguments.text(at: 0), let format = arguments.text(at: 1), !format.isEmpty else { return }
    if let span = TimeSpan(encoded: text) { return result.text(try TimeFormatWriter.write(span, memory.format(format))) }
    if let clock = ClockText.read(text) {
      return result.text(try TimeFormatWriter.write(TimeSpan(microseconds: clock), memory.format(format)))
    }
    let moment = try arguments.moment(at: 0)
    guard moment.isFinite else { return }
    result.text(try TimeFormatWriter.write(moment, isZoned: arguments.isZoned(at: 0), memory.format(format)))
  }
}
