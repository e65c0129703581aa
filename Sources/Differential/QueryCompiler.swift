import Diagnostics
import SQLDialects
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Queries over the samples, in a target's words.
struct QueryCompiler {
  let dialect: SourceDialect
  let database: Database
  /// Whether a statement that is said to lose something counts as one that cannot be said.
  var refusesLoss = false

  /// nil for a name that is no source dialect.
  init?(dialect name: String) {
    guard let dialect = SourceDialect.named(name), let definition = Samples.definitions[name] else { return nil }
    self.dialect = dialect
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "samples.sql", text: definition))
    var builder = DatabaseBuilder()
    builder.add(script, dialect)
    database = builder.database
  }

  /// A case as a query of its own dialect; `row`: only the sample of this number.
  func query(_ text: String, isQuery: Bool, row: Int? = nil) -> String {
    if isQuery { return text }
    let script = parsed("SELECT \(text) AS v FROM samples;")
    if isAggregate(script) { return "SELECT \(text) AS v FROM samples" }
    guard mentionsColumns(script) else { return "SELECT \(text) AS v" }
    return "SELECT k, \(text) AS v FROM samples\(row.map { " WHERE k = \($0)" } ?? "") ORDER BY k"
  }

  func parsed(_ text: String) -> Script {
    let script = Script(grammar: dialect.grammar)
    script.parse(SourceFile(path: "case.sql", text: text))
    return script
  }

  /// The target's statement, or what it cannot say.
  func compiled(_ text: String, for target: String) -> Result<String, Refusal> {
    let script = parsed(text + ";")
    if let problem = script.diagnostics.first { return .failure(Refusal(message: "syntax: \(problem.message)")) }
    let compiled = StatementCompiler(script: script, dialect: dialect, database: database, target: target).statements()
    return compiled.first.map(outcome) ?? .failure(Refusal(message: "no statement"))
  }

  /// Each statement for itself, though all are read as one script.
  func compiledAll(_ texts: [String], for target: String) -> [Result<String, Refusal>] {
    let script = parsed(texts.joined(separator: ";\n") + ";")
    let compiled = StatementCompiler(script: script, dialect: dialect, database: database, target: target).statements()
    guard script.diagnostics.isEmpty, compiled.count == texts.count else { return texts.map { self.compiled($0, for: target) } }
    return compiled.map(outcome)
  }

  private func outcome(_ compiled: StatementCompiler.Compiled) -> Result<String, Refusal> {
    if let problem = compiled.diagnostics.first(where: { $0.severity == .error }) {
      return .failure(Refusal(message: "\(problem.code) \(problem.message)"))
    }
    if refusesLoss, let loss = compiled.diagnostics.first(where: { $0.code == "TGT005" }) {
      return .failure(Refusal(message: "\(loss.code) \(loss.message)"))
    }
    guard let first = compiled.text.first else { return .failure(Refusal(message: "no statement")) }
    return .success(first)
  }

  /// Whether the target's statement is said to lose something.
  func isLossy(_ text: String, for target: String) -> Bool {
    let statements = StatementCompiler(script: parsed(text + ";"), dialect: dialect, database: database, target: target).statements()
    return statements.flatMap(\.diagnostics).contains { $0.code == "TGT005" }
  }

  struct Refusal: Error { let message: String }

  private func mentionsColumns(_ script: Script) -> Bool {
    let model = Bindings(script, dialect: dialect, database: database)
    return (1...max(1, script.tree.expressions.count)).contains { index in
      if case .column = model.meaning(of: ExpressionID(raw: UInt32(index))) { true } else { false }
    }
  }

  /// An aggregate that no OVER turns into a window function.
  private func isAggregate(_ script: Script) -> Bool {
    let model = Bindings(script, dialect: dialect, database: database)
    var windowed: Set<ExpressionID> = []
    var aggregates: [ExpressionID] = []
    for index in script.tree.expressions.indices {
      let id = ExpressionID(raw: UInt32(index + 1))
      switch script.tree[id] {
      case .windowed(let call, _): windowed.formUnion(script.calls(of: call))
      case .call where model.function(of: id)?.isAggregate == true: aggregates.append(id)
      default: break
      }
    }
    return aggregates.contains { !windowed.contains($0) }
  }
}

extension Script {
  /// The call behind FILTER and the like.
  fileprivate func calls(of expression: ExpressionID) -> [ExpressionID] {
    switch tree[expression] {
    case .filtered(let call, _), .nullTreatment(let call, _), .orderedArguments(let call, _), .withinGroup(let call, _):
      [expression] + calls(of: call)
    default: [expression]
    }
  }
}
