/// Characters, as ranges of their numbers in order, with a gap between any two.
///
///     [a-cx]   →   97...99, 120...120
public struct CharacterSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let last: UInt32 = 0x10ffff

  static let everything = CharacterSet([0...last])
  static let newline = CharacterSet([10...10])

  init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = Self.joined(ranges) }

  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// The characters for which a claim is true. It asks about every one of Unicode, so the answer is to be kept.
  init(where claim: (Unicode.Scalar) -> Bool) {
    self.init(
      (0...Self.last).compactMap { number in
        Unicode.Scalar(number).flatMap { claim($0) ? number...number : nil }
      })
  }

  func contains(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }

  func union(_ other: CharacterSet) -> CharacterSet { CharacterSet(ranges + other.ranges) }

  var complement: CharacterSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return CharacterSet(gaps)
  }

  func subtracting(_ other: CharacterSet) -> CharacterSet { complement.union(other).complement }

  func intersects(_ other: CharacterSet) -> Bool { subtracting(other) != self }

  /// Joins what touches.
  private static func joined(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let previous = joined.last, range.lowerBound <= previous.upperBound + 1 else {
        joined.append(range)
        continue
      }
      joined[joined.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
    }
    return joined
  }
}
