import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// UNION, INTERSECT or EXCEPT of queries with different numbers of columns.
struct UnionCountMismatch: BodyRule {
  let code = "SCH007"
  let name = "union-count-mismatch"
  let summary = "queries with different numbers of columns under one UNION"
  let defaultSeverity = Severity.error
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    return context.model.unevenUnions.compactMap { union in
      context.script.itemsRange(of: union.query).map { finding(union, at: $0) }
    }
  }

  private func finding(_ union: UnevenUnion, at range: SourceRange) -> Diagnostic {
    let word = union.operation == .union ? "UNION" : union.operation == .intersect ? "INTERSECT" : "EXCEPT"
    let count = union.count == 1 ? "1 column" : "\(union.count) columns"
    return finding(
      "this query has \(count), the one before \(word) has \(union.expected): the statement fails when it is reached", at: range,
      help: "give both queries the same columns, NULL for what one of them does not have")
  }
}

extension Script {
  /// The items of a query's first SELECT.
  fileprivate func itemsRange(of query: QueryID) -> SourceRange? {
    var next = query
    while true {
      switch tree[next] {
      case .select(let select):
        let items = tree[tree[select].items]
        guard let first = items.first, let last = items.last else { return nil }
        return range(tree[first].value).joined(with: range(tree[last].value))
      case .ordered(let body, by: _), .limited(let body, limit: _, offset: _), .locked(let body, _), .with(_, let body, recursive: _):
        next = body
      case .combined(_, let left, _, all: _): next = left
      default: return nil
      }
    }
  }
}
