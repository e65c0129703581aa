import SQLSyntax

extension Script {
  /// Whether a word stands anywhere between two tokens, both included.
  func mentions(_ word: String, in extent: Extent) -> Bool {
    let symbol = symbol(word)
    return !extent.isEmpty && (extent.first...extent.last).contains { tokens[Int($0)].kind.isWord && tokens[Int($0)].symbol == symbol }
  }
}
