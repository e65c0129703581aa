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
  var isNative: Bool { compiler.dialect.name == "postgres" }

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

  /// What the engines say of pieces, in each way to put the samples beside each other; none of what PostgreSQL does not know by itself.
  func answers(_ phrases: [Phrase], _ target: String) throws(DriverError) -> [Answers] {
    let sources = phrases.map { Pairing.queries($0.text) }
    let flat = sources.flatMap { $0 }
    let truths = try truths(flat)
    let found = try target == "postgres" ? postgres(flat) : sqlite(flat, truths)
    var each = zip(truths, found).map(Answers.init)[...]
    return sources.map { queries in
      defer { each = each.dropFirst(queries.count) }
      return each.prefix(queries.count).reduce(Answers(postgres: [], target: [])) {
        Answers(postgres: $0.postgres + $1.postgres, target: $0.target + $1.target)
      }
    }
  }
}

extension TrialBench.Answers {
  fileprivate init(_ truth: Trial, _ result: Result<TrialBench.Compiled, QueryCompiler.Refusal>) {
    guard truth.refusal == nil, case .success(let compiled) = result, truth.answers.count == compiled.trial.answers.count else {
      self.init(postgres: [], target: [])
      return
    }
    self.init(postgres: truth.answers, target: compiled.trial.answers)
  }

  /// The answers for a sample, or for all.
  func pieces(_ value: (phrase: Phrase, orders: Set<Phrase.Order>), sample: Int? = nil) -> [Evidence.Piece] {
    let places = sample.map { [$0 - 1] } ?? Array(postgres.indices)
    let failure = postgres.first.flatMap { first in first.isFailure && postgres.allSatisfy { $0 == first } ? first : nil }
    return places.filter(postgres.indices.contains).map { place in
      Evidence.Piece(
        phrase: value.phrase, orders: value.orders, postgres: postgres[place], target: target[place], plannedFailure: failure,
        targetAnswers: Set(target))
    }
  }
}

/// An expression over aliases of the samples as queries of its own.
private enum Pairing {
  /// Where it has columns of more than one alias, each sample stands beside each other one in one of the queries, and beside the NULLs
  /// of an outer join.
  static func queries(_ expression: String) -> [String] {
    let others = ["b.", "c.", "z."].filter(expression.contains)
    guard let other = others.first else { return ["SELECT a.k AS k, \(expression) AS v FROM samples AS a"] }
    let count = others.count > 1 || expression.contains("a.") ? Samples.rows.count : 1
    let pairs = (0..<count).map { step in
      let joins = others.dropFirst().map { " JOIN samples AS \($0.dropLast()) ON \($0)k = \(other)k" }.joined()
      return """
        SELECT a.k AS k, \(expression) AS v FROM samples AS a \
        JOIN samples AS \(other.dropLast()) ON \(other)k = (a.k + \(step - 1)) % \(Samples.rows.count) + 1\(joins)
        """
    }
    return pairs + (["a."] + others).map { outer(expression, ["a."] + others, without: $0) }
  }

  private static func outer(_ expression: String, _ aliases: [String], without absent: String) -> String {
    let joins = aliases.map { " LEFT JOIN samples AS \($0.dropLast()) ON \($0 == absent ? "false" : "\($0)k = one.k")" }
    return "SELECT one.k AS k, \(expression) AS v FROM samples AS one\(joins.joined())"
  }
}
