// Queries of generated statements: common table expressions, joins, groups, windows and unions.

extension CorpusWriter {
  /// `columns`: what the query gives, where somebody takes it.
  mutating func query(giving columns: [CorpusColumn]? = nil) -> String {
    let columns = columns ?? outputs()
    guard random.chance(percent: 40) else { return select(giving: columns) }
    var tables: [CorpusTable] = []
    var parts: [String] = []
    for number in 0...random.below(3) {
      let given = outputs()
      let name = "\(random.pick(["base", "latest", "ranked", "filtered", "totals"]))_\(number)"
      parts.append("\(name) AS (\n\(select(giving: given, indent: "    ", depth: 1, named: tables))\n)")
      tables.append(CorpusTable(name: name, columns: given))
    }
    return "WITH \(parts.joined(separator: ", "))\n\(select(giving: columns, named: tables))"
  }

  /// The columns of a query of its own: each name once, and all kinds among them.
  private mutating func outputs() -> [CorpusColumn] {
    var columns: [CorpusColumn] = []
    let kinds = CorpusColumn.Kind.allCases
    for place in 0..<(4 + random.below(9)) {
      let kind = place < kinds.count ? kinds[place] : random.pick(kinds)
      let names = CorpusVocabulary.columns.filter { column in column.kind == kind && !columns.contains { $0.name == column.name } }
      columns.append(names[random.unevenPlace(among: names.count)])
    }
    return columns
  }

  /// `named` are the common table expressions that may be read.
  private mutating func select(
    giving columns: [CorpusColumn], indent: String = "", depth: Int = 0, named: [CorpusTable] = []
  ) -> String {
    var tables: [CorpusTable] = []
    let from = from(&tables, indent: indent, depth: depth, named: named)
    let groups = random.chance(percent: 30) ? [anyColumn(of: tables), anyColumn(of: tables)] : []
    let isDistinct = random.chance(percent: 6)
    var lines = ["\(indent)SELECT\(isDistinct ? " DISTINCT" : "")"]
    lines.append(items(columns, of: tables, groups: groups, indent: indent + "    "))
    lines.append(from)
    if random.chance(percent: 85) { lines.append("\(indent)WHERE \(conditions(of: tables))") }
    if !groups.isEmpty { lines.append("\(indent)GROUP BY \(groups.map(\.text).joined(separator: ", "))") }
    if !groups.isEmpty && random.chance(percent: 35) {
      lines.append("\(indent)HAVING \(aggregate(.number, of: tables)) > \(literal(.number))")
    }
    if depth == 0 { lines += ending(of: columns, indent: indent) }
    return lines.joined(separator: "\n")
  }

  private mutating func items(
    _ columns: [CorpusColumn], of tables: [CorpusTable], groups: [(text: String, kind: CorpusColumn.Kind)], indent: String
  ) -> String {
    var items: [String] = []
    for column in columns {
      let item = groups.isEmpty ? item(column.kind, of: tables) : grouped(column.kind, of: tables, groups)
      let remark = random.chance(percent: 4) ? remark(indent) : ""
      items.append("\(remark)\(indent)\(item) AS \(column.name)")
    }
    return items.joined(separator: ",\n")
  }

  private mutating func item(_ kind: CorpusColumn.Kind, of tables: [CorpusTable]) -> String {
    switch random.below(100) {
    case ..<7 where kind != .flag: window(kind, of: tables)
    case ..<58: column(kind, of: tables)
    default: value(kind, of: tables)
    }
  }

  private mutating func grouped(
    _ kind: CorpusColumn.Kind, of tables: [CorpusTable], _ groups: [(text: String, kind: CorpusColumn.Kind)]
  ) -> String {
    let own = groups.filter { $0.kind == kind }
    return own.isEmpty || random.chance(percent: 60) ? aggregate(kind, of: tables) : random.pick(own).text
  }

  private mutating func aggregate(_ kind: CorpusColumn.Kind, of tables: [CorpusTable]) -> String {
    switch kind {
    case .number where random.chance(percent: 10): return "COUNT(*)"
    case .number:
      let function = random.pick(["SUM", "COUNT", "MIN", "MAX", "AVG"])
      return "\(function)(\(random.chance(percent: 15) ? "DISTINCT " : "")\(value(.number, of: tables, depth: 2)))"
    case .text, .time: return "\(random.pick(["MIN", "MAX"]))(\(value(kind, of: tables, depth: 2)))"
    case .flag: return "COUNT(\(anyColumn(of: tables).text)) > 1"
    }
  }

  private mutating func window(_ kind: CorpusColumn.Kind, of tables: [CorpusTable]) -> String {
    let order = "PARTITION BY \(anyColumn(of: tables).text) ORDER BY \(anyColumn(of: tables).text)\(random.pick(["", " DESC", " ASC"]))"
    switch random.below(kind == .number ? 4 : 2) {
    case 0: return "LAG(\(column(kind, of: tables))) OVER (\(order))"
    case 1: return "MAX(\(column(kind, of: tables))) OVER (\(order))"
    case 2: return "SUM(\(column(kind, of: tables))) OVER (\(order) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    default: return "ROW_NUMBER() OVER (\(order))"
    }
  }

  /// Up to four tables, which are added to `tables`.
  private mutating func from(_ tables: inout [CorpusTable], indent: String, depth: Int, named: [CorpusTable]) -> String {
    tables = [source(indent: indent, depth: depth, named: named).called("a")]
    var lines = ["\(indent)FROM \(tables[0].name) AS a"]
    for alias in ["b", "c", "d"].prefix(random.below(4)) {
      let before = random.pick(tables)
      let table = source(indent: indent, depth: depth, named: named).called(alias)
      let join = random.pick(["JOIN", "LEFT JOIN", "LEFT JOIN", "INNER JOIN", "LEFT OUTER JOIN"])
      lines.append("\(indent)\(join) \(table.name) \(alias)")
      lines.append("\(indent)    ON \(key(of: table)) = \(key(of: before))")
      tables.append(table)
      if random.chance(percent: 40) { lines.append("\(indent)    AND \(condition(of: [table, before]))") }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func key(of table: CorpusTable) -> String { "\(table.alias).\(random.pick(table.columns(of: .number)).name)" }

  private mutating func source(indent: String, depth: Int, named: [CorpusTable]) -> CorpusTable {
    if !named.isEmpty && random.chance(percent: 50) { return random.pick(named) }
    guard depth < 2 && random.chance(percent: 10) else { return table() }
    let columns = outputs()
    return CorpusTable(name: "(\n\(select(giving: columns, indent: indent + "    ", depth: depth + 1))\n\(indent))", columns: columns)
  }

  private mutating func ending(of columns: [CorpusColumn], indent: String) -> [String] {
    switch random.below(100) {
    case ..<6: ["\(indent)UNION ALL", select(giving: columns, indent: indent, depth: 1)]
    case ..<20:
      ["\(indent)ORDER BY \(list(1...3, separator: ", ") { "\($0.random.pick(columns).name)\($0.random.pick(["", " DESC", " ASC"]))" })"]
    case ..<24: ["\(indent)LIMIT \(1 + random.below(1000))"]
    default: []
    }
  }
}
