import DatabaseDriver
import SQLSchema

/// Expressions over the samples, many at a time: as they are on PostgreSQL, compiled for PostgreSQL, compiled for SQLite.
struct ExpressionComparison: Comparison {
  let trials: PostgreSQLTrials
  let sqlite: SQLiteEngine
  let compiler: QueryCompiler

  /// A batch that takes too long is tried one by one, and what takes too long then is left out.
  func verdicts(_ phrases: [Phrase]) throws(DriverError) -> [RandomCase.Verdict] {
    do throws(DriverError) {
      return try allVerdicts(phrases)
    } catch {
      guard error.code == "57014" else { throw error }
    }
    guard phrases.count > 1 else { return [.foreign] }
    var each: [RandomCase.Verdict] = []
    for phrase in phrases { each += try verdicts([phrase]) }
    return each
  }

  private func allVerdicts(_ phrases: [Phrase]) throws(DriverError) -> [RandomCase.Verdict] {
    let sources = phrases.map { "SELECT k, \($0.text) AS v FROM samples" }
    let truths = try trials.run(sources)
    let forPostgres = compiler.compiledAll(sources, for: "postgres")
    let forSQLite = compiler.compiledAll(sources, for: "sqlite")
    let native = try trials.run(forPostgres.map { (try? $0.get()) ?? "SELECT k, NULL AS v FROM samples" })
    return phrases.indices.map { place in
      let truth = truths[place]
      if truth.refusal != nil { return .foreign }
      if case .failure(let refusal) = forPostgres[place] { return .refused("postgres: " + refusal.message) }
      if let difference = difference(truth, native[place], "postgres", text(forPostgres[place])) { return .differs(difference) }
      guard case .success(let statement) = forSQLite[place] else { return .refused(message(forSQLite[place])) }
      let kind = ColumnKind(postgres: truth.type)
      guard let difference = difference(cells(truth, kind), sqlite.trial(statement, kind), "sqlite", statement) else { return .agrees }
      return difference.explanation.map { .refused($0) } ?? .differs(difference)
    }
  }

  private func text(_ compiled: Result<String, QueryCompiler.Refusal>) -> String { (try? compiled.get()) ?? "" }

  private func message(_ compiled: Result<String, QueryCompiler.Refusal>) -> String {
    if case .failure(let refusal) = compiled { refusal.message } else { "" }
  }

  /// PostgreSQL's values in the form in which engines are compared.
  private func cells(_ trial: Trial, _ kind: ColumnKind) -> Trial {
    var cells = trial
    cells.answers = trial.answers.map { answer in
      guard case .value(let text?) = answer else { return answer }
      return .value(Cell.postgres(.text(text), kind))
    }
    return cells
  }

  private func difference(_ truth: Trial, _ trial: Trial, _ target: String, _ statement: String) -> RandomCase.Difference? {
    if let refusal = trial.refusal {
      return RandomCase.Difference(target: target, sample: 0, expected: "a value", found: "error \(refusal.state): \(refusal.message)", compiled: statement)
    }
    for (place, expected) in truth.answers.enumerated() {
      let found = place < trial.answers.count ? trial.answers[place] : .value(nil)
      if expected != found {
        return RandomCase.Difference(target: target, sample: place + 1, expected: expected.description, found: found.description, compiled: statement)
      }
    }
    return nil
  }
}

extension Trial.Answer {
  var description: String {
    switch self {
    case .value(let text): text ?? "NULL"
    case .failure(let state): "error \(state)"
    }
  }
}
