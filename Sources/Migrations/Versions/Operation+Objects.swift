import SQLSchema

/// What an operation is about.
extension Operation {
  /// The tables whose shape it changes, by the names that they have before and after.
  var changedTables: [ObjectName] {
    switch self {
    case .schema(.createTable(let table)), .schema(.dropTable(let table)): [table.name]
    case .schema(.renameTable(let from, let to)): [from, to]
    case .schema(.addColumn(let table, _)), .schema(.dropColumn(let table, _)), .schema(.renameColumn(let table, _, _)),
      .schema(.alterColumn(let table, _, _)):
      [table]
    case .script(let step): (step.before + step.after).map(\.name)
    default: []
    }
  }

  var routineName: ObjectName? {
    switch self {
    case .schema(.createRoutine(let routine)), .schema(.dropRoutine(let routine)): routine.name
    case .schema(.replaceRoutine(_, let routine)): routine.name
    default: nil
    }
  }

  var schemaChange: SchemaChange? {
    if case .schema(let change) = self { change } else { nil }
  }
}
