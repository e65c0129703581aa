import SQLiteDriver

/// `tc_array_trim(array, n)`, `tc_array_reverse(array)`, `tc_array_sort(array, descending, nullsFirst)`.
///
/// PostgreSQL: `trim_array`, and of later versions `array_reverse`, `array_sort`.
enum ArrayArrangement {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_array_trim", 2) { (arguments, result) throws(SQLFailure) in
        let elements = try arguments.strictArray(0, read).elements
        let count = arguments.integer(at: 1)
        guard count >= 0, count <= elements.count else {
          throw SQLFailure("2202E", "number of elements to trim must be between 0 and \(elements.count)")
        }
        result.json(.array(Array(elements.dropLast(Int(count)))))
      },
      .strict("tc_array_reverse", 1) { (arguments, result) throws(SQLFailure) in
        result.json(.array(try arguments.strictArray(0, read).elements.reversed()))
      },
      .strict("tc_array_sort", 3) { (arguments, result) throws(SQLFailure) in
        let elements = try arguments.strictArray(0, read).elements
        let isDescending = arguments.boolean(at: 1)
        let sorted = elements.filter { !$0.isNull }.sorted {
          isDescending ? JSONOrder.compare($1, $0) < 0 : JSONOrder.compare($0, $1) < 0
        }
        let nulls = elements.filter(\.isNull)
        result.json(.array(arguments.boolean(at: 2) ? nulls + sorted : sorted + nulls))
      },
    ]
  }
}
