import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A load takes `*` of a table: what it writes depends on columns that are declared elsewhere.
///
///     INSERT INTO stg.calls (id, title) SELECT * FROM raw.calls
struct SelectStarLoad: BodyRule {
  let code = "INS002"
  let name = "select-star-load"
  let summary = "a load takes all columns of a table, whatever they are"
  let defaultSeverity = Severity.warning
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    loads(in: body, context).map { finding($1, of: context.script.withoutWith($0), context) }
  }

  /// The statements that this rule speaks about.
  func statements(in body: Body, _ context: LintContext) -> Set<StatementID> { Set(loads(in: body, context).map(\.statement)) }

  private func loads(in body: Body, _ context: LintContext) -> [(statement: StatementID, star: Star)] {
    let loads = body.statements.map { ($0.id, stars(of: $0.id, context)) }.filter { !$1.isEmpty }
    guard !loads.isEmpty else { return [] }
    let made = MadeTables(in: body, context.script)
    return loads.flatMap { statement, stars in
      stars.filter { !made.hold($0.table, before: statement) }.map { (statement, $0) }
    }
  }

  private func stars(of statement: StatementID, _ context: LintContext) -> [Star] {
    let script = context.script
    switch script.tree[script.withoutWith(statement)] {
    case .insert(let id):
      return stars(in: script.tree[id].source, context).filter { !isCopy(of: $0.table, to: script.tree[id].table, script) }
    case .createTable(let id): return keepsRows(script.tree[id], script) ? stars(in: script.tree[id].query, context) : []
    default: return []
    }
  }

  private func finding(_ star: Star, of statement: StatementID, _ context: LintContext) -> Diagnostic {
    if case .insert(let id) = context.script.tree[statement] { return insertFinding(star, context.script.tree[id], context) }
    return tableFinding(star, context)
  }

  /// Not temporary, no copy that is kept aside, and not only the shape of another.
  private func keepsRows(_ table: CreateTable, _ script: Script) -> Bool {
    guard !table.query.isNone, !table.isTemporary, table.kind != .dynamic else { return false }
    let name = script.name(script.tree[table.name].name)
    return !["backup", "bak", "bkp", "copy", "old", "tmp", "temp", "snapshot", "clone", "archive"].contains { name.contains($0) }
  }

  /// Rows of a table into itself: its columns are always its columns.
  private func isCopy(of source: NameID, to target: NameID, _ script: Script) -> Bool {
    script.objectName(source) == script.objectName(target)
  }

  // MARK: Stars

  private struct Star {
    let expression: ExpressionID
    /// The table whose columns it stands for.
    let table: NameID
    /// Nothing else is selected, of no other table.
    let isAlone: Bool
  }

  private func stars(in query: QueryID, _ context: LintContext) -> [Star] {
    var found: [Star] = []
    for (select, limit) in sides(of: query, context.script) where !takesNoRow(select, limit, context.script) {
      found += stars(of: select, context)
    }
    return found
  }

  /// The SELECTs of a query that give its rows.
  private func sides(of query: QueryID, _ script: Script) -> [(Select, ExpressionID)] {
    var pending = query.isNone ? [] : [(query, ExpressionID.none)]
    var sides: [(Select, ExpressionID)] = []
    while let (next, limit) = pending.popLast() {
      switch script.tree[next] {
      case .select(let id): sides.append((script.tree[id], limit))
      case .combined(_, let left, let right, all: _): pending += [(right, limit), (left, limit)]
      case .with(_, let body, recursive: _), .ordered(let body, by: _), .locked(let body, _): pending.append((body, limit))
      case .limited(let body, let limit, offset: _): pending.append((body, limit))
      case .missing, .values, .table, .change: break
      }
    }
    return sides
  }

  /// `WHERE 1 = 0`, `LIMIT 0`: only the shape of the table.
  private func takesNoRow(_ select: Select, _ limit: ExpressionID, _ script: Script) -> Bool {
    if script.integer(limit) == 0 { return true }
    guard !select.filter.isNone else { return false }
    switch script.tree[select.filter] {
    case .boolean(false): return true
    case .binary(_, let left, let right): return script.isLiteral(left) && script.isLiteral(right)
    default: return false
    }
  }

  private func stars(of select: Select, _ context: LintContext) -> [Star] {
    let script = context.script
    let values = script.tree[select.items].map { script.tree[$0].value }
    guard values.contains(where: { isStar($0, script) }) else { return [] }
    let relations = script.relations(in: select.from)
    return values.compactMap { value in
      let covered = self.covered(by: value, relations, script)
      guard let table = covered.lazy.compactMap({ openTable($0, context, depth: 0) }).first else { return nil }
      return Star(expression: value, table: table, isAlone: relations.count == 1 && values.count == 1)
    }
  }

  private func isStar(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .star, .starOf: true
    default: false
    }
  }

  private func covered(by value: ExpressionID, _ relations: [Relation], _ script: Script) -> [Relation] {
    switch script.tree[value] {
    case .star: relations
    case .starOf(let table): relations.filter { $0.name == table }
    default: []
    }
  }

  /// The table whose columns are declared elsewhere; nil for subqueries and tables that name their columns in this script.
  private func openTable(_ relation: Relation, _ context: LintContext, depth: Int) -> NameID? {
    switch context.script.tree[relation.table] {
    case .named(let name, alias: _):
      guard let query = context.commonTable(name) ?? context.query(creating: name) else {
        return context.flows.isTemporary(name) || context.script.isCatalog(name) ? nil : name
      }
      return openTable(in: query, context, depth: depth)
    case .derived(let query, alias: _, lateral: _): return openTable(in: query, context, depth: depth)
    default: return nil
    }
  }

  private func openTable(in query: QueryID, _ context: LintContext, depth: Int) -> NameID? {
    guard depth < 8 else { return nil }
    let script = context.script
    for (select, _) in sides(of: query, script) {
      let relations = script.relations(in: select.from)
      for item in script.tree[select.items] {
        let covered = self.covered(by: script.tree[item].value, relations, script)
        if let table = covered.lazy.compactMap({ openTable($0, context, depth: depth + 1) }).first { return table }
      }
    }
    return nil
  }

  // MARK: Findings

  private func insertFinding(_ star: Star, _ insert: Insert, _ context: LintContext) -> Diagnostic {
    let table = context.script.written(star.table)
    let count = insert.columns.isEmpty ? nil : Int(insert.columns.count)
    return finding(
      "this loads whatever columns '\(table)' has: one that is added there makes the load fail, one that moves lands in the wrong place",
      at: context.script.range(star.expression), help: "name the columns", fix: fix(star, count, context))
  }

  private func tableFinding(_ star: Star, _ context: LintContext) -> Diagnostic {
    let table = context.script.written(star.table)
    return finding(
      "this table gets whatever columns '\(table)' has: what reads it breaks when one is renamed or dropped there",
      at: context.script.range(star.expression), help: "name the columns", fix: fix(star, nil, context))
  }

  /// Only where the table is known, and has as many columns as are written.
  private func fix(_ star: Star, _ count: Int?, _ context: LintContext) -> Diagnostic.Fix? {
    let script = context.script
    guard star.isAlone, let columns = context.tables.entry(named: script.objectName(star.table))?.columns, !columns.isEmpty else {
      return nil
    }
    guard count == nil || count == columns.count, columns.allSatisfy(Script.isPlainName) else { return nil }
    let extent = script.tree.extent(of: star.expression)
    guard script.kind(extent.last + 1) == .from else { return nil }
    let text = columns.joined(separator: ", ")
    return Diagnostic.Fix(
      "name the \(columns.count) columns", edits: [script.replacement(of: extent.first, through: extent.last, with: text)])
  }
}
