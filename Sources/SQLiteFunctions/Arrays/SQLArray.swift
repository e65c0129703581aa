/// An array of SQL, which SQLite keeps as a JSON array: `{1,2,NULL}` as `[1, 2, null]`, of two dimensions as `[[1, 2], [3, 4]]`.
///
/// Indices count from 1. A text such as a date stands as it stands in a column, so an element that is taken out is a value at once.
struct SQLArray {
  var elements: [JSONTree]

  init(_ elements: [JSONTree]) { self.elements = elements }

  /// `{{1,2,3},{4,5,6}}` → 2, 3; none of an empty array.
  var dimensions: [Int] {
    var dimensions: [Int] = []
    var level = elements
    while !level.isEmpty {
      dimensions.append(level.count)
      guard case .array(let inner) = level[0] else { break }
      level = inner
    }
    return dimensions
  }

  var isOneDimensional: Bool { dimensions.count <= 1 }

  /// The elements of all dimensions, row by row.
  var flattened: [JSONTree] {
    elements.flatMap { element in
      if case .array(let inner) = element { SQLArray(inner).flattened } else { [element] }
    }
  }

  var tree: JSONTree { .array(elements) }
}
