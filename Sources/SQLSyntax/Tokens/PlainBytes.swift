/// What a byte and the one behind it say about a token: whether it is plain, that is a word or a sign of one byte whatever stands around it.
///
///     name = t.id;     each of the seven is plain
///     x'1F' >= 1.5     none is: `x'` and `>=` are longer than they look, and numbers are read by rules of their own
///
/// Two tables of letters, since a string literal is the one table that Swift is sure to lay into the program's read-only data:
/// what a byte does not bear behind it, and what a byte is for the one before it. The lower four bits count.
enum PlainBytes {
  /// Whether the token that begins with the first byte needs more thought.
  @inline(__always) static func isPlain(_ first: UInt8, _ second: UInt8) -> Bool {
    unsafe conflicts.utf8Start[Int(first)] & traits.utf8Start[Int(second)] == 0
  }

  /// Whether a byte is a token by itself, unless what is behind it says otherwise.
  static func isSign(_ byte: UInt8) -> Bool { unsafe (UInt8(ascii: "@")...UInt8(ascii: "B")).contains(conflicts.utf8Start[Int(byte)]) }

  static var signs: [UInt8] { (0..<0x80).filter { isSign($0) } }

  /// The kind of a token that is this byte alone.
  static func kind(ofSign byte: UInt8) -> TokenKind {
    if byte == UInt8(ascii: ".") { return .dot }
    let single = TokenKind.ofSingle(byte)
    return single == .invalid ? TokenKind.ofOperator(byte, 0, 0)?.0 ?? .invalid : single
  }

  /// `@` bears anything, `A` no operator, `B` no digit, `D` (a letter) no quote and no `&`, `H` nothing at all.
  private static var conflicts: StaticString {
    """
    HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH\
    HHHHHHHH@@A@@ABAHHHHHHHHHHH@AAAH\
    HDDDDDDDDDDDDDDDDDDDDDDDDDDHH@HD\
    HDDDDDDDDDDDDDDDDDDDDDDDDDDHHHHH\
    DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD\
    DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD\
    DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD\
    DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD
    """
  }

  /// `8` is anything, `9` an operator, `:` a digit, `<` a quote, `=` is `&`.
  private static var traits: StaticString {
    """
    88888888888888888888888888888888\
    898989=<88998989::::::::::889999\
    98888888888888888888888888888898\
    98888888888888888888888888889898\
    88888888888888888888888888888888\
    88888888888888888888888888888888\
    88888888888888888888888888888888\
    88888888888888888888888888888888
    """
  }
}
