// Queries of generated statements: common table expressions, joins, groups, windows and unions.

extension CorpusWriter {
  mutating func query() -> String {
    guard random.chance(percent: 40) else { return select() }
    var names: [String] = []
    var parts: [String] = []
    for number in 0...random.below(3) {
      let name = "\(random.pick(["base", "latest", "ranked", "filtered", "totals"]))_\(number)"
      parts.append("\(name) AS (\n\(select(indent: "    ", depth: 1, named: names))\n)")
      names.append(name)
    }
    return "WITH \(parts.joined(separator: ", "))\n\(select(named: names))"
  }

  /// `named` are the common table expressions that may be read.
  private mutating func select(indent: String = "", depth: Int = 0, named: [String] = []) -> String {
    let aliases = Array(["a", "b", "c", "d"].prefix(1 + random.below(4)))
    let isGrouped = random.chance(percent: 30)
    let groups = isGrouped ? [column(of: aliases), column(of: aliases)] : []
    var lines = ["\(indent)SELECT\(random.chance(percent: 6) ? " DISTINCT" : "")"]
    lines.append(items(of: aliases, groups: groups, indent: indent + "    "))
    lines.append(from(aliases, indent: indent, depth: depth, named: named))
    if random.chance(percent: 85) { lines.append("\(indent)WHERE \(conditions(of: aliases))") }
    if isGrouped { lines.append("\(indent)GROUP BY \(groups.joined(separator: ", "))") }
    if isGrouped && random.chance(percent: 35) { lines.append("\(indent)HAVING \(aggregate(of: aliases)) > \(literal())") }
    if depth == 0 { lines += ending(of: aliases, indent: indent) }
    return lines.joined(separator: "\n")
  }

  private mutating func items(of tables: [String], groups: [String], indent: String) -> String {
    var items = groups.map { "\(indent)\($0)" }
    for _ in 0..<(3 + random.below(10)) {
      let item = groups.isEmpty ? item(of: tables) : aggregate(of: tables)
      let remark = random.chance(percent: 4) ? remark(indent) : ""
      items.append("\(remark)\(indent)\(item)\(random.chance(percent: 80) ? " AS \(plainColumn())" : "")")
    }
    return items.joined(separator: ",\n")
  }

  private mutating func item(of tables: [String]) -> String {
    switch random.below(100) {
    case ..<7: window(of: tables)
    case ..<58: column(of: tables)
    default: value(of: tables)
    }
  }

  private mutating func aggregate(of tables: [String]) -> String {
    if random.chance(percent: 10) { return "COUNT(*)" }
    let function = random.pick(["SUM", "COUNT", "MIN", "MAX", "AVG"])
    return "\(function)(\(random.chance(percent: 15) ? "DISTINCT " : "")\(value(of: tables, depth: 2)))"
  }

  private mutating func window(of tables: [String]) -> String {
    let order = "PARTITION BY \(column(of: tables)) ORDER BY \(column(of: tables))\(random.pick(["", " DESC", " ASC"]))"
    switch random.below(4) {
    case 0: return "ROW_NUMBER() OVER (\(order))"
    case 1: return "LAG(\(column(of: tables))) OVER (\(order))"
    case 2: return "SUM(\(column(of: tables))) OVER (\(order) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    default: return "MAX(\(column(of: tables))) OVER (\(order))"
    }
  }

  private mutating func from(_ aliases: [String], indent: String, depth: Int, named: [String]) -> String {
    var lines = ["\(indent)FROM \(source(indent: indent, depth: depth, named: named)) AS a"]
    for (position, alias) in aliases.enumerated().dropFirst() {
      let before = aliases[random.below(position)]
      let join = random.pick(["JOIN", "LEFT JOIN", "LEFT JOIN", "INNER JOIN", "LEFT OUTER JOIN"])
      lines.append("\(indent)\(join) \(source(indent: indent, depth: depth, named: named)) \(alias)")
      lines.append("\(indent)    ON \(alias).\(plainColumn()) = \(before).\(plainColumn())")
      if random.chance(percent: 40) { lines.append("\(indent)    AND \(condition(of: [alias, before]))") }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func source(indent: String, depth: Int, named: [String]) -> String {
    if !named.isEmpty && random.chance(percent: 50) { return random.pick(named) }
    guard depth < 2 && random.chance(percent: 10) else { return table() }
    return "(\n\(select(indent: indent + "    ", depth: depth + 1))\n\(indent))"
  }

  private mutating func ending(of tables: [String], indent: String) -> [String] {
    switch random.below(100) {
    case ..<6: ["\(indent)UNION ALL", select(indent: indent, depth: 1)]
    case ..<20: ["\(indent)ORDER BY \(list(1...3, separator: ", ") { "\($0.column(of: tables))\($0.random.pick(["", " DESC", " ASC"]))" })"]
    case ..<24: ["\(indent)LIMIT \(1 + random.below(1000))"]
    default: []
    }
  }
}
