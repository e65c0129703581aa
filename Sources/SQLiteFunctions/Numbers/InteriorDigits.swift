import BigInt

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The fewest digits that lie strictly between a double's neighbours' midpoints, as PostgreSQL's `double precision` output has them.
///
///     20542151063000848   →   2.0542151063000848e+16
///
/// 2.054215106300085e+16 would be read as the same double, but only because halves are rounded to even: it is a midpoint.
/// Only whole numbers from 2^54 on have midpoints of so few digits.
enum InteriorDigits {
  static func digits(_ value: Double) -> (digits: UInt64, power: Int)? {
    guard let shortest = FifteenDigits.shortest(value) else { return nil }
    guard value.magnitude >= 0x1p54, isMidpoint(shortest, value.magnitude) else { return shortest }
    for count in String(shortest.digits).utf8.count + 1..<17 {
      guard let longer = FifteenDigits.printed(value.magnitude, digits: count) else { continue }
      if isRead(longer, as: value.magnitude), !isMidpoint(longer, value.magnitude) { return longer }
    }
    return FifteenDigits.printed(value.magnitude, digits: 17)
  }

  private static func isRead(_ decimal: (digits: UInt64, power: Int), as value: Double) -> Bool {
    Double("\(decimal.digits)e\(decimal.power)") == value
  }

  private static func isMidpoint(_ decimal: (digits: UInt64, power: Int), _ value: Double) -> Bool {
    guard decimal.power >= 0, decimal.power <= 24 else { return false }
    let distance = (BigInt(decimal.digits) * PowersOfTen.big(decimal.power) - BigInt(value)) << 1
    return distance == BigInt(value.nextUp - value) || distance == -BigInt(value - value.nextDown)
  }
}
