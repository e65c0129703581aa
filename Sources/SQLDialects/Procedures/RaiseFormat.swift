/// The format of a RAISE: each lone `%` is a place for a value, `%%` is a percent sign.
struct RaiseFormat {
  private let pieces: [String]

  init(_ text: String) {
    var (pieces, piece, isOpen) = ([String](), "", false)
    for character in text {
      if character == "%" {
        if isOpen { piece.append("%") }
        isOpen.toggle()
        continue
      }
      if isOpen {
        pieces.append(piece)
        piece = ""
        isOpen = false
      }
      piece.append(character)
    }
    self.pieces = pieces + (isOpen ? [piece, ""] : [piece])
  }

  /// The pieces with values between them, joined by `||`.
  func joined(_ values: [String], literal: (String) -> String) -> String {
    var parts: [String] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { parts.append(index <= values.count ? values[index - 1] : literal("<NULL>")) }
      if !piece.isEmpty { parts.append(literal(piece)) }
    }
    return parts.isEmpty ? literal("") : parts.joined(separator: " || ")
  }
}
