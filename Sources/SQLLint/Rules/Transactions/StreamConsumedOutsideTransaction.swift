import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A stream gives its rows to the first change that reads it: whatever else needs them has to stand in the same transaction.
///
///     MERGE INTO mart.calls USING calls_stream …; INSERT INTO etl.log SELECT … FROM calls_stream;   →   the log gets nothing
struct StreamConsumedOutsideTransaction: BodyRule {
  let code = "TXN008"
  let name = "stream-consumed-outside-transaction"
  let summary = "a stream's rows are consumed before all that needs them is done"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.hasStreams, !body.isTransform, !body.isScript else { return [] }
    let flow = context.flow(of: body)
    let streams = Streams(in: flow, context)
    guard !streams.isEmpty else { return [] }
    let consumed = flow.graph.forward(Consumptions(flow, streams))
    return flow.graph.order.sorted().compactMap { node in
      guard let before = consumed[node], flow.commitsAtOnce(node), flow.effects[node].isChange else { return nil }
      return finding(at: node, before.filter { $0 != node }, streams, flow, context)
    }
  }

  private func finding(
    at node: Int, _ consumed: [Int], _ streams: Streams, _ flow: BodyFlow, _ context: LintContext
  ) -> Diagnostic? {
    guard let name = flow.effects[node].reads.first(where: { streams.contains($0, flow.script) }) else { return nil }
    let others = readers(of: name, in: flow).filter { $0 != node }
    if !others.isEmpty, selectsNothing(node, flow) { return noRowsFinding(name, others, flow) }
    if let first = consumed.first(where: { reads(name, at: $0, flow) }) { return secondFinding(name, first, flow) }
    return takesIntoTemporaryTable(node, flow, context) ? temporaryFinding(name, flow) : nil
  }

  // MARK: Three ways to lose rows

  private func secondFinding(_ name: NameID, _ first: Int, _ flow: BodyFlow) -> Diagnostic? {
    let script = flow.script
    let text = script.written(name)
    let note = flow.effects[first].reads.first { script.tableKey($0) == script.tableKey(name) }
    return finding(
      "'\(text)' has no more rows here: the statement that read it before has consumed them", at: script.range(name),
      notes: note.map { [Diagnostic.Note("consumed here", at: script.range($0))] } ?? [],
      help: "put all statements that read the stream into one transaction: there they see the same rows")
  }

  private func temporaryFinding(_ name: NameID, _ flow: BodyFlow) -> Diagnostic {
    let script = flow.script
    return finding(
      "the rows of '\(script.written(name))' are consumed here, into a table of this session: when a later step fails they are lost",
      at: script.range(name),
      help: "create the temporary table first, then BEGIN TRANSACTION, fill it by INSERT, load from it, and COMMIT")
  }

  private func noRowsFinding(_ name: NameID, _ others: [Int], _ flow: BodyFlow) -> Diagnostic {
    let script = flow.script
    let other = others.first.flatMap { node in flow.effects[node].reads.first { script.tableKey($0) == script.tableKey(name) } }
    return finding(
      "this consumes '\(script.written(name))' and writes nothing: rows that came since the load are never loaded",
      at: script.range(name), notes: other.map { [Diagnostic.Note("the load reads it here", at: script.range($0))] } ?? [],
      help: "let the statement that loads the rows consume them, in one transaction with the rest")
  }

  // MARK: Reading

  private func reads(_ name: NameID, at node: Int, _ flow: BodyFlow) -> Bool {
    let key = flow.script.tableKey(name)
    return flow.effects[node].reads.contains { flow.script.tableKey($0) == key }
  }

  private func readers(of name: NameID, in flow: BodyFlow) -> [Int] { flow.graph.order.sorted().filter { reads(name, at: $0, flow) } }

  /// WHERE FALSE, WHERE 1 = 0
  private func selectsNothing(_ node: Int, _ flow: BodyFlow) -> Bool {
    guard let statement = flow.statement(of: node) else { return false }
    return flow.script.selects(in: statement).contains { select in
      flow.script.conjuncts(of: flow.script.tree[select].filter).contains { isNever($0, flow.script) }
    }
  }

  private func isNever(_ condition: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[condition] {
    case .boolean(let value): return !value
    case .binary(.equal, let left, let right):
      guard case .number(let first) = script.tree[left], case .number(let second) = script.tree[right] else { return false }
      return script.text(first) != script.text(second)
    default: return false
    }
  }

  private func takesIntoTemporaryTable(_ node: Int, _ flow: BodyFlow, _ context: LintContext) -> Bool {
    guard let table = flow.effects[node].writes.first?.table, context.flows.isTemporary(table) else { return false }
    let key = flow.script.tableKey(table)
    return flow.graph.order.contains { other in
      other != node && flow.effects[other].reads.contains { flow.script.tableKey($0) == key }
        && flow.effects[other].writes.contains { !context.flows.isTemporary($0.table) }
    }
  }
}

extension BodyFlow {
  /// Outside of every transaction, or a definition, which ends the one that is open.
  fileprivate func commitsAtOnce(_ node: Int) -> Bool {
    transactionBefore[node] == .outside || effects[node].transaction == .implicitCommit
  }
}

extension Effects {
  /// Rows or tables are written: a query alone consumes nothing.
  fileprivate var isChange: Bool { writes.contains { $0.kind.changesRows || $0.kind == .create || $0.kind == .replace } }
}

/// The streams that a body reads.
private struct Streams {
  private var names: Set<Symbol> = []

  var isEmpty: Bool { names.isEmpty }

  init(in flow: BodyFlow, _ context: LintContext) {
    let known = context.streams
    for effects in flow.effects {
      for read in effects.reads where known.contains(flow.script.tree[read].name) { names.insert(flow.script.tree[read].name) }
    }
    guard known.asksForChanges else { return }
    for member in flow.body.statements { noteChanges(in: member.id, flow.script) }
  }

  func contains(_ name: NameID, _ script: Script) -> Bool { names.contains(script.tree[name].name) }

  /// The only table of a SELECT that asks for METADATA$ACTION.
  private mutating func noteChanges(in statement: StatementID, _ script: Script) {
    for select in script.selects(in: statement).map({ script.tree[$0] }) {
      let tables = script.namedTables(in: select.from)
      guard tables.count == 1, let table = tables.first, asksForChanges(select, script) else { continue }
      names.insert(script.tree[table].name)
    }
  }

  private func asksForChanges(_ select: Select, _ script: Script) -> Bool {
    let places = script.tree[select.items].map { script.tree[$0].value } + [select.filter]
    return places.contains { place in
      script.expressions(in: place).contains { script.column($0).map { script.name($0).hasPrefix("metadata$action") } ?? false }
    }
  }
}

/// The changes that have read a stream outside of every transaction.
private struct Consumptions: DataFlow {
  private let flow: BodyFlow
  private let streams: Streams
  let start: [Int] = []

  init(_ flow: BodyFlow, _ streams: Streams) {
    self.flow = flow
    self.streams = streams
  }

  func merged(_ left: [Int], _ right: [Int]) -> [Int] { left == right ? left : Set(left + right).sorted() }

  func through(_ node: Int, _ value: [Int]) -> [Int] {
    let effects = flow.effects[node]
    guard effects.isChange, flow.commitsAtOnce(node), effects.reads.contains(where: { streams.contains($0, flow.script) }) else {
      return value
    }
    return value.contains(node) ? value : (value + [node]).sorted()
  }
}
