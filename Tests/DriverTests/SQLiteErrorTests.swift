import DatabaseDriver
import Foundation
import SQLSchema
import SQLiteDriver
import Testing

@Suite struct SQLiteErrorTests {
  private static let schema = """
    CREATE TABLE p (id INTEGER PRIMARY KEY, email TEXT UNIQUE, name TEXT NOT NULL CHECK (name <> 'bad'),
      code TEXT CONSTRAINT tc_len_p_code CHECK (length(code) <= 3), flag INTEGER CONSTRAINT tc_dom_p_flag CHECK (flag IN (0, 1))) STRICT;
    CREATE TABLE c (p INTEGER REFERENCES p) STRICT;
    CREATE TRIGGER rule BEFORE INSERT ON c WHEN new.p = -1 BEGIN SELECT RAISE(ABORT, 'TC:an order needs a customer'); END;
    CREATE TRIGGER checked BEFORE INSERT ON c WHEN new.p = -2 BEGIN SELECT RAISE(ABORT, 'TC:validation:not an id'); END;
    INSERT INTO p VALUES (1, 'a@b', 'a', 'abc', 1);
    """

  @Test(arguments: [
    ("INSERT INTO p VALUES (1, 'x', 'x', NULL, 0)", "SQLITE_CONSTRAINT_PRIMARYKEY", ErrorCategory.dataQuality),
    ("INSERT INTO p VALUES (2, 'a@b', 'x', NULL, 0)", "SQLITE_CONSTRAINT_UNIQUE", .dataQuality),
    ("INSERT INTO p VALUES (2, 'x', NULL, NULL, 0)", "SQLITE_CONSTRAINT_NOTNULL", .dataQuality),
    ("INSERT INTO p VALUES (2, 'x', 'bad', NULL, 0)", "SQLITE_CONSTRAINT_CHECK", .dataQuality),
    ("INSERT INTO p VALUES (2, 'x', 'x', 'abcd', 0)", "SQLITE_CONSTRAINT_CHECK", .validation),
    ("INSERT INTO p VALUES (2, 'x', 'x', 'abc', 2)", "SQLITE_CONSTRAINT_CHECK", .validation),
    ("INSERT INTO p VALUES (2, 'x', 'x', 'abc', 'x')", "SQLITE_CONSTRAINT_DATATYPE", .validation),
    ("INSERT INTO p VALUES ('x', 'x', 'x', 'abc', 0)", "SQLITE_MISMATCH", .validation),
    ("INSERT INTO c VALUES (9)", "SQLITE_CONSTRAINT_FOREIGNKEY", .dataQuality),
    ("INSERT INTO c VALUES (-1)", "SQLITE_CONSTRAINT_TRIGGER", .businessRule),
    ("INSERT INTO c VALUES (-2)", "SQLITE_CONSTRAINT_TRIGGER", .validation),
    ("SELECT * FROM missing", "SQLITE_ERROR", .configuration),
    ("SELECT missing FROM p", "SQLITE_ERROR", .configuration),
    ("SELECT missing(1)", "SQLITE_ERROR", .configuration),
    ("SELEKT 1", "SQLITE_ERROR", .configuration),
    ("CREATE TABLE p (x)", "SQLITE_ERROR", .configuration),
    ("SELECT json_extract('{', '$.a')", "SQLITE_ERROR", .validation),
    ("SELECT json_extract('{}', 'a')", "SQLITE_ERROR", .validation),
    ("SELECT sum(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)", "SQLITE_ERROR", .validation),
    ("SELECT abs(-9223372036854775808)", "SQLITE_ERROR", .validation),
    ("SELECT zeroblob(2000000000)", "SQLITE_TOOBIG", .validation),
  ])
  func codesBecomeCategories(statement: String, code: String, category: ErrorCategory) throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute(Self.schema)
    let error = #expect(throws: DriverError.self) { try connection.query(statement) }
    #expect(error?.code == code)
    #expect(error?.category == category)
    #expect(error?.isTransient == false)
    #expect(error?.statement == statement)
    #expect(error?.message.hasPrefix("TC:") == false)
  }

  @Test func theFailingStatementOfAScriptIsNamedAlone() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let error = #expect(throws: DriverError.self) {
      try connection.execute("CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES (1);\n  INSERT INTO t VALUES (1); SELECT 1")
    }
    #expect(error?.statement == "INSERT INTO t VALUES (1);")
    #expect(error?.message == "UNIQUE constraint failed: t.x")
  }

  @Test func refusesTwoStatementsOrNoneWhereOneIsMeant() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    #expect(throws: DriverError.self) { try connection.query("SELECT 1; SELECT 2") }
    #expect(throws: DriverError.self) { try connection.run(" -- nothing\n") }
    #expect(try connection.query("SELECT 1; -- the end\n").rows == [[.integer(1)]])
  }

  @Test func refusesMoreValuesThanParameters() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let error = #expect(throws: DriverError.self) { try connection.query("SELECT ?1", [.integer(1), .integer(2)]) }
    #expect(error?.code == "SQLITE_RANGE")
  }

  @Test func aHeldLockIsATransientTimeout() throws {
    try withTemporaryFolder { folder in
      let holder = try SQLiteConnection(path: folder + "/w.db")
      try holder.execute("CREATE TABLE t (x); BEGIN IMMEDIATE")
      let waiter = try SQLiteConnection(path: folder + "/w.db", busyTimeoutMilliseconds: 1)
      let error = #expect(throws: DriverError.self) { try waiter.execute("INSERT INTO t VALUES (1)") }
      #expect(error?.code == "SQLITE_BUSY")
      #expect(error?.category == .timeout)
      #expect(error?.isTransient == true)
    }
  }

  @Test func aFullDatabaseIsInfrastructure() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute("PRAGMA max_page_count = 5; CREATE TABLE t (x)")
    let error = #expect(throws: DriverError.self) { try connection.execute("BEGIN; INSERT INTO t VALUES (zeroblob(100000))") }
    #expect(error?.code == "SQLITE_FULL")
    #expect(error?.category == .infrastructure)
  }

  @Test func readingOnlyRefusesToWriteAndToCreate() throws {
    try withTemporaryFolder { folder in
      try SQLiteConnection(path: folder + "/w.db").execute("CREATE TABLE t (x)")
      let reader = try SQLiteConnection(path: folder + "/w.db", readOnly: true)
      let refused = #expect(throws: DriverError.self) { try reader.execute("INSERT INTO t VALUES (1)") }
      #expect(refused?.code == "SQLITE_READONLY")
      #expect(refused?.category == .configuration)
      let missing = #expect(throws: DriverError.self) { try SQLiteConnection(path: folder + "/none.db", readOnly: true) }
      #expect(missing?.code == "SQLITE_CANTOPEN")
    }
  }

  @Test func openingWhatIsNoDatabaseSaysSoAtOnce() throws {
    try withTemporaryFolder { folder in
      try Data("this is a text file, and a long one at that".utf8).write(to: URL(filePath: folder + "/text.db"))
      let cases: [(path: String, code: String, word: String)] = [
        (folder + "/text.db", "SQLITE_NOTADB", "file is not a database"), (folder, "SQLITE_CANTOPEN", "Is a directory"),
        (folder + "/none/x.db", "SQLITE_CANTOPEN", "No such file"), ("", "SQLITE_CANTOPEN", "needs a path"),
      ]
      for (path, code, word) in cases {
        let error = #expect(throws: DriverError.self) { try SQLiteConnection(path: path) }
        #expect(error?.code == code)
        #expect(error?.category == .configuration)
        #expect(error?.message.contains(word) == true)
        #expect(path.isEmpty || error?.message.contains(path) == true)
      }
      #expect(throws: DriverError.self) { try SQLiteConnection(path: folder + "/none.db", createIfMissing: false) }
    }
  }

  @Test func anInterruptEndsTheStatementAndIsNotTriedAgain() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let interrupter = connection.interrupter
    try connection.register(
      ScalarFunction(name: "stop_now", argumentCount: 1, isDeterministic: false) { _, _ in interrupter.interrupt() })
    let error = #expect(throws: DriverError.self) {
      try connection.query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(stop_now(i)) FROM n")
    }
    #expect(error?.code == "SQLITE_INTERRUPT")
    #expect(error?.category == .timeout)
    #expect(error?.isTransient == false)
  }

  @Test func messagesAndStatementsHoldNoPassword() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    let error = #expect(throws: DriverError.self) { try connection.query("SELECT * FROM missing WHERE password = 's3cret'") }
    #expect(error?.description.contains("s3cret") == false)
  }
}
