/// A piece of a text that is read as a date, a time or an interval, in small letters.
///
///     'January 5, 2024 10:00+02'   →   january · 5 · 2024 · 10:00 · +02
struct InputToken {
  enum Kind {
    /// Digits, and a point perhaps.
    case number
    /// Digits or words with two delimiters; it can be a name of a zone, `America/New_York`.
    case date
    /// Digits with colons.
    case time
    case word
    /// A sign and a word: `-infinity`.
    case signedWord
    /// A sign and digits: an offset from UTC, or a signed number.
    case offset
  }

  let kind: Kind
  let text: [UInt8]

  var string: String { String(decoding: text, as: UTF8.self) }
  var startsWithDigit: Bool { text.first.map(Digits.isDigit) ?? false }
}

/// Cuts a text into tokens by the rules of postgresql.org/docs/15/datetime-input-rules.html.
struct InputTokenizer {
  private let text: [UInt8]
  private var position = 0
  private var token: [UInt8] = []
  private var tokens: [InputToken] = []

  /// As many as PostgreSQL looks at.
  private static let mostTokens = 25

  static func tokens(_ text: [UInt8]) throws(InputFailure) -> [InputToken] {
    var tokenizer = InputTokenizer(text: text)
    while let byte = tokenizer.current { try tokenizer.readToken(startingWith: byte) }
    guard tokenizer.tokens.count <= mostTokens else { throw .format }
    return tokenizer.tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private var current: UInt8? { text.at(position) }

  private mutating func readToken(startingWith byte: UInt8) throws(InputFailure) {
    token = []
    switch byte {
    case _ where Self.isBlank(byte): position += 1
    case _ where Digits.isDigit(byte): end(readNumberOrDate())
    case UInt8(ascii: "."):
      take()
      takeAll(Digits.isDigit)
      end(.number)
    case _ where Self.isLetter(byte): end(readWord())
    case UInt8(ascii: "+"), UInt8(ascii: "-"): end(try readSigned())
    case 0x21...0x7E: position += 1
    default: throw .format
    }
  }

  private mutating func end(_ kind: InputToken.Kind) { tokens.append(InputToken(kind: kind, text: token)) }

  private mutating func readNumberOrDate() -> InputToken.Kind {
    takeAll(Digits.isDigit)
    switch current {
    case UInt8(ascii: ":")?:
      takeAll { Digits.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
      return .time
    case let delimiter? where "-/.".utf8.contains(delimiter):
      take()
      return readDate(delimiter)
    default: return .number
    }
  }

  /// What stands after the first delimiter.
  private mutating func readDate(_ delimiter: UInt8) -> InputToken.Kind {
    guard let byte = current, Digits.isDigit(byte) else {
      takeAll { Self.isLetter($0) || Digits.isDigit($0) || $0 == delimiter }
      return .date
    }
    takeAll(Digits.isDigit)
    guard current == delimiter else { return delimiter == UInt8(ascii: ".") ? .number : .date }
    takeAll { Digits.isDigit($0) || $0 == delimiter }
    return .date
  }

  private mutating func readWord() -> InputToken.Kind {
    takeAll(Self.isLetter)
    guard let byte = current, continuesAsZoneOrDate(byte) else { return .word }
    takeAll { Self.isLetter($0) || Digits.isDigit($0) || "+-/_.:".utf8.contains($0) }
    return .date
  }

  /// A digit or a plus sign belongs to the word only where the word alone means nothing.
  private func continuesAsZoneOrDate(_ byte: UInt8) -> Bool {
    if "-/.".utf8.contains(byte) { return true }
    guard byte == UInt8(ascii: "+") || Digits.isDigit(byte) else { return false }
    return InputWord(token) == nil
  }

  private mutating func readSigned() throws(InputFailure) -> InputToken.Kind {
    take()
    while let byte = current, Self.isBlank(byte) { position += 1 }
    guard let byte = current else { throw .format }
    if Digits.isDigit(byte) {
      takeAll { Digits.isDigit($0) || ":.-".utf8.contains($0) }
      return .offset
    }
    guard Self.isLetter(byte) else { throw .format }
    takeAll(Self.isLetter)
    return .signedWord
  }

  private mutating func take() {
    token.append(Self.isLetter(text[position]) ? text[position] | 0x20 : text[position])
    position += 1
  }

  private mutating func takeAll(_ belongs: (UInt8) -> Bool) {
    while let byte = current, belongs(byte) { take() }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}
