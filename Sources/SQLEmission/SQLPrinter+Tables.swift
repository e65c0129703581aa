import SQLSchema
import SQLSemantics
public import SQLSyntax

/// What stands in FROM.
extension SQLPrinter {
  mutating func from(_ tables: List<TableID>) -> [String] {
    var lines: [String] = []
    for (index, table) in script.tree[tables].enumerated() {
      lines += prefixed(self.table(table), index == 0 ? "FROM " : isNative ? ", " : "CROSS JOIN ")
    }
    return lines
  }

  private func prefixed(_ lines: [String], _ prefix: String) -> [String] {
    guard let first = lines.first else { return [] }
    return [prefix + first] + lines.dropFirst()
  }

  /// A table reference as the lines that follow FROM or JOIN.
  public mutating func table(_ table: TableID) -> [String] {
    switch script.tree[table] {
    case .missing: return []
    case .named(let name, let alias):
      let names = columnNames(of: table)
      if names.isEmpty { return [named(name, alias)] }
      if isNative && spelling.hasLateral { return ["\(named(name, alias)) (\(names.joined(separator: ", ")))"] }
      return renamed(["SELECT * FROM \(named(name, .none))"], alias, names + otherNames(of: name, behind: names.count))
    case .derived(let query, let alias, let lateral): return derived(query, alias, lateral: lateral, columnNames(of: table))
    case .function(let call, let alias, let columns): return [function(call, alias, columns)]
    case .join(let id): return join(script.tree[id])
    case .clauses(let inner, let clauses, let alias): return turned(table, inner, clauses, alias) ?? self.table(inner)
    }
  }

  /// `AS x (a, b)`: the names behind the alias.
  func columnNames(of table: TableID) -> [String] {
    guard let index = script.tree.columnNames.indices.first(where: { script.tree.columnNames[$0].table == table }) else { return [] }
    return script.tree[script.tree.columnNames[index].names].map { spelling.quoted(script.name($0)) }
  }

  /// Where no list stands behind an alias, a common table names the columns.
  func renamed(_ lines: [String], _ alias: Symbol, _ names: [String]) -> [String] {
    let list = "(\(names.joined(separator: ", ")))"
    if spelling.hasLateral { return ["("] + lines.indented(2) + [")\(aliased(alias)) \(list)"] }
    return ["(", "  WITH tc_rows \(list) AS ("] + lines.indented(4) + ["  )", "  SELECT * FROM tc_rows", ")\(aliased(alias))"]
  }

  /// The columns that keep their own names, since the list names only the first ones.
  private func otherNames(of query: QueryID, behind count: Int) -> [String] {
    (model.bindings.shape(of: query)?.columns ?? []).dropFirst(count).map { spelling.quoted(script.name($0.name)) }
  }

  private func otherNames(of table: NameID, behind count: Int) -> [String] {
    (model.catalogue.tables[model.objectName(table)]?.columns ?? []).dropFirst(count).map { spelling.quoted($0.name) }
  }

  private mutating func derived(_ query: QueryID, _ alias: Symbol, lateral: Bool, _ names: [String]) -> [String] {
    if !names.isEmpty && !lateral { return renamed(lines(query), alias, names + otherNames(of: query, behind: names.count)) }
    if lateral && !spelling.hasLateral {
      refuse("LATERAL", at: firstToken(of: query), help: "join a query that groups by the joined columns")
    }
    let name = alias.isNone ? (spelling.hasLateral ? " AS nested" : "") : aliased(alias)
    return ["\(lateral ? "LATERAL " : "")("] + lines(query).indented(2) + [")" + name]
  }

  private func firstToken(of query: QueryID) -> TokenID {
    switch script.tree[query] {
    case .select(let id):
      script.tree[script.tree[id].items].first.map { TokenID(raw: script.tree.extent(of: script.tree[$0].value).first) } ?? TokenID(raw: 0)
    case .ordered(let body, _), .limited(let body, _, _), .with(_, let body, _), .locked(let body, _): firstToken(of: body)
    default: TokenID(raw: 0)
    }
  }

  private func named(_ name: NameID, _ alias: Symbol) -> String {
    if staysAsWritten { return self.name(of: name) + aliased(alias) }
    let object = model.objectName(name)
    let text = isCommonTable(name) ? spelling.quoted(object.name) : spelling.name(of: object)
    if !alias.isNone { return text + aliased(alias) }
    return isNative || text == spelling.quoted(object.name) ? text : "\(text) AS \(spelling.quoted(object.name))"
  }

  private func isCommonTable(_ name: NameID) -> Bool { script.tree[name].schema.isNone }

  func aliased(_ alias: Symbol) -> String { alias.isNone ? "" : " AS \(spelling.quoted(script.name(alias)))" }

