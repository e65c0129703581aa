/// A target's words with places for the arguments.
///
///     tc_left($1, $2)      arguments; brackets are put around one that does not stand between commas or brackets
///     concat($*)           all of them, `$2*` all from the second on
///     tc_part($1.word, $2) an argument that is a word or a constant, in lower case, as a text
///     $ops.try_number($1)  the schema of the support functions
///     $types, $type1       the types of all arguments, of one, as letters in a text: 'itn?'
///     $element             the type of the elements of the array that a cast makes, as a letter
///     $now, $scale, $precision, $length, $a
struct Template: Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    /// From 0. `isEnclosed`: it stands between commas or brackets, so it needs none of its own.
    case argument(Int, isEnclosed: Bool)
    case word(Int)
    case rest(from: Int)
    case support, now, scale, precision, length, alias
    /// The ORDER BY inside an aggregate, ` ORDER BY …` or ` WITHIN GROUP (ORDER BY …)`; nothing without one.
    case order, within
    /// The first argument's digits after the point, and those of a quotient that it is the dividend of.
    case argumentScale, quotientScale
    /// `$types`: a letter for the type of each argument, as a text; `$type1`: of one.
    case types
    case typeOf(Int)
    /// `$element`: of the elements of the array that a cast makes.
    case element
    /// `@name($1, $2)`: made by a rewriting of this name.
    case rewriting(String)
  }

  let pieces: [Piece]
  /// It needs no brackets inside another expression.
  let isAtom: Bool
  /// A value and the type that is made of it, `round($1)::bigint`: no operator stands outside of brackets.
  let isConversion: Bool

  init(_ text: some StringProtocol) {
    var reader = TemplateReader(Array(String(text).utf8))
    pieces = reader.read()
    isAtom = Self.isAtom(Array(String(text).utf8))
    isConversion = Self.isConversion(Array(String(text).utf8))
  }

  /// A call of the one argument, `f($1)`: where DISTINCT may stand before it.
  var hasOneArgument: Bool {
    guard pieces.count == 3, case .text(let opening) = pieces[0], case .text(")") = pieces[2], opening.last == "(" else {
      return pieces.count == 3 && isCallOfAll
    }
    if case .argument(0, _) = pieces[1] { return !opening.contains(",") && !opening.contains(" ") }
    return isCallOfAll
  }

  /// `name($*)`
  private var isCallOfAll: Bool { if case .rest(from: 0) = pieces[1] { true } else { false } }

  /// One call, one CASE, or a single argument.
  private static func isAtom(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "CASE ".utf8) && Array(bytes.suffix(4)) == Array(" END".utf8) { return true }
    let opening = bytes.firstIndex(of: UInt8(ascii: "(")) ?? bytes.count
    guard bytes[..<opening].allSatisfy(isNameByte) else { return false }
    return opening == bytes.count || bytes.closingBracket(of: opening) == bytes.count - 1
  }

  private static func isConversion(_ bytes: [UInt8]) -> Bool {
    var (depth, outside) = (0, [UInt8]())
    for byte in bytes {
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { outside.append(byte) }
      if byte == UInt8(ascii: "(") { depth += 1 }
    }
    return outside.contains(UInt8(ascii: ":")) && outside.allSatisfy { isNameByte($0) || "():".utf8.contains($0) }
  }

  /// Of a name, a placeholder or a literal.
  private static func isNameByte(_ byte: UInt8) -> Bool { byte.isWordByte || ".$@'".utf8.contains(byte) }
}

extension UInt8 {
  /// A letter or digit of ASCII, or an underscore.
  var isWordByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || isDigit || self == UInt8(ascii: "_")
  }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
