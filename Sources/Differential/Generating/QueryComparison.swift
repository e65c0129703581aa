import DatabaseDriver
import SQLSchema

/// Whole queries, one at a time.
struct QueryComparison: Comparison {
  let postgres: PostgreSQLEngine
  let sqlite: SQLiteEngine
  let compiler: QueryCompiler

  func verdicts(_ phrases: [Phrase]) -> [RandomCase.Verdict] { phrases.map { verdict($0) } }

  func verdict(_ phrase: Phrase) -> RandomCase.Verdict {
    let source = phrase.text
    let (truth, kinds) = postgres.run(source)
    if case .failure(let state, _) = truth, state.hasPrefix("42") || state == "57014" || state == "0A000" { return .foreign }
    let isOrdered = source.contains("\nORDER BY")
    for target in ["postgres", "sqlite"] {
      switch compiler.compiled(source, for: target) {
      case .failure(let refusal): return .refused(refusal.message)
      case .success(let statement):
        let answer = target == "sqlite" ? sqlite.run(statement, kinds: kinds) : postgres.run(statement).outcome
        guard let difference = difference(truth, answer, isOrdered) else { continue }
        let shown = RandomCase.Difference(target: target, sample: difference.row, expected: difference.expected, found: difference.found, compiled: statement)
        if difference.found == "error 22008", !difference.expected.hasPrefix("error") { return .refused("years before 1 and after 9999") }
        return shown.explanation.map { .refused($0) } ?? .differs(shown)
      }
    }
    return .agrees
  }

  private func difference(_ truth: Outcome, _ answer: Outcome, _ isOrdered: Bool) -> (row: Int, expected: String, found: String)? {
    let (expected, found) = (lines(truth, isOrdered), lines(answer, isOrdered))
    for row in 0..<max(expected.count, found.count) {
      let left = row < expected.count ? expected[row] : "no row"
      let right = row < found.count ? found[row] : "no row"
      if left != right { return (row + 1, left, right) }
    }
    return nil
  }

  /// A row a line, sorted where the order is the engine's choice; an error by its condition.
  private func lines(_ outcome: Outcome, _ isOrdered: Bool) -> [String] {
    switch outcome {
    case .rows(let rows):
      let lines = rows.map { $0.joined(separator: " | ") }
      return isOrdered ? lines : lines.sorted()
    case .failure(let state, let message): return ["error \(state)" + (state.hasPrefix("SQLITE") ? ": \(message)" : "")]
    case .refused(let message): return ["refused: \(message)"]
    }
  }
}
