import SQLiteDriver

/// A day of the years 1600 to 8999, which every engine and its time zones can hold.
struct CalendarDate {
  var year: Int
  var month: Int
  var day: Int

  /// `YYYY-MM-DD` at the start of a text; nil for a day that no calendar has.
  init?(_ text: BorrowedText) {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let century = text.twoDigits(at: 0), let rest = text.twoDigits(at: 2), let month = text.twoDigits(at: 5),
      let day = text.twoDigits(at: 8)
    else { return nil }
    (year, self.month, self.day) = (century * 100 + rest, month, day)
    guard 1600...8999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  mutating func moveToNextDay() {
    day += 1
    guard day > CalendarDate.days(inMonth: month, of: year) else { return }
    (year, month, day) = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
  }

  mutating func moveToPreviousDay() {
    day -= 1
    guard day == 0 else { return }
    (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    day = CalendarDate.days(inMonth: month, of: year)
  }
}

extension BorrowedText {
  /// The number of two digits, `07`; nil where there are none.
  func twoDigits(at position: Int) -> Int? {
    guard position + 1 < count else { return nil }
    let (tens, ones) = (Int(self[position]) - 48, Int(self[position + 1]) - 48)
    return 0...9 ~= tens && 0...9 ~= ones ? tens * 10 + ones : nil
  }
}
