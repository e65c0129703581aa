import CSQLite
public import DatabaseDriver

/// Functions of the host.
extension SQLiteConnection {
  /// Makes a function callable from this connection's SQL, in the place of one with the same name and argument count.
  public func register(_ function: ScalarFunction) throws(DriverError) {
    let handle = try unsafe openHandle()
    let flags = SQLITE_UTF8 | SQLITE_INNOCUOUS | (function.isDeterministic ? SQLITE_DETERMINISTIC : 0)
    let owned = unsafe Unmanaged.passRetained(RegisteredFunction(function.body)).toOpaque()
    let code = unsafe sqlite3_create_function_v2(
      handle, function.name, Int32(clamping: function.argumentCount), flags, owned, callRegistered, nil, nil, releaseRegistered)
    guard code == SQLITE_OK else { throw unsafe DriverError.sqlite(handle) }
  }
}

/// Keeps a body alive for as long as SQLite may call it.
private final class RegisteredFunction {
  let body: ScalarFunction.Body

  init(_ body: @escaping ScalarFunction.Body) { self.body = body }
}

private func callRegistered(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let context = unsafe context, let owned = unsafe sqlite3_user_data(context) else { return }
  let arguments = unsafe FunctionArguments(count: Int(count), values: values)
  unsafe Unmanaged<RegisteredFunction>.fromOpaque(owned)._withUnsafeGuaranteedRef {
    $0.body(arguments, unsafe FunctionResult(context))
  }
}

/// SQLite calls this even when the registration failed.
private func releaseRegistered(_ owned: UnsafeMutableRawPointer?) {
  guard let owned = unsafe owned else { return }
  unsafe Unmanaged<RegisteredFunction>.fromOpaque(owned).release()
}
