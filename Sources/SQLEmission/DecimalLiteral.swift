/// Numbers as a script writes them.
enum DecimalLiteral {
  /// The number below zero: a decimal has one zero alone.
  static func negated(_ digits: String) -> String {
    digits.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) } ? "-" + digits : digits
  }

  /// `1.5e3` is `1500`, `2e-2` is `0.02`, `.5` is `0.5`; separators between digits are taken out.
  static func written(out text: String) -> String {
    let plain = text.lowercased().filter { $0 != "_" }
    let parts = plain.split(separator: "e", omittingEmptySubsequences: false)
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = Array(mantissa[0].utf8)
    let fraction = mantissa.count > 1 ? Array(mantissa[1].utf8) : []
    var scale = fraction.count - (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    guard abs(scale) < 20_000 else { return text }
    digits += fraction
    if scale < 0 {
      digits += Array(repeating: UInt8(ascii: "0"), count: -scale)
      scale = 0
    }
    if digits.count <= scale { digits = Array(repeating: UInt8(ascii: "0"), count: scale + 1 - digits.count) + digits }
    let whole = digits.dropLast(scale).drop { $0 == UInt8(ascii: "0") }
    let text = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
    return scale == 0 ? text : text + "." + String(decoding: digits.suffix(scale), as: UTF8.self)
  }
}

extension String {
  /// In single quotes. Only for texts without quotes of their own.
  var quotedLiteral: String { "'\(self)'" }
}
