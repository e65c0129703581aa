public import DatabaseDriver
import SQLDialects
public import SQLSchema

/// A procedure as a database holds it.
public struct DeployedRoutine: Hashable, Sendable {
  public let name: ObjectName
  /// PL/pgSQL's CREATE statement; a program's text.
  public let text: String

  /// Reads a procedure; nil where the database has none of this name.
  public static func read(_ name: ObjectName, on connection: any DatabaseConnection) throws(DriverError) -> DeployedRoutine? {
    let result = try connection.target == "sqlite" ? program(name, connection) : function(name, connection)
    return result.map { DeployedRoutine(name: name, text: $0) }
  }

  private static func program(_ name: ObjectName, _ connection: any DatabaseConnection) throws(DriverError) -> String? {
    let exists = try connection.query("SELECT 1 FROM sqlite_schema WHERE name = 'ops__transform_program'", [])
    guard !exists.rows.isEmpty else { return nil }
    let rows = try connection.query("SELECT program FROM ops__transform_program WHERE name = ?1", [.text(name.description)]).rows
    return rows.first?.first?.text
  }

  private static func function(_ name: ObjectName, _ connection: any DatabaseConnection) throws(DriverError) -> String? {
    let query = """
      SELECT pg_get_functiondef(p.oid) FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
       WHERE n.nspname = $1 AND p.proname = $2 AND p.prokind = 'p'
      """
    return try connection.query(query, [.text(name.schema), .text(name.name)]).rows.first?.first?.text
  }
}
