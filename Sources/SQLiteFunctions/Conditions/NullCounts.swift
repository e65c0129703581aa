import SQLiteDriver

/// `tc_num_nulls(value, …)` and `tc_num_nonnulls(value, …)`. PostgreSQL: `num_nulls`, `num_nonnulls`.
enum NullCounts {
  static var functions: [ScalarFunction] {
    [
      .lenient("tc_num_nulls", -1) { arguments, result in
        result.integer(Int64((0..<arguments.count).count { arguments.isNull(at: $0) }))
      },
      .lenient("tc_num_nonnulls", -1) { arguments, result in
        result.integer(Int64((0..<arguments.count).count { !arguments.isNull(at: $0) }))
      },
    ]
  }
}
