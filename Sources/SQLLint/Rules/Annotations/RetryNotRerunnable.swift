import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure is to be tried again, and a second run does more than the first.
///
///     --@ retry transient up to 5 times      …  INSERT INTO t (a) SELECT a FROM s;
///
/// A connection may be lost after COMMIT and before its answer: the attempt counts as failed, and its rows are there.
struct RetryNotRerunnable: BodyRule {
  let code = "ANL002"
  let name = "retry-not-rerunnable"
  let summary = "retry on a procedure that a second run would make add or count twice"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript else { return [] }
    return script.clauseSites.flatMap { site -> [Diagnostic] in
      guard script.isProcedure(site), let retry = site.clauses.first(where: isRetry), !site.clauses.contains(where: isWatermark),
        let own = context.body(of: site)
      else { return [] }
      return own.statements.compactMap { finding(of: $0, in: own, retry, script) }
    }
  }

  private func finding(of member: Body.Member, in body: Body, _ retry: Clause, _ script: Script) -> Diagnostic? {
    guard member.handler == nil, let place = repeated(member.id, in: body, script) else { return nil }
    return finding(
      "\(place.what): an attempt may be committed and only its answer lost", at: place.range,
      notes: [Diagnostic.Note("this runs the procedure again", at: script.range(retry))],
      help: "MERGE by a key, delete first what is inserted, or keep a `--@ watermark`: then a second run changes nothing")
  }

  private func isRetry(_ clause: Clause) -> Bool { if case .retry = clause.content { true } else { false } }
  private func isWatermark(_ clause: Clause) -> Bool { if case .watermark = clause.content { true } else { false } }

  private struct Place {
    let what: String
    let range: SourceRange
  }

  private func repeated(_ statement: StatementID, in body: Body, _ script: Script) -> Place? {
    switch script.tree[statement] {
    case .insert(let id): inserted(script.tree[id], statement, in: body, script)
    case .update(let id): counted(script.tree[id], script)
    default: nil
    }
  }

  // MARK: Rows that are added again

  private func inserted(_ insert: Insert, _ statement: StatementID, in body: Body, _ script: Script) -> Place? {
    guard script.isBulkWrite(statement), insert.conflict.isNone, !insert.overwrites else { return nil }
    let table = script.tableKey(insert.table)
    guard !script.temporaryTables(of: body).contains(script.name(table.name)), !isEmptied(table, before: statement, in: body, script),
      !script.reads(table, statement)
    else { return nil }
    let range = script.range(insert.table)
    return Place(what: "a retry adds the same rows to '\(script.file.text(range))' again", range: range)
  }

  /// A DELETE or TRUNCATE, or the CREATE of the table, comes first.
  private func isEmptied(_ table: TableKey, before statement: StatementID, in body: Body, _ script: Script) -> Bool {
    let place = script.tree.extent(of: statement).first
    return body.statements.contains { member in
      guard script.tree.extent(of: member.id).first < place else { return false }
      switch script.tree[member.id] {
      case .delete, .truncate: return script.writtenTable(member.id).map { script.tableKey($0).mayBe(table) } ?? false
      case .createTable(let id): return script.tableKey(script.tree[id].name).mayBe(table)
      case .execute, .call, .opaque: return true
      default: return false
      }
    }
  }

  // MARK: Values that grow

  /// `SET total = total + 1`
  private func counted(_ update: Update, _ script: Script) -> Place? {
    for assignment in script.tree[update.assignments].map({ script.tree[$0] }) where assignment.columns.isEmpty {
      let column = script.symbol(script.name(assignment.column))
      guard case .binary(let sign, let left, let right) = script.tree[assignment.value],
        sign == .add || sign == .subtract || sign == .concat
      else { continue }
      guard script.column(left) == column || script.column(right) == column else { continue }
      let range = script.range(assignment.value)
      return Place(what: "a retry does \(script.quoted(range)) again", range: range)
    }
    return nil
  }
}
