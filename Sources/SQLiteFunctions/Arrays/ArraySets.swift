import SQLiteDriver

/// Arrays as sets: `tc_array_contains(array, part)` and `tc_array_overlaps(array, array)`.
///
/// PostgreSQL: `@>` and `&&`. A NULL is never found; repetitions do not count.
enum ArraySets {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_array_contains", 2) { (arguments, result) throws(SQLFailure) in
        let whole = try arguments.strictArray(0, read).flattened
        result.boolean(try arguments.strictArray(1, read).flattened.allSatisfy { contains(whole, $0) })
      },
      .strict("tc_array_overlaps", 2) { (arguments, result) throws(SQLFailure) in
        let whole = try arguments.strictArray(0, read).flattened
        result.boolean(try arguments.strictArray(1, read).flattened.contains { contains(whole, $0) })
      },
    ]
  }

  private static func contains(_ elements: [JSONTree], _ sought: JSONTree) -> Bool {
    !sought.isNull && elements.contains { !$0.isNull && ArrayOrder.compareValues($0, sought) == 0 }
  }
}
