extension [UInt8] {
  /// Where the bracket is closed that is opened at a place; texts between quotes are stepped over.
  func closingBracket(of opening: Int) -> Int? {
    var (depth, isQuoted) = (0, false)
    for index in opening..<count {
      if self[index] == UInt8(ascii: "'") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if self[index] == UInt8(ascii: "(") { depth += 1 }
      if self[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
