import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// One load in two transactions: the second uses what the first has committed.
///
///     BEGIN TRANSACTION; INSERT INTO stg.t …; COMMIT; BEGIN TRANSACTION; INSERT INTO mart.t SELECT … FROM stg.t; COMMIT;
///
/// COMMIT in a loop is there to keep transactions short.
struct SplitTransaction: BodyRule {
  let code = "TXN007"
  let name = "split-transaction"
  let summary = "consecutive transactions for one load"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    let ends = body.statements.filter { isCommit($0, body, script) }
    guard let last = body.statements.last else { return [] }
    return ends.indices.compactMap { index in
      let first = index == 0 ? 0 : script.tree.extent(of: ends[index - 1].id).last
      let commit = script.tree.extent(of: ends[index].id)
      let end = index + 1 < ends.count ? script.tree.extent(of: ends[index + 1].id).first : script.tree.extent(of: last.id).last
      let written = writes(in: body, between: first, and: commit.first, context)
      guard let use = use(of: written, in: body, between: commit.last, and: end, context) else { return nil }
      return finding(ends[index].id, use, script)
    }
  }

  private func finding(_ commit: StatementID, _ table: NameID, _ script: Script) -> Diagnostic {
    let name = script.written(table)
    return finding(
      "what follows builds on '\(name)', which is committed here: when it fails, half of the load stays", at: script.range(commit),
      notes: [Diagnostic.Note("used here", at: script.range(table))],
      help: "make it one transaction, or each part one that can be run again")
  }

  /// Outside of loops and handlers.
  private func isCommit(_ member: Body.Member, _ body: Body, _ script: Script) -> Bool {
    guard member.handler == nil, case .transaction(.commit) = script.tree[member.id] else { return false }
    let token = script.tree.extent(of: member.id).first
    return !body.statements.contains { other in
      guard case .loop = script.tree[other.id] else { return false }
      let extent = script.tree.extent(of: other.id)
      return extent.first < token && token <= extent.last
    }
  }

  private func statements(in body: Body, between first: UInt32, and last: UInt32, _ script: Script) -> [StatementID] {
    body.statements.filter { $0.handler == nil }.map(\.id).filter {
      first <= script.tree.extent(of: $0).first && script.tree.extent(of: $0).last <= last
    }
  }

  private func writes(in body: Body, between first: UInt32, and last: UInt32, _ context: LintContext) -> Set<TableKey> {
    let flow = context.flow(of: body)
    let effects = statements(in: body, between: first, and: last, context.script).compactMap { flow.effects(of: $0) }
    let tables = effects.flatMap(\.writes).filter { $0.kind.changesRows && !context.flows.isTemporary($0.table) }
    return Set(tables.map { context.script.tableKey($0.table) })
  }

  /// A change that reads or changes one of the tables.
  private func use(of tables: Set<TableKey>, in body: Body, between first: UInt32, and last: UInt32, _ context: LintContext) -> NameID? {
    guard !tables.isEmpty else { return nil }
    let flow = context.flow(of: body)
    for statement in statements(in: body, between: first, and: last, context.script) {
      guard let effects = flow.effects(of: statement), !effects.writes.isEmpty else { continue }
      let names = effects.reads + effects.writes.map(\.table)
      if let name = names.first(where: { tables.contains(context.script.tableKey($0)) }) { return name }
    }
    return nil
  }
}
