import SQLiteDriver

/// Values of SQL as JSON.
extension FunctionArguments {
  /// An argument as `to_jsonb` makes JSON of it; SQL's NULL is JSON's null.
  ///
  /// Times get a `T` and their offset, `2024-01-05T10:00:00+00:00`; a NaN is a string, because JSON has no such number.
  func jsonValue(_ index: Int, _ letter: TypeLetter, _ read: JSONReader) throws(SQLFailure) -> JSONTree {
    guard !isNull(at: index) else { return .null }
    switch letter {
    case .boolean: return .boolean(boolean(at: index))
    case .json, .array: return try read(self, index)
    case .integer, .decimal, .float: return numberValue(index)
    case .timestamp, .zonedTimestamp: return .string(TimeText.json(bytes(at: index)))
    case .interval: return .string(try intervalText(index))
    case .time: return .string(TimeText.withoutTrailingZeros(bytes(at: index)))
    case .binary: return .string(Array("\\x".utf8) + Hexadecimal.encoded(bytes(at: index)))
    case .text, .date: return .string(bytes(at: index))
    case .unknown: return unknownValue(index)
    }
  }

  private func intervalText(_ index: Int) throws(SQLFailure) -> [UInt8] {
    var text: [UInt8] = []
    try span(at: index).appendText(to: &text)
    return text
  }

  private func unknownValue(_ index: Int) -> JSONTree {
    switch kind(at: index) {
    case .integer, .double: numberValue(index)
    case .text, .blob, .null: .string(bytes(at: index))
    }
  }

  private func numberValue(_ index: Int) -> JSONTree {
    guard kind(at: index) == .double else {
      let text = bytes(at: index)
      return text.last.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } == true ? .number(text) : .string(text)
    }
    let value = double(at: index)
    return value.isFinite ? .number(FloatDigits.plain(value)) : .string(Array(FloatText.text(value).utf8))
  }
}

/// JSON as values of SQL.
extension FunctionResult {
  /// An element of an array as the value that a column of its type would hold: 7, '1.50', 'text', 0 or 1, NULL, '[1, 2]'.
  func element(_ tree: JSONTree) {
    switch tree {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .number(let digits): number(digits)
    case .string(let content): text(content)
    case .array, .object: json(tree)
    }
  }

  func json(_ tree: JSONTree) { text(tree.text) }

  /// A decimal of a size, halves rounded away from zero; an INTEGER where it has no fraction.
  func decimal(_ digits: [UInt8], precision: Int64, scale: Int64) throws(SQLFailure) {
    let (precision, scale) = (Int(clamping: precision), Int(clamping: scale))
    let rounded = DecimalDigits.rounded(digits, scale: scale)
    let whole = rounded.prefix { $0 != UInt8(ascii: ".") }.filter { $0 != UInt8(ascii: "-") }.drop { $0 == UInt8(ascii: "0") }
    guard whole.count <= precision - scale else { throw SQLFailure("22003", "numeric field overflow") }
    if scale == 0 { number(rounded) } else { text(rounded) }
  }

  /// A number without a fraction is an INTEGER where it fits, everything else a decimal's text.
  private func number(_ digits: [UInt8]) {
    if let value = Int64(String(decoding: digits, as: UTF8.self)) { integer(value) } else { text(digits) }
  }
}
