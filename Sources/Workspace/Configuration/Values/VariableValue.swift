/// The value of a project variable, as exact text: `0.85` stays `0.85`, never the nearest binary fraction.
public enum VariableValue: Hashable, Sendable {
  case integer(String)
  case decimal(String)
  case text(String)

  /// The value without its type.
  public var text: String {
    switch self {
    case .integer(let text), .decimal(let text), .text(let text): text
    }
  }

  public var isNumber: Bool {
    if case .text = self { false } else { true }
  }

  /// What a plain text means: `12` an integer, `-0.5` a decimal, `fish` a text. Nil for numbers in other spellings (`1e3`, `0x1F`,
  /// `.5`, `007`), which other readers of YAML take for something else.
  init?(plain text: String) {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1, let first = digits.first, first.isASCII, first.isNumber || first == "." else {
      self = .text(text)
      return
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard Self.isNumeral(parts) else {
      guard Self.looksLikeNumber(digits) else { self = .text(text); return }
      return nil
    }
    let exact = String(text.drop { $0 == "+" })
    self = parts.count == 1 ? .integer(exact) : .decimal(exact)
  }

  private static func isNumeral(_ parts: [Substring]) -> Bool {
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return false }
    return parts[0] == "0" || parts[0].first != "0"
  }

  /// Digits, points, and what stands in numbers: `1e3`, `0x1F`, `0o17`, `1_000`, `.inf`; a date or `3 s` is none.
  private static func looksLikeNumber(_ digits: Substring) -> Bool {
    let isHexadecimal = digits.lowercased().hasPrefix("0x") && digits.dropFirst(2).allSatisfy(\.isHexDigit)
    let isOther = Double(digits) != nil || digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "_") }
    return isHexadecimal || isOther || digits.lowercased().hasPrefix("0o") || [".inf", ".nan"].contains(digits.lowercased())
  }
}
