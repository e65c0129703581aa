import DatabaseDriver

/// Makes a phrase that differs as small as it gets while it differs on the same target.
struct Shrinking<Judge: Comparison> {
  let judge: Judge
  let words: SourceWords
  /// How many candidates go in one round trip.
  private static var batchSize: Int { 40 }

  func smallest(
    _ phrase: Phrase, _ difference: RandomCase.Difference
  ) throws(DriverError) -> (phrase: Phrase, difference: RandomCase.Difference) {
    var smallest = (phrase: phrase, difference: difference)
    while let next = try smaller(smallest.phrase, smallest.difference) { smallest = next }
    return smallest
  }

  private func smaller(
    _ phrase: Phrase, _ difference: RandomCase.Difference
  ) throws(DriverError) -> (phrase: Phrase, difference: RandomCase.Difference)? {
    let candidates = phrase.smaller(words)
    for start in stride(from: 0, to: candidates.count, by: Self.batchSize) {
      let batch = Array(candidates[start..<min(start + Self.batchSize, candidates.count)])
      for (candidate, verdict) in zip(batch, try judge.verdicts(batch)) {
        if case .differs(let other) = verdict, other.target == difference.target { return (candidate, other) }
      }
    }
    return nil
  }
}
