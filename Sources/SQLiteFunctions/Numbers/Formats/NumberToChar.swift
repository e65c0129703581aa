import SQLiteDriver

/// `to_char(number, model)`: `tc_number_to_char('1234.5', 'FM9,999.00')` → `1,234.50`.
///
/// PostgreSQL: postgresql.org/docs/15/functions-formatting.html, in the locale C.
enum NumberToChar {
  static var functions: [ScalarFunction] {
    var kept: (text: [UInt8], model: NumberModel)?
    return [
      .strict("tc_number_to_char", 2) { (arguments) throws(SQLFailure) in
        guard let text = arguments.text(at: 1) else { return .null }
        if let kept, kept.text.elementsEqual(text) { return .text(try string(arguments, kept.model)) }
        let model = try NumberModel(text)
        kept = (Array(text), model)
        return .text(try string(arguments, model))
      },
      .strict("tc_float_to_char", 2) { (arguments) throws(SQLFailure) in
        let text = try FloatToChar.text(arguments.float(at: 0), NumberModel(arguments.bytes(at: 1)))
        return .text(String(decoding: text, as: UTF8.self))
      },
    ]
  }

  private static func string(_ arguments: FunctionArguments, _ model: NumberModel) throws(SQLFailure) -> String {
    String(decoding: try text(arguments, model), as: UTF8.self)
  }

  private static func text(_ arguments: FunctionArguments, _ model: NumberModel) throws(SQLFailure) -> [UInt8] {
    if arguments.kind(at: 0) == .double { return try FloatToChar.text(arguments.double(at: 0), model) }
    if arguments.kind(at: 0) == .integer { try checkShift(arguments.integer(at: 0), model) }
    return try text(ExactDecimal(arguments, at: 0), model)
  }

  /// `V` multiplies a whole number in 64 bits.
  private static func checkShift(_ value: Int64, _ model: NumberModel) throws(SQLFailure) {
    guard model.shift > 0 else { return }
    guard let factor = Int64(exactly: PowersOfTen.big(model.shift)), !value.multipliedReportingOverflow(by: factor).overflow else {
      throw SQLFailure("22003", "bigint out of range")
    }
  }

  private static func text(_ value: ExactDecimal, _ model: NumberModel) throws(SQLFailure) -> [UInt8] {
    if model.isRoman { return try roman(value, model) }
    if model.isScientific { return scientific(value, model) }
    let shifted = model.shift > 0 ? try value.multiplied(by: ExactDecimal(units: PowersOfTen.big(model.shift), scale: 0)) : value
    let rounded = shifted.rounded(to: model.behind)
    return try written(Array(rounded.magnitude.text.utf8), isNegative: rounded.signum < 0, model, before: model.before + model.shift)
  }

  /// Digits that do not fit are signs of number.
  static func written(_ digits: [UInt8], isNegative: Bool, _ model: NumberModel, before: Int) throws(SQLFailure) -> [UInt8] {
    let whole = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
    var number = digits
    if whole > before {
      number = Array(repeating: UInt8(ascii: "#"), count: before + model.behind + 1)
      number[before] = UInt8(ascii: ".")
    }
    var writer = NumberWriter(model, number, isNegative: isNegative, leadingPlaces: max(0, before - whole))
    return try writer.text()
  }

  /// PostgreSQL takes the number in 32 bits for it.
  private static func roman(_ value: ExactDecimal, _ model: NumberModel) throws(SQLFailure) -> [UInt8] {
    try value.checkFinite(for: "integer")
    guard let number = (try? value.integer).flatMap({ Int32(exactly: $0) }) else { throw SQLFailure("22003", "integer out of range") }
    return roman(Int64(number), model)
  }

  static func roman(_ number: Int64, _ model: NumberModel) -> [UInt8] {
    let text = Ordinal.roman(number)
    var output: [UInt8] = []
    for element in model.elements {
      switch element {
      case .roman: output.append(contentsOf: padded(text, model))
      case .smallRoman: output.append(contentsOf: padded(text.lowercased(), model))
      case .literal(let bytes): output.append(contentsOf: bytes)
      default: break
      }
    }
    return output
  }

  private static func padded(_ text: String, _ model: NumberModel) -> [UInt8] {
    Array((model.isFilled ? String(repeating: " ", count: max(0, 15 - text.utf8.count)) + text : text).utf8)
  }

  /// ` 1.23e+03`; what has no exponent is signs of number. As in PostgreSQL 15, 9.99 by `9.9EEEE` is ` 10.0e+00`.
  private static func scientific(_ value: ExactDecimal, _ model: NumberModel) -> [UInt8] {
    guard value.isFinite else { return unwritable(model) }
    let exponent = value.isZero ? 0 : value.decimalWeight
    let mantissa = mantissa(value, exponent, model.behind)
    let places = String(exponent.magnitude)
    let text = mantissa.text + (exponent < 0 ? "e-" : "e+") + (places.utf8.count < 2 ? "0" : "") + places
    return Array((value.signum < 0 ? text : " " + text).utf8)
  }

  static func unwritable(_ model: NumberModel) -> [UInt8] {
    var text = [UInt8](repeating: UInt8(ascii: "#"), count: model.before + model.behind + 6)
    text[0] = UInt8(ascii: " ")
    text[model.before + 1] = UInt8(ascii: ".")
    return text
  }

  private static func mantissa(_ value: ExactDecimal, _ exponent: Int, _ digits: Int) -> ExactDecimal {
    let shift = value.scale + exponent
    let scaled =
      shift >= 0
      ? ExactDecimal(units: value.units, scale: shift) : ExactDecimal(units: value.units * PowersOfTen.big(-shift), scale: 0)
    return scaled.rounded(to: digits)
  }
}
