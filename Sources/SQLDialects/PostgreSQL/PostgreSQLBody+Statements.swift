import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The statements of a body.
extension PostgreSQLBody {
  func statement(_ id: StatementID) -> [String] {
    if let lines = special(id) { return lines }
    let lines = before(id) + plainStatement(id)
    guard originProtections > 0, let origin = origin(of: id) else { return lines }
    return ["tc_origin := '\(origin)';"] + lines
  }

  private func plainStatement(_ id: StatementID) -> [String] {
    switch script.tree[id] {
    case .declare(let variable): return declare(script.tree[variable], isFirst: false)
    case .assign(let assign): return self.assign(script.tree[assign])
    case .condition(let condition): return self.condition(script.tree[condition])
    case .block(let block): return labelled(script.tree[block])
    case .loop(let loop): return self.loop(script.tree[loop], id)
    case .leave(let kind, let label, let condition): return leave(kind, label, condition)
    case .giveBack(let value): return giveBack(value, id)
    case .giveBackRows(let rows): return giveBackRows(script.tree[rows], id)
    case .raise(let raise): return self.raise(script.tree[raise], id)
    case .call(let call): return self.call(script.tree[call], id)
    case .execute(let execute): return self.execute(script.tree[execute], id)
    case .perform(let query): return perform(query)
    case .query(let query): return self.query(query, id)
    case .diagnostics(let diagnostics): return self.diagnostics(script.tree[diagnostics])
    case .transaction(let verb): return transaction(verb, id)
    case .cursor(let cursor): return self.cursor(script.tree[cursor], id)
    case .assertion(let condition, let message):
      return ["ASSERT \(printer.text(condition))\(message.isNone ? "" : ", \(printer.text(message))");"]
    case .nothing: return ["NULL;"]
    default: return change(id)
    }
  }

  /// Whether a statement computes values or asks tables, for handlers that tell the two apart.
  private func origin(of id: StatementID) -> String? {
    switch script.tree[id] {
    case .loop(let loop): [.query, .cursor, .execution].contains(script.tree[loop].kind) ? "statement" : "expression"
    case .block, .nothing, .leave: nil
    case .assign, .condition, .giveBack, .raise, .declare: "expression"
    default: "statement"
    }
  }

  // MARK: Changes

  /// INSERT, UPDATE and the like. What PL/pgSQL itself says of definitions stands as it is.
  private func change(_ id: StatementID) -> [String] {
    printer.refuseFeatures(in: id)
    if isNative, isUtility(id) { return ["\(script.file.text(script.range(id)));"] }
    let statements = PlainStatements.statements(id, &printer)
    if ReturningTargets.areLost(id, script) { printer.refuse("RETURNING without INTO in a body", at: id) }
    if statements.isEmpty { printer.refuse("this statement in a body", at: id) }
    var lines: [String] = []
    for (index, statement) in statements.enumerated() {
      lines += (statement.lines + into(id)).ending(with: ";")
      if statement.isCounted { lines += counted(adding: statements[..<index].contains { $0.isCounted }) }
    }
    return lines + committed()
  }

  private func isUtility(_ id: StatementID) -> Bool {
    switch script.tree[id] {
    case .truncate, .alterTable, .createIndex, .createSchema, .createView, .createTrigger, .comment, .command, .drop: true
    case .createTable(let table): script.tree[table].query.isNone
    default: false
    }
  }

  private func into(_ id: StatementID) -> [String] {
    guard let into = ReturningTargets(id, script) else { return [] }
    let names = into.targets.map { target in
      variable(target.name, at: target.token) + (target.field.map { ".\(spelling.quoted($0))" } ?? "")
    }
    return ["INTO \(into.isStrict ? "STRICT " : "")\(names.joined(separator: ", "))"]
  }

  /// SQLROWCOUNT is about the last change of rows.
  private func counted(adding: Bool) -> [String] {
    if isNative && transactions != .one { return [] }
    needRowCount()
    guard adding else { return ["GET DIAGNOSTICS \(rowCount) = ROW_COUNT;"] }
    need("tc_more_rows bigint;")
    return ["GET DIAGNOSTICS tc_more_rows = ROW_COUNT;", "\(rowCount) := \(rowCount) + tc_more_rows;"]
  }

  /// A transform has the variable.
  func needRowCount() {
    if transactions != .one { need("\(rowCount) bigint;") }
  }

  /// Statements that change no rows leave nothing to count.
  func uncounted() -> [String] {
    if isNative { return transactions == .one ? ["GET DIAGNOSTICS \(rowCount) = ROW_COUNT;"] : [] }
    needRowCount()
    return ["\(rowCount) := NULL;"]
  }

  // MARK: Transactions

  /// Where each statement is a transaction it ends behind the statement, unless a handler waits or the author began one.
  func committed() -> [String] {
    guard transactions == .each, protections == 0 else { return [] }
    return ["IF tc_top AND NOT tc_open THEN COMMIT; END IF;"]
  }

