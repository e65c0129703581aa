import SQLiteDriver

/// Texts and numbers as dates and times in Snowflake's way: `tc_sf_to_date(value, format)`, `tc_sf_to_timestamp`,
/// `tc_sf_to_timestamptz`, `tc_sf_to_time`, each with a `tc_sf_try_…` that answers NULL for what it cannot read; `tc_sf_to_char`.
///
/// Without a format, or with `AUTO`, the formats are tried that Snowflake detects; digits alone are seconds, milliseconds,
/// microseconds or nanoseconds since 1970, by their size (docs.snowflake.com/en/sql-reference/functions/to_timestamp).
enum SnowflakeCasts {
  static var functions: [ScalarFunction] { strictReadings + lenientReadings + [written] }

  enum Kind: String, CaseIterable {
    case date, timestamp, timestamptz, time

    var name: String { self == .date ? "Date" : self == .time ? "Time" : "Timestamp" }
  }

  private static var strictReadings: [ScalarFunction] {
    Kind.allCases.map { kind in
      let memory = FormatMemory(SnowflakeFormat.init)
      return .ofTimes("tc_sf_to_\(kind.rawValue)", -1) { arguments, result throws(SQLFailure) in
        guard let reading = try reading(arguments, kind, memory) else {
          throw SQLFailure("22007", "\(kind.name) '\(arguments.string(at: 0))' is not recognized")
        }
        try answer(reading, kind, result)
      }
    }
  }

  private static var lenientReadings: [ScalarFunction] {
    Kind.allCases.map { kind in
      let memory = FormatMemory(SnowflakeFormat.init)
      return .ofTimes("tc_sf_try_to_\(kind.rawValue)", -1) { arguments, result throws(SQLFailure) in
        guard let reading = try reading(arguments, kind, memory), (try? reading.local.checked()) != nil else { return }
        try answer(reading, kind, result)
      }
    }
  }

  private static func answer(_ reading: SnowflakeFormatReader.Reading, _ kind: Kind, _ result: FunctionResult) throws(SQLFailure) {
    switch kind {
    case .date: try result.day(CalendarDay(reading.local))
    case .timestamp: try result.moment(reading.local, isZoned: false)
    case .time: result.clock(reading.local.clock)
    case .timestamptz:
      try result.moment(try reading.local.adding(microseconds: -reading.offset * Microseconds.perSecond), isZoned: true)
    }
  }

  private static func reading(
    _ arguments: FunctionArguments, _ kind: Kind, _ memory: FormatMemory<SnowflakeFormat>
  ) throws(SQLFailure) -> SnowflakeFormatReader.Reading? {
    guard arguments.kind(at: 0) == .text else { return try number(arguments) }
    guard let text = arguments.text(at: 0) else { return nil }
    guard arguments.count > 1, let format = arguments.text(at: 1), !format.elementsEqual("AUTO".utf8), !format.elementsEqual("auto".utf8)
    else {
      return detected(text, kind)
    }
    return SnowflakeFormatReader.read(Array(text), memory.format(format))
  }

  /// A number counts from 1970 in seconds, or in parts of them by the scale that is the second argument.
  private static func number(_ arguments: FunctionArguments) throws(SQLFailure) -> SnowflakeFormatReader.Reading? {
    let scale = arguments.count > 1 ? try arguments.whole(at: 1) : 0
    guard 0...9 ~= scale, let value = Int(exactly: try arguments.float(at: 0).rounded(.down)) else { return nil }
    var power = 1
    for _ in 0..<scale { power *= 10 }
    return sinceEpoch(value, perSecond: power)
  }

  private static func sinceEpoch(_ value: Int, perSecond: Int) -> SnowflakeFormatReader.Reading? {
    let (product, overflow) =
      perSecond > Microseconds.perSecond
      ? (value.floored(by: perSecond / Microseconds.perSecond), false)
      : value.multipliedReportingOverflow(by: Microseconds.perSecond / perSecond)
    let (sum, tooLarge) = product.addingReportingOverflow(Moment.unixEpoch.microseconds)
    return overflow || tooLarge ? nil : SnowflakeFormatReader.Reading(local: Moment(microseconds: sum), offset: 0)
  }
}

