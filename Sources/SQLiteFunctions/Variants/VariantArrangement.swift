import SQLiteDriver

/// ARRAYs sorted, joined and zipped: `tc_sf_array_sort(array, ascending, nullsFirst)`, `tc_sf_array_min`, `tc_sf_array_max`,
/// `tc_sf_array_to_string(array, separator)`, `tc_sf_arrays_to_object(keys, values)`, `tc_sf_arrays_zip(array, …)`.
///
///     tc_sf_array_sort('[3, null, 1]', 1, 0)          →   [1, 3, null]
///     tc_sf_array_to_string('["a", null, 1]', '-')    →   a--1
///     tc_sf_arrays_zip('[1, 2]', '["a"]')             →   [{"$1": 1, "$2": "a"}, {"$1": 2, "$2": null}]
///
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/array_sort and so on.
enum VariantArrangement {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] {
    [
      .strict("tc_sf_array_sort", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 0) else { return }
        let sorted = sorted(array, isAscending: arguments.boolean(at: 1))
        let nulls = array.filter(\.isNull)
        result.json(.array(arguments.boolean(at: 2) ? nulls + sorted : sorted + nulls))
      },
      .strict("tc_sf_array_min", 1) { (arguments, result) throws(SQLFailure) in
        if let least = try reader.array(arguments, 0).flatMap({ sorted($0, isAscending: true).first }) { result.json(least) }
      },
      .strict("tc_sf_array_max", 1) { (arguments, result) throws(SQLFailure) in
        if let greatest = try reader.array(arguments, 0).flatMap({ sorted($0, isAscending: false).first }) { result.json(greatest) }
      },
      .strict("tc_sf_array_to_string", 2) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 0) else { return }
        result.text(Array(array.map { $0.variantText ?? [] }.joined(separator: arguments.bytes(at: 1))))
      },
      .strict("tc_sf_arrays_to_object", 2) { (arguments, result) throws(SQLFailure) in
        guard let keys = try reader.array(arguments, 0), let values = try reader.array(arguments, 1) else { return }
        result.json(.object(try object(keys, values)))
      },
      .strict("tc_sf_arrays_zip", -1) { (arguments, result) throws(SQLFailure) in try zip(arguments, result, reader) },
    ]
  }

  private static func sorted(_ array: [JSONTree], isAscending: Bool) -> [JSONTree] {
    array.filter { !$0.isNull }.sorted {
      isAscending ? JSONOrder.compareDocuments($0, $1) < 0 : JSONOrder.compareDocuments($1, $0) < 0
    }
  }

  private static func object(_ keys: [JSONTree], _ values: [JSONTree]) throws(SQLFailure) -> JSONObject {
    guard keys.count == values.count else {
      throw SQLFailure("22000", "Key array and value array had unequal lengths in ARRAYS_TO_OBJECT")
    }
    var object = JSONObject()
    for (key, value) in Swift.zip(keys, values) where !key.isNull {
      guard case .string(let name) = key else {
        throw SQLFailure("22000", "Key supplied for ARRAYS_TO_OBJECT does not have string type")
      }
      object[name] = value
    }
    return object
  }

  private static func zip(_ arguments: FunctionArguments, _ result: FunctionResult, _ reader: VariantReader) throws(SQLFailure) {
    var arrays: [[JSONTree]] = []
    for place in 0..<arguments.count { arrays.append(try reader.array(arguments, place) ?? []) }
    let rows = (0..<(arrays.map(\.count).max() ?? 0)).map { row in
      var object = JSONObject()
      for (place, array) in arrays.enumerated() { object[Array("$\(place + 1)".utf8)] = row < array.count ? array[row] : .null }
      return JSONTree.object(object)
    }
    result.json(.array(rows.isEmpty ? [.object(JSONObject())] : rows))
  }
}
