import SQLiteDriver

/// `tc_json_pretty(doc)`: a document with a line for each value, each level four blanks further in.
///
/// PostgreSQL: `jsonb_pretty`.
enum JSONPretty {
  static func function(_ read: JSONReader) -> ScalarFunction {
    .strict("tc_json_pretty", 1) { (arguments, result) throws(SQLFailure) in
      var output: [UInt8] = []
      append(try read(arguments, 0), level: 0, to: &output)
      result.text(output)
    }
  }

  private static func append(_ tree: JSONTree, level: Int, to output: inout [UInt8]) {
    switch tree {
    case .array(let elements):
      append("[", elements, "]", level, to: &output) { append($0, level: level + 1, to: &$1) }
    case .object(let object):
      append("{", object.members, "}", level, to: &output) { member, output in
        JSONText.appendQuoted(member.key, to: &output)
        output += ": ".utf8
        append(member.value, level: level + 1, to: &output)
      }
    default: tree.append(to: &output)
    }
  }

  private static func append<Item>(
    _ opening: String, _ items: [Item], _ closing: String, _ level: Int, to output: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    output += opening.utf8
    for (index, item) in items.enumerated() {
      output += "\(index > 0 ? "," : "")\n\(String(repeating: "    ", count: level + 1))".utf8
      append(item, &output)
    }
    output += "\n\(String(repeating: "    ", count: level))\(closing)".utf8
  }
}
