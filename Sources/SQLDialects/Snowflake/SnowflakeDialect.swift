public import SQLSchema

/// Snowflake. Plain lower-case names stand bare, which Snowflake reads as upper case, the same everywhere.
public struct SnowflakeDialect: Dialect {
  private static let identifiers = Identifiers(reserved: reservedWords)

  public init() {}

  public var name: String { "snowflake" }
  /// Every definition commits by itself.
  public var isTransactional: Bool { false }
  public var ownSchema: String { "public" }
  public var noCost: String { "" }
  public var routineNoun: String { "procedure" }

  public func quoted(_ identifier: String) -> String { Self.identifiers.quoted(identifier) }

  public func name(of object: ObjectName) -> String {
    object.schema.isEmpty ? quoted(object.name) : "\(quoted(object.schema)).\(quoted(object.name))"
  }

  public func typeName(_ type: SQLType) -> String {
    switch type {
    case .boolean: "BOOLEAN"
    case .integer: "NUMBER(18,0)"
    case .decimal(let precision, let scale): "NUMBER(\(precision),\(scale))"
    case .numeric: "NUMBER(38,12)"
    case .double: "FLOAT"
    case .unknown: "VARIANT"
    case .text(let length): length == 0 ? "VARCHAR" : "VARCHAR(\(length))"
    case .date: "DATE"
    case .timestamp(let zoned): zoned ? "TIMESTAMP_TZ" : "TIMESTAMP_NTZ"
    case .time: "TIME"
    case .interval: "VARCHAR"
    case .json: "VARIANT"
    case .array: "ARRAY"
    case .binary: "BINARY"
    }
  }
}
