extension Rules {
  /// Dates and times.
  static let dates: [any LintRule] = [
    MinuteMonthConfusion(),
    TwelveHourFormat(),
    SessionDependentDate(),
    NaiveTimestamp(),
    CalendarYearWithISOWeek(),
  ]
}
