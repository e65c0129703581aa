/// A pattern of LIKE, cut into pieces.
struct LikePattern {
  private enum Piece {
    case byte(UInt8)
    case character
    case anything
    /// The escape character stands at the end: an error where matching gets so far.
    case nothing
  }

  private var pieces: [Piece] = []

  /// `folded`: what is done to letters before they are compared.
  init(_ pattern: [UInt8], escape: [UInt8], folded: ([UInt8]) -> [UInt8]) throws(SQLFailure) {
    guard escape.characterCount <= 1 else { throw SQLFailure("22025", "invalid escape string") }
    var position = 0
    while position < pattern.count {
      let isEscaped = !escape.isEmpty && pattern[position...].starts(with: escape)
      if isEscaped { position += escape.count }
      guard position < pattern.count else {
        pieces.append(.nothing)
        return
      }
      let end = pattern.endOfCharacter(at: position)
      append(Array(pattern[position..<end]), isEscaped: isEscaped, folded)
      position = end
    }
  }

  private mutating func append(_ character: [UInt8], isEscaped: Bool, _ folded: ([UInt8]) -> [UInt8]) {
    switch (isEscaped, character.first) {
    case (false, UInt8(ascii: "%")): pieces.append(.anything)
    case (false, UInt8(ascii: "_")): pieces.append(.character)
    default: pieces += folded(character).map { .byte($0) }
    }
  }

  /// The last `%` passed is where another try begins: what comes before it need not be looked at again.
  func matches(_ text: [UInt8]) throws(SQLFailure) -> Bool {
    if pieces.count == 1, case .anything = pieces[0] { return true }
    var (position, piece) = (0, 0)
    var again: (position: Int, piece: Int)?
    while position < text.count {
      if piece < pieces.count, let next = try step(piece, text, position) {
        if case .anything = pieces[piece] { again = (position, piece + 1) }
        (position, piece) = (next, piece + 1)
      } else if let last = again {
        again?.position = text.endOfCharacter(at: last.position)
        (position, piece) = (text.endOfCharacter(at: last.position), last.piece)
      } else {
        return false
      }
    }
    try checkEnd(piece)
    return pieces[piece...].allSatisfy(Self.isAnything)
  }

  /// Behind a `%` the rest is looked at even where the text has ended.
  private func checkEnd(_ piece: Int) throws(SQLFailure) {
    guard piece < pieces.count, case .nothing = pieces[piece] else { return }
    let wildcards = pieces[..<piece].reversed().prefix { if case .character = $0 { true } else { Self.isAnything($0) } }
    if wildcards.contains(where: Self.isAnything) { throw Self.unfinished }
  }

  private static func isAnything(_ piece: Piece) -> Bool { if case .anything = piece { true } else { false } }

  private static let unfinished = SQLFailure("22025", "LIKE pattern must not end with escape character")

  /// Behind what the piece matches here.
  private func step(_ piece: Int, _ text: [UInt8], _ position: Int) throws(SQLFailure) -> Int? {
    switch pieces[piece] {
    case .byte(let byte): return text[position] == byte ? position + 1 : nil
    case .character: return text.endOfCharacter(at: position)
    case .anything: return position
    case .nothing: throw Self.unfinished
    }
  }
}
