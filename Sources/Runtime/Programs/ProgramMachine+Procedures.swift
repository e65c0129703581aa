public import DatabaseDriver
import SQLDialects
import SQLSchema
import SQLiteDriver

/// Plain procedures: arguments, cursors, calls, statements that are texts.
extension ProgramMachine {
  /// Runs a plain procedure. In PL/pgSQL a call is a transaction; in Snowflake each statement is one.
  public func runProcedure(_ arguments: [SQLValue] = []) throws(DriverError) -> ProcedureResult {
    let isOutermost = !connection.isInTransaction
    let isAtomic = program.dialect == "postgres"
    if isOutermost && isAtomic { try connection.execute("BEGIN IMMEDIATE") }
    do throws(DriverError) {
      try runBody(arguments)
      if isOutermost && connection.isInTransaction { try connection.execute("COMMIT") }
    } catch {
      loaded.forget()
      if isOutermost && connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
    return result
  }

  /// The steps with arguments in place, inside whatever transaction there is.
  func runBody(_ arguments: [SQLValue]) throws(DriverError) {
    try take(arguments)
    try runSteps()
    result.outputs = program.parameters.filter { $0.mode != .input }.map { ($0.name, variables[$0.name]) }
  }

  private func take(_ arguments: [SQLValue]) throws(DriverError) {
    for (place, parameter) in program.parameters.enumerated() {
      if place < arguments.count {
        variables[parameter.name] = arguments[place]
      } else if !parameter.defaultValue.isEmpty {
        variables[parameter.name] = try firstValue(BoundStatement("SELECT \(parameter.defaultValue)"))
      } else if parameter.mode == .input {
        throw failure("42883", "\(program.name) needs a value for '\(parameter.name.dropFirst(2))'")
      }
    }
    if arguments.count > program.parameters.count { throw failure("42883", "\(program.name) takes \(program.parameters.count) arguments") }
  }

  // MARK: Cursors

  func open(_ name: String, _ statement: SQLiteStatement) throws(DriverError) {
    if cursors[name] != nil, !name.hasPrefix("tc_") { throw failure("42P03", "cursor \"\(name)\" already in use") }
    var rows: [[SQLValue]] = []
    while try statement.step() { rows.append(statement.row) }
    cursors[name] = ProcedureCursor(ResultTable(columns: statement.columnNames, rows: rows))
  }

  /// The rows of a text, or of a result set that was opened before.
  func openText(_ name: String, _ number: Int) throws(DriverError) {
    let values = try row(of: number)
    let text = values.first?.text ?? ""
    if text.hasPrefix("cursor:") {
      guard let source = cursors[String(text.dropFirst(7))] else {
        throw failure("34000", "cursor \"\(text.dropFirst(7))\" does not exist")
      }
      cursors[name] = ProcedureCursor(source.table)
      return
    }
    cursors[name] = ProcedureCursor(try rows(of: text, Array(values.dropFirst())))
  }

  func fetch(_ name: String, _ names: [String], _ motion: CursorMotion) throws(DriverError) {
    guard var cursor = cursors[name] else { throw failure("34000", "cursor \"\(name)\" does not exist") }
    let row = cursor.fetch(motion)
    cursors[name] = cursor
    assign(row ?? [], cursor.table.columns, to: names)
    variables["found"] = .integer(row == nil ? 0 : 1)
  }

  private func row(of number: Int) throws(DriverError) -> [SQLValue] {
    let statement = try statement(number)
    defer { statement.reset() }
    return try statement.step() ? statement.row : []
  }

  // MARK: Calls

  private static let deepestCall = 100

  func call(_ routine: String, _ names: [String], _ number: Int) throws(DriverError) {
    guard depth < Self.deepestCall else { throw failure("54001", "procedures call each other more than \(Self.deepestCall) deep") }
    let program = try program(named: routine)
    let machine = ProgramMachine(program, on: connection, call: self.call, clock: clock, depth: depth + 1)
    do throws(DriverError) { try machine.runBody(try row(of: number)) } catch {
      calledNumber = machine.raised?.number
      throw error
    }
    result.notices += machine.result.notices
    take(machine.result, program, names)
  }

  private func program(named routine: String) throws(DriverError) -> Program {
    let found = try connection.query("SELECT program FROM ops__transform_program WHERE name = ?1", [.text(routine)]).rows
    guard let text = found.first?.first?.text else { throw failure("42883", "procedure \(routine) does not exist") }
    let program: Program
    do throws(ProgramReader.Failure) { program = try ProgramReader.read(text) } catch {
      throw failure("TCP01", "the stored program of \(routine) cannot be read: \(error.message)")
    }
    if program.kind == .transform { throw failure("0A000", "\(routine) is a transform: it is run on its own") }
    return program
  }

  /// In Snowflake the value of RETURN goes to a variable, in PL/pgSQL the output parameters to those that were given for them.
  private func take(_ other: ProcedureResult, _ program: Program, _ names: [String]) {
    if self.program.dialect == "postgres" {
      for (place, parameter) in program.parameters.enumerated() where parameter.mode != .input && place < names.count && names[place] != "-"
      {
        variables[names[place]] = other.outputs.first { $0.name == parameter.name }?.value ?? .null
      }
    } else if let name = names.first {
      variables[name] = other.value ?? .null
    }
  }

  // MARK: Texts

  func execute(_ names: [String], _ rule: RowRule, _ number: Int) throws(DriverError) {
    let values = try row(of: number)
    guard case .text(let text)? = values.first else { throw failure("22004", "query string argument of EXECUTE is null") }
    let found = variables["found"]
    let table = try rows(of: text, Array(values.dropFirst()))
    guard !names.isEmpty else { return }
    if rule == .one && table.rows.isEmpty { throw failure("P0002", "query returned no rows") }
    if rule == .one && table.rows.count > 1 { throw failure("P0003", "query returned more than one row") }
    assign(table.rows.first ?? [], table.columns, to: names)
    note(rows: min(1, table.rows.count))
    // PL/pgSQL's EXECUTE tells its rows by ROW_COUNT alone.
    if program.dialect != "snowflake" { variables["found"] = found }
  }

  /// A statement of the source dialect, translated when it is met.
  private func rows(of text: String, _ parameters: [SQLValue]) throws(DriverError) -> ResultTable {
    let statements = try DynamicStatement(text, dialect: program.dialect, on: connection).statements
    var table = ResultTable(columns: [], rows: [])
    var changed: Int64 = 0
    for (place, value) in parameters.enumerated() { variables["tc_p\(place + 1)"] = value }
    for sql in statements {
      let statement = try BoundStatement(sql).ready(on: connection, variables)
      var rows: [[SQLValue]] = []
      if statement.columnCount == 0 {
        changed += Int64(try statement.runToEnd())
      } else {
        while try statement.step() { rows.append(statement.row) }
      }
      if statement.columnCount > 0 { table = ResultTable(columns: statement.columnNames, rows: rows) }
    }
    variables["row_count"] = .integer(table.columns.isEmpty ? changed : Int64(table.rows.count))
    return table
  }
}
