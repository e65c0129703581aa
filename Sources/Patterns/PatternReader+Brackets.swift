/// `[…]`
extension PatternReader {
  private struct Members {
    var set = CharacterSet()
    var spelling = ""
  }

  /// Behind `[`.
  mutating func bracket() throws(PatternProblem) -> PatternNode {
    let isComplement = accept("^")
    if isNext(":<:]") || isNext(":>:]") { throw .unsupported("'[[:<:]]' is a word's boundary") }
    var members = Members()
    var isFirst = true
    while !isNext("]") || isFirst {
      guard current != nil else { throw .invalid("brackets [] not balanced") }
      isFirst = false
      try readMember(into: &members)
    }
    position += 1
    let set = isComplement ? complement(of: members.set) : members.set
    // An empty list cannot be written; `[^]` does not come here either.
    return .one(set, spelling: "[\(isComplement ? "^" : "")\(members.spelling)]")
  }

  private mutating func readMember(into members: inout Members) throws(PatternProblem) {
    if accept("[:") { return try readClass(into: &members) }
    if accept("[=") { return try add(try element(until: "=]"), to: &members) }
    if isNext("\\"), position + 1 < scalars.count {
      position += 1
      if let (set, spelling) = classEscape(scalars[position]) {
        members.set = members.set.union(set)
        members.spelling += member(set, spelling)
        return
      }
      position -= 1
    }
    try readRange(into: &members)
  }

  /// `a`, `a-z`
  private mutating func readRange(into members: inout Members) throws(PatternProblem) {
    let first = try endpoint()
    guard isNext("-"), position + 1 < scalars.count, scalars[position + 1] != UInt32(UInt8(ascii: "]")) else {
      return try add(first, to: &members)
    }
    position += 1
    let last = try endpoint()
    guard first <= last else { throw .invalid("invalid character range") }
    let set = CharacterSet([first...last])
    members.set = members.set.union(folded(set))
    members.spelling += PatternSpelling.bracketed(first) + "-" + PatternSpelling.bracketed(last)
  }

  private mutating func add(_ character: UInt32, to members: inout Members) throws(PatternProblem) {
    let set = CharacterSet(character)
    members.set = members.set.union(folded(set))
    members.spelling += PatternSpelling.bracketed(character)
  }

  private mutating func endpoint() throws(PatternProblem) -> UInt32 {
    if accept("[.") { return try element(until: ".]") }
    if accept("\\") { return try characterEscape() }
    guard let character = current else { throw .invalid("brackets [] not balanced") }
    position += 1
    return character
  }

  /// `[:alpha:]`, behind its colon.
  private mutating func readClass(into members: inout Members) throws(PatternProblem) {
    let start = position
    while let character = current, character.isLetter { position += 1 }
    let name = String(String.UnicodeScalarView(scalars[start..<position].compactMap(Unicode.Scalar.init)))
    guard accept(":]") else { throw .invalid(current == nil ? "brackets [] not balanced" : "invalid character class") }
    guard var named = CharacterClass.named(name) else { throw .invalid("invalid character class") }
    note(named, spelling: "[:\(name):]")
    if options.ignoresCase && (named == .lower || named == .upper) { named = .alpha }
    let set = named.characters(isUnicode: options.hasUnicodeClasses)
    members.set = members.set.union(set)
    members.spelling += member(set, "[:\(name):]")
  }

  /// One character between `[.` and `.]`. Its names (`[.space.]`) are not read.
  private mutating func element(until end: StaticString) throws(PatternProblem) -> UInt32 {
    guard let character = current else { throw .invalid("brackets [] not balanced") }
    position += 1
    guard accept(end) else { throw .unsupported("the name of a character ('[.space.]')") }
    return character
  }
}
