/// A view of the tokens that the lexer made, for the time of one parse.
@safe
struct Tokens {
  let base: UnsafePointer<Token>
  let count: Int

  init(_ tokens: borrowing Store<Token>) {
    unsafe base = UnsafePointer(tokens.base)
    count = tokens.count
  }

  private init(base: UnsafePointer<Token>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// No tokens; the pointer is never read.
  static var none: Tokens {
    unsafe Tokens(base: UnsafeRawPointer(ScriptBytes.empty.base).assumingMemoryBound(to: Token.self), count: 0)
  }

  /// Unchecked: three tokens of end-of-file follow the last one, and no rule looks further ahead.
  @inline(__always) subscript(index: Int) -> Token { unsafe base[index] }
}
