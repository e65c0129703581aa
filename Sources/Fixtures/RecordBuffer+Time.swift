/// Times as JSON strings.
extension RecordBuffer {
  /// `"2026-03-05T10:00:00Z"`
  mutating func time(_ secondsSince1970: Int) {
    time(CivilTime(secondsSince1970: secondsSince1970), zone: "Z")
  }

  /// `"2026-03-05T15:30:00+05:30"`: the same moment, as clocks show it elsewhere.
  mutating func time(_ secondsSince1970: Int, aheadMinutes: Int, zone: String) {
    time(CivilTime(secondsSince1970: secondsSince1970, offsetMinutes: aheadMinutes), zone: zone)
  }

  /// `zone` is what follows the seconds: their fraction too, if there is one.
  mutating func time(_ time: CivilTime, zone: String) {
    byte("\"")
    number(time.year)
    byte("-")
    twoDigits(time.month)
    byte("-")
    twoDigits(time.day)
    byte("T")
    twoDigits(time.hour)
    byte(":")
    twoDigits(time.minute)
    byte(":")
    twoDigits(time.second)
    raw(zone)
    byte("\"")
  }
}
