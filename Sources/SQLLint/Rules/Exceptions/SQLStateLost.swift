import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler for every error that raises a text of its own, and with it another error.
///
///     EXCEPTION WHEN OTHERS THEN RAISE EXCEPTION 'load failed: %', SQLERRM;   →   P0001
///
/// Whoever retries a deadlock (40P01) or a lost connection asks for the code, not for the text.
struct SQLStateLost: BodyRule {
  let code = "EXC008"
  let name = "sqlstate-lost"
  let summary = "RAISE EXCEPTION in a handler without the caught error's code"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.hasDiagnosticsStatement, !body.handlers.isEmpty else { return [] }
    return body.statements.compactMap { statement in
      guard let number = statement.handler, case .raise(let raise) = script.tree[statement.id] else { return nil }
      guard let condition = script.catchAll(body.handlers[number]), loses(script.tree[raise], script) else { return nil }
      guard !isChosen(statement.id, byCodeIn: body, number, script) else { return nil }
      return finding(of: statement.id, script.tree[raise], condition, script)
    }
  }

  private func finding(of statement: StatementID, _ raise: Raise, _ condition: TokenID, _ script: Script) -> Diagnostic {
    let extent = script.tree.extent(of: statement)
    let words =
      raise.word.isNone ? script.range(TokenID(raw: extent.first)) : script.range(Extent(first: extent.first, last: raise.word.raw))
    let place = Int(script.range(statement).end)
    let text = raise.options.isEmpty ? " USING ERRCODE = SQLSTATE" : ", ERRCODE = SQLSTATE"
    let edit = TextEdit(replacing: SourceRange(start: place, end: place), with: text)
    return finding(
      "every error becomes P0001 here: whoever retries a deadlock or knows a missing row by its code no longer can", at: words,
      notes: [Diagnostic.Note("caught here, with a code", at: script.range(condition))],
      help: "pass the code on with USING ERRCODE = SQLSTATE, or end the handler with a bare RAISE",
      fix: Diagnostic.Fix("pass the code on", edits: [edit]))
  }

  /// RAISE [EXCEPTION] 'text' … without ERRCODE.
  private func loses(_ raise: Raise, _ script: Script) -> Bool {
    if script.isMessage(raise) { return false }
    let isOwnText = raise.word.isNone ? !raise.format.isNone : script.text(raise.word).lowercased() == "exception"
    guard isOwnText else { return false }
    let options = Array(script.tree[raise.options])
    return !options.indices.contains { $0 % 2 == 0 && script.column(options[$0]).map { script.name($0) } == "errcode" }
  }

  /// IF SQLSTATE = '23505' THEN RAISE EXCEPTION …: the code was read, and the error translated.
  private func isChosen(_ raise: StatementID, byCodeIn body: Body, _ handler: Int, _ script: Script) -> Bool {
    let place = script.tree.extent(of: raise)
    return body.statements.contains { member in
      guard member.handler == handler, case .condition(let id) = script.tree[member.id] else { return false }
      let extent = script.tree.extent(of: member.id)
      guard extent.first < place.first, place.last <= extent.last else { return false }
      let conditions = script.tree[script.tree[id].branches].map { script.tree[$0].condition } + [script.tree[id].operand]
      return conditions.contains { readsCode($0, script) }
    }
  }

  private func readsCode(_ condition: ExpressionID, _ script: Script) -> Bool {
    script.expressions(in: condition).contains { expression in
      script.column(expression).map { ["sqlstate", "sqlerrm"].contains(script.name($0)) } ?? false
    }
  }
}
