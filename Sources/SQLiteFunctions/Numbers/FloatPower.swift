#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// PostgreSQL's `dpow`.
enum FloatPower {
  static func power(_ base: Double, _ exponent: Double) throws(SQLFailure) -> Double {
    if base.isNaN { return exponent == 0 ? 1 : .nan }
    if exponent.isNaN { return base == 1 ? 1 : .nan }
    if base == 0, exponent < 0 { throw SQLFailure("2201F", "zero raised to a negative power is undefined") }
    if base < 0, floor(exponent) != exponent {
      throw SQLFailure("2201F", "a negative number raised to a non-integer power yields a complex result")
    }
    let value = pow(base, exponent)
    guard base.isFinite, exponent.isFinite else { return value }
    return try FloatArithmetic.checked(value, mayBeInfinite: false, mayBeZero: base == 0)
  }
}
