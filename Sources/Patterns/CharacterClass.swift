/// A class of characters with a name: `[[:alpha:]]`, `\d`.
///
/// Which characters beyond ASCII belong to it is the C library's word in PostgreSQL (a UTF-8 locale); in Snowflake a class has
/// ASCII alone (docs.snowflake.com/en/sql-reference/functions-regexp).
enum CharacterClass: String, CaseIterable {
  case alnum, alpha, ascii, blank, cntrl, digit, graph, lower, print, punct, space, upper, word, xdigit

  static func named(_ name: some StringProtocol) -> CharacterClass? { CharacterClass(rawValue: String(name)) }

  func characters(isUnicode: Bool) -> CharacterSet { isUnicode ? Self.unicode[self, default: ascii] : ascii }

  /// Whether it has the same characters in every locale and database.
  var isPortable: Bool { self == .digit || self == .xdigit || self == .ascii }

  private var ascii: CharacterSet {
    switch self {
    case .alnum: Self.set("09AZaz")
    case .alpha: Self.set("AZaz")
    case .ascii: CharacterSet([0...127])
    case .blank: Self.set("  \t\t")
    case .cntrl: CharacterSet([0...31, 127...127])
    case .digit: Self.set("09")
    case .graph: CharacterSet([33...126])
    case .lower: Self.set("az")
    case .print: CharacterSet([32...126])
    case .punct: CharacterSet([33...47, 58...64, 91...96, 123...126])
    case .space: CharacterSet([9...13, 32...32])
    case .upper: Self.set("AZ")
    case .word: Self.set("09AZaz__")
    case .xdigit: Self.set("09AFaf")
    }
  }

  /// `09az` is 0 to 9 and a to z.
  private static func set(_ bounds: String) -> CharacterSet {
    let numbers = bounds.unicodeScalars.map(\.value)
    return CharacterSet(stride(from: 0, to: numbers.count, by: 2).map { numbers[$0]...numbers[$0 + 1] })
  }

  /// By Unicode's properties, near to what the C library of PostgreSQL's servers says in C.UTF-8; not held against it character by character.
  private static let unicode: [CharacterClass: CharacterSet] = {
    let alpha = CharacterSet(where: isLetter)
    let space = CharacterSet(where: isSpace)
    let control = CharacterSet(where: isControl)
    let print = CharacterSet { !isControl($0) && isAssigned($0) }
    let graph = print.subtracting(space)
    let alnum = alpha.union(CharacterClass.digit.ascii)
    return [
      .alpha: alpha, .alnum: alnum, .word: alnum.union(CharacterSet(95)), .space: space, .cntrl: control, .print: print,
      .graph: graph, .punct: graph.subtracting(alnum), .blank: CharacterSet(where: isBlank),
      .upper: CharacterSet { $0.simpleLowercase != $0 }, .lower: CharacterSet(where: isSmall),
    ]
  }()

  /// The digits of other scripts are letters there, for only 0 to 9 may be digits in C.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (scalar.properties.generalCategory == .decimalNumber && !scalar.isASCII)
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.simpleUppercase != scalar || scalar.properties.generalCategory == .lowercaseLetter
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || (scalar.properties.generalCategory == .spaceSeparator && !isFixedBlank(scalar))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: !isFixedBlank(scalar)
    default: (9...13).contains(scalar.value)
    }
  }

  /// Blanks at which no line may end do not count as white space.
  private static func isFixedBlank(_ scalar: Unicode.Scalar) -> Bool { [0xa0, 0x2007, 0x202f].contains(scalar.value) }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .unassigned && scalar.properties.generalCategory != .surrogate
  }
}

extension Unicode.Scalar {
  /// As the C library says in a UTF-8 locale: `iswalnum`.
  public var isLetterOrDigit: Bool { isASCII ? properties.isAlphabetic || value.isDigit : CharacterClass.letters.contains(value) }
}

extension CharacterClass {
  fileprivate static let letters = CharacterClass.alnum.characters(isUnicode: true)
}
