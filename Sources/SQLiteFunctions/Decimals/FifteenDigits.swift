#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A double by its first 15 decimal digits, `digits · 10^power`, which is what PostgreSQL's cast to `numeric` keeps.
///
///     0.1 + 0.2   →   3 · 10^-1
struct FifteenDigits {
  let digits: UInt64
  let power: Int

  /// Nil for infinities and for what is not a number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    guard let shortest = FifteenDigits.parts(value.magnitude.description.utf8) else { return nil }
    // A number that fewer digits identify is printed with zeros after them, but for the least ones, which have fewer digits than that.
    let parts =
      shortest.digits < 1_000_000_000_000_000 && !value.isSubnormal ? shortest : FifteenDigits.printed(value.magnitude, digits: 15)
    guard let parts else { return nil }
    (digits, power) = parts
  }

  /// The fewest digits that say which double it is: 0.1 + 0.2 is 30000000000000004 · 10^-17.
  static func shortest(_ value: Double) -> (digits: UInt64, power: Int)? {
    value.isFinite ? parts(value.magnitude.description.utf8) : nil
  }

  /// The nearest decimal of so many digits.
  static func printed(_ value: Double, digits: Int) -> (digits: UInt64, power: Int)? {
    var buffer = [CChar](repeating: 0, count: 32)
    let count = unsafe withVaList([value]) { unsafe vsnprintf(&buffer, buffer.count, "%.\(digits - 1)e", $0) }
    return parts(buffer.prefix(Int(count)).lazy.map { UInt8(bitPattern: $0) })
  }

  /// `1234.5`, `1.5e-07`, `5e+20`.
  private static func parts(_ text: some Sequence<UInt8>) -> (digits: UInt64, power: Int)? {
    var (digits, power, exponent): (UInt64, Int, Int) = (0, 0, 0)
    var (isFraction, isExponent, isSmall) = (false, false, false)
    for byte in text {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isSmall = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isExponent: exponent = exponent * 10 + Int(byte & 15)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + UInt64(byte & 15)
        power -= isFraction ? 1 : 0
      default: return nil
      }
    }
    return trimmed(digits, power + (isSmall ? -exponent : exponent))
  }

  private static func trimmed(_ digits: UInt64, _ power: Int) -> (digits: UInt64, power: Int) {
    var (digits, power) = (digits, power)
    while digits != 0, digits.isMultiple(of: 10) { (digits, power) = (digits / 10, power + 1) }
    return (digits, digits == 0 ? 0 : power)
  }
}
