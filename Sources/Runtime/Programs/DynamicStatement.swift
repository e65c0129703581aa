import DatabaseDriver
import Diagnostics
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SQLiteDriver
import SourceDialects
import SourceText

/// A statement that a procedure makes as a text, in SQLite's words.
struct DynamicStatement {
  let statements: [String]

  /// Tables are known as far as the file tells: whole numbers and the like by their types, all else by the values.
  init(_ text: String, dialect name: String, on connection: SQLiteConnection) throws(DriverError) {
    guard let dialect = SourceDialect.named(name) else {
      throw DriverError(category: .configuration, code: "0A000", message: "'\(name)' is no source dialect", isTransient: false)
    }
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "", text: text.last == ";" ? text : text + ";"))
    if let problem = script.diagnostics.first { throw Self.error("42601", "\(problem.message) in \(text)") }
    let compiled = StatementCompiler(script: script, dialect: dialect, database: try Self.database(connection), target: "sqlite")
      .statements()
    if let problem = compiled.flatMap(\.diagnostics).first(where: { $0.severity == .error }) {
      throw Self.error("0A000", "\(problem.message) in \(text)")
    }
    statements = compiled.flatMap(\.text)
  }

  private static func type(declared word: String) -> SQLType {
    switch word {
    case "INTEGER", "INT": .integer
    case "REAL": .double
    default: .unknown
    }
  }

  private static func error(_ state: String, _ message: String) -> DriverError {
    DriverError(category: .configuration, code: state, message: message, isTransient: false)
  }

  private static func database(_ connection: SQLiteConnection) throws(DriverError) -> Database {
    var database = Database()
    let query = """
      SELECT m.name, c.name, c.type FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid
      """
    for row in try connection.query(query, []).rows {
      guard let table = row[0].text, let column = row[1].text else { continue }
      let parts = table.split(separator: "__", maxSplits: 1).map(String.init)
      let name = parts.count == 2 ? ObjectName(schema: parts[0], name: parts[1]) : ObjectName(schema: "", name: table)
      var known = database.tables[name] ?? Table(name: name, columns: [])
      known.columns.append(Column(name: column, type: type(declared: row[2].text ?? "")))
      database.tables[name] = known
      database.schemas.insert(name.schema)
    }
    return database
  }
}
