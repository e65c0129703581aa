import Diagnostics
import Procedures
import Runtime
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SQLiteDriver
import SQLiteFunctions
import SourceDialects
import SourceText

/// A source of PL/pgSQL with its tables and one procedure, compiled.
struct BenchmarkProcedure {
  let script: Script
  let database: Database
  private let model: SemanticModel

  init(_ source: String) {
    script = Script(grammar: SourceDialect.postgres.grammar)
    script.parse(SourceFile(path: "benchmark.sql", text: source))
    var builder = DatabaseBuilder()
    builder.add(script, .postgres)
    database = builder.database
    model = SemanticModel(script: script, dialect: .postgres, catalogue: database)
  }

  func text(for target: String) throws -> String { try Self.compiled(script, model, target) }

  /// What the script's procedure becomes on a target; what is refused ends the benchmark.
  static func compiled(_ script: Script, _ model: SemanticModel, _ target: String) throws -> String {
    for statement in script.tree[script.tree.script] {
      guard case .createProcedure = script.tree[statement], let procedure = ProcedureReader.read(statement, model).procedure else {
        continue
      }
      let compiled = ProcedureCompiler.compile(procedure, target: target, opsSchema: "ops")
      if let problem = compiled.diagnostics.first(where: { $0.severity == .error }) {
        throw BenchmarkFailure(message: "\(script.file.path): \(problem.message): \(script.file.text(problem.range))")
      }
      return compiled.text
    }
    throw BenchmarkFailure(message: "there is no procedure")
  }

  func program() throws -> Program { try ProgramReader.read(try text(for: "sqlite")) }

  /// A file with the tables, and the functions that programs call.
  func sqlite(at path: String) throws -> SQLiteConnection {
    let connection = try SQLiteConnection(path: path)
    try SQLiteFunctions.register(on: connection)
    for table in database.tables.values {
      for statement in SQLiteDialect().createTable(table, translation: FragmentTranslation { fragment, _ in fragment.text }) {
        try connection.execute(statement)
      }
    }
    return connection
  }

  func run(_ program: Program, on connection: SQLiteConnection) throws {
    _ = try ProgramMachine(program, on: connection, call: RunCall(runID: "benchmark", environment: "")).runProcedure()
  }
}
