import DatabaseDriver
import Diagnostics
import PostgreSQLDriver
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

/// A case's source, read and bound.
struct CompiledSource {
  let script: Script
  let dialect: SourceDialect
  let database: Database

  /// nil for a name that is no source dialect.
  init?(_ test: ProcedureCase) {
    guard let dialect = SourceDialect.named(test.dialect) else { return nil }
    self.dialect = dialect
    script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "case.sql", text: test.source))
    var builder = DatabaseBuilder()
    builder.add(script, dialect)
    database = builder.database
  }

  /// The texts of single statements.
  static func statements(_ text: String, _ dialect: SourceDialect) -> [String] {
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "run.sql", text: text))
    return script.tree[script.tree.script].map { script.file.text(script.range($0)) }
  }

  /// The procedures as a target has them, by name.
  func routines(for target: String) -> [(name: ObjectName, routine: CompiledRoutine)] {
    let model = SemanticModel(script: script, dialect: dialect, catalogue: database)
    return script.tree[script.tree.script].compactMap { id in
      guard case .createProcedure(let node) = script.tree[id] else { return nil }
      let (procedure, problems) = ProcedureReader.read(id, model)
      guard let procedure else {
        return (model.objectName(script.tree[node].name), CompiledRoutine(text: "", diagnostics: script.diagnostics + problems))
      }
      let compiled = ProcedureCompiler.compile(procedure, target: target, opsSchema: "ops")
      return (procedure.name, CompiledRoutine(text: compiled.text, diagnostics: script.diagnostics + problems + compiled.diagnostics))
    }
  }

  /// The INSERTs and the like that stand beside the definitions.
  func data(for target: String) -> Result<[String], QueryCompiler.Refusal> {
    let compiler = StatementCompiler(script: script, dialect: dialect, database: database, target: target)
    var texts: [String] = []
    for (id, compiled) in zip(script.tree[script.tree.script], compiler.dataStatements()) {
      _ = id
      guard let compiled else { continue }
      if let problem = compiled.diagnostics.first(where: { $0.severity == .error }) {
        return .failure(QueryCompiler.Refusal(message: problem.message))
      }
      texts += compiled.text
    }
    return .success(texts)
  }
}

/// Runs a case's source and statements on one engine; a line for each statement.
protocol ProcedureEngine {
  func prepare(_ source: CompiledSource) throws(ProcedureFailure)
  func run(_ statement: String, _ source: CompiledSource) -> Outcome
}

/// Why a case could not be made ready.
struct ProcedureFailure: Error { let message: String }

/// SQLite, with programs.
final class SQLiteProcedureEngine: ProcedureEngine {
  private let connection: SQLiteConnection
  private var programs: [ObjectName: Program] = [:]

  init() throws(DriverError) {
    connection = try SQLiteConnection(path: ":memory:")
    try SQLiteFunctions.register(on: connection)
    for statement in SQLiteDialect().createProgramTable { try connection.execute(statement) }
  }

  static func made() throws(ProcedureFailure) -> SQLiteProcedureEngine {
    do throws(DriverError) { return try SQLiteProcedureEngine() } catch { throw ProcedureFailure(message: error.description) }
  }

  func prepare(_ source: CompiledSource) throws(ProcedureFailure) {
    do throws(DriverError) {
      let translation = FragmentCompiler(target: "sqlite", opsSchema: "ops", database: source.database).translation
      for sequence in source.database.sequences.values {
        for statement in SQLiteDialect().createSequence(sequence) { try connection.execute(statement) }
      }
      for table in source.database.tables.values.sorted(by: { $0.name < $1.name }) {
        for statement in SQLiteDialect().createTable(table, translation: translation) { try connection.execute(statement) }
      }
      for view in source.database.orderedViews {
        for statement in SQLiteDialect().createView(view, translation: translation) { try connection.execute(statement) }
      }
    } catch { throw ProcedureFailure(message: error.description) }
    for (name, routine) in source.routines(for: "sqlite") { try store(name, routine) }
    switch source.data(for: "sqlite") {
    case .failure(let refusal): throw ProcedureFailure(message: refusal.message)
    case .success(let texts):
      for text in texts {
        do throws(DriverError) { try connection.execute(text) } catch { throw ProcedureFailure(message: error.description) }
      }
    }
  }

  private func store(_ name: ObjectName, _ routine: CompiledRoutine) throws(ProcedureFailure) {
    if let problem = routine.diagnostics.first(where: { $0.severity == .error }) {
      throw ProcedureFailure(message: "refused: \(problem.message)")
    }
    do throws(ProgramReader.Failure) { programs[name] = try ProgramReader.read(routine.text) } catch {
      throw ProcedureFailure(message: "\(error.message)\n\(routine.text)")
    }
    do throws(DriverError) {
      _ = try connection.run(
        "INSERT INTO ops__transform_program (name, source_hash, program) VALUES (?1, '', ?2)",
        [.text(name.description), .text(routine.text)])
    } catch { throw ProcedureFailure(message: error.description) }
  }

  func run(_ statement: String, _ source: CompiledSource) -> Outcome {
    let script = Script(grammar: source.dialect.grammar)
    script.parse(SourceFile(path: "run.sql", text: statement + ";"))
    guard let id = script.tree[script.tree.script].first else { return .refused("no statement") }
    do throws(DriverError) {
      if case .call(let call) = script.tree[id] { return try self.call(script.tree[call], script, source) }
      let compiler = StatementCompiler(script: script, dialect: source.dialect, database: source.database, target: "sqlite")
      guard let compiled = compiler.statements().first else { return .refused("no statement") }
      if let problem = compiled.diagnostics.first(where: { $0.severity == .error }) { return .refused(problem.message) }
      let rows = try connection.query(compiled.text[0], []).rows
      return .rows(rows.map { $0.map { $0.text ?? "NULL" } })
    } catch {
      return .failure(state: ProgramErrorStates.state(of: error), message: error.message)
    }
  }

  private func call(_ call: Call, _ script: Script, _ source: CompiledSource) throws(DriverError) -> Outcome {
    let model = SemanticModel(script: script, dialect: source.dialect, catalogue: source.database)
    let name = model.objectName(call.name)
    guard let program = programs[name] else { return .refused("no procedure \(name)") }
    let texts = StatementCompiler(script: script, dialect: source.dialect, database: source.database, target: "sqlite").arguments(of: call)
    let arguments = texts.isEmpty ? [] : try connection.query("SELECT \(texts.joined(separator: ", "))", []).rows.first ?? []
    let machine = ProgramMachine(
      program, on: connection, call: RunCall(runID: "case", environment: "case", startedAt: "2026-01-02T03:04:05.000000Z"))
    let result = try machine.runProcedure(arguments)
    var rows = result.notices.map { ["\($0.level): \($0.text)"] }
    if let table = result.rows {
      rows += table.rows.map { $0.map { $0.text ?? "NULL" } }
    } else if !result.outputs.isEmpty {
      rows.append(result.outputs.map { $0.value.text ?? "NULL" })
    } else if result.value != nil || !source.dialect.mixesVariablesWithColumns {
      rows.append([result.value?.text ?? "NULL"])
    }
    return .rows(rows)
  }
}
