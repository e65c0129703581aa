/// Compares numbers as they stand in JSON, `-12.50`, digit by digit: of any length, exactly.
enum DecimalDigits {
  /// Below zero where the left one is smaller, zero where both are equal: 1.0 and 1, 0 and -0.
  static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let (one, other) = (Parts(left), Parts(right))
    guard one.sign == other.sign else { return one.sign - other.sign }
    return one.sign * one.compareMagnitude(to: other)
  }

  private struct Parts {
    let sign: Int
    let integer: ArraySlice<UInt8>
    let fraction: ArraySlice<UInt8>

    init(_ number: [UInt8]) {
      let isNegative = number.first == UInt8(ascii: "-")
      let digits = isNegative ? number.dropFirst() : number[...]
      let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
      integer = digits[..<point].drop { $0 == UInt8(ascii: "0") }
      fraction = Parts.withoutTrailingZeros(digits[point...].dropFirst())
      sign = integer.isEmpty && fraction.isEmpty ? 0 : isNegative ? -1 : 1
    }

    private static func withoutTrailingZeros(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      digits[..<(digits.lastIndex { $0 != UInt8(ascii: "0") }.map { $0 + 1 } ?? digits.startIndex)]
    }

    func compareMagnitude(to other: Parts) -> Int {
      guard integer.count == other.integer.count else { return integer.count < other.integer.count ? -1 : 1 }
      let order = Bytes.compare(integer, other.integer)
      return order == 0 ? Bytes.compare(fraction, other.fraction) : order
    }
  }

  /// `1.50` → `1.5`, `2.00` → `2`, `-0.0` → `0`: a number as Snowflake keeps one.
  static func trimmed(_ number: [UInt8]) -> [UInt8] {
    guard number.contains(UInt8(ascii: ".")), let last = number.lastIndex(where: { $0 != UInt8(ascii: "0") }) else { return number }
    let digits = number[...(number[last] == UInt8(ascii: ".") ? last - 1 : last)]
    return digits.elementsEqual("-0".utf8) ? Array("0".utf8) : Array(digits)
  }
}

extension DecimalDigits {
  /// To the nearest whole number, halves away from zero; nil beyond 64 bits.
  static func rounded(_ number: [UInt8]) -> Int64? {
    guard let point = number.firstIndex(of: UInt8(ascii: ".")) else { return Int64(String(decoding: number, as: UTF8.self)) }
    guard let whole = Int64(String(decoding: number[..<point], as: UTF8.self)) else { return nil }
    guard number[point + 1] >= UInt8(ascii: "5") else { return whole }
    let (next, overflow) = whole.addingReportingOverflow(number[0] == UInt8(ascii: "-") ? -1 : 1)
    return overflow ? nil : next
  }
}

extension DecimalDigits {
  /// With exactly so many digits behind the point, halves rounded away from zero: `-2.345` to 2 → `-2.35`, `2` to 2 → `2.00`.
  static func rounded(_ number: [UInt8], scale: Int) -> [UInt8] {
    let isNegative = number.first == UInt8(ascii: "-")
    let point = number.firstIndex(of: UInt8(ascii: ".")) ?? number.count
    let fraction = number.dropFirst(point + 1)
    var digits = Array(number[(isNegative ? 1 : 0)..<point]) + fraction.prefix(scale)
    digits += Array(repeating: UInt8(ascii: "0"), count: max(0, scale - fraction.count))
    if let next = fraction.dropFirst(scale).first, next >= UInt8(ascii: "5") { increment(&digits) }
    let isZero = digits.allSatisfy { $0 == UInt8(ascii: "0") }
    if scale > 0 { digits.insert(UInt8(ascii: "."), at: digits.count - scale) }
    return isNegative && !isZero ? [UInt8(ascii: "-")] + digits : digits
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      guard digits[index] == UInt8(ascii: "9") else {
        digits[index] += 1
        return
      }
      digits[index] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
  }

  /// A text as a number, ` +1.50e1 ` as `15`; nil where it is none.
  static func read(_ text: [UInt8]) -> [UInt8]? {
    var digits = text.drop { $0 == UInt8(ascii: " ") }
    while digits.last == UInt8(ascii: " ") { digits.removeLast() }
    if digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    var spelled = Array(digits)
    let sign = spelled.first == UInt8(ascii: "-") ? 1 : 0
    if spelled.count > sign, spelled[sign] == UInt8(ascii: ".") { spelled.insert(UInt8(ascii: "0"), at: sign) }
    while spelled.count > sign + 1, spelled[sign] == UInt8(ascii: "0"), 48...57 ~= spelled[sign + 1] { spelled.remove(at: sign) }
    if spelled.last == UInt8(ascii: ".") { spelled.removeLast() }
    guard let number = JSONNumber(spelled.span, at: 0), number.end == spelled.count else { return nil }
    var plain: [UInt8] = []
    number.append(spelled.span, to: &plain)
    return trimmed(plain)
  }
}

enum Bytes {
  /// The order of code points, which is that of UTF-8's bytes.
  static func compare(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Int {
    for (one, other) in zip(left, right) where one != other { return one < other ? -1 : 1 }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }
}
