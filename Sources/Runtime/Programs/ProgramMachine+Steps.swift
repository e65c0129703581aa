import DatabaseDriver
import SQLDialects
import SQLSchema
import SQLiteDriver

/// The steps that are more than an assignment or a jump.
extension ProgramMachine {
  /// Runs a step and gives the number of the one that follows.
  func run(_ step: ProgramStep, number: Int) throws(RaisedError) -> Int {
    do throws(DriverError) {
      if try runLoadStep(step, number) { return number + 1 }
      try runStep(step, number)
    } catch {
      defer { calledNumber = nil }
      throw RaisedError(error, step.isExpression ? .expression : .statement, number: calledNumber)
    }
    switch step {
    case .raise: throw try raised(number)
    case .raiseAgain:
      throw handled.last ?? RaisedError(failure("0Z002", "RAISE without parameters cannot be used outside an exception handler"), .raised)
    default: return number + 1
    }
  }

  private func runStep(_ step: ProgramStep, _ number: Int) throws(DriverError) {
    switch step {
    case .exec(_, let count, let adds): try exec(number, count: count, adds: adds)
    case .row: try row(number)
    case .into(let names, let rule, _): try into(number, names, rule)
    case .perform: try perform(number)
    case .result: try giveBack(number)
    case .rows: try giveBackRows(of: statement(number))
    case .cursorRows(let cursor): try giveBackCursor(cursor)
    case .block(let policies, let end):
      let frame = Frame.block(policies: policies, begin: number, end: end, record: record, variables: variables.snapshot(prefix: "run_"))
      try begin(frame, savepoint: true)
    case .attempt(let handlers, let undoes, let end):
      try begin(.attempt(handlers: handlers, undoes: undoes, begin: number, end: end, handled: handled.count), savepoint: undoes)
    case .endBlock, .endAttempt: try endFrame()
    case .endHandler:
      _ = handled.popLast()
      noteHandled()
    case .notice(let level, _): result.notices.append((level, try firstValue(bound(number)).text ?? ""))
    case .open(let cursor, _): try open(cursor, statement(number))
    case .openText(let cursor, _): try openText(cursor, number)
    case .fetch(let cursor, let names, let motion): try fetch(cursor, names, motion)
    case .close(let cursor):
      guard cursors.removeValue(forKey: cursor) != nil else { throw failure("34000", "cursor \"\(cursor)\" does not exist") }
    case .call(let routine, let names, _): try call(routine, names, number)
    case .execute(let names, let rule, _): try execute(names, rule, number)
    case .transaction(let verb): try transaction(verb)
    default: break
    }
  }

  func bound(_ number: Int) -> BoundStatement { loaded.statements[number - 1] ?? BoundStatement("SELECT NULL") }

  /// A step's statement with the variables bound.
  func statement(_ number: Int) throws(DriverError) -> SQLiteStatement { try bound(number).ready(on: connection, variables) }

  // MARK: Statements and values

  private func exec(_ number: Int, count: String?, adds: Bool) throws(DriverError) {
    let changed = Int64(try statement(number).runToEnd())
    guard let count else { return }
    let before = adds ? variables[count].integer ?? 0 : 0
    variables[count] = .integer(before + changed)
    if count == "row_count" { variables["found"] = .integer(before + changed > 0 ? 1 : 0) }
  }

  private func row(_ number: Int) throws(DriverError) {
    let statement = try statement(number)
    guard try statement.step() else { return }
    for (index, name) in statement.columnNames.enumerated() { variables[name] = statement.value(at: index) }
    statement.reset()
  }

  private func into(_ number: Int, _ names: [String], _ rule: RowRule) throws(DriverError) {
    let statement = try statement(number)
    defer { statement.reset() }
    guard try statement.step() else {
      if rule == .one { throw failure("P0002", "query returned no rows") }
      assign([], statement.columnNames, to: names)
      return note(rows: 0)
    }
    let row = statement.row
    if rule != .first, try statement.step() { throw failure("P0003", "query returned more than one row") }
    assign(row, statement.columnNames, to: names)
    note(rows: 1)
  }

  /// In Snowflake only changes of rows are counted.
  func note(rows: Int) {
    guard program.dialect != "snowflake" else {
      variables["found"] = .null
      variables["row_count"] = .null
      return
    }
    variables["found"] = .integer(rows > 0 ? 1 : 0)
    variables["row_count"] = .integer(Int64(rows))
  }

  /// Values to variables in order; `r__*` is a variable for each column. Without a row all are NULL.
  func assign(_ row: [SQLValue], _ columns: [String], to names: [String]) {
    for (place, name) in names.enumerated() {
      if name.hasSuffix("__*") {
        for (index, column) in columns.enumerated() { variables[name.dropLast() + column] = index < row.count ? row[index] : .null }
      } else if name != "-" {
        variables[name] = place < row.count ? row[place] : .null
      }
    }
  }

  private func perform(_ number: Int) throws(DriverError) {
    let statement = try statement(number)
    var count = 0
    while try statement.step() { count += 1 }
    note(rows: count)
  }

  // MARK: Results

  private func giveBack(_ number: Int) throws(DriverError) {
    let value = try firstValue(bound(number))
    record.result = value.text
    result.value = value
  }

  private func giveBackRows(of statement: SQLiteStatement) throws(DriverError) {
    var rows = result.rows?.rows ?? []
    let before = rows.count
    while try statement.step() { rows.append(statement.row) }
    result.rows = ResultTable(columns: statement.columnNames, rows: rows)
    note(rows: rows.count - before)
  }

  private func giveBackCursor(_ name: String) throws(DriverError) {
    guard let cursor = cursors[name] else { throw failure("34000", "cursor \"\(name)\" does not exist") }
    result.rows = ResultTable(columns: cursor.table.columns, rows: (result.rows?.rows ?? []) + cursor.table.rows)
  }

  // MARK: Errors

  /// state, text, name, number, detail, hint
  private func raised(_ number: Int) throws(RaisedError) -> RaisedError {
    do throws(DriverError) {
      let statement = try statement(number)
      defer { statement.reset() }
      let row = try statement.step() ? statement.row : []
      func column(_ place: Int) -> SQLValue { place < row.count ? row[place] : .null }
      let state = column(0).text ?? "P0001"
      var error = failure(state, column(1).text ?? "", category: SQLState.category(state, message: column(1).text ?? ""))
      error.detail = column(4).text
      error.hint = column(5).text
      return RaisedError(error, .raised, name: column(2).text, number: column(3).integer)
    } catch {
      throw RaisedError(error, .expression)
    }
  }

  // MARK: Transactions

  private func transaction(_ verb: TransactionStep) throws(DriverError) {
    guard frames.allSatisfy(\.leavesTransactions) else { throw failure("2D000", "invalid transaction termination") }
    switch verb {
    case .begin: if !connection.isInTransaction { try connection.execute("BEGIN IMMEDIATE") }
    case .commit: if connection.isInTransaction { try connection.execute("COMMIT") }
    case .rollback:
      loaded.forget()
      if connection.isInTransaction { try connection.execute("ROLLBACK") }
    }
    // In PL/pgSQL a new transaction begins at once.
    if program.dialect == "postgres" && verb != .begin { try connection.execute("BEGIN IMMEDIATE") }
  }
}

extension ProgramStep {
  /// Whether it computes values and asks no table.
  fileprivate var isExpression: Bool {
    switch self {
    case .result, .notice, .raise, .row: true
    default: false
    }
  }
}
