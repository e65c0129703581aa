/// Reads intervals as PostgreSQL does with IntervalStyle postgres.
///
///     1 year 2 mons 3 days 04:05:06      1-2      3 4:05:06      P1Y2M3DT4H5M6S      1.5 hours ago
///
/// postgresql.org/docs/15/datatype-datetime.html#DATATYPE-INTERVAL-INPUT
struct IntervalReader {
  private var sum = IntervalSum()
  private var seen: Set<IntervalUnit> = []
  private var isNegated = false
  /// The unit of the number before, because the tokens are read from the end.
  private var unit: IntervalUnit?
  /// After `ago` a number needs its unit.
  private var needsUnit = false

  static func read(_ text: [UInt8]) throws(InputFailure) -> TimeSpan {
    do throws(InputFailure) {
      var reader = IntervalReader()
      for token in try InputTokenizer.tokens(text).reversed() { try reader.take(token) }
      return try reader.total()
    } catch {
      guard case .format = error else { throw error }
      return try ISODurationReader.read(text)
    }
  }

  private func total() throws(InputFailure) -> TimeSpan {
    guard !seen.isEmpty else { throw .format }
    let total = sum.span
    guard isNegated else { return total }
    return TimeSpan(months: -total.months, days: -total.days, microseconds: -total.microseconds)
  }

  private mutating func take(_ token: InputToken) throws(InputFailure) {
    switch token.kind {
    case .time: try takeClock(token.text, sign: 1)
    case .offset where token.text.contains(UInt8(ascii: ":")):
      try takeClock(Array(token.text.dropFirst()), sign: token.text.first == UInt8(ascii: "-") ? -1 : 1)
    case .offset, .date, .number: try takeNumber(token.text)
    case .word, .signedWord: try takeWord(token.text)
    }
  }

  private mutating func takeClock(_ text: [UInt8], sign: Int) throws(InputFailure) {
    let clock = try ClockFields(text)
    try mark([.hour, .minute, .second, .millisecond, .microsecond])
    try sum.add(sign * clock.hour, .hour)
    try sum.add(sign * clock.minute, .minute)
    try sum.add(sign * clock.second, .second)
    try sum.add(sign * clock.microsecond, .microsecond)
    unit = .day
  }

  private mutating func takeWord(_ word: [UInt8]) throws(InputFailure) {
    switch String(decoding: word.prefix(10), as: UTF8.self) {
    case "ago": (isNegated, unit, needsUnit) = (true, nil, true)
    case let name:
      guard let known = IntervalUnit(word: name) else { throw .format }
      unit = known
    }
  }

  private mutating func takeNumber(_ text: [UInt8]) throws(InputFailure) {
    guard unit != nil || !needsUnit else { throw .format }
    let sign = text.first == UInt8(ascii: "-") ? -1 : 1
    let unsigned = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let digits = unsigned.prefix(while: Digits.isDigit)
    guard let whole = digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self)) else { throw .field }
    let rest = unsigned[digits.endIndex...]
    if rest.first == UInt8(ascii: "-") { return try takeYearsAndMonths(sign * whole, rest.dropFirst(), sign: sign) }
    guard rest.isEmpty || rest.first == UInt8(ascii: ".") else { throw .format }
    try add(sign * whole, fraction: try Fraction.value(rest) * Double(sign), unit ?? .second)
  }

  /// `1-2`
  private mutating func takeYearsAndMonths(_ years: Int, _ text: ArraySlice<UInt8>, sign: Int) throws(InputFailure) {
    guard text.allSatisfy(Digits.isDigit) else { throw .format }
    let months = text.isEmpty ? 0 : Int(String(decoding: text, as: UTF8.self)) ?? 12
    guard months < 12, years.magnitude < 200_000_000 else { throw .field }
    unit = .month
    try add(years * 12 + sign * months, fraction: 0, .month)
  }

  /// Each unit may be given once; a fraction of seconds counts as its smaller units too.
  private mutating func add(_ whole: Int, fraction: Double, _ unit: IntervalUnit) throws(InputFailure) {
    try mark(unit == .second && fraction != 0 ? [.second, .millisecond, .microsecond] : [unit])
    try sum.add(whole, fraction: fraction, unit)
    if unit == .hour { self.unit = .day }
  }

  private mutating func mark(_ units: Set<IntervalUnit>) throws(InputFailure) {
    guard seen.isDisjoint(with: units) else { throw .format }
    seen.formUnion(units)
  }
}
