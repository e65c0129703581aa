import SQLiteDriver

/// ARRAYs searched and compared as bags. A first argument in letters names the types (`TypeLetter`).
///
///     tc_sf_array_contains('ij', 2, '[1, 2]')                →   1
///     tc_sf_array_position('ij', 2, '[1, 2]')                →   1
///     tc_sf_array_except('[1, 1, 2]', '[1]')                 →   [1, 2]
///     tc_sf_array_distinct('[1, 2, 1]')                      →   [1, 2]
///
/// What Snowflake gives in no order has here the order of the first argument. Inside arrays NULL and JSON's null are one.
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/array_contains, …/array_except and so on.
enum VariantSets {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] { searching(reader) + combining(reader) }

  private static func searching(_ reader: VariantReader) -> [ScalarFunction] {
    [
      .lenient("tc_sf_array_contains", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 2) else { return }
        let isFound = contains(array, try reader.value(arguments, 1, TypeLetters(arguments)[1]))
        if isFound || !arguments.isNull(at: 1) { result.boolean(isFound) }
      },
      .lenient("tc_sf_array_position", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 2) else { return }
        let sought = try reader.value(arguments, 1, TypeLetters(arguments)[1])
        if let place = array.firstIndex(where: { JSONOrder.areEqual($0, sought) }) { result.integer(Int64(place)) }
      },
      .strict("tc_sf_array_remove", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try reader.array(arguments, 1) else { return }
        let removed = try reader.value(arguments, 2, TypeLetters(arguments)[2])
        result.json(.array(array.filter { !JSONOrder.areEqual($0, removed) }))
      },
    ]
  }

  private static func combining(_ reader: VariantReader) -> [ScalarFunction] {
    [
      pair("tc_sf_array_except", reader) { .array(except($0, $1)) },
      pair("tc_sf_array_intersection", reader) { .array(except($0, except($0, $1))) },
      pair("tc_sf_arrays_overlap", reader) { one, other in .boolean(one.contains { contains(other, $0) }) },
      single("tc_sf_array_distinct", reader, distinct),
      single("tc_sf_array_compact", reader) { array in array.filter { !$0.isNull } },
      single("tc_sf_array_reverse", reader) { $0.reversed() },
    ]
  }

  private static func pair(
    _ name: String, _ reader: VariantReader, _ combine: @escaping ([JSONTree], [JSONTree]) -> JSONTree
  ) -> ScalarFunction {
    .strict(name, 2) { (arguments, result) throws(SQLFailure) in
      guard let left = try reader.array(arguments, 0), let right = try reader.array(arguments, 1) else { return }
      let combined = combine(left, right)
      if case .boolean(let value) = combined { result.boolean(value) } else { result.json(combined) }
    }
  }

  private static func single(_ name: String, _ reader: VariantReader, _ change: @escaping ([JSONTree]) -> [JSONTree]) -> ScalarFunction {
    .strict(name, 1) { (arguments, result) throws(SQLFailure) in
      guard let array = try reader.array(arguments, 0) else { return }
      result.json(.array(change(array)))
    }
  }

  private static func contains(_ array: [JSONTree], _ sought: JSONTree) -> Bool { array.contains { JSONOrder.areEqual($0, sought) } }

  /// Each element of the second array takes one equal element away.
  private static func except(_ array: [JSONTree], _ others: [JSONTree]) -> [JSONTree] {
    var left = others
    return array.filter { element in
      guard let place = left.firstIndex(where: { JSONOrder.areEqual($0, element) }) else { return true }
      left.remove(at: place)
      return false
    }
  }

  private static func distinct(_ array: [JSONTree]) -> [JSONTree] {
    array.reduce(into: []) { distinct, element in
      if !contains(distinct, element) { distinct.append(element) }
    }
  }
}
