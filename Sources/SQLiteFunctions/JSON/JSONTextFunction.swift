import SQLiteDriver

/// `tc_json_text(doc, key …)`: the value at a path as text, a string without its quotes; NULL for a missing value and for JSON's null.
///
///     tc_json_text('{"a": [{"id": 12345678901234567890}]}', 'a', 0, 'id')   →   12345678901234567890
///
/// PostgreSQL: `doc #>> '{a,0,id}'` of a `jsonb`.
enum JSONTextFunction {
  static func function(_ document: JSONDocument) -> ScalarFunction {
    var output: [UInt8] = []
    return ScalarFunction(name: "tc_json_text", argumentCount: -1) { arguments, result in
      guard let index = arguments.node(in: document) else { return }
      let node = document.nodes[index]
      switch node.kind {
      case .null: return
      case .string: result.text(document.bytes[node.start..<node.end])
      case .escapedString:
        output.removeAll(keepingCapacity: true)
        document.appendUnescaped(node, to: &output)
        result.text(output)
      default:
        output.removeAll(keepingCapacity: true)
        document.append(index, to: &output)
        result.text(output)
      }
    }
  }
}
