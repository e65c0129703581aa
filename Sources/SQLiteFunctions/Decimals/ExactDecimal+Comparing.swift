import BigInt

extension ExactDecimal: Comparable {
  static func == (left: ExactDecimal, right: ExactDecimal) -> Bool { left.compared(with: right) == 0 }

  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.compared(with: right) < 0 }

  /// Below zero where it comes before the other, 0 where both are equal, whatever their scales.
  func compared(with other: ExactDecimal) -> Int {
    switch (self, other) {
    case (.short(let left, let leftScale), .short(let right, let rightScale)) where leftScale == rightScale:
      left < right ? -1 : left == right ? 0 : 1
    case (.special, _), (_, .special): rank - other.rank
    default: comparedByValue(with: other)
    }
  }

  private var rank: Int {
    switch self {
    case .special(.negativeInfinity): 0
    case .short, .long: 1
    case .special(.infinity): 2
    case .special(.notANumber): 3
    }
  }

  private func comparedByValue(with other: ExactDecimal) -> Int {
    guard signum == other.signum else { return signum - other.signum }
    let scale = max(scale, other.scale)
    switch (withScale(atLeast: scale), other.withScale(atLeast: scale)) {
    case (.short(let left, _), .short(let right, _)): return left < right ? -1 : left == right ? 0 : 1
    case (let left, let right):
      let (leftUnits, rightUnits) = (left.units, right.units)
      return leftUnits < rightUnits ? -1 : leftUnits == rightUnits ? 0 : 1
    }
  }
}
