/// Printing.
extension JSONTree {
  /// As PostgreSQL prints `jsonb`: `{"a": 1, "bb": [true, null]}`.
  var text: [UInt8] {
    var output: [UInt8] = []
    append(to: &output)
    return output
  }

  func append(to output: inout [UInt8]) {
    switch self {
    case .array(let elements): JSONTree.append("[", elements, ", ", "]", to: &output) { $0.append(to: &$1) }
    case .object(let object): JSONTree.append("{", object.members, ", ", "}", to: &output, JSONTree.appendMember)
    default: appendScalar(to: &output)
    }
  }

  private static func appendMember(_ member: JSONObject.Member, to output: inout [UInt8]) {
    JSONText.appendQuoted(member.key, to: &output)
    output += ": ".utf8
    member.value.append(to: &output)
  }

  /// As Snowflake prints a VARIANT: without blanks, keys in the order of their bytes.
  /// Snowflake: docs.snowflake.com/en/sql-reference/functions/to_json.
  func appendCompact(to output: inout [UInt8]) {
    switch self {
    case .array(let elements): JSONTree.append("[", elements, ",", "]", to: &output) { $0.appendCompact(to: &$1) }
    case .object(let object): JSONTree.append("{", object.alphabetical, ",", "}", to: &output, JSONTree.appendCompactMember)
    default: appendScalar(to: &output)
    }
  }

  private static func appendCompactMember(_ member: JSONObject.Member, to output: inout [UInt8]) {
    JSONText.appendQuoted(member.key, to: &output)
    output += ":".utf8
    member.value.appendCompact(to: &output)
  }

  private static func append<Item>(
    _ opening: String, _ items: [Item], _ separator: String, _ closing: String, to output: inout [UInt8],
    _ append: (Item, inout [UInt8]) -> Void
  ) {
    output += opening.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { output += separator.utf8 }
      append(item, &output)
    }
    output += closing.utf8
  }

  private func appendScalar(to output: inout [UInt8]) {
    switch self {
    case .boolean(let value): output += (value ? "true" : "false").utf8
    case .number(let digits): output += digits
    case .string(let content): JSONText.appendQuoted(content, to: &output)
    case .null, .array, .object: output += "null".utf8
    }
  }
}

extension JSONObject {
  var alphabetical: [Member] { members.sorted { $0.key.lexicographicallyPrecedes($1.key) } }
}

extension JSONTree {
  /// The content of a string, the JSON text of everything else; nil for JSON's null. What `->>` gives.
  var content: [UInt8]? {
    switch self {
    case .null: nil
    case .string(let content): content
    default: text
    }
  }
}
