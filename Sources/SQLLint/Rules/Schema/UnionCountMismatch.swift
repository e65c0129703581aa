import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// UNION, INTERSECT or EXCEPT of queries with different numbers of columns.
struct UnionCountMismatch: StatementRule {
  let code = "SCH007"
  let name = "union-count-mismatch"
  let summary = "queries with different numbers of columns under one UNION"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.mayHoldUnion(statement), !script.isNearError(statement) else { return [] }
    return script.combinedQueries(in: statement).compactMap { finding($0, context) }
  }

  private func finding(_ query: QueryID, _ context: LintContext) -> Diagnostic? {
    guard case .combined(let op, let left, let right, all: _) = context.script.tree[query],
      let first = context.model.shape(of: leftmost(left, context.script)), let second = context.model.shape(of: right),
      first.isComplete, second.isComplete, first.columns.count != second.columns.count,
      let range = context.script.itemsRange(of: right)
    else { return nil }
    let word = op == .union ? "UNION" : op == .intersect ? "INTERSECT" : "EXCEPT"
    return finding(
      "this query has \(counted(second)), the one before \(word) has \(first.columns.count): the statement fails when it is reached",
      at: range, help: "give both queries the same columns, NULL for what one of them does not have")
  }

  private func counted(_ shape: QueryShape) -> String { shape.columns.count == 1 ? "1 column" : "\(shape.columns.count) columns" }

  private func leftmost(_ query: QueryID, _ script: Script) -> QueryID {
    var next = query
    while case .combined(_, let left, _, all: _) = script.tree[next] { next = left }
    return next
  }
}

extension Script {
  /// A cheap look at the tokens before the tree is asked.
  fileprivate func mayHoldUnion(_ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .query, .insert, .createTable, .createView, .merge, .update, .delete, .with, .perform, .giveBackRows: break
    default: return false
    }
    let extent = tree.extent(of: statement)
    guard extent.first <= extent.last else { return false }
    return (extent.first...extent.last).contains {
      switch tokens[Int($0)].kind {
      case .union, .intersect, .except: true
      default: false
      }
    }
  }

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
