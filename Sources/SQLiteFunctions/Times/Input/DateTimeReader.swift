/// Reads dates and times as PostgreSQL does with DateStyle ISO, MDY and the zone UTC.
///
///     2024-01-05 10:00:00+02      January 5, 2024      20240105T100000      1/5/2024 3 PM      epoch
///
/// The rules stand in postgresql.org/docs/15/datetime-input-rules.html. `now` and its like, and labelled fields as in
/// `y2024m01d05`, are refused.
struct DateTimeReader {
  enum Outcome {
    /// Microseconds of the wall clock, up to those of 24:00:00, and seconds east of UTC.
    case moment(CivilDate, clock: Int, offset: Int)
    case special(Moment)
  }

  let zones: ZoneCatalogue
  var seen: InputFields = []
  var date = CivilDate(year: 0, month: 0, day: 0)
  var dayOfYear = 0
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0
  var hasTextMonth = false
  var isJulian = false
  var hasShortYear = false
  private var isBeforeChrist = false
  private var isAfternoon: Bool?
  private var special: Moment?
  private var pendingMark: InputWord?
  private var offset: Int?
  private var zoneName: String?

  init(zones: ZoneCatalogue) { self.zones = zones }

  static func read(_ text: [UInt8], zones: ZoneCatalogue) throws(InputFailure) -> Outcome {
    var reader = DateTimeReader(zones: zones)
    let tokens = try InputTokenizer.tokens(text)
    for index in tokens.indices {
      let fields = try reader.take(tokens[index], next: tokens.at(index + 1))
      guard reader.seen.isDisjoint(with: fields) else { throw .format }
      reader.seen.formUnion(fields)
    }
    try reader.validateDate()
    try reader.applyMeridiem()
    return try reader.outcome()
  }

  private func outcome() throws(InputFailure) -> Outcome {
    if let special { return .special(special) }
    guard seen.isSuperset(of: .date) else { throw .format }
    guard Self.years.contains(date.year) else { throw .range }
    return .moment(date, clock: clock, offset: try resolvedOffset(Moment(date, clock: clock)))
  }

  /// Those whose microseconds fit 64 bits.
  static let years = -4_713...290_000

  private func resolvedOffset(_ local: Moment) throws(InputFailure) -> Int {
    guard let zoneName else { return offset ?? 0 }
    do throws(SQLFailure) { return try zones.offset(zoneName, ofLocal: local) } catch { throw .unknownZone(zoneName) }
  }
}

/// The tokens.
extension DateTimeReader {
  private mutating func take(_ token: InputToken, next: InputToken?) throws(InputFailure) -> InputFields {
    switch token.kind {
    case .date: try takeDateOrZone(token)
    case .time: try takeTime(token)
    case .offset: try takeOffset(token.text)
    case .number: try takeNumber(token)
    case .word, .signedWord: try takeWord(token, next: next)
    }
  }

  private mutating func takeDateOrZone(_ token: InputToken) throws(InputFailure) -> InputFields {
    if pendingMark == .julianMark { return try takeJulianDayAndOffset(token.text) }
    guard pendingMark != nil || seen.isSuperset(of: [.month, .day]) else { return try takeDate(token.text) }
    guard token.startsWithDigit || pendingMark != nil else {
      guard zones.zone(token.string) != nil else { throw .unknownZone(token.string) }
      zoneName = token.string
      return .zone
    }
    pendingMark = nil
    return try takeClockAndOffset(token.text)
  }

  /// `040506-08`
  private mutating func takeClockAndOffset(_ text: [UInt8]) throws(InputFailure) -> InputFields {
    guard !seen.contains(.clock), let minus = text.firstIndex(of: UInt8(ascii: "-")) else { throw .format }
    _ = try takeOffset(text[minus...])
    return try takeRunTogether(text[..<minus], seen: seen).union(.zone)
  }

  private mutating func takeJulianDayAndOffset(_ text: [UInt8]) throws(InputFailure) -> InputFields {
    pendingMark = nil
    let digits = text.prefix(while: Digits.isDigit)
    guard let day = Int(String(decoding: digits, as: UTF8.self)), day <= Int32.max else { throw .field }
    takeJulianDay(day)
    _ = try takeOffset(text[digits.endIndex...])
    return [.year, .month, .day, .clock, .zone]
  }

  private mutating func takeJulianDay(_ day: Int) {
    date = CivilDate(dayNumber: day - Self.julianDayOf2000)
    isJulian = true
  }

  static let julianDayOf2000 = 2_451_545

  mutating func takeTime(_ token: InputToken) throws(InputFailure) -> InputFields {
    guard pendingMark == nil || pendingMark == .timeMark else { throw .format }
    pendingMark = nil
    let clock = try ClockFields(token.text)
    (hour, minute, second, microsecond) = (clock.hour, clock.minute, clock.second, clock.microsecond)
    guard isClockInRange else { throw .field }
    return .clock
  }

  /// Microseconds since midnight.
  var clock: Int { ((hour * 60 + minute) * 60 + second) * Microseconds.perSecond + microsecond }

  /// Up to 24:00:00, and second 60 is the next minute.
  var isClockInRange: Bool { 0...24 ~= hour && minute < 60 && second <= 60 && clock <= Microseconds.perDay }