/// AUTO.
extension SnowflakeCasts {
  private static func detected(_ text: BorrowedText, _ kind: Kind) -> SnowflakeFormatReader.Reading? {
    if kind != .time, text.count == 10 || text.count >= 19, Digits.two(text, 11) ?? 0 < 24, let moment = Moment(encoded: text),
      moment.isFinite
    {
      return SnowflakeFormatReader.Reading(local: moment, offset: 0)
    }
    if let whole = Int(String(decoding: text, as: UTF8.self)), !text.isEmpty { return digits(whole, kind) }
    let bytes = Array(text)
    for format in kind == .time ? clockFormats : dateFormats + timestampFormats {
      if let reading = SnowflakeFormatReader.read(bytes, format) { return reading }
    }
    return nil
  }

  private static func digits(_ value: Int, _ kind: Kind) -> SnowflakeFormatReader.Reading? {
    switch value {
    case ..<31_536_000_000: sinceEpoch(value, perSecond: 1)
    case ..<31_536_000_000_000: sinceEpoch(value, perSecond: 1_000)
    case ..<31_536_000_000_000_000: sinceEpoch(value, perSecond: 1_000_000)
    default: sinceEpoch(value, perSecond: 1_000_000_000)
    }
  }

  private static func formats(_ texts: [String]) -> [SnowflakeFormat] { texts.map { SnowflakeFormat(Array($0.utf8)) } }

  private static let dateFormats = formats(["YYYY-MM-DD", "DD-MON-YYYY", "MM/DD/YYYY"])

  private static let clocks = ["HH24:MI:SS.FF", "HH24:MI:SS", "HH24:MI", "HH24"]

  private static let clockFormats = formats(
    ["HH24:MI:SS.FFTZH:TZM", "HH24:MI:SS.FF", "HH24:MI:SS", "HH24:MI"] + ["HH12:MI:SS.FF AM", "HH12:MI:SS AM", "HH12:MI AM"])

  /// The formats of ISO 8601, of mails, and a few more.
  private static let timestampFormats = formats(
    ["\"T\"", " "].flatMap { mark in
      clocks.flatMap { clock in ["", "TZH:TZM", " TZH:TZM"].map { "YYYY-MM-DD\(mark)\(clock)\($0)" } }
    }
      + ["DY, ", ""].flatMap { day in
        ["HH24:MI:SS TZHTZM", "HH24:MI:SS.FF TZHTZM", "HH24:MI:SS", "HH24:MI:SS.FF", "HH12:MI:SS AM", "HH12:MI:SS AM TZHTZM"].map {
          "\(day)DD MON YYYY \($0)"
        }
      } + ["MM/DD/YYYY HH24:MI:SS", "DY MON DD HH24:MI:SS TZHTZM YYYY"])
}

/// Writing.
extension SnowflakeCasts {
  /// Without a format in that of the session's defaults.
  private static var written: ScalarFunction {
    let memory = FormatMemory(SnowflakeFormat.init)
    return .ofTimes("tc_sf_to_char", -1) { arguments, result throws(SQLFailure) in
      let value = try SnowflakeValue(arguments, at: 0)
      let given = arguments.count > 1 ? arguments.bytes(at: 1) : []
      let format = memory.format(given.isEmpty ? Array(usualFormat(value).utf8) : given)
      result.written(32) { format.append(value.moment, to: &$0) }
    }
  }

  /// docs.snowflake.com/en/sql-reference/parameters: DATE_OUTPUT_FORMAT, TIMESTAMP_NTZ_OUTPUT_FORMAT and so on.
  private static func usualFormat(_ value: SnowflakeValue) -> String {
    switch value {
    case .day: "YYYY-MM-DD"
    case .clock: "HH24:MI:SS"
    case .moment(_, let isZoned): isZoned ? "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM" : "YYYY-MM-DD HH24:MI:SS.FF3"
    }
  }
}
