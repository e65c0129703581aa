import SQLiteDriver

/// `tc_pg_string_to_array(text, delimiter[, null])`: the parts between delimiters as a JSON array. Without a delimiter (NULL) a part is
/// a character; an empty one divides nothing; a part that is the third text is null.
///
///     tc_pg_string_to_array('a,b,', ',', '')   →   ["a", "b", null]
///
/// PostgreSQL: `string_to_array`, `string_to_table` (postgresql.org/docs/15/functions-string.html).
enum TextLists {
  static var functions: [ScalarFunction] {
    [2, 3].map { count in
      ScalarFunction(name: "tc_pg_string_to_array", argumentCount: count) { arguments, result in
        guard !arguments.isNull(at: 0) else { return }
        let null = count > 2 && !arguments.isNull(at: 2) ? arguments.bytes(at: 2) : nil
        var list = JSONList()
        for part in parts(arguments) { list.append(null.map { part.elementsEqual($0) } == true ? nil : part) }
        result.text(list.closed)
      }
    }
  }

  private static func parts(_ arguments: FunctionArguments) -> [ArraySlice<UInt8>] {
    let text = arguments.bytes(at: 0)
    if text.isEmpty { return [] }
    if arguments.isNull(at: 1) { return text.characters }
    return text.parts(between: arguments.bytes(at: 1))
  }
}

extension [UInt8] {
  /// An empty delimiter divides nothing.
  func parts(between delimiter: [UInt8]) -> [ArraySlice<UInt8>] {
    guard !delimiter.isEmpty else { return [self[...]] }
    var (parts, start) = ([ArraySlice<UInt8>](), 0)
    while let found = TextSearch.place(of: delimiter, in: self, from: start) {
      parts.append(self[start..<found])
      start = found + delimiter.count
    }
    return parts + [self[start...]]
  }
}