  private func transaction(_ verb: TransactionVerb, _ id: StatementID) -> [String] {
    if transactions == .one {
      printer.refuse("COMMIT or ROLLBACK in a transform", at: id, help: "a transform is one transaction")
      return []
    }
    if isNative { return verb == .begin ? [] : ["\(verb == .commit ? "COMMIT" : "ROLLBACK");"] }
    if protections > 0 {
      printer.refuse(
        "BEGIN, COMMIT or ROLLBACK inside a block with handlers", at: id,
        help: "leave them out: on PostgreSQL the block is undone as a whole when a handler runs")
      return []
    }
    switch verb {
    case .begin: return ["tc_open := true;"]
    case .commit: return ["COMMIT;", "tc_open := false;"]
    case .rollback: return ["ROLLBACK;", "tc_open := false;"]
    }
  }

  // MARK: Values

  private func assign(_ assign: Assign) -> [String] {
    if case .column(let name) = script.tree[assign.target], resultSets.contains(script.name(name)) {
      return resultSet(script.name(name), at: TokenID(raw: script.tree.extent(of: assign.target).first), .none, assign.value)
    }
    guard let target = target(assign.target) else { return [] }
    return ["\(target.name) := \(assigned(assign.value, as: target.type));"]
  }

  /// The variable that an expression names.
  func target(_ expression: ExpressionID) -> (name: String, type: SQLType)? {
    let first = script.tree.extent(of: expression).first
    switch script.tree[expression] {
    case .column(let name), .bind(let name):
      return (variable(script.name(name), at: first), names.type(of: names.used(script.name(name), at: first)))
    case .qualified(let record, let field):
      if case .variable = model.bindings.meaning(of: expression) { return (variable(script.name(field), at: first), .unknown) }
      return (printer.context.field(script.name(record), first, script.name(field)), .unknown)
    default:
      guard !isNative else { return (printer.text(expression), .unknown) }
      _ = printer.unsupportedValue("a target of this kind", at: expression)
      return nil
    }
  }

  func targets(_ list: List<ExpressionID>) -> String { script.tree[list].compactMap { target($0)?.name }.joined(separator: ", ") }

  // MARK: Branches

  private func condition(_ node: IfStatement) -> [String] { node.isCase ? caseLines(node) : ifLines(node) }

  private func ifLines(_ node: IfStatement) -> [String] {
    var lines: [String] = []
    for (index, id) in script.tree[node.branches].enumerated() {
      let branch = script.tree[id]
      lines.append("\(index == 0 ? "IF" : "ELSIF") \(printer.text(branch.condition)) THEN")
      lines += statements(branch.statements).indented(4)
    }
    if node.hasElse { lines += ["ELSE"] + statements(node.otherwise).indented(4) }
    return lines + ["END IF;"]
  }

  private func caseLines(_ node: IfStatement) -> [String] {
    var lines = ["CASE\(node.operand.isNone ? "" : " \(printer.text(node.operand))")"]
    for id in script.tree[node.branches] {
      let branch = script.tree[id]
      lines.append("WHEN \(tests(branch.condition, node)) THEN")
      lines += statements(branch.statements).indented(4)
    }
    if node.hasElse { lines += ["ELSE"] + statements(node.otherwise).indented(4) }
    return lines + ["END CASE;"]
  }

  private func tests(_ condition: ExpressionID, _ node: IfStatement) -> String {
    guard !node.operand.isNone else { return printer.text(condition) }
    var values = [condition]
    if case .tuple(let list) = script.tree[condition] { values = Array(script.tree[list]) }
    return values.map { printer.value($0, as: printer.commonType([node.operand, $0])) }.joined(separator: ", ")
  }

  // MARK: Queries

  private func query(_ query: QueryID, _ id: StatementID) -> [String] {
    printer.refuseFeatures(in: id)
    let into = SelectTargets.of(query, script)
    guard !into.list.isEmpty else { return perform(query) }
    let lines = printer.lines(query)
    let targets = targets(into.list)
    if isNative { return lines + ["  INTO \(into.isStrict ? "STRICT " : "")\(targets);"] + uncounted() }
    return only(lines) + ["  INTO STRICT \(targets);"] + uncounted()
  }

  /// Exactly one row: NULLs where there is none, an error where there are more.
  private func only(_ lines: [String]) -> [String] {
    ["SELECT tc_query.*", "  FROM (SELECT 1) AS tc_one LEFT JOIN ("] + lines.indented(4) + ["  ) AS tc_query ON true"]
  }

  func perform(_ query: QueryID) -> [String] {
    let lines = printer.lines(query)
    guard let first = lines.first else { return [] }
    let ending = uncounted()
    if first.hasPrefix("SELECT ") { return (["PERFORM " + first.dropFirst(7)] + lines.dropFirst()).ending(with: ";") + ending }
    return ["PERFORM * FROM ("] + lines.indented(4) + [") AS tc_query;"] + ending
  }

  // MARK: What happened

  private func diagnostics(_ node: GetDiagnostics) -> [String] {
    let items = Array(script.tree[node.items])
    let pairs = stride(from: 0, to: items.count - 1, by: 2).compactMap { index -> String? in
      guard let target = target(items[index]), case .column(let item) = script.tree[items[index + 1]] else { return nil }
      if transactions == .one && !node.isStacked && script.name(item) == "row_count" { return "\(target.name) := \(rowCount)" }
      return "\(target.name) = \(script.name(item).uppercased())"
    }
    if let own = pairs.first, own.contains(":=") { return [own + ";"] }
    return ["GET \(node.isStacked ? "STACKED " : "")DIAGNOSTICS \(pairs.joined(separator: ", "));"]
  }
}
