import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A table is emptied and filled again, each committed by itself: between the two it is empty for everyone, and when the second
/// fails it stays so.
///
///     TRUNCATE TABLE mart.calls; INSERT INTO mart.calls SELECT …   →   INSERT OVERWRITE INTO mart.calls SELECT …
struct TruncateInsertNotAtomic: BodyRule {
  let code = "TXN003"
  let name = "truncate-insert-not-atomic"
  let summary = "a table is emptied and filled again without a transaction"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.commitsEachStatement, !body.isScript, !body.isTransform else { return [] }
    guard body.statements.contains(where: { isRemoval($0.id, script) }) else { return [] }
    let flow = context.flow(of: body)
    let removed = flow.graph.forward(Removals(flow))
    var seen: Set<Int> = []
    return flow.graph.order.sorted().flatMap { node -> [Diagnostic] in
      guard let before = removed[node], !before.isEmpty else { return [] }
      return flow.effects[node].writes.filter { $0.kind == .insert || $0.kind == .copy }.compactMap { write in
        guard !context.flows.isTemporary(write.table), let removal = removal(of: write.table, before, flow) else { return nil }
        guard seen.insert(removal).inserted else { return nil }
        return finding(write.table, removal, node, flow)
      }
    }
  }

  private func isRemoval(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .truncate, .delete: true
    default: false
    }
  }

  private func removal(of table: NameID, _ nodes: [Int], _ flow: BodyFlow) -> Int? {
    let key = flow.script.tableKey(table)
    return nodes.first { node in flow.effects[node].writes.contains { flow.script.tableKey($0.table) == key } }
  }

  // MARK: Finding

  private func finding(_ table: NameID, _ removal: Int, _ filling: Int, _ flow: BodyFlow) -> Diagnostic? {
    guard let first = flow.statement(of: removal), let second = flow.statement(of: filling) else { return nil }
    let script = flow.script
    let name = script.written(table)
    let isWhole = isWhole(first, script)
    let verb = script.range(TokenID(raw: script.tree.extent(of: first).first))
    let range = verb.joined(with: script.range(removedTable(first, script) ?? table))
    return finding(
      isWhole
        ? "'\(name)' is empty for everyone from here to the end of the load, and stays so when the load fails"
        : "the deleted rows of '\(name)' are missing for everyone until the load ends, and stay so when it fails",
      at: range, notes: [Diagnostic.Note("filled here", at: script.range(table))],
      help: isWhole
        ? "INSERT OVERWRITE INTO empties and fills in one statement; or put both into a transaction" : "put both into a transaction",
      fix: fix(first, second, isWhole, script))
  }

  private func isWhole(_ statement: StatementID, _ script: Script) -> Bool {
    guard case .delete(let id) = script.tree[statement] else { return true }
    return script.tree[id].filter.isNone && script.tree[id].using.isEmpty
  }

  private func removedTable(_ statement: StatementID, _ script: Script) -> NameID? {
    switch script.tree[statement] {
    case .truncate(let name): name
    case .delete(let id): script.tree[id].table
    default: nil
    }
  }

  /// Only where the second follows the first at once.
  private func fix(_ first: StatementID, _ second: StatementID, _ isWhole: Bool, _ script: Script) -> Diagnostic.Fix? {
    let removal = script.withSemicolon(script.tree.extent(of: first))
    let filling = script.withSemicolon(script.tree.extent(of: second))
    guard removal.last + 1 == filling.first else { return nil }
    if isWhole, let overwriting = overwriting(second, removal, script) { return overwriting }
    return wrapping(removal, filling, script)
  }

  private func overwriting(_ insert: StatementID, _ removal: Extent, _ script: Script) -> Diagnostic.Fix? {
    guard case .insert(let id) = script.tree[insert], !readsItself(insert, script.tree[id], script) else { return nil }
    let word = script.range(TokenID(raw: script.tree.extent(of: insert).first))
    let place = SourceRange(start: Int(word.end), end: Int(word.end))
    return Diagnostic.Fix(
      "empty and fill in one statement", edits: [script.removal(of: removal), TextEdit(replacing: place, with: " OVERWRITE")])
  }

  private func readsItself(_ statement: StatementID, _ insert: Insert, _ script: Script) -> Bool {
    let key = script.tableKey(insert.table)
    return script.selects(in: statement).contains { select in
      script.namedTables(in: script.tree[select].from).contains { script.tableKey($0) == key }
    }
  }

  /// BEGIN TRANSACTION before the first, COMMIT behind the second, each on a line of its own.
  private func wrapping(_ first: Extent, _ second: Extent, _ script: Script) -> Diagnostic.Fix? {
    guard script.kind(at: second.last) == .semicolon else { return nil }
    let (start, end) = (Int(script.range(first).start), Int(script.range(second).end))
    let indent = script.indentation(before: start) ?? ""
    return Diagnostic.Fix(
      "put both into a transaction", .suggested,
      edits: [
        TextEdit(replacing: SourceRange(start: start, end: start), with: "BEGIN TRANSACTION;\n\(indent)"),
        TextEdit(replacing: SourceRange(start: end, end: end), with: "\n\(indent)COMMIT;"),
      ])
  }
}

/// The removals behind which a table was not yet filled again, outside of every transaction; reached on every way or on some.
private struct Removals: DataFlow {
  private let flow: BodyFlow
  private let states: [TransactionState?]
  let start: [Int] = []

  init(_ flow: BodyFlow) {
    self.flow = flow
    states = flow.transactionBefore
  }

  /// A load begins soon behind the removal; what many others follow is another story.
  private static let most = 16

  func merged(_ left: [Int], _ right: [Int]) -> [Int] { left == right ? left : Set(left + right).sorted().suffix(Self.most) }

  func through(_ node: Int, _ value: [Int]) -> [Int] {
    let effects = flow.effects[node]
    guard !effects.writes.isEmpty || effects.transaction != .none else { return value }
    if effects.transaction == .begin || states[node] != .outside { return [] }
    guard let write = effects.writes.first else { return value }
    let key = flow.script.tableKey(write.table)
    let others = value.filter { other in !flow.effects[other].writes.contains { flow.script.tableKey($0.table) == key } }
    return write.kind == .truncate || write.kind == .delete ? (others.filter { $0 != node } + [node]).sorted().suffix(Self.most) : others
  }

  /// What failed is no way to the load.
  func failing(_ node: Int, _ value: [Int]) -> [Int] { [] }
}
