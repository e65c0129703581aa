import BigInt

/// Text as `numeric_out` prints it.
extension ExactDecimal {
  /// `-0.950`, `NaN`, `-Infinity`
  var text: String {
    switch self {
    case .short(let units, let scale): Self.text(units < 0, units.magnitude, scale)
    case .long(let units, let scale): Self.text(units.sign == .minus, units.magnitude, scale)
    case .special(.notANumber): "NaN"
    case .special(.infinity): "Infinity"
    case .special(.negativeInfinity): "-Infinity"
    }
  }

  /// The digits with a point before the last `scale` of them.
  private static func text(_ isNegative: Bool, _ magnitude: some BinaryInteger, _ scale: Int) -> String {
    var text = String(magnitude)
    if scale >= text.utf8.count { text = String(repeating: "0", count: scale + 1 - text.utf8.count) + text }
    if scale > 0 { text.insert(".", at: text.utf8.index(text.endIndex, offsetBy: -scale)) }
    return isNegative ? "-" + text : text
  }
}
