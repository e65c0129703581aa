import DatabaseDriver
import Foundation
import SQLSchema
import TestSupport
import Testing

@testable import PostgreSQLDriver

@Suite struct PostgreSQLErrorTests {
  @Test func codesBecomeCategories() throws {
    let raise = { (code: String) in "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '\(code)'; END $$" }
    let cases: [(statement: String, code: String, category: ErrorCategory, isTransient: Bool)] = [
      ("INSERT INTO t VALUES (1, 'a')", "23505", .dataQuality, false),
      ("INSERT INTO t VALUES (2, NULL)", "23502", .dataQuality, false),
      ("INSERT INTO t VALUES (2, 'abcd')", "22001", .validation, false),
      ("SELECT 'x'::int", "22P02", .validation, false),
      ("SELECT 1/0", "22012", .validation, false),
      ("SELECT * FROM missing", "42P01", .configuration, false),
      ("SELEKT 1", "42601", .configuration, false),
      ("SET ROLE missing", "22023", .configuration, false),
      ("SET statement_timeout = 1; SELECT pg_sleep(5)", "57014", .timeout, true),
      ("DO $$ BEGIN RAISE 'no'; END $$", "P0001", .businessRule, false),
      ("DO $$ BEGIN RAISE 'TC:validation:not a number'; END $$", "P0001", .validation, false),
      (raise("40001"), "40001", .infrastructure, true), (raise("40P01"), "40P01", .infrastructure, true),
      (raise("08006"), "08006", .network, true), (raise("53300"), "53300", .rateLimit, true),
      (raise("53100"), "53100", .infrastructure, false),
      (raise("42501"), "42501", .authentication, false), (raise("TCG01"), "TCG01", .dataQuality, false),
      (raise("TCA01"), "TCA01", .infrastructure, false), (raise("TCB01"), "TCB01", .businessRule, false),
      (raise("ZZ000"), "ZZ000", .unknown, false),
    ]
    try TestPostgreSQL.shared.withDatabase(named: "categories") { connection in
      try connection.execute("CREATE TABLE t (x int PRIMARY KEY, s varchar(3) NOT NULL); INSERT INTO t VALUES (1, 'a')")
      for (statement, code, category, isTransient) in cases {
        let error = #expect(throws: DriverError.self) { try connection.execute(statement) }
        #expect(error?.code == code)
        #expect(error?.category == category, "\(code)")
        #expect(error?.isTransient == isTransient, "\(code)")
        #expect(error?.statement == statement)
        #expect(error?.message.hasPrefix("TC:") == false)
        try connection.execute("SET statement_timeout = 0")
      }
    }
  }

