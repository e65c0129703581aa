/// Why a change does not fit a database: "table stg.gong_calls exists already".
public struct SchemaConflict: Error, Hashable, Sendable {
  public let reason: String

  public init(_ reason: String) { self.reason = reason }
}
