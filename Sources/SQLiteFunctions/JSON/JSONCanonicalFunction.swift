import SQLiteDriver

/// `tc_json_canonical(text)`: a document in the text that all equal documents share; NULL when it is malformed.
///
///     tc_json_canonical('{"b":1e2,"a":"\u0041"}')   →   {"a": "A", "b": 100}
///
/// PostgreSQL: `text::jsonb::text`.
enum JSONCanonicalFunction {
  static func function(_ document: JSONDocument) -> ScalarFunction {
    var output: [UInt8] = []
    return ScalarFunction(name: "tc_json_canonical", argumentCount: 1) { arguments, result in
      guard let text = arguments.text(at: 0), document.load(text) else { return }
      output.removeAll(keepingCapacity: true)
      document.append(0, to: &output)
      result.text(output)
    }
  }
}
