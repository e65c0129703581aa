/// What the first byte of a token says about the token.
enum ByteClass: UInt8 {
  case end, letter, digit, quote, doubleQuote, single, dot, minus, slash, other

  @inline(__always) init(_ byte: UInt8) {
    self = unsafe unsafeBitCast(ByteClass.table.utf8Start[Int(byte)] &- UInt8(ascii: "A"), to: ByteClass.self)
  }

  /// One letter for each byte, `A` for the first class and so on: a string literal is the one
  /// table that Swift is sure to lay into the program's read-only data.
  static var table: StaticString {
    """
    AJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ\
    JJEJJJJDFFJFFHGICCCCCCCCCCJFJJJJ\
    JBBBBBBBBBBBBBBBBBBBBBBBBBBJJFJB\
    JBBBBBBBBBBBBBBBBBBBBBBBBBBJJJJJ\
    BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB\
    BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB\
    BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB\
    BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
    """
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
