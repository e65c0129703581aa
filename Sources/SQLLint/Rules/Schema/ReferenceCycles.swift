import SQLSchema

/// Circles among things that name each other.
struct ReferenceCycles {
  private let references: [ObjectName: Set<ObjectName>]

  init(_ references: [ObjectName: Set<ObjectName>]) { self.references = references }

  /// The shortest way from a thing back to itself, the thing itself first and not repeated; nil where there is none.
  func cycle(through start: ObjectName) -> [ObjectName]? {
    var before: [ObjectName: ObjectName] = [:]
    var pending = [start]
    var next = 0
    while next < pending.count {
      let name = pending[next]
      next += 1
      for reference in (references[name] ?? []).sorted() {
        if reference == start { return path(to: name, before) }
        guard before[reference] == nil else { continue }
        before[reference] = name
        pending.append(reference)
      }
    }
    return nil
  }

  private func path(to name: ObjectName, _ before: [ObjectName: ObjectName]) -> [ObjectName] {
    var path = [name]
    while let previous = before[path[path.count - 1]] { path.append(previous) }
    return path.reversed()
  }
}
