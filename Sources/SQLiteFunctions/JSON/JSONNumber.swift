/// A JSON number, `-12.50e3`, by the places of its parts, and its text as PostgreSQL's `numeric` prints it.
///
///     1.50 → 1.50    1e3 → 1000    1E-2 → 0.01    -0 → 0    12345678901234567890 → 12345678901234567890
///
/// The digits are moved, never computed with, so a number of any length keeps them all.
struct JSONNumber {
  let isNegative: Bool
  let integer: Range<Int>
  let fraction: Range<Int>
  let exponent: Int
  let end: Int

  /// What `numeric` holds before and after its point, and the exponents that its reader takes.
  private static let maximumIntegerDigits = 131_072
  private static let maximumFractionDigits = 16_383
  private static let exponentBound = 1_073_741_823

  /// Nil for no number, or one beyond `numeric`.
  init?(_ text: Span<UInt8>, at start: Int) {
    isNegative = start < text.count && text[start] == UInt8(ascii: "-")
    let first = isNegative ? start + 1 : start
    integer = first..<JSONNumber.endOfDigits(text, from: first)
    guard !integer.isEmpty, integer.count == 1 || text[first] != UInt8(ascii: "0") else { return nil }
    guard let fraction = JSONNumber.fraction(text, from: integer.upperBound),
      let power = JSONNumber.power(text, from: fraction.upperBound)
    else { return nil }
    (self.fraction, exponent, end) = (fraction, power.exponent, power.end)
    guard fitsNumeric(text) else { return nil }
  }

  private static func endOfDigits(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func fraction(_ text: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard start < text.count, text[start] == UInt8(ascii: ".") else { return start..<start }
    let end = endOfDigits(text, from: start + 1)
    return end > start + 1 ? start + 1..<end : nil
  }

  private static func power(_ text: Span<UInt8>, from start: Int) -> (exponent: Int, end: Int)? {
    guard start < text.count, text[start] | 0x20 == UInt8(ascii: "e") else { return (0, start) }
    var first = start + 1
    let sign = first < text.count ? text[first] : 0
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { first += 1 }
    let end = endOfDigits(text, from: first)
    guard end > first else { return nil }
    var magnitude = 0
    for position in first..<end { magnitude = min(magnitude * 10 + Int(text[position] & 15), exponentBound) }
    return (sign == UInt8(ascii: "-") ? -magnitude : magnitude, end)
  }

  /// The digits after the point that `numeric` keeps.
  private var scale: Int { max(0, fraction.count - exponent) }

  private func fitsNumeric(_ text: Span<UInt8>) -> Bool {
    guard scale <= JSONNumber.maximumFractionDigits, abs(exponent) < JSONNumber.exponentBound else { return false }
    guard integer.count + exponent > JSONNumber.maximumIntegerDigits, let first = firstNonZero(text) else { return true }
    return integer.count + exponent - first <= JSONNumber.maximumIntegerDigits
  }

  /// Counted over integer and fraction digits together; nil for zero.
  private func firstNonZero(_ text: Span<UInt8>) -> Int? {
    (0..<integer.count + fraction.count).first { digit(text, $0) != UInt8(ascii: "0") }
  }

  private func digit(_ text: Span<UInt8>, _ index: Int) -> UInt8 {
    text[index < integer.count ? integer.lowerBound + index : fraction.lowerBound + index - integer.count]
  }
}

/// The text.
extension JSONNumber {
  func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    let first = firstNonZero(text)
    if isNegative && first != nil { output.append(UInt8(ascii: "-")) }
    guard end > fraction.upperBound else { return appendPlain(text, to: &output) }
    let point = integer.count + exponent
    appendInteger(text, from: first ?? point, to: point, &output)
    guard scale > 0 else { return }
    output.append(UInt8(ascii: "."))
    for index in point..<point + scale { output.append(digitOrZero(text, index)) }
  }

  /// Without an exponent the digits stand as they are to be printed.
  private func appendPlain(_ text: Span<UInt8>, to output: inout [UInt8]) {
    for position in integer.lowerBound..<end { output.append(text[position]) }
  }

  private func appendInteger(_ text: Span<UInt8>, from first: Int, to point: Int, _ output: inout [UInt8]) {
    guard first < point else { return output.append(UInt8(ascii: "0")) }
    for index in first..<point { output.append(digitOrZero(text, index)) }
  }

  private func digitOrZero(_ text: Span<UInt8>, _ index: Int) -> UInt8 {
    index >= 0 && index < integer.count + fraction.count ? digit(text, index) : UInt8(ascii: "0")
  }
}
