import DatabaseDriver
import Foundation
import PostgreSQLDriver
import SQLiteDriver
import TestSupport
import Testing
import Workspace

struct RawLoaderTests {
  private static let name = "raw_airbyte.calls.jsonl"

  private func record(_ id: String, data: String = "{}", more: String = "") -> String {
    "{\"_airbyte_raw_id\":\"\(id)\",\"_airbyte_extracted_at\":\"2026-03-06T04:00:00Z\",\"_airbyte_data\":\(data)\(more)}"
  }

  private func warehouse() throws -> SQLiteConnection {
    let connection = try SQLiteConnection(path: ":memory:")
    try connection.execute(
      """
      CREATE TABLE raw_airbyte__calls (
        _airbyte_raw_id TEXT PRIMARY KEY NOT NULL, _airbyte_extracted_at TEXT NOT NULL, _airbyte_loaded_at TEXT,
        _airbyte_data TEXT NOT NULL, _airbyte_meta TEXT, _airbyte_generation_id INTEGER) STRICT;
      CREATE TABLE raw_airbyte__users (
        _airbyte_raw_id TEXT PRIMARY KEY NOT NULL, _airbyte_extracted_at TEXT NOT NULL, _airbyte_data TEXT NOT NULL) STRICT;
      """)
    return connection
  }

  private func load(_ text: String, into connection: any DatabaseConnection) throws -> LoadReport {
    try load(Data(text.utf8), into: connection)
  }

  private func load(_ data: Data, into connection: any DatabaseConnection) throws -> LoadReport {
    let project = try TemporaryProject()
    try project.write(Self.name, data)
    return try RawLoader.load(path: project.path(Self.name), into: connection)
  }

  /// The error without the folder's name, and whether the table stayed empty.
  private func failure(_ data: Data) throws -> String {
    let connection = try warehouse()
    let project = try TemporaryProject()
    try project.write(Self.name, data)
    do {
      return "no error: \(try RawLoader.load(path: project.path(Self.name), into: connection))"
    } catch {
      #expect(try connection.query("SELECT * FROM raw_airbyte__calls").rows.isEmpty)
      return "\(error)".replacing(project.root + "/", with: "")
    }
  }

  private func failure(_ text: String) throws -> String { try failure(Data(text.utf8)) }

  private func rows(_ connection: any DatabaseConnection) throws -> [[SQLValue]] {
    try connection.query("SELECT * FROM raw_airbyte__calls ORDER BY _airbyte_raw_id", []).rows
  }

