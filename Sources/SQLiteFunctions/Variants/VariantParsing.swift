import SQLiteDriver

/// `tc_sf_parse_json(text[, 'd'])`, `tc_sf_try_parse_json(…)`, `tc_sf_check_json(text)`, `tc_sf_to_json(variant)`.
///
///     tc_sf_parse_json('{"b": 1.50, "a": 1}')   →   {"a": 1, "b": 1.5}
///     tc_sf_parse_json('')                      →   NULL
///     tc_sf_parse_json('{"a": 1, "a": 2}')      →   error 22P02, with 'd' {"a": 2}
///     tc_sf_to_json('{"aa": 1, "b": 2}')        →   {"aa":1,"b":2}
///
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/parse_json, …/try_parse_json, …/check_json, …/to_json.
enum VariantParsing {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] {
    let document = JSONDocument()
    return [
      .lenient("tc_sf_parse_json", -1) { (arguments, result) throws(SQLFailure) in
        if let tree = try parsed(arguments, document) { result.json(tree) }
      },
      .lenient("tc_sf_try_parse_json", -1) { arguments, result in
        do throws(SQLFailure) { if let tree = try parsed(arguments, document) { result.json(tree) } } catch { return }
      },
      .strict("tc_sf_check_json", 1) { arguments, result in
        do throws(SQLFailure) { _ = try parsed(arguments, document) } catch { result.text(error.message) }
      },
      .strict("tc_sf_to_json", 1) { (arguments, result) throws(SQLFailure) in result.text(try reader(arguments, 0).compactText) },
    ]
  }

  /// Nil for NULL and for a text of blanks.
  private static func parsed(_ arguments: FunctionArguments, _ document: JSONDocument) throws(SQLFailure) -> JSONTree? {
    guard arguments.count > 0, let text = arguments.text(at: 0), text.contains(where: { !($0 == 32 || 9...13 ~= $0) }) else { return nil }
    guard document.load(text) else { throw SQLFailure("22P02", "Error parsing JSON: \(arguments.string(at: 0))") }
    guard allowsDuplicates(arguments) || !document.hasDuplicateKeys else {
      throw SQLFailure("22P02", "Error parsing JSON: duplicate object attribute in \(arguments.string(at: 0))")
    }
    return JSONTree(document, 0).normalized
  }

  private static func allowsDuplicates(_ arguments: FunctionArguments) -> Bool {
    arguments.count > 1 && !arguments.isNull(at: 1) && arguments.string(at: 1).lowercased() == "d"
  }
}

extension JSONDocument {
  fileprivate var hasDuplicateKeys: Bool {
    nodes.indices.contains { index in
      nodes[index].kind == .object && JSONMembers.sorted(index, nodes, of: bytes).count < nodes[index].count
    }
  }
}
