import SQLiteDriver

/// The measures of an array: `tc_array_length(array, dimension)`, `tc_array_lower(array, dimension)`, `tc_array_ndims(array)`,
/// `tc_array_dims(array)`, `tc_array_cardinality(array)`.
///
///     tc_array_length('[[1, 2, 3]]', 2)   →   3
///     tc_array_dims('[[1, 2, 3]]')        →   [1:1][1:3]
///
/// PostgreSQL: `array_length`, `array_upper`, `array_lower`, `array_ndims`, `array_dims`, `cardinality`. An empty array has no
/// dimensions, so all but `cardinality` say NULL.
enum ArrayFacts {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_array_length", 2) { (arguments, result) throws(SQLFailure) in
        guard let length = try length(arguments, read) else { return }
        result.integer(Int64(length))
      },
      .strict("tc_array_lower", 2) { (arguments, result) throws(SQLFailure) in
        if try length(arguments, read) != nil { result.integer(1) }
      },
      .strict("tc_array_ndims", 1) { (arguments, result) throws(SQLFailure) in
        let count = try arguments.strictArray(0, read).dimensions.count
        if count > 0 { result.integer(Int64(count)) }
      },
      .strict("tc_array_dims", 1) { (arguments, result) throws(SQLFailure) in
        let dimensions = try arguments.strictArray(0, read).dimensions
        if !dimensions.isEmpty { result.text(dimensions.map { "[1:\($0)]" }.joined()) }
      },
      .strict("tc_array_cardinality", 1) { (arguments, result) throws(SQLFailure) in
        result.integer(Int64(try arguments.strictArray(0, read).flattened.count))
      },
    ]
  }

  private static func length(_ arguments: FunctionArguments, _ read: JSONReader) throws(SQLFailure) -> Int? {
    let dimensions = try arguments.strictArray(0, read).dimensions
    let dimension = Int(clamping: arguments.integer(at: 1))
    return dimension >= 1 && dimension <= dimensions.count ? dimensions[dimension - 1] : nil
  }
}
