import SQLSemantics
import SQLSyntax

/// What MERGE and INSERT … ON CONFLICT share: a row that is there is updated, one that is not is inserted.
struct Upsert {
  struct Update {
    let assignments: List<AssignmentID>
    /// AND condition, or the WHERE of DO UPDATE.
    let condition: ExpressionID
    /// WHEN; none for ON CONFLICT.
    let first: TokenID
  }

  let target: NameID
  let targetAlias: Symbol
  /// The columns that say which row is the same, with what they are compared to; none for ON CONFLICT.
  var key: [Symbol: ExpressionID]
  let updates: [Update]
  /// The inserted columns with their values.
  let inserted: [(column: TokenID, value: ExpressionID)]
  /// INSERT … ON CONFLICT: what comes is `excluded.column`.
  let isConflict: Bool
}

extension Script {
  /// Nil where there is nothing that inserts and updates.
  func upsert(_ statement: Statement) -> Upsert? {
    switch statement {
    case .merge(let id): upsert(tree[id])
    case .insert(let id) where !tree[id].conflict.isNone: upsert(tree[id])
    default: nil
    }
  }

  private func upsert(_ merge: Merge) -> Upsert? {
    let branches = tree[merge.branches].map { tree[$0] }
    let updates = branches.filter { $0.action == .update && $0.isMatched }
    let inserts = branches.filter { $0.action == .insert }
    guard !updates.isEmpty else { return nil }
    let insert = inserts.count == 1 ? inserts.first : nil
    let alias = merge.alias.isNone ? tree[merge.target].name : merge.alias
    return Upsert(
      target: merge.target, targetAlias: alias, key: key(of: merge.condition, alias),
      updates: updates.map { Upsert.Update(assignments: $0.assignments, condition: $0.condition, first: $0.first) },
      inserted: insert.map { pairs($0.columns, tree[$0.values].map { $0 }) } ?? [], isConflict: false)
  }

  private func upsert(_ insert: Insert) -> Upsert? {
    let conflict = tree[insert.conflict]
    guard !conflict.assignments.isEmpty else { return nil }
    var key: [Symbol: ExpressionID] = [:]
    for column in tree[conflict.columns] { key[tokens[Int(column.raw)].symbol] = ExpressionID.none }
    return Upsert(
      target: insert.table, targetAlias: insert.alias.isNone ? tree[insert.table].name : insert.alias, key: key,
      updates: [Upsert.Update(assignments: conflict.assignments, condition: conflict.filter, first: .none)],
      inserted: pairs(insert.columns, values(of: insert.source)), isConflict: true)
  }

  /// The values of the only row, or the items of the SELECT.
  private func values(of query: QueryID) -> [ExpressionID] {
    switch tree[query] {
    case .values(let rows):
      guard let row = tree[rows].first, case .tuple(let values) = tree[row] else { return [] }
      return Array(tree[values])
    case .select(let id): return tree[tree[id].items].map { tree[$0].value }
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _): return values(of: query)
    default: return []
    }
  }

  private func pairs(_ columns: List<TokenID>, _ values: [ExpressionID]) -> [(column: TokenID, value: ExpressionID)] {
    guard Int(columns.count) == values.count else { return [] }
    return zip(tree[columns], values).map { ($0, $1) }
  }

  /// The target's columns that ON compares for equality, with the other side.
  private func key(of condition: ExpressionID, _ target: Symbol) -> [Symbol: ExpressionID] {
    var key: [Symbol: ExpressionID] = [:]
    for part in conjuncts(of: condition) {
      guard let (left, right) = equality(part) else { continue }
      if case .qualified(target, let column) = tree[left] { key[column] = right }
      if case .qualified(target, let column) = tree[right] { key[column] = left }
    }
    return key
  }

  private func equality(_ expression: ExpressionID) -> (ExpressionID, ExpressionID)? {
    switch tree[expression] {
    case .binary(.equal, let left, let right), .isDistinct(let left, let right, negated: true): (left, right)
    default: nil
    }
  }

  /// The first and the last token of an assignment.
  func extent(of assignment: AssignmentID) -> Extent {
    let node = tree[assignment]
    let first = node.qualifier.isNone ? node.column.raw : node.column.raw - 2
    return Extent(first: first, last: withBrackets(tree.extent(of: node.value)).last)
  }
}
