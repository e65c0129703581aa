extension Database {
  /// The views that read one of these names, directly or through another view; what is read comes before its reader.
  public func views(reading names: some Sequence<ObjectName>) -> [View] {
    var reached = Set(names)
    for view in orderedViews where view.dependencies.contains(where: reached.contains) { reached.insert(view.name) }
    let sources = Set(names)
    return orderedViews.filter { reached.contains($0.name) && !sources.contains($0.name) }
  }

  /// All views, each after those that it reads.
  public var orderedViews: [View] {
    DependencyOrder.sorting(views.keys) { views[$0]?.dependencies ?? [] }.compactMap { views[$0] }
  }

  /// All tables, each after those that its foreign keys point at.
  public var orderedTables: [Table] {
    DependencyOrder.sorting(tables.keys) { tables[$0]?.referencedTables ?? [] }.compactMap { tables[$0] }
  }

  /// All procedures, each after those that it calls.
  public var orderedRoutines: [Routine] {
    DependencyOrder.sorting(routines.keys) { routines[$0]?.dependencies ?? [] }.compactMap { routines[$0] }
  }

  /// The indexes of a table, by name.
  public func indexes(of table: ObjectName) -> [Index] {
    indexes.values.filter { $0.table == table }.sorted { $0.name < $1.name }
  }
}
