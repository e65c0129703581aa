import SQLiteDriver

/// Documents made of values of SQL, whose types stand as letters in the first argument (`TypeLetter`).
///
///     tc_json_of('b', 1)                               →   true
///     tc_json_build_object('titn', 'a', 1, 'b', 1.5)   →   {"a": 1, "b": 1.5}
///     tc_json_build_array('it', 1, NULL)               →   [1, null]
///     tc_json_build_array_compact('it', 1, NULL)       →   [1]
///
/// PostgreSQL: `to_jsonb`, `jsonb_build_object`, `jsonb_build_array`, `JSON_ARRAY`; `tc_json_object` is its `jsonb_object`.
enum JSONBuild {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .lenient("tc_json_of", 2) { (arguments, result) throws(SQLFailure) in
        guard !arguments.isNull(at: 1) else { return }
        result.json(try arguments.jsonValue(1, TypeLetters(arguments)[1], read))
      },
      .lenient("tc_json_build_array", -1) { (arguments, result) throws(SQLFailure) in
        result.json(.array(try arguments.jsonValues(read)))
      },
      .lenient("tc_json_build_array_compact", -1) { (arguments, result) throws(SQLFailure) in
        let values = try arguments.jsonValues(read)
        result.json(.array(values.indices.filter { !arguments.isNull(at: $0 + 1) }.map { values[$0] }))
      },
      .lenient("tc_json_build_object", -1) { (arguments, result) throws(SQLFailure) in
        result.json(.object(try object(arguments, read)))
      },
      .strict("tc_json_object", 1) { (arguments, result) throws(SQLFailure) in
        result.json(.object(try object(ofPairs: try read.array(arguments, 0))))
      },
      .strict("tc_json_object", 2) { (arguments, result) throws(SQLFailure) in
        result.json(.object(try object(try flat(read.array(arguments, 0)), try flat(read.array(arguments, 1)))))
      },
    ]
  }

  private static func object(_ arguments: FunctionArguments, _ read: JSONReader) throws(SQLFailure) -> JSONObject {
    guard arguments.count % 2 == 1 else { throw SQLFailure("22023", "argument list must have even number of elements") }
    let letters = TypeLetters(arguments)
    var object = JSONObject()
    for place in stride(from: 1, to: arguments.count, by: 2) {
      let key = try key(arguments, place, letters[place], read)
      object[key] = try arguments.jsonValue(place + 1, letters[place + 1], read)
    }
    return object
  }

  private static func key(
    _ arguments: FunctionArguments, _ place: Int, _ letter: TypeLetter, _ read: JSONReader
  ) throws(SQLFailure) -> [UInt8] {
    guard letter != .array, letter != .json else {
      throw SQLFailure("22023", "key value must be scalar, not array, composite, or json")
    }
    if letter == .float, arguments.kind(at: place) == .double { return Array(FloatText.text(arguments.double(at: place)).utf8) }
    guard let key = try arguments.jsonValue(place, letter, read).content else {
      throw SQLFailure("22023", "argument \(place): key must not be null")
    }
    return key
  }

  /// `["a", "1", "b", "2"]` and `[["a", "1"], ["b", "2"]]` are the same pairs.
  /// Keys and values that stand in arrays of their own are not nested.
  private static func flat(_ elements: [JSONTree]) throws(SQLFailure) -> [JSONTree] {
    if case .array = elements.first { throw SQLFailure("2202E", "wrong number of array subscripts") }
    return elements
  }

  private static func object(ofPairs elements: [JSONTree]) throws(SQLFailure) -> JSONObject {
    if case .array = elements.first { return try object(ofRows: elements) }
    guard elements.count % 2 == 0 else { throw SQLFailure("2202E", "array must have even number of elements") }
    let keys = stride(from: 0, to: elements.count, by: 2)
    return try object(keys.map { elements[$0] }, keys.map { elements[$0 + 1] })
  }

  private static func object(ofRows rows: [JSONTree]) throws(SQLFailure) -> JSONObject {
    var (keys, values): ([JSONTree], [JSONTree]) = ([], [])
    for row in rows {
      guard case .array(let pair) = row, pair.count == 2 else { throw SQLFailure("2202E", "array must have two columns") }
      keys.append(pair[0])
      values.append(pair[1])
    }
    return try object(keys, values)
  }

  private static func object(_ keys: [JSONTree], _ values: [JSONTree]) throws(SQLFailure) -> JSONObject {
    guard keys.count == values.count else { throw SQLFailure("2202E", "mismatched array dimensions") }
    var object = JSONObject()
    for (key, value) in zip(keys, values) {
      guard let name = key.content else { throw SQLFailure("22004", "null value not allowed for object key") }
      object[name] = value.content.map { .string($0) } ?? .null
    }
    return object
  }
}

extension FunctionArguments {
  /// All arguments behind the letters.
  func jsonValues(_ read: JSONReader) throws(SQLFailure) -> [JSONTree] {
    let letters = TypeLetters(self)
    var values: [JSONTree] = []
    for place in 1..<max(count, 1) { values.append(try jsonValue(place, letters[place], read)) }
    return values
  }
}
