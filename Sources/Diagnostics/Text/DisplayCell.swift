/// A character as a terminal shows it: what to print and how many columns that takes.
///
///     a → "a", 1    表 → "表", 2    é (e + accent) → "é", 1    ESC → "␛", 1    U+202E → "<U+202E>", 8
///
/// Control characters are printed as pictures, so that a source file can neither steer the reader's terminal nor hide text in it.
struct DisplayCell {
  let text: String
  let width: Int

  init(_ character: Character) {
    if let ascii = character.asciiValue, Self.printable.contains(ascii) {
      (text, width) = (String(character), 1)
      return
    }
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first, let picture = Self.picture(of: scalar) {
      (text, width) = (picture, picture.count)
    } else {
      (text, width) = (String(character), Self.width(of: scalars))
    }
  }

  /// A tab's blanks.
  init(blanks count: Int) {
    (text, width) = (String(repeating: " ", count: count), count)
  }

  /// Most of all text; Unicode is not asked about it.
  static let printable: ClosedRange<UInt8> = 0x20...0x7E

  private static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: return "␡"
    default: return isInvisible(scalar) ? "<U+\(hexadecimal(scalar))>" : nil
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func width(of scalars: Character.UnicodeScalarView) -> Int {
    guard let first = scalars.first else { return 0 }
    if first.properties.isEmojiPresentation || isWide(first) { return 2 }
    if first.properties.isEmoji, scalars.contains(emojiSelector) { return 2 }
    return scalars.count == 1 && first.properties.generalCategory == .nonspacingMark ? 0 : 1
  }

  /// Asks for the picture form of a character that also has a text form: `❤` and `❤️`.
  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && wideRanges.contains { $0.contains(scalar.value) }
  }

  /// East Asian Width W and F (Unicode 15.1, EastAsianWidth.txt), runs joined; emoji are asked for by property.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}

extension String {
  /// The text with control characters as pictures.
  var displayed: String {
    if utf8.allSatisfy(DisplayCell.printable.contains) { return self }
    return String(flatMap { DisplayCell($0).text })
  }
}
