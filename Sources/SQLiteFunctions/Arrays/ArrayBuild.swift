import SQLiteDriver

/// Arrays made, and made longer. The first argument holds the types' letters (`TypeLetter`).
///
///     tc_array('in', 1, '2.50')           →   [1, 2.50]
///     tc_array_append('ai', '[1]', 2)     →   [1, 2]
///     tc_array_prepend('ia', 0, '[1]')    →   [0, 1]
///     tc_array_cat('[1]', '[2]')          →   [1, 2]
///     tc_array_fill('ia', 7, '[2]')       →   [7, 7]
///
/// PostgreSQL: `ARRAY[…]`, `array_append`, `array_prepend`, `array_cat`, `||`, `array_fill`. A NULL array is an empty one.
enum ArrayBuild {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .lenient("tc_array", -1) { (arguments, result) throws(SQLFailure) in try construct(arguments, result, read) },
      .lenient("tc_array_append", 3) { (arguments, result) throws(SQLFailure) in
        let array = try oneDimensional(try arguments.array(1, read))
        result.json(.array(array + [try arguments.element(2, TypeLetters(arguments)[2], read)]))
      },
      .lenient("tc_array_prepend", 3) { (arguments, result) throws(SQLFailure) in
        let array = try oneDimensional(try arguments.array(2, read))
        result.json(.array([try arguments.element(1, TypeLetters(arguments)[1], read)] + array))
      },
      .lenient("tc_array_cat", 2) { (arguments, result) throws(SQLFailure) in
        let (left, right) = (try arguments.array(0, read), try arguments.array(1, read))
        guard let left, let right else { return (left ?? right).map { result.json($0.tree) } ?? () }
        result.json(try concatenated(left, right).tree)
      },
      .lenient("tc_array_fill", 3) { (arguments, result) throws(SQLFailure) in try fill(arguments, result, read) },
    ]
  }

  private static func construct(_ arguments: FunctionArguments, _ result: FunctionResult, _ read: JSONReader) throws(SQLFailure) {
    let letters = TypeLetters(arguments)
    var elements: [JSONTree] = []
    for place in 1..<max(arguments.count, 1) { elements.append(try arguments.element(place, letters[place], read)) }
    guard letters[1] == .array else { return result.json(.array(elements)) }
    let rows = elements.filter { !$0.isNull && SQLArray([$0]).dimensions.count > 1 }
    guard rows.isEmpty || rows.count == elements.count, Set(elements.map { SQLArray([$0]).dimensions }).count <= 1 else {
      throw SQLFailure("2202E", "multidimensional arrays must have array expressions with matching dimensions")
    }
    result.json(.array(rows))
  }

  private static func oneDimensional(_ array: SQLArray?) throws(SQLFailure) -> [JSONTree] {
    guard let array else { return [] }
    guard array.isOneDimensional else { throw SQLFailure("22000", "argument must be empty or one-dimensional array") }
    return array.elements
  }

  /// Of the same number of dimensions, or one a row of the other.
  private static func concatenated(_ left: SQLArray, _ right: SQLArray) throws(SQLFailure) -> SQLArray {
    let (one, other) = (left.dimensions, right.dimensions)
    if one.isEmpty || other.isEmpty { return one.isEmpty ? right : left }
    if one.dropFirst() == other.dropFirst(), one.count == other.count { return SQLArray(left.elements + right.elements) }
    if one.dropFirst() == other[...] { return SQLArray(left.elements + [right.tree]) }
    if other.dropFirst() == one[...] { return SQLArray([left.tree] + right.elements) }
    throw SQLFailure("2202E", "cannot concatenate incompatible arrays")
  }

  private static func fill(_ arguments: FunctionArguments, _ result: FunctionResult, _ read: JSONReader) throws(SQLFailure) {
    guard let dimensions = try arguments.array(2, read) else {
      throw SQLFailure("22004", "dimension array or low bound array cannot be null")
    }
    let counts = dimensions.elements.compactMap { $0.content.flatMap { Int(String(decoding: $0, as: UTF8.self)) } }
    guard counts.count == dimensions.elements.count else { throw SQLFailure("22004", "dimension values cannot be null") }
    guard counts.allSatisfy({ 0...134_217_727 ~= $0 }) else {
      throw SQLFailure("54000", "array size exceeds the maximum allowed (134217727)")
    }
    guard !counts.isEmpty, !counts.contains(0) else { return result.text("[]") }
    let value = try arguments.element(1, TypeLetters(arguments)[1], read)
    result.json(counts.reversed().reduce(value) { .array(Array(repeating: $0, count: $1)) })
  }
}
