package import SQLSyntax
import SourceText

// Finding expressions without a walk: they lie in the order in which they end, so those of a node lie side by side.

extension Script {
  /// The expressions between two tokens, both included; operands come before what holds them.
  package func expressions(in extent: Extent) -> [ExpressionID] {
    let first = firstExpression(endingAtOrAfter: extent.first)
    var end = first
    while end < tree.expressions.count, tree.extent(of: ExpressionID(raw: UInt32(end + 1))).last <= extent.last { end += 1 }
    var found: [ExpressionID] = []
    found.reserveCapacity(end - first)
    for index in first..<end {
      let id = ExpressionID(raw: UInt32(index + 1))
      if tree.extent(of: id).first >= extent.first { found.append(id) }
    }
    return found
  }

  package func expressions(in expression: ExpressionID) -> [ExpressionID] {
    expression.isNone ? [] : expressions(in: tree.extent(of: expression))
  }

  /// Those of a statement, without the statements inside it.
  package func expressions(in statement: StatementID) -> [ExpressionID] {
    let extents = ownExtents(of: statement)
    return extents.count == 1 ? expressions(in: extents[0]) : extents.flatMap { expressions(in: $0) }
  }

  private func firstExpression(endingAtOrAfter token: UInt32) -> Int {
    var low = 0
    var high = tree.expressions.count
    while low < high {
      let middle = (low + high) / 2
      if tree.extent(of: ExpressionID(raw: UInt32(middle + 1))).last < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The parts that AND joins. Chains may be of any length, so they are not followed by recursion.
  package func conjuncts(of condition: ExpressionID) -> [ExpressionID] { operands(of: .and, in: condition) }

  /// The parts that OR joins.
  package func disjuncts(of condition: ExpressionID) -> [ExpressionID] { operands(of: .or, in: condition) }

  /// What an operator joins, in the order of the text.
  package func operands(of sign: BinaryOperator, in expression: ExpressionID) -> [ExpressionID] {
    var pending = expression.isNone ? [] : [expression]
    var parts: [ExpressionID] = []
    while let next = pending.popLast() {
      if case .binary(sign, let left, let right) = tree[next] { pending += [right, left] } else { parts.append(next) }
    }
    return parts
  }

  /// The column that an expression is, with or without its table, or nil.
  package func column(_ expression: ExpressionID) -> Symbol? {
    switch tree[expression] {
    case .column(let name), .qualified(_, let name), .path(_, let name): name
    default: nil
    }
  }

  /// Whether a column of this name stands anywhere in the expression.
  package func mentions(_ name: Symbol, in expression: ExpressionID) -> Bool {
    expressions(in: expression).contains { column($0) == name }
  }

  /// Whether the expression asks a query of its own.
  package func holdsQuery(_ expression: ExpressionID) -> Bool {
    expressions(in: expression).contains {
      switch tree[$0] {
      case .subquery, .exists, .inQuery: true
      default: false
      }
    }
  }

  /// The name of a called function, without its schema; nil for what is no call.
  package func calledName(_ expression: ExpressionID) -> String? {
    guard case .call(let name, _, _) = tree[expression] else { return nil }
    return self.name(tree[name].name)
  }
}
