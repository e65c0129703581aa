import SQLSchema
import SQLSemantics
import SQLSyntax

/// DISTINCT ON and QUALIFY for targets that have them not: a query over a query.
extension SQLPrinter {
  func needsRewriting(_ select: Select) -> Bool {
    !select.distinctOn.isEmpty && !spelling.hasDistinctOn || !select.qualify.isNone && !spelling.hasQualify
  }

  /// `order`: what the rows are sorted by, which decides about the first row of DISTINCT ON.
  mutating func rewritten(_ select: Select, _ query: QueryID, order items: List<SortID>, adding extra: [Item]) -> [String] {
    guard let own = named(self.items(select, areNamed: true), query) else {
      return [unsupported("* beside QUALIFY or DISTINCT ON", at: firstItem(select), help: "name the columns")]
    }
    let visible = own + extra
    let keys = sortKeys(items, select)
    let (mark, test) = condition(select, items)
    let inner = clauses(select, visible + keys.map { ($0.value, $0.name) } + [(mark, "tc_kept")])
    let head = select.isDistinct && select.distinctOn.isEmpty ? "DISTINCT " : ""
    let lines =
      ["SELECT \(head)\(visible.map(\.name).joined(separator: ", ")) FROM ("] + inner.indented(2) + [") AS tc_rows", "WHERE \(test)"]
    return keys.isEmpty ? lines : lines + ["ORDER BY " + keys.map { $0.name + $0.order }.joined(separator: ", ")]
  }

  /// The rows up to the place `last` in their order, without the first `skipped`, and those that are equal to the last.
  mutating func ranked(
    _ select: Select, _ query: QueryID, order items: List<SortID>, adding extra: [Item], last: String, skipped: String?
  ) -> [String] {
    guard let own = named(self.items(select, areNamed: true), query) else {
      return [unsupported("* beside WITH TIES", at: firstItem(select), help: "name the columns")]
    }
    let visible = own + extra
    let keys = sortKeys(items, select)
    let sorted = script.tree[items].enumerated().map { place, _ in keys[place].value + keys[place].order }.joined(separator: ", ")
    var marks: [Item] = [("rank() OVER (ORDER BY \(sorted))", "tc_rank")]
    if skipped != nil { marks.append(("row_number() OVER (ORDER BY \(sorted))", "tc_row")) }
    let inner = clauses(select, visible + keys.map { ($0.value, $0.name) } + marks)
    let test = "tc_rank <= \(last)" + (skipped.map { " AND tc_row > \($0)" } ?? "")
    return ["SELECT \(visible.map(\.name).joined(separator: ", ")) FROM ("] + inner.indented(2)
      + [") AS tc_rows", "WHERE \(test)", "ORDER BY " + keys.map { $0.name + $0.order }.joined(separator: ", ")]
  }

  private func firstItem(_ select: Select) -> ExpressionID { script.tree[select.items].first.map { script.tree[$0].value } ?? .none }

  /// Every item with a name; nil where a star hides some.
  private func named(_ items: [Item], _ query: QueryID) -> [Item]? {
    guard let shape = model.bindings.shape(of: query), items.count == shape.columns.count,
      !items.contains(where: { $0.value.hasSuffix("*") })
    else { return nil }
    return zip(items, shape.columns).enumerated().map { place, pair in
      let name = pair.0.name.isEmpty ? script.name(pair.1.name) : pair.0.name
      return (pair.0.value, name.isEmpty ? "column\(place + 1)" : pair.0.name.isEmpty ? spelling.quoted(name) : name)
    }
  }

  /// The keys of ORDER BY as columns of the inner query; a key that is an item's name or number stays one outside.
  private mutating func sortKeys(_ items: List<SortID>, _ select: Select) -> [(value: String, name: String, order: String)] {
    script.tree[items].enumerated().map { place, id in
      let item = script.tree[id]
      var key = item
      if case .number(let token) = script.tree[item.value], let number = Int(script.text(token)), number >= 1,
        number <= Int(select.items.count)
      {
        key.value = script.tree[script.tree[select.items][number - 1]].value
      }
      let order = "\(item.descending ? " DESC" : "") NULLS \(putsNullsLast(item) ? "LAST" : "FIRST")"
      return (spelling.collated(text(key.value), type(of: key.value)), "tc_key\(place + 1)", order)
    }
  }

  /// What marks the rows that stay, and the test of it.
  private mutating func condition(_ select: Select, _ order: List<SortID>) -> (mark: String, test: String) {
    guard !select.distinctOn.isEmpty else { return (text(select.qualify), "tc_kept") }
    let partition = script.tree[select.distinctOn].map { grouped($0) }.joined(separator: ", ")
    let sorted = order.isEmpty ? "" : " ORDER BY \(self.order(order))"
    return ("row_number() OVER (PARTITION BY \(partition)\(sorted))", "tc_kept = 1")
  }
}
