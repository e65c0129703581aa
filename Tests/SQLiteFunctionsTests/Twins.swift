import DatabaseDriver
import SQLDialects
import SQLiteDriver
import TestSupport
import Testing

/// The same rows on both engines, to ask a function and its twin about.
struct Twins {
  let sqlite: SQLiteConnection
  let postgres: any DatabaseConnection
  let rows: [[SQLValue]]

  /// `rows` fill the columns a and b (text), m (integer) and d (floating point).
  init(rows: [[SQLValue]], on postgres: any DatabaseConnection) throws {
    self.rows = rows.enumerated().map { [.integer(Int64($0))] + $1 }
    self.postgres = postgres
    sqlite = try connectionWithFunctions()
    try sqlite.execute("CREATE TABLE cases (id INTEGER PRIMARY KEY, a TEXT, b TEXT, m INTEGER, d REAL) STRICT")
    try postgres.execute("CREATE SCHEMA IF NOT EXISTS ops; CREATE TABLE cases (id int, a text, b text, m int, d double precision)")
    try postgres.execute(Twins.readableDocument)
    for function in PostgreSQLSupportFunctions.functions(schema: "ops") { try postgres.execute(function.definition) }
    for connection in [sqlite, postgres] as [any DatabaseConnection] {
      _ = try connection.insert(into: "cases", columns: ["id", "a", "b", "m", "d"], rows: self.rows)
    }
  }

  /// PostgreSQL 15 has no question whether a text is a document.
  private static let readableDocument = """
    CREATE FUNCTION document(s text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN RETURN s::jsonb; EXCEPTION WHEN OTHERS THEN RETURN NULL; END $$
    """

  /// Expects equal answers for every row, and some that are not NULL.
  func expectEqual(_ call: String, _ twin: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let ours = try sqlite.query("SELECT \(call) FROM cases ORDER BY id").rows.map { $0[0] }
    let theirs = try postgres.query("SELECT \(twin) FROM cases ORDER BY id", []).rows.map { $0[0] }
    let differing = rows.indices.filter { ours[$0] != theirs[$0] }
    for index in differing.prefix(5) {
      Issue.record("\(call) on \(rows[index]): \(ours[index]), \(twin): \(theirs[index])", sourceLocation: sourceLocation)
    }
    #expect(differing.isEmpty, "\(call): \(differing.count) of \(rows.count) rows differ", sourceLocation: sourceLocation)
    #expect(ours.contains { $0 != .null }, "\(call): every answer is NULL", sourceLocation: sourceLocation)
  }
}

/// A sequence of numbers that is the same in every run.
struct Sequence64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (prng.di.unimi.it/splitmix64.c).
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func one<Element>(of choices: [Element]) -> Element { choices[Int.random(in: 0..<choices.count, using: &self)] }

  /// A text of some of these pieces.
  mutating func text(of pieces: [String], upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in one(of: pieces) }.joined()
  }

  /// `text` with one character replaced, left out or put in, half of the time.
  mutating func damaged(_ text: String, by pieces: [String]) -> String {
    guard !text.isEmpty, Bool.random(using: &self) else { return text }
    var characters = text.unicodeScalars.map { String($0) }
    let place = Int.random(in: 0..<characters.count, using: &self)
    switch next() % 3 {
    case 0: characters[place] = one(of: pieces)
    case 1: characters.remove(at: place)
    default: characters.insert(one(of: pieces), at: place)
    }
    return characters.joined()
  }
}
