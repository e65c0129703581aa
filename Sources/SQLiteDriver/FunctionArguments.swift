import CSQLite

/// The arguments of one call. They are gone when the call returns: do not keep this, nor a `BorrowedText` of it.
@safe public struct FunctionArguments {
  public let count: Int
  private let values: UnsafeMutablePointer<OpaquePointer?>?

  public enum Kind { case null, integer, double, text, blob }

  init(count: Int, values: UnsafeMutablePointer<OpaquePointer?>?) {
    self.count = count
    unsafe self.values = unsafe values
  }

  public func kind(at index: Int) -> Kind {
    switch unsafe sqlite3_value_type(value(at: index)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .double
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  public func isNull(at index: Int) -> Bool { unsafe sqlite3_value_type(value(at: index)) == SQLITE_NULL }

  public func integer(at index: Int) -> Int64 { unsafe sqlite3_value_int64(value(at: index)) }

  public func double(at index: Int) -> Double { unsafe sqlite3_value_double(value(at: index)) }

  /// The UTF-8 bytes of an argument where SQLite keeps them; a number is turned into its text first. NULL is nil.
  ///
  /// A blob is not asked for as a text: it would be one from then on, for the next row too where it is a constant.
  public func text(at index: Int) -> BorrowedText? {
    let value = unsafe value(at: index)
    if unsafe sqlite3_value_type(value) == SQLITE_BLOB { return unsafe blob(value) }
    guard let start = unsafe sqlite3_value_text(value) else { return nil }
    return unsafe BorrowedText(start: start, count: Int(sqlite3_value_bytes(value)))
  }

  private func blob(_ value: OpaquePointer?) -> BorrowedText? {
    let count = unsafe Int(sqlite3_value_bytes(value))
    let start = unsafe sqlite3_value_blob(value) ?? UnsafeRawPointer(bitPattern: 1)  // of an empty one there is no address
    return unsafe start.map { unsafe BorrowedText(start: $0.assumingMemoryBound(to: UInt8.self), count: count) }
  }

  private func value(at index: Int) -> OpaquePointer? {
    precondition(index >= 0 && index < count, "a function reads only the arguments that it was given")
    return unsafe values?[index]
  }
}
