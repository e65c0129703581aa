import SQLiteDriver

/// `tc_json_at(doc, path)` and `tc_json_text_at(doc, path)`: the value at a path that is an array of texts.
///
///     tc_json_at('{"a": [1, {"b": 2}]}', '["a", "1", "b"]')   →   2
///
/// PostgreSQL: `#>` and `#>>`; a NULL in the path leads nowhere.
enum JSONPathGet {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_json_at", 2) { (arguments, result) throws(SQLFailure) in
        guard let found = try value(arguments, read) else { return }
        result.json(found)
      },
      .strict("tc_json_text_at", 2) { (arguments, result) throws(SQLFailure) in
        guard let content = try value(arguments, read)?.content else { return }
        result.text(content)
      },
    ]
  }

  private static func value(_ arguments: FunctionArguments, _ read: JSONReader) throws(SQLFailure) -> JSONTree? {
    let path = try read.array(arguments, 1)
    var found: JSONTree? = try read(arguments, 0)
    for step in path {
      guard let key = step.content else { return nil }
      found = found?.child(key)
    }
    return found
  }
}

extension JSONTree {
  /// A member by its key, or an element by its index in digits.
  fileprivate func child(_ key: [UInt8]) -> JSONTree? {
    switch self {
    case .object(let object): return object[key]
    case .array(let elements):
      guard let index = JSONPath.index(key), index >= -elements.count, index < elements.count else { return nil }
      return elements[index < 0 ? index + elements.count : index]
    default: return nil
    }
  }
}
