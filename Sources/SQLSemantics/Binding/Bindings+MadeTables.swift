public import SQLSchema
public import SQLSyntax

/// Tables and views that a query makes.
extension Bindings {
  /// The types of their columns.
  public func types(ofTableMadeOf query: QueryID) -> [SQLType] { (shape(of: query)?.columns ?? []).map { typeWhenMade($0) } }

  /// A decimal has the digits of the column or the conversion that it comes from; where numbers are computed with as many digits as
  /// they need, one that an expression gives has as many as it happens to have.
  func typeWhenMade(_ column: BoundColumn) -> SQLType {
    guard dialect.isStrictlyTyped, case .decimal = column.type, !isDeclared(column) else { return column.type }
    return .numeric
  }

  private func isDeclared(_ column: BoundColumn) -> Bool {
    var sources = column.sources[...]
    for _ in 0..<64 {
      guard let source = sources.popFirst() else { return true }
      switch source {
      case .column(let reference):
        let next = self.column(reference)
        if next.type != column.type { return false }
        sources += next.sources
      case .expression(let expression):
        if case .column(let reference) = meaning(of: expression) {
          sources.append(.column(reference))
        } else if !isCast(expression) || type(of: expression) != column.type {
          return false
        }
      }
    }
    return false
  }

  private func isCast(_ expression: ExpressionID) -> Bool {
    if case .cast = script.tree[expression] { true } else { false }
  }
}
