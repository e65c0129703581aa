/// A unit of an interval.
enum IntervalUnit: Hashable {
  case microsecond, millisecond, second, minute, hour, day, week, month, year, decade, century, millennium

  /// Of a word in small letters, of which PostgreSQL looks at the first ten.
  init?(word: String) {
    guard let unit = Self.words[word] else { return nil }
    self = unit
  }

  private static let words: [String: IntervalUnit] = {
    let spellings: [(IntervalUnit, String)] = [
      (.microsecond, "microsecon us usec usecond useconds usecs"), (.millisecond, "millisecon ms msec msecond mseconds msecs"),
      (.second, "s sec second seconds secs"), (.minute, "m min mins minute minutes"), (.hour, "h hour hours hr hrs"), (.day, "d day days"),
      (.week, "w week weeks"), (.month, "mon mons month months"), (.year, "y year years yr yrs"), (.decade, "dec decade decades decs"),
      (.century, "c cent centuries century"), (.millennium, "mil millennia millennium mils"),
    ]
    return Dictionary(uniqueKeysWithValues: spellings.flatMap { unit, words in words.split(separator: " ").map { (String($0), unit) } })
  }()
}
