import SQLiteDriver

/// Reading the texts that stand for dates and times in SQLite.
extension FunctionArguments {
  /// `2024-03-05T10:00:00.500000`, with `Z` or without; a day is its midnight.
  func moment(at index: Int) throws(SQLFailure) -> Moment {
    guard let text = text(at: index) else { throw misfit("timestamp", at: index) }
    if let moment = Moment(encoded: text) { return moment }
    throw misfit("timestamp", at: index)
  }

  /// `2024-03-05`; of a timestamp its day.
  func day(at index: Int) throws(SQLFailure) -> CalendarDay { CalendarDay(try moment(at: index)) }

  /// `10:00:00.500000` as microseconds since midnight; of a timestamp its clock.
  func clock(at index: Int) throws(SQLFailure) -> Int {
    guard let text = text(at: index) else { throw misfit("time", at: index) }
    if let clock = ClockText.read(text) { return clock }
    return try moment(at: index).clock
  }

  /// `1 2 3000000`: months, days, microseconds.
  func span(at index: Int) throws(SQLFailure) -> TimeSpan {
    guard let text = text(at: index), let span = TimeSpan(encoded: text) else { throw misfit("interval", at: index) }
    return span
  }

  /// Whether a timestamp has a zone.
  func isZoned(at index: Int) -> Bool { text(at: index)?.last == UInt8(ascii: "Z") }

  /// A whole number; a decimal is rounded, halves away from zero.
  func whole(at index: Int) throws(SQLFailure) -> Int {
    if kind(at: index) == .integer { return Int(integer(at: index)) }
    guard let whole = Int(exactly: try float(at: index).rounded()) else { throw SQLFailure("22003", "bigint out of range") }
    return whole
  }

  private func misfit(_ type: String, at index: Int) -> SQLFailure {
    SQLFailure("22007", "invalid input syntax for type \(type): \"\(string(at: index))\"")
  }
}
