import SQLiteDriver

/// Casts: `tc_json_parse(text)` of a text, `tc_json_to_number(doc)`, `…_to_int`, `…_to_float` and `…_to_boolean` of a scalar.
///
///     tc_json_parse('{"b":1e2,"a":1}')   →   {"a": 1, "b": 100}
///     tc_json_to_int('2.5')              →   3
///     tc_json_to_number('2.345', 5, 2)   →   2.35
///
/// PostgreSQL: `text::jsonb`, `jsonb::numeric` and so on, with their errors.
enum JSONCasts {
  static func functions(_ document: JSONDocument) -> [ScalarFunction] {
    [
      .strict("tc_json_parse", 1) { (arguments, result) throws(SQLFailure) in
        try arguments.load(document, at: 0)
        result.json(document, 0)
      },
      .strict("tc_json_to_number", 1) { (arguments, result) throws(SQLFailure) in
        result.text(try number(arguments, document, "numeric"))
      },
      .strict("tc_json_to_number", 3) { (arguments, result) throws(SQLFailure) in
        let digits = try number(arguments, document, "numeric")
        try result.decimal(digits, precision: arguments.integer(at: 1), scale: arguments.integer(at: 2))
      },
      .strict("tc_json_to_int", 1) { (arguments, result) throws(SQLFailure) in
        let digits = try number(arguments, document, "bigint")
        guard let integer = DecimalDigits.rounded(digits) else { throw SQLFailure("22003", "bigint out of range") }
        result.integer(integer)
      },
      .strict("tc_json_to_float", 1) { (arguments, result) throws(SQLFailure) in
        let digits = String(decoding: try number(arguments, document, "double precision"), as: UTF8.self)
        guard let value = Double(digits), value.isFinite else {
          throw SQLFailure("22003", "\"\(digits)\" is out of range for type double precision")
        }
        result.double(value)
      },
      .strict("tc_json_to_boolean", 1) { (arguments, result) throws(SQLFailure) in
        try arguments.load(document, at: 0)
        switch document.nodes[0].kind {
        case .true: result.boolean(true)
        case .false: result.boolean(false)
        default: throw document.isNo("boolean")
        }
      },
    ]
  }

  private static func number(_ arguments: FunctionArguments, _ document: JSONDocument, _ type: String) throws(SQLFailure) -> [UInt8] {
    try arguments.load(document, at: 0)
    guard case .number(let digits) = JSONTree(document, 0) else { throw document.isNo(type) }
    return digits
  }
}

extension JSONDocument {
  fileprivate func isNo(_ type: String) -> SQLFailure {
    let name = nodes[0].kind == .number ? "numeric" : JSONTree(self, 0).typeName
    return SQLFailure("22023", "cannot cast jsonb \(name) to type \(type)")
  }
}
