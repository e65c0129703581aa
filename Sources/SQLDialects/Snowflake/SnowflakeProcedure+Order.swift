import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A load's rows are read before the transaction: what it reads may not be written before it.
extension SnowflakeProcedure {
  func refuseInner(_ top: [StatementID]) {
    for load in procedure.orderedLoads where !top.contains(load.statement) {
      body.printer.refuse(
        "a load inside a branch, a loop or a block", at: load.statement,
        help: "its rows are read before the transaction: make it a statement of the body")
    }
  }

  /// What an earlier statement writes cannot be read by a load.
  func refuseReads(of load: Load, _ earlier: ArraySlice<StatementID>) {
    let named = names(in: load.statement).flatMap { [$0] + procedure.model.catalogue.tablesRead(by: $0) }
    for id in earlier where !body.writes(id) && earlier.contains(where: { $0.raw < id.raw && body.writes($0) }) {
      refuseValue(of: id, in: load)
    }
    if earlier.contains(where: { body.writes($0) }), named.contains(where: { Self.counts.contains($0.name) }) {
      refuseLate("a load that reads how many rows a write has changed", load)
    }
    for written in earlier.flatMap({ tablesWritten(by: $0) })
    where named.filter({ $0 == written }).count > (written == load.target.name ? 1 : 0) {
      body.printer.refuse(
        "a load of rows that a statement before it wrote", at: load.statement,
        help: "its rows are read before the transaction: split the procedure")
    }
  }

  private static let counts: Set = ["sqlrowcount", "sqlfound", "sqlnotfound", "found"]

  private func tablesWritten(by id: StatementID) -> [ObjectName] {
    func name(_ id: NameID) -> [ObjectName] { [procedure.model.objectName(id)] }
    func all(_ list: List<StatementID>) -> [ObjectName] { script.tree[list].flatMap { tablesWritten(by: $0) } }
    switch script.tree[id] {
    case .insert(let node): return name(script.tree[node].table)
    case .update(let node): return name(script.tree[node].table)
    case .delete(let node): return name(script.tree[node].table)
    case .merge(let node): return name(script.tree[node].target)
    case .createTable(let node): return name(script.tree[node].name)
    case .truncate(let table): return name(table)
    case .with(_, let change, _): return tablesWritten(by: change)
    case .block(let block): return all(script.tree[block].statements)
    case .loop(let loop): return all(script.tree[loop].statements)
    case .condition(let node):
      return all(script.tree[node].otherwise) + script.tree[script.tree[node].branches].flatMap { all(script.tree[$0].statements) }
    case .call, .execute: return procedure.orderedLoads.flatMap { names(in: $0.statement) }
    default: return []
    }
  }

  /// A variable that gets its value behind a write has none yet when the rows are read.
  private func refuseValue(of id: StatementID, in load: Load) {
    let targets = Set(targets(of: id).compactMap { body.target($0)?.name })
    let extent = script.tree.extent(of: load.statement)
    guard (extent.first...extent.last).contains(where: { targets.contains("v_" + script.name(TokenID(raw: $0))) }) else { return }
    refuseLate("a load that reads a variable which gets its value behind a write", load)
  }

  private func targets(of id: StatementID) -> [ExpressionID] {
    if case .assign(let assign) = script.tree[id] { return [script.tree[assign].target] }
    return script.selects(in: id).flatMap { Array(script.tree[script.tree[$0].into]) }
  }

  private func refuseLate(_ what: String, _ load: Load) {
    body.printer.refuse(what, at: load.statement, help: "give it its value first: rows are read before the transaction")
  }

  /// The names of a statement that may be tables', in order: that of a change begins with its target.
  private func names(in id: StatementID) -> [ObjectName] {
    let extent = script.tree.extent(of: id)
    let tokens = (extent.first...max(extent.first, extent.last)).map { TokenID(raw: $0) }.filter { kind(of: $0)?.isWord == true }
    return tokens.filter { kind(of: $0, -1) != .dot }.map { token in
      guard kind(of: token, 1) == .dot else { return ObjectName(schema: "", name: script.name(token)) }
      let name = ObjectName(schema: script.name(token), name: script.name(TokenID(raw: token.raw + 2)))
      return temporary.renamed(name)
    }
  }

  private func kind(of token: TokenID, _ distance: Int = 0) -> TokenKind? {
    let place = Int(token.raw) + distance
    return script.tokens.indices.contains(place) ? script.tokens[place].kind : nil
  }
}
