import CSQLite

/// Where a host function says its answer, once.
@safe public struct FunctionResult {
  private let context: OpaquePointer

  init(_ context: OpaquePointer) { unsafe self.context = unsafe context }

  public func null() { unsafe sqlite3_result_null(context) }

  public func integer(_ value: Int64) { unsafe sqlite3_result_int64(context, value) }

  public func boolean(_ value: Bool) { integer(value ? 1 : 0) }

  public func double(_ value: Double) { unsafe sqlite3_result_double(context, value) }

  /// UTF-8 bytes, which are copied: an array, a slice of one, a `BorrowedText`.
  public func text(_ bytes: some Collection<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ unsafe copy($0) }) == nil { text(Array(bytes)) }
  }

  public func blob(_ bytes: [UInt8]) { unsafe sqlite3_result_blob_copy(context, bytes, UInt64(bytes.count)) }

  /// Fails the statement with a SQLSTATE, `22012`, as PostgreSQL would.
  public func error(_ state: String, _ message: String) { error("TC:\(state):\(message)") }

  /// Fails the statement. A text `TC:validation:…` names its category.
  public func error(_ message: String) {
    unsafe sqlite3_result_error(context, message, -1)
  }

  private func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
      unsafe sqlite3_result_text_copy(context, characters.baseAddress, UInt64(characters.count))
    }
  }
}
