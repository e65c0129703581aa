import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// The number of rows is taken behind another statement than the one whose rows are meant.
///
///     INSERT INTO t SELECT …;
///     INSERT INTO etl.log VALUES ('loaded');
///     loaded := SQLROWCOUNT;                     →   1
///
/// On Snowflake anything but a write sets NULL. On PostgreSQL 15 (measured) every query counts: SELECT INTO, PERFORM, a query in an assignment or a condition; CREATE and TRUNCATE
/// set 0; plain assignments, COMMIT and CALL leave it.
struct RowCountClobbered: BodyRule {
  let code = "LOG004"
  let name = "rowcount-clobbered"
  let summary = "another statement stands between a write and the number of its rows"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    return script.statementLists(in: body).flatMap { list in
      let statements = Array(script.tree[list])
      return statements.indices.compactMap { index in
        capture(statements[index], script).flatMap { finding(of: $0, at: index, in: statements, script) }
      }
    }
  }

  // MARK: The number is taken

  private struct Capture {
    let word: ExpressionID
    /// FOUND: whether there was a row, which other statements tell of than of their number.
    var isFound = false
    /// The variable that it is kept in, where the statement does no more than that.
    let variable: String?
  }

  private func capture(_ statement: StatementID, _ script: Script) -> Capture? {
    if case .diagnostics(let id) = script.tree[statement] { return diagnostics(script.tree[id], script) }
    if script.grammar.countsEveryQuery { return found(statement, script) }
    let word = script.expressions(in: statement).first { isRowCount($0, script) }
    return word.map { Capture(word: $0, variable: variable(of: statement, $0, script)) }
  }

  /// IF NOT FOUND THEN
  private func found(_ statement: StatementID, _ script: Script) -> Capture? {
    guard case .condition(let id) = script.tree[statement], let branch = script.tree[script.tree[id].branches].first else { return nil }
    let condition = script.tree[branch].condition
    let word = script.expressions(in: condition).first {
      if case .column(let name) = script.tree[$0] { script.name(name) == "found" } else { false }
    }
    return word.map { Capture(word: $0, isFound: true, variable: nil) }
  }

  private func isRowCount(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .column(let name), .bind(let name): script.name(name) == "sqlrowcount"
    default: false
    }
  }

  private func variable(of statement: StatementID, _ word: ExpressionID, _ script: Script) -> String? {
    switch script.tree[statement] {
    case .assign(let id) where script.tree[id].value == word: Variables.name(script.tree[id].target, script)
    case .declare(let id) where script.tree[id].value == word: script.name(script.tree[id].name)
    default: nil
    }
  }

  private func diagnostics(_ node: GetDiagnostics, _ script: Script) -> Capture? {
    let items = Array(script.tree[node.items])
    guard !node.isStacked, items.count == 2, script.column(items[1]).map({ script.name($0) }) == "row_count" else { return nil }
    return Capture(word: items[1], variable: Variables.name(items[0], script))
  }

  // MARK: What it counts

  /// How many statements back a number is still taken for another one's.
  private static let farthest = 50

  private func finding(of capture: Capture, at index: Int, in statements: [StatementID], _ script: Script) -> Diagnostic? {
    guard let last = lastCounted(before: index, in: statements, capture, script), isSideStep(statements[last], capture, script) else {
      return nil
    }
    guard let meant = lastWrite(before: last, in: statements, capture, script), let table = script.writtenTable(statements[meant]) else {
      return nil
    }
    let word = script.file.text(script.range(capture.word))
    let name = script.written(table)
    return finding(
      "'\(word)' does not tell \(capture.isFound ? "whether" : "how many") rows of '\(name)' were written: \(reason(statements[last], script))",
      at: script.range(capture.word),
      notes: [
        Diagnostic.Note("the number was this one's", at: script.range(table)),
        Diagnostic.Note("it is this one's now", at: script.range(statements[last])),
      ],
      help: capture.isFound ? "ask right behind the statement" : "take the number right behind the statement",
      fix: fix(moving: capture, statements[index], behind: statements[meant...last], script))
  }

  private func reason(_ statement: StatementID, _ script: Script) -> String {
    if let table = script.writtenTable(statement) { return "'\(script.written(table))' was written after that" }
    return "another statement stands between"
  }

  /// The last statement that sets the number; nil where that is not known.
  private func lastCounted(before index: Int, in statements: [StatementID], _ capture: Capture, _ script: Script) -> Int? {
    for number in statements[..<index].indices.reversed().prefix(Self.farthest) {
      switch effect(of: statements[number], on: capture, script) {
      case .keeps: continue
      case .sets: return number
      case .unknown: return nil
      }
    }
    return nil
  }

  /// The write before it whose rows nobody has asked for yet.
  private func lastWrite(before index: Int, in statements: [StatementID], _ capture: Capture, _ script: Script) -> Int? {
    for number in statements[..<index].indices.reversed().prefix(Self.farthest) {
      if script.isBulkWrite(statements[number]) && !script.recordsRun(statements[number]) { return number }
      if effect(of: statements[number], on: capture, script) == .unknown || self.capture(statements[number], script) != nil { return nil }
    }
    return nil
  }

  private enum Effect { case keeps, sets, unknown }

  private func effect(of statement: StatementID, on capture: Capture, _ script: Script) -> Effect {
    switch script.tree[statement] {
    case .insert, .update, .delete, .merge, .query, .with, .perform: return .sets
    case .createTable, .truncate, .drop: return capture.isFound ? .keeps : .sets
    case .assign(let id): return effect(ofValue: script.tree[id].value, on: capture, script)
    case .declare(let id): return script.tree[id].value.isNone ? .keeps : effect(ofValue: script.tree[id].value, on: capture, script)
    case .nothing, .diagnostics: return .keeps
    case .raise(let id) where script.isMessage(script.tree[id]): return .keeps
    case .transaction: return script.grammar.countsEveryQuery ? .keeps : .sets
    default: return .unknown
    }
  }

  /// A query in an assignment counts its row; FOUND does not hear of it.
  private func effect(ofValue value: ExpressionID, on capture: Capture, _ script: Script) -> Effect {
    script.holdsQuery(value) && !capture.isFound ? .sets : .keeps
  }

  /// What nobody counts: a row about the run, a query, a definition.
  private func isSideStep(_ statement: StatementID, _ capture: Capture, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .query, .perform: !capture.isFound
    case .insert: script.insertsWrittenRow(statement)
    case .update(let id): script.isRecord(script.tree[id].table)
    case .delete, .merge, .with: false
    default: true
    }
  }

  // MARK: The way out

  /// The statement itself, right behind the write; where nothing in between asks for its variable.
  private func fix(moving capture: Capture, _ statement: StatementID, behind: ArraySlice<StatementID>, _ script: Script) -> Diagnostic.Fix?
  {
    guard let variable = capture.variable, let write = behind.first else { return nil }
    let symbol = script.symbol(variable)
    guard !behind.dropFirst().contains(where: { uses(symbol, $0, script) }) else { return nil }
    let text = script.file.text(SourceRange(start: Int(script.range(statement).start), end: script.end(of: statement)))
    return Diagnostic.Fix(
      "take it right behind the write", edits: [script.insertion(of: text, behind: write), script.removal(of: statement)])
  }

  private func uses(_ variable: Symbol, _ statement: StatementID, _ script: Script) -> Bool {
    script.expressions(in: statement).contains { expression in
      if case .bind(variable) = script.tree[expression] { return true }
      return script.column(expression) == variable
    }
  }
}
