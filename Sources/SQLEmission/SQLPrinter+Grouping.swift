import SQLSemantics
import SQLSyntax

/// GROUP BY ALL and GROUP BY DISTINCT.
extension SQLPrinter {
  /// What GROUP BY lists; with ALL the items that hold no aggregate (docs.snowflake.com/en/sql-reference/constructs/group-by).
  mutating func groupingKeys(_ select: Select) -> [ExpressionID] {
    guard groupsByAll(select) else { return Array(script.tree[select.groupBy]) }
    let values = script.tree[select.items].map { script.tree[$0].value }
    if let star = values.first(where: { isStar($0) }) {
      _ = unsupported("GROUP BY ALL beside *", at: star, help: "name the columns")
    }
    return values.filter { !$0.isNone && constant($0) == nil && !holdsAggregate($0) }
  }

  /// Windows are computed over the groups, so what they hold is no aggregate of its own.
  func holdsAggregate(_ value: ExpressionID) -> Bool {
    script.expressions(in: value).contains { part in
      switch script.tree[part] {
      case .windowed: true
      default: isAggregate(part)
      }
    }
  }

  func groupsByAll(_ select: Select) -> Bool {
    select.groupBy.isEmpty && feature(.groupByAll, behindItemsOf: select) != nil
  }

  /// Equal sets count once.
  func groupsDistinctly(_ select: Select) -> Bool {
    guard let first = script.tree[select.groupBy].first else { return false }
    let token = script.tree.extent(of: first).first
    return script.tree.features.indices.contains {
      script.tree.features[$0].kind == .groupByDistinct && script.tree.features[$0].token.raw + 1 == token
    }
  }

  /// What is noted in the clauses behind the items of a SELECT, and in no query inside them.
  private func feature(_ kind: Feature.Kind, behindItemsOf select: Select) -> TokenID? {
    guard let last = script.tree[select.items].last, !script.tree[last].value.isNone else { return nil }
    let start = script.tree.extent(of: script.tree[last].value).last + 1
    for index in script.tree.features.indices where script.tree.features[index].kind == kind {
      let token = script.tree.features[index].token.raw
      if token >= start, isReached(from: start, to: token) { return TokenID(raw: token) }
    }
    return nil
  }

  /// Whether no bracket that is open and no other SELECT lies between.
  private func isReached(from start: UInt32, to end: UInt32) -> Bool {
    var depth = 0
    for token in start..<end {
      switch script.tokens[Int(token)].kind {
      case .openParen: depth += 1
      case .closeParen: depth -= 1
      case .select where depth == 0: return false
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
