import SQLiteDriver

/// Answers in the texts that stand for dates and times in SQLite.
extension FunctionResult {
  /// Fails outside the years 1 to 9999.
  func moment(_ moment: Moment, isZoned: Bool) throws(SQLFailure) {
    let moment = try moment.checked()
    written(28) { moment.append(to: &$0, isZoned: isZoned) }
  }

  func day(_ day: CalendarDay) throws(SQLFailure) {
    let day = try day.checked()
    written(10) { day.append(to: &$0) }
  }

  func clock(_ clock: Int) { written(15) { ClockText.append(clock, to: &$0) } }

  func span(_ span: TimeSpan) throws(SQLFailure) {
    let span = try span.checked()
    written(32) { span.append(to: &$0) }
  }

  /// A text that is written into a buffer.
  func written(_ capacity: Int, _ write: (inout [UInt8]) -> Void) {
    var output: [UInt8] = []
    output.reserveCapacity(capacity)
    write(&output)
    text(output)
  }
}
