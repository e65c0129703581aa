import BigInt

/// A decimal number with its scale, as PostgreSQL's `numeric` (postgresql.org/docs/15/datatype-numeric.html): whole units of 10^-scale.
///
///     12.50   →   1250 units of scale 2
///
/// 18 digits fit a machine word, which is nearly every number; only longer ones pay for a big integer.
enum ExactDecimal {
  /// Fewer than 19 digits.
  case short(Int64, scale: Int)
  case long(BigInt, scale: Int)
  case special(Special)

  /// In PostgreSQL's order: what is not a number comes after everything.
  enum Special: Int { case negativeInfinity, infinity, notANumber }
}

extension ExactDecimal {
  /// 10^18: from here on numbers are long.
  static let shortLimit: Int64 = 1_000_000_000_000_000_000

  static let zero = ExactDecimal.short(0, scale: 0)
  static let one = ExactDecimal.short(1, scale: 0)
  static let notANumber = ExactDecimal.special(.notANumber)

  init(_ integer: Int64) { self.init(units: integer, scale: 0) }

  init(units: Int64, scale: Int) {
    self = units.magnitude < UInt64(Self.shortLimit) ? .short(units, scale: scale) : .long(BigInt(units), scale: scale)
  }

  init(units: BigInt, scale: Int) {
    if let word = Int64(exactly: units), word.magnitude < UInt64(Self.shortLimit) {
      self = .short(word, scale: scale)
    } else {
      self = .long(units, scale: scale)
    }
  }

  init(isNegative: Bool, magnitude: UInt128, scale: Int) {
    if magnitude < UInt128(Self.shortLimit) {
      self = .short(isNegative ? -Int64(magnitude) : Int64(magnitude), scale: scale)
    } else {
      let low = BigUInt(UInt64(truncatingIfNeeded: magnitude)), high = BigUInt(UInt64(truncatingIfNeeded: magnitude >> 64))
      self = .long(BigInt(sign: isNegative ? .minus : .plus, magnitude: high << 64 + low), scale: scale)
    }
  }

  /// The digits after the point; 0 for what has none.
  var scale: Int {
    switch self {
    case .short(_, let scale), .long(_, let scale): scale
    case .special: 0
    }
  }

  /// Whole units of the scale; 0 for what has none.
  var units: BigInt {
    switch self {
    case .short(let units, _): BigInt(units)
    case .long(let units, _): units
    case .special: 0
    }
  }

  var isNotANumber: Bool { if case .special(.notANumber) = self { true } else { false } }
  var isFinite: Bool { if case .special = self { false } else { true } }

  /// −1, 0 or 1; 0 for what is not a number.
  var signum: Int {
    switch self {
    case .short(let units, _): Int(units.signum())
    case .long(let units, _): units.signum() < 0 ? -1 : 1
    case .special(.negativeInfinity): -1
    case .special(.infinity): 1
    case .special(.notANumber): 0
    }
  }

  /// −1, 0, 1 or what is not a number.
  var sign: ExactDecimal { isNotANumber ? self : .short(Int64(signum), scale: 0) }

  var isZero: Bool { if case .short(0, _) = self { true } else { false } }

  /// An infinity with a sign.
  static func infinity(_ sign: Int) -> ExactDecimal { .special(sign < 0 ? .negativeInfinity : .infinity) }
}

extension SQLFailure {
  static let divisionByZero = SQLFailure("22012", "division by zero")
  static let numericOverflow = SQLFailure("22003", "value overflows numeric format")
  static let bigintOverflow = SQLFailure("22003", "bigint out of range")
}
