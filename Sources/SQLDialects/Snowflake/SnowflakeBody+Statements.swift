import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// The statements of a body.
extension SnowflakeBody {
  func statement(_ id: StatementID) -> [String] {
    if let lines = special(id) { return lines }
    return before(id) + plainStatement(id)
  }

  private func plainStatement(_ id: StatementID) -> [String] {
    switch script.tree[id] {
    case .declare(let variable): return declare(script.tree[variable])
    case .assign(let assign): return self.assign(script.tree[assign])
    case .condition(let node): return condition(script.tree[node])
    case .block(let block): return self.block(script.tree[block])
    case .loop(let loop): return self.loop(script.tree[loop], id)
    case .leave(let kind, let label, let condition): return leave(kind, label, condition)
    case .giveBack: return giveBack()
    case .raise(let raise): return self.raise(script.tree[raise], id)
    case .call(let call): return self.call(script.tree[call], id)
    case .perform(let query): return counting(printer.lines(query))
    case .query(let query): return self.query(query, id)
    case .diagnostics(let diagnostics): return self.diagnostics(script.tree[diagnostics], id)
    case .transaction(let verb): return transaction(verb, id)
    case .assertion(let condition, let message): return assertion(condition, message)
    case .cursor(let cursor): return isNative ? self.cursor(script.tree[cursor], id) : foreignCursor(script.tree[cursor], id)
    case .execute(let execute): return self.execute(script.tree[execute], id)
    case .nothing: return ["NULL;"]
    default: return change(id)
    }
  }

  // MARK: Changes

  private func change(_ id: StatementID) -> [String] {
    if isCopied(id) { return [printer.ownWords(id) + ";"] + counted() }
    printer.refuseFeatures(in: id)
    let statements = PlainStatements.statements(id, &printer)
    if statements.isEmpty || ReturningTargets(id, script) != nil {
      printer.refuse(
        "this statement in a body", at: id, help: "write it in the dialect's plain statements: INSERT, UPDATE, DELETE, MERGE, SELECT INTO")
    }
    if case .createTable = script.tree[id] { refuseDefinition(id) }
    if case .drop = script.tree[id] { refuseDefinition(id) }
    return statements.flatMap { $0.lines.ending(with: ";") + ($0.isCounted ? counted() : []) }
  }

  /// A change that no printing has words for, and whose dialect is this one.
  private func isCopied(_ id: StatementID) -> Bool {
    guard printer.keepsWords, !printer.isSaid(id) else { return false }
    return switch script.tree[id] {
    case .insert, .insertAll, .update, .delete, .merge, .with: true
    default: false
    }
  }

  /// Definitions commit what is open (docs.snowflake.com/en/sql-reference/transactions#ddl).
  func refuseDefinition(_ id: StatementID) {
    if isPreparing { return }
    printer.refuse(
      "a table that is made between other statements", at: id,
      help: "it would commit them: make a temporary one before the first change, or the table outside of the procedure")
  }

  func counted(tellsFound: Bool = true) -> [String] {
    if isTransform { return ["tc_rows := SQLROWCOUNT;"] }
    need("tc_row_count NUMBER;")
    return ["tc_row_count := SQLROWCOUNT;"] + (tellsFound ? found("SQLFOUND") : [])
  }

  private func found(_ value: String) -> [String] {
    guard asksFound else { return [] }
    need("tc_found BOOLEAN DEFAULT FALSE;")
    return ["tc_found := \(value);"]
  }

  private func transaction(_ verb: TransactionVerb, _ id: StatementID) -> [String] {
    if isTransform {
      printer.refuse("COMMIT or ROLLBACK in a transform", at: id, help: "a transform is one transaction")
      return []
    }
    return verb == .begin ? [] : ["\(verb == .commit ? "COMMIT" : "ROLLBACK");", "BEGIN TRANSACTION;"]
  }

