import SQLiteDriver

/// `tc_decimal`: decimals in the order of numbers, `9.5` before `10` and equal to `9.50`; `NaN` comes last, as in PostgreSQL.
enum DecimalCollation {
  static var collation: Collation {
    Collation(name: "tc_decimal") { left, right in
      guard let first = ExactDecimal(reading: left), let second = ExactDecimal(reading: right) else { return byBytes(left, right) }
      return first.compared(with: second)
    }
  }

  private static func byBytes(_ left: BorrowedText, _ right: BorrowedText) -> Int {
    left.lexicographicallyPrecedes(right) ? -1 : left.elementsEqual(right) ? 0 : 1
  }
}
