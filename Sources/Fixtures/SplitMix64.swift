/// A small generator of random numbers whose sequence is the same on every machine (Steele, Lea, Flood 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The sequence of one thing, such as the call with that number, for one purpose.
  init(seed: UInt64, purpose: Purpose, number: Int) {
    state = Self.unique(seed: seed, purpose: purpose, number: number)
  }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number from 0 to `bound`, which is not among them.
  mutating func below(_ bound: Int) -> Int {
    assert(bound > 0, "there is a number to draw")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A number that no other `number` of the same seed and purpose has: every step of it can be undone.
  static func unique(seed: UInt64, purpose: Purpose, number: Int) -> UInt64 {
    mixed(mixed(seed &+ purpose.rawValue &* step) &+ UInt64(number) &* step)
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 2⁶⁴ divided by the golden ratio, made odd.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
}
