import SQLSchema

extension Reversibility {
  /// What a version that follows `state` can promise.
  public init(of version: Version, after state: MigrationState) {
    let dead = version.operations.compactMap(Self.deadEnd)
    let lost = Self.losses(of: version, after: state)
    self = dead.isEmpty ? (lost.isEmpty ? .lossless : .dataLossy(lost)) : .irreversible(dead)
  }

  private static func deadEnd(_ operation: Operation) -> String? {
    guard case .script(let step) = operation, step.isIrreversible else { return nil }
    return "a hand-written step has no way back"
  }

  /// Removals in either direction whose rows do not come back by themselves.
  private static func losses(of version: Version, after state: MigrationState) -> [String] {
    var state = state
    var losses: [String] = []
    for operation in version.operations {
      losses += lostCount(operation)
      let owner = removedPart(by: operation).map { ($0.table, state.database.tables[$0.table], $0.column) }
      if let (name, table, column) = owner { losses += loss(of: column, from: name, table, keeps: version.keep) }
      _ = state.apply(operation)
    }
    return losses
  }

  /// A sequence that is made again begins anew.
  private static func lostCount(_ operation: Operation) -> [String] {
    switch operation {
    case .schema(.createSequence(let sequence)), .schema(.dropSequence(let sequence)): ["the count of \(sequence.name)"]
    default: []
    }
  }

  /// What disappears when the operation runs or is taken back; no column: the whole table.
  private static func removedPart(by operation: Operation) -> (table: ObjectName, column: String?)? {
    switch operation {
    case .schema(.createTable(let table)), .schema(.dropTable(let table)): (table.name, nil)
    case .schema(.addColumn(_, let column)) where column.generated != nil: nil
    case .schema(.dropColumn(_, let column)) where column.generated != nil: nil
    case .schema(.addColumn(let table, let column)), .schema(.dropColumn(let table, let column)): (table, column.name)
    default: nil
    }
  }

  private static func loss(of column: String?, from name: ObjectName, _ table: Table?, keeps: Bool) -> [String] {
    let part = column.map { "the values of \(name).\($0)" } ?? "the rows of \(name)"
    if !keeps { return ["\(part) (keep: false)"] }
    guard column != nil, table?.rowIdentity.isEmpty == true else { return [] }
    return ["\(part): the table has no key, so they are kept and not put back"]
  }
}
