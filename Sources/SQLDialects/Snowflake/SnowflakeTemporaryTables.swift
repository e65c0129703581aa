import Procedures
import SQLSchema
import SQLSemantics
import SQLSyntax

/// The temporary tables that a transform makes. A definition commits what is open
/// (docs.snowflake.com/en/sql-reference/transactions#ddl): they are made before the transaction and dropped behind it.
struct SnowflakeTemporaryTables {
  private let script: Script
  private let model: SemanticModel
  /// In the order in which they are made.
  let names: [ObjectName]

  init(_ procedure: LoweredProcedure) {
    script = procedure.script
    model = procedure.model
    let (script, model) = (script, model)
    var names: [ObjectName] = []
    for id in script.tree[script.tree[procedure.node.body].statements] {
      guard case .createTable(let table) = script.tree[id], script.tree[table].isTemporary else { continue }
      let name = model.objectName(script.tree[table].name)
      if !names.contains(name) { names.append(name) }
    }
    self.names = names
  }

  /// Whether they are there, by variables: a name alone may be that of a table which is not temporary.
  var declarations: [String] { names.indices.map { "tc_temporary_\($0 + 1) BOOLEAN DEFAULT FALSE;" } }

  /// Notes what a statement has made or dropped.
  func noting(_ id: StatementID) -> [String] {
    switch script.tree[id] {
    case .createTable(let table): flags(of: [script.tree[table].name]).map { "\($0) := TRUE;" }
    case .drop where isDrop(id): flags(of: dropped(id)).map { "\($0) := FALSE;" }
    default: []
    }
  }

  /// Drops what is there, behind the transaction: those of a statement, or all.
  func dropping(_ id: StatementID? = nil, _ spelling: SnowflakeSpelling) -> [String] {
    let wanted = id.map { Set(flags(of: dropped($0))) }
    return names.enumerated().flatMap { place, name -> [String] in
      let flag = "tc_temporary_\(place + 1)"
      guard wanted?.contains(flag) ?? true else { return [] }
      return ["IF (\(flag)) THEN", "    DROP TABLE IF EXISTS \(spelling.name(of: name));", "    \(flag) := FALSE;", "END IF;"]
    }
  }

  private func flags(of tables: [NameID]) -> [String] {
    tables.compactMap { names.firstIndex(of: model.objectName($0)) }.map { "tc_temporary_\($0 + 1)" }
  }

  private func dropped(_ id: StatementID) -> [NameID] {
    guard case .drop(let node) = script.tree[id], script.tree[node].kind == .table else { return [] }
    return script.tree[node].names.isEmpty ? [script.tree[node].name] : Array(script.tree[script.tree[node].names])
  }

  /// Whether a statement changes nothing but them.
  func isTheirs(_ id: StatementID) -> Bool {
    switch script.tree[id] {
    case .createTable(let table): holds(script.tree[table].name)
    case .insert(let insert): holds(script.tree[insert].table)
    case .update(let update): holds(script.tree[update].table)
    case .delete(let delete): holds(script.tree[delete].table)
    case .merge(let merge): holds(script.tree[merge].target)
    case .truncate(let name): holds(name)
    default: isDrop(id)
    }
  }

  /// Whether a statement drops them and nothing else.
  func isDrop(_ id: StatementID) -> Bool {
    let dropped = dropped(id)
    return !dropped.isEmpty && dropped.allSatisfy(holds)
  }

  /// Their names have no schema, whatever a statement says.
  func renamed(_ name: ObjectName) -> ObjectName {
    let bare = ObjectName(schema: "", name: name.name)
    return model.isTemporary(name) ? bare : name
  }

  private func holds(_ name: NameID) -> Bool { !name.isNone && names.contains(model.objectName(name)) }
}
