import SQLiteDriver

/// ARRAYs built and cut. A first argument in letters names the types (`TypeLetter`); indices count from 0, from the end from -1.
///
///     tc_sf_array_construct_compact('ii', 1, NULL)      →   [1]
///     tc_sf_to_array('i', 1)                            →   [1]
///     tc_sf_array_insert('jii', '[1]', 3, 9)            →   [1, null, null, 9]
///     tc_sf_array_slice('[1, 2, 3]', 0, -1)             →   [1, 2]
///     tc_sf_array_generate_range(5, 1, -2)              →   [5, 3]
///
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/array_insert, …/array_slice and so on.
enum VariantArrays {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] { building(reader) + cutting(reader) }

  private static func building(_ reader: VariantReader) -> [ScalarFunction] {
    [
      construct("tc_sf_array_construct", isCompact: false, reader), construct("tc_sf_array_construct_compact", isCompact: true, reader),
      .strict("tc_sf_to_array", 2) { (arguments, result) throws(SQLFailure) in
        let value = try reader.value(arguments, 1, TypeLetters(arguments)[1])
        if value.isNull { return }
        if case .array = value { result.json(value) } else { result.json(.array([value])) }
      },
      .lenient("tc_sf_array_append", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 1) else { return }
        result.json(.array(array + [try reader.value(arguments, 2, TypeLetters(arguments)[2])]))
      },
      .lenient("tc_sf_array_prepend", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 1) else { return }
        result.json(.array([try reader.value(arguments, 2, TypeLetters(arguments)[2])] + array))
      },
      .strict("tc_sf_array_cat", 2) { (arguments, result) throws(SQLFailure) in
        guard let left = try reader.array(arguments, 0), let right = try reader.array(arguments, 1) else { return }
        result.json(.array(left + right))
      },
      .lenient("tc_sf_array_insert", 4) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 1), !arguments.isNull(at: 2) else { return }
        let value = try reader.value(arguments, 3, TypeLetters(arguments)[3])
        result.json(.array(try inserted(value, array, at: Int(clamping: arguments.integer(at: 2)))))
      },
      .strict("tc_sf_array_generate_range", -1) { (arguments, result) throws(SQLFailure) in result.json(.array(try range(arguments))) },
    ]
  }

  private static func construct(_ name: String, isCompact: Bool, _ reader: VariantReader) -> ScalarFunction {
    .lenient(name, -1) { (arguments, result) throws(SQLFailure) in
      let letters = TypeLetters(arguments)
      var elements: [JSONTree] = []
      for place in 1..<max(arguments.count, 1) where !isCompact || !arguments.isNull(at: place) {
        elements.append(try reader.value(arguments, place, letters[place]))
      }
      result.json(.array(elements))
    }
  }

  /// Places between the end and the new element are NULL.
  private static func inserted(_ value: JSONTree, _ array: [JSONTree], at index: Int) throws(SQLFailure) -> [JSONTree] {
    let place = index < 0 ? index + array.count : index
    guard 0...100_000_000 ~= place else { throw SQLFailure("22023", "Array insert index \(index) is out of range") }
    var array = array + Array(repeating: JSONTree.null, count: max(0, place - array.count))
    array.insert(value, at: place)
    return array
  }

  private static func range(_ arguments: FunctionArguments) throws(SQLFailure) -> [JSONTree] {
    guard arguments.count >= 2 else { return [] }
    let step = arguments.count > 2 ? arguments.integer(at: 2) : 1
    guard step != 0 else { throw SQLFailure("22023", "ARRAY_GENERATE_RANGE: the step is 0") }
    return stride(from: arguments.integer(at: 0), to: arguments.integer(at: 1), by: Int(step)).map { .number(Array("\($0)".utf8)) }
  }

  private static func cutting(_ reader: VariantReader) -> [ScalarFunction] {
    [
      .strict("tc_sf_array_slice", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 0) else { return }
        let from = bound(arguments.integer(at: 1), array.count)
        let to = bound(arguments.integer(at: 2), array.count)
        result.json(.array(from < to ? Array(array[from..<to]) : []))
      },
      .strict("tc_sf_array_remove_at", 2) { (arguments, result) throws(SQLFailure) in
        guard var array = try reader.array(arguments, 0) else { return }
        let index = Int(clamping: arguments.integer(at: 1))
        let place = index < 0 ? index + array.count : index
        if array.indices.contains(place) { array.remove(at: place) }
        result.json(.array(array))
      },
      .strict("tc_sf_array_flatten", 1) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 0), !array.contains(where: \.isNull) else { return }
        var flat: [JSONTree] = []
        for element in array { flat += try rows(element) }
        result.json(.array(flat))
      },
      .strict("tc_sf_array_size", 1) { (arguments, result) throws(SQLFailure) in
        if case .array(let elements) = try reader(arguments, 0) { result.integer(Int64(elements.count)) }
      },
    ]
  }

  private static func bound(_ index: Int64, _ count: Int) -> Int {
    min(count, max(0, index < 0 ? Int(clamping: index) + count : Int(clamping: index)))
  }

  private static func rows(_ element: JSONTree) throws(SQLFailure) -> [JSONTree] {
    guard case .array(let inner) = element else { throw SQLFailure("22000", "Not an array: an element of ARRAY_FLATTEN's argument") }
    return inner
  }
}
