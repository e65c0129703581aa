public import DatabaseDriver
import Diagnostics
public import PostgreSQLDriver
import SQLDialects
import SQLSchema

/// Collects what is compiled for Snowflake, from cases and from files, with PostgreSQL's answers where it is the source's engine.
public final class SnowflakeTexts {
  private let postgres: PostgreSQLEngine
  private var compilers: [String: QueryCompiler] = [:]
  public private(set) var texts: [SnowflakeText] = []
  /// Cases that the compiler has no words for there.
  public private(set) var refusedCount = 0

  /// The connection's database gets a table `samples` and a schema `ops`.
  public init(_ connection: PostgreSQLConnection) throws(DriverError) { postgres = try PostgreSQLEngine(connection) }

  // MARK: Cases

  /// The expressions and procedures of a page.
  public func add(_ page: CasePage, dialect: String) {
    for test in page.expressionCases(dialect: dialect) { add(test) }
    for test in page.procedureCases(dialect: dialect) { addRoutines(of: test) }
  }

  private func add(_ test: ExpressionCase) {
    guard let compiler = compiler(test.dialect) else { return }
    let source = compiler.query(test.text, isQuery: test.isQuery)
    guard case .success(let text) = compiler.compiled(source, for: "snowflake") else {
      refusedCount += 1
      return
    }
    texts.append(
      SnowflakeText(
        kind: .expression, place: "\(test.page):\(test.line)", source: test.text, dialect: test.dialect, text: text,
        isLossy: compiler.isLossy(source, for: "snowflake"), answer: test.dialect == "postgres" ? answer(to: source) : nil))
  }

  private func compiler(_ dialect: String) -> QueryCompiler? {
    if let known = compilers[dialect] { return known }
    compilers[dialect] = QueryCompiler(dialect: dialect)
    return compilers[dialect]
  }

  private func answer(to query: String) -> SnowflakeText.Answer {
    let (outcome, kinds) = postgres.run(query)
    let names = kinds.map { "\($0)" }
    return switch outcome {
    case .rows(let rows): SnowflakeText.Answer(kinds: names, rows: rows, error: nil)
    case .failure(let state, _): SnowflakeText.Answer(kinds: names, rows: nil, error: state)
    case .refused: SnowflakeText.Answer(kinds: names, rows: nil, error: "")
    }
  }

  // MARK: Definitions and procedures

  public func add(source: String, named name: String, dialect: String) {
    addRoutines(of: ProcedureCase(page: name, line: 1, heading: "", dialect: dialect, source: source, run: "", targets: [], stated: []))
  }

  /// The tables and procedures that every database of a project has.
  public func addSupport() {
    for function in SnowflakeSupport.functions(schema: "ops") {
      texts.append(
        SnowflakeText(
          kind: .routine, place: "support", source: "", dialect: "snowflake", text: function.definition, isLossy: false, answer: nil))
    }
  }

  private func addRoutines(of test: ProcedureCase) {
    guard let source = CompiledSource(test) else { return }
    let place = "\(test.page):\(test.line)"
    addTables(of: source, test, place)
    for (name, routine) in source.routines(for: "snowflake") {
      guard !routine.diagnostics.contains(where: { $0.severity == .error }) else {
        refusedCount += 1
        continue
      }
      texts.append(
        SnowflakeText(
          kind: .routine, place: place, source: "\(name)", dialect: test.dialect, text: routine.text, isLossy: false, answer: nil))
    }
  }

  private func addTables(of source: CompiledSource, _ test: ProcedureCase, _ place: String) {
    let translation = FragmentCompiler(target: "snowflake", opsSchema: "ops", database: source.database).translation
    for table in source.database.tables.values.sorted(by: { $0.name < $1.name }) {
      for text in SnowflakeDialect().createTable(table, translation: translation) {
        texts.append(
          SnowflakeText(
            kind: .statement, place: place, source: "\(table.name)", dialect: test.dialect, text: text, isLossy: false, answer: nil))
      }
    }
  }
}
