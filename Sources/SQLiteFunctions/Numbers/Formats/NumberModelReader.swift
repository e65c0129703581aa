/// The words of a format model.
struct NumberModelReader {
  enum Word: Equatable {
    case element(NumberModel.Element)
    case fillMode, brackets, shift, scientific
    /// A word that PostgreSQL knows and does nothing for.
    case ignored

    var isLiteral: Bool { if case .element(.literal) = self { true } else { false } }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Word? {
    guard position < bytes.count else { return nil }
    if let (word, length) = keyword() {
      position += length
      return word
    }
    return .element(.literal(literal()))
  }

  private static let signs: [(String, NumberModel.Element)] = [
    ("MI", .minus), ("mi", .minus), ("PL", .plus), ("pl", .plus), ("RN", .roman), ("rn", .smallRoman), ("SG", .signOrPlus),
    ("sg", .signOrPlus),
    ("TH", .ordinal), ("th", .smallOrdinal),
  ]

  private static let letters: [(String, NumberModel.Element)] = [
    ("S", .sign), ("s", .sign), ("9", .nine), ("0", .zero), (".", .point), (",", .comma), ("D", .localPoint), ("d", .localPoint),
    ("G", .group), ("g", .group), ("L", .currency), ("l", .currency),
  ]

  private static let modifiers: [(String, Word)] = [
    ("EEEE", .scientific), ("eeee", .scientific), ("FM", .fillMode), ("fm", .fillMode), ("PR", .brackets), ("pr", .brackets),
    ("SP", .ignored), ("sp", .ignored), ("V", .shift), ("v", .shift), ("B", .ignored), ("b", .ignored), ("C", .ignored), ("c", .ignored),
  ]

  /// Longer words stand before their beginnings.
  private static let keywords: [(text: [UInt8], word: Word)] =
    (signs.map { ($0.0, Word.element($0.1)) } + modifiers + letters.map { ($0.0, Word.element($0.1)) }).map { (Array($0.0.utf8), $0.1) }

  private func keyword() -> (Word, Int)? {
    Self.keywords.first { bytes[position...].starts(with: $0.text) }.map { ($0.word, $0.text.count) }
  }

  /// A text in quotes, one byte after a backslash, or one character.
  private mutating func literal() -> [UInt8] {
    if bytes[position] == UInt8(ascii: "\"") { return quoted() }
    if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") { position += 1 }
    return character()
  }

  private mutating func quoted() -> [UInt8] {
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        break
      }
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
      text.append(contentsOf: character())
    }
    return text
  }

  private mutating func character() -> [UInt8] {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    return Array(bytes[start..<position])
  }
}
