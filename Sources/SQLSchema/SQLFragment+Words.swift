/// Finding and renaming a plain identifier in a piece of SQL, without parsing it.
///
///     CHECK (total >= 0 AND note <> 'total')   total → amount   CHECK (amount >= 0 AND note <> 'total')
///
/// Words are compared without regard to case; what stands in single quotes is text and no name.
extension SQLFragment {
  public func mentions(_ identifier: String) -> Bool {
    pieces.contains { $0.isWord && $0.text.lowercased() == identifier.lowercased() }
  }

  public func renaming(_ identifier: String, to replacement: String) -> SQLFragment {
    let sought = identifier.lowercased()
    let text = pieces.map { $0.isWord && $0.text.lowercased() == sought ? replacement : $0.text }.joined()
    return SQLFragment(dialect: dialect, text: text)
  }

  private var pieces: [(text: String, isWord: Bool)] {
    var pieces: [(text: String, isWord: Bool)] = []
    var rest = text[...]
    while let first = rest.first {
      let piece = Self.piece(startingWith: first, in: rest)
      pieces.append((String(piece), Self.isWordCharacter(first)))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  private static func piece(startingWith first: Character, in rest: Substring) -> Substring {
    if first == "'" { return quotedPiece(in: rest) }
    let isWord = isWordCharacter(first)
    return rest.prefix { $0 != "'" && isWordCharacter($0) == isWord }
  }

  private static func quotedPiece(in rest: Substring) -> Substring {
    guard let end = rest.dropFirst().firstIndex(of: "'") else { return rest }
    return rest[...end]
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$"
  }
}
