/// A regular expression that only lets letters, digits and a few signs through, so that what fits it is a name or a number and no SQL.
///
///     ^[A-Za-z_][A-Za-z0-9_]*$
struct SafePattern {
  private var rest: Substring
  private var depth = 0

  /// `wholly`: what it is held against must fit from beginning to end, without `^` and `$`.
  static func holds(_ pattern: String, wholly: Bool) -> Bool {
    var body = Substring(pattern)
    let (first, last) = (body.first == "^", body.last == "$" && !body.hasSuffix("\\$"))
    guard wholly || first && last else { return false }
    if first { body = body.dropFirst() }
    if last { body = body.dropLast() }
    var reader = SafePattern(rest: body)
    return !body.isEmpty && reader.isSafe()
  }

  /// `[^A-Za-z0-9_]`, with or without `+`: what it takes out leaves nothing that ends a name.
  static func isComplement(_ pattern: String) -> Bool {
    guard pattern.hasPrefix("[^") else { return pattern == "\\W" || pattern == "\\W+" }
    var reader = SafePattern(rest: pattern.dropFirst(2))
    return reader.isSafeClass() && (reader.rest.isEmpty || reader.rest == "+")
  }

  private mutating func isSafe() -> Bool {
    while let sign = rest.popFirst() {
      switch sign {
      case "[": if rest.first == "^" || !isSafeClass() { return false }
      case "\\": if !isSafeEscape() { return false }
      case "(": depth += 1
      case ")": depth -= 1
      case "|": if depth == 0 { return false }
      case "{": rest = rest.drop { $0 != "}" }.dropFirst()
      case "?", "*", "+", ":": break
      default: if !Self.isSafe(sign) || sign == "." { return false }
      }
    }
    return true
  }

  /// Up to the bracket that closes it.
  private mutating func isSafeClass() -> Bool {
    while let sign = rest.popFirst() {
      switch sign {
      case "]": return true
      case "\\": if !isSafeEscape() { return false }
      case "[":
        guard let name = ["[:alnum:]", "[:alpha:]", "[:digit:]", "[:lower:]", "[:upper:]"].first(where: { ("[" + rest).hasPrefix($0) })
        else {
          return false
        }
        rest = rest.dropFirst(name.count - 1)
      default: if !Self.isSafe(sign) { return false }
      }
    }
    return false
  }

  /// `\w`, `\d`, and a safe sign that means itself.
  private mutating func isSafeEscape() -> Bool {
    guard let sign = rest.popFirst() else { return false }
    return sign == "w" || sign == "d" || !sign.isLetter && Self.isSafe(sign)
  }

  private static func isSafe(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber) || "_.$,@#-/:".contains(sign)
  }
}
