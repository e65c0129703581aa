import BigInt
import SQLiteDriver

/// Other kinds of numbers.
extension ExactDecimal {
  /// The number that PostgreSQL makes of a `double precision`: its first 15 digits.
  init(fifteenDigits value: Double) {
    guard let digits = FifteenDigits(value) else {
      self = value.isNaN ? .notANumber : .infinity(value < 0 ? -1 : 1)
      return
    }
    self.init(isNegative: value < 0, digits.digits, power: digits.power)
  }

  /// The number that a `double precision` is written as: a decimal that a column of numbers keeps as REAL.
  init(shortest value: Double) {
    guard let digits = FifteenDigits.shortest(value) else {
      self = value.isNaN ? .notANumber : .infinity(value < 0 ? -1 : 1)
      return
    }
    self.init(isNegative: value < 0, digits.digits, power: digits.power)
  }

  private init(isNegative: Bool, _ digits: UInt64, power: Int) {
    let number = ExactDecimal(isNegative: isNegative, magnitude: UInt128(digits), scale: max(0, -power))
    self = power > 0 ? ExactDecimal(units: number.units * PowersOfTen.big(power), scale: 0) : number
  }

  /// An argument of any kind that is not NULL.
  init(_ arguments: FunctionArguments, at index: Int) throws(SQLFailure) {
    switch arguments.kind(at: index) {
    case .integer: self.init(arguments.integer(at: index))
    case .double: self.init(shortest: arguments.double(at: index))
    case .null: self = .notANumber
    case .text, .blob:
      guard let text = arguments.text(at: index) else { throw .invalidInput("numeric", []) }
      try self.init(text)
    }
  }

  /// The nearest double.
  var double: Double {
    get throws(SQLFailure) {
      switch self {
      case .special(.notANumber): return .nan
      case .special: return signum < 0 ? -.infinity : .infinity
      case .short(let units, let scale) where units.magnitude < 1 << 53 && scale <= 18:
        return scale == 0 ? Double(units) : Double(units) / Double(PowersOfTen.words[scale])
      case .short, .long: return try finiteDouble
      }
    }
  }

  private var finiteDouble: Double {
    get throws(SQLFailure) {
      guard let value = Double(text), value.isFinite, value != 0 || isZero else {
        throw SQLFailure("22003", "\"\(text)\" is out of range for type double precision")
      }
      return value
    }
  }

  /// There is no integer for NaN and infinity.
  func checkFinite(for type: String) throws(SQLFailure) {
    guard isFinite else { throw SQLFailure("0A000", "cannot convert \(isNotANumber ? "NaN" : "infinity") to \(type)") }
  }

  /// Rounded half away from zero.
  var integer: Int64 {
    get throws(SQLFailure) {
      try checkFinite(for: "bigint")
      switch rounded(to: 0) {
      case .short(let units, _): return units
      case let long:
        guard let word = Int64(exactly: long.units) else { throw .bigintOverflow }
        return word
      }
    }
  }
}
