import CSQLite
public import DatabaseDriver

/// An order of texts that the host knows: `ORDER BY amount COLLATE tc_decimal`.
public struct Collation {
  /// Below zero where the left one comes first, zero where both are equal.
  public typealias Order = (_ left: BorrowedText, _ right: BorrowedText) -> Int

  public let name: String
  public let order: Order

  public init(name: String, order: @escaping Order) {
    self.name = name
    self.order = order
  }
}

extension SQLiteConnection {
  /// Makes an order of texts known to this connection's SQL (sqlite.org/c3ref/create_collation.html).
  public func register(_ collation: Collation) throws(DriverError) {
    let handle = try unsafe openHandle()
    let owned = unsafe Unmanaged.passRetained(RegisteredCollation(collation.order)).toOpaque()
    let code = unsafe sqlite3_create_collation_v2(handle, collation.name, SQLITE_UTF8, owned, compareTexts, releaseCollation)
    guard code == SQLITE_OK else {
      // Unlike for a function, SQLite does not release what belongs to a collation that it refused.
      unsafe releaseCollation(owned)
      throw unsafe DriverError.sqlite(handle)
    }
  }
}

private final class RegisteredCollation {
  let order: Collation.Order

  init(_ order: @escaping Collation.Order) { self.order = order }
}

private func compareTexts(
  _ owned: UnsafeMutableRawPointer?, _ leftCount: Int32, _ left: UnsafeRawPointer?, _ rightCount: Int32, _ right: UnsafeRawPointer?
) -> Int32 {
  guard let owned = unsafe owned, let left = unsafe left, let right = unsafe right else { return 0 }
  let leftText = unsafe BorrowedText(start: left.assumingMemoryBound(to: UInt8.self), count: Int(leftCount))
  let rightText = unsafe BorrowedText(start: right.assumingMemoryBound(to: UInt8.self), count: Int(rightCount))
  return unsafe Unmanaged<RegisteredCollation>.fromOpaque(owned)._withUnsafeGuaranteedRef {
    Int32(clamping: $0.order(leftText, rightText).signum())
  }
}

private func releaseCollation(_ owned: UnsafeMutableRawPointer?) {
  guard let owned = unsafe owned else { return }
  unsafe Unmanaged<RegisteredCollation>.fromOpaque(owned).release()
}
