/// A format of Snowflake: `YYYY-MM-DD"T"HH24:MI:SS.FF3`. Its elements may have any case.
///
/// docs.snowflake.com/en/sql-reference/date-time-input-output#about-the-elements-used-in-input-and-output-formats
struct SnowflakeFormat {
  enum Element: Equatable {
    case year, shortYear, month, shortMonthName, monthName, day, weekday, hour24, hour12, meridiem, minute, second
    case fraction(digits: Int)
    case zoneHour, zoneHourMinute, zoneHourColonMinute
    case character(UInt8)
  }

  let elements: [Element]

  init(_ text: [UInt8]) {
    var (position, elements) = (0, [Element]())
    while position < text.count {
      if text[position] == UInt8(ascii: "\"") {
        let quoted = text[(position + 1)...].prefix { $0 != UInt8(ascii: "\"") }
        elements += quoted.map(Element.character)
        position = quoted.endIndex + 1
      } else if let found = Self.spellings.first(where: { Self.matches($0.0, text, position) }) {
        elements.append(found.1)
        position += found.0.utf8.count
      } else {
        elements.append(.character(text[position]))
        position += 1
      }
    }
    self.elements = elements
  }

  private static func matches(_ spelling: String, _ text: [UInt8], _ position: Int) -> Bool {
    guard position + spelling.utf8.count <= text.count else { return false }
    return zip(text[position...], spelling.utf8).allSatisfy { byte, letter in
      (UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte ? byte & ~0x20 : byte) == letter
    }
  }

  /// The longer ones first. MM is always the month, HH always the clock of 24 hours.
  private static let spellings: [(String, Element)] =
    (0...9).map { ("FF\($0)", .fraction(digits: $0)) } + [
      ("TZH:TZM", .zoneHourColonMinute), ("TZHTZM", .zoneHourMinute), ("TZH", .zoneHour), ("YYYY", .year), ("MMMM", .monthName),
      ("HH24", .hour24), ("HH12", .hour12), ("MON", .shortMonthName), ("YY", .shortYear), ("MM", .month), ("DD", .day), ("DY", .weekday),
      ("HH", .hour24), ("AM", .meridiem), ("PM", .meridiem), ("MI", .minute), ("SS", .second), ("FF", .fraction(digits: 9)),
    ]
}

/// Writing.
extension SnowflakeFormat {
  /// Zones are UTC, which Snowflake writes as `Z`.
  func append(_ moment: Moment, to output: inout [UInt8]) {
    let (date, clock) = (moment.date, moment.clock)
    for element in elements {
      switch element {
      case .year: Digits.append(date.year, width: 4, to: &output)
      case .shortYear: Digits.append(date.year % 100, width: 2, to: &output)
      case .month: Digits.append(date.month, width: 2, to: &output)
      case .shortMonthName: output += CalendarNames.months[date.month - 1].utf8.prefix(3)
      case .monthName: output += CalendarNames.months[date.month - 1].utf8
      case .day: Digits.append(date.day, width: 2, to: &output)
      case .weekday: output += CalendarNames.weekdays[date.weekday].utf8.prefix(3)
      case .hour24: Digits.append(clock / Microseconds.perHour, width: 2, to: &output)
      case .hour12: Digits.append((clock / Microseconds.perHour + 11) % 12 + 1, width: 2, to: &output)
      case .meridiem: output += (clock >= 12 * Microseconds.perHour ? "PM" : "AM").utf8
      case .minute: Digits.append(clock / Microseconds.perMinute % 60, width: 2, to: &output)
      case .second: Digits.append(clock / Microseconds.perSecond % 60, width: 2, to: &output)
      case .fraction(let digits): Self.appendFraction(clock % Microseconds.perSecond, digits, to: &output)
      case .zoneHour, .zoneHourMinute, .zoneHourColonMinute: output.append(UInt8(ascii: "Z"))
      case .character(let byte): output.append(byte)
      }
    }
  }

  private static func appendFraction(_ microseconds: Int, _ digits: Int, to output: inout [UInt8]) {
    let start = output.count
    Digits.append(microseconds * 1_000, width: 9, to: &output)
    output.removeLast(output.count - start - digits)
  }
}
