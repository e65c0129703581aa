import SQLiteDriver

/// Rows of arrays and numbers as a JSON array that SQLite's `json_each` reads.
///
///     tc_array_rows('[1, 2.50, true, null]')   →   [1, "2.50", 1, null]
///     tc_series(1, 7, 3)                       →   [1, 4, 7]
///
/// A value is written as the column of its type would hold it. PostgreSQL: `unnest`, `generate_series` of integers.
enum ArrayRows {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_array_rows", 1) { (arguments, result) throws(SQLFailure) in
        result.json(.array(try arguments.strictArray(0, read).flattened.map(\.column)))
      },
      .strict("tc_series", -1) { (arguments, result) throws(SQLFailure) in try series(arguments, result) },
    ]
  }

  private static func series(_ arguments: FunctionArguments, _ result: FunctionResult) throws(SQLFailure) {
    guard arguments.count >= 2 else { return result.text("[]") }
    let (last, step) = (arguments.integer(at: 1), arguments.count > 2 ? arguments.integer(at: 2) : 1)
    guard step != 0 else { throw SQLFailure("22023", "step size cannot equal zero") }
    var output = Array("[".utf8)
    var (current, isPast) = (arguments.integer(at: 0), false)
    while !isPast, step > 0 ? current <= last : current >= last {
      if output.count > 1 { output.append(UInt8(ascii: ",")) }
      output += String(current).utf8
      (current, isPast) = current.addingReportingOverflow(step)
    }
    output.append(UInt8(ascii: "]"))
    result.text(output)
  }
}

extension JSONTree {
  /// The value that a column holds: a decimal's digits as a text, a boolean as 0 or 1.
  fileprivate var column: JSONTree {
    switch self {
    case .boolean(let value): .number(Array((value ? "1" : "0").utf8))
    case .number(let digits) where Int64(String(decoding: digits, as: UTF8.self)) == nil: .string(digits)
    case .null, .number, .string: self
    case .array, .object: .string(text)
    }
  }
}
