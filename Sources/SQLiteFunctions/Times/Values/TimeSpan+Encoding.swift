import SQLiteDriver

/// The text that stands for an interval in SQLite, `months days microseconds`: `1 2 3000000`.
extension TimeSpan {
  init?(encoded text: some Collection<UInt8>) {
    var fields = (0, 0, 0)
    var (place, sign, hasDigits) = (0, 1, false)
    for byte in text {
      switch byte {
      case UInt8(ascii: " ") where hasDigits && place < 2: (place, sign, hasDigits) = (place + 1, 1, false)
      case UInt8(ascii: "-") where !hasDigits && sign == 1: sign = -1
      case 48...57:
        hasDigits = true
        switch place {
        case 0: fields.0 = fields.0 &* 10 &+ Int(byte &- 48) &* sign
        case 1: fields.1 = fields.1 &* 10 &+ Int(byte &- 48) &* sign
        default: fields.2 = fields.2 &* 10 &+ Int(byte &- 48) &* sign
        }
      default: return nil
      }
    }
    guard place == 2, hasDigits else { return nil }
    (months, days, microseconds) = fields
  }

  func append(to output: inout [UInt8]) { output.append(contentsOf: "\(months) \(days) \(microseconds)".utf8) }
}

/// `tc_interval`: the order of intervals, in which a month is 30 days and a day 24 hours, so that `1 mon` equals `30 days`.
///
/// PostgreSQL: interval_cmp. What is no interval comes last, in the order of its bytes.
enum IntervalOrder {
  static var collation: Collation {
    Collation(name: "tc_interval") { left, right in
      switch (TimeSpan(encoded: left), TimeSpan(encoded: right)) {
      case (let left?, let right?): left.length < right.length ? -1 : left.length == right.length ? 0 : 1
      case (_?, nil): -1
      case (nil, _?): 1
      case (nil, nil): left.elementsEqual(right) ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
      }
    }
  }
}
