import SQLiteDriver

/// What SQLite's functions of dates and times are.
extension SQLiteFunctions {
  static var timeFunctions: [ScalarFunction] {
    let zones = ZoneCatalogue()
    return TimeCasts.functions(zones)
  }
}
