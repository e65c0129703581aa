import CLibPQ
public import DatabaseDriver
import SQLSchema

/// Running SQL text.
extension PostgreSQLConnection {
  /// Several statements in one message are one transaction, unless they say BEGIN and COMMIT themselves; a CALL that
  /// commits must stand alone.
  public func execute(_ script: String) throws(DriverError) {
    let handle = try unsafe openHandle()
    try refuseZero(in: script)
    let result = unsafe PostgreSQLResult(PQexec(handle, script))
    if [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(result.status) { throw abandonCopy(on: script) }
    try check(result, of: script)
  }

  /// The rows of a statement that is sent as text, in a message of its own: of a CALL that may end transactions.
  public func queryAsText(_ statement: String) throws(DriverError) -> ResultTable {
    let handle = try unsafe openHandle()
    try refuseZero(in: statement)
    let result = unsafe PostgreSQLResult(PQexec(handle, statement))
    try check(result, of: statement)
    return result.table
  }

  @discardableResult
  public func run(_ statement: String, _ parameters: [SQLValue] = []) throws(DriverError) -> Int {
    try answer(to: statement, parameters).changedRows
  }

  public func query(_ statement: String, _ parameters: [SQLValue] = []) throws(DriverError) -> ResultTable {
    try answer(to: statement, parameters).table
  }

  private func answer(to statement: String, _ parameters: [SQLValue]) throws(DriverError) -> PostgreSQLResult {
    let handle = try unsafe openHandle()
    try refuseZero(in: statement)
    let texts = try parameterTexts(parameters, of: statement)
    let answer = unsafe texts.withPointers { pointers in
      unsafe PQexecParams(handle, statement, Int32(clamping: texts.count), nil, pointers, nil, nil, 0)
    }
    let result = unsafe PostgreSQLResult(answer)
    try check(result, of: statement)
    return result
  }

  private func parameterTexts(_ parameters: [SQLValue], of statement: String) throws(DriverError) -> CStringList {
    var texts = CStringList()
    for parameter in parameters {
      guard let bytes = parameter.postgresText else {
        texts.appendNull()
        continue
      }
      guard !bytes.contains(0) else { throw zeroByte(in: statement) }
      texts.append(bytes)
    }
    return texts
  }

  func check(_ result: borrowing PostgreSQLResult, of statement: String) throws(DriverError) {
    guard !result.isSuccess else { return }
    throw unsafe DriverError.postgres(result.pointer, on: try openHandle(), statement: statement, secrets: secrets)
  }

  /// libpq would end the text at the zero byte and send the rest to nowhere.
  private func refuseZero(in statement: String) throws(DriverError) {
    guard !statement.utf8.contains(0) else { throw zeroByte(in: statement) }
  }

  func zeroByte(in statement: String) -> DriverError {
    DriverError(
      category: .validation, code: "22021", message: "PostgreSQL texts cannot hold the character U+0000", isTransient: false,
      statement: ConnectionText.redacted(statement, secrets: secrets))
  }
}
