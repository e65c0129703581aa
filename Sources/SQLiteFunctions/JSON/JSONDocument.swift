import SQLiteDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The document that was asked last, read once.
///
/// A row's columns are usually read from one document: `tc_json_text(data, 'id')`, `tc_json_text(data, 'title')`, ….
/// Each further column then costs a fifth of the first (300,000 documents of 560 bytes, eight members).
final class JSONDocument {
  private(set) var bytes: [UInt8] = []
  private var parser = JSONParser()
  private var isWellFormed = false

  var nodes: [JSONNode] { parser.nodes }

  /// Where the reader of a malformed text stopped: before the value that it could not read.
  var stop: Int { parser.position }

  /// False: malformed.
  func load(_ text: BorrowedText) -> Bool {
    guard !holds(text) else { return isWellFormed }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text)
    return parse()
  }

  /// False: malformed.
  func load(_ text: [UInt8]) -> Bool {
    bytes = text
    return parse()
  }

  private func parse() -> Bool {
    let text = bytes
    isWellFormed = parser.parse(text.span)
    return isWellFormed
  }

  private func holds(_ text: BorrowedText) -> Bool {
    guard text.count == bytes.count, !bytes.isEmpty else { return false }
    return unsafe bytes.withUnsafeBytes { mine in
      unsafe text.withContiguousStorageIfAvailable { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return false }
        return unsafe memcmp(mine, theirs, text.count) == 0
      } ?? false
    }
  }
}

/// Printing a value.
extension JSONDocument {
  /// The canonical text of a value.
  func append(_ node: Int, to output: inout [UInt8]) {
    JSONText.append(node, parser.nodes, of: bytes, to: &output)
  }

  /// The content of a string.
  func appendUnescaped(_ string: JSONNode, to output: inout [UInt8]) {
    JSONText.appendUnescaped(string, of: bytes, to: &output)
  }
}

/// Finding a value.
extension JSONDocument {
  /// The node at a path of keys and array indices; nil when there is none.
  func node(at path: JSONPath) -> Int? {
    var node = 0
    for step in 0..<path.count {
      guard let key = path.key(step), let found = child(of: node, key) else { return nil }
      node = found
    }
    return node
  }

  private func child(of node: Int, _ key: BorrowedText) -> Int? {
    switch parser.nodes[node].kind {
    case .object: member(of: node, key)
    case .array: JSONPath.index(key).flatMap { element(of: node, $0) }
    default: nil
    }
  }

  /// The value of the last member of that name, as in `jsonb`.
  func member(of object: Int, _ name: BorrowedText) -> Int? {
    let nodes = parser.nodes
    var found: Int?
    var key = object + 1
    for _ in 0..<nodes[object].count {
      if isEqual(nodes[key], name) { found = key + 1 }
      key = nodes[key + 1].next
    }
    return found
  }

  func isEqual(_ key: JSONNode, _ name: BorrowedText) -> Bool {
    guard key.kind == .escapedString else {
      return key.end - key.start == name.count && (0..<name.count).allSatisfy { bytes[key.start + $0] == name[$0] }
    }
    var plain: [UInt8] = []
    appendUnescaped(key, to: &plain)
    return plain.elementsEqual(name)
  }

  /// Counted from 0, or from the end from -1.
  func element(of array: Int, _ index: Int) -> Int? {
    let nodes = parser.nodes
    let count = nodes[array].count
    guard index >= -count, index < count else { return nil }
    var element = array + 1
    for _ in 0..<(index < 0 ? index + count : index) { element = nodes[element].next }
    return element
  }
}
