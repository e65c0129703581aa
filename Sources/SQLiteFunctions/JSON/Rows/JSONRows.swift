import SQLiteDriver

/// Rows of a document as a JSON array that SQLite's `json_each` reads, every value in it a text or null.
///
///     tc_json_rows('[1.50, "x"]')         →   ["1.50", "\"x\""]
///     tc_json_rows_text('[1.50, null]')   →   ["1.50", null]
///     tc_json_pairs('{"a": [1]}')         →   [["a", "[1]"]]
///
/// A text keeps what `json_each` would change: 1.50, true, numbers of any length. PostgreSQL: `jsonb_array_elements[_text]`,
/// `jsonb_each[_text]`, `jsonb_object_keys`. NULL has no rows.
enum JSONRows {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      elements("tc_json_rows", read) { .string($0.text) },
      elements("tc_json_rows_text", read, \.contentTree),
      members("tc_json_pairs", read) { .array([.string($0.key), .string($0.value.text)]) },
      members("tc_json_pairs_text", read) { .array([.string($0.key), $0.value.contentTree]) },
      .strict("tc_json_keys", 1) { (arguments, result) throws(SQLFailure) in
        let tree = try read(arguments, 0)
        guard case .object(let object) = tree else {
          throw SQLFailure("22023", "cannot call jsonb_object_keys on \(tree.isScalar ? "a scalar" : "an array")")
        }
        result.json(.array(object.members.map { .string($0.key) }))
      },
    ]
  }

  private static func elements(_ name: String, _ read: JSONReader, _ cell: @escaping (JSONTree) -> JSONTree) -> ScalarFunction {
    .strict(name, 1) { (arguments, result) throws(SQLFailure) in
      let tree = try read(arguments, 0)
      guard case .array(let elements) = tree else {
        throw SQLFailure("22023", "cannot extract elements from \(tree.isScalar ? "a scalar" : "an object")")
      }
      result.json(.array(elements.map(cell)))
    }
  }

  private static func members(_ name: String, _ read: JSONReader, _ row: @escaping (JSONObject.Member) -> JSONTree) -> ScalarFunction {
    .strict(name, 1) { (arguments, result) throws(SQLFailure) in
      guard case .object(let object) = try read(arguments, 0) else {
        throw SQLFailure("22023", "cannot call \(name == "tc_json_pairs" ? "jsonb_each" : "jsonb_each_text") on a non-object")
      }
      result.json(.array(object.members.map(row)))
    }
  }
}

extension JSONTree {
  /// The content as a string, or null.
  var contentTree: JSONTree { content.map { .string($0) } ?? .null }
}
