import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Two tables written, each write committed by itself: a failure between them leaves the first one changed alone.
///
/// A table whose first write in the body is a row of values is taken for a log: it should not share the fate of the rest.
struct MultiDMLNoTransaction: BodyRule {
  let code = "TXN001"
  let name = "multi-dml-no-transaction"
  let summary = "several tables written without a transaction"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.commitsEachStatement, !body.isTransform, !body.isScript, !body.beginsTransaction(script) else { return [] }
    guard body.statements.count(where: { changesTable(script.tree[$0.id]) }) > 1 else { return [] }
    let flow = context.flow(of: body)
    let writes = firstWrites(in: flow, context)
    guard let pair = firstPair(of: writes, in: flow) else { return [] }
    return [finding(pair.first, pair.second, script)]
  }

  private func finding(_ first: NameID, _ second: NameID, _ script: Script) -> Diagnostic {
    let (before, after) = (script.file.text(script.range(first)), script.file.text(script.range(second)))
    return finding(
      "'\(before)' and '\(after)' are written without a transaction: a failure between them leaves '\(before)' changed alone",
      at: script.range(second), notes: [Diagnostic.Note("this is committed by itself", at: script.range(first))],
      help: "put BEGIN TRANSACTION before the first write and COMMIT behind the last, or mark the procedure `--@ transform`")
  }

  private func changesTable(_ statement: Statement) -> Bool {
    switch statement {
    case .insert, .update, .delete, .merge, .insertAll, .truncate, .with, .command: true
    default: false
    }
  }

  private struct Write {
    let table: NameID
    let node: Int
  }

  /// The first write of each table outside of handlers, in the order of the text; without logs and tables that live for the session only.
  private func firstWrites(in flow: BodyFlow, _ context: LintContext) -> [Write] {
    var seen: Set<TableKey> = []
    var writes: [Write] = []
    for member in flow.body.statements where member.handler == nil {
      guard let node = flow.graph.node(of: member.id), flow.transactionBefore[node] == .outside else { continue }
      for write in flow.effects[node].writes where write.kind.changesRows && !context.flows.isTemporary(write.table) {
        guard seen.insert(context.script.tableKey(write.table)).inserted, !isLogged(member.id, context.script) else { continue }
        writes.append(Write(table: write.table, node: node))
      }
    }
    return writes
  }

  /// Two writes of which the second may follow the first: branches of one IF exclude each other.
  private func firstPair(of writes: [Write], in flow: BodyFlow) -> (first: NameID, second: NameID)? {
    guard writes.count > 1 else { return nil }
    let earliest = flow.graph.forward(EarliestWrite(writes.map(\.node)))
    for (number, write) in writes.enumerated() {
      if let before = earliest[write.node], before < number { return (writes[before].table, write.table) }
    }
    return writes[1].node == writes[0].node ? (writes[0].table, writes[1].table) : nil
  }

  private func isLogged(_ statement: StatementID, _ script: Script) -> Bool {
    guard case .insert(let id) = script.tree[statement] else { return false }
    return isRow(script.tree[id].source, script)
  }

  /// VALUES (…) or SELECT without FROM.
  private func isRow(_ query: QueryID, _ script: Script) -> Bool {
    switch script.tree[query] {
    case .values: true
    case .select(let select): script.tree[select].from.isEmpty
    default: false
    }
  }
}

/// The number of the first of some writes that may have been done.
private struct EarliestWrite: DataFlow {
  private var numbers: [Int: Int] = [:]
  let start = Int.max

  init(_ nodes: [Int]) {
    for (number, node) in nodes.enumerated() where numbers[node] == nil { numbers[node] = number }
  }

  func merged(_ left: Int, _ right: Int) -> Int { min(left, right) }
  func through(_ node: Int, _ value: Int) -> Int { min(value, numbers[node] ?? value) }
}
