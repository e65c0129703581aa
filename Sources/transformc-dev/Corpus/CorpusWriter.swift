/// Writes statements as data teams do: loads, corrections, definitions and queries, one like the other and none the same.
///
/// Only what PostgreSQL, Snowflake and the parsers that are compared have in common is used. Names and types fit: a table has the same
/// columns wherever it stands, a query those that its items name.
struct CorpusWriter {
  var random: CorpusRandom
  /// Whether some calls are of a function that the vendors do not have.
  let callsOwnFunctions: Bool

  init(seed: UInt64, callsOwnFunctions: Bool = true) {
    random = CorpusRandom(seed: seed)
    self.callsOwnFunctions = callsOwnFunctions
  }

  mutating func statement() -> String {
    switch random.below(100) {
    case ..<52: load(into: table())
    case ..<64: query() + ";"
    case ..<78: update()
    case ..<86: delete()
    case ..<94: createTable()
    default: insertValues()
    }
  }

  mutating func load(into table: CorpusTable) -> String {
    let columns = some(3...13, of: table)
    return "INSERT INTO \(table.name) (\n    \(columns.map(\.name).joined(separator: ",\n    "))\n)\n\(query(giving: columns));"
  }

  mutating func update() -> String {
    let target = table()
    guard random.chance(percent: 50) else {
      return "UPDATE \(target.name)\nSET \(changes(of: target, from: target))\nWHERE \(conditions(of: [target]));"
    }
    let source = table().called("s")
    return "UPDATE \(target.name)\nSET \(changes(of: target, from: source))\nFROM \(source.name) s\nWHERE \(conditions(of: [source]));"
  }

  private mutating func changes(of target: CorpusTable, from source: CorpusTable) -> String {
    var changes: [String] = []
    for column in some(1...5, of: target) { changes.append("\(column.name) = \(value(column.kind, of: [source]))") }
    return changes.joined(separator: ",\n    ")
  }

  mutating func delete() -> String {
    let target = table()
    return "DELETE FROM \(target.name)\nWHERE \(conditions(of: [target]));"
  }

  private mutating func createTable() -> String {
    let table = table()
    var columns: [String] = []
    for column in table.columns {
      let rest = random.pick(["", " NOT NULL", column.kind == .number ? " DEFAULT 0" : ""])
      columns.append("\(column.name) \(random.pick(CorpusVocabulary.types(of: column.kind)))\(rest)")
    }
    return "CREATE TABLE \(table.name) (\n    \(columns.joined(separator: ",\n    "))\n);"
  }

  private mutating func insertValues() -> String {
    let table = table()
    let columns = some(4...4, of: table)
    let rows = list(1...7, separator: ",\n    ") { writer in
      "(\(columns.map { writer.literal($0.kind) }.joined(separator: ", ")))"
    }
    return "INSERT INTO \(table.name) (\(columns.map(\.name).joined(separator: ", ")))\nVALUES\n    \(rows);"
  }

  mutating func remark(_ indent: String = "") -> String {
    let text = random.pick(CorpusVocabulary.remarks)
    return random.chance(percent: 75) ? "\(indent)-- \(text)\n" : "\(indent)/* \(text)\n\(indent)   and back */\n"
  }

  // MARK: Names

  mutating func table() -> CorpusTable {
    let place = random.unevenPlace(among: CorpusVocabulary.tables.count)
    let name = CorpusVocabulary.tables[place]
    let schema = random.chance(percent: 80) ? random.pick(CorpusVocabulary.schemas) + "." : ""
    return CorpusTable(name: schema + name, columns: CorpusVocabulary.columns(ofTable: place))
  }

  /// Some columns of a table, each once.
  private mutating func some(_ count: ClosedRange<Int>, of table: CorpusTable) -> [CorpusColumn] {
    var rest = table.columns
    var columns: [CorpusColumn] = []
    for _ in 0..<(count.lowerBound + random.below(count.count)) where !rest.isEmpty {
      columns.append(rest.remove(at: random.below(rest.count)))
    }
    return columns
  }

  /// Some of something, as many as the range says.
  mutating func list(_ count: ClosedRange<Int>, separator: String, _ element: (inout CorpusWriter) -> String) -> String {
    var elements: [String] = []
    for _ in 0..<(count.lowerBound + random.below(count.count)) { elements.append(element(&self)) }
    return elements.joined(separator: separator)
  }
}
