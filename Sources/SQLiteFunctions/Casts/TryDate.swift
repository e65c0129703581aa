import SQLiteDriver

/// `tc_try_date(text)`: `YYYY-MM-DD` where it is a real day of the years 1600 to 8999, else NULL.
///
///     tc_try_date('2024-02-30')   →   NULL
///
/// PostgreSQL: `try_date`.
enum TryDate {
  static var function: ScalarFunction {
    ScalarFunction(name: "tc_try_date", argumentCount: 1) { arguments, result in
      guard let text = arguments.text(at: 0), text.count == 10, CalendarDate(text) != nil else { return }
      result.text(text)
    }
  }
}
