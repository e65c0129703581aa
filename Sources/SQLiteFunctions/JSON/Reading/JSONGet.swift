import SQLiteDriver

/// `tc_json_get(doc, step)` and `tc_json_get_text(doc, step)`: one step into a document, a number into an array, a text into an object.
///
///     tc_json_get('{"a": [1, "x"]}', 'a')   →   [1, "x"]
///     tc_json_get_text('[1, "x"]', -1)      →   x
///
/// PostgreSQL: `->` and `->>` (postgresql.org/docs/15/functions-json.html). Unlike on a path, `'0'` is no index.
enum JSONGet {
  static func functions(_ document: JSONDocument) -> [ScalarFunction] {
    [
      .strict("tc_json_get", 2) { (arguments, result) throws(SQLFailure) in
        guard let node = try arguments.step(in: document) else { return }
        result.json(document, node)
      },
      .strict("tc_json_get_text", 2) { (arguments, result) throws(SQLFailure) in
        guard let node = try arguments.step(in: document) else { return }
        result.jsonContent(document, node)
      },
    ]
  }
}

extension FunctionArguments {
  /// The node that the second argument leads to from the first one's document.
  fileprivate func step(in document: JSONDocument) throws(SQLFailure) -> Int? {
    try load(document, at: 0)
    guard kind(at: 1) == .integer else {
      guard document.nodes[0].kind == .object, let key = text(at: 1) else { return nil }
      return document.member(of: 0, key)
    }
    let index = Int(clamping: integer(at: 1))
    switch document.nodes[0].kind {
    case .array: return document.element(of: 0, index)
    case .object: return nil
    default: return index == 0 || index == -1 ? 0 : nil  // PostgreSQL keeps a scalar document as an array of one element
    }
  }

  /// Throws where the text is no JSON.
  func load(_ document: JSONDocument, at index: Int) throws(SQLFailure) {
    guard let text = text(at: index), document.load(text) else { throw document.failure }
  }
}

extension FunctionResult {
  /// The value's canonical text.
  func json(_ document: JSONDocument, _ node: Int) {
    var output: [UInt8] = []
    document.append(node, to: &output)
    text(output)
  }

  /// A string without its quotes, everything else as JSON; NULL for JSON's null.
  func jsonContent(_ document: JSONDocument, _ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .null: return
    case .string: text(document.bytes[node.start..<node.end])
    case .escapedString:
      var output: [UInt8] = []
      document.appendUnescaped(node, to: &output)
      text(output)
    default: json(document, index)
    }
  }
}
