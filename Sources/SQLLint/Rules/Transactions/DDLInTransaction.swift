import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A definition in a transaction, which it commits before it runs.
///
///     BEGIN TRANSACTION; DELETE FROM t; CREATE TABLE u …; INSERT INTO t …; ROLLBACK;   →   the DELETE stays
struct DDLInTransaction: BodyRule {
  let code = "TXN002"
  let name = "ddl-in-transaction"
  let summary = "a definition commits the transaction that it stands in"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.commitsOnDefinition, body.beginsTransaction(script) else { return [] }
    let flow = context.flow(of: body)
    let open = flow.graph.forward(OpenTransactions(flow))
    return flow.graph.order.sorted().compactMap { node in
      guard flow.effects[node].transaction == .implicitCommit, let state = open[node], state.isOpenForCertain else { return nil }
      return finding(at: node, state, flow)
    }
  }

  private func finding(at node: Int, _ state: OpenTransactions.Value, _ flow: BodyFlow) -> Diagnostic? {
    guard let statement = flow.statement(of: node) else { return nil }
    let script = flow.script
    let words = script.definitionWords(of: statement)
    let notes = state.begins.first.flatMap { flow.statement(of: $0) }.map { Diagnostic.Note("begun here", at: script.range($0)) }
    return finding(
      "\(script.quoted(words)) commits what was done since the transaction began: no ROLLBACK undoes it, and what follows is committed one by one",
      at: words, notes: notes.map { [$0] } ?? [],
      help: "put definitions before BEGIN TRANSACTION; rows are taken out by DELETE or TRUNCATE, which do not commit")
  }
}

extension Body {
  /// Whether some statement begins a transaction.
  func beginsTransaction(_ script: Script) -> Bool {
    statements.contains {
      switch script.tree[$0.id] {
      case .transaction(let verb): verb == .begin
      case .command(let command): ["begin", "start"].contains(script.name(script.tree[command].verb))
      default: false
      }
    }
  }
}

extension Script {
  /// The first words of a definition: CREATE OR REPLACE TABLE, DROP TABLE, GRANT; of dynamic SQL the verb that runs it.
  func definitionWords(of statement: StatementID) -> SourceRange {
    let extent = tree.extent(of: statement)
    var words = Extent(first: extent.first, last: extent.first)
    let kinds: Set = [
      "immediate", "or", "replace", "temporary", "temp", "transient", "table", "view", "index", "schema", "procedure", "function",
      "sequence",
    ]
    while words.last < extent.last, kinds.contains(name(TokenID(raw: words.last + 1))) { words.last += 1 }
    return range(words)
  }
}
