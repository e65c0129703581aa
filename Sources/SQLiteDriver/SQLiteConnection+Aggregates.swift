import CSQLite
public import DatabaseDriver

/// Aggregates of the host (sqlite.org/appfunc.html, 4 and 5).
extension SQLiteConnection {
  /// Makes an aggregate callable from this connection's SQL.
  public func register(_ function: AggregateFunction) throws(DriverError) {
    let handle = try unsafe openHandle()
    let flags = SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC
    let owned = unsafe Unmanaged.passRetained(RegisteredAggregate(function.make)).toOpaque()
    let code = unsafe sqlite3_create_window_function(
      handle, function.name, Int32(clamping: function.argumentCount), flags, owned, addRow, finish, answer, removeRow, releaseAggregate)
    guard code == SQLITE_OK else { throw unsafe DriverError.sqlite(handle) }
  }
}

private final class RegisteredAggregate {
  let make: () -> any Accumulator

  init(_ make: @escaping () -> any Accumulator) { self.make = make }
}

/// A group's accumulator, kept alive in SQLite's memory for the group.
private final class Group {
  let accumulator: any Accumulator

  init(_ accumulator: any Accumulator) { self.accumulator = accumulator }
}

/// The pointer that SQLite keeps for the group, zero at first.
private func slot(_ context: OpaquePointer, _ create: Bool) -> UnsafeMutablePointer<UnsafeMutableRawPointer?>? {
  let size = create ? Int32(MemoryLayout<Int>.size) : 0
  return unsafe sqlite3_aggregate_context(context, size)?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
}

private func accumulator(_ context: OpaquePointer) -> (any Accumulator)? {
  guard let slot = unsafe slot(context, true), let owned = unsafe sqlite3_user_data(context) else { return nil }
  if let group = unsafe slot.pointee { return unsafe Unmanaged<Group>.fromOpaque(group).takeUnretainedValue().accumulator }
  let group = unsafe Group(Unmanaged<RegisteredAggregate>.fromOpaque(owned).takeUnretainedValue().make())
  unsafe slot.pointee = unsafe Unmanaged.passRetained(group).toOpaque()
  return group.accumulator
}

private func addRow(_ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
  guard let context = unsafe context else { return }
  unsafe accumulator(context)?.add(FunctionArguments(count: Int(count), values: values))
}

private func removeRow(_ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
  guard let context = unsafe context else { return }
  unsafe accumulator(context)?.remove(FunctionArguments(count: Int(count), values: values))
}

private func answer(_ context: OpaquePointer?) {
  guard let context = unsafe context else { return }
  unsafe accumulator(context)?.answer(FunctionResult(context))
}

/// Answers for the last time. A group without rows has no accumulator yet and gets one for its answer.
private func finish(_ context: OpaquePointer?) {
  guard let context = unsafe context else { return }
  unsafe answer(context)
  guard let slot = unsafe slot(context, false), let group = unsafe slot.pointee else { return }
  unsafe slot.pointee = nil
  unsafe Unmanaged<Group>.fromOpaque(group).release()
}

private func releaseAggregate(_ owned: UnsafeMutableRawPointer?) {
  guard let owned = unsafe owned else { return }
  unsafe Unmanaged<RegisteredAggregate>.fromOpaque(owned).release()
}
