/// Writes statements as data teams do: loads, corrections, definitions and queries, one like the other and none the same.
///
/// Only what PostgreSQL, Snowflake and the parsers that are compared have in common is used.
struct CorpusWriter {
  var random: CorpusRandom

  init(seed: UInt64) { random = CorpusRandom(seed: seed) }

  mutating func statement() -> String {
    switch random.below(100) {
    case ..<52: load()
    case ..<64: query() + ";"
    case ..<78: update()
    case ..<86: delete()
    case ..<94: createTable()
    default: insertValues()
    }
  }

  mutating func load() -> String {
    "INSERT INTO \(table()) (\n    \(list(3...13, separator: ",\n    ") { $0.plainColumn() })\n)\n\(query());"
  }

  mutating func update() -> String {
    let changes = list(1...5, separator: ",\n    ") { "\($0.plainColumn()) = \($0.value(of: []))" }
    let source = random.chance(percent: 50)
    return "UPDATE \(table())\nSET \(changes)\(source ? "\nFROM \(table()) s" : "")\nWHERE \(conditions(of: source ? ["s"] : []));"
  }

  mutating func delete() -> String { "DELETE FROM \(table())\nWHERE \(conditions(of: []));" }

  private mutating func createTable() -> String {
    let columns = list(4...17, separator: ",\n    ") { writer in
      "\(writer.plainColumn()) \(writer.random.pick(CorpusVocabulary.types))\(writer.random.pick(["", " NOT NULL", " DEFAULT 0"]))"
    }
    return "CREATE TABLE \(table()) (\n    \(columns)\n);"
  }

  private mutating func insertValues() -> String {
    let rows = list(1...7, separator: ",\n    ") { writer in "(\(writer.list(4...4, separator: ", ") { $0.literal() }))" }
    return "INSERT INTO \(table()) (\(list(4...4, separator: ", ") { $0.plainColumn() }))\nVALUES\n    \(rows);"
  }

  mutating func remark(_ indent: String = "") -> String {
    let text = random.pick(CorpusVocabulary.remarks)
    return random.chance(percent: 75) ? "\(indent)-- \(text)\n" : "\(indent)/* \(text)\n\(indent)   and back */\n"
  }

  // MARK: Names

  mutating func table() -> String {
    let name = random.pickUnevenly(CorpusVocabulary.tables)
    return random.chance(percent: 80) ? "\(random.pick(CorpusVocabulary.schemas)).\(name)" : name
  }

  mutating func plainColumn() -> String { random.pickUnevenly(CorpusVocabulary.columns) }

  /// Some of something, as many as the range says.
  mutating func list(_ count: ClosedRange<Int>, separator: String, _ element: (inout CorpusWriter) -> String) -> String {
    var elements: [String] = []
    for _ in 0..<(count.lowerBound + random.below(count.count)) { elements.append(element(&self)) }
    return elements.joined(separator: separator)
  }
}
