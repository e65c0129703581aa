import CLibPQ
import DatabaseDriver
import SQLSchema

/// What a server, or the way to it, refused, in our terms.
extension DriverError {
  /// The report that a failed statement came back with.
  static func postgres(_ result: OpaquePointer?, on connection: OpaquePointer, statement: String, secrets: [String]) -> DriverError {
    let fields = unsafe PostgreSQLErrorFields(result)
    guard !fields.sqlstate.isEmpty else {
      var lost = unsafe lostConnection(connection, secrets: secrets)
      lost.statement = ConnectionText.redacted(statement, secrets: secrets)
      return lost
    }
    return postgres(fields, statement: statement, secrets: secrets)
  }

  private static func postgres(_ fields: PostgreSQLErrorFields, statement: String, secrets: [String]) -> DriverError {
    let named = fields.sqlstate == "P0001" ? HostError(fields.message) : nil
    return DriverError(
      category: SQLState.category(fields.sqlstate, message: fields.message), code: fields.sqlstate,
      message: ConnectionText.redacted(named?.message ?? fields.message, secrets: secrets),
      isTransient: SQLState.isTransient(fields.sqlstate, message: fields.message),
      statement: ConnectionText.redacted(statement, secrets: secrets),
      detail: fields.detail.map { ConnectionText.redacted($0, secrets: secrets) },
      hint: fields.hint.map { ConnectionText.redacted($0, secrets: secrets) })
  }

  /// A connection that was not made, or broke. libpq gives no SQLSTATE then, only a text.
  static func lostConnection(_ connection: OpaquePointer, secrets: [String]) -> DriverError {
    let text = unsafe PQerrorMessage(connection).map { unsafe String(cString: $0) } ?? ""
    return connectionFailure(ConnectionText.redacted(text, secrets: secrets))
  }

  /// The first line is the message; libpq's further lines, set off by a tab, are advice.
  static func connectionFailure(_ text: String) -> DriverError {
    let lines = text.split { $0.isNewline }.map(String.init)
    let advice = lines.filter { $0.hasPrefix("\t") }.map { String($0.drop { $0.isWhitespace }) }
    let reasons = lines.filter { !$0.hasPrefix("\t") }
    let kind = ConnectionFailure(text)
    return DriverError(
      category: kind.category, code: "", message: reasons.isEmpty ? "the connection broke" : reasons.joined(separator: "; "),
      isTransient: kind.isTransient, hint: advice.isEmpty ? nil : advice.joined(separator: " "))
  }
}
