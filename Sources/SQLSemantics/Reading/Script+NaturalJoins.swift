public import SQLSyntax

extension Script {
  /// Whether NATURAL stands before the join of a table: a join that says nothing else may also be one of all rows with all.
  public func isNatural(_ join: Join) -> Bool {
    guard join.condition.isNone, join.using.isEmpty, join.kind != .cross else { return false }
    let natural = tree.features.indices.map { tree.features[$0] }.filter { $0.kind == .naturalJoin }.map(\.token.raw)
    guard case .named(let name, _) = tree[join.right] else { return !natural.isEmpty }
    let first = tree[name].first.raw
    return natural.contains { $0 < first && $0 + 4 >= first }
  }
}
