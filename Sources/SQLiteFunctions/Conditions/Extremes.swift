import SQLiteDriver

/// `tc_pg_greatest(letters, value, …)`, `tc_pg_least`, `tc_sf_greatest`, `tc_sf_least`, `tc_nullif(letters, one, other)`,
/// `tc_compare(letters, one, other)`.
///
///     tc_pg_greatest('inn', 2, '10.5', NULL)   →   10.5
///     tc_sf_greatest('inn', 2, '10.5', NULL)   →   NULL
///     tc_nullif('in', 1, '1.00')               →   NULL
///
/// PostgreSQL passes over NULL (postgresql.org/docs/15/functions-conditional.html), Snowflake answers NULL where an argument is
/// (docs.snowflake.com/en/sql-reference/functions/greatest). Decimals compare by value, texts by code points.
enum Extremes {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      extreme("tc_pg_greatest", sign: 1, skipsNull: true, read), extreme("tc_pg_least", sign: -1, skipsNull: true, read),
      extreme("tc_sf_greatest", sign: 1, skipsNull: false, read), extreme("tc_sf_least", sign: -1, skipsNull: false, read),
      .lenient("tc_nullif", 3) { (arguments, result) throws(SQLFailure) in
        guard !arguments.isNull(at: 1), !arguments.isNull(at: 2) else { return result.argument(arguments, 1) }
        if try order(arguments, 1, 2, read) != 0 { result.argument(arguments, 1) }
      },
      .strict("tc_compare", 3) { (arguments, result) throws(SQLFailure) in
        result.integer(Int64(try order(arguments, 1, 2, read).signum()))
      },
    ]
  }

  private static func extreme(_ name: String, sign: Int, skipsNull: Bool, _ read: JSONReader) -> ScalarFunction {
    .lenient(name, -1) { (arguments, result) throws(SQLFailure) in
      var best: Int?
      for place in 1..<max(arguments.count, 1) {
        if arguments.isNull(at: place) {
          if skipsNull { continue } else { return }
        }
        if let so = best { if try order(arguments, place, so, read) * sign > 0 { best = place } } else { best = place }
      }
      if let best { result.argument(arguments, best) }
    }
  }

  private static func order(_ arguments: FunctionArguments, _ left: Int, _ right: Int, _ read: JSONReader) throws(SQLFailure) -> Int {
    let letters = TypeLetters(arguments)
    if arguments.kind(at: left) == .integer, arguments.kind(at: right) == .integer {
      let (one, other) = (arguments.integer(at: left), arguments.integer(at: right))
      return one < other ? -1 : one > other ? 1 : 0
    }
    if letters[left] == .interval {
      let (one, other) = (try arguments.span(at: left).length, try arguments.span(at: right).length)
      return one < other ? -1 : one > other ? 1 : 0
    }
    if letters[left] == .json, letters[right] == .json {
      return JSONOrder.compareDocuments(try read(arguments, left), try read(arguments, right))
    }
    return ScalarOrder.compare(try arguments.element(left, letters[left], read), try arguments.element(right, letters[right], read))
  }
}

extension FunctionResult {
  /// An argument as it came.
  func argument(_ arguments: FunctionArguments, _ index: Int) {
    switch arguments.kind(at: index) {
    case .null: null()
    case .integer: integer(arguments.integer(at: index))
    case .double: double(arguments.double(at: index))
    case .text: text(arguments.bytes(at: index))
    case .blob: blob(arguments.bytes(at: index))
    }
  }
}
