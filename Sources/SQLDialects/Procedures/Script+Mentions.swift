import SQLSyntax

extension Script {
  /// Whether a word stands anywhere in the script.
  func mentions(_ word: String) -> Bool { tokens.indices.contains { tokens[$0].kind.isWord && name(tokens[$0].symbol) == word } }
}
