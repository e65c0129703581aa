// Values and conditions of generated statements. `tables` are those whose columns may be named.

extension CorpusWriter {
  mutating func value(_ kind: CorpusColumn.Kind, of tables: [CorpusTable], depth: Int = 1) -> String {
    switch random.below(depth > 3 ? 54 : 100) {
    case ..<40: column(kind, of: tables)
    case ..<54: literal(kind)
    case ..<66: call(kind, of: tables, depth: depth + 1)
    case ..<82: operation(kind, of: tables, depth: depth + 1)
    case ..<88: cast(kind, of: tables, depth: depth + 1)
    default: choice(kind, of: tables, depth: depth + 1)
    }
  }

  /// A column of this kind; a literal where the tables have none.
  mutating func column(_ kind: CorpusColumn.Kind, of tables: [CorpusTable]) -> String {
    let table = random.pick(tables)
    let columns = table.columns(of: kind)
    guard !columns.isEmpty else { return literal(kind) }
    return named(random.pick(columns), of: table, among: tables)
  }

  /// Where there is but one table its alias may be left out.
  private mutating func named(_ column: CorpusColumn, of table: CorpusTable, among tables: [CorpusTable]) -> String {
    table.alias.isEmpty || tables.count == 1 && random.chance(percent: 40) ? column.name : "\(table.alias).\(column.name)"
  }

  mutating func anyColumn(of tables: [CorpusTable]) -> (text: String, kind: CorpusColumn.Kind) {
    let table = random.pick(tables)
    guard !table.columns.isEmpty else { return (literal(.number), .number) }
    let column = random.pick(table.columns)
    return (named(column, of: table, among: tables), column.kind)
  }

  /// With its type where a text or NULL alone would be a text.
  mutating func literal(_ kind: CorpusColumn.Kind) -> String {
    guard random.chance(percent: 5) else { return random.pick(CorpusVocabulary.literals(of: kind)) }
    return kind == .text ? "NULL" : "CAST(NULL AS \(CorpusVocabulary.types(of: kind)[0]))"
  }

  private mutating func call(_ kind: CorpusColumn.Kind, of tables: [CorpusTable], depth: Int) -> String {
    let first = value(kind, of: tables, depth: depth)
    switch random.below(4) {
    case 0: return ownCall(kind, first, of: tables, depth: depth)
    case 1: return "NULLIF(\(first), \(random.pick(CorpusVocabulary.literals(of: kind))))"
    case 2 where kind != .flag: return "GREATEST(\(first), \(value(kind, of: tables, depth: depth)))"
    default: return "COALESCE(\(first), \(value(kind, of: tables, depth: depth)))"
    }
  }

  /// A function that values of this kind have.
  private mutating func ownCall(_ kind: CorpusColumn.Kind, _ first: String, of tables: [CorpusTable], depth: Int) -> String {
    switch kind {
    case .number:
      switch random.below(callsOwnFunctions ? 4 : 3) {
      case 0: "ROUND(\(first), 2)"
      case 1: "ABS(\(first))"
      case 2: "LENGTH(\(value(.text, of: tables, depth: depth)))"
      default: "core.rate_of(\(first), \(literal(.number)), \(column(.time, of: tables)))"
      }
    case .text: "\(random.pick(["UPPER", "LOWER", "MD5", "TRIM"]))(\(first))"
    case .time: "DATE_TRUNC('month', \(column(.time, of: tables)))"
    case .flag: "(\(condition(of: tables, depth: depth + 1)))"
    }
  }

  private mutating func operation(_ kind: CorpusColumn.Kind, of tables: [CorpusTable], depth: Int) -> String {
    switch kind {
    case .number where random.chance(percent: 20): return "-" + column(.number, of: tables)
    case .number:
      let left = value(.number, of: tables, depth: depth)
      let operands = "\(left) \(random.pick(["+", "-", "*", "/"])) \(value(.number, of: tables, depth: depth))"
      return random.chance(percent: 70) ? "(\(operands))" : operands
    case .text: return "\(value(.text, of: tables, depth: depth)) || \(value(.text, of: tables, depth: depth))"
    case .time: return column(.time, of: tables)
    case .flag: return "(\(condition(of: tables, depth: depth)))"
    }
  }

  private mutating func cast(_ kind: CorpusColumn.Kind, of tables: [CorpusTable], depth: Int) -> String {
    let type = random.pick(CorpusVocabulary.types(of: kind))
    return random.chance(percent: 50) ? "CAST(\(value(kind, of: tables, depth: depth)) AS \(type))" : "\(column(kind, of: tables))::\(type)"
  }

  private mutating func choice(_ kind: CorpusColumn.Kind, of tables: [CorpusTable], depth: Int) -> String {
    let branches = list(1...3, separator: "") { writer in
      "\n            WHEN \(writer.condition(of: tables, depth: depth)) THEN \(writer.value(kind, of: tables, depth: depth))"
    }
    return "CASE\(branches)\n            ELSE \(value(kind, of: tables, depth: depth))\n        END"
  }

  // MARK: Conditions

  mutating func conditions(of tables: [CorpusTable]) -> String { list(1...4, separator: "\n  AND ") { $0.condition(of: tables) } }

  mutating func condition(of tables: [CorpusTable], depth: Int = 1) -> String {
    let (column, kind) = anyColumn(of: tables)
    switch random.below(depth > 2 ? 69 : 100) {
    case ..<40: return "\(column) \(comparison(kind)) \(operand(kind, of: tables))"
    case ..<50: return "\(column) IS \(maybeNot())NULL"
    case ..<58: return "\(column) \(maybeNot())IN (\(list(1...6, separator: ", ") { $0.random.pick(CorpusVocabulary.literals(of: kind)) }))"
    case ..<64 where kind != .flag: return "\(column) BETWEEN \(literal(kind)) AND \(literal(kind))"
    case ..<69: return "\(self.column(.text, of: tables)) \(maybeNot())LIKE '%draft%'"
    case ..<73: return existence(of: column, kind)
    case ..<76: return membership(of: column, kind, depth: depth)
    case ..<90: return "(\(list(2...2, separator: random.pick([" AND ", " OR "])) { $0.condition(of: tables, depth: depth + 1) }))"
    case ..<94: return "NOT (\(condition(of: tables, depth: depth + 1)))"
    default: return "\(value(kind, of: tables, depth: depth + 1)) \(comparison(kind)) \(literal(kind))"
    }
  }

  private mutating func comparison(_ kind: CorpusColumn.Kind) -> String {
    random.pick(kind == .flag ? ["=", "<>"] : ["=", "=", "=", "<>", "<", ">", "<=", ">="])
  }

  private mutating func operand(_ kind: CorpusColumn.Kind, of tables: [CorpusTable]) -> String {
    random.chance(percent: 50) ? column(kind, of: tables) : literal(kind)
  }

  private mutating func existence(of column: String, _ kind: CorpusColumn.Kind) -> String {
    let table = table().called("x")
    let own = random.pick(table.columns(of: kind)).name
    return "EXISTS (\n        SELECT 1\n        FROM \(table.name) x\n        WHERE x.\(own) = \(column)\n    )"
  }

  private mutating func membership(of column: String, _ kind: CorpusColumn.Kind, depth: Int) -> String {
    let table = table()
    let own = random.pick(table.columns(of: kind)).name
    return "\(column) IN (SELECT \(own) FROM \(table.name) WHERE \(condition(of: [table], depth: depth + 2)))"
  }

  private mutating func maybeNot() -> String { random.chance(percent: 50) ? "NOT " : "" }
}
