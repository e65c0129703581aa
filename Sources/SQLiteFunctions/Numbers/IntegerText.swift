/// A text as `bigint`, as PostgreSQL reads it: blanks around, a sign, digits.
enum IntegerText {
  static func integer(_ text: some RandomAccessCollection<UInt8>) throws(SQLFailure) -> Int64 {
    var digits = text[...]
    while let first = digits.first, isBlank(first) { digits = digits.dropFirst() }
    while let last = digits.last, isBlank(last) { digits = digits.dropLast() }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    let number = digits.prefix { 48...57 ~= $0 }
    // Too many digits are noticed before what stands behind them.
    let value = try value(number, isNegative) {
      SQLFailure("22003", "value \"\(String(decoding: text, as: UTF8.self))\" is out of range for type bigint")
    }
    guard !number.isEmpty, number.count == digits.count else { throw .invalidInput("bigint", text) }
    return value
  }

  private static func value(_ digits: some Collection<UInt8>, _ isNegative: Bool, _ failure: () -> SQLFailure) throws(SQLFailure) -> Int64 {
    var value: Int64 = 0
    for digit in digits {
      let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let place = Int64(digit & 15)
      let (sum, overflow) = isNegative ? tenfold.subtractingReportingOverflow(place) : tenfold.addingReportingOverflow(place)
      guard !isTooLarge, !overflow else { throw failure() }
      value = sum
    }
    return value
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }
}
