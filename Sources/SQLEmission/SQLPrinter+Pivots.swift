import SQLSchema
import SQLSemantics
import SQLSyntax

/// PIVOT and UNPIVOT for targets that have them not (docs.snowflake.com/en/sql-reference/constructs/pivot and …/unpivot).
extension SQLPrinter {
  /// The derived table in a clause's place; nil for other clauses.
  mutating func turned(_ table: TableID, _ inner: TableID, _ clauses: List<PropertyID>, _ alias: Symbol) -> [String]? {
    guard let clause = script.tree[clauses].first(where: { Self.turns(at: script.tree[$0].words.first, script) }) else { return nil }
    if clauses.count > 1 {
      refuse(
        "PIVOT or UNPIVOT beside another clause of the table", at: TokenID(raw: script.tree[clause].words.first),
        help: "put the table with the other clause into a query of its own")
      return []
    }
    let lines: [String]
    let made: [String]
    if let pivot = PivotClause(clause, script) {
      guard let known = known(table, inner, clause) else { return [] }
      (lines, made) = (pivoted(pivot, inner, known), pivot.values.map(\.name))
    } else if let unpivot = UnpivotClause(clause, script) {
      guard let known = known(table, inner, clause) else { return [] }
      (lines, made) = (unpivoted(unpivot, inner, known), [unpivot.name, unpivot.value])
    } else {
      return nil
    }
    let names = columnNames(of: table)
    guard names.isEmpty else {
      let kept = (model.bindings.columnsBeside(pivot: table) ?? []).map { script.name(model.bindings.column($0).name) }
      return renamed(lines, alias, names + (kept + made).map { spelling.quoted($0) }.dropFirst(names.count))
    }
    return ["("] + lines.indented(2) + [")" + (alias.isNone ? spelling.hasLateral ? " AS nested" : "" : aliased(alias))]
  }

  /// A column beside those that are turned: its name, the value that it has as an item, and what rows are brought together by.
  private typealias Kept = (name: String, item: String, key: String)

  private mutating func known(_ table: TableID, _ inner: TableID, _ clause: PropertyID) -> [Kept]? {
    if let columns = model.bindings.columnsBeside(pivot: table) { return columns.map { kept($0) } }
    refuse(
      "PIVOT or UNPIVOT of a table whose columns are not known", at: TokenID(raw: script.tree[clause].words.first),
      help: "name the columns in a query in its place")
    return nil
  }

  private func kept(_ reference: ColumnReference) -> Kept {
    let column = model.bindings.column(reference)
    let name = spelling.quoted(script.name(column.name))
    if isNative { return (name, name, name) }
    let value = normalized(name, reference, column.type)
    let key = isStoredDecimal(reference) || !spelling.needsOrderForEquality(column.type) ? name : spelling.collated(value, column.type)
    return (name, value == name ? name : "\(value) AS \(name)", key)
  }

  /// A group for each row of the other columns, and in it an aggregate for each value.
  private mutating func pivoted(_ pivot: PivotClause, _ inner: TableID, _ keys: [Kept]) -> [String] {
    let columns = pivot.values.map { value in
      let test = comparison(.equal, pivot.column, value.expression).text
      let text = aggregate(pivot.aggregate, where: test)
      let shown = pivot.ifNull.isNone ? text : "coalesce(\(text), \(self.value(pivot.ifNull, as: type(of: pivot.aggregate))))"
      return "\(shown) AS \(spelling.quoted(value.name))"
    }
    let group = keys.isEmpty ? [] : ["GROUP BY " + keys.map(\.key).joined(separator: ", ")]
    return ["SELECT " + (keys.map(\.item) + columns).joined(separator: ", ")] + from(inner) + group
  }

  /// Those that give NULL where no row has the value.
  private mutating func aggregate(_ call: ExpressionID, where test: String) -> String {
    guard case .call(let name, _, _) = script.tree[call],
      ["sum", "avg", "min", "max"].contains(script.name(script.tree[name].name))
    else { return unsupported("this aggregate in PIVOT", at: call, help: "aggregate with CASE in a query of its own") }
    return AggregateText(printed(call)).followed(by: "FILTER (WHERE \(test))").text
  }

  private mutating func from(_ inner: TableID) -> [String] {
    let lines = table(inner)
    guard let first = lines.first else { return [] }
    return ["FROM " + first] + lines.dropFirst()
  }

  /// A query for each column; its rows without the value are left out, unless they are asked for.
  private mutating func unpivoted(_ unpivot: UnpivotClause, _ inner: TableID, _ keys: [Kept]) -> [String] {
    let types = Set(unpivot.columns.map { type(of: $0.column) }).subtracting([.unknown])
    if types.count > 1 {
      _ = unsupported("UNPIVOT of columns of several types", at: unpivot.columns[0].column, help: "convert them in a query in its place")
    }
    var lines: [String] = []
    for column in unpivot.columns {
      let value = text(column.column)
      let items =
        keys.map(\.item) + [
          "\(spelling.literal(column.label)) AS \(spelling.quoted(unpivot.name))", "\(value) AS \(spelling.quoted(unpivot.value))",
        ]
      lines += (lines.isEmpty ? [] : ["UNION ALL"]) + ["SELECT " + items.joined(separator: ", ")] + from(inner)
      if !unpivot.keepsNulls { lines.append("WHERE \(value) IS NOT NULL") }
    }
    return lines
  }
}
