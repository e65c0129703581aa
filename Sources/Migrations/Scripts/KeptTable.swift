public import SQLDialects
public import SQLSchema

/// A plain table that holds what a version removed, until the version comes back or is purged.
///
///     transformc_kept_20261122093000_stg__gong_calls                 a dropped table's rows
///     transformc_kept_20261122093000_stg__gong_calls__call_title     a dropped column's values, with the rows' keys
///
/// One name serves both directions, because a version either makes an object or removes it.
public struct KeptTable: Hashable, Sendable {
  public static let prefix = "transformc_kept_"
  /// PostgreSQL cuts longer names, in silence.
  private static let longestName = 63

  public let version: String
  public let table: ObjectName
  /// Nil: the whole table.
  public let column: String?

  public init(version: String, table: ObjectName, column: String? = nil) {
    self.version = version
    self.table = table
    self.column = column
  }

  /// A name that is too long, or that another object could have as well, ends in a hash of the exact one.
  public var name: String {
    let parts = [table.schema, table.name] + (column.map { [$0] } ?? [])
    let plain = Self.prefix + version + "_" + parts.joined(separator: "__")
    guard plain.utf8.count > Self.longestName || parts.contains(where: Self.isAmbiguous) else { return plain }
    let exact = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return Self.cut(plain, to: Self.longestName - 9) + "_" + ContentHash.short(exact)
  }

  public func objectName(in dialect: any Dialect) -> ObjectName { ObjectName(schema: dialect.ownSchema, name: name) }

  /// Whether joining with `__` loses where the part begins or ends.
  private static func isAmbiguous(_ part: String) -> Bool {
    part.isEmpty || part.hasPrefix("_") || part.hasSuffix("_") || part.contains("__")
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf8.count > length { text.removeLast() }
    return text
  }

  /// Those of the existing kept tables that a version left behind.
  public static func names(of version: String, among existing: [String]) -> [String] {
    existing.filter { $0.hasPrefix("\(prefix)\(version)_") }.sorted()
  }

  /// What `purge` runs: after it, going back brings shapes and no rows.
  public static func purge(_ version: String, among existing: [String], dialect: any Dialect) -> [String] {
    names(of: version, among: existing).flatMap { dialect.dropTable(ObjectName(schema: dialect.ownSchema, name: $0)) }
  }
}
