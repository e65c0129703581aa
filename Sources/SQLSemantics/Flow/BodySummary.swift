public import SQLSyntax

/// The tables and routines that a body touches on any path.
public struct BodySummary {
  public private(set) var reads: Set<TableKey> = []
  public private(set) var writes: Set<TableKey> = []
  /// Tables that it creates and that live for the session only.
  public private(set) var temporaryTables: Set<TableKey> = []
  public private(set) var calls: [NameID] = []
  /// It begins or ends transactions itself.
  public private(set) var controlsTransactions = false
  /// Other tables may be touched: dynamic SQL, a statement that was not read.
  public internal(set) var mayDoAnything = false

  init(of flow: BodyFlow) {
    for node in flow.graph.order { add(flow.effects[node], flow.script) }
    for statement in flow.body.statements { note(flow.script.tree[statement.id], flow.script) }
  }

  private mutating func add(_ effects: Effects, _ script: Script) {
    for name in effects.reads { reads.insert(script.tableKey(name)) }
    for write in effects.writes { writes.insert(script.tableKey(write.table)) }
    calls += effects.calls
    mayDoAnything = mayDoAnything || effects.mayDoAnything
    switch effects.transaction {
    case .begin, .commit, .rollback: controlsTransactions = true
    default: break
    }
  }

  mutating func formUnion(_ other: BodySummary) {
    reads.formUnion(other.reads)
    writes.formUnion(other.writes)
    temporaryTables.formUnion(other.temporaryTables)
    calls += other.calls
    controlsTransactions = controlsTransactions || other.controlsTransactions
    mayDoAnything = mayDoAnything || other.mayDoAnything
  }

  private mutating func note(_ statement: Statement, _ script: Script) {
    guard case .createTable(let id) = statement, script.tree[id].isTemporary else { return }
    temporaryTables.insert(script.tableKey(script.tree[id].name))
  }
}
