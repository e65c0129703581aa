import SQLiteDriver

/// `tc_sf_get(variant, step)`, `tc_sf_get_ignore_case(variant, key)`, `tc_sf_get_path(variant, path)`.
///
///     tc_sf_get('[10, 20]', 1)                          →   20
///     tc_sf_get_path('{"a": [{"b c": 1}]}', 'a[0]["b c"]')   →   1
///
/// Indices count from 0; what is not there, and a negative index, is NULL. Snowflake: docs.snowflake.com/en/sql-reference/functions/get,
/// …/get_ignore_case, …/get_path.
enum VariantPath {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] {
    [
      .strict("tc_sf_get", 2) { (arguments, result) throws(SQLFailure) in
        let step: VariantStep =
          arguments.kind(at: 1) == .integer ? .index(Int(clamping: arguments.integer(at: 1))) : .key(arguments.bytes(at: 1))
        if let found = try reader(arguments, 0).child(step) { result.json(found) }
      },
      .strict("tc_sf_get_ignore_case", 2) { (arguments, result) throws(SQLFailure) in
        if let found = try reader(arguments, 0).childIgnoringCase(arguments.bytes(at: 1)) { result.json(found) }
      },
      .strict("tc_sf_get_path", 2) { (arguments, result) throws(SQLFailure) in
        var found: JSONTree? = try reader(arguments, 0)
        for step in try VariantStep.steps(arguments.bytes(at: 1)) { found = found?.child(step) }
        if let found { result.json(found) }
      },
    ]
  }
}

extension JSONTree {
  func child(_ step: VariantStep) -> JSONTree? {
    switch (self, step) {
    case (.object(let object), .key(let key)): object[key]
    case (.array(let elements), .index(let index)): elements.indices.contains(index) ? elements[index] : nil
    default: nil
    }
  }

  /// The exact key before any that differs by case.
  fileprivate func childIgnoringCase(_ key: [UInt8]) -> JSONTree? {
    guard case .object(let object) = self else { return nil }
    let name = String(decoding: key, as: UTF8.self).lowercased()
    return object[key] ?? object.alphabetical.first { String(decoding: $0.key, as: UTF8.self).lowercased() == name }?.value
  }
}
