/// A JSON value taken apart, for the functions that compare or change one.
///
/// `JSONDocument` finds a value without taking anything apart; what only reads goes there.
indirect enum JSONTree {
  case null
  case boolean(Bool)
  /// As `numeric` prints it: `-1.50`, never an exponent.
  case number([UInt8])
  /// Without quotes and escapes.
  case string([UInt8])
  case array([JSONTree])
  case object(JSONObject)
}

extension JSONTree {
  var isScalar: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array, .object: false
    }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  var isEmpty: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    default: false
    }
  }

  /// What `jsonb_typeof` says.
  var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// Reading.
extension JSONTree {
  /// The value at a node of a document that was loaded.
  init(_ document: JSONDocument, _ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .null: self = .null
    case .true: self = .boolean(true)
    case .false: self = .boolean(false)
    case .number: self = .number(JSONTree.bytes { document.append(index, to: &$0) })
    case .string, .escapedString: self = .string(JSONTree.bytes { document.appendUnescaped(node, to: &$0) })
    case .array: self = .array(JSONTree.elements(document, index))
    case .object: self = .object(JSONTree.members(document, index))
    }
  }

  private static func bytes(_ append: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    append(&bytes)
    return bytes
  }

  private static func elements(_ document: JSONDocument, _ array: Int) -> [JSONTree] {
    var elements: [JSONTree] = []
    var element = array + 1
    for _ in 0..<document.nodes[array].count {
      elements.append(JSONTree(document, element))
      element = document.nodes[element].next
    }
    return elements
  }

  private static func members(_ document: JSONDocument, _ object: Int) -> JSONObject {
    var members = JSONObject()
    var key = object + 1
    for _ in 0..<document.nodes[object].count {
      members[bytes { document.appendUnescaped(document.nodes[key], to: &$0) }] = JSONTree(document, key + 1)
      key = document.nodes[key + 1].next
    }
    return members
  }
}
