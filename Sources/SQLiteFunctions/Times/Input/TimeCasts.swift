import SQLiteDriver

/// Texts as dates and times, and back: `tc_pg_date('1/5/2024')`, `tc_time_text(timestamp)`.
///
/// The zone of the session is UTC. PostgreSQL: the casts between text and these types.
enum TimeCasts {
  static func functions(_ zones: ZoneCatalogue) -> [ScalarFunction] {
    [
      .ofTimes("tc_pg_date", 1) { arguments, result throws(SQLFailure) in
        try result.day(try day(arguments, zones))
      },
      .ofTimes("tc_pg_timestamp", 1) { arguments, result throws(SQLFailure) in
        try result.moment(try moment(arguments, type: "timestamp", zones, isZoned: false), isZoned: false)
      },
      .ofTimes("tc_pg_timestamptz", 1) { arguments, result throws(SQLFailure) in
        try result.moment(try moment(arguments, type: "timestamp with time zone", zones, isZoned: true), isZoned: true)
      },
      .ofTimes("tc_pg_time", 1) { arguments, result throws(SQLFailure) in result.clock(try clock(arguments, zones)) },
      .ofTimes("tc_pg_interval", 1) { arguments, result throws(SQLFailure) in try result.span(try span(arguments)) },
    ] + conversions + [text]
  }

  /// Between the types, without a text of the user's.
  private static var conversions: [ScalarFunction] {
    [
      .ofTimes("tc_timestamp", 1) { arguments, result throws(SQLFailure) in try result.moment(try arguments.moment(at: 0), isZoned: false)
      },
      .ofTimes("tc_timestamptz", 1) { arguments, result throws(SQLFailure) in try result.moment(try arguments.moment(at: 0), isZoned: true)
      },
      .ofTimes("tc_date", 1) { arguments, result throws(SQLFailure) in try result.day(try arguments.day(at: 0)) },
      .ofTimes("tc_time", 1) { arguments, result throws(SQLFailure) in
        guard arguments.text(at: 0).flatMap(ClockText.read) == nil, !(try arguments.moment(at: 0)).isFinite else {
          return result.clock(try arguments.clock(at: 0))
        }
      },
      .ofTimes("tc_time_of_interval", 1) { arguments, result throws(SQLFailure) in
        result.clock((try arguments.span(at: 0)).microseconds.modulo(Microseconds.perDay))
      },
      .ofTimes("tc_interval_of_time", 1) { arguments, result throws(SQLFailure) in
        try result.span(TimeSpan(microseconds: try arguments.clock(at: 0)))
      },
    ]
  }
}

/// Reading.
extension TimeCasts {
  /// Without a zone the offset in a text is read and forgotten.
  private static func moment(
    _ arguments: FunctionArguments, type: String, _ zones: ZoneCatalogue, isZoned: Bool
  ) throws(SQLFailure) -> Moment {
    if let text = arguments.text(at: 0), let moment = isoMoment(text) { return moment }
    let text = arguments.bytes(at: 0)
    do throws(InputFailure) {
      switch try DateTimeReader.read(text, zones: zones) {
      case .special(let moment): return moment
      case .moment(let date, let clock, let offset):
        return try checked(Moment(date, clock: clock - (isZoned ? offset * Microseconds.perSecond : 0)))
      }
    } catch { throw error.message(text, type: type) }
  }

  /// The clock and the offset in a text are read and forgotten.
  private static func day(_ arguments: FunctionArguments, _ zones: ZoneCatalogue) throws(SQLFailure) -> CalendarDay {
    if let text = arguments.text(at: 0), text.count == 10, let moment = isoMoment(text) { return CalendarDay(moment) }
    let text = arguments.bytes(at: 0)
    do throws(InputFailure) {
      switch try DateTimeReader.read(text, zones: zones) {
      case .special(let moment): return CalendarDay(moment)
      case .moment(let date, _, _): return CalendarDay(try checked(Moment(date)))
      }
    } catch { throw error.message(text, type: "date") }
  }

