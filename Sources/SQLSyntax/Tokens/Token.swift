public import SourceText

/// Twelve plain bytes: where the token lies, what it is and, for a word, which name it spells.
public struct Token: BitwiseCopyable, Sendable {
  public let start: UInt32
  /// The name of a word, a quoted identifier or a parameter; of a string, whether it goes on with the one before it.
  public let symbol: Symbol
  private let kindAndLength: UInt32  // kind in the low byte, length (up to 16 MB) above it

  @inline(__always)
  init(_ kind: TokenKind, start: Int, end: Int, symbol: Symbol = .none) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.symbol = symbol
    kindAndLength = Token.kindAndLength(kind, length: min(end &- start, Token.longest))
  }

  /// The token of a name or a sign that the symbol table knows.
  @inline(__always)
  init(_ slot: SymbolTable.Slot, start: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    symbol = slot.symbol
    kindAndLength = slot.kindAndLength
  }

  @inline(__always) static func kindAndLength(_ kind: TokenKind, length: Int) -> UInt32 {
    UInt32(kind.rawValue) | UInt32(truncatingIfNeeded: length) << 8
  }

  /// A longer literal keeps its start; its end is then found from the token behind it.
  static var longest: Int { 0xFF_FFFF }

  @inline(__always) public var kind: TokenKind {
    unsafe unsafeBitCast(UInt8(truncatingIfNeeded: kindAndLength), to: TokenKind.self)
  }
  @inline(__always) public var length: Int { Int(kindAndLength >> 8) }
  @inline(__always) public var end: Int { Int(start) &+ length }
  public var range: SourceRange { SourceRange(start: Int(start), end: end) }
}
