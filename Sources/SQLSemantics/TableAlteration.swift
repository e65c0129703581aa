import SQLSchema
import SQLSyntax
import SourceText

/// What ALTER TABLE makes of a table's columns and keys, as values.
///
///     ALTER TABLE ONLY stg.calls ADD CONSTRAINT calls_pkey PRIMARY KEY (call_id);   →   stg.calls, primaryKey(call_id)
struct TableAlteration: Sendable {
  enum Action: Sendable {
    case addColumn(Column)
    case dropColumn(String)
    case renameColumn(String, to: String)
    case renameTable(to: String)
    case primaryKey([String])
    case unique([String])
    /// SET NOT NULL, DROP NOT NULL
    case nullability(of: String, isNullable: Bool)
  }

  let table: ObjectName
  let actions: [Action]
}

extension DefinitionReader {
  /// The ALTER TABLE statements of the script.
  func alterations() -> [TableAlteration] {
    script.tree[script.tree.script].compactMap { statement -> TableAlteration? in
      guard case .alterTable(let id) = script.tree[statement], !script.tree[id].name.isNone else { return nil }
      return TableAlteration(
        table: script.objectName(script.tree[id].name),
        actions: script.tree[script.tree[id].actions].flatMap { actions(of: script.tree[$0]) })
    }
  }

  private func actions(of action: AlterAction) -> [TableAlteration.Action] {
    let name = script.name(action.name)
    switch action.kind {
    case .addColumn where !action.column.isNone: return columnActions(action.column)
    case .dropColumn: return [.dropColumn(name)]
    case .renameColumn: return [.renameColumn(name, to: script.name(action.newName))]
    case .renameTable: return [.renameTable(to: script.name(action.newName))]
    case .addConstraint where !action.constraint.isNone: return keyActions(script.tree[action.constraint])
    case .alterColumn: return script.setsNullability(action).map { [.nullability(of: name, isNullable: $0)] } ?? []
    default: return []
    }
  }

  private func columnActions(_ id: ColumnID) -> [TableAlteration.Action] {
    let (node, column) = (script.tree[id], column(id))
    let key: [TableAlteration.Action] = node.isPrimaryKey ? [.primaryKey([column.name])] : node.isUnique ? [.unique([column.name])] : []
    return [.addColumn(column)] + key
  }

  private func keyActions(_ constraint: TableConstraint) -> [TableAlteration.Action] {
    guard !constraint.columns.isEmpty else { return [] }
    switch constraint.kind {
    case .primaryKey: return [.primaryKey(script.names(constraint.columns))]
    case .unique: return [.unique(script.names(constraint.columns))]
    default: return []
    }
  }
}

extension Script {
  /// Whether a column may hold NULL after `ALTER COLUMN … SET NOT NULL` or `DROP NOT NULL`; nil for other actions.
  func setsNullability(_ action: AlterAction) -> Bool? {
    guard !action.tokens.isEmpty else { return nil }
    var before = TokenKind.semicolon
    for token in action.tokens.first...action.tokens.last {
      let kind = tokens[Int(token)].kind
      if kind == .not, before == .set { return false }
      if kind == .not, before == .drop { return true }
      before = kind
    }
    return nil
  }
}

extension Database {
  /// Does what the statement says; of a table that is not known nothing.
  mutating func apply(_ alteration: TableAlteration) {
    guard var name = place(of: alteration.table) else { return }
    for action in alteration.actions {
      if case .renameTable(let new) = action {
        let renamed = ObjectName(schema: name.schema, name: new)
        _ = apply(.renameTable(from: name, to: renamed))
        name = renamed
      } else {
        apply(action, to: name)
      }
    }
  }

  private mutating func apply(_ action: TableAlteration.Action, to name: ObjectName) {
    switch action {
    case .addColumn(let column): _ = apply(.addColumn(table: name, column: column))
    case .dropColumn(let column): tables[name]?.columns.removeAll { $0.name == column }
    case .renameColumn(let from, let to): _ = apply(.renameColumn(table: name, from: from, to: to))
    case .renameTable: break
    case .primaryKey(let columns):
      tables[name]?.primaryKey = columns
      for column in columns { setNullability(of: column, in: name, false) }
    case .unique(let columns): tables[name]?.uniques.append(columns)
    case .nullability(let column, let isNullable): setNullability(of: column, in: name, isNullable)
    }
  }

  private mutating func setNullability(of column: String, in name: ObjectName, _ isNullable: Bool) {
    guard let place = tables[name]?.columns.firstIndex(where: { $0.name == column }) else { return }
    tables[name]?.columns[place].isNullable = isNullable
  }

  /// The name of a table that is written without its schema, where only one is called so.
  private func place(of name: ObjectName) -> ObjectName? {
    if tables[name] != nil { return name }
    guard name.schema.isEmpty else { return nil }
    let namesakes = tables.keys.filter { $0.name == name.name }
    return namesakes.count == 1 ? namesakes.first : nil
  }
}
