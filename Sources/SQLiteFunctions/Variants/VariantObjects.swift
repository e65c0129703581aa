import SQLiteDriver

/// OBJECTs built and changed. A first argument in letters names the types (`TypeLetter`).
///
///     tc_sf_object_construct('tint', 'a', 1, 'b', NULL)        →   {"a": 1}
///     tc_sf_object_insert('jtib', '{"a": 1}', 'a', 2, 1)       →   {"a": 2}
///     tc_sf_object_delete('{"a": 1, "b": 2}', 'a')             →   {"b": 2}
///     tc_sf_object_pick('{"a": 1, "b": 2}', '["a", "x"]')      →   {"a": 1}
///     tc_sf_object_keys('{"b": 1, "a": 2}')                    →   ["a", "b"]
///
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/object_construct, …/object_insert and so on.
enum VariantObjects {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] {
    [
      construct("tc_sf_object_construct", keepsNull: false, reader), construct("tc_sf_object_construct_keep_null", keepsNull: true, reader),
      .lenient("tc_sf_object_insert", -1) { (arguments, result) throws(SQLFailure) in try insert(arguments, result, reader) },
      .lenient("tc_sf_object_delete", -1) { (arguments, result) throws(SQLFailure) in
        guard var object = try reader.object(arguments, 0) else { return }
        for key in try keys(arguments, reader) { object[key] = nil }
        result.json(.object(object))
      },
      .lenient("tc_sf_object_pick", -1) { (arguments, result) throws(SQLFailure) in
        guard let object = try reader.object(arguments, 0) else { return }
        var picked = JSONObject()
        for key in try keys(arguments, reader) { picked[key] = object[key] }
        result.json(.object(picked))
      },
      .strict("tc_sf_object_keys", 1) { (arguments, result) throws(SQLFailure) in
        guard let object = try reader.object(arguments, 0) else { return }
        result.json(.array(object.alphabetical.map { .string($0.key) }))
      },
    ]
  }

  private static func construct(_ name: String, keepsNull: Bool, _ reader: VariantReader) -> ScalarFunction {
    .lenient(name, -1) { (arguments, result) throws(SQLFailure) in
      let letters = TypeLetters(arguments)
      var object = JSONObject()
      for place in stride(from: 1, to: arguments.count - 1, by: 2) {
        guard !arguments.isNull(at: place), keepsNull || !arguments.isNull(at: place + 1) else { continue }
        let key = arguments.bytes(at: place)
        guard object[key] == nil else { throw SQLFailure("22000", "Duplicate field key '\(arguments.string(at: place))'") }
        object[key] = try reader.value(arguments, place + 1, letters[place + 1])
      }
      result.json(.object(object))
    }
  }

  private static func insert(_ arguments: FunctionArguments, _ result: FunctionResult, _ reader: VariantReader) throws(SQLFailure) {
    guard var object = try reader.object(arguments, 1) else { return }
    guard !arguments.isNull(at: 2) else { return result.json(.object(object)) }
    let key = arguments.bytes(at: 2)
    let mayUpdate = arguments.count > 4 && arguments.boolean(at: 4)
    guard mayUpdate || object[key] == nil else { throw SQLFailure("22000", "Duplicate field key '\(arguments.string(at: 2))'") }
    object[key] = arguments.isNull(at: 3) ? nil : try reader.value(arguments, 3, TypeLetters(arguments)[3])
    result.json(.object(object))
  }

  /// Keys one by one, or one array of them.
  private static func keys(_ arguments: FunctionArguments, _ reader: VariantReader) throws(SQLFailure) -> [[UInt8]] {
    let single = arguments.count == 2 ? reader.read.optional(arguments, 1) : nil
    if case .array(let keys) = single { return keys.compactMap(\.content) }
    return (1..<max(arguments.count, 1)).filter { !arguments.isNull(at: $0) }.map { arguments.bytes(at: $0) }
  }
}
