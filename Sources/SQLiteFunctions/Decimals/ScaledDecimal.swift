import SQLiteDriver

/// A decimal number as whole units of a scale: 12.5 at scale 3 is 12,500 units.
struct ScaledDecimal {
  let isNegative: Bool
  /// Below 10^38, the most that the decimal types of the dialects hold.
  let units: UInt128
  let scale: Int

  /// 10^0 … 10^38.
  static let powersOfTen: [UInt128] = (0..<38).reduce(into: [1]) { powers, _ in powers.append(powers[powers.count - 1] * 10) }

  /// An argument of any kind, rounded half away from zero; nil for NULL, for no number, and beyond 38 digits.
  init?(_ arguments: FunctionArguments, at index: Int, scale: Int) {
    switch arguments.kind(at: index) {
    case .null: return nil
    case .integer: self.init(arguments.integer(at: index), scale: scale)
    case .double: self.init(arguments.double(at: index), scale: scale)
    case .text, .blob:
      guard let text = arguments.text(at: index) else { return nil }
      self.init(text, scale: scale)
    }
  }

  init?(_ integer: Int64, scale: Int) {
    self.init(isNegative: integer < 0, magnitude: UInt128(integer.magnitude), power: 0, scale: scale)
  }

  /// The number that PostgreSQL makes of a `double precision`: its first 15 digits.
  init?(_ double: Double, scale: Int) {
    guard let digits = FifteenDigits(double) else { return nil }
    self.init(isNegative: double < 0, magnitude: UInt128(digits.digits), power: digits.power, scale: scale)
  }

  /// `magnitude · 10^power`.
  private init?(isNegative: Bool, magnitude: UInt128, power: Int, scale: Int) {
    let shift = power + scale
    guard shift < 38 || magnitude == 0, let units = ScaledDecimal.shifted(magnitude, by: min(shift, 37)) else { return nil }
    (self.isNegative, self.units, self.scale) = (isNegative && units != 0, units, scale)
  }

  private static func shifted(_ magnitude: UInt128, by shift: Int) -> UInt128? {
    guard shift < 0 else {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: powersOfTen[shift])
      return overflow || product >= powersOfTen[38] ? nil : product
    }
    guard -shift <= 38 else { return 0 }
    let unit = powersOfTen[-shift]
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: unit)
    return remainder >= unit - remainder ? quotient + 1 : quotient
  }
}

/// Reading text.
extension ScaledDecimal {
  /// ` *[+-]?[0-9]{1,30}(\.[0-9]{1,30})? *`
  init?(_ text: BorrowedText, scale: Int) {
    guard let first = text.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    let sign = text[first]
    let integer = ScaledDecimal.digits(text, from: sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? first + 1 : first)
    guard 1...30 ~= integer.count, let fraction = ScaledDecimal.fraction(text, from: integer.upperBound),
      text[fraction.upperBound...].allSatisfy({ $0 == UInt8(ascii: " ") }),
      let units = ScaledDecimal.units(text, integer, fraction, scale)
    else { return nil }
    (isNegative, self.units, self.scale) = (sign == UInt8(ascii: "-") && units != 0, units, scale)
  }

  private static func digits(_ text: BorrowedText, from start: Int) -> Range<Int> {
    var end = start
    while end < text.count, text[end] >= UInt8(ascii: "0"), text[end] <= UInt8(ascii: "9") { end += 1 }
    return start..<end
  }

  private static func fraction(_ text: BorrowedText, from start: Int) -> Range<Int>? {
    guard start < text.count, text[start] == UInt8(ascii: ".") else { return start..<start }
    let digits = digits(text, from: start + 1)
    return 1...30 ~= digits.count ? digits : nil
  }

  private static func units(_ text: BorrowedText, _ integer: Range<Int>, _ fraction: Range<Int>, _ scale: Int) -> UInt128? {
    var units: UInt128 = 0
    for position in integer { units = units * 10 + UInt128(text[position] & 15) }
    let kept = fraction.prefix(scale)
    for position in kept {
      guard units < powersOfTen[37] else { return nil }
      units = units * 10 + UInt128(text[position] & 15)
    }
    guard let shifted = shifted(units, by: scale - kept.count) else { return nil }
    let next = kept.endIndex
    return next < fraction.upperBound && text[next] >= UInt8(ascii: "5") ? shifted + 1 : shifted
  }
}

/// The number for SQLite.
extension ScaledDecimal {
  /// Nil beyond 64 bits. Only for scale 0.
  var integer: Int64? {
    isNegative ? Int64(exactly: -Int128(units)) : Int64(exactly: units)
  }

  /// The nearest double. Below 2^53 one division of two exact numbers rounds once, hence correctly.
  var double: Double {
    let magnitude =
      units < 1 << 53 && scale <= 22
      ? Double(UInt64(units)) / ScaledDecimal.exactPowersOfTen[scale] : Double("\(units)e-\(scale)") ?? .nan
    return isNegative ? -magnitude : magnitude
  }

  /// 10^22 is the last that a double holds exactly.
  private static let exactPowersOfTen: [Double] = powersOfTen.prefix(23).map { Double($0) }

  /// The digits with a point before the last `scale` of them: `-0.950`.
  var text: String {
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = scale > 0 ? "." : ""
    return (isNegative ? "-" : "") + padded.dropLast(scale) + point + padded.suffix(scale)
  }
}
