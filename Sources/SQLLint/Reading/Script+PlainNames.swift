import SQLSyntax

extension Script {
  /// A name that needs no quotes, as far as its letters go.
  static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  /// The change behind WITH; any other statement is itself.
  func withoutWith(_ statement: StatementID) -> StatementID {
    var statement = statement
    while case .with(_, let inner, recursive: _) = tree[statement] { statement = inner }
    return statement
  }

  func symbol(of token: TokenID) -> Symbol { tokens[Int(token.raw)].symbol }
}
