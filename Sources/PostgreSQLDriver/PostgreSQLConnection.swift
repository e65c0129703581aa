import CLibPQ
public import DatabaseDriver
import SQLSchema

/// One session with a PostgreSQL server, through libpq.
///
/// The session speaks UTF-8, lives in UTC and takes backslashes in strings as they stand, whatever the server's defaults are.
@safe public final class PostgreSQLConnection: DatabaseConnection {
  /// "15.18".
  public let serverVersion: String
  /// Asks the server, from another thread, to stop the running statement.
  public let canceller: PostgreSQLCanceller
  /// `host/database`.
  let place: String
  /// What no message may contain.
  let secrets: [String]
  private let handle: OpaquePointer?
  private let inbox: NoticeInbox
  private var isOpen = true

  /// Connects by a libpq connection string: a URL, `keyword=value` pairs, a database name, or nothing for libpq's own
  /// defaults. Services (`service=warehouse`) and the PG… environment variables work as in psql.
  ///
  /// A separate `password` wins over one in the string. Neither appears in any message.
  public convenience init(_ connectionString: String, password: String? = nil) throws(DriverError) {
    try self.init(parameters: ["dbname": connectionString], password: password)
  }

  /// Connects by libpq keywords: `["host": "db", "dbname": "warehouse"]`.
  public init(parameters: [String: String], password: String? = nil) throws(DriverError) {
    let settings = try PostgreSQLSettings(parameters, password: password)
    let opened = unsafe settings.connect()
    secrets = settings.secrets
    inbox = NoticeInbox(secrets: settings.secrets)
    unsafe handle = opened
    canceller = unsafe PostgreSQLCanceller(opened)
    serverVersion = unsafe PostgreSQLConnection.version(opened)
    place = unsafe PostgreSQLConnection.place(opened)
    do throws(DriverError) {
      try prepareForUse()
    } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  public var target: String { "postgres" }

  /// "postgresql 15.18 at db.internal/warehouse", or "… at local/warehouse" through a socket.
  public var summary: String { "postgresql \(serverVersion) at \(place)" }

  public var isInTransaction: Bool {
    guard isOpen else { return false }
    return [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(unsafe PQtransactionStatus(handle))
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    canceller.forget()
    unsafe PQfinish(handle)
  }

  /// Asks the server to stop the running statement; it then fails with 57014.
  public func cancel() { canceller.cancel() }

  /// What the server said beside results and nobody drained yet, oldest first.
  public var notices: [Notice] { inbox.notices }

  /// Hands over the notices and forgets them.
  public func drainNotices() -> [Notice] { inbox.drain() }

  /// The C handle while the connection is open.
  func openHandle() throws(DriverError) -> OpaquePointer {
    guard isOpen, let handle = unsafe handle else {
      throw DriverError(category: .configuration, code: "", message: "the connection to \(place) is closed", isTransient: false)
    }
    return unsafe handle
  }
}

/// Opening.
extension PostgreSQLConnection {
  private func prepareForUse() throws(DriverError) {
    let handle = try unsafe openHandle()
    guard unsafe PQstatus(handle) == CONNECTION_OK else { throw unsafe DriverError.lostConnection(handle, secrets: secrets) }
    unsafe PQsetNoticeReceiver(handle, receiveNotice, Unmanaged.passUnretained(inbox).toOpaque())
    try execute("SET timezone = 'UTC'; SET standard_conforming_strings = on; SET datestyle = 'ISO, MDY'; SET intervalstyle = 'postgres'")
  }

  /// `15.18 (Debian 15.18-1)` is 15.18.
  private static func version(_ handle: OpaquePointer?) -> String {
    guard let text = unsafe PQparameterStatus(handle, "server_version") else { return "" }
    return unsafe String(String(cString: text).prefix { $0 != " " })
  }

  private static func place(_ handle: OpaquePointer?) -> String {
    let host = unsafe PQhost(handle).map { unsafe String(cString: $0) } ?? ""
    let database = unsafe PQdb(handle).map { unsafe String(cString: $0) } ?? ""
    return "\(host.isEmpty || host.hasPrefix("/") ? "local" : host)/\(database)"
  }
}
