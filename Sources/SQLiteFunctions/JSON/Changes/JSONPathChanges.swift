import SQLiteDriver

/// `tc_json_set(doc, path, value, create)`, `tc_json_insert(doc, path, value, after)`, `tc_json_delete_path(doc, path)`.
///
///     tc_json_set('{"a": [1]}', '["a", "0"]', '2', 1)   →   {"a": [2]}
///
/// PostgreSQL: `jsonb_set`, `jsonb_set_lax`, `jsonb_insert`, `#-` (postgresql.org/docs/15/functions-json.html).
enum JSONPathChanges {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_json_set", 4) { (arguments, result) throws(SQLFailure) in
        let change = JSONPathChange.set(try read(arguments, 2), create: arguments.boolean(at: 3))
        result.json(try change.applied(to: try read(arguments, 0), try read.list(arguments, 1)))
      },
      .strict("tc_json_insert", 4) { (arguments, result) throws(SQLFailure) in
        let change = JSONPathChange.insert(try read(arguments, 2), after: arguments.boolean(at: 3))
        result.json(try change.applied(to: try read(arguments, 0), try read.list(arguments, 1)))
      },
      .strict("tc_json_delete_path", 2) { (arguments, result) throws(SQLFailure) in
        result.json(try JSONPathChange.delete.applied(to: try read(arguments, 0), try read.list(arguments, 1)))
      },
      .lenient("tc_json_set_lax", 5) { (arguments, result) throws(SQLFailure) in try setLax(arguments, result, read) },
    ]
  }

  /// The fifth argument says what becomes of a value that is NULL.
  private static func setLax(_ arguments: FunctionArguments, _ result: FunctionResult, _ read: JSONReader) throws(SQLFailure) {
    guard !arguments.isNull(at: 0), !arguments.isNull(at: 1), !arguments.isNull(at: 3) else { return }
    guard let change = try laxChange(arguments, read) else { return result.json(try read(arguments, 0)) }
    result.json(try change.applied(to: try read(arguments, 0), try read.list(arguments, 1)))
  }

  /// Nil: nothing changes.
  private static func laxChange(_ arguments: FunctionArguments, _ read: JSONReader) throws(SQLFailure) -> JSONPathChange? {
    let create = arguments.boolean(at: 3)
    guard !arguments.isNull(at: 4) else { throw unknownTreatment }
    guard arguments.isNull(at: 2) else { return .set(try read(arguments, 2), create: create) }
    switch arguments.string(at: 4) {
    case "raise_exception": throw SQLFailure("22004", "JSON value must not be null")
    case "use_json_null": return .set(.null, create: create)
    case "delete_key": return .delete
    case "return_target": return nil
    default: throw unknownTreatment
    }
  }

  private static let unknownTreatment = SQLFailure(
    "22023", #"null_value_treatment must be "delete_key", "return_target", "use_json_null", or "raise_exception""#)
}
