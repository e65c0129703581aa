/// What is settled about a user.
struct UserProfile {
  let number: Int
  let defect: UserDefect?
  let managerID: Int?

  init(number: Int, of users: Int, seed: UInt64) {
    self.number = number
    defect = Self.defect(number: number, seed: seed)
    managerID = number == 0 ? nil : Self.identifier(number: number / 10)
  }

  var identifier: Int { Self.identifier(number: number) }

  static func identifier(number: Int) -> Int { 7_000_001 + number }

  /// As with calls: one of every 33, the kinds in turn.
  private static func defect(number: Int, seed: UInt64) -> UserDefect? {
    let (turn, place) = number.quotientAndRemainder(dividingBy: 33)
    var random = SplitMix64(seed: seed, purpose: .userDefects, number: turn)
    guard place == random.below(33) else { return nil }
    return UserDefect.allCases[turn % UserDefect.allCases.count]
  }

  /// 2025-01-01T04:00:00Z
  static let extractedAt = 1_735_704_000
}
