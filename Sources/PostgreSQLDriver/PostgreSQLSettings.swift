import CLibPQ
import DatabaseDriver
import SQLSchema

/// How to reach a server, checked, and the secrets in it.
///
/// Checked here because libpq quotes what it cannot read, and that may be a password:
/// `invalid port number: "s3cret"` is its answer to `postgres://etl:s3/cret@db`.
struct PostgreSQLSettings {
  let keywords: [(name: String, value: String)]
  let secrets: [String]

  init(_ parameters: [String: String], password: String?) throws(DriverError) {
    try Self.loadLibrary()
    let connectionString = parameters["dbname"] ?? ""
    var secrets = try PostgreSQLSettings.secrets(ofConnectionString: connectionString)
    secrets += PostgreSQLSettings.secretKeywords.compactMap { parameters[$0] }
    secrets += [password].compactMap { $0 }
    self.secrets = secrets.filter { !$0.isEmpty }
    // Later keywords win over those inside the connection string.
    keywords =
      [("dbname", connectionString)]
      + parameters.filter { $0.key != "dbname" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      + [("client_encoding", "UTF8"), ("fallback_application_name", "transformc")]
      + [password].compactMap { $0 }.map { ("password", $0) }
  }

  /// All that libpq is asked for begins here.
  private static func loadLibrary() throws(DriverError) {
    guard let reason = unsafe transformc_load_libpq() else { return }
    var error = unsafe DriverError(
      category: .configuration, code: "", message: "libpq cannot be loaded: \(String(cString: reason))", isTransient: false)
    error.hint = "install it: apt-get install libpq5, or brew install libpq"
    throw error
  }

  private static let secretKeywords = ["password", "sslpassword"]

  /// A connection, which may have failed; nil only without memory.
  func connect() -> OpaquePointer? {
    let list = CStringList(keywords.map(\.name) + keywords.map(\.value))
    return unsafe list.withPointers { pointers in
      let names = unsafe Array(pointers.prefix(keywords.count)) + [nil]
      let values = unsafe Array(pointers.dropFirst(keywords.count)) + [nil]
      return unsafe PQconnectdbParams(names, values, 1)
    }
  }
}

/// Reading the connection string.
extension PostgreSQLSettings {
  private static func secrets(ofConnectionString text: String) throws(DriverError) -> [String] {
    let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    guard isURL || text.contains("=") else { return [] }
    if isURL { try checkUserInformation(of: text) }
    return try options(of: text).filter { secretKeywords.contains($0.name) }.map(\.value)
  }

  /// Only one `@`, and that before the first `/`: else the password bears a character that must be encoded.
  private static func checkUserInformation(of url: String) throws(DriverError) {
    let rest = url.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "?" }
    let hosts = rest.prefix { $0 != "/" }
    let isPlain = rest.count { $0 == "@" } == hosts.count { $0 == "@" } && hosts.count { $0 == "@" } <= 1
    guard isPlain else {
      throw unreadable("write '@' in the user name or password as %40, '/' as %2F, '?' as %3F")
    }
  }

  private static func options(of text: String) throws(DriverError) -> [(name: String, value: String)] {
    var reason: UnsafeMutablePointer<CChar>?
    guard let parsed = unsafe PQconninfoParse(text, &reason) else {
      defer { unsafe PQfreemem(reason) }
      throw unsafe unreadable(withoutQuotations(reason.map { unsafe String(cString: $0) } ?? "out of memory"))
    }
    defer { unsafe PQconninfoFree(parsed) }
    var options: [(String, String)] = []
    var option = unsafe parsed
    while let name = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val { unsafe options.append((String(cString: name), String(cString: value))) }
      unsafe option += 1
    }
    return options
  }

  /// libpq quotes the place that it could not read; a password may stand there.
  private static func withoutQuotations(_ reason: String) -> String {
    let parts = reason.split(separator: "\"", omittingEmptySubsequences: false)
    let kept = parts.indices.map { $0.isMultiple(of: 2) ? String(parts[$0]) : ConnectionText.mask }
    return kept.joined(separator: "\"").split(separator: "\n").joined(separator: " ")
  }

  private static func unreadable(_ reason: String) -> DriverError {
    DriverError(category: .configuration, code: "", message: "cannot read the connection string: \(reason)", isTransient: false)
  }
}
