import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The statements of a body.
extension SQLiteBody {
  func statement(_ id: StatementID) {
    if special(id) { return }
    switch script.tree[id] {
    case .declare(let variable): declare(script.tree[variable])
    case .assign(let assign): self.assign(script.tree[assign])
    case .condition(let condition): self.condition(script.tree[condition])
    case .block(let block): self.block(script.tree[block])
    case .loop(let loop): self.loop(script.tree[loop], id)
    case .leave(let kind, let label, let condition): leave(kind, label, condition, id)
    case .giveBack(let value): giveBack(value)
    case .giveBackRows(let rows): giveBackRows(script.tree[rows], id)
    case .raise(let raise): self.raise(script.tree[raise], id)
    case .call(let call): self.call(script.tree[call], id)
    case .execute(let execute): self.execute(script.tree[execute], id)
    case .perform(let query): add(.perform(sql: printer.lines(query).joined(separator: "\n")))
    case .query(let query): self.query(query, id)
    case .diagnostics(let diagnostics): self.diagnostics(script.tree[diagnostics], id)
    case .transaction(let verb): add(.transaction(verb == .begin ? .begin : verb == .commit ? .commit : .rollback))
    case .cursor(let cursor): self.cursor(script.tree[cursor], id)
    case .assertion(let condition, let message): assertion(condition, message)
    case .nothing: break
    default: plain(id)
    }
  }

  /// INSERT, UPDATE and the like: the rows that they change are counted over all of the target's statements.
  private func plain(_ id: StatementID) {
    printer.refuseFeatures(in: id)
    let statements = PlainStatements.statements(id, &printer)
    if statements.isEmpty { return printer.refuse("this statement in a body", at: id) }
    if ReturningTargets.areLost(id, script) { return printer.refuse("RETURNING without INTO in a body", at: id) }
    if let into = ReturningTargets(id, script) { return returning(into, statements, id) }
    for (index, statement) in statements.enumerated() {
      switch statement.kind {
      case .counted: add(.exec(sql: statement.text, count: "row_count", adds: statements[..<index].contains { $0.isCounted }))
      case .plain: add(.exec(sql: statement.text, count: nil, adds: false))
      case .failure(let state): add(.fail(code: state, sql: statement.text))
      }
    }
  }

  /// `RETURNING … INTO`: at most one row, exactly one with STRICT.
  private func returning(_ into: ReturningTargets, _ statements: [TargetStatement], _ id: StatementID) {
    guard statements.count == 1, let only = statements.first else { return printer.refuse("RETURNING … INTO of this statement", at: id) }
    let names = into.targets.map { target in "v_" + self.names.used(target.name, at: target.token) + (target.field.map { "__\($0)" } ?? "")
    }
    add(
      .into(
        names.map { recordNames.contains(String($0.dropFirst(2))) ? "\($0)__*" : $0 }, rule: into.isStrict ? .one : .atMostOne,
        sql: only.text))
  }

  // MARK: Values

  private func assign(_ assign: Assign) {
    guard let target = target(assign.target) else { return }
    if case .column(let name) = script.tree[assign.target], cursors[script.name(name)]?.kind == .resultset {
      return openResult(assign.value, of: script.name(name))
    }
    add(.assign(name: target.name, sql: "SELECT \(printer.assigned(assign.value, as: target.type))"))
  }

  /// The program's variable that an expression names.
  func target(_ expression: ExpressionID) -> (name: String, type: SQLType)? {
    switch script.tree[expression] {
    case .column(let name), .bind(let name):
      let unique = names.used(script.name(name), at: script.tree.extent(of: expression).first)
      return ("v_\(unique)", names.type(of: unique))
    case .qualified(let record, let field):
      let first = script.tree.extent(of: expression).first
      if case .variable = model.bindings.meaning(of: expression) { return ("v_\(names.used(script.name(field), at: first))", .unknown) }
      return ("v_\(names.used(script.name(record), at: first))__\(script.name(field))", .unknown)
    default:
      _ = printer.unsupportedValue("a target of this kind", at: expression)
      return nil
    }
  }

  func targets(_ list: List<ExpressionID>) -> [String] { script.tree[list].compactMap { target($0)?.name } }

  // MARK: Branches

  private func condition(_ node: IfStatement) {
    let after = newLabel()
    let operand = operand(of: node)
    for id in script.tree[node.branches] {
      let branch = script.tree[id]
      let next = newLabel()
      add(.unless(sql: "SELECT \(test(branch.condition, node, operand))", to: next))
      statements(branch.statements)
      add(.go(to: after))
      place(next)
    }
    if node.isCase && !node.hasElse { add(.raise(sql: "SELECT '20000', 'case not found'")) }
    statements(node.otherwise)
    place(after)
  }

  /// CASE operand: it is computed once.
  private func operand(of node: IfStatement) -> String? {
    guard !node.operand.isNone else { return nil }
    let name = temporary("case")
    add(.assign(name: name, sql: "SELECT \(printer.text(node.operand))"))
    return name
  }

