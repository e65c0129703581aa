public import SQLSchema

/// PostgreSQL 15 and later.
public struct PostgreSQLDialect: Dialect {
  private static let identifiers = Identifiers(reserved: reservedWords)

  public init() {}

  public var name: String { "postgres" }
  public var isTransactional: Bool { true }
  public var ownSchema: String { "public" }
  public var noCost: String { "locks no table that exists" }
  public var routineNoun: String { "procedure" }

  public func quoted(_ identifier: String) -> String { Self.identifiers.quoted(identifier) }

  public func name(of object: ObjectName) -> String {
    object.schema.isEmpty ? quoted(object.name) : "\(quoted(object.schema)).\(quoted(object.name))"
  }

  public func typeName(_ type: SQLType) -> String {
    switch type {
    case .unknown: "text"
    case .boolean: "boolean"
    case .integer: "bigint"
    case .decimal(let precision, let scale): "numeric(\(precision),\(scale))"
    case .numeric: "numeric"
    case .double: "double precision"
    case .text(let length): length == 0 ? "text" : "varchar(\(length))"
    case .date: "date"
    case .timestamp(let zoned): zoned ? "timestamptz" : "timestamp"
    case .time: "time"
    case .interval: "interval"
    case .json, .array: "jsonb"
    case .binary: "bytea"
    }
  }
}