  /// OPEN, FETCH and CLOSE as they are.
  private func cursor(_ node: CursorStatement, _ id: StatementID) -> [String] {
    let name = variable(script.name(node.name), at: node.name.raw)
    switch node.verb {
    case .open where node.query.isNone && node.execute.isNone:
      let values = script.tree[node.arguments].map { scripting($0) }.joined(separator: ", ")
      return ["OPEN \(name)\(values.isEmpty ? "" : " USING (\(values))");"]
    case .fetch: return ["FETCH \(name) INTO \(script.tree[node.into].compactMap { target($0)?.name }.joined(separator: ", "));"]
    case .close: return ["CLOSE \(name);"]
    default:
      printer.refuse("this use of a cursor", at: id)
      return []
    }
  }

  // MARK: Values

  private func assign(_ assign: Assign) -> [String] {
    guard let target = target(assign.target) else { return [] }
    if case .subquery(let query) = script.tree[assign.value], isNative, isSet(assign.target) {
      return ["\(target.name) := ("] + printer.lines(query).indented(4) + [");"]
    }
    return ["\(target.name) := \(outsideSQL { printer.written(assign.value, as: target.type) });"]
  }

  private func isSet(_ target: ExpressionID) -> Bool {
    declarations.contains { line in self.target(target).map { line == "\($0.name) RESULTSET;" } ?? false }
  }

  func target(_ expression: ExpressionID) -> (name: String, type: SQLType)? {
    switch script.tree[expression] {
    case .column(let name), .bind(let name):
      let unique = names.used(script.name(name), at: script.tree.extent(of: expression).first)
      return ("v_\(unique)", names.type(of: unique))
    default:
      _ = printer.unsupportedValue("a target of this kind", at: expression)
      return nil
    }
  }

  // MARK: Branches

  private func condition(_ node: IfStatement) -> [String] {
    var lines: [String] = []
    var operand: String?
    if !node.operand.isNone {
      let name = "tc_case_\(newNumber())"
      need("\(name) \(typeName(model.type(of: node.operand)));")
      lines.append("\(name) := \(scripting(node.operand));")
      operand = name
    }
    for (index, id) in script.tree[node.branches].enumerated() {
      let branch = script.tree[id]
      lines.append("\(index == 0 ? "IF" : "ELSEIF") (\(test(branch.condition, operand))) THEN")
      lines += statements(branch.statements).indented(4)
    }
    if node.hasElse { lines += ["ELSE"] + statements(node.otherwise).indented(4) }
    if node.isCase && !node.hasElse { lines += ["ELSE"] + raise(state: "'20000'", text: "'case not found'").indented(4) }
    return lines + ["END IF;"]
  }

  private func test(_ condition: ExpressionID, _ operand: String?) -> String {
    guard let operand else { return scripting(condition) }
    var values = [condition]
    if case .tuple(let list) = script.tree[condition] { values = Array(script.tree[list]) }
    return values.map { "\(operand) = \(scripting($0))" }.joined(separator: " OR ")
  }

  // MARK: Queries

  private func query(_ query: QueryID, _ id: StatementID) -> [String] {
    let into = SelectTargets.of(query, script)
    let targets = script.tree[into.list].compactMap { target($0) }
    if printer.keepsWords && !printer.isSaid(id) { return copy(of: id, into, targets.map(\.name)) }
    printer.refuseFeatures(in: id)
    guard !into.list.isEmpty else { return counting(printer.lines(query)) }
    if isNative {
      return ["SELECT *", "  INTO \(targets.map { ":\($0.name)" }.joined(separator: ", "))", "  FROM ("] + printer.lines(query).indented(4)
        + [") AS tc_query;"]
    }
    var lines = printer.lines(query)
    if !into.isStrict { if case .limited = script.tree[query] {} else { lines.append("LIMIT 1") } }
    return row(lines, targets.map(\.name), isStrict: into.isStrict)
  }

