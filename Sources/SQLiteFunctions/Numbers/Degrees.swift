#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Angles in degrees that are exact where schoolbooks are: `sind(30)` is 0.5. The method is that of PostgreSQL's float.c.
enum Degrees {
  private static let radians = Double.pi / 180
  private static let sineOf30 = sin(30 * radians)
  private static let oneMinusCosineOf60 = 1 - cos(60 * radians)
  private static let arcsineOfHalf = asin(0.5)
  private static let arccosineOfHalf = acos(0.5)
  private static let arctangentOfOne: Double = atan(1.0)
  private static let tangentOf45 = sineOfQuarter(45) / cosineOfQuarter(45)
  private static let cotangentOf45 = cosineOfQuarter(45) / sineOfQuarter(45)

  static func sine(_ angle: Double) -> Double {
    var (angle, sign) = reduced(angle)
    if angle > 180 { (angle, sign) = (360 - angle, -sign) }
    return sign * sineOfQuarter(angle > 90 ? 180 - angle : angle)
  }

  static func cosine(_ angle: Double) -> Double {
    var angle = reduced(angle).angle
    if angle > 180 { angle = 360 - angle }
    return angle > 90 ? -cosineOfQuarter(180 - angle) : cosineOfQuarter(angle)
  }

  static func tangent(_ angle: Double) -> Double {
    let (angle, sign) = quarter(angle)
    let value = sign * ((sineOfQuarter(angle) / cosineOfQuarter(angle)) / tangentOf45)
    return value == 0 ? 0 : value
  }

  static func cotangent(_ angle: Double) -> Double {
    let (angle, sign) = quarter(angle)
    let value = sign * ((cosineOfQuarter(angle) / sineOfQuarter(angle)) / cotangentOf45)
    return value == 0 ? 0 : value
  }

  static func arcsine(_ value: Double) -> Double { value >= 0 ? arcsineOfQuarter(value) : -arcsineOfQuarter(-value) }

  static func arccosine(_ value: Double) -> Double { value >= 0 ? arccosineOfQuarter(value) : 90 + arcsineOfQuarter(-value) }

  static func arctangent(_ value: Double) -> Double { atan(value) / arctangentOfOne * 45 }

  static func arctangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) / arctangentOfOne * 45 }

  /// Between 0 and 360, with the sign apart.
  private static func reduced(_ angle: Double) -> (angle: Double, sign: Double) {
    let rest = fmod(angle, 360)
    return rest < 0 ? (-rest, -1) : (rest, 1)
  }

  /// Between 0 and 90, with the sign of a tangent.
  private static func quarter(_ angle: Double) -> (angle: Double, sign: Double) {
    var (angle, sign) = reduced(angle)
    if angle > 180 { (angle, sign) = (360 - angle, -sign) }
    return angle > 90 ? (180 - angle, -sign) : (angle, sign)
  }

  private static func sineOfQuarter(_ angle: Double) -> Double {
    angle <= 30 ? sineBelow30(angle) : cosineBelow60(90 - angle)
  }

  private static func cosineOfQuarter(_ angle: Double) -> Double {
    angle <= 60 ? cosineBelow60(angle) : sineBelow30(90 - angle)
  }

  private static func sineBelow30(_ angle: Double) -> Double { (sin(angle * radians) / sineOf30) / 2 }

  private static func cosineBelow60(_ angle: Double) -> Double { 1 - ((1 - cos(angle * radians)) / oneMinusCosineOf60) / 2 }

  private static func arcsineOfQuarter(_ value: Double) -> Double {
    value <= 0.5 ? (asin(value) / arcsineOfHalf) * 30 : 90 - (acos(value) / arccosineOfHalf) * 60
  }

  private static func arccosineOfQuarter(_ value: Double) -> Double {
    value <= 0.5 ? 90 - (asin(value) / arcsineOfHalf) * 30 : (acos(value) / arccosineOfHalf) * 60
  }
}
