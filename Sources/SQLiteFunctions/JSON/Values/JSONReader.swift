import SQLiteDriver

/// Reads arguments that are JSON documents. One for a connection, so that the parser's memory is used again.
final class JSONReader {
  private let document = JSONDocument()

  /// Throws 22P02 where the text is no JSON, 22P05 for `\u0000`.
  func callAsFunction(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> JSONTree {
    guard let text = arguments.text(at: index) else { return .null }
    guard document.load(text) else { throw document.failure }
    return JSONTree(document, 0)
  }

  /// Nil where the text is no JSON.
  func optional(_ arguments: FunctionArguments, _ index: Int) -> JSONTree? {
    guard let text = arguments.text(at: index), document.load(text) else { return nil }
    return JSONTree(document, 0)
  }

  /// The elements of an argument that is an array of SQL.
  func array(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> [JSONTree] {
    guard case .array(let elements) = try self(arguments, index) else {
      throw SQLFailure("22P02", "malformed array literal: \"\(arguments.string(at: index))\"")
    }
    return elements
  }

  /// An array of one dimension: the steps of a path, or keys.
  func list(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> [JSONTree] {
    let elements = try array(arguments, index)
    if case .array? = elements.first { throw SQLFailure("2202E", "wrong number of array subscripts") }
    return elements
  }
}

extension JSONDocument {
  /// Why the text that was loaded last is no document.
  var failure: SQLFailure {
    holdsNullEscape
      ? SQLFailure("22P05", "unsupported Unicode escape sequence") : SQLFailure("22P02", "invalid input syntax for type json")
  }

  /// Whether the reader stopped at a string in which `\u0000` is the first escape that means nothing.
  private var holdsNullEscape: Bool {
    let bytes = bytes
    let text = bytes.span
    var position = stop + 1
    guard stop < text.count, text[stop] == UInt8(ascii: "\"") else { return false }
    while position < text.count, text[position] >= 0x20, text[position] != UInt8(ascii: "\"") {
      if text[position] != UInt8(ascii: "\\") {
        position += 1
      } else if let escape = JSONEscape(text, at: position) {
        position = escape.end
      } else {
        return bytes[position...].starts(with: #"\u0000"#.utf8)
      }
    }
    return false
  }
}
