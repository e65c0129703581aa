/// A set of small numbers.
public struct Bits: Hashable, Sendable {
  private var first: UInt64 = 0
  private var more: [UInt64] = []

  public init() {}

  public func contains(_ number: Int) -> Bool {
    if number < 64 { return first & (1 << UInt64(number)) != 0 }
    let word = number / 64 - 1
    return word < more.count && more[word] & (1 << UInt64(number % 64)) != 0
  }

  public mutating func insert(_ number: Int) {
    if number < 64 {
      first |= 1 << UInt64(number)
      return
    }
    while more.count < number / 64 { more.append(0) }
    more[number / 64 - 1] |= 1 << UInt64(number % 64)
  }

  public mutating func remove(_ number: Int) {
    guard contains(number) else { return }
    if number < 64 { first &= ~(1 << UInt64(number)) } else { more[number / 64 - 1] &= ~(1 << UInt64(number % 64)) }
  }

  public mutating func formUnion(_ other: Bits) {
    first |= other.first
    while more.count < other.more.count { more.append(0) }
    for word in other.more.indices { more[word] |= other.more[word] }
  }

  public func union(_ other: Bits) -> Bits {
    var result = self
    result.formUnion(other)
    return result
  }
}
