import Diagnostics
import SQLSyntax
import SourceText

extension Script {
  /// Every UNION, INTERSECT and EXCEPT of a statement, wherever it stands. Chains are not followed by recursion.
  func combinedQueries(in statement: StatementID) -> [QueryID] {
    var (queries, tables) = sources(of: tree[statement])
    for expression in expressions(in: statement) {
      switch tree[expression] {
      case .subquery(let query), .exists(let query), .inQuery(_, let query, negated: _): queries.append(query)
      default: break
      }
    }
    var found: [QueryID] = []
    var selects: [SelectID] = []
    while !queries.isEmpty || !tables.isEmpty {
      if let query = queries.popLast() {
        if !query.isNone, case .combined = tree[query] { found.append(query) }
        open(query, &queries, &tables, &selects)
      }
      if let table = tables.popLast() { open(table, &queries, &tables) }
    }
    return found
  }

  /// Whether a text of the script holds this name: what is built there may change the thing.
  func saysInText(_ symbol: Symbol) -> Bool {
    let word = name(symbol)
    return (0..<scriptTokenCount).contains { index in
      let kind = tokens[index].kind
      return (kind == .string || kind == .dollarString) && text(TokenID(raw: UInt32(index))).lowercased().hasText(word)
    }
  }

  /// Whether a part of the script that could not be read begins in this one.
  func isNearError(_ statement: StatementID) -> Bool { !diagnostics.isEmpty && isNearError(tree.extent(of: statement)) }
  func isNearError(_ expression: ExpressionID) -> Bool { !diagnostics.isEmpty && isNearError(tree.extent(of: expression)) }

  private func isNearError(_ extent: Extent) -> Bool {
    let range = range(extent)
    return diagnostics.contains { $0.severity == .error && range.start <= $0.range.end && $0.range.start <= range.end }
  }
}

extension String {
  /// Whether the text holds another, at whatever place.
  fileprivate func hasText(_ other: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(other.utf8))
    guard !wanted.isEmpty, text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0] == wanted[0] && text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
