import SQLSemantics
import SQLSyntax

/// FETCH FIRST n ROWS WITH TIES: rows that are as good as the last one come too.
extension SQLPrinter {
  func hasTies(_ limit: ExpressionID) -> Bool {
    guard !limit.isNone else { return false }
    let end = script.tree.extent(of: limit).last
    return script.tree.features.indices.contains { index in
      let feature = script.tree.features[index]
      return feature.kind == .ties && feature.token.raw > end && feature.token.raw <= end + 3
    }
  }

  mutating func tied(
    _ body: QueryID, _ limit: ExpressionID, _ offset: ExpressionID, adding extra: [(value: String, name: String)]
  ) -> [String] {
    if isNative {
      let skipped = offset.isNone ? [] : ["OFFSET \(text(offset))"]
      return lines(body, adding: extra) + skipped + ["FETCH FIRST (\(text(limit))) ROWS WITH TIES"]
    }
    guard case .ordered(let inner, by: let items) = script.tree[body], case .select(let id) = script.tree[inner],
      !needsRewriting(script.tree[id]), !script.tree[id].isDistinct
    else {
      _ = unsupported("WITH TIES over this query", at: limit, help: "put the query into FROM of one that sorts")
      return lines(body, adding: extra)
    }
    let named = windows
    noteWindows(script.tree[id])
    defer { windows = named }
    return ranked(
      script.tree[id], inner, order: items, adding: extra, last: last(limit, offset), skipped: offset.isNone ? nil : text(offset))
  }

  /// The number of the last row that comes for its own sake.
  private mutating func last(_ limit: ExpressionID, _ offset: ExpressionID) -> String {
    offset.isNone ? text(limit) : "\(text(limit, above: Precedence.sum)) + \(text(offset, above: Precedence.sum + 1))"
  }
}
