/// Characters, that is Unicode scalars: what PostgreSQL counts.
extension RandomAccessCollection<UInt8> where Index == Int {
  /// The end of the character that begins here. A byte that begins none is one by itself.
  func endOfCharacter(at position: Int) -> Int {
    var end = position + 1
    while end < endIndex, isContinuation(self[end]) { end += 1 }
    return end
  }

  var characterCount: Int { reduce(0) { isContinuation($1) ? $0 : $0 + 1 } }

  /// Where the character of this number begins, counted from 0; the end of the text where there are not so many.
  func position(ofCharacter number: Int) -> Int {
    var (position, left) = (startIndex, number)
    while position < endIndex, left > 0 {
      position = endOfCharacter(at: position)
      left -= 1
    }
    return position
  }

  /// The characters, each as its bytes.
  var characters: [SubSequence] {
    var (position, characters) = (startIndex, [SubSequence]())
    while position < endIndex {
      let end = endOfCharacter(at: position)
      characters.append(self[position..<end])
      position = end
    }
    return characters
  }

  /// The Unicode scalars; U+FFFD for bytes that are none.
  var scalars: [Unicode.Scalar] {
    var (decoder, iterator, scalars) = (UTF8(), makeIterator(), [Unicode.Scalar]())
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .error: scalars.append("\u{fffd}")
      case .emptyInput: return scalars
      }
    }
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}

extension [UInt8] {
  mutating func append(_ scalar: Unicode.Scalar) {
    if let encoded = UTF8.encode(scalar) { append(contentsOf: encoded) }
  }
}
