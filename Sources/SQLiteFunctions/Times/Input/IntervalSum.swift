/// Adds numbers of units up to an interval. The fraction of one spills into smaller ones, as PostgreSQL does it.
///
///     1.5 months   →   1 mon 15 days
struct IntervalSum {
  private(set) var span = TimeSpan()

  mutating func add(_ number: Double, _ unit: IntervalUnit) throws(InputFailure) {
    let whole = number.rounded(.towardZero)
    try add(Int(whole), fraction: number - whole, unit)
  }

  mutating func add(_ whole: Int, fraction: Double = 0, _ unit: IntervalUnit) throws(InputFailure) {
    switch unit {
    case .microsecond:
      try addMicroseconds(whole, 1)
      try addMicroseconds(Int(fraction.rounded(.toNearestOrEven)), 1)
    case .millisecond: try addClock(whole, fraction, 1_000)
    case .second: try addClock(whole, fraction, Microseconds.perSecond)
    case .minute: try addClock(whole, fraction, Microseconds.perMinute)
    case .hour: try addClock(whole, fraction, Microseconds.perHour)
    case .day:
      try addDays(whole, 0, 1)
      try addFraction(fraction, Microseconds.perDay)
    case .week: try addDays(whole, fraction, 7)
    case .month:
      try addMonths(whole)
      try addDays(0, fraction, 30)
    case .year: try addYears(whole, fraction, 1)
    case .decade: try addYears(whole, fraction, 10)
    case .century: try addYears(whole, fraction, 100)
    case .millennium: try addYears(whole, fraction, 1_000)
    }
  }

  /// `20240105` and `100000`, of which each unit but the first has two digits.
  mutating func addRunTogether(_ number: Double, _ units: [IntervalUnit]) throws(InputFailure) {
    let whole = Int(number)
    try add(whole / 10_000, units[0])
    try add(whole / 100 % 100, units[1])
    try add(whole % 100, fraction: number - Double(whole), units[2])
  }

  private mutating func addClock(_ whole: Int, _ fraction: Double, _ scale: Int) throws(InputFailure) {
    try addMicroseconds(whole, scale)
    try addFraction(fraction, scale)
  }

  private mutating func addMicroseconds(_ amount: Int, _ scale: Int) throws(InputFailure) {
    let (product, isTooLarge) = amount.multipliedReportingOverflow(by: scale)
    let (total, overflow) = span.microseconds.addingReportingOverflow(product)
    guard !isTooLarge, !overflow else { throw .field }
    span.microseconds = total
  }

  /// A part of a unit in microseconds; halves go towards zero.
  private mutating func addFraction(_ fraction: Double, _ scale: Int) throws(InputFailure) {
    guard fraction != 0 else { return }
    let product = fraction * Double(scale)
    let whole = product.rounded(.towardZero)
    let rest = product - whole
    try addMicroseconds(Int(whole) + (rest > 0.5 ? 1 : rest < -0.5 ? -1 : 0), 1)
  }

  private mutating func addDays(_ whole: Int, _ fraction: Double, _ scale: Int) throws(InputFailure) {
    let product = fraction * Double(scale)
    let days = product.rounded(.towardZero)
    span.days = try Self.small(span.days + (try Self.small(whole)) * scale + Int(days))
    try addFraction(product - days, Microseconds.perDay)
  }

  private mutating func addYears(_ whole: Int, _ fraction: Double, _ scale: Int) throws(InputFailure) {
    // Whether months and years together fit is checked at the end.
    span.months += try Self.small((try Self.small(whole)) * scale) * 12
    span.months += Int((fraction * Double(scale) * 12).rounded(.toNearestOrEven))
  }

  private mutating func addMonths(_ months: Int) throws(InputFailure) { span.months = try Self.small(span.months + months) }

  /// What fits the 32 bits that PostgreSQL has for it.
  private static func small(_ number: Int) throws(InputFailure) -> Int {
    guard Int32(exactly: number) != nil else { throw .field }
    return number
  }
}
