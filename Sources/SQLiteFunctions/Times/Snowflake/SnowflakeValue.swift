import SQLiteDriver

/// A date, a timestamp or a time in a call of Snowflake's functions: which of them it is decides about the answer.
enum SnowflakeValue {
  case day(CalendarDay)
  case moment(Moment, isZoned: Bool)
  case clock(Int)

  init(_ arguments: FunctionArguments, at index: Int) throws(SQLFailure) {
    if let text = arguments.text(at: index), let clock = ClockText.read(text) {
      self = .clock(clock)
    } else if arguments.text(at: index)?.count == 10 {
      self = .day(try arguments.day(at: index))
    } else {
      self = .moment(try arguments.moment(at: index), isZoned: arguments.isZoned(at: index))
    }
  }

  /// On the wall clock; of a time on the day 1970-01-01.
  var moment: Moment {
    switch self {
    case .day(let day): day.moment
    case .moment(let moment, _): moment
    case .clock(let clock): Moment(day: Moment.unixEpoch.day, clock: clock)
    }
  }

  func answer(_ result: FunctionResult) throws(SQLFailure) {
    switch self {
    case .day(let day): try result.day(day)
    case .moment(let moment, let isZoned): try result.moment(moment, isZoned: isZoned)
    case .clock(let clock): result.clock(clock)
    }
  }

  /// The same kind of value at another moment.
  func moved(to moment: Moment) -> SnowflakeValue {
    switch self {
    case .day: .day(CalendarDay(moment))
    case .moment(_, let isZoned): .moment(moment, isZoned: isZoned)
    case .clock: .clock(moment.clock)
    }
  }
}