  /// The usual form without an offset, which needs no tokens.
  private static func isoMoment(_ text: BorrowedText) -> Moment? {
    guard text.count == 10 || 19...26 ~= text.count, text.last.map(Digits.isDigit) ?? false else { return nil }
    return Moment(encoded: text)
  }

  private static func checked(_ moment: Moment) throws(InputFailure) -> Moment {
    do throws(SQLFailure) { return try moment.checked() } catch { throw .range }
  }

  private static func clock(_ arguments: FunctionArguments, _ zones: ZoneCatalogue) throws(SQLFailure) -> Int {
    if let text = arguments.text(at: 0), let clock = ClockText.read(text) { return clock }
    let text = arguments.bytes(at: 0)
    do throws(InputFailure) { return try DateTimeReader.readClock(text, zones: zones) } catch { throw error.message(text, type: "time") }
  }

  private static func span(_ arguments: FunctionArguments) throws(SQLFailure) -> TimeSpan {
    let text = arguments.bytes(at: 0)
    do throws(InputFailure) { return try IntervalReader.read(text) } catch { throw error.message(text, type: "interval") }
  }
}

/// Writing.
extension TimeCasts {
  /// `2024-01-05 10:00:00.5+00`, `10:00:00`, `1 day 02:00:00`: PostgreSQL's text of what the argument looks like.
  private static var text: ScalarFunction {
    .ofTimes("tc_time_text", 1) { arguments, result throws(SQLFailure) in
      guard let text = arguments.text(at: 0) else { return }
      if let span = TimeSpan(encoded: text) {
        result.written(32) { span.appendText(to: &$0) }
      } else if let clock = ClockText.read(text) {
        result.written(15) { appendClock(clock, to: &$0) }
      } else {
        try moment(arguments, result)
      }
    }
  }

  private static func moment(_ arguments: FunctionArguments, _ result: FunctionResult) throws(SQLFailure) {
    let (moment, isZoned) = (try arguments.moment(at: 0), arguments.isZoned(at: 0))
    let isDay = arguments.text(at: 0)?.count == 10
    result.written(30) { moment.appendText(to: &$0, isDay: isDay, isZoned: isZoned) }
  }

  static func appendClock(_ clock: Int, to output: inout [UInt8]) {
    ClockText.appendSeconds(clock / Microseconds.perSecond, to: &output)
    ClockText.appendShortFraction(clock % Microseconds.perSecond, to: &output)
  }
}

extension Moment {
  /// PostgreSQL's text, ISO style.
  func appendText(to output: inout [UInt8], isDay: Bool, isZoned: Bool) {
    guard isFinite else { return output.append(contentsOf: self == .infinity ? "infinity".utf8 : "-infinity".utf8) }
    date.append(to: &output)
    guard !isDay else { return }
    output.append(UInt8(ascii: " "))
    TimeCasts.appendClock(clock, to: &output)
    if isZoned { output.append(contentsOf: "+00".utf8) }
  }
}

extension TimeSpan {
  /// PostgreSQL's text, style postgres: `1 year 2 mons -3 days +04:05:06`.
  ///
  /// A sign is written where the part before was negative.
  func appendText(to output: inout [UInt8]) {
    let start = output.count
    var wasNegative = false
    for (value, unit) in [(months / 12, "year"), (months % 12, "mon"), (days, "day")] where value != 0 {
      let sign = wasNegative && value > 0 ? "+" : ""
      output.append(contentsOf: "\(output.count > start ? " " : "")\(sign)\(value) \(unit)\(value == 1 ? "" : "s")".utf8)
      wasNegative = value < 0
    }
    let isEmpty = output.count == start
    guard isEmpty || microseconds != 0 else { return }
    if !isEmpty { output.append(UInt8(ascii: " ")) }
    output.append(contentsOf: (microseconds < 0 ? "-" : wasNegative ? "+" : "").utf8)
    appendClock(to: &output)
  }

  private func appendClock(to output: inout [UInt8]) {
    let magnitude = microseconds.magnitude
    ClockText.appendSeconds(Int(magnitude / UInt(Microseconds.perSecond)), to: &output)
    ClockText.appendShortFraction(Int(magnitude % UInt(Microseconds.perSecond)), to: &output)
  }
}
