import DatabaseDriver
import SQLSemantics

/// The engines beside each other, for many queries at a time, each with the columns `k` and `v`.
struct TrialBench {
  struct Compiled {
    let text: String
    let trial: Trial
  }

  /// What both engines say of one expression, sample by sample.
  struct Answers {
    let postgres: [Trial.Answer]
    let target: [Trial.Answer]
  }

  let trials: PostgreSQLTrials
  let sqlite: SQLiteEngine
  let compiler: QueryCompiler

  /// Whether PostgreSQL reads the sources themselves; otherwise what it makes of the compiled ones is taken for true.
  private var isNative: Bool { compiler.dialect.name == "postgres" }

  /// The type of each expression over the samples; nil for one that the compiler or PostgreSQL does not know.
  func types(_ expressions: [String]) throws(DriverError) -> [String?] {
    let sources = expressions.map { "SELECT \($0) AS v FROM samples" }
    if isNative { return try trials.types(sources) }
    return try trials.types(compiler.compiledAll(sources, for: "postgres").map { (try? $0.get()) ?? "SELECT FROM nothing" })
  }

  /// What PostgreSQL says of the sources.
  func truths(_ sources: [String]) throws(DriverError) -> [Trial] {
    if isNative { return try trials.run(sources) }
    return try postgres(sources).map { result in
      switch result {
      case .success(let compiled): return compiled.trial
      case .failure(let refusal): return Trial(refusal: ("", refusal.message))
      }
    }
  }

  func postgres(_ sources: [String]) throws(DriverError) -> [Result<Compiled, QueryCompiler.Refusal>] {
    let compiled = compiler.compiledAll(sources, for: "postgres")
    let native = try trials.run(compiled.map { (try? $0.get()) ?? "SELECT k, NULL AS v FROM samples" })
    return zip(compiled, native).map { statement, trial in statement.map { Compiled(text: $0, trial: trial) } }
  }

  /// `truths`: they say what the columns are; what PostgreSQL does not know is not tried.
  func sqlite(_ sources: [String], _ truths: [Trial]) -> [Result<Compiled, QueryCompiler.Refusal>] {
    zip(compiler.compiledAll(sources, for: "sqlite"), truths).map { statement, truth in
      statement.map { Compiled(text: $0, trial: truth.refusal == nil ? sqlite.trial($0, ColumnKind(postgres: truth.type)) : Trial()) }
    }
  }

  /// The sources compiled for each target but the one that is taken for true.
  func tried(
    _ sources: [String], _ truths: [Trial]
  ) throws(DriverError) -> [(target: String, results: [Result<Compiled, QueryCompiler.Refusal>])] {
    let sqlite = ("sqlite", sqlite(sources, truths))
    return isNative ? [("postgres", try postgres(sources)), sqlite] : [sqlite]
  }

  /// PostgreSQL's values in the form in which engines are compared.
  func cells(_ trial: Trial) -> Trial {
    let kind = ColumnKind(postgres: trial.type)
    var cells = trial
    cells.answers = trial.answers.map { answer in
      guard case .value(let text?) = answer else { return answer }
      return .value(Cell.postgres(.text(text), kind))
    }
    return cells
  }

  /// What the engines say of pieces; none of one that PostgreSQL does not know by itself.
  func answers(_ phrases: [Phrase], _ target: String) throws(DriverError) -> [Answers] {
    let sources = phrases.map(\.overSamples)
    let truths = try truths(sources)
    let found = try target == "postgres" ? postgres(sources) : sqlite(sources, truths)
    return zip(truths, found).map { truth, result in
      guard truth.refusal == nil, case .success(let compiled) = result else { return Answers(postgres: [], target: []) }
      return Answers(postgres: truth.answers, target: compiled.trial.answers)
    }
  }
}

extension TrialBench.Answers {
  func piece(_ value: (phrase: Phrase, orders: Set<Phrase.Order>), _ sample: Int) -> Evidence.Piece? {
    guard postgres.indices.contains(sample - 1), target.indices.contains(sample - 1) else { return nil }
    return Evidence.Piece(phrase: value.phrase, orders: value.orders, postgres: postgres[sample - 1], target: target[sample - 1])
  }
}

extension Phrase {
  /// Its value for each sample, whatever the aliases of its columns are.
  fileprivate var overSamples: String {
    let text = text
    let from =
      text.contains("z.")
      ? "samples AS z"
      : text.contains("b.") || text.contains("c.") ? "samples AS a CROSS JOIN samples AS b CROSS JOIN samples AS c" : "samples AS a"
    return "SELECT \(from.suffix(1) == "c" ? "a" : from.suffix(1)).k AS k, \(text) AS v FROM \(from)"
  }
}
