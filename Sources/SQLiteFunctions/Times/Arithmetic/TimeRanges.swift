import SQLiteDriver

/// `tc_overlaps(start, end, start, end)`, where an end may be an interval, `tc_isfinite(value)` and
/// `tc_series_timestamps(first, last, step)`, a JSON array for `json_each`.
enum TimeRanges {
  static var functions: [ScalarFunction] { [overlaps, isFinite, series] }

  private static var isFinite: ScalarFunction {
    .ofTimes("tc_isfinite", 1) { arguments, result throws(SQLFailure) in
      guard let text = arguments.text(at: 0) else { return }
      result.boolean(Moment(infinite: text) == nil)
    }
  }

  /// NULL ends are allowed, so this one does not answer NULL for each NULL.
  private static var overlaps: ScalarFunction {
    ScalarFunction(name: "tc_overlaps", argumentCount: 4) { arguments, result in
      do throws(SQLFailure) {
        let first = try range(arguments, at: 0)
        let second = try range(arguments, at: 2)
        if let first, let second, let answer = first.overlaps(second) { result.boolean(answer) }
      } catch { result.error(error.state, error.message) }
    }
  }

  /// A start, and an end where there is one.
  private struct Range {
    let start: Int
    let end: Int?

    /// NULL where an end that would tell is missing.
    func overlaps(_ other: Range) -> Bool? {
      if start == other.start { return end == nil || other.end == nil ? nil : true }
      let (early, late) = start < other.start ? (self, other) : (other, self)
      guard let end = early.end else { return nil }
      return late.start < end ? true : late.end == nil ? nil : false
    }
  }

  private static func range(_ arguments: FunctionArguments, at index: Int) throws(SQLFailure) -> Range? {
    let (start, end) = (try position(arguments, at: index), try end(arguments, at: index))
    guard let start else { return end.map { Range(start: $0, end: nil) } }
    guard let end else { return Range(start: start, end: nil) }
    return Range(start: min(start, end), end: max(start, end))
  }

  private static func end(_ arguments: FunctionArguments, at index: Int) throws(SQLFailure) -> Int? {
    guard let text = arguments.text(at: index + 1), let span = TimeSpan(encoded: text) else {
      return try position(arguments, at: index + 1)
    }
    guard let start = arguments.text(at: index) else { return nil }
    if let clock = ClockText.read(start) { return (clock + span.microseconds % Microseconds.perDay).modulo(Microseconds.perDay) }
    return try arguments.moment(at: index).adding(span).microseconds
  }

  private static func position(_ arguments: FunctionArguments, at index: Int) throws(SQLFailure) -> Int? {
    guard let text = arguments.text(at: index) else { return nil }
    if let clock = ClockText.read(text) { return clock }
    return try arguments.moment(at: index).microseconds
  }

  private static var series: ScalarFunction {
    .ofTimes("tc_series_timestamps", 3) { arguments, result throws(SQLFailure) in
      let (last, step) = (try arguments.moment(at: 1), try arguments.span(at: 2))
      guard step.length != 0 else { throw SQLFailure("22023", "step size cannot equal zero") }
      var output = [UInt8(ascii: "[")]
      var moment = try arguments.moment(at: 0)
      while step.length > 0 ? moment <= last : moment >= last {
        try append(try moment.checked(), isZoned: arguments.isZoned(at: 0), to: &output)
        moment = try moment.adding(step)
      }
      output.append(UInt8(ascii: "]"))
      result.text(output)
    }
  }

  private static func append(_ moment: Moment, isZoned: Bool, to output: inout [UInt8]) throws(SQLFailure) {
    guard moment.isFinite else { throw Moment.failure }
    if output.count > 1 { output.append(contentsOf: ", ".utf8) }
    output.append(UInt8(ascii: "\""))
    moment.append(to: &output, isZoned: isZoned)
    output.append(UInt8(ascii: "\""))
  }
}
