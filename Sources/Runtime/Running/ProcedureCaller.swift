public import DatabaseDriver
import SQLDialects
public import SQLSchema
import SQLiteDriver

/// Calls a deployed procedure that is no transform: CALL on PostgreSQL, its program on SQLite.
public struct ProcedureCaller {
  private let connection: any DatabaseConnection

  public init(connection: any DatabaseConnection) { self.connection = connection }

  /// The arguments as a person writes them: `3`, `2026-01-05`, `NULL`.
  public func call(_ name: ObjectName, _ arguments: [String]) throws(RunError) -> ProcedureResult {
    let found: ProcedureResult?
    do throws(DriverError) { found = try answer(name, arguments) } catch { throw .driver(error) }
    guard let found else { throw .notDeployed(name) }
    return found
  }

  /// nil where the database has no procedure of this name.
  private func answer(_ name: ObjectName, _ arguments: [String]) throws(DriverError) -> ProcedureResult? {
    guard let sqlite = connection as? SQLiteConnection else { return try onServer(name, arguments) }
    guard let routine = try DeployedRoutine.read(name, on: connection) else { return nil }
    return try run(routine, arguments, on: sqlite)
  }

  private func run(_ routine: DeployedRoutine, _ arguments: [String], on sqlite: SQLiteConnection) throws(DriverError) -> ProcedureResult {
    let program: Program
    do throws(ProgramReader.Failure) { program = try ProgramReader.read(routine.text) } catch {
      throw DriverError(
        category: .configuration, code: "TCP01", message: "the stored program of \(routine.name) cannot be read: \(error.message)",
        isTransient: false)
    }
    let call = RunCall(runID: RunID.new(), environment: "")
    return try ProgramMachine(program, on: sqlite, call: call).runProcedure(arguments.map(value))
  }

  private func value(_ text: String) -> SQLValue {
    if text.uppercased() == "NULL" { return .null }
    return Int64(text).map { .integer($0) } ?? .text(text)
  }

  /// Texts, not parameters: each takes the type that is wanted of it, and a CALL that is the whole query may commit.
  private func onServer(_ name: ObjectName, _ arguments: [String]) throws(DriverError) -> ProcedureResult {
    let literals = arguments.map {
      $0.uppercased() == "NULL" ? "NULL" : "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    let table = try connection.query("CALL \(PostgreSQLDialect().name(of: name))(\(literals.joined(separator: ", ")))", [])
    var result = ProcedureResult()
    if let row = table.rows.first { result.outputs = zip(table.columns, row).map { (name: $0, value: $1) } }
    return result
  }
}
