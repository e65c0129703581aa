public import SQLSchema

/// SQLite 3.37 and later: STRICT tables, and `schema__table` because a file has no schemas.
public struct SQLiteDialect: Dialect {
  private static let identifiers = Identifiers(reserved: reservedWords)

  public init() {}

  public var name: String { "sqlite" }
  public var isTransactional: Bool { true }
  public var ownSchema: String { "" }
  public var noCost: String { "no rebuild" }
  public var routineNoun: String { "program" }

  public func quoted(_ identifier: String) -> String { Self.identifiers.quoted(identifier) }

  public func name(of object: ObjectName) -> String {
    quoted(object.schema.isEmpty ? object.name : "\(object.schema)__\(object.name)")
  }

  public func typeName(_ type: SQLType) -> String {
    switch type {
    // Whole numbers of more than 18 digits too: one that does not fit is refused, where a REAL would lose its last digits.
    case .boolean, .integer, .decimal(_, 0): "INTEGER"
    // Fifteen digits are what a double tells apart from its neighbours.
    case .decimal(let precision, _): precision <= 15 ? "REAL" : "TEXT"
    case .double: "REAL"
    case .unknown, .text, .numeric, .date, .timestamp, .time, .interval, .json, .array: "TEXT"
    case .binary: "BLOB"
    }
  }
}
