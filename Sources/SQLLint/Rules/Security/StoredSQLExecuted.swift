import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A text that is read from a table and run: whoever may write the table writes the procedure.
///
///     SELECT statement INTO :sql FROM etl.steps WHERE …; EXECUTE IMMEDIATE :sql;
///
/// What a query puts together, and what the catalog says, is not stored SQL.
struct StoredSQLExecuted: BodyRule {
  let code = "SEC004"
  let name = "stored-sql-executed"
  let summary = "SQL that is read from a table is run"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true
  let asksNeighbours = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let runs = script.runTexts(in: body)
    guard !runs.isEmpty else { return [] }
    let flow = TextFlow(body, context)
    var seen: Set<ExpressionID> = []
    return runs.flatMap { run in
      flow.outsides(in: run.execute.sql).filter { !$0.isPart && seen.insert($0.value).inserted }.compactMap {
        finding(of: $0.value, runBy: run, in: body, script)
      }
    }
  }

  private func finding(of value: ExpressionID, runBy run: RunText, in body: Body, _ script: Script) -> Diagnostic? {
    guard let source = StoredColumns(body, script).column(giving: value) else { return nil }
    let table = script.file.text(script.range(source.table))
    let sql = script.quoted(script.range(run.execute.sql))
    return finding(
      "\(sql) is SQL that stands in '\(table)': whoever may write that table decides what runs here",
      at: script.range(run.execute.sql), notes: [Diagnostic.Note("read here", at: script.range(source.column))],
      help: "keep the names in the table and the statements in the procedure, or guard the table like the procedure itself")
  }
}

/// The columns of tables that variables are filled from.
struct StoredColumns {
  struct Source {
    let column: ExpressionID
    let table: NameID
  }

  private let body: Body
  private let script: Script

  init(_ body: Body, _ script: Script) {
    self.body = body
    self.script = script
  }

  /// The column of a table that a variable, or a field of a loop's record, is filled from; nil for all else.
  func column(giving value: ExpressionID) -> Source? {
    guard let name = Variables.name(value, script) else { return nil }
    for statement in body.statements {
      if let source = source(of: name, value, script.tree[statement.id], statement.id) { return source }
    }
    return nil
  }

  private func source(of name: String, _ value: ExpressionID, _ statement: Statement, _ id: StatementID) -> Source? {
    switch statement {
    case .query: script.selects(in: id).lazy.compactMap { intoColumn(name, script.tree[$0]) }.first
    case .loop(let loop): loopColumn(name, value, script.tree[loop])
    case .cursor(let cursor): fetchedColumn(name, script.tree[cursor])
    default: nil
    }
  }

  /// SELECT column INTO name FROM table
  private func intoColumn(_ name: String, _ select: Select) -> Source? {
    guard let index = script.tree[select.into].firstIndex(where: { Variables.name($0, script) == name }) else { return nil }
    return source(select, at: index)
  }

  /// FOR name IN (SELECT column FROM table) … name.column
  private func loopColumn(_ name: String, _ value: ExpressionID, _ loop: Loop) -> Source? {
    guard !loop.variable.isNone, script.name(loop.variable) == name, case .qualified(_, let field) = script.tree[value] else { return nil }
    guard let select = select(of: loop) else { return nil }
    let wanted = script.name(field)
    guard let index = script.tree[select.items].firstIndex(where: { script.outputName(of: script.tree[$0]) == wanted }) else { return nil }
    return source(select, at: index)
  }

  /// FETCH cursor INTO name
  private func fetchedColumn(_ name: String, _ cursor: CursorStatement) -> Source? {
    guard cursor.verb == .fetch, let index = script.tree[cursor.into].firstIndex(where: { Variables.name($0, script) == name }) else {
      return nil
    }
    return select(ofCursor: script.name(cursor.name)).flatMap { source($0, at: index) }
  }

  private func select(of loop: Loop) -> Select? {
    if !loop.query.isNone { return select(loop.query) }
    guard loop.kind == .cursor, !loop.condition.isNone, let cursor = Variables.name(loop.condition, script) else { return nil }
    return select(ofCursor: cursor)
  }

  private func select(ofCursor name: String) -> Select? {
    let declared = body.blocks.flatMap { script.tree[script.tree[$0.id].declarations] }
    let later = body.statements.compactMap { if case .declare(let variable) = script.tree[$0.id] { variable } else { nil } }
    let cursor = (declared + later).first { script.name(script.tree[$0].name) == name && !script.tree[$0].query.isNone }
    return cursor.flatMap { select(script.tree[$0].query) }
  }

  private func select(_ query: QueryID) -> Select? {
    switch script.tree[query] {
    case .select(let select): script.tree[select]
    case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _): select(inner)
    default: nil
    }
  }

  /// A plain column of the first table, which is none of the catalog's.
  private func source(_ select: Select, at index: Int) -> Source? {
    guard index < script.tree[select.items].count else { return nil }
    let value = script.tree[script.tree[select.items][index]].value
    guard script.column(value) != nil, let table = script.namedTables(in: select.from).last, !script.isCatalog(table), !isOwn(table) else {
      return nil
    }
    return Source(column: value, table: table)
  }

  /// A table of this run alone: the body makes it, or its name says so. A view puts its texts together.
  private func isOwn(_ table: NameID) -> Bool {
    let name = script.objectName(table)
    if script.isScratchName(name.name) || name.name.hasPrefix("v_") || name.name.hasPrefix("vw_") { return true }
    return body.statements.contains {
      if case .createTable(let id) = script.tree[$0.id] { script.objectName(script.tree[id].name) == name } else { false }
    }
  }
}
