public import SQLSyntax

/// The bodies of a script, and the flow of each, made when it is first asked for.
public final class ScriptFlows {
  public let script: Script
  public let bodies: [Body]
  private var flows: [StatementID: BodyFlow] = [:]

  public init(of script: Script) {
    self.script = script
    bodies = Body.all(in: script)
  }

  public func flow(of body: Body) -> BodyFlow {
    if let flow = flows[body.owner] { return flow }
    let flow = BodyFlow(of: body, in: script)
    flows[body.owner] = flow
    return flow
  }

  /// The tables that the script creates for the session only, wherever it does.
  public private(set) lazy var temporaryTables: Set<TableKey> = {
    var tables: Set<TableKey> = []
    for statement in bodies.lazy.flatMap(\.statements) {
      guard case .createTable(let id) = script.tree[statement.id], script.tree[id].isTemporary else { continue }
      tables.insert(script.tableKey(script.tree[id].name))
    }
    return tables
  }()

  public func isTemporary(_ table: NameID) -> Bool { temporaryTables.contains(script.tableKey(table)) }

  /// What a procedure does with all that it calls, as far as the script holds them.
  public func summary(ofProcedure name: NameID) -> BodySummary? {
    let key = script.tableKey(name)
    guard let body = procedures[key] else { return nil }
    return summary(of: body, [key])
  }

  public func summary(of body: Body) -> BodySummary { summary(of: body, body.procedure.map { [script.tableKey($0.name)] } ?? []) }

  private lazy var procedures: [TableKey: Body] = {
    var procedures: [TableKey: Body] = [:]
    for body in bodies {
      if let procedure = body.procedure { procedures[script.tableKey(procedure.name)] = body }
    }
    return procedures
  }()

  /// Each procedure is counted once, so that those that call each other come to an end.
  private func summary(of body: Body, _ seen: Set<TableKey>) -> BodySummary {
    var (result, seen, pending) = (flow(of: body).summary, seen, flow(of: body).summary.calls)
    while let call = pending.popLast() {
      let key = script.tableKey(call)
      guard seen.insert(key).inserted else { continue }
      guard let called = procedures[key] else {
        result.mayDoAnything = true
        continue
      }
      result.formUnion(flow(of: called).summary)
      pending += flow(of: called).summary.calls
    }
    return result
  }
}