  /// A query in its own words, with the variables that its row goes to.
  private func copy(of id: StatementID, _ into: SelectTargets, _ targets: [String]) -> [String] {
    let names = Dictionary(zip(script.tree[into.list], targets.map { ":" + $0 })) { first, _ in first }
    let words = printer.ownWords(id, with: names)
    guard targets.isEmpty else { return [words + ";"] }
    need("tc_row_count NUMBER;")
    return ["SELECT COUNT(*) INTO :tc_row_count FROM ("] + [words].indented(4) + [") AS tc_query;"] + found("tc_row_count > 0")
  }

  /// The first row, or NULLs; how many there were, where one is wanted.
  func row(_ query: [String], _ targets: [String], isStrict: Bool, tellsFound: Bool = true) -> [String] {
    need("tc_row_count NUMBER;")
    let columns = targets.indices.map { "c\($0 + 1)" }
    let list = columns.joined(separator: ", ")
    let rows =
      ["SELECT \(list), COUNT(*) OVER () AS tc_count FROM ("] + query.indented(4) + [
        ") AS tc_rows (\(list))", "QUALIFY ROW_NUMBER() OVER (ORDER BY NULL) = 1",
      ]
    var lines = ["SELECT \(columns.map { "tc_query.\($0)" }.joined(separator: ", ")), COALESCE(tc_query.tc_count, 0)"]
    lines += ["  INTO \((targets + ["tc_row_count"]).map { ":" + $0 }.joined(separator: ", "))"]
    lines += ["  FROM (SELECT 1 AS one) AS tc_one LEFT JOIN ("] + rows.indented(4) + ["  ) AS tc_query ON TRUE;"]
    if tellsFound { lines += found("tc_row_count > 0") }
    guard isStrict else { return lines }
    return lines + ["IF (tc_row_count = 0) THEN"] + raise(state: "'P0002'", text: "'query returned no rows'").indented(4) + [
      "ELSEIF (tc_row_count > 1) THEN"
    ]
      + raise(state: "'P0003'", text: "'query returned more than one row'").indented(4) + ["END IF;"]
  }

  /// A query whose rows nobody wants.
  func counting(_ query: [String], tellsFound: Bool = true) -> [String] {
    need("tc_row_count NUMBER;")
    return ["SELECT COUNT(*) INTO :tc_row_count FROM ("] + query.indented(4) + [") AS tc_query;"]
      + (tellsFound ? found("tc_row_count > 0") : [])
  }

  private func diagnostics(_ node: GetDiagnostics, _ id: StatementID) -> [String] {
    let items = Array(script.tree[node.items])
    return stride(from: 0, to: items.count - 1, by: 2).flatMap { index -> [String] in
      guard let target = target(items[index]), case .column(let item) = script.tree[items[index + 1]] else { return [] }
      switch (script.name(item), node.isStacked) {
      case ("row_count", false): return ["\(target.name) := \(isTransform ? "tc_rows" : "tc_row_count");"]
      case ("returned_sqlstate", true): return ["\(target.name) := tc_state;"]
      case ("message_text", true): return ["\(target.name) := tc_error;"]
      default:
        printer.refuse("GET DIAGNOSTICS … \(script.name(item))", at: id)
        return []
      }
    }
  }

  // MARK: The end

  /// RETURN: what comes out, behind the end of the transaction.
  func giveBack() -> [String] {
    let committed = isTransform ? [] : ["IF (tc_begins) THEN", "    COMMIT;", "END IF;"]
    return committed + ["RETURN \(result);"]
  }

  /// One value as itself, several as an object.
  private var result: String {
    if outputs.count < 2 { return outputs.first.map(\.name) ?? "NULL" }
    return "OBJECT_CONSTRUCT_KEEP_NULL(\(outputs.map { "'\($0.name.dropFirst(2))', \($0.name)" }.joined(separator: ", ")))"
  }

  // MARK: Errors

