/// A command while it is read.
struct CommandDraft {
  let verb: Int
  var object = Extent.empty
  var name = NameID.none
  var statement = StatementID.none
  /// The words that come next say the kind of object.
  var namesKind = false
  private var words = Extent.empty

  init(verb: Int) { self.verb = verb }

  func hasKind(kind: TokenKind, word: ContextualWord) -> Bool {
    switch kind {
    case .create, .drop, .desc: return true
    default: break
    }
    switch word {
    case .alter, .undrop, .show, .describe: return true
    default: return false
    }
  }

  mutating func add(_ token: Int) { words.extend(to: token) }
  mutating func addToKind(_ token: Int) { object.extend(to: token) }

  /// The words of the property that ends here.
  mutating func takeWords() -> Extent {
    defer { words = .empty }
    namesKind = false
    return words
  }
}

extension Extent {
  fileprivate mutating func extend(to token: Int) {
    let token = UInt32(token)
    self = isEmpty ? Extent(first: token, last: token) : Extent(first: first, last: token)
  }
}
