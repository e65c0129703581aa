import DatabaseDriver
import PostgreSQLDriver
import SQLSyntax
import SourceDialects
import SourceText

/// PostgreSQL, with a case's source as it stands.
final class PostgreSQLProcedureEngine: ProcedureEngine {
  private let connection: PostgreSQLConnection

  /// Everything that is in the database's schema `public` goes.
  init(_ connection: PostgreSQLConnection) throws(DriverError) {
    self.connection = connection
    try connection.execute(
      "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public; DISCARD TEMP; SET timezone = 'UTC'; SET client_min_messages = debug1")
  }

  func prepare(_ source: CompiledSource) throws(ProcedureFailure) {
    do throws(DriverError) { try connection.execute(source.script.file.text) } catch { throw ProcedureFailure(message: error.description) }
  }

  func run(_ statement: String, _ source: CompiledSource) -> Outcome {
    do throws(DriverError) {
      _ = connection.drainNotices()
      let rows = try connection.query(statement, []).rows
      let notices = NoticeLines.said(connection.drainNotices())
      return .rows(notices + rows.map { $0.map { $0.text ?? "NULL" } })
    } catch {
      return .failure(state: error.code, message: error.message)
    }
  }
}