  @Test func detailAndHintAreKept() throws {
    try TestPostgreSQL.shared.withDatabase(named: "details") { connection in
      let error = #expect(throws: DriverError.self) {
        try connection.execute("DO $$ BEGIN RAISE 'no' USING DETAIL = 'because', HINT = 'try again'; END $$")
      }
      #expect(error?.message == "no")
      #expect(error?.detail == "because")
      #expect(error?.hint == "try again")
    }
  }

  @Test func aCancelledStatementIsNotTriedAgain() throws {
    try TestPostgreSQL.shared.withDatabase(named: "cancel") { connection in
      let error = #expect(throws: DriverError.self) { try connection.query("SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(5)", []) }
      #expect(error?.code == "57014")
      #expect(error?.category == .timeout)
      #expect(error?.isTransient == false)
    }
  }

  /// A thread of its own: the tests that run beside this one may keep every thread that tasks have.
  @Test func anotherThreadCanCancel() throws {
    let url = try TestPostgreSQL.shared.newDatabase(named: "cancel_thread")
    let connection = try PostgreSQLConnection(url)
    let canceller = connection.canceller
    let asking = Thread {
      while !Thread.current.isCancelled {
        canceller.cancel()
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    asking.start()
    let error = #expect(throws: DriverError.self) { try connection.execute("SELECT pg_sleep(60)") }
    asking.cancel()
    #expect(error?.code == "57014")
  }

  @Test func aLostConnectionIsATransientNetworkError() throws {
    try TestPostgreSQL.shared.withDatabase(named: "lost") { connection in
      let error = #expect(throws: DriverError.self) { try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
      let next = #expect(throws: DriverError.self) { try connection.execute("SELECT 1") }
      for error in [error, next] {
        #expect(error?.category == .network)
        #expect(error?.isTransient == true)
      }
      #expect(next?.statement == "SELECT 1")
    }
  }

  @Test func aScriptCannotCopyFromNowhereAndTheConnectionLivesOn() throws {
    try TestPostgreSQL.shared.withDatabase(named: "copy_script") { connection in
      try connection.execute("CREATE TABLE t (x int); INSERT INTO t VALUES (1)")
      #expect(throws: DriverError.self) { try connection.execute("COPY t FROM STDIN") }
      #expect(throws: DriverError.self) { try connection.execute("COPY t TO STDOUT") }
      #expect(try connection.query("SELECT count(*) FROM t", []).rows == [[.integer(1)]])
    }
  }

  @Test func aZeroCharacterIsRefusedAndNotCutOff() throws {
    try TestPostgreSQL.shared.withDatabase(named: "zero") { connection in
      for attempt in [{ _ = try connection.query("SELECT $1::text", [.text("a\0b")]) }, { try connection.execute("SELECT 'a\0b'") }] {
        let error = #expect(throws: DriverError.self) { try attempt() }
        #expect(error?.category == .validation)
      }
    }
  }

  @Test func connectionFailuresHaveCategories() throws {
    let cases: [(connection: String, category: ErrorCategory, isTransient: Bool)] = [
      ("postgresql://u:s3cret@/w?host=/nonexistent-folder", .network, true),
      ("postgresql://u:s3cret@127.0.0.1:1/w", .network, true),
      ("service=no_such_service password=s3cret", .configuration, false),
      ("postgresql://u:s3cret@h:port/w", .configuration, false),
      ("postgresql://u:s3cret@h/w?no_such_option=1", .configuration, false),
      ("postgresql://u:a@s3cret@h/w", .configuration, false),
      ("postgresql://u:a/s3cret@h/w", .configuration, false),
      ("postgresql://u:%zzs3cret@h/w", .configuration, false),
      ("host=h password=a s3cret", .configuration, false),
      ("host=h password='s3cret", .configuration, false),
    ]
    for (connection, category, isTransient) in cases {
      let error = #expect(throws: DriverError.self) { try PostgreSQLConnection(connection) }
      #expect(error?.category == category, "\(connection)")
      #expect(error?.isTransient == isTransient, "\(connection)")
      #expect(error?.description.contains("s3cret") == false)
    }
  }

  @Test func aMissingDatabaseOrRoleIsNamed() throws {
    let url = try TestPostgreSQL.shared.newDatabase(named: "missing")
    let database = #expect(throws: DriverError.self) { try PostgreSQLConnection(url + "_not", password: "s3cret") }
    #expect(database?.category == .configuration)
    #expect(database?.message.contains("does not exist") == true)
    let role = #expect(throws: DriverError.self) { try PostgreSQLConnection(url + "&user=no_such_role", password: "s3cret") }
    #expect(role?.category == .authentication)
  }

  @Test(arguments: [
    ("FATAL:  password authentication failed for user \"etl\"", ErrorCategory.authentication),
    ("fe_sendauth: no password supplied", .authentication),
    ("FATAL:  no pg_hba.conf entry for host \"1.2.3.4\", user \"etl\", database \"w\", no encryption", .authentication),
    ("FATAL:  sorry, too many clients already", .rateLimit),
    ("FATAL:  the database system is starting up", .network),
    ("timeout expired", .network),
    ("could not translate host name \"h\" to address: Name or service not known", .network),
    ("server does not support SSL, but SSL was required", .configuration),
    ("FATAL:  database \"w\" does not exist", .configuration),
    ("FATAL:  role \"etl\" does not exist", .authentication),
  ])
  func textsOfFailedConnectionsHaveCategories(text: String, category: ErrorCategory) {
    #expect(DriverError.connectionFailure(text).category == category)
  }

  @Test func thePasswordOfTheSessionIsInNoMessage() throws {
    let url = try TestPostgreSQL.shared.newDatabase(named: "secret")
    let connection = try PostgreSQLConnection(url, password: "hünter2")
    let error = #expect(throws: DriverError.self) {
      try connection.execute("DO $$ BEGIN RAISE 'is it hünter2?' USING DETAIL = 'hünter2'; END $$")
    }
    #expect(error?.description.contains("hünter2") == false)
    try connection.execute("DO $$ BEGIN RAISE NOTICE 'hünter2'; END $$")
    #expect(connection.notices.map(\.message) == ["***"])
    #expect(!connection.summary.contains("hünter2"))
  }
}
