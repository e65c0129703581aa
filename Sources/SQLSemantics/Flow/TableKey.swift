public import SQLSyntax

/// The name of a table, to compare and to look up.
public struct TableKey: Hashable, Sendable {
  /// None where the name has none.
  public let schema: Symbol
  public let name: Symbol

  public init(schema: Symbol, name: Symbol) {
    self.schema = schema
    self.name = name
  }

  /// Whether both may be one table: a name without a schema may lie in any.
  public func mayBe(_ other: TableKey) -> Bool {
    name == other.name && (schema == other.schema || schema.isNone || other.schema.isNone)
  }
}

extension Script {
  /// A table's name as a key; a catalog before it is left out.
  public func tableKey(_ id: NameID) -> TableKey {
    let name = tree[id]
    return TableKey(schema: name.schema, name: name.name)
  }

  /// `IDENTIFIER(x)`: which table it is shows when it runs.
  public func isComputed(_ id: NameID) -> Bool {
    let name = tree[id]
    guard name.schema.isNone, name.first.raw + 2 < name.last.raw else { return false }
    return tokens[Int(name.first.raw) + 1].kind == .openParen
  }
}
