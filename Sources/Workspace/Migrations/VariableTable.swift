public import DatabaseDriver
import SQLSchema

/// `ops.transform_variable`: where compiled procedures read the project's variables, so that one procedure serves every environment.
///
///     transformc:environment   staging
///     min_quality              0.85
///
/// Its rows belong to the environment and not to a version: `apply` brings them up to date each time.
public struct VariableTable {
  /// What an update changed.
  public struct Update: Hashable, Sendable {
    /// Names that are new or have another value.
    public let changed: [String]
    public let removed: [String]

    public var isEmpty: Bool { changed.isEmpty && removed.isEmpty }
  }

  /// The row that names the environment. Every name that begins like it is transformc's own.
  static let environment = "transformc:environment"
  private static let own = "transformc:"

  private let connection: any DatabaseConnection
  private let reference: String
  private let isSQLite: Bool

  public init(in connection: any DatabaseConnection, opsSchema: String) {
    self.connection = connection
    isSQLite = connection.target == "sqlite"
    reference = isSQLite ? Self.quoted("\(opsSchema)__transform_variable") : "\(Self.quoted(opsSchema)).transform_variable"
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Gives the table an environment's variables, in one transaction. Nil where the project has no such table.
  public func update(to environment: Environment) throws(DriverError) -> Update? {
    guard try exists() else { return nil }
    var wanted = environment.variables.mapValues(\.text)
    wanted[Self.environment] = environment.name
    return try connection.atomically { () throws(DriverError) in try update(to: wanted) }
  }

  private func exists() throws(DriverError) -> Bool {
    let query = isSQLite ? "SELECT 1 FROM pragma_table_info(?1)" : "SELECT 1 WHERE to_regclass($1) IS NOT NULL"
    let name = isSQLite ? String(reference.dropFirst().dropLast()) : reference
    return try !connection.query(query, [.text(name)]).rows.isEmpty
  }

  private func update(to wanted: [String: String]) throws(DriverError) -> Update {
    let present = try rows()
    let changed = wanted.keys.filter { present[$0] != wanted[$0] }.sorted()
    let surplus = present.keys.filter { wanted[$0] == nil && !$0.hasPrefix(Self.own) }.sorted()
    for name in changed { try set(name, to: wanted[name] ?? "") }
    for name in surplus { try connection.run("DELETE FROM \(reference) WHERE name = \(mark)1", [.text(name)]) }
    return Update(changed: changed, removed: surplus)
  }

  private func rows() throws(DriverError) -> [String: String] {
    let rows = try connection.query("SELECT name, value FROM \(reference)", []).rows
    return Dictionary(rows.map { ($0[0].text ?? "", $0[1].text ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  private func set(_ name: String, to value: String) throws(DriverError) {
    let insert = "INSERT INTO \(reference) (name, value) VALUES (\(mark)1, \(mark)2)"
    try connection.run("\(insert) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [.text(name), .text(value)])
  }

  private var mark: String { isSQLite ? "?" : "$" }
}
