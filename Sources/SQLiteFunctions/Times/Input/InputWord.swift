/// A word that dates and times know.
enum InputWord: Equatable {
  case month(Int)
  case weekday
  case morning, afternoon
  case anno, beforeChrist
  case epoch, infinity, negativeInfinity
  /// `now`, `today`, `tomorrow` and `yesterday`, which a function of the host cannot answer.
  case current
  /// Midnight in UTC.
  case allBalls
  /// `at` and `on`
  case ignored
  /// `t` before a time
  case timeMark
  /// `j` before a Julian day
  case julianMark
  /// `y`, `m`, `d`, `h`, `mm`, `s`, `dst` and so on, which are not supported.
  case unsupported

  init?(_ word: some Sequence<UInt8>) {
    guard let known = Self.words[String(decoding: Array(word), as: UTF8.self)] else { return nil }
    self = known
  }

  private static let words: [String: InputWord] = {
    var words: [String: InputWord] = [
      "am": .morning, "pm": .afternoon, "ad": .anno, "bc": .beforeChrist, "epoch": .epoch, "infinity": .infinity,
      "-infinity": .negativeInfinity, "allballs": .allBalls, "at": .ignored, "on": .ignored, "t": .timeMark,
      "j": .julianMark, "jd": .julianMark, "julian": .julianMark, "sept": .month(9),
    ]
    for (index, month) in CalendarNames.months.enumerated() {
      words[month.lowercased()] = .month(index + 1)
      words[String(month.lowercased().prefix(3))] = .month(index + 1)
    }
    for day in CalendarNames.weekdays {
      words[day.lowercased()] = .weekday
      words[String(day.lowercased().prefix(3))] = .weekday
    }
    for day in ["tues", "weds", "thur", "thurs"] { words[day] = .weekday }
    for word in ["now", "today", "tomorrow", "yesterday"] { words[word] = .current }
    for word in ["d", "dow", "doy", "dst", "h", "isodow", "isoyear", "m", "mm", "s", "y"] { words[word] = .unsupported }
    return words
  }()
}

/// The English names of the calendar.
enum CalendarNames {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
