/// The text of JSON values as PostgreSQL prints `jsonb`: `{"a": 1, "bb": [true, null]}`.
///
/// Keys stand by length, then by bytes, each once with its last value; numbers as `numeric`. So equal documents have equal texts.
enum JSONText {
  private enum Piece {
    case value(Int)
    case key(Int)
    case bytes(StaticString)
  }

  /// Pieces wait on a stack of their own, so that depth is no matter of the machine's stack.
  static func append(_ node: Int, _ nodes: [JSONNode], of text: [UInt8], to output: inout [UInt8]) {
    var waiting = [Piece.value(node)]
    while let piece = waiting.popLast() {
      switch piece {
      case .bytes(let literal): literal.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
      case .key(let key): appendString(nodes[key], of: text, to: &output)
      case .value(let value): append(value, nodes, of: text, to: &output, &waiting)
      }
    }
  }

  private static func append(
    _ node: Int, _ nodes: [JSONNode], of text: [UInt8], to output: inout [UInt8], _ waiting: inout [Piece]
  ) {
    switch nodes[node].kind {
    case .null: output += "null".utf8
    case .true: output += "true".utf8
    case .false: output += "false".utf8
    case .number: JSONNumber(text.span, at: nodes[node].start)?.append(text.span, to: &output)
    case .string, .escapedString: appendString(nodes[node], of: text, to: &output)
    case .array: pushReversed(to: &waiting) { pushElements(of: node, nodes, to: &$0) }
    case .object: pushReversed(to: &waiting) { pushMembers(of: node, nodes, of: text, to: &$0) }
    }
  }

  /// What is pushed last is taken first, so the pieces of a container are turned round where they lie.
  private static func pushReversed(to waiting: inout [Piece], _ push: (inout [Piece]) -> Void) {
    var first = waiting.count
    push(&waiting)
    var last = waiting.count - 1
    while first < last {
      waiting.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  private static func pushElements(of array: Int, _ nodes: [JSONNode], to waiting: inout [Piece]) {
    waiting.append(.bytes("["))
    var element = array + 1
    for index in 0..<nodes[array].count {
      if index > 0 { waiting.append(.bytes(", ")) }
      waiting.append(.value(element))
      element = nodes[element].next
    }
    waiting.append(.bytes("]"))
  }

  private static func pushMembers(of object: Int, _ nodes: [JSONNode], of text: [UInt8], to waiting: inout [Piece]) {
    waiting.append(.bytes("{"))
    for (index, member) in JSONMembers.sorted(object, nodes, of: text).enumerated() {
      if index > 0 { waiting.append(.bytes(", ")) }
      waiting.append(.key(member))
      waiting.append(.bytes(": "))
      waiting.append(.value(member + 1))
    }
    waiting.append(.bytes("}"))
  }
}

/// Strings.
extension JSONText {
  /// The content of a string, without quotes and escapes.
  static func appendUnescaped(_ string: JSONNode, of text: [UInt8], to output: inout [UInt8]) {
    guard string.kind == .escapedString else { return output.append(contentsOf: text[string.start..<string.end]) }
    var position = string.start
    while position < string.end {
      if text[position] == UInt8(ascii: "\\"), let escape = JSONEscape(text.span, at: position) {
        output.append(contentsOf: UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter)
        position = escape.end
      } else {
        output.append(text[position])
        position += 1
      }
    }
  }

  private static func appendString(_ string: JSONNode, of text: [UInt8], to output: inout [UInt8]) {
    guard string.kind == .escapedString else {
      return output.append(contentsOf: text[string.start - 1...string.end])
    }
    var plain: [UInt8] = []
    appendUnescaped(string, of: text, to: &plain)
    appendQuoted(plain, to: &output)
  }

  /// Bytes as a JSON string, with the escapes that PostgreSQL writes.
  static func appendQuoted(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in bytes { appendEscaped(byte, to: &output) }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += "\\\"".utf8
    case UInt8(ascii: "\\"): output += "\\\\".utf8
    case 8: output += "\\b".utf8
    case 9: output += "\\t".utf8
    case 10: output += "\\n".utf8
    case 12: output += "\\f".utf8
    case 13: output += "\\r".utf8
    case ..<0x20: output += "\\u00\(byte < 16 ? "0" : "1")\(String(byte & 15, radix: 16))".utf8
    default: output.append(byte)
    }
  }
}
