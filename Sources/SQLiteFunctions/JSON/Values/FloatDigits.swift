/// A double's shortest digits without an exponent, as it stands in `jsonb`: 1e+20 → 100000000000000000000, 0.1 → 0.1, 3.0 → 3.
enum FloatDigits {
  static func plain(_ value: Double) -> [UInt8] {
    let text = Array(FloatText.text(value).utf8)
    guard let number = JSONNumber(text.span, at: 0) else { return text }
    var plain: [UInt8] = []
    number.append(text.span, to: &plain)
    return DecimalDigits.trimmed(plain)
  }
}
