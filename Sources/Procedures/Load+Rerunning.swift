import SQLSyntax

extension Load {
  /// Whether a row that a DELETE branch takes away could be inserted by a second run over the same source.
  ///
  ///     WHEN MATCHED AND s.gone THEN DELETE … WHEN NOT MATCHED AND NOT s.gone THEN INSERT   →   false
  func mayInsertDeleted(in script: Script) -> Bool {
    let inserts = branches.filter { $0.action == .insert }
    return branches.filter { $0.action == .delete }.contains { delete in
      inserts.contains { !script.excludes($0.condition, delete.condition) }
    }
  }
}

extension Script {
  /// Whether one condition can only hold where another one does not, as their words tell.
  fileprivate func excludes(_ condition: ExpressionID, _ other: ExpressionID) -> Bool {
    guard !condition.isNone, !other.isNone else { return false }
    let others = [other] + terms(of: other)
    return terms(of: condition).contains { term in others.contains { isOpposite(term, $0) || isOpposite($0, term) } }
  }

  /// What AND joins.
  private func terms(of condition: ExpressionID) -> [ExpressionID] {
    guard case .binary(.and, let left, let right) = tree[condition] else { return [condition] }
    return terms(of: left) + terms(of: right)
  }

  /// `NOT a` of `a`, `a <> b` of `a = b`
  private func isOpposite(_ term: ExpressionID, _ other: ExpressionID) -> Bool {
    switch (tree[term], tree[other]) {
    case (.unary(.not, let inner), _): words(inner) == words(other)
    case (.binary(.notEqual, let left, let right), .binary(.equal, let first, let second)):
      words(left) == words(first) && words(right) == words(second)
    default: false
    }
  }

  private func words(_ expression: ExpressionID) -> [UInt8] { canonicalText(tree.extent(of: expression)) }
}
