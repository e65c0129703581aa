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

enum Bytes {
  /// The order of code points, which is that of UTF-8's bytes.
  static func compare(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Int {
    for (one, other) in zip(left, right) where one != other { return one < other ? -1 : 1 }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }
}
