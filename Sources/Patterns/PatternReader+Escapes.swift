/// What stands behind a backslash.
extension PatternReader {
  /// `\d`, `\n`, `\.`
  mutating func escape() throws(PatternProblem) -> PatternNode {
    guard let character = current else { throw .invalid("invalid escape \\ sequence") }
    if let (set, spelling) = classEscape(character) { return .one(set, spelling: alone(set, spelling)) }
    if let assertion = assertionEscape(character) {
      position += 1
      return .assertion(assertion)
    }
    if character.isDigit && character != 48 { try refuseReference() }
    return literal(try characterEscape())
  }

  /// `\d`, `\D`; it moves behind the letter if it is one.
  mutating func classEscape(_ character: UInt32) -> (CharacterSet, spelling: String)? {
    guard let letter = Unicode.Scalar(character), let named = Self.classes[Character(Unicode.Scalar(character | 32) ?? letter)],
      letter.isASCII
    else { return nil }
    position += 1
    let isComplement = character & 32 == 0
    note(named, spelling: "\\\(letter)")
    let set = named.characters(isUnicode: options.hasUnicodeClasses)
    return (isComplement ? set.complement : set, "\\\(letter)")
  }

  /// Snowflake's classes have ASCII alone, which is said where it is not so.
  private func alone(_ set: CharacterSet, _ spelling: String) -> String {
    guard options.dialect == .snowflake, spelling != #"\d"#, spelling != #"\D"# else { return spelling }
    let isComplement = set.contains(CharacterSet.last)
    return "[\(isComplement ? "^" : "")\(PatternSpelling.members(of: isComplement ? set.complement : set))]"
  }

  /// The same inside brackets; a complement has no such form.
  func member(_ set: CharacterSet, _ spelling: String) -> String {
    guard options.dialect == .snowflake, !set.contains(CharacterSet.last) else { return spelling }
    return PatternSpelling.members(of: set)
  }

  private static let classes: [Character: CharacterClass] = ["d": .digit, "s": .space, "w": .word]

  func complement(of set: CharacterSet) -> CharacterSet {
    options.complementMatchesNewline ? set.complement : set.union(.newline).complement
  }

  mutating func note(_ named: CharacterClass, spelling: String) {
    guard !named.isPortable else { return }
    let reason = "'\(spelling)' has letters and blanks beyond ASCII in PostgreSQL, and none in Snowflake"
    differences.append(PatternProblem(kind: .characters, reason: reason))
  }

  private func assertionEscape(_ character: UInt32) -> PatternAssertion? {
    guard let scalar = Unicode.Scalar(character) else { return nil }
    switch (options.dialect, scalar) {
    case (_, "A"): return .textStart
    case (.postgres, "Z"), (.snowflake, "z"): return .textEnd
    case (.postgres, "m"): return .wordStart
    case (.postgres, "M"): return .wordEnd
    case (.postgres, "y"), (.snowflake, "b"): return .wordBoundary
    case (.postgres, "Y"), (.snowflake, "B"): return .noWordBoundary
    default: return nil
    }
  }

  /// PostgreSQL takes more than one digit for an octal number where there are not so many groups.
  private func refuseReference() throws(PatternProblem) {
    throw .unsupported("a back reference ('\\1')")
  }

  /// An escape that stands for one character.
  mutating func characterEscape() throws(PatternProblem) -> UInt32 {
    guard let character = current else { throw .invalid("invalid escape \\ sequence") }
    position += 1
    guard character.isLetter || character.isDigit else { return character }
    switch Character(Unicode.Scalar(character) ?? " ") {
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "f": return 12
    case "v": return 11
    case "a": return 7
    case "x": return try hexadecimal()
    default: return try postgresEscape(character)
    }
  }

  private mutating func postgresEscape(_ character: UInt32) throws(PatternProblem) -> UInt32 {
    guard options.dialect == .postgres else { throw .invalid("invalid escape \\ sequence") }
    switch Character(Unicode.Scalar(character) ?? " ") {
    case "b": return 8
    case "B": return UInt32(UInt8(ascii: "\\"))
    case "e": return 27
    case "0": return octal()
    case "u": return try hexadecimal(digits: 4)
    case "U": return try hexadecimal(digits: 8)
    case "c": return try control()
    default: throw .invalid("invalid escape \\ sequence")
    }
  }

  /// `\cX`: the low five bits.
  private mutating func control() throws(PatternProblem) -> UInt32 {
    guard let character = current else { throw .invalid("invalid escape \\ sequence") }
    position += 1
    return character & 31
  }

  /// Up to two digits more.
  private mutating func octal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<2 {
      guard let digit = current, (48...55).contains(digit) else { break }
      value = value * 8 + digit - 48
      position += 1
    }
    return value
  }

  /// `\x` and as many digits as there are.
  private mutating func hexadecimal() throws(PatternProblem) -> UInt32 {
    var (value, count): (UInt32, Int) = (0, 0)
    while count < (options.dialect == .snowflake ? 2 : 255), let digit = current?.hexadecimal {
      value = value << 4 | digit  // PostgreSQL keeps the last 32 bits
      position += 1
      count += 1
    }
    guard count > 0, value <= Self.mostCharacter else { throw .invalid("invalid escape \\ sequence") }
    return value
  }

  /// PostgreSQL's CHR_MAX: beyond Unicode's last character stands what no text holds.
  private static let mostCharacter: UInt32 = 0x7fff_fffe

  private mutating func hexadecimal(digits: Int) throws(PatternProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = current?.hexadecimal else { throw .invalid("invalid escape \\ sequence") }
      value = value << 4 | digit
      position += 1
    }
    guard value <= CharacterSet.last else { throw .invalid("invalid escape \\ sequence") }
    return value
  }
}
