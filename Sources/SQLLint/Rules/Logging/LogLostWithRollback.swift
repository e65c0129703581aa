import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler writes a row about the failure, and the error that it then raises takes the row with it.
///
///     EXCEPTION WHEN OTHERS THEN INSERT INTO etl.log …; RAISE;
///
/// One transaction holds the work and the row about it: what undoes one undoes the other.
struct LogLostWithRollback: BodyRule {
  let code = "LOG001"
  let name = "log-lost-with-rollback"
  let summary = "a handler's log row is rolled back by the error that it raises"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.handlers.isEmpty else { return [] }
    let isOneTransaction = body.isTransform || !script.grammar.commitsEachStatement
    let members = Dictionary(grouping: body.statements.filter { $0.handler != nil }) { $0.handler ?? 0 }.mapValues { $0.map(\.id) }
    let beginners = Set(body.statements.filter { script.ends($0.id, with: .begin) }.map { $0.handler })
    return body.handlers.indices.flatMap { number -> [Diagnostic] in
      let handler = body.handlers[number]
      guard let own = members[number], own.contains(where: { isRow($0, script) }), script.lets(out: handler) else { return [] }
      guard isOneTransaction || beginners.contains(handler.parent) else { return [] }
      return own.indices.compactMap { index in
        guard isRow(own[index], script), !survives(at: index, among: own, isOneTransaction, script) else { return nil }
        return finding(of: own, index, isOneTransaction, script)
      }
    }
  }

  private func finding(of members: [StatementID], _ index: Int, _ isOneTransaction: Bool, _ script: Script) -> Diagnostic? {
    guard let table = script.writtenTable(members[index]) else { return nil }
    let raise = members[index...].first {
      if case .raise(let raise) = script.tree[$0] { !script.isMessage(script.tree[raise]) } else { false }
    }
    let name = script.written(table)
    return finding(
      "the row in '\(name)' is rolled back with everything else when this handler raises: nobody will read it", at: script.range(table),
      notes: raise.map { [Diagnostic.Note("this takes the row with it", at: script.range($0))] } ?? [],
      help: help(isOneTransaction, script.grammar), fix: isOneTransaction ? nil : fix(before: members[index], script))
  }

  private func help(_ isOneTransaction: Bool, _ grammar: Grammar) -> String {
    isOneTransaction
      ? "let the caller write the row, write it over a connection of its own, or put its text into the error that is raised"
      : "ROLLBACK before the row is written: it is then committed by itself"
  }

  private func fix(before statement: StatementID, _ script: Script) -> Diagnostic.Fix {
    let start = Int(script.range(statement).start)
    let separator = script.indentation(before: start).map { "\n" + $0 } ?? " "
    let edit = TextEdit(replacing: SourceRange(start: start, end: start), with: "ROLLBACK;" + separator)
    return Diagnostic.Fix("ROLLBACK first", .suggested, edits: [edit])
  }

  /// A row about what happened.
  private func isRow(_ statement: StatementID, _ script: Script) -> Bool {
    guard script.writtenTable(statement) != nil else { return false }
    return script.insertsWrittenRow(statement) || script.recordsRun(statement)
  }

  /// The transaction ends before the row is written, or with it.
  private func survives(at index: Int, among members: [StatementID], _ isOneTransaction: Bool, _ script: Script) -> Bool {
    let isCommitted = members[index...].contains { script.ends($0, with: .commit) }
    let isFree = members[..<index].contains { script.ends($0, with: .rollback) || script.ends($0, with: .commit) || isUnknown($0, script) }
    return isCommitted || !isOneTransaction && isFree
  }

  private func isUnknown(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .call, .execute, .opaque: true
    default: false
    }
  }
}

extension Script {
  /// BEGIN, COMMIT or ROLLBACK in their plain forms and as commands.
  func ends(_ statement: StatementID, with verb: TransactionVerb) -> Bool {
    switch tree[statement] {
    case .transaction(let own): own == verb
    case .command(let id):
      switch verb {
      case .begin: ["begin", "start"].contains(name(tree[id].verb))
      case .commit: name(tree[id].verb) == "commit"
      case .rollback: name(tree[id].verb) == "rollback"
      }
    default: false
    }
  }
}
