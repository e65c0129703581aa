/// The numbers of a token with colons: `10:00`, `10:00:00.5`, `04:05.5` (minutes and seconds).
struct ClockFields {
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0

  /// Hours have no upper bound here: an interval can have any number.
  init(_ text: [UInt8]) throws(InputFailure) {
    var rest = text[...]
    hour = try Self.number(&rest)
    guard rest.popFirst() == UInt8(ascii: ":") else { throw .format }
    minute = try Self.number(&rest)
    try readSeconds(rest)
    guard minute < 60, second <= 60 else { throw .field }
  }

  private mutating func readSeconds(_ text: ArraySlice<UInt8>) throws(InputFailure) {
    var rest = text
    switch rest.first {
    case nil: return
    case UInt8(ascii: "."): (hour, minute, second) = (0, hour, minute)
    case UInt8(ascii: ":"):
      rest.removeFirst()
      second = try Self.number(&rest)
    default: throw .format
    }
    guard !rest.isEmpty else { return }
    guard rest.first == UInt8(ascii: ".") else { throw .format }
    microsecond = try Fraction.microseconds(rest)
  }

  /// No digits are 0.
  private static func number(_ rest: inout ArraySlice<UInt8>) throws(InputFailure) -> Int {
    let digits = rest.prefix(while: Digits.isDigit)
    rest = rest[digits.endIndex...]
    guard !digits.isEmpty else { return 0 }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= 2_147_483_647_999 else { throw .field }
    return number
  }
}

/// The part of a number after the point.
enum Fraction {
  /// `.5` is 500000; a half of a microsecond goes to the even neighbour, as C's `rint` has it.
  static func microseconds(_ text: some Collection<UInt8>) throws(InputFailure) -> Int {
    Int((try value(text) * 1_000_000).rounded(.toNearestOrEven))
  }

  static func value(_ text: some Collection<UInt8>) throws(InputFailure) -> Double {
    guard text.count > 1 else { return 0 }
    guard text.dropFirst().allSatisfy(Digits.isDigit), let value = Double("0" + String(decoding: Array(text), as: UTF8.self)) else {
      throw .format
    }
    return value
  }
}

/// An offset from UTC: `+02`, `-0330`, `+05:30:15`, to the east.
enum OffsetText {
  static func seconds(_ text: some ByteText) throws(InputFailure) -> Int {
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .format }
    var parts = text.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { Array($0) }
    guard parts.count <= 3, parts.allSatisfy({ $0.allSatisfy(Digits.isDigit) }) else { throw .format }
    if parts.count == 1, text.count > 3 { parts = [Array(parts[0].dropLast(2)), Array(parts[0].suffix(2))] }
    let numbers = parts.map(number)
    guard numbers[0] <= 15, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { throw .displacement }
    let seconds = numbers[0] * 3_600 + (numbers.at(1) ?? 0) * 60 + (numbers.at(2) ?? 0)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func number(_ digits: [UInt8]) -> Int {
    digits.count > 9 ? .max : digits.reduce(0) { (sum: Int, digit: UInt8) -> Int in sum * 10 + Int(digit &- 48) }
  }
}
