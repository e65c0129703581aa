import SQLSemantics
public import SQLSyntax

/// RETURNING.
extension SQLPrinter {
  /// What is given back of each row that is written, with a name where it needs one.
  public mutating func returned(_ items: List<ItemID>) -> [(value: String, name: String)] {
    var texts: [Item] = []
    for id in script.tree[items] {
      let item = script.tree[id]
      if isStar(item.value) {
        texts += self.items(of: item.value, at: nil, ColumnDemands())
      } else {
        texts.append(returned(item))
      }
    }
    return texts
  }

  private mutating func returned(_ item: SelectItem) -> Item {
    if leavesOutTables, readsOtherTables(item.value) {
      return (unsupported("RETURNING of what other tables hold", at: item.value, help: "read it in a query of its own"), "")
    }
    let text = text(item.value)
    guard item.alias.isNone else { return (text, spelling.quoted(script.name(item.alias))) }
    let name = leavesOutTables ? spelling.quoted(lastName(item.value)) : ""
    return (text, name == text || lastName(item.value).isEmpty ? "" : name)
  }

  /// A column of a table in FROM or USING. Queries in brackets have tables of their own.
  private func readsOtherTables(_ value: ExpressionID) -> Bool {
    let parts = script.expressions(in: value)
    let holdsQuery = parts.contains { part in
      switch script.tree[part] {
      case .subquery, .exists, .inQuery: true
      default: false
      }
    }
    return !holdsQuery
      && parts.contains { part in
        guard case .column(let reference) = model.bindings.meaning(of: part) else { return false }
        switch model.bindings.relation(reference.relation).kind {
        case .target, .record, .excluded: return false
        case .table, .commonTable, .derived, .function: return true
        }
      }
  }
}
