import SQLiteDriver

/// `+`, `-`, `*` and `/` of intervals, `justify_…` and `make_interval`.
enum IntervalArithmetic {
  static var functions: [ScalarFunction] { sums + products + justifications + [make] }

  private static var sums: [ScalarFunction] {
    [
      .ofTimes("tc_interval_add", 2) { arguments, result throws(SQLFailure) in
        try result.span(try arguments.span(at: 0).adding(try arguments.span(at: 1)))
      },
      .ofTimes("tc_interval_sub", 2) { arguments, result throws(SQLFailure) in
        try result.span(try arguments.span(at: 0).adding(try arguments.span(at: 1).negated()))
      },
      .ofTimes("tc_interval_neg", 1) { arguments, result throws(SQLFailure) in try result.span(try arguments.span(at: 0).negated()) },
    ]
  }

  private static var products: [ScalarFunction] {
    [
      .ofTimes("tc_interval_mul", 2) { arguments, result throws(SQLFailure) in
        let factor = try arguments.float(at: 1)
        try result.span(try arguments.span(at: 0).scaled { $0 * factor })
      },
      .ofTimes("tc_interval_div", 2) { arguments, result throws(SQLFailure) in
        let divisor = try arguments.float(at: 1)
        guard divisor != 0 else { throw SQLFailure("22012", "division by zero") }
        try result.span(try arguments.span(at: 0).scaled { $0 / divisor })
      },
    ]
  }

  private static var justifications: [ScalarFunction] {
    [
      .ofTimes("tc_justify_days", 1) { arguments, result throws(SQLFailure) in try result.span(try arguments.span(at: 0).justifyingDays) },
      .ofTimes("tc_justify_hours", 1) { arguments, result throws(SQLFailure) in try result.span(try arguments.span(at: 0).justifyingHours)
      },
      .ofTimes("tc_justify_interval", 1) { arguments, result throws(SQLFailure) in try result.span(try arguments.span(at: 0).justified) },
    ]
  }

  /// Years, months, weeks, days, hours, minutes and seconds, of which the last may be left out.
  private static var make: ScalarFunction {
    .ofTimes("tc_make_interval", -1) { arguments, result throws(SQLFailure) in
      var numbers: [Int] = []
      for index in 0..<min(arguments.count, 6) { numbers.append(try small(try arguments.whole(at: index))) }
      let seconds = arguments.count > 6 ? try arguments.float(at: 6) : 0
      try result.span(try made(numbers, seconds: seconds))
    }
  }

  private static func made(_ numbers: [Int], seconds: Double) throws(SQLFailure) -> TimeSpan {
    guard abs(seconds) <= 9e12 else { throw TimeSpan.failure }
    let part = { (index: Int) in numbers.at(index) ?? 0 }
    let clock = part(4) * Microseconds.perHour + part(5) * Microseconds.perMinute
    let fraction = Int((seconds * Double(Microseconds.perSecond)).rounded(.toNearestOrEven))
    return TimeSpan(months: part(0) * 12 + part(1), days: part(2) * 7 + part(3), microseconds: clock + fraction)
  }

  private static func small(_ number: Int) throws(SQLFailure) -> Int {
    guard Int32(exactly: number) != nil else { throw SQLFailure("22003", "integer out of range") }
    return number
  }
}

extension TimeSpan {
  /// Each part times a factor; what is left of months becomes days of 30 to a month, what is left of days hours.
  ///
  ///     1 mon × 1.5   →   1 mon 15 days
  func scaled(_ scale: (Double) -> Double) throws(SQLFailure) -> TimeSpan {
    let (scaledMonths, scaledDays) = (scale(Double(months)), scale(Double(days)))
    let bounds = -2_147_483_648.0..<2_147_483_648.0
    guard bounds.contains(scaledMonths), bounds.contains(scaledDays) else { throw TimeSpan.failure }
    var span = TimeSpan(months: Int(scaledMonths), days: Int(scaledDays))
    let restDays = Self.toMicrosecond((scaledMonths - scaledMonths.rounded(.towardZero)) * 30)
    var restSeconds = (scaledDays - scaledDays.rounded(.towardZero) + restDays - restDays.rounded(.towardZero)) * 86_400
    restSeconds = Self.toMicrosecond(restSeconds)
    if abs(restSeconds) >= 86_400 {
      span.days += Int(restSeconds / 86_400)
      restSeconds -= (restSeconds / 86_400).rounded(.towardZero) * 86_400
    }
    span.days += Int(restDays)
    let clock = (scale(Double(microseconds)) + restSeconds * 1_000_000).rounded(.toNearestOrEven)
    guard let clock = Int(exactly: clock) else { throw TimeSpan.failure }
    span.microseconds = clock
    return span
  }

  private static func toMicrosecond(_ number: Double) -> Double { (number * 1_000_000).rounded(.toNearestOrEven) / 1_000_000 }
}

/// `tc_sum_interval` and `tc_avg_interval`.
final class IntervalTotal: Accumulator {
  private let isAverage: Bool
  private var total = TimeSpan()
  private var count = 0
  private var failure: SQLFailure?

  static var functions: [AggregateFunction] {
    [
      AggregateFunction(name: "tc_sum_interval", argumentCount: 1) { IntervalTotal(isAverage: false) },
      AggregateFunction(name: "tc_avg_interval", argumentCount: 1) { IntervalTotal(isAverage: true) },
    ]
  }

  private init(isAverage: Bool) { self.isAverage = isAverage }

  func add(_ arguments: FunctionArguments) { change(arguments, by: 1) }

  func remove(_ arguments: FunctionArguments) { change(arguments, by: -1) }

  private func change(_ arguments: FunctionArguments, by amount: Int) {
    guard !arguments.isNull(at: 0) else { return }
    do throws(SQLFailure) {
      let span = try arguments.span(at: 0)
      total = try total.adding(amount > 0 ? span : try span.negated())
      count += amount
    } catch { failure = error }
  }

  func answer(_ result: FunctionResult) {
    if let failure { return result.error(failure.state, failure.message) }
    guard count > 0 else { return }
    do throws(SQLFailure) {
      let divisor = Double(count)
      try result.span(isAverage ? try total.scaled { $0 / divisor } : total)
    } catch { result.error(error.state, error.message) }
  }
}
