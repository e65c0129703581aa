import SQLiteDriver

/// `tc_array_get(array, i, …)` and `tc_array_slice(array, from, to, …)`, a pair for each dimension.
///
///     tc_array_get('[[1, 2], [3, 4]]', 2, 1)     →   3
///     tc_array_slice('[10, 20, 30]', 2, 9)       →   [20, 30]
///
/// PostgreSQL: `a[2][1]`, `a[2:9]`. What lies outside is NULL, of a slice it is cut off; too few subscripts name no element.
/// A slice counts from 1 again.
enum ArraySubscripts {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [
      .strict("tc_array_get", -1) { (arguments, result) throws(SQLFailure) in
        var found = JSONTree.array(try arguments.strictArray(0, read).elements)
        for place in 1..<max(arguments.count, 1) { found = found.element(arguments.integer(at: place)) }
        if case .array = found { return }
        result.element(found)
      },
      .strict("tc_array_slice", -1) { (arguments, result) throws(SQLFailure) in
        let array = try arguments.strictArray(0, read)
        let bounds = stride(from: 1, to: arguments.count - 1, by: 2).map { (arguments.integer(at: $0), arguments.integer(at: $0 + 1)) }
        result.json(.array(bounds.count > array.dimensions.count ? [] : slice(array.elements, bounds[...])))
      },
    ]
  }

  private static func slice(_ elements: [JSONTree], _ bounds: ArraySlice<(Int64, Int64)>) -> [JSONTree] {
    guard let (from, to) = bounds.first else { return elements }
    let (first, last) = (max(from, 1), min(to, Int64(elements.count)))
    guard first <= last else { return [] }
    let inner = elements[Int(first) - 1..<Int(last)].map { element in
      if case .array(let row) = element { JSONTree.array(slice(row, bounds.dropFirst())) } else { element }
    }
    return inner.contains { if case .array = $0 { $0.isEmpty } else { false } } ? [] : inner
  }
}

extension JSONTree {
  fileprivate func element(_ index: Int64) -> JSONTree {
    guard case .array(let elements) = self, index >= 1, index <= elements.count else { return .null }
    return elements[Int(index) - 1]
  }
}