  private mutating func join(_ join: Join) -> [String] {
    let isBare = join.condition.isNone && join.using.isEmpty && join.kind != .cross
    let natural = script.isNatural(join) ? "NATURAL " : ""
    let verb =
      switch join.kind {
      case .inner where isBare && natural.isEmpty && !isNative: "CROSS JOIN"
      case .inner: "JOIN"
      case .left: "LEFT JOIN"
      case .right: "RIGHT JOIN"
      case .full: "FULL JOIN"
      case .cross: "CROSS JOIN"
      }
    var right = table(join.right)
    if case .join = script.tree[join.right] { right = ["("] + right.indented(2) + [")"] }
    var lines = table(join.left) + prefixed(right, natural + verb + " ")
    if !join.condition.isNone { lines[lines.count - 1] += " ON \(text(join.condition))" }
    if !join.using.isEmpty {
      lines[lines.count - 1] += " USING (\(script.tree[join.using].map { spelling.quoted(script.name($0)) }.joined(separator: ", ")))"
    }
    return lines
  }

  // MARK: Functions

  /// FLATTEN(input => x), jsonb_array_elements(x), generate_series(a, b)
  private mutating func function(_ call: ExpressionID, _ alias: Symbol, _ columns: List<TokenID>) -> String {
    if let elements = elements(call, alias) { return elements }
    if isNative { return nativeFunction(call, alias, columns) }
    guard case .call = script.tree[call] else { return unsupported("this in FROM", at: call) }
    let name = rowAlias(call, alias)
    guard let (values, translation) = rowTranslation(call) else { return unsupported("function '\(name)' in FROM", at: call) }
    let text = apply(translation, values, call).text
    if rowColumns[name] != nil { return "\(text) AS \(spelling.quoted(name))" }
    let hasOwnName = model.bindings.function(of: call)?.signatures.contains { $0.columns.first?.name == "value" } ?? false
    return rows(text, translation, name, columns, hasOwnName: hasOwnName)
  }

  /// A table function's rows under the names that the source gives their columns.
  ///
  /// `hasOwnName`: the one column is called so whatever the alias is, as that of jsonb_array_elements.
  private mutating func rows(
    _ call: String, _ translation: Translation, _ alias: String, _ columns: List<TokenID>, hasOwnName: Bool
  ) -> String {
    let names = script.tree[columns].map { script.name($0) }
    guard !translation.columns.isEmpty else { return "\(call) AS \(spelling.quoted(alias))" }
    let items = translation.columns.enumerated().map { place, column in
      let value = rowValue(column.value, alias: "tc_row")
      let isOnly = translation.columns.count == 1 && !hasOwnName
      return "\(value) AS \(spelling.quoted(place < names.count ? names[place] : isOnly ? alias : column.name))"
    }
    return "(SELECT \(items.joined(separator: ", ")) FROM \(call) AS tc_row) AS \(spelling.quoted(alias))"
  }

  private mutating func nativeFunction(_ call: ExpressionID, _ alias: Symbol, _ columns: List<TokenID>) -> String {
    let names = script.tree[columns].map { spelling.quoted(script.name($0)) }.joined(separator: ", ")
    return "\(spelling.rows(of: text(call)))\(aliased(alias))\(names.isEmpty ? "" : "(\(names))")"
  }

  /// The rows of FLATTEN, with a place for the two columns that they are read by.
  private mutating func elements(_ call: ExpressionID, _ alias: Symbol) -> String? {
    guard case .call(let name, let arguments, _) = script.tree[call], model.function(name) == .flatten, isReadByPlace(alias),
      script.tree[arguments].count == 1, let argument = script.tree[arguments].first
    else { return nil }
    var document = argument
    if case .argument(_, let value) = script.tree[argument] { document = value }
    let (root, steps) = pathSteps(document)
    return spelling.elements(
      of: text(root, above: Precedence.cast), path: steps, alias: alias.isNone ? "flatten" : script.name(alias))
  }

  /// Whether the rows of FLATTEN have the two columns alone that they are read by.
  func isReadAsElements(_ relation: BoundRelation) -> Bool {
    guard case .expression(let call)? = relation.columns.first?.sources.first, case .call(let name, let arguments, _) = script.tree[call]
    else { return false }
    return model.function(name) == .flatten && arguments.count == 1 && isReadByPlace(relation.alias)
  }

  /// Whether the names of the rows' columns stand for an element and its place. Else the rows have all six columns of FLATTEN.
  private func isReadByPlace(_ alias: Symbol) -> Bool {
    script.tree.expressions.indices.contains { index in
      let id = ExpressionID(raw: UInt32(index + 1))
      switch (script.tree[id], model.reference(of: id)) {
      case (.qualified(let table, _), .elementValue), (.qualified(let table, _), .elementIndex): return table == alias
      case (_, .elementValue), (_, .elementIndex): return true
      default: return false
      }
    }
  }
}
