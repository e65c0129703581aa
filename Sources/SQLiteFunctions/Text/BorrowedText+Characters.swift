import SQLiteDriver

/// Characters, that is Unicode scalars: what PostgreSQL counts.
extension BorrowedText {
  /// The end of the character that begins here. A byte that begins none is one by itself.
  func endOfCharacter(at position: Int) -> Int {
    var end = position + 1
    while end < count, isContinuation(self[end]) { end += 1 }
    return end
  }

  var characterCount: Int { reduce(0) { isContinuation($1) ? $0 : $0 + 1 } }

  /// Where the character of this number begins, counted from 0; the end of the text where there are not so many.
  func position(ofCharacter number: Int) -> Int {
    var (position, left) = (0, number)
    while position < count, left > 0 {
      position = endOfCharacter(at: position)
      left -= 1
    }
    return position
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
