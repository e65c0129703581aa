import SQLiteDriver

/// Dates, times and intervals.
extension SQLiteFunctions {
  static var timeFunctions: [ScalarFunction] {
    let zones = ZoneCatalogue()
    return TimeCasts.functions(zones) + DateArithmetic.functions + IntervalArithmetic.functions + FieldReading.functions
      + TimeTruncation.functions(zones) + ZoneConversion.functions(zones) + TimeMaking.functions(zones) + TimeRanges.functions
      + FormatFunctions.functions + SnowflakeTimes.functions(zones)
  }

  static var timeAggregates: [AggregateFunction] { IntervalTotal.functions }
}
