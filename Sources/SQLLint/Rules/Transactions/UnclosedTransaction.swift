import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A transaction that is still open on a way out: a RETURN before COMMIT, a handler without ROLLBACK, a script without COMMIT.
///
///     BEGIN TRANSACTION; …; COMMIT; EXCEPTION WHEN OTHER THEN RETURN 'failed';   →   the procedure itself fails at its end
///
/// A way that ends in an error is left alone: the engine rolls back. Scripts of engines on which definitions are part of a transaction
/// are `TransactionLeftOpen`'s.
struct UnclosedTransaction: BodyRule {
  let code = "TXN009"
  let name = "unclosed-transaction"
  let summary = "a transaction that is still open on a way out"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.beginsTransaction(context.script), !body.isScript || !context.script.grammar.definesInTransactions else { return [] }
    let flow = context.flow(of: body)
    guard !flow.graph.holdsUnread else { return [] }
    var exits: [Int: [Int]] = [:]
    for (begin, exit) in openExits(of: flow) { exits[begin, default: []].append(exit) }
    return exits.keys.sorted().compactMap { finding($0, exits[$0] ?? [], flow) }
  }

  /// Pairs of a BEGIN and the last step of a way on which it is not ended.
  private func openExits(of flow: BodyFlow) -> [(begin: Int, exit: Int)] {
    let open = OpenTransactions(flow)
    let before = flow.graph.forward(open)
    let lastSteps = flow.graph.predecessors(of: FlowGraph.exit).flatMap { edge in
      edge.node == FlowGraph.end ? flow.graph.predecessors(of: FlowGraph.end).map(\.node) : [edge.node]
    }
    return Set(lastSteps).sorted().flatMap { step -> [(Int, Int)] in
      guard let value = before[step].map({ open.through(step, $0) }), !value.isUnknown else { return [] }
      guard value.isOpenForCertain || isHandledWithoutEnd(step, flow) else { return [] }
      return value.begins.filter { value.isOpenForCertain || !isConditional($0, flow) }.map { ($0, step) }
    }
  }

  /// In a handler that ends no transaction, whatever it asks: errors come from inside the transaction and from before it.
  private func isHandledWithoutEnd(_ step: Int, _ flow: BodyFlow) -> Bool {
    guard let number = handler(of: step, flow) else { return false }
    return !flow.body.statements.contains { member in
      guard member.handler == number, let effects = flow.effects(of: member.id) else { return false }
      return effects.transaction == .commit || effects.transaction == .rollback
    }
  }

  /// `IF (isOuter) THEN BEGIN TRANSACTION; END IF;`: COMMIT may stand under the same condition.
  private func isConditional(_ begin: Int, _ flow: BodyFlow) -> Bool {
    guard let statement = flow.statement(of: begin) else { return false }
    let token = flow.script.tree.extent(of: statement).first
    return flow.body.statements.contains { member in
      guard case .condition = flow.script.tree[member.id] else { return false }
      let extent = flow.script.tree.extent(of: member.id)
      return extent.first < token && token <= extent.last
    }
  }

  // MARK: Finding

  private func finding(_ begin: Int, _ exits: [Int], _ flow: BodyFlow) -> Diagnostic? {
    guard let statement = flow.statement(of: begin) else { return nil }
    let script = flow.script
    let handlers = exits.compactMap { handler(of: $0, flow) }
    let isHandled = handlers.count == exits.count
    return finding(
      message(exits, isHandled, flow), at: script.range(statement), notes: notes(exits, flow), help: help(isHandled, flow.body),
      fix: isHandled ? fix(Set(handlers).sorted(), flow) : nil)
  }

  private func message(_ exits: [Int], _ isHandled: Bool, _ flow: BodyFlow) -> String {
    if flow.body.isScript { return "no COMMIT ends this transaction: when the script ends, all that was done since is undone" }
    let way = isHandled ? "a handler lets control out" : "a way leads out"
    return "this transaction is still open where \(way): the call fails there, and all that was done since is undone"
  }

  private func notes(_ exits: [Int], _ flow: BodyFlow) -> [Diagnostic.Note] {
    exits.compactMap { place(of: $0, flow) }.map { Diagnostic.Note("left here", at: $0) }
  }

  private func place(of exit: Int, _ flow: BodyFlow) -> SourceRange? {
    if let number = handler(of: exit, flow) { return flow.script.range(flow.script.tree[flow.body.handlers[number].id].first) }
    guard !flow.body.isScript else { return nil }
    if let statement = flow.statement(of: exit), case .giveBack = flow.script.tree[statement] { return flow.script.range(statement) }
    return flow.script.end(of: flow.body).map { flow.script.range($0) }
  }

  private func help(_ isHandled: Bool, _ body: Body) -> String {
    if body.isScript { return "end the script with COMMIT" }
    return isHandled ? "begin the handler with ROLLBACK" : "COMMIT or ROLLBACK before every way out"
  }

  /// The handler that a step stands in.
  private func handler(of node: Int, _ flow: BodyFlow) -> Int? {
    switch flow.graph.steps[node] {
    case .handler(let number): return number
    case .statement(let id), .condition(of: let id, _), .loop(let id), .until(let id):
      return flow.body.statements.first { $0.id == id }?.handler
    default: return nil
    }
  }

  /// ROLLBACK as the first statement of each handler.
  private func fix(_ handlers: [Int], _ flow: BodyFlow) -> Diagnostic.Fix? {
    let script = flow.script
    var edits: [TextEdit] = []
    for number in handlers {
      guard let first = script.tree[script.tree[flow.body.handlers[number].id].statements].first else { return nil }
      let start = Int(script.range(first).start)
      let indent = script.indentation(before: start) ?? ""
      let separator = indent.isEmpty ? " " : "\n" + indent
      edits.append(TextEdit(replacing: SourceRange(start: start, end: start), with: "ROLLBACK;" + separator))
    }
    return Diagnostic.Fix("roll back in the handler", .suggested, edits: edits)
  }
}
