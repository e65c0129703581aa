import SQLiteDriver

/// The order of an aggregate's rows, as compiled SQL writes it: a letter for each key, and after a colon a letter for how it compares.
///
///     "aD:nb"   →   the first key ascending as a decimal, then the second descending, NULL last
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

  init(_ text: some Collection<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let letters = parts.first.map { Array($0) } ?? []
    let kinds = parts.dropFirst().first.map { Array($0) } ?? []
    isDistinct = letters.first == UInt8(ascii: "*")
    keys = (isDistinct ? letters.dropFirst() : letters[...]).enumerated().map { place, letter in
      Key(letter: letter, kind: place < kinds.count ? kinds[place] : UInt8(ascii: "b"))
    }
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
  fileprivate init(letter: UInt8, kind: UInt8) {
    isAscending = letter | 0x20 == UInt8(ascii: "a")
    hasNullsFirst = letter & 0x20 == 0
    self.kind = kind == UInt8(ascii: "n") ? .decimal : kind == UInt8(ascii: "i") ? .interval : .natural
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
