import SQLiteDriver

/// What a VARIANT holds: `tc_sf_typeof(variant)`, `tc_sf_is(type, variant)`, `tc_sf_as(type, variant)`.
///
///     tc_sf_typeof('1.5')          →   DECIMAL
///     tc_sf_is('double', '1')      →   1
///     tc_sf_as('integer', '"1"')   →   NULL
///
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/typeof, …/is, …/as. A number is an INTEGER or a DECIMAL, never a DOUBLE.
enum VariantTypes {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] {
    [
      .strict("tc_sf_typeof", 1) { (arguments, result) throws(SQLFailure) in result.text(typeName(try reader(arguments, 0))) },
      .strict("tc_sf_is", 2) { (arguments, result) throws(SQLFailure) in
        result.boolean(isA(arguments.string(at: 0), try reader(arguments, 1)))
      },
      .strict("tc_sf_as", 2) { (arguments, result) throws(SQLFailure) in
        let tree = try reader(arguments, 1)
        guard isA(arguments.string(at: 0), tree) else { return }
        switch (arguments.string(at: 0), tree) {
        case ("double", _): result.double(tree.double)
        case ("integer", .number(let digits)):
          guard let integer = DecimalDigits.rounded(digits) else { throw SQLFailure("22003", "bigint out of range") }
          result.integer(integer)
        default: result.element(tree)
        }
      },
      .strict("tc_sf_as_decimal", 3) { (arguments, result) throws(SQLFailure) in
        guard case .number(let digits) = try reader(arguments, 0) else { return }
        try result.decimal(digits, precision: arguments.integer(at: 1), scale: arguments.integer(at: 2))
      },
    ]
  }

  private static func typeName(_ tree: JSONTree) -> String {
    switch tree {
    case .null: "NULL_VALUE"
    case .boolean: "BOOLEAN"
    case .number(let digits): digits.contains(UInt8(ascii: ".")) ? "DECIMAL" : "INTEGER"
    case .string: "VARCHAR"
    case .array: "ARRAY"
    case .object: "OBJECT"
    }
  }

  private static func isA(_ type: String, _ tree: JSONTree) -> Bool {
    switch (type, tree) {
    case ("array", .array), ("object", .object), ("boolean", .boolean), ("varchar", .string), ("null", .null): true
    case ("double", .number), ("decimal", .number): true
    case ("integer", .number(let digits)): !digits.contains(UInt8(ascii: "."))
    default: false
    }
  }
}

extension JSONTree {
  fileprivate var double: Double {
    if case .number(let digits) = self { Double(String(decoding: digits, as: UTF8.self)) ?? 0 } else { 0 }
  }
}
