import SQLiteDriver

/// `tc_at_zone('Europe/Berlin', timestamp)`: AT TIME ZONE, in both directions.
///
///     tc_at_zone('Europe/Berlin', '2024-07-01T12:00:00.000000Z')   →   2024-07-01T14:00:00.000000
///     tc_at_zone('Europe/Berlin', '2024-07-01T12:00:00.000000')    →   2024-07-01T10:00:00.000000Z
///
/// A zone may be an interval too. PostgreSQL: `timezone(zone, timestamp)`.
enum ZoneConversion {
  static func functions(_ zones: ZoneCatalogue) -> [ScalarFunction] {
    [
      .ofTimes("tc_at_zone", 2) { arguments, result throws(SQLFailure) in
        let (moment, isZoned) = (try arguments.moment(at: 1), arguments.isZoned(at: 1))
        guard moment.isFinite else { return try result.moment(moment, isZoned: !isZoned) }
        let offset = try offset(arguments, of: moment, isZoned: isZoned, zones) * Microseconds.perSecond
        try result.moment(try moment.adding(microseconds: isZoned ? offset : -offset), isZoned: !isZoned)
      }
    ]
  }

  private static func offset(
    _ arguments: FunctionArguments, of moment: Moment, isZoned: Bool, _ zones: ZoneCatalogue
  ) throws(SQLFailure) -> Int {
    if let text = arguments.text(at: 0), let span = TimeSpan(encoded: text) { return try offset(span) }
    let name = arguments.string(at: 0)
    return isZoned ? try zones.offset(name, atInstant: moment) : try zones.offset(name, ofLocal: moment)
  }

  private static func offset(_ span: TimeSpan) throws(SQLFailure) -> Int {
    guard span.months == 0, span.days == 0 else {
      var text: [UInt8] = []
      span.appendText(to: &text)
      throw SQLFailure("22023", "interval time zone \"\(String(decoding: text, as: UTF8.self))\" must not include months or days")
    }
    return span.microseconds / Microseconds.perSecond
  }
}
