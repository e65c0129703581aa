public import DatabaseDriver
import Diagnostics
public import PostgreSQLDriver
public import Procedures
import SQLDialects
public import SQLSchema
import SQLSemantics

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

  /// The tables and procedures of a project. What is refused of them throws: a project is to be shipped as a whole.
  public func add(_ procedures: [LoweredProcedure], of database: Database) throws(RefusedTexts) {
    addTables(of: database, dialect: "snowflake", "project")
    for procedure in procedures {
      let routine = ProcedureCompiler.compile(procedure, target: "snowflake", opsSchema: "ops")
      let errors = routine.diagnostics.filter { $0.severity == .error }
      guard errors.isEmpty else { throw RefusedTexts(name: procedure.name, reasons: errors.map(\.message)) }
      add(routine, named: procedure.name, dialect: procedure.model.dialect.name, "project")
    }
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
    addTables(of: source.database, dialect: test.dialect, place)
    for (name, routine) in source.routines(for: "snowflake") {
      guard !routine.diagnostics.contains(where: { $0.severity == .error }) else {
        refusedCount += 1
        continue
      }
      add(routine, named: name, dialect: test.dialect, place)
    }
  }

  private func add(_ routine: CompiledRoutine, named name: ObjectName, dialect: String, _ place: String) {
    texts.append(
      SnowflakeText(kind: .routine, place: place, source: "\(name)", dialect: dialect, text: routine.text, isLossy: false, answer: nil))
  }

  private func addTables(of database: Database, dialect: String, _ place: String) {
    let translation = FragmentCompiler(target: "snowflake", opsSchema: "ops", database: database).translation
    for table in database.tables.values.sorted(by: { $0.name < $1.name }) {
      for text in SnowflakeDialect().createTable(table, translation: translation) {
        texts.append(
          SnowflakeText(
            kind: .statement, place: place, source: "\(table.name)", dialect: dialect, text: text, isLossy: false, answer: nil))
      }
    }
  }
}