  private func test(_ condition: ExpressionID, _ node: IfStatement, _ operand: String?) -> String {
    guard let operand else { return printer.text(condition) }
    let tests = alternatives(condition).map { value in
      ":\(operand) = \(printer.value(value, as: printer.commonType([node.operand, value]), above: 6))"
    }
    return tests.joined(separator: " OR ")
  }

  /// `WHEN 1, 2 THEN`
  private func alternatives(_ condition: ExpressionID) -> [ExpressionID] {
    if case .tuple(let list) = script.tree[condition] { Array(script.tree[list]) } else { [condition] }
  }

  // MARK: Results

  private func giveBack(_ value: ExpressionID) {
    if !value.isNone { returned(value) }
    add(.go(to: end))
  }

  private func returned(_ value: ExpressionID) {
    if case .column(let name) = script.tree[value], cursors[script.name(name)] != nil { return add(.cursorRows(cursor: script.name(name))) }
    add(.result(sql: "SELECT \(printer.text(value))"))
  }

  private func giveBackRows(_ rows: RowReturn, _ id: StatementID) {
    if !rows.query.isNone {
      add(.rows(sql: printer.lines(rows.query).joined(separator: "\n")))
    } else if !rows.execute.isNone {
      let cursor = temporary("rows")
      add(.openText(cursor: cursor, sql: dynamic(script.tree[rows.execute])))
      add(.cursorRows(cursor: cursor))
    } else if !rows.value.isNone {
      rowValue(rows, id)
    } else {
      add(.rows(sql: "SELECT \(outputNames.map { ":v_\($0)" }.joined(separator: ", "))"))
    }
    if rows.kind == .table { add(.go(to: end)) }
  }

  private func rowValue(_ rows: RowReturn, _ id: StatementID) {
    switch script.tree[rows.value] {
    case .column(let name) where cursors[script.name(name)] != nil: add(.cursorRows(cursor: script.name(name)))
    case .call, .subquery, .column, .bind, .binary, .number, .string, .cast: add(.rows(sql: "SELECT \(printer.text(rows.value))"))
    default: printer.refuse("a row of this kind to return", at: id)
    }
  }

  private func query(_ query: QueryID, _ id: StatementID) {
    let into = SelectTargets.of(query, script)
    guard !into.list.isEmpty else { return add(.perform(sql: printer.lines(query).joined(separator: "\n"))) }
    let rule: RowRule = into.isStrict ? .one : model.dialect.mixesVariablesWithColumns ? .first : .atMostOne
    let sql = printer.lines(query).joined(separator: "\n")
    add(.into(records(into.list, query) ?? targets(into.list), rule: rule, sql: sql))
  }

  /// `SELECT … INTO r`: a variable for each column.
  private func records(_ list: List<ExpressionID>, _ query: QueryID) -> [String]? {
    let columns = model.bindings.shape(of: query)?.columns ?? []
    guard list.count == 1, let only = script.tree[list].first, isRecord(only), let target = target(only) else { return nil }
    if columns.isEmpty { return ["\(target.name)__*"] }
    return columns.map { "\(target.name)__\(script.name($0.name))" }
  }

  func isRecord(_ expression: ExpressionID) -> Bool {
    guard case .column(let name) = script.tree[expression] else { return false }
    return recordNames.contains(names.used(script.name(name), at: script.tree.extent(of: expression).first))
  }

  private func diagnostics(_ node: GetDiagnostics, _ id: StatementID) {
    let items = Array(script.tree[node.items])
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      guard let target = target(items[index]), case .column(let item) = script.tree[items[index + 1]] else { continue }
      guard let value = value(ofItem: script.name(item), isStacked: node.isStacked) else {
        printer.refuse("GET DIAGNOSTICS … \(script.name(item))", at: id)
        continue
      }
      add(.assign(name: target.name, sql: "SELECT \(value)"))
    }
  }

  private func value(ofItem item: String, isStacked: Bool) -> String? {
    switch (item, isStacked) {
    case ("row_count", false): ":row_count"
    case ("returned_sqlstate", true): ":sqlstate"
    case ("message_text", true): ":sqlerrm"
    case ("pg_exception_detail", true): ":tc_detail"
    case ("pg_exception_hint", true): ":tc_hint"
    case ("pg_exception_context", true), ("pg_context", false): "''"
    case ("constraint_name", true), ("table_name", true), ("column_name", true), ("schema_name", true), ("pg_datatype_name", true): "''"
    default: nil
    }
  }

  private func assertion(_ condition: ExpressionID, _ message: ExpressionID) {
    let (failed, after) = (newLabel(), newLabel())
    add(.unless(sql: "SELECT \(printer.text(condition))", to: failed))
    add(.go(to: after))
    place(failed)
    add(.raise(sql: "SELECT 'P0004', \(message.isNone ? "'assertion failed'" : printer.text(message))"))
    place(after)
  }
}
