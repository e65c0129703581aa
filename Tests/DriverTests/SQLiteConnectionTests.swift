import DatabaseDriver
import Foundation
import SQLSchema
import SQLiteDriver
import Testing

@Suite struct SQLiteConnectionTests {
  @Test func readsBackEveryKindOfValue() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let values: [SQLValue] = [
      .null, .integer(.min), .integer(.max), .double(0.1), .text(""), .text("Rückfrage 🐟 'x' \"y\" \0 z"), .blob([0, 255]), .blob([]),
    ]
    for value in values {
      #expect(try connection.query("SELECT ?1 AS value", [value]) == ResultTable(columns: ["value"], rows: [[value]]))
    }
    #expect(try connection.query("SELECT ?1, ?2", [.boolean(true), .boolean(false)]).rows == [[.integer(1), .integer(0)]])
  }

  @Test func runsScriptsWithCommentsAndTriggers() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute(
      """
      -- two tables; one trigger
      CREATE TABLE a (x INTEGER) STRICT; CREATE TABLE b (x INTEGER) STRICT;
      CREATE TRIGGER copy AFTER INSERT ON a BEGIN INSERT INTO b VALUES (new.x); INSERT INTO b VALUES (new.x + 1); END;
      SELECT 1; /* a result nobody reads */
      INSERT INTO a VALUES (1), (10);
      -- the end
      """)
    #expect(try connection.query("SELECT x FROM b ORDER BY x").rows == [[.integer(1)], [.integer(2)], [.integer(10)], [.integer(11)]])
  }

  @Test func countsOnlyTheRowsOfTheStatementItself() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    #expect(try connection.run("CREATE TABLE a (x INTEGER) STRICT") == 0)
    #expect(try connection.run("INSERT INTO a VALUES (?1), (?2), (3)", [.integer(1), .integer(2)]) == 3)
    #expect(try connection.run("CREATE TABLE b AS SELECT * FROM a") == 0)
    #expect(try connection.run("ALTER TABLE b RENAME COLUMN x TO y") == 0)
    #expect(try connection.run("UPDATE a SET x = 0 WHERE x > 100") == 0)
    #expect(try connection.run("SELECT * FROM a") == 0)
    #expect(try connection.run("DELETE FROM a") == 3)
  }

  @Test func preparedStatementsTakeNamedParametersAgainAndAgain() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let statement = try connection.prepare("SELECT :rows_in + :limit AS total, :rows_in AS rows")
    #expect(statement.parameterNames == [":rows_in", ":limit"])
    #expect(statement.columnNames == ["total", "rows"])
    try statement.bind(.integer(2), at: 1)
    for limit in 1...3 {
      try statement.bind(.integer(Int64(limit)), at: 2)
      #expect(try statement.step())
      #expect(statement.row == [.integer(Int64(2 + limit)), .integer(2)])
      statement.reset()
    }
  }

  @Test func outlivesItsStatementsAndTheyIt() throws {
    var connection: SQLiteConnection? = try SQLiteConnection(path: ":memory:")
    let statement = try #require(try connection?.prepare("SELECT 7"))
    connection?.close()
    connection = nil
    #expect(try statement.step())
    #expect(statement.value(at: 0) == .integer(7))
  }

  @Test func insertsAllRowsOrNone() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute("CREATE TABLE t (\"Key\" INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    let good: [[SQLValue]] = [[.integer(1), .text("a")], [.integer(2), .text("b")]]
    #expect(try connection.insert(into: "t", columns: ["Key", "name"], rows: good) == 2)
    #expect(throws: DriverError.self) {
      try connection.insert(into: "t", columns: ["Key", "name"], rows: [[.integer(3), .text("c")], [.integer(4), .null]])
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.query("SELECT count(*) FROM t").rows == [[.integer(2)]])
  }

  @Test func aFailedInsertKeepsTheOpenTransaction() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT; BEGIN; INSERT INTO t VALUES (1)")
    #expect(throws: DriverError.self) { try connection.insert(into: "t", columns: ["x"], rows: [[.integer(2)], [.integer(1)]]) }
    #expect(connection.isInTransaction)
    try connection.execute("COMMIT")
    #expect(try connection.query("SELECT x FROM t").rows == [[.integer(1)]])
  }

  @Test func comparesLikeByCaseAndEnforcesForeignKeys() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    #expect(try connection.query("SELECT 'ABC' LIKE 'a%', 'abc' LIKE 'a%'").rows == [[.integer(0), .integer(1)]])
    try connection.execute("CREATE TABLE p (x INTEGER PRIMARY KEY); CREATE TABLE c (x INTEGER REFERENCES p)")
    #expect(throws: DriverError.self) { try connection.execute("INSERT INTO c VALUES (1)") }
  }

  @Test func quotedNamesAreNeverStrings() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let error = #expect(throws: DriverError.self) { try connection.query("SELECT \"missing\"") }
    #expect(error?.category == .configuration)
  }

  @Test func aNewFileGetsAWriteAheadLogAndAnOldOneKeepsItsJournal() throws {
    try withTemporaryFolder { folder in
      let new = try SQLiteConnection(path: folder + "/new.db")
      #expect(try new.query("PRAGMA journal_mode").rows == [[.text("wal")]])
      let old = try SQLiteConnection(path: folder + "/old.db")
      try old.execute("PRAGMA journal_mode = DELETE; CREATE TABLE t (x)")
      old.close()
      #expect(try SQLiteConnection(path: folder + "/old.db").query("PRAGMA journal_mode").rows == [[.text("delete")]])
    }
  }

  @Test func readsAClosedConnectionAsAnError() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    connection.close()
    connection.close()
    connection.interrupt()
    #expect(!connection.isInTransaction)
    let error = #expect(throws: DriverError.self) { try connection.execute("SELECT 1") }
    #expect(error?.code == "SQLITE_MISUSE")
  }
}

func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tc-driver-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path(percentEncoded: false))
}
