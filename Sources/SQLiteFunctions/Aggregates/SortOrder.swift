import SQLiteDriver

/// The order of an aggregate's rows, as compiled SQL writes it: for each key a letter, and a letter for how it compares.
///
///     "anDb"   →   the first key ascending as a decimal, then the second descending, NULL first
///
/// `a` `A` ascending, `d` `D` descending; capitals have NULL first. `b` bytes and numbers (where there is no letter too), `n` decimals,
/// `i` intervals. A star before them: rows with equal arguments count once.
struct SortOrder {
  struct Key {
    let isAscending: Bool
    let hasNullsFirst: Bool
    let kind: Kind
  }

  enum Kind { case natural, decimal, interval }

  let keys: [Key]
  let isDistinct: Bool

  init(_ text: some Sequence<UInt8>) {
    var (keys, isDistinct): ([Key], Bool) = ([], false)
    for letter in text {
      switch letter {
      case UInt8(ascii: "*"): isDistinct = true
      case UInt8(ascii: "b"): break
      case UInt8(ascii: "n"), UInt8(ascii: "i"): if let last = keys.popLast() { keys.append(last.comparing(letter)) }
      default: keys.append(Key(letter: letter))
      }
    }
    (self.keys, self.isDistinct) = (keys, isDistinct)
  }

  /// Below zero where the left row comes first.
  func compare(_ left: [StoredValue], _ right: [StoredValue]) -> Int {
    for (place, key) in keys.enumerated() {
      let order = key.compare(left[place], right[place])
      if order != 0 { return order }
    }
    return 0
  }
}

extension SortOrder.Key {
  fileprivate init(letter: UInt8) {
    self.init(isAscending: letter | 0x20 == UInt8(ascii: "a"), hasNullsFirst: letter & 0x20 == 0, kind: .natural)
  }

  fileprivate func comparing(_ letter: UInt8) -> Self {
    Self(isAscending: isAscending, hasNullsFirst: hasNullsFirst, kind: letter == UInt8(ascii: "n") ? .decimal : .interval)
  }

  func compare(_ left: StoredValue, _ right: StoredValue) -> Int {
    if left.isNull || right.isNull {
      guard left.isNull != right.isNull else { return 0 }
      return left.isNull == hasNullsFirst ? -1 : 1
    }
    let order = kind.compare(left, right)
    return isAscending ? order : -order
  }
}

extension SortOrder.Kind {
  func compare(_ left: StoredValue, _ right: StoredValue) -> Int {
    switch self {
    case .decimal: (left.decimal ?? .notANumber).compared(with: right.decimal ?? .notANumber)
    case .interval: Self.sign(Self.microseconds(left.bytes), Self.microseconds(right.bytes))
    case .natural: Self.natural(left, right)
    }
  }

  /// As SQLite orders: numbers before texts.
  private static func natural(_ left: StoredValue, _ right: StoredValue) -> Int {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): sign(left, right)
    case (.double(let left), .double(let right)): sign(left, right)
    case (.integer(let left), .double(let right)): sign(Double(left), right)
    case (.double(let left), .integer(let right)): sign(left, Double(right))
    case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right) ? -1 : left == right ? 0 : 1
    case (.text, _): 1
    case (_, .text): -1
    default: 0
    }
  }

  private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int { left < right ? -1 : left == right ? 0 : 1 }

  /// `months days microseconds` in microseconds, with 30 days a month.
  private static func microseconds(_ interval: [UInt8]) -> Int128 {
    let parts = interval.split(separator: 32).map { Int128(Int64(String(decoding: $0, as: UTF8.self)) ?? 0) }
    guard parts.count == 3 else { return 0 }
    return (parts[0] * 30 + parts[1]) * 86_400_000_000 + parts[2]
  }
}
