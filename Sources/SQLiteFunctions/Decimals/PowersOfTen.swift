import BigInt

/// 10^n, as words where they hold it.
enum PowersOfTen {
  /// 10^0 … 10^18.
  static let words: [Int64] = (0..<18).reduce(into: [1]) { powers, _ in powers.append(powers[powers.count - 1] * 10) }

  /// 10^0 … 10^38.
  static let doubleWords: [UInt128] = (0..<38).reduce(into: [1]) { powers, _ in powers.append(powers[powers.count - 1] * 10) }

  private static let kept: [BigInt] = (0..<128).reduce(into: [1]) { powers, _ in powers.append(powers[powers.count - 1] * 10) }

  static func big(_ exponent: Int) -> BigInt { exponent < kept.count ? kept[exponent] : BigInt(10).power(exponent) }
}
