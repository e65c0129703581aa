/// Reads a regular expression of PostgreSQL or Snowflake.
///
///     branch ('|' branch)*         branch: (atom quantifier?)*
///
/// What no automaton can do (back references, looking ahead or behind) and quantifiers that prefer the shortest are refused.
struct PatternReader {
  var scalars: [UInt32]
  var position = 0
  var options: PatternOptions
  private(set) var groupCount = 0
  /// What stands open around here.
  private var depth = 0
  /// Classes whose characters beyond ASCII are not the same everywhere.
  var differences: [PatternProblem] = []

  /// The server stops at its stack's end, which is deeper.
  private static let deepest = 200
  /// PostgreSQL's DUPMAX.
  private static let mostRepetitions = 255

  init(_ pattern: some Sequence<UInt32>, options: PatternOptions) {
    scalars = Array(pattern)
    self.options = options
  }

  mutating func pattern() throws(PatternProblem) -> PatternNode {
    try readDirector()
    if options.isLiteral { return .sequence(scalars.map(literal)) }
    let node = try choice()
    guard position == scalars.count else { throw .invalid("parentheses () not balanced") }
    return node
  }

  var current: UInt32? { position < scalars.count ? scalars[position] : nil }

  func isNext(_ text: StaticString) -> Bool {
    let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return unsafe scalars[position...].prefix(bytes.count).elementsEqual(bytes.map(UInt32.init))
  }

