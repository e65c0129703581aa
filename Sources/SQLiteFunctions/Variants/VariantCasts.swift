import SQLiteDriver

/// A VARIANT as a value of SQL: `tc_sf_variant_text(variant)`, `…_number(variant, precision, scale)`, `…_int`, `…_float`, `…_boolean`.
/// JSON's null is NULL.
///
///     tc_sf_variant_text('"x"')        →   x
///     tc_sf_variant_int('"12.5"')      →   13
///     tc_sf_variant_boolean('"yes"')   →   1
///
/// A string is read as a text of SQL would be. Snowflake: docs.snowflake.com/en/sql-reference/data-type-conversion.
enum VariantCasts {
  static func functions(_ reader: VariantReader) -> [ScalarFunction] {
    [
      .strict("tc_sf_variant_text", 1) { (arguments, result) throws(SQLFailure) in
        if let text = try reader(arguments, 0).variantText { result.text(text) }
      },
      .strict("tc_sf_variant_number", 3) { (arguments, result) throws(SQLFailure) in
        guard let digits = try digits(try reader(arguments, 0), "FIXED") else { return }
        try result.decimal(digits, precision: arguments.integer(at: 1), scale: arguments.integer(at: 2))
      },
      .strict("tc_sf_variant_int", 1) { (arguments, result) throws(SQLFailure) in
        guard let digits = try digits(try reader(arguments, 0), "FIXED") else { return }
        guard let integer = DecimalDigits.rounded(digits) else { throw SQLFailure("22003", "bigint out of range") }
        result.integer(integer)
      },
      .strict("tc_sf_variant_float", 1) { (arguments, result) throws(SQLFailure) in
        guard let digits = try digits(try reader(arguments, 0), "REAL") else { return }
        result.double(Double(String(decoding: digits, as: UTF8.self)) ?? 0)
      },
      .strict("tc_sf_variant_boolean", 1) { (arguments, result) throws(SQLFailure) in
        if let value = try boolean(try reader(arguments, 0)) { result.boolean(value) }
      },
    ]
  }

  private static func digits(_ tree: JSONTree, _ type: String) throws(SQLFailure) -> [UInt8]? {
    switch tree {
    case .null: return nil
    case .number(let digits): return digits
    case .boolean(let value): return Array((value ? "1" : "0").utf8)
    case .string(let content):
      guard let digits = DecimalDigits.read(content) else { throw failure(tree, type) }
      return digits
    case .array, .object: throw failure(tree, type)
    }
  }

  private static func boolean(_ tree: JSONTree) throws(SQLFailure) -> Bool? {
    switch tree {
    case .null: return nil
    case .boolean(let value): return value
    case .number(let digits): return DecimalDigits.compare(digits, [UInt8(ascii: "0")]) != 0
    case .string(let content):
      guard let value = BooleanText.snowflakeWord(String(decoding: content, as: UTF8.self)) else { throw failure(tree, "BOOLEAN") }
      return value
    case .array, .object: throw failure(tree, "BOOLEAN")
    }
  }

  private static func failure(_ tree: JSONTree, _ type: String) -> SQLFailure {
    SQLFailure("22000", "Failed to cast variant value \(String(decoding: tree.compactText, as: UTF8.self)) to \(type)")
  }
}
