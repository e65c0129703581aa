import DatabaseDriver
import SQLSchema

/// Whole queries, one at a time.
struct QueryComparison: Comparison {
  let postgres: PostgreSQLEngine
  let bench: TrialBench

  func verdicts(_ phrases: [Phrase]) throws(DriverError) -> [RandomCase.Verdict] {
    var verdicts: [RandomCase.Verdict] = []
    for phrase in phrases { verdicts.append(try verdict(phrase)) }
    return verdicts
  }

  func verdict(_ phrase: Phrase) throws(DriverError) -> RandomCase.Verdict {
    let source = phrase.text
    let (truth, kinds) = postgres.run(source)
    if case .failure(let state, let message) = truth, state.hasPrefix("42") || state == "57014" || state == "0A000" {
      return .foreign(message)
    }
    let isOrdered = source.contains("\nORDER BY")
    var known: KnownDifference?
    for target in ["postgres", "sqlite"] {
      switch bench.compiler.compiled(source, for: target) {
      case .failure(let refusal): return .refused("\(target): \(refusal.message)")
      case .success(let statement):
        let answer = run(statement, target, kinds)
        guard let difference = difference(truth, answer, isOrdered) else { continue }
        if isTied((source, truth), (target, statement, answer), kinds, isOrdered) {
          known = .ties
          continue
        }
        let shown = RandomCase.Difference(
          target: target, sample: difference.row, expected: difference.expected, found: difference.found, compiled: statement)
        guard let explanation = try explanation(phrase, shown) else { return .differs(shown) }
        known = explanation
      }
    }
    return known.map { .known($0) } ?? .agrees
  }

  /// Whether the answers differ in what is an engine's choice alone. An engine tells by answering again, with its rows stored in another
  /// order: what is left of large doubles that cancel out is another number then.
  private func isTied(
    _ truth: (source: String, outcome: Outcome), _ answer: (target: String, statement: String, outcome: Outcome), _ kinds: [ColumnKind],
    _ isOrdered: Bool
  ) -> Bool {
    let (expected, found) = (truth.outcome.measured(kinds), answer.outcome.measured(kinds))
    guard difference(expected, found, isOrdered) != nil else { return true }
    let expectedAgain = postgres.run(truth.source, reversed: true).outcome.measured(kinds)
    let foundAgain = run(answer.statement, answer.target, kinds, reversed: true).measured(kinds)
    let unsettled = expected.doubles(kinds, unlike: expectedAgain) + found.doubles(kinds, unlike: foundAgain)
    return !unsettled.isEmpty && difference(expected.without(unsettled), found.without(unsettled), isOrdered) == nil
  }

  private func run(_ statement: String, _ target: String, _ kinds: [ColumnKind], reversed: Bool = false) -> Outcome {
    target == "sqlite"
      ? bench.sqlite.run(statement, kinds: kinds, reversed: reversed) : postgres.run(statement, reversed: reversed).outcome
  }

  /// By what the engines say of the pieces in any sample.
  private func explanation(_ phrase: Phrase, _ difference: RandomCase.Difference) throws(DriverError) -> KnownDifference? {
    guard difference.expected.isFailure || difference.found.isFailure else { return nil }
    let values = phrase.values()
    let answers = try bench.answers(values.map(\.phrase), difference.target)
    let pieces = values.indices.flatMap { answers[$0].pieces(values[$0]) }
    return KnownDifference.explaining(
      Evidence(isOfQuery: true, expected: difference.expected, found: difference.found, pieces: pieces))
  }

  private func difference(
    _ truth: Outcome, _ answer: Outcome, _ isOrdered: Bool
  ) -> (row: Int, expected: Trial.Answer, found: Trial.Answer)? {
    let (expected, found) = (lines(truth, isOrdered), lines(answer, isOrdered))
    for row in 0..<max(expected.count, found.count) {
      let left = row < expected.count ? expected[row] : .value("no row")
      let right = row < found.count ? found[row] : .value("no row")
      if left != right { return (row + 1, left, right) }
    }
    return nil
  }

  /// A row a line, sorted where the order is the engine's choice; an error by its condition.
  private func lines(_ outcome: Outcome, _ isOrdered: Bool) -> [Trial.Answer] {
    switch outcome {
    case .rows(let rows):
      let lines = rows.map { $0.joined(separator: " | ") }
      return (isOrdered ? lines : lines.sorted()).map { .value($0) }
    case .failure(let state, let message): return [.failure(state + (state.hasPrefix("SQLITE") ? ": \(message)" : ""))]
    case .refused(let message): return [.value("refused: \(message)")]
    }
  }
}
