import SQLiteDriver

/// Elements found and changed. The first argument holds the types' letters (`TypeLetter`).
///
///     tc_array_position('ai', '[5, 7, 5]', 5, 2)        →   3
///     tc_array_positions('ai', '[5, 7, 5]', 5)          →   [1, 3]
///     tc_array_remove('ai', '[5, 7, 5]', 5)             →   [7]
///     tc_array_replace('aii', '[5, 7, 5]', 5, 6)        →   [6, 7, 6]
///
/// PostgreSQL: `array_position`, `array_positions`, `array_remove`, `array_replace`. NULL is found like a value.
enum ArraySearch {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .lenient("tc_array_position", -1) { (arguments, result) throws(SQLFailure) in try position(arguments, result, read) },
      .lenient("tc_array_positions", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try searched(arguments, read) else { return }
        let sought = try sought(arguments, read)
        let places = array.indices.filter { ArrayOrder.compare(array[$0], sought) == 0 }
        result.json(.array(places.map { .number(Array("\($0 + 1)".utf8)) }))
      },
      .lenient("tc_array_remove", 3) { (arguments, result) throws(SQLFailure) in
        guard let array = try arguments.array(1, read) else { return }
        guard array.isOneDimensional else {
          throw SQLFailure("0A000", "removing elements from multidimensional arrays is not supported")
        }
        let sought = try sought(arguments, read)
        result.json(.array(array.elements.filter { ArrayOrder.compare($0, sought) != 0 }))
      },
      .lenient("tc_array_replace", 4) { (arguments, result) throws(SQLFailure) in
        guard let array = try arguments.array(1, read) else { return }
        let replacement = try arguments.element(3, TypeLetters(arguments)[3], read)
        result.json(array.tree.replacing(try sought(arguments, read), with: replacement))
      },
    ]
  }

  private static func position(_ arguments: FunctionArguments, _ result: FunctionResult, _ read: JSONReader) throws(SQLFailure) {
    guard let array = try searched(arguments, read), !array.isEmpty else { return }
    if arguments.isNull(at: 2), !array.contains(where: \.isNull) { return }
    guard arguments.count < 4 || !arguments.isNull(at: 3) else { throw SQLFailure("22004", "initial position must not be null") }
    let start = arguments.count < 4 ? 1 : max(1, Int(clamping: arguments.integer(at: 3)))
    let sought = try sought(arguments, read)
    guard start <= array.count, let place = array[(start - 1)...].firstIndex(where: { ArrayOrder.compare($0, sought) == 0 }) else { return }
    result.integer(Int64(place + 1))
  }

  private static func sought(_ arguments: FunctionArguments, _ read: JSONReader) throws(SQLFailure) -> JSONTree {
    try arguments.element(2, TypeLetters(arguments)[2], read)
  }

  private static func searched(_ arguments: FunctionArguments, _ read: JSONReader) throws(SQLFailure) -> [JSONTree]? {
    guard let array = try arguments.array(1, read) else { return nil }
    guard array.isOneDimensional else {
      throw SQLFailure("0A000", "searching for elements in multidimensional arrays is not supported")
    }
    return array.elements
  }
}

extension JSONTree {
  fileprivate func replacing(_ sought: JSONTree, with replacement: JSONTree) -> JSONTree {
    if case .array(let elements) = self { return .array(elements.map { $0.replacing(sought, with: replacement) }) }
    return ArrayOrder.compare(self, sought) == 0 ? replacement : self
  }
}