  @Test func keepsDocumentsByteForByteAndNormalisesTimes() throws {
    let connection = try warehouse()
    let data = "{ \"id\":18446744073709551615,  \"n\": 1.50, \"t\":\"\\u00e9\\uD83E\\uDD1D\", \"id\": 2}"
    let meta = "{\"changes\" : [ ]}"
    let line = record(
      "c01", data: data,
      more: ", \"_airbyte_loaded_at\":\"2026-03-06T06:00:00.25+01:00\",\"_airbyte_meta\":\(meta),\"_airbyte_generation_id\":3")
    let report = try load(line + "\n" + record("c02", more: ",\"_airbyte_meta\":null") + "\n", into: connection)
    #expect(report.tables.map { "\($0.name) \($0.read) \($0.loaded)" } == ["raw_airbyte.calls 2 2"])
    let extracted = SQLValue.text("2026-03-06T04:00:00.000000Z")
    #expect(
      try rows(connection) == [
        [.text("c01"), extracted, .text("2026-03-06T05:00:00.250000Z"), .text(data), .text(meta), .integer(3)],
        [.text("c02"), extracted, .null, .text("{}"), .null, .null],
      ])
  }

  @Test func loadingAgainChangesNothing() throws {
    let connection = try warehouse()
    _ = try load(record("c01", data: "{\"a\":1}"), into: connection)
    let again = try load([record("c01"), record("c02"), record("c02")].joined(separator: "\n"), into: connection)
    #expect(again.tables.map(\.loaded) == [1])
    #expect(again.tables.map(\.alreadyPresent) == [2])
    #expect(try rows(connection).map { $0[3] } == [.text("{\"a\":1}"), .text("{}")])
  }

  @Test func readsByteOrderMarksCarriageReturnsEmptyLinesAndAMissingLineEnd() throws {
    let connection = try warehouse()
    let report = try load("\u{FEFF}" + record("c01") + "\r\n\n  \n" + record("c02") + "\r\n" + record("c03"), into: connection)
    #expect(report.tables.map(\.loaded) == [3])
    #expect(try load("", into: connection).tables.map(\.read) == [0])
  }

  @Test func readsLinesLongerThanAChunkAndManyOfThem() throws {
    let connection = try warehouse()
    let long = "{\"a\":\"\(String(repeating: "x", count: 3 << 20))\"}"
    let lines = (0..<5000).map { record("r\($0)", data: "{\"n\":\"\(String(repeating: "y", count: $0 % 977))\"}") }
    let report = try load(([record("long", data: long)] + lines).joined(separator: "\n"), into: connection)
    #expect(report.tables.map(\.loaded) == [5001])
    #expect(try connection.query("SELECT _airbyte_data FROM raw_airbyte__calls WHERE _airbyte_raw_id = 'long'").rows == [[.text(long)]])
    #expect(
      try connection.query("SELECT count(*) FROM raw_airbyte__calls WHERE json_valid(_airbyte_data)").rows == [[.integer(5001)]])
  }

  @Test func aFaultNamesItsPlaceAndLoadsNothing() throws {
    let good = record("c01") + "\n"
    let name = "raw_airbyte.calls.jsonl"
    #expect(try failure(good + "{\"é\": x}") == "\(name):2:7: a value is missing here\n  help: correct the line; nothing was loaded")
    #expect(try failure(good + "\n[1]").hasPrefix("\(name):3:1: the line is no JSON object\n  help: write one whole"))
    #expect(try failure(good + record("c02").dropLast()).contains("the line ends in the middle of its JSON"))
    #expect(try failure(record("c02", data: "{\"a\":\"\\u0000\"}")).hasPrefix("\(name):1:95: a text holds \\u0000"))
    #expect(try failure(record("c\\u0000")).contains("\\u0000"))
    #expect(try failure(record("c02", more: ",\"_airbyte_raw_id\":\"c03\"")).contains("'_airbyte_raw_id' is written twice"))
    #expect(try failure(record("c02", more: ",\"\\u005fairbyte_raw_id\":\"c03\"")).contains("'_airbyte_raw_id' is written twice"))
    #expect(try failure(record("c02", more: ",\"_airbyte_metta\":{}")).contains("did you mean '_airbyte_meta'?"))
    #expect(
      try failure(Data(good.utf8) + [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]).hasPrefix("\(name):2:3: byte 0xFF is not valid UTF-8"))
  }

  @Test(arguments: [
    ("{}", "'_airbyte_raw_id' is missing"),
    ("{\"_airbyte_raw_id\":\"a\",\"_airbyte_data\":{}}", "'_airbyte_extracted_at' is missing"),
    ("{\"_airbyte_raw_id\":\"a\",\"_airbyte_extracted_at\":\"2026-03-06T04:00:00Z\"}", "'_airbyte_data' is missing"),
    ("{\"_airbyte_raw_id\":null,\"_airbyte_extracted_at\":\"2026-03-06T04:00:00Z\",\"_airbyte_data\":{}}", "'_airbyte_raw_id' is missing"),
    ("{\"_airbyte_raw_id\":1}", "'_airbyte_raw_id' must be a text that is not empty"),
    ("{\"_airbyte_raw_id\":\"\"}", "'_airbyte_raw_id' must be a text that is not empty"),
    ("{\"_airbyte_extracted_at\":\"noon\"}", "'_airbyte_extracted_at' is no time"),
    ("{\"_airbyte_extracted_at\":1772769600}", "'_airbyte_extracted_at' must be a text"),
    ("{\"_airbyte_data\":[1]}", "'_airbyte_data' must be a JSON object"),
    ("{\"_airbyte_generation_id\":1.5}", "'_airbyte_generation_id' must be a whole number"),
  ])
  func aRecordHasItsKeysAndTheirKinds(line: String, expected: String) throws {
    #expect(try failure(line).contains(expected))
  }

  @Test func aFolderIsLoadedAsAWhole() throws {
    let connection = try warehouse()
    let files = ["raw_airbyte.users.jsonl": record("u01"), Self.name: record("c01"), "README.md": "no record"]
    let project = try TemporaryProject(files)
    #expect(try RawLoader.load(path: project.root, into: connection).tables.map(\.name) == ["raw_airbyte.calls", "raw_airbyte.users"])

    let fresh = try warehouse()
    try project.write("raw_airbyte.users.jsonl", Data("{".utf8))
    #expect(throws: LoadError.self) { try RawLoader.load(path: project.root, into: fresh) }
    #expect(try rows(fresh).isEmpty)
    #expect(!fresh.isInTransaction)
  }

  @Test func aValueThatTheTableHasNoColumnForIsAnError() throws {
    let connection = try warehouse()
    let project = try TemporaryProject(["raw_airbyte.users.jsonl": record("u01", more: ",\"_airbyte_meta\":{}")])
    let error = #expect(throws: LoadError.self) { try RawLoader.load(path: project.root, into: connection) }
    #expect(error?.description.contains("raw_airbyte.users.jsonl:1:108: the table raw_airbyte.users has no column '_airbyte_meta'") == true)
  }

  @Test func pathsThatAreNoRecordsAreErrors() throws {
    let connection = try warehouse()
    let project = try TemporaryProject(["calls.jsonl": "", "empty/a.txt": "", "raw_airbyte.missing.jsonl": record("a")])
    for (path, expected) in [
      ("nowhere", "there is no such file or folder"), ("calls.jsonl", "name it SCHEMA.TABLE.jsonl"), ("empty", "no .jsonl file here"),
      ("raw_airbyte.missing.jsonl", "no such table"),
    ] {
      let error = #expect(throws: LoadError.self) { try RawLoader.load(path: project.path(path), into: connection) }
      #expect(error?.description.contains(expected) == true)
    }
  }

  @Test func tellsHowFarItIs() throws {
    let lines = (0..<20_001).map { record("r\($0)") }
    let project = try TemporaryProject([Self.name: lines.joined(separator: "\n")])
    var told: [Int] = []
    _ = try RawLoader.load(path: project.path(Self.name), into: try warehouse()) { told.append($0.records) }
    #expect(told == [10_000, 20_000])
  }

  @Test func postgresKeepsTheSameRecords() throws {
    try TestPostgreSQL.shared.withDatabase(named: "raw_loader") { connection in
      try connection.execute(
        """
        CREATE SCHEMA raw_airbyte;
        CREATE TABLE raw_airbyte.calls (
          _airbyte_raw_id text PRIMARY KEY, _airbyte_extracted_at timestamptz NOT NULL, _airbyte_loaded_at timestamptz,
          _airbyte_data jsonb NOT NULL, _airbyte_meta json, _airbyte_generation_id bigint);
        """)
      let line = record("c01", data: "{\"id\":18446744073709551615, \"t\":\"a\\tb\\\\\"}", more: ",\"_airbyte_meta\":{ \"a\" : 1 }")
      _ = try load(record("c02"), into: connection)
      let report = try load([line, record("c02"), record("c03"), record("c03")].joined(separator: "\n"), into: connection)
      #expect(report.tables.map(\.loaded) == [2])
      #expect(report.tables.map(\.alreadyPresent) == [2])
      let query =
        "SELECT _airbyte_data ->> 'id', _airbyte_data ->> 't', _airbyte_meta::text, _airbyte_extracted_at::text FROM raw_airbyte.calls"
      #expect(
        try connection.query(query + " WHERE _airbyte_raw_id = 'c01'", []).rows == [
          [.text("18446744073709551615"), .text("a\tb\\"), .text("{ \"a\" : 1 }"), .text("2026-03-06 04:00:00+00")]
        ])
      #expect(throws: LoadError.self) { try load(record("c04") + "\n{", into: connection) }
      #expect(try connection.query("SELECT count(*) FROM raw_airbyte.calls", []).rows == [[.integer(3)]])
      #expect(!connection.isInTransaction)
    }
  }
}
