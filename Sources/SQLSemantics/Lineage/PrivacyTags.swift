public import SQLSchema
public import SQLSyntax

/// The columns that hold something about persons, as `--@ pii KIND` says.
///
///     CREATE TABLE stg.account (
///       email VARCHAR  --@ pii email mask hash
///     );
public struct PrivacyTags: Sendable {
  /// `email`, by the column that holds it.
  public private(set) var kinds: [ColumnName: String] = [:]
  /// The tables that were looked at: a column of theirs without a tag holds nothing personal.
  public private(set) var tables: Set<ObjectName> = []

  public init() {}

  public var isEmpty: Bool { kinds.isEmpty }

  public func kind(of column: ColumnName) -> String? { kinds[column] }

  /// These and a script's own.
  public func with(_ script: Script) -> PrivacyTags {
    guard !isEmpty || script.hasPrivacyTags else { return self }
    var tags = self
    tags.add(script)
    return tags
  }

  /// Adds those of other files.
  public mutating func formUnion(_ other: PrivacyTags) {
    kinds.merge(other.kinds) { $1 }
    tables.formUnion(other.tables)
  }

  /// Adds the tags of a script's tables.
  public mutating func add(_ script: Script) {
    var tagged: [UInt32: String] = [:]
    for index in script.clauses.indices {
      let clause = script.clauses[index]
      guard case .pii(let id) = clause.content, clause.carrier >= 0, script.carriers[clause.carrier].kind == .column else { continue }
      tagged[script.carriers[clause.carrier].column.raw] = script.name(script.tree[id].kind)
    }
    for index in script.tree.statements.indices {
      guard case .createTable(let id) = script.tree.statements[index], !script.tree[id].name.isNone else { continue }
      add(script.tree[id], tagged, script)
    }
  }

  private mutating func add(_ table: CreateTable, _ tagged: [UInt32: String], _ script: Script) {
    let name = script.objectName(table.name)
    if !table.isTemporary && table.query.isNone { tables.insert(name) }
    for id in script.tree[table.columns] {
      guard let kind = tagged[id.raw] else { continue }
      kinds[ColumnName(name, script.name(script.tree[id].name))] = kind
    }
  }
}

extension Script {
  fileprivate var hasPrivacyTags: Bool {
    clauses.indices.contains { index in
      if case .pii = clauses[index].content { true } else { false }
    }
  }
}
