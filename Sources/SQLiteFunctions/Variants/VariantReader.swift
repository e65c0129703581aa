import SQLiteDriver

/// Reads arguments as Snowflake's semi-structured values: numbers without trailing zeros, `1.50` as `1.5`.
///
/// Types that only Snowflake has inside a VARIANT, dates and times among them, are strings here, a number has no type but its
/// digits, and SQL's NULL inside an array is JSON's null.
struct VariantReader {
  let read: JSONReader

  func callAsFunction(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> JSONTree {
    try read(arguments, index).normalized
  }

  /// A value of a type that a letter names, as TO_VARIANT makes it.
  func value(_ arguments: FunctionArguments, _ index: Int, _ letter: TypeLetter) throws(SQLFailure) -> JSONTree {
    try arguments.jsonValue(index, letter, read).normalized
  }

  /// The elements of an argument that is an ARRAY; nil where it is NULL.
  func array(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> [JSONTree]? {
    guard !arguments.isNull(at: index) else { return nil }
    guard case .array(let elements) = try self(arguments, index) else {
      throw SQLFailure("22000", "Failed to cast variant value \(arguments.string(at: index)) to ARRAY")
    }
    return elements
  }

  /// The members of an argument that is an OBJECT; nil where it is NULL.
  func object(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> JSONObject? {
    guard !arguments.isNull(at: index) else { return nil }
    guard case .object(let object) = try self(arguments, index) else {
      throw SQLFailure("22000", "Failed to cast variant value \(arguments.string(at: index)) to OBJECT")
    }
    return object
  }
}

extension JSONTree {
  /// With every number in its shortest spelling.
  var normalized: JSONTree {
    switch self {
    case .number(let digits): return .number(DecimalDigits.trimmed(digits))
    case .array(let elements): return .array(elements.map(\.normalized))
    case .object(let object):
      var shorter = JSONObject()
      for member in object.members { shorter[member.key] = member.value.normalized }
      return .object(shorter)
    case .null, .boolean, .string: return self
    }
  }

  /// As TO_JSON prints it.
  var compactText: [UInt8] {
    var output: [UInt8] = []
    appendCompact(to: &output)
    return output
  }

  /// As a cast to VARCHAR prints it; nil for JSON's null.
  var variantText: [UInt8]? {
    switch self {
    case .null: nil
    case .string(let content): content
    default: compactText
    }
  }
}
