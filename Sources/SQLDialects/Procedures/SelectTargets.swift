import SQLSyntax

/// The variables that take a query's row: `SELECT … INTO [STRICT] a, b`.
struct SelectTargets {
  let list: List<ExpressionID>
  let isStrict: Bool

  static func of(_ query: QueryID, _ script: Script) -> SelectTargets {
    switch script.tree[query] {
    case .select(let id): SelectTargets(list: script.tree[id].into, isStrict: script.tree[id].isStrict)
    case .ordered(let body, _), .limited(let body, _, _), .with(_, let body, _), .locked(let body, _): of(body, script)
    case .combined(_, let left, _, _): of(left, script)
    default: SelectTargets(list: .empty, isStrict: false)
    }
  }
}
