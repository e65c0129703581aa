import SQLiteDriver

/// The order of arrays: element by element, NULL last, then the shorter one first, then the one of fewer dimensions.
///
/// PostgreSQL: postgresql.org/docs/15/functions-array.html. `tc_array_compare(array, array)` gives −1, 0 or 1.
enum ArrayOrder {
  static func compare(_ left: SQLArray, _ right: SQLArray) -> Int {
    let (one, other) = (left.flattened, right.flattened)
    for (element, twin) in zip(one, other) {
      let order = compare(element, twin)
      if order != 0 { return order }
    }
    guard one.count == other.count else { return one.count - other.count }
    return compare(left.dimensions, right.dimensions)
  }

  private static func compare(_ left: [Int], _ right: [Int]) -> Int {
    guard left.count == right.count else { return left.count - right.count }
    return zip(left, right).lazy.map { $0 - $1 }.first { $0 != 0 } ?? 0
  }

  /// NULL equals NULL and follows everything else.
  static func compare(_ left: JSONTree, _ right: JSONTree) -> Int {
    guard !left.isNull, !right.isNull else { return (left.isNull ? 1 : 0) - (right.isNull ? 1 : 0) }
    return compareValues(left, right)
  }

  /// A number beside a text comes of a literal whose type nobody wrote, `'{1,2}'`: they compare as texts.
  static func compareValues(_ left: JSONTree, _ right: JSONTree) -> Int {
    switch (left, right) {
    case (.number(let number), .string(let text)): Bytes.compare(number, text)
    case (.string(let text), .number(let number)): Bytes.compare(text, number)
    default: JSONOrder.compare(left, right)
    }
  }

  /// `ORDER BY numbers COLLATE tc_array`, and comparisons alike.
  static var collation: Collation {
    let (left, right) = (JSONDocument(), JSONDocument())
    return Collation(name: "tc_array") { one, other in
      guard left.load(one), right.load(other), case .array(let elements) = JSONTree(left, 0), case .array(let others) = JSONTree(right, 0)
      else {
        return Bytes.compare(one, other)
      }
      return compare(SQLArray(elements), SQLArray(others))
    }
  }

  static func function(_ read: JSONReader) -> ScalarFunction {
    .strict("tc_array_compare", 2) { (arguments, result) throws(SQLFailure) in
      result.integer(Int64(compare(try arguments.strictArray(0, read), try arguments.strictArray(1, read)).signum()))
    }
  }
}
