import CLibPQ
public import DatabaseDriver
import SQLSchema

/// Many rows at once.
extension PostgreSQLConnection {
  /// COPY from memory: all rows or none.
  public func insert(into table: String, columns: [String], rows: any Sequence<[SQLValue]>) throws(DriverError) -> Int {
    let statement = PostgreSQLConnection.copyStatement(table, columns)
    try begin(copy: statement)
    do throws(DriverError) {
      try send(rows, columnCount: columns.count, of: statement)
    } catch {
      throw abandon(copy: statement, because: error)
    }
    return try finish(copy: statement)
  }

  private static func copyStatement(_ table: String, _ columns: [String]) -> String {
    columns.isEmpty ? "COPY \(table) FROM STDIN" : "COPY \(table) (\(columns.map(quoted).joined(separator: ", "))) FROM STDIN"
  }

  /// `name` in double quotes; a name that bears them already stays as it is.
  private static func quoted(_ name: String) -> String {
    guard !name.hasPrefix("\"") else { return name }
    return "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func begin(copy statement: String) throws(DriverError) {
    let handle = try unsafe openHandle()
    let result = unsafe PostgreSQLResult(PQexec(handle, statement))
    guard result.status != PGRES_COPY_IN else { return }
    throw unsafe DriverError.postgres(result.pointer, on: handle, statement: statement, secrets: secrets)
  }

  /// 64 kB at a time, so that a large table needs no large memory.
  private func send(_ rows: any Sequence<[SQLValue]>, columnCount: Int, of statement: String) throws(DriverError) {
    var lines = CopyLines()
    for row in rows {
      guard columnCount == 0 || row.count == columnCount else { throw rowWidth(row.count, columnCount, statement) }
      guard lines.append(row) else { throw zeroByte(in: statement) }
      if lines.bytes.count >= 65_536 { try send(&lines, of: statement) }
    }
    try send(&lines, of: statement)
  }

  private func send(_ lines: inout CopyLines, of statement: String) throws(DriverError) {
    let handle = try unsafe openHandle()
    let isSent = unsafe lines.bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe PQputCopyData(handle, $0.baseAddress, Int32($0.count)) }
    }
    guard isSent == 1 else { throw unsafe DriverError.postgres(nil, on: handle, statement: statement, secrets: secrets) }
    lines.removeAll()
  }

  private func finish(copy statement: String) throws(DriverError) -> Int {
    let handle = try unsafe openHandle()
    guard unsafe PQputCopyEnd(handle, nil) == 1 else {
      throw unsafe DriverError.postgres(nil, on: handle, statement: statement, secrets: secrets)
    }
    let result = unsafe PostgreSQLResult(PQgetResult(handle))
    drainResults()
    try check(result, of: statement)
    return result.changedRows
  }

  /// Tells the server that the rows end in an error, and returns the cause.
  private func abandon(copy statement: String, because cause: DriverError) -> DriverError {
    guard let handle = unsafe try? openHandle() else { return cause }
    unsafe PQputCopyEnd(handle, cause.message)
    drainResults()
    return cause
  }

  /// A script cannot hold COPY … FROM STDIN: the rows would have to come from somewhere.
  func abandonCopy(on script: String) -> DriverError {
    let cause = DriverError(
      category: .configuration, code: "0A000", message: "COPY from or to the client is not possible in a script", isTransient: false,
      statement: ConnectionText.redacted(script, secrets: secrets))
    return abandon(copy: script, because: cause)
  }

  /// Reads to the end of the answer, so that the connection is free again.
  private func drainResults() {
    guard let handle = unsafe try? openHandle() else { return }
    while let rest = unsafe PQgetResult(handle) {
      let isOutput = unsafe PQresultStatus(rest) == PGRES_COPY_OUT
      unsafe PQclear(rest)
      if isOutput { unsafe drainOutput(handle) }
    }
  }

  private func drainOutput(_ handle: OpaquePointer) {
    var line: UnsafeMutablePointer<CChar>?
    while unsafe PQgetCopyData(handle, &line, 0) > 0 { unsafe PQfreemem(line) }
  }

  private func rowWidth(_ count: Int, _ expected: Int, _ statement: String) -> DriverError {
    DriverError(
      category: .configuration, code: "22P04", message: "a row has \(count) values for \(expected) columns", isTransient: false,
      statement: statement)
  }
}