  /// An exception's text is fixed when it is declared: state and text are in variables, where handlers look.
  func raise(state: String, text: String) -> [String] {
    for line in [
      "tc_state VARCHAR;", "tc_error VARCHAR;", "tc_raised EXCEPTION (-20901, 'raised by the procedure: its text is in the log');",
    ] { need(line) }
    return ["tc_state := \(state);", "tc_error := \(text);", "SYSTEM$LOG_ERROR(tc_state || ' ' || tc_error);", "RAISE tc_raised;"]
  }

  private func raise(_ raise: Raise, _ id: StatementID) -> [String] {
    let reading = RaiseReading(raise, script)
    if reading.isBare { return ["RAISE;"] }
    if isNative { return ["RAISE \(reading.word);"] }
    let text = message(raise, reading)
    if let level = reading.level {
      let name = level == "warning" ? "WARN" : level == "debug" ? "DEBUG" : "INFO"
      return ["SYSTEM$LOG_\(name)(\(text ?? "''"));"]
    }
    guard let state = state(reading) else {
      printer.refuse("an exception that nobody declares", at: id)
      return []
    }
    return self.raise(state: state, text: text ?? reading.condition.map { printer.spelling.literal($0) } ?? state)
  }

  private func state(_ reading: RaiseReading) -> String? {
    if let code = reading.option("errcode") {
      guard case .string(let token) = script.tree[code] else { return scripting(code) }
      return printer.spelling.literal(ConditionNames.states(of: script.string(token)).first ?? script.string(token))
    }
    if let state = reading.state { return printer.spelling.literal(state) }
    guard let condition = reading.condition else { return "'P0001'" }
    return ConditionNames.states(of: condition).first.map { printer.spelling.literal($0) }
  }

  private func message(_ raise: Raise, _ reading: RaiseReading) -> String? {
    if let value = reading.option("message") { return scripting(value) }
    guard !raise.format.isNone else { return nil }
    let values = script.tree[raise.arguments].map { value in outsideSQL { printer.asText(value, above: 1) ?? "NULL" } }
    return RaiseFormat(script.string(raise.format)).joined(values.map { "COALESCE(\($0), '<NULL>')" }, literal: printer.spelling.literal)
  }

  private func assertion(_ condition: ExpressionID, _ message: ExpressionID) -> [String] {
    ["IF (NOT COALESCE(\(scripting(condition)), FALSE)) THEN"]
      + raise(state: "'P0004'", text: message.isNone ? "'assertion failed'" : scripting(message)).indented(4) + ["END IF;"]
  }

  // MARK: Calls

  private func call(_ call: Call, _ id: StatementID) -> [String] {
    let name = model.objectName(call.name)
    let arguments = script.tree[call.arguments].map { argument -> ExpressionID in
      if case .argument(_, let value) = script.tree[argument] { value } else { argument }
    }
    let text = "CALL \(printer.spelling.name(of: name))(\(arguments.map { printer.text($0) }.joined(separator: ", ")))"
    if isNative { return [text + (call.into.isNone ? ";" : " INTO :\(variable(script.name(call.into), at: call.into.raw));")] }
    guard let callee = RoutineOfScript.named(name, model) else {
      printer.refuse(
        "CALL of a procedure that is not in this file", at: id, help: "what it gives back is not known: put both into one file")
      return []
    }
    let places = callee.indices.filter { callee[$0].mode != .input && $0 < arguments.count }
    let targets = places.map { (variable: target(arguments[$0]), name: script.name(callee[$0].name)) }
    guard let first = targets.first?.variable else { return [text + ";"] }
    if targets.count == 1 { return ["\(text) INTO :\(first.name);"] }
    let object = "tc_out_\(newNumber())"
    need("\(object) VARIANT;")
    return ["\(text) INTO :\(object);"]
      + targets.compactMap { target in target.variable.map { "\($0.name) := \(object):\(target.name)::\(typeName($0.type));" } }
  }
}
