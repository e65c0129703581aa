/// Draws whose sequence is the same on every machine (a linear congruential generator, its high bits taken).
struct CorpusRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to `bound`, which is not among them.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33).multipliedFullWidth(by: UInt64(bound) << 33).high)
  }

  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// A place among so many; the first ones come oftener, as the names of a warehouse do.
  mutating func unevenPlace(among count: Int) -> Int { min(below(count), below(count)) }
}
