import SQLiteDriver

/// `tc_json_contains(doc, part)`: whether a document holds all that another one says.
///
///     tc_json_contains('{"a": [1, 2], "b": 3}', '{"a": [2]}')   →   1
///
/// PostgreSQL: `@>` (postgresql.org/docs/15/datatype-json.html#JSON-CONTAINMENT). An array contains a scalar, at the top alone.
enum JSONContains {
  static func function(_ read: JSONReader) -> ScalarFunction {
    .strict("tc_json_contains", 2) { (arguments, result) throws(SQLFailure) in
      let (whole, part) = (try read(arguments, 0), try read(arguments, 1))
      result.boolean(document(whole, part))
    }
  }

  private static func document(_ whole: JSONTree, _ part: JSONTree) -> Bool {
    if case .array(let elements) = whole, part.isScalar { return elements.contains { JSONOrder.areEqual($0, part) } }
    return contains(whole, part)
  }

  private static func contains(_ whole: JSONTree, _ part: JSONTree) -> Bool {
    switch (whole, part) {
    case (.object(let whole), .object(let part)):
      part.members.allSatisfy { member in whole[member.key].map { contains($0, member.value) } ?? false }
    case (.array(let whole), .array(let part)): part.allSatisfy { element in whole.contains { contains($0, element) } }
    default: JSONOrder.areEqual(whole, part)
    }
  }
}
