public import DatabaseDriver
public import PostgreSQLDriver

/// Runs generated cases until there were enough, and makes small what differs.
public struct RandomRun {
  /// How often each verdict was given.
  public private(set) var counts: [String: Int] = [:]
  /// Each kind of difference once, as small as it gets.
  public private(set) var findings: [String] = []
  /// How often each entry of the table of known differences explained one.
  public private(set) var known: [String: Int] = [:]
  /// Why the compiler refused, by message.
  public private(set) var refusals: [String: Int] = [:]
  /// Why PostgreSQL did not know something, by message.
  public private(set) var unknowns: [String: Int] = [:]
  /// Lines of the tables that were tried.
  public var lineCount: Int { generator.book.lineCount }

  /// `591 lines of the tables: 1453 agree, 34 refused`, a line for each known difference, and why things were left out.
  public var summary: String {
    let verdicts = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    let explained = KnownDifference.all.map { "  \(known[$0.name, default: 0]) × \($0.name): \($0.reason)" }
    let lines = ["\(lineCount) lines of the tables: \(verdicts)", "known differences:"] + explained
    return (lines + Self.most("not known to PostgreSQL", unknowns) + Self.most("refused", refusals)).joined(separator: "\n")
  }

  /// The messages that came most often.
  private static func most(_ title: String, _ messages: [String: Int]) -> [String] {
    let most = messages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
    return most.isEmpty ? [] : ["\(title), most often:"] + most.map { "  \($0.value) × \($0.key)" }
  }

  private let comparison: ExpressionComparison
  private let queries: QueryComparison
  private var generator: ExpressionGenerator
  private var next: Int
  private var seen: Set<String> = []
  private var calls: [Recipe]
  /// How many phrases go in one round trip.
  private static let batchSize = 40

  /// The connection's database gets the samples and a schema `ops`.
  ///
  /// nil for a dialect of which nothing can be generated.
  public init?(_ connection: PostgreSQLConnection, dialect: String = "postgres", seed: UInt64) throws(DriverError) {
    guard let words = SourceWords.named(dialect), var compiler = QueryCompiler(dialect: dialect) else { return nil }
    compiler.refusesLoss = dialect != "postgres"
    let postgres = try PostgreSQLEngine(connection, dialect: dialect)
    let trials = try PostgreSQLTrials(connection)
    let sqlite = try SQLiteEngine(compiler)
    let bench = TrialBench(trials: trials, sqlite: sqlite, compiler: compiler)
    comparison = ExpressionComparison(bench: bench)
    queries = QueryComparison(postgres: postgres, bench: bench)
    generator = ExpressionGenerator(try RecipeBook(bench, words), words, seed: seed)
    calls = generator.book.scalars
    next = generator.random.below(max(1, calls.count))
  }

  /// Tries so many expressions: each line of the tables in turn as the outermost call.
  public mutating func tryExpressions(_ count: Int, report: (String) -> Void) throws(DriverError) {
    var left = count
    while left > 0 {
      let phrases = (0..<min(left, Self.batchSize)).map { _ in expression() }
      left -= phrases.count
      for (phrase, verdict) in zip(phrases, try comparison.verdicts(phrases)) { try note(phrase, verdict, report, by: comparison) }
    }
  }

  /// Tries so many queries.
  public mutating func tryQueries(_ count: Int, report: (String) -> Void) throws(DriverError) {
    var maker = QueryGenerator(values: generator)
    for _ in 0..<count {
      let phrase = maker.query()
      try note(phrase, try queries.verdict(phrase), report, by: queries)
    }
    generator.random = maker.values.random
  }

  private mutating func expression() -> Phrase {
    let depth = 1 + generator.random.below(3)
    if generator.random.chance(25) { return generator.value(generator.random.pick(generator.words.kinds), depth: depth) }
    next = (next + 1) % calls.count
    return generator.call(calls[next], depth)
  }

  private mutating func note(
    _ phrase: Phrase, _ verdict: RandomCase.Verdict, _ report: (String) -> Void, by judge: some Comparison
  ) throws(DriverError) {
    switch verdict {
    case .agrees: counts["agree", default: 0] += 1
    case .foreign(let message):
      counts["not known to PostgreSQL", default: 0] += 1
      unknowns[message, default: 0] += 1
    case .refused(let message):
      counts["refused", default: 0] += 1
      refusals[message, default: 0] += 1
    case .known(let difference):
      counts["differ as known", default: 0] += 1
      known[difference.name, default: 0] += 1
    case .differs(let difference):
      counts["differ", default: 0] += 1
      let (small, shown) = try Shrinking(judge: judge, words: generator.words).smallest(phrase, difference)
      guard seen.insert(small.words.joined() + shown.target).inserted else { return }
      let text =
        "\(small.text)\n    sample \(shown.sample): \(shown.expected.description)\n    \(shown.target): \(shown.found.description)   ⟵ \(shown.compiled.split(separator: "\n").joined(separator: " "))"
      findings.append(text)
      report(text)
    }
  }
}
