/// What is done at the end of a path into a document.
///
/// PostgreSQL's `jsonb_set`, `jsonb_insert` and `#-` walk the same way and differ only here.
enum JSONPathChange {
  case set(JSONTree, create: Bool)
  case insert(JSONTree, after: Bool)
  case delete

  /// A step that leads nowhere leaves the document as it is.
  func applied(to tree: JSONTree, _ path: [JSONTree]) throws(SQLFailure) -> JSONTree {
    guard !tree.isScalar else { throw SQLFailure("22023", isDeletion ? "cannot delete path in scalar" : "cannot set path in scalar") }
    return isIdle(on: tree) ? tree : try changed(tree, path[...])
  }

  /// An empty document is not searched, so no step of the path is looked at.
  private func isIdle(on tree: JSONTree) -> Bool {
    switch self {
    case .set(_, create: false), .delete: tree.isEmpty
    case .set, .insert: false
    }
  }

  private var isDeletion: Bool {
    if case .delete = self { true } else { false }
  }

  private func changed(_ tree: JSONTree, _ path: ArraySlice<JSONTree>) throws(SQLFailure) -> JSONTree {
    guard let first = path.first else { return tree }
    guard let step = first.content else { throw SQLFailure("22004", "path element at position \(path.startIndex + 1) is null") }
    switch tree {
    case .object(let object): return .object(try changed(object, step, path))
    case .array(let elements): return .array(try changed(elements, step, path))
    default: return tree
    }
  }

  private func changed(_ object: JSONObject, _ key: [UInt8], _ path: ArraySlice<JSONTree>) throws(SQLFailure) -> JSONObject {
    var object = object
    let old = object[key]
    if path.count > 1 {
      if let old { object[key] = try changed(old, path.dropFirst()) }
      return object
    }
    switch self {
    case .set(let value, let create): if create || old != nil { object[key] = value }
    case .insert(let value, _):
      guard old == nil else { throw SQLFailure("22023", "cannot replace existing key") }
      object[key] = value
    case .delete: object[key] = nil
    }
    return object
  }

  private func changed(_ elements: [JSONTree], _ step: [UInt8], _ path: ArraySlice<JSONTree>) throws(SQLFailure) -> [JSONTree] {
    guard let number = JSONPath.index(step) else {
      let text = String(decoding: step, as: UTF8.self)
      throw SQLFailure("22P02", "path element at position \(path.startIndex + 1) is not an integer: \"\(text)\"")
    }
    let index = number < 0 ? number + elements.count : number
    guard elements.indices.contains(index) else { return path.count > 1 ? elements : extended(elements, atFront: index < 0) }
    var elements = elements
    if path.count > 1 { elements[index] = try changed(elements[index], path.dropFirst()) } else { change(&elements, at: index) }
    return elements
  }

  private func change(_ elements: inout [JSONTree], at index: Int) {
    switch self {
    case .set(let value, _): elements[index] = value
    case .insert(let value, let after): elements.insert(value, at: after ? index + 1 : index)
    case .delete: elements.remove(at: index)
    }
  }

  /// An index beyond an end means that end.
  private func extended(_ elements: [JSONTree], atFront: Bool) -> [JSONTree] {
    switch self {
    case .set(let value, create: true), .insert(let value, _): atFront ? [value] + elements : elements + [value]
    case .set, .delete: elements
    }
  }
}
