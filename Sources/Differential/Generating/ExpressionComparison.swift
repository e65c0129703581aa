import DatabaseDriver
import SQLSchema

/// Expressions over the samples, many at a time: as they are on PostgreSQL, compiled for PostgreSQL, compiled for SQLite.
struct ExpressionComparison: Comparison {
  let bench: TrialBench

  /// A batch that takes too long is tried one by one, and what takes too long then is left out.
  func verdicts(_ phrases: [Phrase]) throws(DriverError) -> [RandomCase.Verdict] {
    do throws(DriverError) {
      return try allVerdicts(phrases)
    } catch {
      guard error.code == "57014" else { throw error }
    }
    guard phrases.count > 1 else { return [.foreign("it takes too long")] }
    var each: [RandomCase.Verdict] = []
    for phrase in phrases { each += try verdicts([phrase]) }
    return each
  }

  private func allVerdicts(_ phrases: [Phrase]) throws(DriverError) -> [RandomCase.Verdict] {
    let sources = phrases.map { "SELECT k, \($0.text) AS v FROM samples" }
    let truths = try bench.truths(sources)
    let tried = try bench.tried(sources, truths)
    var verdicts: [RandomCase.Verdict] = []
    for (place, phrase) in phrases.enumerated() {
      verdicts.append(try verdict(phrase, truths[place], tried.map { ($0.target, $0.results[place]) }))
    }
    return verdicts
  }

  private func verdict(
    _ phrase: Phrase, _ truth: Trial, _ tried: [(target: String, result: Result<TrialBench.Compiled, QueryCompiler.Refusal>)]
  ) throws(DriverError) -> RandomCase.Verdict {
    if let refusal = truth.refusal { return refusal.state.isEmpty ? .refused("postgres: " + refusal.message) : .foreign(refusal.message) }
    var known: KnownDifference?
    for (target, result) in tried {
      switch result {
      case .failure(let refusal): return .refused("\(target): \(refusal.message)")
      case .success(let compiled):
        let differences = differences(truth, compiled, target)
        guard !differences.isEmpty else { continue }
        let (unknown, explanation) = try explained(phrase, differences, target)
        if let unknown { return .differs(unknown) }
        known = explanation
      }
    }
    return known.map { .known($0) } ?? .agrees
  }

  private func differences(_ truth: Trial, _ compiled: TrialBench.Compiled, _ target: String) -> [RandomCase.Difference] {
    let expected = bench.cells(truth)
    if let refusal = compiled.trial.refusal {
      let found = Trial.Answer.failure("\(refusal.state): \(refusal.message)")
      return [RandomCase.Difference(target: target, sample: 1, expected: .value("a value"), found: found, compiled: compiled.text)]
    }
    let answers = target == "postgres" ? bench.cells(compiled.trial).answers : compiled.trial.answers
    return expected.answers.enumerated().compactMap { place, answer in
      let found = place < answers.count ? answers[place] : .value(nil)
      if answer == found { return nil }
      return RandomCase.Difference(target: target, sample: place + 1, expected: answer, found: found, compiled: compiled.text)
    }
  }

  /// The first difference that the table does not know, and otherwise what it says of the last.
  private func explained(
    _ phrase: Phrase, _ differences: [RandomCase.Difference], _ target: String
  ) throws(DriverError) -> (unknown: RandomCase.Difference?, known: KnownDifference?) {
    let values = phrase.values()
    let answers = try bench.answers(values.map(\.phrase), target)
    var known: KnownDifference?
    for difference in differences {
      let pieces = values.indices.flatMap { answers[$0].pieces(values[$0], sample: difference.sample) }
      let evidence = Evidence(
        isOfQuery: false, isCompiled: !bench.isNative, expected: difference.expected, found: difference.found, pieces: pieces)
      guard let explanation = KnownDifference.explaining(evidence) else { return (difference, nil) }
      known = explanation
    }
    return (nil, known)
  }
}
