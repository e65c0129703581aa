public import DatabaseDriver
public import PostgreSQLDriver
import SQLSchema

/// Runs cases on both engines and tells where they differ.
public final class DifferentialRunner {
  private let postgres: PostgreSQLEngine
  private var engines: [String: (compiler: QueryCompiler, sqlite: SQLiteEngine)] = [:]

  /// The connection's database gets a table `samples` and a schema `ops`.
  public init(_ connection: PostgreSQLConnection) throws(DriverError) { postgres = try PostgreSQLEngine(connection) }

  /// What came of a case.
  public enum Verdict: Hashable, Sendable {
    case agrees
    /// No translation, as the case says.
    case refused
    /// Not compared: the page says why.
    case skipped
    /// What each side said.
    case differs([String])
  }

  public func verdict(of test: ExpressionCase) throws(DriverError) -> Verdict {
    if test.expectation == .differs { return .skipped }
    guard let (compiler, sqlite) = try engine(test.dialect) else { return .differs(["'\(test.dialect)' is no source dialect"]) }
    let source = compiler.query(test.text, isQuery: test.isQuery)
    let verdict = compare(test, source, compiler, sqlite)
    guard case .differs = verdict, source.hasSuffix(" ORDER BY k"), !test.isQuery else { return verdict }
    return byRow(test, compiler, sqlite)
  }

  private func engine(_ dialect: String) throws(DriverError) -> (compiler: QueryCompiler, sqlite: SQLiteEngine)? {
    if let known = engines[dialect] { return known }
    guard let compiler = QueryCompiler(dialect: dialect) else { return nil }
    let engine = (compiler, try SQLiteEngine(compiler))
    engines[dialect] = engine
    return engine
  }

  /// Row by row, since one bad row decides about the whole statement, and which one is met first is the engine's choice.
  private func byRow(_ test: ExpressionCase, _ compiler: QueryCompiler, _ sqlite: SQLiteEngine) -> Verdict {
    var words: [String] = []
    for row in 1...Samples.rows.count {
      let source = compiler.query(test.text, isQuery: false, row: row)
      if case .differs(let lines) = compare(test, source, compiler, sqlite) { words += ["row \(row)"] + lines }
    }
    return words.isEmpty ? .agrees : .differs(Array(words.prefix(8)))
  }

  private func compare(_ test: ExpressionCase, _ source: String, _ compiler: QueryCompiler, _ sqlite: SQLiteEngine) -> Verdict {
    let onPostgres = compiler.compiled(source, for: "postgres")
    let onSQLite = compiler.compiled(source, for: "sqlite")
    if test.expectation == .refused {
      if case .failure = onSQLite { return .refused }
      return .differs(["the page says that it is refused, and it is not"])
    }
    let (postgresOutcome, kinds) = outcome(onPostgres)
    let truth = test.dialect == "postgres" ? postgres.run(source) : (postgresOutcome, kinds)
    let sqliteOutcome = run(onSQLite, sqlite, truth.1)
    var lines: [String] = []
    if !sqliteOutcome.agrees(with: truth.0) { lines.append("sqlite:   \(sqliteOutcome.description)   ⟵ \(text(onSQLite))") }
    if !postgresOutcome.agrees(with: truth.0) { lines.append("postgres: \(postgresOutcome.description)   ⟵ \(text(onPostgres))") }
    if case .stated(let expected) = test.expectation, !StatedAnswer.agrees(expected, truth.0, kinds) {
      lines.append("stated:   \(expected)")
      if lines.count == 1 { lines.append("both:     \(truth.0.description)   ⟵ \(text(onPostgres)) ⟵ \(text(onSQLite))") }
    } else if !lines.isEmpty {
      lines.insert("engine:   \(truth.0.description)", at: 0)
    }
    return lines.isEmpty ? .agrees : .differs(lines)
  }

  private func outcome(_ compiled: Result<String, QueryCompiler.Refusal>) -> (Outcome, [ColumnKind]) {
    switch compiled {
    case .success(let query): return postgres.run(query)
    case .failure(let refusal): return (.refused(refusal.message), [])
    }
  }

  private func run(_ compiled: Result<String, QueryCompiler.Refusal>, _ sqlite: SQLiteEngine, _ kinds: [ColumnKind]) -> Outcome {
    switch compiled {
    case .success(let query): return sqlite.run(query, kinds: kinds)
    case .failure(let refusal): return .refused(refusal.message)
    }
  }

  private func text(_ compiled: Result<String, QueryCompiler.Refusal>) -> String {
    if case .success(let query) = compiled { query.split(separator: "\n").joined(separator: " ") } else { "" }
  }
}
