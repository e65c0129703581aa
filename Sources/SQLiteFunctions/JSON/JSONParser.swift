/// Reads a JSON document into nodes: strictly, as PostgreSQL's `jsonb` does.
///
/// Refused are, beside what the grammar refuses, `\u0000`, half surrogate pairs, and numbers beyond `numeric`.
struct JSONParser {
  private(set) var nodes: [JSONNode] = []
  private var open: [Int] = []
  private(set) var position = 0

  /// SQLite's own limit. Deeper documents count as malformed.
  private static let maximumDepth = 2_000

  private enum State { case value, valueOrEnd, key, keyOrEnd, afterValue }

  /// False: malformed, and the nodes mean nothing.
  mutating func parse(_ text: Span<UInt8>) -> Bool {
    nodes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    position = 0
    var state = State.value
    repeat {
      skipBlanks(text)
      guard position < text.count, let following = step(from: state, text) else { return false }
      state = following
    } while state != .afterValue || !open.isEmpty
    skipBlanks(text)
    return position == text.count
  }

  private mutating func step(from state: State, _ text: Span<UInt8>) -> State? {
    let byte = text[position]
    switch state {
    case .valueOrEnd where byte == UInt8(ascii: "]"), .keyOrEnd where byte == UInt8(ascii: "}"): return close()
    case .value, .valueOrEnd: return value(text)
    case .key, .keyOrEnd: return key(text)
    case .afterValue: return separator(byte)
    }
  }

  private mutating func separator(_ byte: UInt8) -> State? {
    guard let container = open.last else { return nil }
    let isObject = nodes[container].kind == .object
    switch byte {
    case UInt8(ascii: ","):
      position += 1
      return isObject ? .key : .value
    case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject: return close()
    default: return nil
    }
  }

  private mutating func value(_ text: Span<UInt8>) -> State? {
    if let container = open.last, nodes[container].kind == .array { nodes[container].count += 1 }
    switch text[position] {
    case UInt8(ascii: "{"): return openContainer(.object) ? .keyOrEnd : nil
    case UInt8(ascii: "["): return openContainer(.array) ? .valueOrEnd : nil
    case UInt8(ascii: "\""): return string(text) ? .afterValue : nil
    case UInt8(ascii: "t"): return word("true", .true, text)
    case UInt8(ascii: "f"): return word("false", .false, text)
    case UInt8(ascii: "n"): return word("null", .null, text)
    default: return number(text) ? .afterValue : nil
    }
  }

  private mutating func key(_ text: Span<UInt8>) -> State? {
    guard text[position] == UInt8(ascii: "\""), string(text), let object = open.last else { return nil }
    nodes[object].count += 1
    skipBlanks(text)
    guard position < text.count, text[position] == UInt8(ascii: ":") else { return nil }
    position += 1
    return .value
  }

  private mutating func openContainer(_ kind: JSONNode.Kind) -> Bool {
    guard open.count < JSONParser.maximumDepth else { return false }
    open.append(nodes.count)
    append(kind, start: position, end: position)
    position += 1
    return true
  }

  private mutating func close() -> State? {
    let container = open.removeLast()
    position += 1
    nodes[container].end = position
    nodes[container].next = nodes.count
    return .afterValue
  }

  private mutating func append(_ kind: JSONNode.Kind, start: Int, end: Int) {
    nodes.append(JSONNode(kind: kind, start: start, end: end, next: nodes.count + 1))
  }

  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): position += 1
      default: return
      }
    }
  }
}

/// Scalars.
extension JSONParser {
  private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind, _ text: Span<UInt8>) -> State? {
    let end = position + word.utf8CodeUnitCount
    guard end <= text.count else { return nil }
    let isEqual = word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { unsafe letters[$0] == text[position + $0] }
    }
    guard isEqual else { return nil }
    append(kind, start: position, end: end)
    position = end
    return .afterValue
  }

  private mutating func number(_ text: Span<UInt8>) -> Bool {
    guard let number = JSONNumber(text, at: position) else { return false }
    append(.number, start: position, end: number.end)
    position = number.end
    return true
  }

  private mutating func string(_ text: Span<UInt8>) -> Bool {
    let start = position + 1
    var kind = JSONNode.Kind.string
    var end = JSONParser.endOfPlain(text, from: start)
    while end < text.count, text[end] == UInt8(ascii: "\\") {
      guard let escape = JSONEscape(text, at: end) else { return false }
      kind = .escapedString
      end = JSONParser.endOfPlain(text, from: escape.end)
    }
    guard end < text.count, text[end] == UInt8(ascii: "\"") else { return false }
    append(kind, start: start, end: end)
    position = end + 1
    return true
  }

  /// The next quote, backslash or control character.
  private static func endOfPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] >= 0x20, text[end] != UInt8(ascii: "\""), text[end] != UInt8(ascii: "\\") { end += 1 }
    return end
  }
}
