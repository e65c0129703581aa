/// A format of `to_char` and `to_timestamp`, cut into patterns and literal characters.
///
///     FMMonth DD, "at" HH24   →   FMMonth · blank · DD · comma · blank · a · t · blank · HH24
struct TimeFormat {
  struct Pattern {
    let keyword: FormatKeyword
    /// `FM`: neither zeros nor blanks fill it up.
    let isUnpadded: Bool
    /// `TM`: names of the locale, which is the English one here.
    let isTranslated: Bool
    /// `th` or `TH` behind it.
    let ordinal: FormatKeyword.Letters?
  }

  enum Node {
    case pattern(Pattern)
    case separator([UInt8])
    case blank([UInt8])
    case character([UInt8])
  }

  private(set) var nodes: [Node] = []

  init(_ text: [UInt8]) {
    var position = 0
    while position < text.count { readNode(text, &position) }
  }

  private mutating func readNode(_ text: [UInt8], _ position: inout Int) {
    let prefix = Self.prefix(text, &position)
    if let keyword = FormatKeyword.at(position, of: text) {
      position += keyword.text.count
      let ordinal = Self.ordinal(text, &position)
      nodes.append(
        .pattern(Pattern(keyword: keyword, isUnpadded: prefix == .unpadded, isTranslated: prefix == .translated, ordinal: ordinal)))
    } else if position < text.count {
      readLiteral(text, &position)
    }
  }

  private enum Prefix { case unpadded, translated }

  private static func prefix(_ text: [UInt8], _ position: inout Int) -> Prefix? {
    for (word, prefix) in [("FM", Prefix.unpadded), ("fm", .unpadded), ("TM", .translated), ("tm", .translated)] {
      guard text[position...].starts(with: word.utf8) else { continue }
      position += 2
      return prefix
    }
    return nil
  }

  /// `SP` is read, and means nothing.
  private static func ordinal(_ text: [UInt8], _ position: inout Int) -> FormatKeyword.Letters? {
    for (word, letters) in [("TH", FormatKeyword.Letters.upper), ("th", .lower), ("SP", nil)] {
      guard text[position...].starts(with: word.utf8) else { continue }
      position += 2
      return letters
    }
    return nil
  }

  private mutating func readLiteral(_ text: [UInt8], _ position: inout Int) {
    if text[position] == UInt8(ascii: "\"") { return readQuoted(text, &position) }
    if text[position] == UInt8(ascii: "\\"), text.at(position + 1) == UInt8(ascii: "\"") { position += 1 }
    let character = Self.character(text, &position)
    if Self.isSeparator(character[0]) {
      nodes.append(.separator(character))
    } else if Self.isBlank(character[0]) {
      nodes.append(.blank(character))
    } else {
      nodes.append(.character(character))
    }
  }

  private mutating func readQuoted(_ text: [UInt8], _ position: inout Int) {
    position += 1
    while position < text.count {
      if text[position] == UInt8(ascii: "\"") {
        position += 1
        return
      }
      if text[position] == UInt8(ascii: "\\"), position + 1 < text.count { position += 1 }
      nodes.append(.character(Self.character(text, &position)))
    }
  }

  /// The bytes of one character.
  static func character(_ text: [UInt8], _ position: inout Int) -> [UInt8] {
    let start = position
    position += 1
    while let byte = text.at(position), byte & 0xC0 == 0x80 { position += 1 }
    return Array(text[start..<position])
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }

  /// A visible character of ASCII that is no letter and no digit.
  static func isSeparator(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && !Digits.isDigit(byte) && !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20)
  }

  /// Whether what is read for the pattern there ends where its digits end: nothing with digits follows it.
  func endsWithItsDigits(_ index: Int) -> Bool {
    if case .pattern(let pattern) = nodes[index], pattern.ordinal != nil || pattern.isUnpadded { return true }
    switch nodes.at(index + 1) {
    case nil: return true
    case .pattern(let next): return !next.keyword.field.isNumber
    case .separator(let character), .blank(let character), .character(let character): return !Digits.isDigit(character[0])
    }
  }
}

/// Formats that were read before, because a statement has the same for all rows.
final class FormatMemory<Format> {
  private let read: ([UInt8]) -> Format
  private var lastText: [UInt8] = []
  private var last: Format?

  init(_ read: @escaping ([UInt8]) -> Format) { self.read = read }

  func format(_ text: some Collection<UInt8>) -> Format {
    if let last, lastText.elementsEqual(text) { return last }
    lastText = Array(text)
    let format = read(lastText)
    last = format
    return format
  }
}
