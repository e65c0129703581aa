import SQLiteDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Snowflake's functions of doubles that PostgreSQL lacks, or that round in another way.
extension SnowflakeNumbers {
  static var floats: [ScalarFunction] {
    [
      at("tc_sf_float_round") { $0.rounded(.toNearestOrAwayFromZero) }, at("tc_sf_float_ceil") { $0.rounded(.up) },
      at("tc_sf_float_floor") { $0.rounded(.down) }, at("tc_sf_float_trunc") { $0.rounded(.towardZero) },
      .strict("tc_sf_float_to_int", 1) { (arguments) throws(SQLFailure) in
        guard let integer = Int64(exactly: try arguments.float(at: 0).rounded(.toNearestOrAwayFromZero)) else { throw .bigintOverflow }
        return .integer(integer)
      },
      .strict("tc_float_mod", 2) { (arguments) throws(SQLFailure) in
        let divisor = try arguments.float(at: 1)
        guard divisor != 0 else { throw .divisionByZero }
        return .float(fmod(try arguments.float(at: 0), divisor))
      },
      .lenient("tc_float_div0", 3) { (arguments) throws(SQLFailure) in try quotientOrZero(arguments) },
      .strict("tc_haversine", 4) { (arguments) throws(SQLFailure) in
        .float(haversine(try arguments.float(at: 0), try arguments.float(at: 1), try arguments.float(at: 2), try arguments.float(at: 3)))
      },
      .strict("tc_pi", 0) { (_) throws(SQLFailure) in .float(.pi) },
      .strict("tc_random", 0, isDeterministic: false) { (_) throws(SQLFailure) in .float(Double.random(in: 0..<1)) },
    ]
  }

  /// `round(12.345, 1)`: scaled, rounded, scaled back, so 1.005 is 1.00: the double is a little below.
  private static func at(_ name: String, _ rounding: @escaping (Double) -> Double) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in
      let (value, place) = (try arguments.float(at: 0), Int(clamping: arguments.integer(at: 1)))
      guard place != 0, value.isFinite else { return .float(rounding(value)) }
      let factor = pow(10, Double(place.magnitude))
      return .float(place > 0 ? rounding(value * factor) / factor : rounding(value / factor) * factor)
    }
  }

  /// The third argument says whether a divisor of NULL gives zero too.
  private static func quotientOrZero(_ arguments: FunctionArguments) throws(SQLFailure) -> FunctionAnswer {
    guard !arguments.isNull(at: 0) else { return .null }
    guard !arguments.isNull(at: 1) else { return arguments.integer(at: 2) == 0 ? .null : .float(0) }
    let divisor = try arguments.float(at: 1)
    return .float(divisor == 0 ? 0 : try FloatArithmetic.quotient(arguments.float(at: 0), divisor))
  }

  /// Kilometres on a globe with a radius of 6371 km; the angles are in degrees.
  private static func haversine(_ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double) -> Double {
    let radians = Double.pi / 180
    let north = sin((otherLatitude - latitude) * radians / 2)
    let east = sin((otherLongitude - longitude) * radians / 2)
    return 2 * 6371 * asin((north * north + cos(latitude * radians) * cos(otherLatitude * radians) * east * east).squareRoot())
  }
}
