import Testing

@testable import Workspace

struct UTCTimestampTests {
  @Test(arguments: [
    ("2026-03-06T04:00:00Z", "2026-03-06T04:00:00.000000Z"),
    ("2026-03-06T04:00:00.5+02:00", "2026-03-06T02:00:00.500000Z"),
    ("2026-03-06 04:00", "2026-03-06T04:00:00.000000Z"),
    ("2026-03-06T04:00:00.123456789Z", "2026-03-06T04:00:00.123456Z"),
    ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000000Z"),
    ("2023-12-31T20:00:00-0530", "2024-01-01T01:30:00.000000Z"),
    ("2024-02-29T23:59:59.999999-01", "2024-03-01T00:59:59.999999Z"),
    ("1969-12-31T23:59:59z", "1969-12-31T23:59:59.000000Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z"),
    ("1900-03-01t00:00:00Z", "1900-03-01T00:00:00.000000Z"),
  ])
  func bringsTimesToOneSpelling(text: String, expected: String) { #expect(UTCTimestamp.normalized(text) == expected) }

  @Test(arguments: [
    "", "yesterday", "2026-03-06", "2026-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z",
    "2026-03-06T24:00:00Z", "2026-03-06T04:60:00Z", "2026-03-06T04:00:60Z", "2026-03-06T04:00:00.Z", "2026-03-06T04:00:00 Z",
    "2026-03-06T04:00:00+2", "2026-03-06T04:00:00+02:60", "2026-03-06T04:00:00ZZ", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
    "26-03-06T04:00:00Z",
  ])
  func refusesEverythingElse(text: String) { #expect(UTCTimestamp.normalized(text) == nil) }

  @Test func keepsEveryDayOfFourCenturies() {
    let lengths = { (year: Int) in
      [31, (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }
    for year in 1890...2290 {
      for (month, length) in lengths(year).enumerated() {
        for day in [1, length] {
          let date = "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(day < 10 ? "0" : "")\(day)"
          #expect(UTCTimestamp.normalized("\(date)T12:00:00Z") == "\(date)T12:00:00.000000Z")
        }
        #expect(UTCTimestamp.normalized("\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(length + 1)T12:00:00Z") == nil)
      }
    }
  }
}
