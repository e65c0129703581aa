import SQLiteDriver

/// `tc_concat(…)` and `tc_concat_ws(separator, …)` leave NULLs out; `tc_sf_concat(…)` and `tc_sf_concat_ws(…)` are NULL where one is.
///
///     tc_concat('a', NULL, 'b')          →   ab
///     tc_concat_ws('-', 'a', NULL, 'b')   →   a-b
///
/// PostgreSQL: `concat`, `concat_ws`. Snowflake: CONCAT, CONCAT_WS (docs.snowflake.com/en/sql-reference/functions/concat_ws).
enum Concatenation {
  static var functions: [ScalarFunction] {
    [
      ScalarFunction.lenient("tc_concat") { arguments, result throws(SQLFailure) in
        result.text(joined(arguments, from: 0, by: []))
      },
      ScalarFunction.lenient("tc_concat_ws") { arguments, result throws(SQLFailure) in
        guard arguments.count > 0, !arguments.isNull(at: 0) else { return }
        result.text(joined(arguments, from: 1, by: arguments.bytes(at: 0)))
      },
      ScalarFunction.lenient("tc_sf_concat") { arguments, result throws(SQLFailure) in
        guard !hasNull(arguments) else { return }
        let kind = arguments.kind(at: 0)
        result.bytes(joined(arguments, from: 0, by: []), like: kind)
      },
      ScalarFunction.lenient("tc_sf_concat_ws") { arguments, result throws(SQLFailure) in
        guard !hasNull(arguments) else { return }
        let kind = arguments.kind(at: 0)
        result.bytes(joined(arguments, from: 1, by: arguments.bytes(at: 0)), like: kind)
      },
    ]
  }

  private static func hasNull(_ arguments: FunctionArguments) -> Bool {
    arguments.count == 0 || (0..<arguments.count).contains { arguments.isNull(at: $0) }
  }

  private static func joined(_ arguments: FunctionArguments, from first: Int, by separator: [UInt8]) -> [UInt8] {
    var (output, isFirst) = ([UInt8](), true)
    for index in first..<max(first, arguments.count) where !arguments.isNull(at: index) {
      if !isFirst { output += separator }
      isFirst = false
      if let text = arguments.text(at: index) { output.append(contentsOf: text) }
    }
    return output
  }
}