  private mutating func takeNumber(_ token: InputToken) throws(InputFailure) -> InputFields {
    if let mark = pendingMark { return try takeMarkedNumber(token.text, mark) }
    let text = token.text[...]
    let point = text.firstIndex(of: UInt8(ascii: "."))
    if point != nil && seen.isDisjoint(with: .date) { return try takeDate(token.text) }
    if let point, point > 2 { return try takeRunTogether(text, seen: seen) }
    if point == nil, text.count >= 6,
      !seen.isSuperset(of: .date) && seen.isDisjoint(with: .date) || text.count >= 6 && !seen.contains(.clock)
    {
      return try takeRunTogether(text, seen: seen)
    }
    return try takeDateNumber(text, seen: seen, hasTextMonth: hasTextMonth)
  }

  private mutating func takeMarkedNumber(_ text: [UInt8], _ mark: InputWord) throws(InputFailure) -> InputFields {
    pendingMark = nil
    guard mark == .julianMark else {
      guard try takeRunTogether(text[...], seen: seen.union(.date)) == .clock else { throw .format }
      return .clock
    }
    let digits = text.prefix(while: Digits.isDigit)
    guard let day = Int(String(decoding: digits, as: UTF8.self)), day <= Int32.max else { throw .field }
    takeJulianDay(day)
    guard digits.count < text.count else { return .date }
    guard let fraction = Double("0" + String(decoding: text[digits.endIndex...], as: UTF8.self)) else { throw .format }
    takeClock(Int((fraction * Double(Microseconds.perDay)).rounded(.towardZero)))
    return [.year, .month, .day, .clock]
  }

  private mutating func takeClock(_ clock: Int) {
    (hour, minute) = (clock / Microseconds.perHour, clock / Microseconds.perMinute % 60)
    (second, microsecond) = (clock / Microseconds.perSecond % 60, clock % Microseconds.perSecond)
  }

  mutating func takeOffset(_ text: some ByteText) throws(InputFailure) -> InputFields {
    offset = try OffsetText.seconds(text)
    return .zone
  }
}

/// The words.
extension DateTimeReader {
  private mutating func takeWord(_ token: InputToken, next: InputToken?) throws(InputFailure) -> InputFields {
    if zones.abbreviation(token.string) != nil {
      zoneName = token.string
      return .zone
    }
    guard let word = InputWord(token.text) else {
      guard zones.zone(token.string) != nil else { throw .format }
      zoneName = token.string
      return .zone
    }
    return try take(word, next: next)
  }

  private mutating func take(_ word: InputWord, next: InputToken?) throws(InputFailure) -> InputFields {
    switch word {
    case .epoch: special = .unixEpoch
    case .infinity: special = .infinity
    case .negativeInfinity: special = .negativeInfinity
    case .month(let month): return takeMonth(month)
    case .weekday: return .weekday
    case .morning, .afternoon:
      isAfternoon = word == .afternoon
      return .meridiem
    case .anno, .beforeChrist:
      isBeforeChrist = word == .beforeChrist
      return .era
    case .allBalls: return [.clock, .zone]
    case .ignored: return []
    case .timeMark, .julianMark: return try takeMark(word, next: next)
    case .current, .unsupported: throw .format
    }
    return .reserved
  }

  private mutating func takeMark(_ mark: InputWord, next: InputToken?) throws(InputFailure) -> InputFields {
    if mark == .timeMark {
      guard seen.isSuperset(of: .date), let kind = next?.kind, kind == .number || kind == .time || kind == .date else { throw .format }
    }
    pendingMark = mark
    return []
  }

  /// A number before the name, which was taken for the month, is the day.
  private mutating func takeMonth(_ month: Int) -> InputFields {
    defer { (hasTextMonth, date.month) = (true, month) }
    guard seen.contains(.month), !hasTextMonth, !seen.contains(.day), 1...31 ~= date.month else { return .month }
    date.day = date.month
    return .day
  }
}

/// The words of a time of day.
extension DateTimeReader {
  mutating func takeClockWord(_ word: InputWord, next: InputToken?) throws(InputFailure) -> InputFields {
    switch word {
    case .morning, .afternoon, .anno, .beforeChrist, .allBalls, .ignored: return try take(word, next: next)
    case .timeMark:
      guard let kind = next?.kind, kind == .number || kind == .time || kind == .date else { throw .format }
      return []
    default: throw .format
    }
  }
}

/// The checks at the end.
extension DateTimeReader {
  mutating func validateDate() throws(InputFailure) {
    if seen.contains(.year) && !isJulian { try validateYear() }
    if seen.contains(.dayOfYear) {
      date = CivilDate(dayNumber: CivilDate(year: date.year, month: 1, day: 1).dayNumber + dayOfYear - 1)
    }
    if seen.contains(.month) && !(1...12 ~= date.month) { throw .field }
    if seen.contains(.day) && !(1...31 ~= date.day) { throw .field }
    if seen.isSuperset(of: .date) && date.day > CivilDate.days(inMonth: date.month, of: date.year) { throw .field }
  }

  /// Years of two digits are those from 1970 to 2069.
  private mutating func validateYear() throws(InputFailure) {
    if isBeforeChrist {
      guard date.year > 0 else { throw .field }
      date.year = 1 - date.year
    } else if hasShortYear {
      date.year += date.year < 70 ? 2000 : date.year < 100 ? 1900 : 0
    } else {
      guard date.year > 0 else { throw .field }
    }
  }

  mutating func applyMeridiem() throws(InputFailure) {
    guard let isAfternoon else { return }
    guard hour <= 12 else { throw .field }
    hour = hour % 12 + (isAfternoon ? 12 : 0)
  }
}

extension Array {
  /// The element there; nil outside.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
