import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A row says that the run began, and on some way through the procedure none says how it ended.
///
///     INSERT INTO etl.runs (name, state) VALUES ('load', 'STARTED');  …  UPDATE etl.runs SET state = 'DONE' …;   no handler
///
/// After a failure the row says 'STARTED' for ever, as it does while a run is under way.
struct NoEndRow: BodyRule {
  let code = "LOG007"
  let name = "no-end-row"
  let summary = "a run's row is not completed on every way out"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript, !body.isTransform, let start = start(in: body, script), works(body, script) else { return [] }
    let word = script.quoted(script.range(start.word))
    let table = script.written(start.table)
    let ends = ends(of: start, in: body, script)
    if ends.isEmpty {
      return leavesToOthers(behind: start, body, script)
        ? [] : [finding(start, "\(word) is the last that '\(table)' hears of a run: nothing writes how it ended", [], script)]
    }
    if let early = earlyReturn(behind: start, ends, in: body, script) {
      let note = Diagnostic.Note("the procedure is left here", at: script.range(early))
      return [
        finding(
          start, "\(word) stays for ever where the procedure is left early: '\(table)' is completed only further down", [note], script)
      ]
    }
    guard isKept(start, in: body, script), !isCompletedByHandler(ends, in: body, script) else { return [] }
    return [finding(start, "\(word) stays for ever when a step fails: no handler completes the row in '\(table)'", [], script)]
  }

  private func finding(_ start: Start, _ message: String, _ notes: [Diagnostic.Note], _ script: Script) -> Diagnostic {
    finding(
      message, at: script.range(start.word), notes: notes,
      help: "complete the row on every way out: before each RETURN, and in a handler for every error, which then raises")
  }

  private struct Start {
    let word: ExpressionID
    let table: NameID
    let statement: StatementID
    let place: UInt32
  }

  private func start(in body: Body, _ script: Script) -> Start? {
    for member in body.statements where member.handler == nil {
      guard case .insert(let id) = script.tree[member.id], let word = script.startWritten(by: member.id) else { continue }
      return Start(word: word, table: script.tree[id].table, statement: member.id, place: script.tree.extent(of: member.id).first)
    }
    return nil
  }

  private func works(_ body: Body, _ script: Script) -> Bool {
    body.statements.contains { script.isBulkWrite($0.id) && !script.recordsRun($0.id) }
  }

  /// What writes to the same table afterwards, or is called to.
  private func ends(of start: Start, in body: Body, _ script: Script) -> [Body.Member] {
    let table = script.objectName(start.table)
    return body.statements.filter { member in
      guard script.tree.extent(of: member.id).first > start.place else { return false }
      guard let written = script.writtenTable(member.id), script.objectName(written) == table else { return false }
      return script.startWritten(by: member.id) == nil
    }
  }

  /// A procedure that is called, or SQL that is built, may write anything.
  private func leavesToOthers(behind start: Start, _ body: Body, _ script: Script) -> Bool {
    body.statements.contains { member in
      guard script.tree.extent(of: member.id).first > start.place else { return false }
      switch script.tree[member.id] {
      case .call, .execute, .perform, .opaque: return true
      case .query(let query): return callsFunction(query, script)
      default: return false
      }
    }
  }

  private func callsFunction(_ query: QueryID, _ script: Script) -> Bool {
    guard case .select(let select) = script.tree[query] else { return false }
    return script.tree[select].from.isEmpty
  }

  /// A RETURN before anything has completed the row.
  private func earlyReturn(behind start: Start, _ ends: [Body.Member], in body: Body, _ script: Script) -> StatementID? {
    guard let first = ends.first(where: { $0.handler == nil }).map({ script.tree.extent(of: $0.id).first }) else { return nil }
    return body.statements.first { member in
      let place = script.tree.extent(of: member.id).first
      guard member.handler == nil, start.place < place, place < first, case .giveBack = script.tree[member.id] else { return false }
      return !leavesToOthers(behind: start, before: place, body, script)
    }?.id
  }

  private func leavesToOthers(behind start: Start, before place: UInt32, _ body: Body, _ script: Script) -> Bool {
    body.statements.contains { member in
      let own = script.tree.extent(of: member.id).first
      guard start.place < own, own < place else { return false }
      switch script.tree[member.id] {
      case .call(let id): return script.isRecord(script.tree[id].name)
      case .opaque: return true
      default: return false
      }
    }
  }

  /// The row outlives the failure: it is committed by itself, or before the work begins.
  private func isKept(_ start: Start, in body: Body, _ script: Script) -> Bool {
    if !script.grammar.commitsEachStatement { return commits(behind: start, body, script) }
    return !body.statements.contains { script.ends($0.id, with: .begin) && script.tree.extent(of: $0.id).first < start.place }
  }

  private func commits(behind start: Start, _ body: Body, _ script: Script) -> Bool {
    let next = body.statements.first { script.tree.extent(of: $0.id).first > script.tree.extent(of: start.statement).last }
    return next.map { script.ends($0.id, with: .commit) } ?? false
  }

  /// The outermost handler for all errors writes to the table, or calls somebody who may.
  private func isCompletedByHandler(_ ends: [Body.Member], in body: Body, _ script: Script) -> Bool {
    let outer = body.handlers.indices.filter { script.catchesNearlyAll(body.handlers[$0]) != nil }
    return body.statements.contains { member in
      guard let handler = member.handler, outer.contains(handler) else { return false }
      if ends.contains(where: { $0.id == member.id }) { return true }
      switch script.tree[member.id] {
      case .call, .execute, .perform, .opaque: return true
      default: return false
      }
    }
  }
}
