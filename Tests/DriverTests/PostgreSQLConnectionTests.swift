import DatabaseDriver
import PostgreSQLDriver
import SQLSchema
import TestSupport
import Testing

@Suite struct PostgreSQLConnectionTests {
  @Test func readsBackEveryKindOfValue() throws {
    try TestPostgreSQL.shared.withDatabase(named: "kinds") { connection throws in
      let types: [(type: String, value: SQLValue)] = [
        ("boolean", .boolean(true)), ("smallint", .integer(-1)), ("bigint", .integer(.min)), ("double precision", .double(0.1)),
        ("double precision", .double(.infinity)), ("real", .double(0.5)), ("text", .text("Rückfrage 🐟 \\ 'x'\n\t")), ("text", .text("")),
        ("numeric", .text("12345678901234567890.10")), ("bytea", .text("\\x00ff")), ("text", .null),
      ]
      for (type, value) in types {
        #expect(try connection.query("SELECT CAST($1 AS \(type)) AS value", [value]) == ResultTable(columns: ["value"], rows: [[value]]))
      }
      #expect(try connection.query("SELECT $1::bytea", [.blob([0, 255])]).rows == [[.text("\\x00ff")]])
      #expect(try connection.query("SELECT '2026-03-05 10:00+02'::timestamptz", []).rows == [[.text("2026-03-05 08:00:00+00")]])
    }
  }

