import DatabaseDriver

/// Runs phrases on all engines and says what came of each.
protocol Comparison {
  func verdicts(_ phrases: [Phrase]) throws(DriverError) -> [RandomCase.Verdict]
}
