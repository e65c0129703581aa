import SQLiteDriver

/// `tc_json_elements(doc, key …)`: the array at a path as an array of strings, each an element's canonical JSON text.
///
///     tc_json_elements('{"a": [1.50, "x", null]}', 'a')   →   ["1.50","\"x\"","null"]
///
/// SQLite's `json_each(…).value` then gives every element's exact text, where it would make 1.5 of 1.50 and 1 of true.
/// Anything that is no array has no elements: `[]`. PostgreSQL: `jsonb_array_elements(doc #> '{a}')`, guarded.
enum JSONElementsFunction {
  static func function(_ document: JSONDocument) -> ScalarFunction {
    var (output, element): ([UInt8], [UInt8]) = ([], [])
    return ScalarFunction(name: "tc_json_elements", argumentCount: -1) { arguments, result in
      guard let array = arguments.node(in: document), document.nodes[array].kind == .array else { return result.text("[]".utf8) }
      output.removeAll(keepingCapacity: true)
      output.append(UInt8(ascii: "["))
      var node = array + 1
      for index in 0..<document.nodes[array].count {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.removeAll(keepingCapacity: true)
        document.append(node, to: &element)
        JSONText.appendQuoted(element, to: &output)
        node = document.nodes[node].next
      }
      output.append(UInt8(ascii: "]"))
      result.text(output)
    }
  }
}
