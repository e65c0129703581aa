import DatabaseDriver
import SQLiteDriver

/// A statement of a program: prepared once, its parameters bound from the run's variables.
final class BoundStatement {
  let sql: String
  private var prepared: (statement: SQLiteStatement, places: [Int])?

  init(_ sql: String) { self.sql = sql }

  /// Bound and ready to step.
  func ready(on connection: SQLiteConnection, _ variables: Variables) throws(DriverError) -> SQLiteStatement {
    let (statement, places) = try prepare(on: connection, variables)
    statement.reset()
    for index in places.indices { try statement.bind(variables[places[index]], at: index + 1) }
    return statement
  }

  private func prepare(on connection: SQLiteConnection, _ variables: Variables) throws(DriverError) -> (SQLiteStatement, [Int]) {
    if let prepared { return prepared }
    let statement = try connection.prepare(sql)
    let places = statement.parameterNames.map { variables.place(of: String($0.dropFirst())) }
    prepared = (statement, places)
    return (statement, places)
  }

  /// Statements must be given up before a rollback takes back the tables that they were prepared for.
  func forget() { prepared = nil }
}
