/// Times as they stand in JSON that PostgreSQL makes.
enum TimeText {
  /// `2024-01-05T10:00:00.500000Z` → `2024-01-05T10:00:00.5+00:00`; without a `Z`, without an offset.
  static func json(_ timestamp: [UInt8]) -> [UInt8] {
    guard timestamp.last == UInt8(ascii: "Z") else { return withoutTrailingZeros(timestamp) }
    return withoutTrailingZeros(timestamp.dropLast()) + "+00:00".utf8
  }

  /// `10:00:00.500000` → `10:00:00.5`, `10:00:00.000000` → `10:00:00`
  static func withoutTrailingZeros(_ time: some BidirectionalCollection<UInt8>) -> [UInt8] {
    guard time.contains(UInt8(ascii: ".")) else { return Array(time) }
    var digits = time[...]
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    return Array(digits)
  }
}
