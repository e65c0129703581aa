import SQLiteDriver

/// `tc_json_length(doc, key …)`: the number of elements of the array at a path; NULL when no array is there.
///
/// PostgreSQL: `jsonb_array_length(doc #> '{a}')`, guarded by `jsonb_typeof`.
enum JSONLengthFunction {
  static func function(_ document: JSONDocument) -> ScalarFunction {
    ScalarFunction(name: "tc_json_length", argumentCount: -1) { arguments, result in
      guard let array = arguments.node(in: document), document.nodes[array].kind == .array else { return }
      result.integer(Int64(document.nodes[array].count))
    }
  }
}
