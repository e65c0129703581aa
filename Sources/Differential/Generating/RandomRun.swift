public import DatabaseDriver
public import PostgreSQLDriver

/// Runs generated cases until there were enough, and makes small what differs.
public struct RandomRun {
  /// How often each verdict was given.
  public private(set) var counts: [String: Int] = [:]
  /// Each kind of difference once, as small as it gets.
  public private(set) var findings: [String] = []
  /// Why the compiler refused, by message.
  public private(set) var refusals: [String: Int] = [:]
  /// Lines of the tables that were tried.
  public var lineCount: Int { generator.book.lineCount }

  /// `1453 agree, 34 refused`
  public var summary: String {
    "\(lineCount) lines of the tables: " + counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
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
  public init(_ connection: PostgreSQLConnection, seed: UInt64) throws(DriverError) {
    guard let compiler = QueryCompiler(dialect: "postgres") else { preconditionFailure("the dialect that the samples are defined in") }
    let postgres = try PostgreSQLEngine(connection)
    let trials = try PostgreSQLTrials(connection)
    let sqlite = try SQLiteEngine(compiler)
    comparison = ExpressionComparison(trials: trials, sqlite: sqlite, compiler: compiler)
    queries = QueryComparison(postgres: postgres, sqlite: sqlite, compiler: compiler)
    generator = ExpressionGenerator(try RecipeBook(trials), seed: seed)
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
      try note(phrase, queries.verdict(phrase), report, by: queries)
    }
    generator.random = maker.values.random
  }

  private mutating func expression() -> Phrase {
    let depth = 1 + generator.random.below(3)
    if generator.random.chance(25) { return generator.value(generator.random.pick(ValueKind.allCases), depth: depth) }
    next = (next + 1) % calls.count
    return generator.call(calls[next], depth)
  }

  private mutating func note(
    _ phrase: Phrase, _ verdict: RandomCase.Verdict, _ report: (String) -> Void, by judge: some Comparison
  ) throws(DriverError) {
    switch verdict {
    case .agrees: counts["agree", default: 0] += 1
    case .foreign: counts["not known to PostgreSQL", default: 0] += 1
    case .refused(let message):
      counts["refused", default: 0] += 1
      refusals[message, default: 0] += 1
    case .differs(let difference):
      let (small, shown) = try Shrinking(judge: judge).smallest(phrase, difference)
      if isOfEvaluation(small, shown) {
        counts["fail by order of evaluation", default: 0] += 1
        return
      }
      counts["differ", default: 0] += 1
      let text =
        "\(small.text)\n    sample \(shown.sample): \(shown.expected)\n    \(shown.target): \(shown.found)   ⟵ \(shown.compiled.split(separator: "\n").joined(separator: " "))"
      guard seen.insert(small.words.joined() + shown.target).inserted else { return }
      findings.append(text)
      report(text)
    }
  }

  /// Which operand is looked at first, or at all, is the engine's choice: one may fail where the other does not look.
  private func isOfEvaluation(_ phrase: Phrase, _ difference: RandomCase.Difference) -> Bool {
    if difference.expected.hasPrefix("error 2") && difference.found.hasPrefix("error 2") { return phrase.callCount > 1 }
    guard difference.isOfFailure else { return false }
    // Constants are computed before it is known that there are no rows.
    if difference.found == "no row" { return true }
    // A strict function of NULL is NULL before its arguments are looked at.
    if phrase.text.contains("NULL") && !difference.expected.hasPrefix("error") { return true }
    return [" AND ", " OR ", "CASE ", "COALESCE(", " IN (", "coalesce(", " FILTER (", " OVER ", "WHERE FALSE"].contains {
      phrase.text.contains($0)
    }
  }
}
