import DatabaseDriver

/// The variables of a run, each at a place of its own.
final class Variables {
  @exclusivity(unchecked) private(set) var values: ContiguousArray<SQLValue> = []
  private var places: [String: Int] = [:]

  /// A variable's place; a new one is NULL.
  func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = values.count
    values.append(.null)
    return values.count - 1
  }

  @inline(__always) func set(_ place: Int, to value: SQLValue) { values[place] = value }

  subscript(name: String) -> SQLValue {
    get { places[name].map { values[$0] } ?? .null }
    set { values[place(of: name)] = newValue }
  }

  /// All values, to go back to.
  var snapshot: ContiguousArray<SQLValue> { values }

  /// Goes back for the variables whose names begin so; those that came since are left.
  func restore(_ snapshot: ContiguousArray<SQLValue>, prefix: String) {
    for (name, place) in places where name.hasPrefix(prefix) && place < snapshot.count { values[place] = snapshot[place] }
  }
}
