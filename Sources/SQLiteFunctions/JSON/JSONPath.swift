import SQLiteDriver

/// The arguments of a call behind its document: `tc_json_text(doc, 'items', 0, 'id')`.
struct JSONPath {
  let arguments: FunctionArguments

  var count: Int { arguments.count - 1 }

  /// Nil for NULL, which leads nowhere.
  func key(_ step: Int) -> BorrowedText? { arguments.text(at: step + 1) }

  /// A key as an index, as C's `strtol` reads it, because PostgreSQL does: ` +1` is 1, `-1` the last element, `1x` none.
  static func index<Text: RandomAccessCollection>(_ text: Text) -> Int? where Text.Element == UInt8, Text.Index == Int {
    var position = text.firstIndex { !isBlank($0) } ?? text.endIndex
    let sign = position < text.endIndex ? text[position] : 0
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
    guard position < text.endIndex else { return nil }
    var magnitude = 0
    for byte in text[position...] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), magnitude <= Int(Int32.max) else { return nil }
      magnitude = magnitude * 10 + Int(byte & 15)
    }
    return magnitude > Int(Int32.max) ? nil : sign == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
}
