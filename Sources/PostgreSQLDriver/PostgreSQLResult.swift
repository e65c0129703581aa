import CLibPQ
import DatabaseDriver

/// The answer to one statement, freed when it goes out of use.
@safe struct PostgreSQLResult: ~Copyable {
  let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) { unsafe self.pointer = unsafe pointer }

  deinit { unsafe PQclear(pointer) }

  var status: ExecStatusType { unsafe PQresultStatus(pointer) }

  var isSuccess: Bool { [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(status) }

  /// The rows that an INSERT, UPDATE, DELETE, MERGE or COPY changed; 0 for others, a SELECT included.
  var changedRows: Int {
    guard status == PGRES_COMMAND_OK, let text = unsafe PQcmdTuples(pointer) else { return 0 }
    return unsafe Int(String(cString: text)) ?? 0
  }

  var table: ResultTable {
    let columns = unsafe 0..<PQnfields(pointer)
    let types = columns.map { unsafe PQftype(pointer, $0) }
    let names = columns.map { unsafe PQfname(pointer, $0).map { unsafe String(cString: $0) } ?? "" }
    let rows = unsafe (0..<PQntuples(pointer)).map { row in
      zip(columns, types).map { column, type in value(row, column, type) }
    }
    return ResultTable(columns: names, rows: rows)
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
    guard unsafe PQgetisnull(pointer, row, column) == 0, let start = unsafe PQgetvalue(pointer, row, column) else { return .null }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column)))
    return SQLValue(postgresText: unsafe String(decoding: bytes, as: UTF8.self), type: type)
  }
}

extension SQLValue {
  /// Booleans, integers and binary floating point by their type; all else, decimals and times too, keeps its exact text.
  fileprivate init(postgresText text: String, type: Oid) {
    switch type {
    case 16: self = .boolean(text == "t")
    case 20, 21, 23: self = Int64(text).map(SQLValue.integer) ?? .text(text)
    case 700, 701: self = Double(text).map(SQLValue.double) ?? .text(text)
    default: self = .text(text)
    }
  }
}
