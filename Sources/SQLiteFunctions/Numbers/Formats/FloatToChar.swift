#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `to_char` of a double: at most 15 digits of it.
enum FloatToChar {
  private static let mostDigits = 15

  static func text(_ value: Double, _ model: NumberModel) throws(SQLFailure) -> [UInt8] {
    if model.isRoman { return NumberToChar.roman(Int64(exactly: value.rounded(.toNearestOrEven)) ?? 0, model) }
    if model.isScientific { return value.isFinite ? scientific(value, model) : NumberToChar.unwritable(model) }
    let shifted = value * pow(10, Double(model.shift))
    let whole = printed(shifted.magnitude, 0).count
    let behind = whole >= mostDigits ? 0 : min(model.behind, mostDigits - whole)
    let isNegative = shifted.sign == .minus && !shifted.isNaN
    return try NumberToChar.written(
      printed(shifted.magnitude, behind), isNegative: isNegative, model.with(placesBehind: behind), before: model.before + model.shift)
  }

  private static func scientific(_ value: Double, _ model: NumberModel) -> [UInt8] {
    (value.sign == .minus ? [] : [UInt8(ascii: " ")]) + formatted("%.\(model.behind)e", value)
  }

  /// Without a sign; what is no number by its name, as PostgreSQL prints it.
  private static func printed(_ value: Double, _ digits: Int) -> [UInt8] {
    value.isFinite ? formatted("%.\(digits)f", value) : Array((value.isNaN ? "NaN" : "Infinity").utf8)
  }

  private static func formatted(_ format: String, _ value: Double) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 400)
    let count = unsafe withVaList([value]) { unsafe vsnprintf(&buffer, buffer.count, format, $0) }
    return buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }
  }
}
