import SQLiteDriver

/// Arrays and texts: `tc_array_to_string(array, delimiter[, null])`, `tc_string_to_array(text, delimiter[, null])`,
/// `tc_array_text(array)`, `tc_array_parse(text, letter)`.
///
///     tc_array_to_string('["a", null, "b"]', ',')         →   a,b
///     tc_string_to_array('a,b', ',')                      →   ["a", "b"]
///     tc_array_text('["a b", null]')                      →   {"a b",NULL}
///     tc_array_parse('{1,NULL}', 'i')                     →   [1, null]
///
/// PostgreSQL: `array_to_string`, `string_to_array`, and the casts between text and array.
enum ArrayTexts {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .lenient("tc_array_to_string", -1) { (arguments, result) throws(SQLFailure) in try join(arguments, result, read) },
      .lenient("tc_string_to_array", -1) { (arguments, result) throws(SQLFailure) in split(arguments, result) },
      .strict("tc_array_text", 1) { (arguments, result) throws(SQLFailure) in
        result.text(ArrayLiteral.text(try arguments.strictArray(0, read).tree))
      },
      .strict("tc_array_parse", 2) { (arguments, result) throws(SQLFailure) in
        let letter = arguments.text(at: 1)?.first.flatMap(TypeLetter.init(rawValue:)) ?? .unknown
        result.json(.array(try ArrayLiteral.elements(arguments.bytes(at: 0), letter)))
      },
    ]
  }

  private static func join(_ arguments: FunctionArguments, _ result: FunctionResult, _ read: JSONReader) throws(SQLFailure) {
    guard let array = try arguments.array(0, read), !arguments.isNull(at: 1) else { return }
    let substitute = arguments.count > 2 && !arguments.isNull(at: 2) ? arguments.bytes(at: 2) : nil
    let parts = array.flattened.compactMap { $0.isNull ? substitute : ArrayLiteral.content($0) }
    result.text(Array(parts.joined(separator: arguments.bytes(at: 1))))
  }

  /// No delimiter: a text of one character each. An empty one: the text as it is.
  private static func split(_ arguments: FunctionArguments, _ result: FunctionResult) {
    guard let text = arguments.text(at: 0) else { return }
    let absent = arguments.count > 2 && !arguments.isNull(at: 2) ? arguments.bytes(at: 2) : nil
    let parts = arguments.isNull(at: 1) ? characters(text) : parts(Array(text), arguments.bytes(at: 1))
    result.json(.array(parts.map { $0 == absent ? .null : .string($0) }))
  }

  private static func characters(_ text: BorrowedText) -> [[UInt8]] {
    String(decoding: text, as: UTF8.self).unicodeScalars.map { Array(String($0).utf8) }
  }

  static func parts(_ text: [UInt8], _ delimiter: [UInt8]) -> [[UInt8]] {
    guard !text.isEmpty else { return [] }
    guard !delimiter.isEmpty else { return [text] }
    var (parts, start, position): ([[UInt8]], Int, Int) = ([], 0, 0)
    while position + delimiter.count <= text.count {
      if text[position...].starts(with: delimiter) {
        parts.append(Array(text[start..<position]))
        position += delimiter.count
        start = position
      } else {
        position += 1
      }
    }
    return parts + [Array(text[start...])]
  }
}
