import SQLiteDriver

/// The order of `jsonb` (postgresql.org/docs/15/datatype-json.html#JSON-INDEXING): object > array > boolean > number > string > null.
///
/// Of two objects or arrays the one with more members is the greater one; numbers compare by value, so 1.0 equals 1.
enum JSONOrder {
  static func compare(_ left: JSONTree, _ right: JSONTree) -> Int {
    switch (left, right) {
    case (.boolean(let one), .boolean(let other)): return (one ? 1 : 0) - (other ? 1 : 0)
    case (.number(let one), .number(let other)): return DecimalDigits.compare(one, other)
    case (.string(let one), .string(let other)): return Bytes.compare(one, other)
    case (.array(let one), .array(let other)): return compareArrays(one, other)
    case (.object(let one), .object(let other)): return compareObjects(one.members, other.members)
    default: return rank(left) - rank(right)
    }
  }

  static func areEqual(_ left: JSONTree, _ right: JSONTree) -> Bool { compare(left, right) == 0 }

  /// Of whole documents. PostgreSQL keeps a scalar document as an array of one element, so `[]` precedes every scalar.
  static func compareDocuments(_ left: JSONTree, _ right: JSONTree) -> Int {
    switch (left, right) {
    case (.array(let elements), _) where elements.isEmpty && right.isScalar: -1
    case (_, .array(let elements)) where elements.isEmpty && left.isScalar: 1
    default: compare(left, right)
    }
  }

  private static func rank(_ tree: JSONTree) -> Int {
    switch tree {
    case .null: 0
    case .string: 1
    case .number: 2
    case .boolean: 3
    case .array: 4
    case .object: 5
    }
  }

  private static func compareArrays(_ left: [JSONTree], _ right: [JSONTree]) -> Int {
    guard left.count == right.count else { return left.count - right.count }
    for (one, other) in zip(left, right) {
      let order = compare(one, other)
      if order != 0 { return order }
    }
    return 0
  }

  /// Keys and values in turn.
  private static func compareObjects(_ left: [JSONObject.Member], _ right: [JSONObject.Member]) -> Int {
    guard left.count == right.count else { return left.count - right.count }
    for (one, other) in zip(left, right) {
      let order = Bytes.compare(one.key, other.key)
      if order != 0 { return order }
      let values = compare(one.value, other.value)
      if values != 0 { return values }
    }
    return 0
  }

  /// `tc_json_compare(left, right)`: −1, 0 or 1.
  static func function(_ read: JSONReader) -> ScalarFunction {
    .strict("tc_json_compare", 2) { (arguments, result) throws(SQLFailure) in
      result.integer(Int64(compareDocuments(try read(arguments, 0), try read(arguments, 1)).signum()))
    }
  }

  /// `ORDER BY data COLLATE tc_json`, and DISTINCT and GROUP BY alike.
  static var collation: Collation {
    let (left, right) = (JSONDocument(), JSONDocument())
    return Collation(name: "tc_json") { one, other in
      guard left.load(one), right.load(other) else { return Bytes.compare(one, other) }
      return compareDocuments(JSONTree(left, 0), JSONTree(right, 0))
    }
  }
}
