/// What is settled about a call before any stream writes of it, so that the streams agree.
struct CallProfile {
  let number: Int
  let identifier: UInt64
  let defect: CallDefect?
  let repetition: Repetition?
  let isExternal: Bool
  let language: String
  /// Seconds since 1970.
  let startedAt: Int
  let durationSeconds: Int

  init(number: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, purpose: .profile, number: number)
    let defect = Self.defect(number: number, seed: seed)
    self.number = number
    self.defect = defect
    identifier = Self.identifier(number: number, seed: seed)
    repetition = Self.repetition(&random)
    isExternal = random.chance(percent: 70) || defect?.needsExternalCall == true
    language = random.pick(Vocabulary.languages)
    startedAt = Self.firstCallAt + number * Self.secondsBetweenCalls + random.below(Self.secondsBetweenCalls)
    durationSeconds = 60 + random.below(5400)
  }

  /// The sync of the next morning fetches a call, and the lookback the morning after.
  func extractedAt(_ repetition: Repetition?) -> Int {
    let morning = (startedAt / 86_400 + 1) * 86_400 + 4 * 3600
    if defect == .olderGeneration { return morning - 30 * 86_400 }
    return repetition == .unchanged || repetition == .retitled ? morning + 86_400 : morning
  }

  var generation: Int { defect == .olderGeneration ? 1 : 3 }

  /// Up to twenty digits, as Gong's are; no two numbers share one.
  static func identifier(number: Int, seed: UInt64) -> UInt64 {
    SplitMix64.unique(seed: seed, purpose: .identifiers, number: number)
  }

  /// One call of every 33 has a defect, at a random place among them; the kinds take turns, so that none is left out.
  private static func defect(number: Int, seed: UInt64) -> CallDefect? {
    let (turn, place) = number.quotientAndRemainder(dividingBy: 33)
    var random = SplitMix64(seed: seed, purpose: .defects, number: turn)
    guard place == random.below(33) else { return nil }
    return CallDefect.allCases[turn % CallDefect.allCases.count]
  }

  /// Four calls of a hundred are fetched once more.
  private static func repetition(_ random: inout SplitMix64) -> Repetition? {
    switch random.below(1000) {
    case 0..<20: .unchanged
    case 20..<36: .retitled
    case 36..<40: .exact
    default: nil
    }
  }

  /// 2025-01-01T08:00:00Z
  private static let firstCallAt = 1_735_718_400
  /// A million calls make a year.
  private static let secondsBetweenCalls = 31
}
