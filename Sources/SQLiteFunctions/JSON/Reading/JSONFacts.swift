import SQLiteDriver

/// What a document is: `tc_json_typeof(doc)`, `tc_json_array_length(doc)`, `tc_json_has(doc, key)`.
///
///     tc_json_typeof('[1]')          →   array
///     tc_json_has('{"a": 1}', 'a')   →   1
///
/// PostgreSQL: `jsonb_typeof`, `jsonb_array_length`, `?`, `?|`, `?&`.
enum JSONFacts {
  static func functions(_ document: JSONDocument, _ read: JSONReader) -> [ScalarFunction] {
    [
      typeName(document), length(document), has(document), hasMany("tc_json_has_any", document, read),
      hasMany("tc_json_has_all", document, read),
    ]
  }

  private static func typeName(_ document: JSONDocument) -> ScalarFunction {
    .strict("tc_json_typeof", 1) { (arguments, result) throws(SQLFailure) in
      try arguments.load(document, at: 0)
      result.text(document.nodes[0].kind.typeName)
    }
  }

  private static func length(_ document: JSONDocument) -> ScalarFunction {
    .strict("tc_json_array_length", 1) { (arguments, result) throws(SQLFailure) in
      try arguments.load(document, at: 0)
      switch document.nodes[0].kind {
      case .array: result.integer(Int64(document.nodes[0].count))
      case .object: throw SQLFailure("22023", "cannot get array length of a non-array")
      default: throw SQLFailure("22023", "cannot get array length of a scalar")
      }
    }
  }

  private static func has(_ document: JSONDocument) -> ScalarFunction {
    .strict("tc_json_has", 2) { (arguments, result) throws(SQLFailure) in
      try arguments.load(document, at: 0)
      guard let key = arguments.text(at: 1) else { return }
      result.boolean(document.has(key))
    }
  }

  private static func hasMany(_ name: String, _ document: JSONDocument, _ read: JSONReader) -> ScalarFunction {
    .strict(name, 2) { (arguments, result) throws(SQLFailure) in
      let keys = try read.array(arguments, 1).flatMap(\.leaves).compactMap(\.content)
      let whole = try read(arguments, 0)
      result.boolean(name == "tc_json_has_any" ? keys.contains(where: whole.has) : keys.allSatisfy(whole.has))
    }
  }
}

extension JSONTree {
  /// The elements of an array of whatever dimensions.
  fileprivate var leaves: [JSONTree] {
    guard case .array(let elements) = self else { return [self] }
    return elements.flatMap(\.leaves)
  }
}

extension JSONNode.Kind {
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .true, .false: "boolean"
    case .number: "number"
    case .string, .escapedString: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSONDocument {
  /// A member of that name, an element that is that string, or the string itself.
  fileprivate func has(_ key: BorrowedText) -> Bool {
    switch nodes[0].kind {
    case .object: return member(of: 0, key) != nil
    case .string, .escapedString: return isEqual(nodes[0], key)
    case .array: return hasElement(key)
    default: return false
    }
  }

  private func hasElement(_ key: BorrowedText) -> Bool {
    var element = 1
    for _ in 0..<nodes[0].count {
      if nodes[element].isString, isEqual(nodes[element], key) { return true }
      element = nodes[element].next
    }
    return false
  }
}

extension JSONTree {
  fileprivate func has(_ key: [UInt8]) -> Bool {
    switch self {
    case .object(let object): object[key] != nil
    case .array(let elements): elements.contains { $0.isString(key) }
    default: isString(key)
    }
  }

  private func isString(_ key: [UInt8]) -> Bool {
    if case .string(key) = self { true } else { false }
  }
}
