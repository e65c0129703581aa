import DatabaseDriver
import PostgreSQLDriver
import SQLSchema
import SQLiteDriver
import TestSupport
import Testing
import Workspace

/// What lint learns from a database.
struct LiveSchemaTests {
  private let definitions = """
    CREATE TABLE %calls (call_id text NOT NULL, title varchar(40), duration numeric(12, 2), PRIMARY KEY (call_id));
    CREATE UNIQUE INDEX calls_title ON %calls (title);
    CREATE VIEW %titles AS SELECT title FROM %calls;
    """

  @Test func postgreSQLTellsColumnsTypesAndKeys() throws {
    try TestPostgreSQL.shared.withDatabase(named: "live_schema") { connection in
      try connection.execute("CREATE SCHEMA stg; " + definitions.replacing("%", with: "stg."))
      try connection.execute(
        "CREATE TABLE stg.\"Odd Name\" (\"a b\" jsonb, zoned timestamptz, gone int); ALTER TABLE stg.\"Odd Name\" DROP gone")
      let database = try LiveSchema.database(of: connection)
      expectCalls(in: database)
      let odd = database.tables[ObjectName(schema: "stg", name: "Odd Name")]
      #expect(odd?.columns.map(\.name) == ["a b", "zoned"])
      #expect(odd?.columns.map(\.type) == [.json, .timestamp(zoned: true)])
    }
  }

  @Test func sqliteTellsTheSameUnderTheNamesThatSchemasHaveThere() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute(definitions.replacing("%", with: "stg__"))
    expectCalls(in: try LiveSchema.database(of: connection))
  }

  private func expectCalls(in database: Database) {
    let calls = database.tables[ObjectName(schema: "stg", name: "calls")]
    #expect(calls?.columns.map(\.name) == ["call_id", "title", "duration"])
    #expect(calls?.columns.map(\.isNullable) == [false, true, true])
    #expect(calls?.primaryKey == ["call_id"])
    #expect(database.tables[ObjectName(schema: "stg", name: "titles")]?.columns.map(\.name) == ["title"])
    #expect(database.indexes.values.filter(\.isUnique).map(\.columns) == [["title"]])
    #expect(database.schemas.contains("stg"))
  }

  @Test func anEmptyDatabaseHasNoTables() throws {
    #expect(try LiveSchema.database(of: SQLiteConnection(path: ":memory:")).tables.isEmpty)
  }
}
