import SQLiteDriver

/// The text that stands for a timestamp in SQLite: `2024-03-05T10:00:00.500000`, with a `Z` where it has a zone, or `infinity`.
///
/// Their order as texts is their order in time.
extension Moment {
  init?(encoded text: some ByteText) {
    guard let first = text.first, first &- 48 < 10 else {
      guard let moment = Moment(infinite: text) else { return nil }
      self = moment
      return
    }
    guard let date = Moment.date(text), let clock = Moment.clock(text) else { return nil }
    self.init(date, clock: clock)
  }

  init?(infinite text: some Collection<UInt8>) {
    if text.elementsEqual("infinity".utf8) {
      self = .infinity
    } else if text.elementsEqual("-infinity".utf8) {
      self = .negativeInfinity
    } else {
      return nil
    }
  }

  /// `2024-03-05` at the start.
  static func date(_ text: some ByteText) -> CivilDate? {
    guard text.count >= 10, let century = Digits.two(text, 0), let rest = Digits.two(text, 2), text.at(4) == UInt8(ascii: "-"),
      let month = Digits.two(text, 5), text.at(7) == UInt8(ascii: "-"), let day = Digits.two(text, 8), 1...12 ~= month
    else { return nil }
    let year = century * 100 + rest
    guard year > 0, 1...CivilDate.days(inMonth: month, of: year) ~= day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func clock(_ text: some ByteText) -> Int? {
    guard text.count > 10 else { return 0 }
    let end = text.at(text.count - 1) == UInt8(ascii: "Z") ? text.count - 1 : text.count
    guard text.at(10) == UInt8(ascii: "T") || text.at(10) == UInt8(ascii: " ") else { return nil }
    return ClockText.read(text.dropFirst(11).prefix(end - 11))
  }

  func append(to output: inout [UInt8], isZoned: Bool) {
    guard isFinite else { return output.append(contentsOf: self == .infinity ? "infinity".utf8 : "-infinity".utf8) }
    date.append(to: &output)
    output.append(UInt8(ascii: "T"))
    ClockText.append(clock, to: &output)
    if isZoned { output.append(UInt8(ascii: "Z")) }
  }
}

/// The text of a time of day: `10:00:00.500000`, up to `24:00:00.000000`.
enum ClockText {
  /// Microseconds since midnight.
  static func read(_ text: some ByteText) -> Int? {
    let start = text.startIndex
    guard text.count >= 8, let hour = Digits.two(text, start), text.at(start + 2) == UInt8(ascii: ":"),
      let minute = Digits.two(text, start + 3), text.at(start + 5) == UInt8(ascii: ":"), let second = Digits.two(text, start + 6),
      minute < 60, second < 60, let fraction = fraction(text.dropFirst(8))
    else { return nil }
    let clock = ((hour * 60 + minute) * 60 + second) * Microseconds.perSecond + fraction
    return clock <= Microseconds.perDay ? clock : nil
  }

  /// `.5` is half a million microseconds.
  private static func fraction(_ text: some ByteText) -> Int? {
    guard let point = text.first else { return 0 }
    guard point == UInt8(ascii: "."), text.count <= 7 else { return nil }
    var (value, unit) = (0, 100_000)
    for byte in text.dropFirst() {
      guard byte &- 48 < 10 else { return nil }
      value += Int(byte &- 48) * unit
      unit /= 10
    }
    return value
  }

  static func append(_ clock: Int, to output: inout [UInt8]) {
    appendSeconds(clock / Microseconds.perSecond, to: &output)
    output.append(UInt8(ascii: "."))
    Digits.append(clock % Microseconds.perSecond, width: 6, to: &output)
  }

  /// `10:00:00`
  static func appendSeconds(_ seconds: Int, to output: inout [UInt8]) {
    Digits.append(seconds / 3_600, width: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    Digits.append(seconds / 60 % 60, width: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    Digits.append(seconds % 60, width: 2, to: &output)
  }

  /// `.5`, without zeros at the end; nothing for a whole second.
  static func appendShortFraction(_ microseconds: Int, to output: inout [UInt8]) {
    guard microseconds != 0 else { return }
    output.append(UInt8(ascii: "."))
    Digits.append(microseconds, width: 6, to: &output)
    while output.last == UInt8(ascii: "0") { output.removeLast() }
  }
}

extension CivilDate {
  /// `2024-03-05`
  func append(to output: inout [UInt8]) {
    Digits.append(year, width: 4, to: &output)
    output.append(UInt8(ascii: "-"))
    Digits.append(month, width: 2, to: &output)
    output.append(UInt8(ascii: "-"))
    Digits.append(day, width: 2, to: &output)
  }
}

extension CalendarDay {
  func append(to output: inout [UInt8]) {
    guard isFinite else { return output.append(contentsOf: self == .infinity ? "infinity".utf8 : "-infinity".utf8) }
    CivilDate(dayNumber: number).append(to: &output)
  }
}
