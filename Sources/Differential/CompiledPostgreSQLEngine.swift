import DatabaseDriver
import Diagnostics
import PostgreSQLDriver
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// PostgreSQL, with a case's source as it is compiled for it.
final class CompiledPostgreSQLEngine: ProcedureEngine {
  private let connection: PostgreSQLConnection
  private var checks = false

  /// Everything that is in the database's schemas `public` and `ops` goes.
  init(_ connection: PostgreSQLConnection) throws(DriverError) {
    self.connection = connection
    try connection.execute(
      """
      DROP SCHEMA IF EXISTS public CASCADE; DROP SCHEMA IF EXISTS ops CASCADE; CREATE SCHEMA public; CREATE SCHEMA ops;
      DISCARD TEMP; SET timezone = 'UTC'; SET client_min_messages = debug1; SET check_function_bodies = on
      """)
    for function in PostgreSQLSupportFunctions.functions(schema: "ops") { try connection.execute(function.definition) }
  }

  static func made(_ connection: PostgreSQLConnection) throws(ProcedureFailure) -> CompiledPostgreSQLEngine {
    do throws(DriverError) { return try CompiledPostgreSQLEngine(connection) } catch { throw ProcedureFailure(message: error.description) }
  }

  func prepare(_ source: CompiledSource) throws(ProcedureFailure) {
    // Only PL/pgSQL's procedures say something to be heard.
    if !source.dialect.mixesVariablesWithColumns { try execute("SET client_min_messages = warning") }
    let dialect = PostgreSQLDialect()
    let translation = FragmentCompiler(target: dialect.name, opsSchema: "ops", database: source.database).translation
    for schema in source.database.schemas.sorted() where schema != "public" && !schema.isEmpty {
      try execute("DROP SCHEMA IF EXISTS \(dialect.quoted(schema)) CASCADE; CREATE SCHEMA \(dialect.quoted(schema))")
    }
    for sequence in source.database.sequences.values { for statement in dialect.createSequence(sequence) { try execute(statement) } }
    for table in ordered(source.database.tables.values.sorted(by: { $0.name < $1.name })) {
      for statement in dialect.createTable(table, translation: translation) { try execute(statement) }
    }
    for view in source.database.orderedViews {
      for statement in dialect.createView(view, translation: translation) { try execute(statement) }
    }
    let routines = source.routines(for: dialect.name)
    for (_, routine) in routines {
      if let problem = routine.diagnostics.first(where: { $0.severity == .error }) {
        throw ProcedureFailure(message: "refused: \(problem.message)")
      }
    }
    // A procedure may call one that stands below it: what a body names is looked up when it is checked.
    for (_, routine) in routines { try execute(routine.text) }
    for (name, _) in routines { try check(name) }
    switch source.data(for: dialect.name) {
    case .failure(let refusal): throw ProcedureFailure(message: refusal.message)
    case .success(let texts): for text in texts { try execute(text) }
    }
  }

  /// A table stands behind those that it refers to.
  private func ordered(_ tables: [Table]) -> [Table] {
    var (done, rest) = ([Table](), tables)
    while let next = rest.firstIndex(where: { table in !rest.contains { table.referencedTables.contains($0.name) } }) {
      done.append(rest.remove(at: next))
    }
    return done + rest
  }

  private func execute(_ text: String) throws(ProcedureFailure) {
    do throws(DriverError) { try connection.execute(text) } catch { throw ProcedureFailure(message: "\(error.description)\n\(text)") }
  }

  // MARK: plpgsql_check

  /// Whether the server has the extension that reads bodies.
  static func hasCheck(_ connection: PostgreSQLConnection) -> Bool {
    (try? connection.query("SELECT 1 FROM pg_available_extensions WHERE name = 'plpgsql_check'", []).rows.isEmpty) == false
  }

  /// Tables that a body makes itself are not there yet, and a statement that always fails may be there to fail.
  private func check(_ name: ObjectName) throws(ProcedureFailure) {
    guard Self.hasCheck(connection) else { return }
    do throws(DriverError) {
      if !checks {
        try connection.execute(
          "CREATE SCHEMA IF NOT EXISTS plpgsql_checks; CREATE EXTENSION IF NOT EXISTS plpgsql_check SCHEMA plpgsql_checks")
      }
      checks = true
      let found = try connection.query(
        """
        SELECT c.lineno, c.sqlstate, c.message, p.prosrc
          FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
          JOIN pg_namespace AS n ON n.oid = p.pronamespace,
               plpgsql_checks.plpgsql_check_function_tb(p.oid, fatal_errors => false, other_warnings => false, extra_warnings => false, performance_warnings => false) AS c
         WHERE n.nspname = \(literal(name.schema.isEmpty ? "public" : name.schema)) AND p.proname = \(literal(name.name))
           AND p.prorettype <> 'trigger'::regtype AND c.level LIKE 'error%' AND c.sqlstate NOT IN ('42P01', '428C9')
        """, [])
      if let row = found.rows.first {
        throw DriverError(
          category: .unknown, code: row[1].text ?? "", message: "line \(row[0].text ?? ""): \(row[2].text ?? "")\n\(row[3].text ?? "")",
          isTransient: false)
      }
    } catch { throw ProcedureFailure(message: "plpgsql_check: \(error.code) \(error.message)") }
  }

  private func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  // MARK: Running

  func run(_ statement: String, _ source: CompiledSource) -> Outcome {
    let script = Script(grammar: source.dialect.grammar)
    script.parse(SourceFile(path: "run.sql", text: statement + ";"))
    guard let id = script.tree[script.tree.script].first else { return .refused("no statement") }
    let compiler = StatementCompiler(script: script, dialect: source.dialect, database: source.database, target: "postgres")
    if case .call(let call) = script.tree[id] {
      let model = SemanticModel(script: script, dialect: source.dialect, catalogue: source.database)
      let name = PostgreSQLDialect().name(of: model.objectName(script.tree[call].name))
      return answer("CALL \(name)(\(compiler.arguments(of: script.tree[call]).joined(separator: ", ")))", isCall: true)
    }
    guard let compiled = compiler.statements().first, let text = compiled.text.first else { return .refused("no statement") }
    if let problem = compiled.diagnostics.first(where: { $0.severity == .error }) { return .refused(problem.message) }
    return answer(text, isCall: false)
  }

  private func answer(_ text: String, isCall: Bool) -> Outcome {
    do throws(DriverError) {
      _ = connection.drainNotices()
      let rows = try isCall ? connection.queryAsText(text).rows : connection.query(text, []).rows
      let notices = NoticeLines.said(connection.drainNotices())
      return .rows(notices + (isCall ? try givenBack() ?? rows.map(cells) : rows.map(cells)))
    } catch {
      return .failure(state: error.code, message: error.message)
    }
  }

  private func cells(_ row: [SQLValue]) -> [String] { row.map { $0.text ?? "NULL" } }

  /// The rows that a procedure left behind; nil where it left none.
  private func givenBack() throws(DriverError) -> [[String]]? {
    guard try connection.query("SELECT to_regclass('pg_temp.tc_rows')", []).rows.first?.first?.text != nil else { return nil }
    let rows = try connection.query("SELECT * FROM pg_temp.tc_rows ORDER BY ctid", []).rows
    try connection.execute("DROP TABLE pg_temp.tc_rows")
    return rows.map(cells)
  }
}
