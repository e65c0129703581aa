import SQLiteDriver

/// `tc_json_value(doc, key …)`: the value at a path as canonical JSON text; NULL for a missing value, `null` for JSON's null.
///
///     tc_json_value('{"a": {"y": "1", "x": 1e2}}', 'a')   →   {"x": 100, "y": "1"}
///
/// PostgreSQL: `doc #> '{a}'` of a `jsonb`.
enum JSONValueFunction {
  static func function(_ document: JSONDocument) -> ScalarFunction {
    var output: [UInt8] = []
    return ScalarFunction(name: "tc_json_value", argumentCount: -1) { arguments, result in
      guard let index = arguments.node(in: document) else { return }
      output.removeAll(keepingCapacity: true)
      document.append(index, to: &output)
      result.text(output)
    }
  }
}
