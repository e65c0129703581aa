import SQLiteDriver

/// The number of a field, with as many decimals as PostgreSQL gives it: a second is `5.500000`.
enum FieldValue {
  case decimal(units: Int, scale: Int)
  /// Microseconds of a minute as seconds (6 digits) or milliseconds (3).
  case seconds(microseconds: Int, scale: Int)
  /// A Julian day and the part of it that is over.
  case julian(day: Int, clock: Int)
  case infinity(isNegative: Bool)

  static func whole(_ number: Int) -> FieldValue { .decimal(units: number, scale: 0) }

  /// The text of a numeric.
  var text: String {
    switch self {
    case .decimal(let units, let scale), .seconds(let units, let scale): Self.text(units, scale)
    case .julian(let day, let clock): Self.julianText(day, clock)
    case .infinity(let isNegative): isNegative ? "-Infinity" : "Infinity"
    }
  }

  /// A double precision.
  func answer(_ result: FunctionResult) {
    switch self {
    case .decimal(let units, let scale): result.double(Double(units) / [1, 1, 1, 1_000, 1, 1, 1_000_000][scale])
    case .seconds(let units, let scale): result.double(Self.seconds(units, scale))
    case .julian(let day, let clock): result.double(Double(day) + Double(clock) / Double(Microseconds.perDay))
    case .infinity: result.text(text)
    }
  }

  /// As PostgreSQL adds them up, digit for digit.
  private static func seconds(_ microseconds: Int, _ scale: Int) -> Double {
    let (whole, fraction) = microseconds.quotientAndRemainder(dividingBy: Microseconds.perSecond)
    return scale == 3 ? Double(whole) * 1_000 + Double(fraction) / 1_000 : Double(whole) + Double(fraction) / 1_000_000
  }

  private static func text(_ units: Int, _ scale: Int) -> String {
    guard scale > 0 else { return String(units) }
    var output: [UInt8] = units < 0 ? [UInt8(ascii: "-")] : []
    let power = scale == 3 ? 1_000 : 1_000_000
    let magnitude = Int(units.magnitude)
    Digits.append(magnitude / power, width: 1, to: &output)
    output.append(UInt8(ascii: "."))
    Digits.append(magnitude % power, width: scale, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// PostgreSQL divides the microseconds by those of a day, 864 and eight zeros, and gives the quotient 16 significant digits or
  /// more in groups of four: more where a clock begins with no more than 864 (`select_div_scale`).
  private static func julianText(_ day: Int, _ clock: Int) -> String {
    let scale = clock >= 8_650_000 ? 20 : clock >= 865 ? 24 : 28
    var power: Int128 = 1
    for _ in 0..<scale { power *= 10 }
    let (quotient, rest) = (Int128(clock) * power).quotientAndRemainder(dividingBy: Int128(Microseconds.perDay))
    let digits = String(rest * 2 >= Int128(Microseconds.perDay) ? quotient + 1 : quotient)
    return "\(day)." + String(repeating: "0", count: scale - digits.utf8.count) + digits
  }
}
