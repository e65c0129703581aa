import SQLiteDriver

/// Documents put together or thinned out: `tc_json_concat(doc, doc)`, `tc_json_delete_key`, `…_keys`, `…_index`, `tc_json_strip_nulls`.
///
///     tc_json_concat('{"a": 1, "b": 2}', '{"b": 3}')   →   {"a": 1, "b": 3}
///     tc_json_concat('[1]', '{"a": 2}')                →   [1, {"a": 2}]
///
/// PostgreSQL: `||`, `-` and `jsonb_strip_nulls` (postgresql.org/docs/15/functions-json.html).
enum JSONMerge {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_json_concat", 2) { (arguments, result) throws(SQLFailure) in
        result.json(concatenated(try read(arguments, 0), try read(arguments, 1)))
      },
      .strict("tc_json_delete_key", 2) { (arguments, result) throws(SQLFailure) in
        result.json(try without([arguments.bytes(at: 1)], try read(arguments, 0)))
      },
      .strict("tc_json_delete_keys", 2) { (arguments, result) throws(SQLFailure) in
        result.json(try without(try read.list(arguments, 1).compactMap(\.content), try read(arguments, 0)))
      },
      .strict("tc_json_delete_index", 2) { (arguments, result) throws(SQLFailure) in
        result.json(try without(Int(clamping: arguments.integer(at: 1)), try read(arguments, 0)))
      },
      .strict("tc_json_strip_nulls", 1) { (arguments, result) throws(SQLFailure) in result.json(try read(arguments, 0).withoutNulls) },
    ]
  }

  /// Objects are united, of everything else an array is made that holds both.
  static func concatenated(_ left: JSONTree, _ right: JSONTree) -> JSONTree {
    if case .object(var united) = left, case .object(let others) = right {
      for member in others.members { united[member.key] = member.value }
      return .object(united)
    }
    return .array(left.elements + right.elements)
  }

  /// Of an object the members, of an array the strings that are among the keys, are left out.
  private static func without(_ keys: [[UInt8]], _ tree: JSONTree) throws(SQLFailure) -> JSONTree {
    switch tree {
    case .object(var object):
      object.removeAll { keys.contains($0.key) }
      return .object(object)
    case .array(let elements):
      return .array(
        elements.filter { element in
          guard case .string(let content) = element else { return true }
          return !keys.contains(content)
        })
    default: throw SQLFailure("22023", "cannot delete from scalar")
    }
  }

  private static func without(_ index: Int, _ tree: JSONTree) throws(SQLFailure) -> JSONTree {
    switch tree {
    case .object: throw SQLFailure("22023", "cannot delete from object using integer index")
    case .array(var elements):
      let place = index < 0 ? index + elements.count : index
      if elements.indices.contains(place) { elements.remove(at: place) }
      return .array(elements)
    default: throw SQLFailure("22023", "cannot delete from scalar")
    }
  }
}

extension JSONTree {
  /// An array's own, or the value as the only one.
  fileprivate var elements: [JSONTree] {
    if case .array(let elements) = self { elements } else { [self] }
  }

  /// Without the members that are null, at any depth; elements that are null stay.
  fileprivate var withoutNulls: JSONTree {
    switch self {
    case .array(let elements): return .array(elements.map(\.withoutNulls))
    case .object(let object):
      var rest = JSONObject()
      for member in object.members where !member.value.isNull { rest[member.key] = member.value.withoutNulls }
      return .object(rest)
    default: return self
    }
  }
}
