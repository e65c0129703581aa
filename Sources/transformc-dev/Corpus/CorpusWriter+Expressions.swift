// Values and conditions of generated statements. `tables` are the aliases that a column may stand on.

extension CorpusWriter {
  mutating func value(of tables: [String], depth: Int = 1) -> String {
    switch random.below(depth > 3 ? 54 : 100) {
    case ..<40: column(of: tables)
    case ..<54: literal()
    case ..<66: call(of: tables, depth: depth + 1)
    case ..<78: "\(value(of: tables, depth: depth + 1)) \(random.pick(["+", "-", "*", "/", "||"])) \(value(of: tables, depth: depth + 1))"
    case ..<83: "CAST(\(value(of: tables, depth: depth + 1)) AS \(random.pick(CorpusVocabulary.types)))"
    case ..<88: "\(column(of: tables))::\(random.pick(CorpusVocabulary.types))"
    case ..<92: "(\(value(of: tables, depth: depth + 1)) \(random.pick(["+", "-", "*"])) \(value(of: tables, depth: depth + 1)))"
    case ..<98: choice(of: tables, depth: depth + 1)
    default: "-" + column(of: tables)
    }
  }

  mutating func column(of tables: [String]) -> String {
    let name = random.chance(percent: 3) ? "\"\(random.pick(["Net Amount", "Valid To", "Region"]))\"" : plainColumn()
    return tables.isEmpty || random.chance(percent: 15) ? name : "\(random.pick(tables)).\(name)"
  }

  mutating func literal() -> String {
    switch random.below(100) {
    case ..<45: random.pick(CorpusVocabulary.numbers)
    case ..<88: "'\(random.pick(CorpusVocabulary.strings))'"
    default: random.pick(["NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIMESTAMP"])
    }
  }

  private mutating func call(of tables: [String], depth: Int) -> String {
    let first = value(of: tables, depth: depth)
    switch random.below(7) {
    case 0: return "\(random.pick(["UPPER", "LOWER", "LENGTH", "ABS", "MD5"]))(\(first))"
    case 1: return "ROUND(\(first), 2)"
    case 2: return "DATE_TRUNC('month', \(first))"
    case 3: return "NULLIF(\(first), \(literal()))"
    case 4: return "core.rate_of(\(first), \(literal()), \(column(of: tables)))"
    case 5: return "GREATEST(\(first), \(value(of: tables, depth: depth)))"
    default: return "COALESCE(\(first), \(value(of: tables, depth: depth)))"
    }
  }

  private mutating func choice(of tables: [String], depth: Int) -> String {
    let branches = list(1...3, separator: "") { writer in
      "\n            WHEN \(writer.condition(of: tables, depth: depth)) THEN \(writer.value(of: tables, depth: depth))"
    }
    return "CASE\(branches)\n            ELSE \(value(of: tables, depth: depth))\n        END"
  }

  mutating func conditions(of tables: [String]) -> String { list(1...4, separator: "\n  AND ") { $0.condition(of: tables) } }

  mutating func condition(of tables: [String], depth: Int = 1) -> String {
    let column = column(of: tables)
    switch random.below(depth > 2 ? 69 : 100) {
    case ..<40: return "\(column) \(random.pick(["=", "=", "=", "<>", "<", ">", "<=", ">="])) \(operand(of: tables))"
    case ..<50: return "\(column) IS \(maybeNot())NULL"
    case ..<58: return "\(column) \(maybeNot())IN (\(list(1...6, separator: ", ") { $0.literal() }))"
    case ..<64: return "\(column) BETWEEN \(literal()) AND \(literal())"
    case ..<69: return "\(column) \(maybeNot())LIKE '%draft%'"
    case ..<73: return "EXISTS (\n        SELECT 1\n        FROM \(table()) x\n        WHERE x.\(plainColumn()) = \(column)\n    )"
    case ..<76: return "\(column) IN (SELECT \(plainColumn()) FROM \(table()) WHERE \(condition(of: [], depth: depth + 2)))"
    case ..<90: return "(\(list(2...2, separator: random.pick([" AND ", " OR "])) { $0.condition(of: tables, depth: depth + 1) }))"
    case ..<94: return "NOT (\(condition(of: tables, depth: depth + 1)))"
    default: return "\(value(of: tables, depth: depth + 1)) > \(literal())"
    }
  }

  private mutating func operand(of tables: [String]) -> String { random.chance(percent: 50) ? column(of: tables) : literal() }

  private mutating func maybeNot() -> String { random.chance(percent: 50) ? "NOT " : "" }
}
