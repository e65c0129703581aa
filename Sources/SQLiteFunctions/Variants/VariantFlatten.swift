import SQLiteDriver

/// `tc_sf_flatten(variant, path, outer, recursive, mode)`: the rows of FLATTEN as a JSON array of `[key, path, index, value, this]`.
///
///     tc_sf_flatten('{"a": [1]}', '', 0, 1, 'BOTH')
///       →   [["a", "a", null, "[1]", "{\"a\": [1]}"], [null, "a[0]", 0, "1", "[1]"]]
///
/// Values are JSON texts, so `json_each` changes none. An array's elements keep their order, members stand by their keys.
/// Snowflake: docs.snowflake.com/en/sql-reference/functions/flatten. NULL has no rows.
enum VariantFlatten {
  static func function(_ reader: VariantReader) -> ScalarFunction {
    .lenient("tc_sf_flatten", 5) { (arguments, result) throws(SQLFailure) in
      let request = try Request(arguments, reader)
      var rows: [JSONTree] = []
      if let input = request.input { request.append(input, path: request.path, to: &rows) }
      if rows.isEmpty, request.isOuter { rows.append(request.emptyRow) }
      result.json(.array(rows))
    }
  }

  private struct Request {
    /// The value at the path; nil where there is none.
    let input: JSONTree?
    let path: [UInt8]
    let isOuter: Bool
    let isRecursive: Bool
    let takesObjects: Bool
    let takesArrays: Bool

    init(_ arguments: FunctionArguments, _ reader: VariantReader) throws(SQLFailure) {
      path = arguments.isNull(at: 1) ? [] : arguments.bytes(at: 1)
      isOuter = arguments.boolean(at: 2)
      isRecursive = arguments.boolean(at: 3)
      let mode = arguments.isNull(at: 4) ? "BOTH" : arguments.string(at: 4).uppercased()
      (takesObjects, takesArrays) = (mode != "ARRAY", mode != "OBJECT")
      var input = arguments.isNull(at: 0) ? nil : try reader(arguments, 0)
      for step in try VariantStep.steps(path) { input = input?.child(step) }
      self.input = input
    }

    func append(_ tree: JSONTree, path: [UInt8], to rows: inout [JSONTree]) {
      switch tree {
      case .object(let object) where takesObjects:
        for member in object.alphabetical {
          let place = path.isEmpty ? Request.name(member.key) : path + [UInt8(ascii: ".")] + Request.name(member.key)
          appendRow(.string(member.key), .null, member.value, place, tree, to: &rows)
        }
      case .array(let elements) where takesArrays:
        for (index, element) in elements.enumerated() {
          appendRow(.null, .number(Array("\(index)".utf8)), element, path + "[\(index)]".utf8, tree, to: &rows)
        }
      default: return
      }
    }

    private func appendRow(
      _ key: JSONTree, _ index: JSONTree, _ value: JSONTree, _ path: [UInt8], _ this: JSONTree, to rows: inout [JSONTree]
    ) {
      rows.append(.array([key, .string(path), index, .string(value.text), .string(this.text)]))
      if isRecursive { append(value, path: path, to: &rows) }
    }

    /// A key that is no plain name stands in brackets.
    private static func name(_ key: [UInt8]) -> [UInt8] {
      let isPlain =
        key.first.map { !(48...57 ~= $0) } == true && key.allSatisfy { $0 == 95 || 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 }
      return isPlain ? key : Array("['".utf8) + key + Array("']".utf8)
    }

    /// What an outer flattening gives where nothing is to be flattened.
    var emptyRow: JSONTree {
      let this = input.flatMap { $0.isScalar ? nil : JSONTree.string($0.text) }
      return .array([.null, .string(path), .null, .null, this ?? .null])
    }
  }
}
