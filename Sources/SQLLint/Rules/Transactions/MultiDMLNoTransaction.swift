import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Two tables written, each write committed by itself: a failure between them leaves the first one changed alone.
///
/// Tables belong together that share a table or a variable in their statements; purges of one table after the other do not. A table
/// whose first write in the body is a row of values is taken for a log: it should not share the fate of the rest.
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
    let (before, after) = (script.written(first), script.written(second))
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

  /// The first write of a table, and what all its writes have to do with.
  private struct Write {
    let table: NameID
    let node: Int
    var tables: Set<TableKey> = []
    var locals: Set<Int> = []
    /// Rows only go: doing the rest later does no harm.
    var onlyRemoves = true

    mutating func add(_ effects: Effects, _ kind: Effects.Write.Kind, _ script: Script) {
      tables.formUnion((effects.reads + effects.writes.map(\.table)).map { script.tableKey($0) })
      locals.formUnion(effects.uses.filter(\.kind.reads).map(\.local))
      if kind != .delete && kind != .truncate { onlyRemoves = false }
    }

    /// They share a table, or the value that tells which rows are meant.
    func belongs(to other: Write) -> Bool {
      !tables.isDisjoint(with: other.tables) || !(onlyRemoves && other.onlyRemoves) && !locals.isDisjoint(with: other.locals)
    }
  }

  /// Tables behind these many belong to no one load.
  private static let most = 200

  /// The tables that are written outside of handlers, in the order of their first writes; without logs and tables that live for the
  /// session only.
  private func firstWrites(in flow: BodyFlow, _ context: LintContext) -> [Write] {
    var places: [TableKey: Int] = [:]
    var writes: [Write] = []
    for member in flow.body.statements where member.handler == nil {
      guard let node = flow.graph.node(of: member.id), flow.transactionBefore[node] == .outside else { continue }
      let effects = flow.effects[node]
      for write in effects.writes where write.kind.changesRows && !context.flows.isTemporary(write.table) {
        let key = context.script.tableKey(write.table)
        if places[key] == nil && writes.count < Self.most {
          places[key] = isLogged(member.id, context.script) ? -1 : writes.count
          if places[key] != -1 { writes.append(Write(table: write.table, node: node)) }
        }
        if let place = places[key], place >= 0 { writes[place].add(effects, write.kind, context.script) }
      }
    }
    return writes
  }

  /// Two writes that belong together and of which the second may follow the first: branches of one IF exclude each other.
  private func firstPair(of writes: [Write], in flow: BodyFlow) -> (first: NameID, second: NameID)? {
    guard writes.count > 1 else { return nil }
    let done = flow.graph.forward(WritesDone(writes.map(\.node)))
    for (number, write) in writes.enumerated().dropFirst() {
      guard let before = done[write.node] else { continue }
      let first = writes[..<number].indices.first { other in
        (before.contains(other) || writes[other].node == write.node) && writes[other].belongs(to: write)
      }
      if let first { return (writes[first].table, write.table) }
    }
    return nil
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

/// Which of some writes may have been done.
private struct WritesDone: DataFlow {
  private var numbers: [Int: [Int]] = [:]
  let start = Bits()

  init(_ nodes: [Int]) {
    for (number, node) in nodes.enumerated() { numbers[node, default: []].append(number) }
  }

  func merged(_ left: Bits, _ right: Bits) -> Bits { left.union(right) }

  func through(_ node: Int, _ value: Bits) -> Bits {
    guard let own = numbers[node] else { return value }
    var value = value
    for number in own { value.insert(number) }
    return value
  }
}