  mutating func accept(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  // MARK: The beginning

  /// `***=text`, `(?i)rest`
  private mutating func readDirector() throws(PatternProblem) {
    readBeginningOfC()
    guard options.dialect == .postgres, !options.isLiteral else { return }
    if accept("***=") {
      options.isLiteral = true
      scalars.removeFirst(position)
      return
    }
    if isNext("***") && !accept("***:") { throw .unsupported("'***' begins a pattern of another kind") }
    try readEmbeddedOptions()
  }

  private mutating func readBeginningOfC() {
    let beginning = PatternOptions.beginningOfC.unicodeScalars.map(\.value)
    guard options.dialect == .postgres, scalars.starts(with: beginning) else { return }
    options.isInC = true
    scalars.removeFirst(beginning.count)
  }

  private mutating func readEmbeddedOptions() throws(PatternProblem) {
    guard isNext("(?"), position + 2 < scalars.count, scalars[position + 2].isLetter else { return }
    position += 2
    while let letter = current, letter.isLetter {
      guard letter != UInt32(UInt8(ascii: "e")), letter != UInt32(UInt8(ascii: "b")) else {
        throw .unsupported("(?\(Unicode.Scalar(letter) ?? "e")) begins a pattern of another kind")
      }
      guard options.applyPostgres(UInt8(truncatingIfNeeded: letter)) else { throw .invalid("invalid embedded option") }
      position += 1
    }
    guard accept(")") else { throw .invalid("invalid embedded option") }
    if options.isLiteral { scalars.removeFirst(position) }
  }

  // MARK: Branches

  private mutating func choice() throws(PatternProblem) -> PatternNode {
    var branches = [try branch()]
    while accept("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func branch() throws(PatternProblem) -> PatternNode {
    var nodes: [PatternNode] = []
    skipExpanded()
    while let next = current, next != UInt32(UInt8(ascii: "|")), next != UInt32(UInt8(ascii: ")")) || depth == 0 {
      if next == UInt32(UInt8(ascii: ")")) { throw .invalid("parentheses () not balanced") }
      nodes.append(try quantified())
      skipExpanded()
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// Blanks and `# comments`, where they say nothing.
  private mutating func skipExpanded() {
    while options.isExpanded, let next = current {
      if next == 35 {
        while let character = current, character != 10 { position += 1 }
      } else if CharacterClass.space.characters(isUnicode: true).contains(next) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func quantified() throws(PatternProblem) -> PatternNode {
    let start = position
    let atom = try atom()
    skipExpanded()
    guard let (least, most) = try quantifier() else { return atom }
    if case .assertion = atom, scalars[start] != UInt32(UInt8(ascii: "(")) { throw .invalid("quantifier operand invalid") }
    if accept("?") { throw .unsupported("a quantifier that prefers the shortest match ('*?', '+?', '??')") }
    skipExpanded()
    if try quantifier() != nil { throw .invalid("quantifier operand invalid") }
    if least == 1 && most == 1 { return atom }
    return .repeated(atom, least: least, most: most)
  }

  private mutating func quantifier() throws(PatternProblem) -> (least: Int, most: Int?)? {
    if accept("*") { return (0, nil) }
    if accept("+") { return (1, nil) }
    if accept("?") { return (0, 1) }
    guard isNext("{"), position + 1 < scalars.count, scalars[position + 1].isDigit else { return nil }
    position += 1
    return try bounds()
  }

  /// `3}`, `3,}`, `3,5}`
  private mutating func bounds() throws(PatternProblem) -> (least: Int, most: Int?) {
    let least = try number()
    var most: Int? = least
    if accept(",") { most = current.map(\.isDigit) == true ? try number() : nil }
    guard accept("}") else { throw .invalid("invalid repetition count(s)") }
    guard least <= most ?? least else { throw .invalid("invalid repetition count(s)") }
    return (least, most)
  }

  private mutating func number() throws(PatternProblem) -> Int {
    var value = 0
    while let digit = current, digit.isDigit {
      value = value * 10 + Int(digit - 48)
      guard value <= Self.mostRepetitions else { throw .invalid("invalid repetition count(s)") }
      position += 1
    }
    return value
  }

  // MARK: Atoms

  private mutating func atom() throws(PatternProblem) -> PatternNode {
    if try quantifier() != nil { throw .invalid("quantifier operand invalid") }
    if accept("(") { return try parenthesis() }
    if accept("[") { return try bracket() }
    if accept("\\") { return try escape() }
    if accept("^") { return .assertion(options.isMultiline ? .lineStart : .textStart) }
    if accept("$") { return .assertion(options.isMultiline ? .lineEnd : .textEnd) }
    if accept(".") { return dot }
    let character = scalars[position]
    position += 1
    return literal(character)
  }

  private var dot: PatternNode {
    options.dotMatchesNewline
      ? .one(.everything, spelling: #"[\s\S]"#) : .one(CharacterSet.newline.complement, spelling: #"[^\n]"#)
  }

  /// Behind `(`.
  private mutating func parenthesis() throws(PatternProblem) -> PatternNode {
    guard depth < Self.deepest else { throw .invalid("regular expression is too complex") }
    var number: Int?
    if isNext("?") {
      try readGroupKind()
    } else {
      groupCount += 1
      number = groupCount
    }
    depth += 1
    let inner = try choice()
    depth -= 1
    guard accept(")") else { throw .invalid("parentheses () not balanced") }
    return number.map { .group($0, inner) } ?? inner
  }

  private mutating func readGroupKind() throws(PatternProblem) {
    if options.dialect == .snowflake { throw .unsupported("'(?' begins no group that Snowflake knows") }
    if accept("?:") { return }
    for ahead in ["?=", "?!", "?<=", "?<!"] as [StaticString] where isNext(ahead) {
      throw .unsupported("'(\(ahead)' looks ahead or behind")
    }
    throw .invalid("quantifier operand invalid")
  }

  /// A character that stands for itself.
  func literal(_ character: UInt32) -> PatternNode {
    .one(folded(CharacterSet(character)), spelling: PatternSpelling.literal(character))
  }

  /// In both cases, where these are the same.
  func folded(_ set: CharacterSet) -> CharacterSet {
    options.ignoresCase ? set.ignoringCase(ofASCIIAlone: options.isInC) : set
  }
}

extension UInt32 {
  var isDigit: Bool { (48...57).contains(self) }
  var isLetter: Bool { (97...122).contains(self | 32) && self < 128 }

  /// The value of a hexadecimal digit.
  var hexadecimal: UInt32? {
    if isDigit { return self - 48 }
    return (97...102).contains(self | 32) && self < 128 ? (self | 32) - 87 : nil
  }
}
