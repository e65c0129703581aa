import SQLiteDriver

/// `tc_num_nulls(value, …)` and `tc_num_nonnulls(value, …)`. PostgreSQL: `num_nulls`, `num_nonnulls`.
/// `tc_not_null(value, message)`: the value, for a key that SQLite would count in NULL's place.
enum NullCounts {
  static var functions: [ScalarFunction] {
    [
      .lenient("tc_num_nulls", -1) { arguments, result in
        result.integer(Int64((0..<arguments.count).count { arguments.isNull(at: $0) }))
      },
      .lenient("tc_num_nonnulls", -1) { arguments, result in
        result.integer(Int64((0..<arguments.count).count { !arguments.isNull(at: $0) }))
      },
      .lenient("tc_not_null", 2) { (arguments, result) throws(SQLFailure) in
        guard !arguments.isNull(at: 0) else { throw SQLFailure("23502", arguments.string(at: 1)) }
        result.integer(arguments.integer(at: 0))
      },
    ]
  }
}
