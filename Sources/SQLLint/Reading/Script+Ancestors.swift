import SQLSyntax

extension Script {
  /// The expressions that hold this one, the innermost first. They follow it in the arena, near by; only a few hundred are asked.
  func ancestors(of expression: ExpressionID) -> [ExpressionID] {
    let own = tree.extent(of: expression)
    var found: [ExpressionID] = []
    let end = min(tree.expressions.count, Int(expression.raw) + 400)
    for index in Int(expression.raw)..<max(end, Int(expression.raw)) {
      let id = ExpressionID(raw: UInt32(index + 1))
      let extent = tree.extent(of: id)
      if extent.first <= own.first && own.last <= extent.last { found.append(id) }
    }
    return found
  }
}
