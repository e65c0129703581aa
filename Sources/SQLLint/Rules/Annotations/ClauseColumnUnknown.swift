import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A clause names a column that its table does not have.
///
///     --@ freshness (loaded_at) warn after 8 hours
///     CREATE TABLE stg.calls (id VARCHAR, landed_at TIMESTAMP_TZ);
struct ClauseColumnUnknown: BodyRule {
  let code = "ANL005"
  let name = "clause-column-unknown"
  let summary = "a clause names a column that its table does not have"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    return context.script.clauseSites.flatMap { site in
      site.clauses.flatMap { findings(of: $0, on: site, context) }
    }
  }

  private func findings(of clause: Clause, on site: ClauseSite, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    switch clause.content {
    case .freshness(let id): return freshness(script.tree[id].column, on: site, script)
    case .watermark(let id): return watermark(script.tree[id].column, on: site, context)
    case .refers(let id): return refers(script.tree[id], context)
    default: return []
    }
  }

  private func finding(of column: TokenID, _ table: String, _ columns: [String], _ consequence: String, _ script: Script) -> Diagnostic {
    let guess = closest(to: script.name(column), among: columns)
    return finding(
      "\(table) has no column '\(script.text(column))': \(consequence)", at: script.range(column),
      help: guess.map { "did you mean '\($0)'?" } ?? "the columns are \(columns.listed)")
  }

  // MARK: freshness

  private func freshness(_ column: TokenID, on site: ClauseSite, _ script: Script) -> [Diagnostic] {
    guard !site.statement.isNone, case .createTable(let id) = script.tree[site.statement] else { return [] }
    let table = script.tree[id]
    guard table.query.isNone, table.model.isNone, table.partitionOf.isNone, !table.columns.isEmpty, !script.says("inherits", table.options)
    else {
      return []
    }
    let columns = script.tree[table.columns].map { script.name(script.tree[$0].name) }
    if columns.contains(script.name(column)) { return [] }
    return [finding(of: column, "'\(script.written(table.name))'", columns, "its age is never known", script)]
  }

  // MARK: refers

  private func refers(_ clause: RefersClause, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let columns = context.tables.entry(named: script.objectName(clause.table))?.columns, !columns.isEmpty else { return [] }
    return script.tree[clause.referencedColumns].filter { !columns.contains(script.name($0)) }.map {
      finding(of: $0, "'\(script.written(clause.table))'", columns, "no row can refer to it", script)
    }
  }

  // MARK: watermark

  /// All tables that the procedure reads are known, and none of them has the column.
  private func watermark(_ column: TokenID, on site: ClauseSite, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let body = context.body(of: site), !site.clauses.contains(where: { isAirbyte($0, script) }) else { return [] }
    let selects = body.statements.filter { script.isLoad(script.tree[$0.id]) }.flatMap { script.selects(in: $0.id) }
    let names = selects.flatMap { script.namedTables(in: script.tree[$0].from) }
    let known = names.map { context.tables.entry(named: script.objectName($0))?.columns ?? [] }
    guard !names.isEmpty, known.allSatisfy({ !$0.isEmpty }), !known.contains(where: { $0.contains(script.name(column)) }) else { return [] }
    let columns = known.flatMap { $0 }
    return [finding(of: column, "what this procedure reads", columns, "there is nothing to keep a mark of", script)]
  }

  private func isAirbyte(_ clause: Clause, _ script: Script) -> Bool {
    if case .reads(let id) = clause.content { script.tree[id].isAirbyte } else { false }
  }
}
