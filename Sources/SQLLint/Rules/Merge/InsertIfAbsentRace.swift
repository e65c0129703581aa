import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A row is looked for, and inserted if it was not there: two runs at once both find nothing.
///
///     IF NOT EXISTS (SELECT 1 FROM t WHERE id = p) THEN INSERT INTO t …; END IF;
struct InsertIfAbsentRace: BodyRule {
  let code = "MRG006"
  let name = "insert-if-absent-race"
  let summary = "a row is looked for, then inserted"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard !body.isScript, !locks(body, context.script), !expectsConflict(body, context.script) else { return [] }
    var looks: [String: [Look]] = [:]
    var findings: [Diagnostic] = []
    for statement in body.statements {
      if let (variable, look) = askedInto(statement.id, context.script) { looks[variable, default: []].append(look) }
      if context.script.grammar.hasDiagnosticsStatement { noteFound(statement.id, &looks, context.script) }
      guard case .condition(let id) = context.script.tree[statement.id] else { continue }
      findings += self.findings(in: context.script.tree[id], looks, context)
    }
    return findings
  }

  /// Where rows of a table were looked for.
  private struct Look {
    let tables: [NameID]
    let range: SourceRange
  }

  private func findings(in statement: IfStatement, _ looks: [String: [Look]], _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !statement.isCase else { return [] }
    var found: [Diagnostic] = []
    var tested: [Look] = []
    for branch in script.tree[statement.branches] {
      let condition = script.tree[branch].condition
      guard !condition.isNone else { continue }
      tested += looksIn(condition, looks, script)
      found += inserts(in: script.tree[branch].statements, after: tested, context)
    }
    return found + inserts(in: statement.otherwise, after: tested, context)
  }

  private func inserts(in statements: List<StatementID>, after looks: [Look], _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return script.tree[statements].compactMap { statement in
      guard case .insert(let id) = script.tree[statement] else { return nil }
      let insert = script.tree[id]
      let table = script.objectName(insert.table)
      guard insert.conflict.isNone, !context.flows.isTemporary(insert.table) else { return nil }
      guard let look = looks.first(where: { $0.tables.contains { script.objectName($0) == table } }) else { return nil }
      return finding(insert, look, script)
    }
  }

  private func finding(_ insert: Insert, _ look: Look, _ script: Script) -> Diagnostic {
    let upsert = script.grammar.hasConflictClause ? "INSERT … ON CONFLICT DO NOTHING or MERGE" : "MERGE"
    let table = script.written(insert.table)
    return finding(
      "two runs at once both find nothing and both insert into '\(table)': between the question and this, another may write",
      at: script.range(insert.table), notes: [Diagnostic.Note("the row is looked for here", at: look.range)],
      help: "ask and write in one statement: \(upsert)")
  }

  // MARK: Questions

  /// EXISTS and COUNT of the condition itself, and of the variables that it compares.
  private func looksIn(_ condition: ExpressionID, _ looks: [String: [Look]], _ script: Script) -> [Look] {
    script.expressions(in: condition).flatMap { expression -> [Look] in
      switch script.tree[expression] {
      case .exists(let query): return look(query, expression, script).map { [$0] } ?? []
      case .subquery(let query): return counts(query, script) ? look(query, expression, script).map { [$0] } ?? [] : []
      case .column, .bind: return Variables.name(expression, script).flatMap { looks[$0] } ?? []
      default: return []
      }
    }
  }

  private func look(_ query: QueryID, _ place: ExpressionID, _ script: Script) -> Look? {
    look(query, at: script.range(place), script)
  }

  private func look(_ query: QueryID, at range: SourceRange, _ script: Script) -> Look? {
    guard case .select(let id) = script.tree[query] else { return nil }
    let select = script.tree[id]
    guard !select.filter.isNone, select.from.count == 1 else { return nil }
    return Look(tables: script.namedTables(in: select.from), range: range)
  }

  private func counts(_ query: QueryID, _ script: Script) -> Bool {
    guard case .select(let id) = script.tree[query], let item = script.tree[script.tree[id].items].first else { return false }
    return script.calledName(script.tree[item].value) == "count"
  }

  /// SELECT COUNT(*) INTO v FROM t WHERE …; SELECT id INTO v FROM t WHERE …; v := (SELECT COUNT(*) FROM t WHERE …)
  private func askedInto(_ statement: StatementID, _ script: Script) -> (String, Look)? {
    switch script.tree[statement] {
    case .query(let query):
      guard case .select(let id) = script.tree[query], let target = script.tree[script.tree[id].into].first else { return nil }
      let select = script.tree[id]
      guard select.items.count == 1, !select.filter.isNone, select.from.count == 1, settlesOneRow(select, query, script) else { return nil }
      return Variables.name(target, script).map { ($0, Look(tables: script.namedTables(in: select.from), range: script.range(statement))) }
    case .assign(let id): return counted(script.tree[id].target, script.tree[id].value, script)
    default: return nil
    }
  }

  /// A count, or a column of the row itself: both say whether it is there.
  private func settlesOneRow(_ select: Select, _ query: QueryID, _ script: Script) -> Bool {
    guard let item = script.tree[select.items].first else { return false }
    return counts(query, script) || script.isColumn(script.tree[item].value)
  }

  /// FOUND tells of the last SELECT INTO, PERFORM, UPDATE or DELETE.
  private func noteFound(_ statement: StatementID, _ looks: inout [String: [Look]], _ script: Script) {
    switch script.tree[statement] {
    case .query(let query), .perform(let query): looks["found"] = look(query, at: script.range(statement), script).map { [$0] }
    case .update(let id): looks["found"] = [Look(tables: [script.tree[id].table], range: script.range(statement))]
    case .delete, .insert, .merge, .execute, .loop, .cursor: looks["found"] = nil
    default: break
    }
  }

  private func counted(_ target: ExpressionID, _ value: ExpressionID, _ script: Script) -> (String, Look)? {
    guard case .subquery(let query) = script.tree[value], counts(query, script), let look = look(query, value, script) else { return nil }
    return Variables.name(target, script).map { ($0, look) }
  }

  /// WHEN unique_violation: the author knows that another may have been faster.
  private func expectsConflict(_ body: Body, _ script: Script) -> Bool {
    body.handlers.contains { handler in
      script.tree[script.tree[handler.id].conditions].contains { script.name($0) == "unique_violation" }
    }
  }

  // MARK: Locks

  /// LOCK TABLE, FOR UPDATE, an advisory lock: the author thought of others.
  private func locks(_ body: Body, _ script: Script) -> Bool {
    let extent = script.tree.extent(of: body.owner)
    return script.expressions(in: extent).contains { script.calledName($0)?.hasPrefix("pg_advisory") ?? false }
      || body.statements.contains { isLock(script.tree[$0.id], script) }
  }

  private func isLock(_ statement: Statement, _ script: Script) -> Bool {
    switch statement {
    case .command(let id): script.name(script.tree[id].verb) == "lock"
    case .query(let query), .perform(let query): isLocking(query, script)
    case .opaque: true
    default: false
    }
  }

  private func isLocking(_ query: QueryID, _ script: Script) -> Bool {
    if case .locked = script.tree[query] { true } else { false }
  }
}