  @Test func copiesAnyTextUnchanged() throws {
    try TestPostgreSQL.shared.withDatabase(named: "copy") { connection in
      try connection.execute("CREATE TABLE \"Odd\" (\"Key\" int PRIMARY KEY, t text, b boolean, d double precision, x bytea)")
      let texts = [
        "", "\\N", "\\.", "\\", "a\tb\nc\rd\u{8}\u{b}\u{c}", "NULL", "\"q\" 'q'", "Rückfrage 🐟", String(repeating: "x\\", count: 50_000),
      ]
      let rows = texts.enumerated().map { [SQLValue.integer(Int64($0)), .text($1), .boolean(true), .double(0.1), .blob([0, 10, 92])] }
      let all = rows + [[.integer(99), .null, .null, .null, .null]]
      #expect(try connection.insert(into: "\"Odd\"", columns: ["Key", "t", "b", "d", "x"], rows: all) == all.count)
      let back = try connection.query("SELECT t FROM \"Odd\" ORDER BY \"Key\"", []).rows
      #expect(back == texts.map { [.text($0)] } + [[.null]])
      #expect(
        try connection.query("SELECT b, d, x FROM \"Odd\" WHERE \"Key\" = 0", []).rows == [
          [.boolean(true), .double(0.1), .text("\\x000a5c")]
        ])
    }
  }

  @Test func copiesAllRowsOrNone() throws {
    try TestPostgreSQL.shared.withDatabase(named: "copy_none") { connection in
      try connection.execute("CREATE TABLE t (x int PRIMARY KEY, s text)")
      func insert(_ rows: [[SQLValue]]) throws { _ = try connection.insert(into: "t", columns: ["x", "s"], rows: rows) }
      let twice = #expect(throws: DriverError.self) { try insert([[.integer(1), .null], [.integer(1), .null]]) }
      #expect(twice?.code == "23505")
      #expect(twice?.statement == "COPY t (\"x\", \"s\") FROM STDIN")
      let narrow = #expect(throws: DriverError.self) { try insert([[.integer(1), .null], [.integer(2)]]) }
      #expect(narrow?.category == .configuration)
      let zero = #expect(throws: DriverError.self) { try insert([[.integer(1), .null], [.integer(2), .text("a\0b")]]) }
      #expect(zero?.category == .validation)
      #expect(throws: DriverError.self) { try connection.insert(into: "missing", columns: ["x"], rows: [[.null]]) }
      #expect(try connection.query("SELECT count(*) FROM t", []).rows == [[.integer(0)]])
    }
  }

  @Test func countsChangedRowsOnly() throws {
    try TestPostgreSQL.shared.withDatabase(named: "counts") { connection throws in
      #expect(try connection.run("CREATE TABLE t (x int)") == 0)
      #expect(try connection.run("INSERT INTO t SELECT generate_series(1, $1)", [.integer(5)]) == 5)
      #expect(try connection.run("UPDATE t SET x = 0 WHERE x > 3") == 2)
      #expect(try connection.run("SELECT * FROM t") == 0)
    }
  }

  @Test func knowsWhetherATransactionIsOpen() throws {
    try TestPostgreSQL.shared.withDatabase(named: "open") { connection in
      #expect(!connection.isInTransaction)
      try connection.execute("BEGIN")
      #expect(connection.isInTransaction)
      #expect(throws: DriverError.self) { try connection.execute("SELECT 1/0") }
      #expect(connection.isInTransaction)
      try connection.execute("ROLLBACK")
      #expect(!connection.isInTransaction)
    }
  }

  @Test func aFailedWholeLeavesNothingAndTheOuterTransactionGoesOn() throws {
    try TestPostgreSQL.shared.withDatabase(named: "atomic") { connection in
      try connection.execute("CREATE TABLE t (x int); BEGIN; INSERT INTO t VALUES (1)")
      #expect(throws: DriverError.self) {
        try connection.atomically { () throws(DriverError) in
          try connection.execute("INSERT INTO t VALUES (2)")
          try connection.execute("SELECT 1/0")
        }
      }
      try connection.execute("COMMIT")
      #expect(try connection.query("SELECT x FROM t", []).rows == [[.integer(1)]])
    }
  }

  @Test func aProcedureMayCommit() throws {
    try TestPostgreSQL.shared.withDatabase(named: "commit") { connection in
      try connection.execute(
        "CREATE TABLE t (x int); CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; RAISE 'no'; END $$")
      #expect(throws: DriverError.self) { try connection.execute("CALL p()") }
      #expect(try connection.query("SELECT count(*) FROM t", []).rows == [[.integer(1)]])
    }
  }

  @Test func keepsNoticesForTheCaller() throws {
    try TestPostgreSQL.shared.withDatabase(named: "notices") { connection in
      try connection.execute(
        "DROP TABLE IF EXISTS none; DO $$ BEGIN RAISE WARNING 'careful' USING DETAIL = '{\"a\": 1}', ERRCODE = 'TCN01'; END $$")
      #expect(connection.notices.count == 2)
      let notices = connection.drainNotices()
      #expect(notices.first?.message == "table \"none\" does not exist, skipping")
      #expect(notices.last == Notice(severity: "WARNING", sqlstate: "TCN01", message: "careful", detail: "{\"a\": 1}"))
      #expect(connection.notices.isEmpty)
    }
  }

  @Test func aSessionIsTheSameWhateverTheServersDefaults() throws {
    try TestPostgreSQL.shared.withDatabase(named: "session") { first in
      try first.execute(
        """
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I SET timezone = ''Asia/Tokyo''', current_database());
          EXECUTE format('ALTER DATABASE %I SET standard_conforming_strings = off', current_database());
          EXECUTE format('ALTER DATABASE %I SET datestyle = ''German''', current_database());
        END $$
        """)
      let database = try #require(first.query("SELECT current_database()", []).rows.first?.first?.text)
      let second = try TestPostgreSQL.shared.connection(to: database)
      #expect(
        try second.query(
          "SELECT current_setting('timezone'), current_setting('client_encoding'), current_setting('application_name'), '\\n'", []
        ).rows
          == [[.text("UTC"), .text("UTF8"), .text("transformc"), .text("\\n")]])
      #expect(try second.query("SELECT '2026-03-05'::date", []).rows == [[.text("2026-03-05")]])
      #expect(second.summary.hasPrefix("postgresql \(second.serverVersion) at "))
      #expect(second.summary.hasSuffix("/\(database)"))
    }
  }

  @Test func isClosedForGood() throws {
    try TestPostgreSQL.shared.withDatabase(named: "closed") { connection in
      connection.close()
      connection.close()
      connection.cancel()
      #expect(!connection.isInTransaction)
      #expect(throws: DriverError.self) { try connection.execute("SELECT 1") }
    }
  }
}
