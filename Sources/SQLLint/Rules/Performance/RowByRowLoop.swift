import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A loop over rows that writes or looks up one row at a time.
///
///     FOR r IN c DO INSERT INTO t (a) VALUES (r.a); END FOR;
///
/// Loops that run other texts or procedures, that commit, or that catch the errors of a row are there for a reason.
struct RowByRowLoop: BodyRule {
  let code = "PRF001"
  let name = "row-by-row-loop"
  let summary = "a loop over rows with a statement for each of them"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    var findings: [Diagnostic] = []
    var end: UInt32 = 0
    for index in body.statements.indices {
      guard let loop = loop(body.statements[index].id, script), script.tree.extent(of: loop.id).first >= end else { continue }
      let inner = members(of: loop.id, behind: index, in: body, script)
      guard isOverRows(loop.node, inner, script) else { continue }
      end = script.tree.extent(of: loop.id).last
      if let finding = finding(loop, inner, body, script) { findings.append(finding) }
    }
    return findings
  }

  private func loop(_ statement: StatementID, _ script: Script) -> (id: StatementID, node: Loop)? {
    guard case .loop(let id) = script.tree[statement] else { return nil }
    return (statement, script.tree[id])
  }

  /// The statements of a loop follow it in the body.
  private func members(of loop: StatementID, behind index: Int, in body: Body, _ script: Script) -> ArraySlice<Body.Member> {
    let last = script.tree.extent(of: loop).last
    return body.statements[(index + 1)...].prefix { script.tree.extent(of: $0.id).last <= last }
  }

  /// FOR over a query or a cursor, or a loop with a FETCH.
  private func isOverRows(_ loop: Loop, _ inner: ArraySlice<Body.Member>, _ script: Script) -> Bool {
    if loop.kind == .query || loop.kind == .cursor { return true }
    guard loop.kind == .forever || loop.kind == .while else { return false }
    return inner.contains { if case .cursor(let id) = script.tree[$0.id] { script.tree[id].verb == .fetch } else { false } }
  }

  private func finding(
    _ loop: (id: StatementID, node: Loop), _ inner: ArraySlice<Body.Member>, _ body: Body, _ script: Script
  ) -> Diagnostic? {
    guard !inner.contains(where: { hasReason($0, script) }) else { return nil }
    let variables = Variables(of: body, in: script)
    guard let work = inner.first(where: { isRowWork($0.id, variables, script) }) else { return nil }
    if case .query = script.tree[work.id], loop.node.kind != .forever, inner.contains(where: { endsLoop($0.id, script) }) { return nil }
    let extent = script.tree.extent(of: work.id)
    let words = script.range(Extent(first: extent.first, last: min(extent.first + 2, extent.last)))
    return finding(
      "\(script.quoted(words)) … runs once for each row: ten thousand rows are ten thousand statements", at: head(of: loop, script),
      notes: [Diagnostic.Note("this statement", at: words)],
      help: "write one statement from the loop's query: INSERT … SELECT, UPDATE … FROM, MERGE; what differs goes into CASE or a join"
    )
  }

  /// FOR name, or LOOP
  private func head(of loop: (id: StatementID, node: Loop), _ script: Script) -> SourceRange {
    let first = script.range(TokenID(raw: script.tree.extent(of: loop.id).first))
    return loop.node.variable.isNone ? first : first.joined(with: script.range(loop.node.variable))
  }

  private func hasReason(_ member: Body.Member, _ script: Script) -> Bool {
    switch script.tree[member.id] {
    case .execute, .call, .callWith, .perform, .opaque, .transaction, .command, .giveBackRows, .detached, .anonymous, .createTable, .drop:
      true
    case .giveBack(let value): isReturnNext(value, script)
    case .block(let block): !script.tree[script.tree[block].handlers].isEmpty
    default: false
    }
  }

  /// A loop that is left when something is found looks for it.
  private func endsLoop(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .giveBack: true
    case .leave(let leave, label: _, when: _): leave == .loop
    default: false
    }
  }

  /// RETURN NEXT: the rows go to the caller one by one.
  private func isReturnNext(_ value: ExpressionID, _ script: Script) -> Bool {
    guard !value.isNone, case .column(let name) = script.tree[value] else { return false }
    return script.name(name) == "next"
  }

  /// A change of rows, or a look-up, that holds a variable.
  private func isRowWork(_ statement: StatementID, _ variables: Variables, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .insert, .update, .delete, .merge: break
    case .query where script.selects(in: statement).contains(where: { !script.tree[$0].into.isEmpty && !script.tree[$0].from.isEmpty }):
      break
    default: return false
    }
    return script.expressions(in: statement).contains { variables.isVariable($0, script) } || isAtCursor(statement, script)
  }

  /// WHERE CURRENT OF cursor
  private func isAtCursor(_ statement: StatementID, _ script: Script) -> Bool {
    script.tree.features(in: statement).contains { $0.kind == .currentOf }
  }
}
