// Properties: words with a value, or with more properties in brackets. They wait on the stack of pending numbers
// until the node that they belong to lists them.

extension Parser {
  /// The tokens from `first` to the one before the cursor.
  func extent(from first: Int) -> Extent {
    Extent(first: UInt32(truncatingIfNeeded: first), last: UInt32(truncatingIfNeeded: max(first, position &- 1)))
  }

  mutating func addProperty(_ words: Extent, value: ExpressionID = .none, properties: List<PropertyID> = .empty) {
    let property = make(Property(words: words, value: value, properties: properties))
    pending.append(property.raw)
  }

  /// name [.name] [= value], as storage parameters, tags and settings have it.
  mutating func property() -> PropertyID {
    let first = position
    if kind.isWord {
      settingName()
    } else {
      return make(Property(words: Extent(first: 1, last: 0), value: settingValue(), properties: .empty))
    }
    let words = extent(from: first)
    guard accept(.equal) || accept(.fatArrow) else {
      if kind == .openParen { return make(Property(words: words, value: .none, properties: parenthesizedSettings())) }
      return make(Property(words: words, value: .none, properties: .empty))
    }
    if kind == .openParen && !startsQuery { return make(Property(words: words, value: .none, properties: parenthesizedSettings())) }
    return make(Property(words: words, value: settingValue(), properties: .empty))
  }

  private mutating func settingName() {
    step()
    while kind == .dot && kind(ahead: 1).isWord {
      advance()
      step()
    }
  }

  /// Over a word of any kind, reserved or not.
  mutating func step() { if kind == .identifier || kind == .quotedIdentifier { advance() } else if kind.isWord { markAndAdvance() } }

  private mutating func markAndAdvance() {
    markAsName()
    advance()
  }

  /// ( [setting {[,] setting}] )
  mutating func parenthesizedSettings() -> List<PropertyID> {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested settings") }
    let opening = open()
    guard kind != .closeParen else {
      close(opening)
      return .empty
    }
    let settings: List<PropertyID> = list(while: { $0.accept(.comma) || $0.kind.isWord || $0.kind == .string }) { $0.property() }
    close(opening)
    return settings
  }

  /// A value behind `=`: a literal, a name, an expression without comparisons, a stage.
  mutating func settingValue() -> ExpressionID {
    let first = position
    if kind == .at2 {
      stagePath()
      return make(.missing, from: first)
    }
    if isReservedValue {
      advance()
      return make(.column(symbol(at: first)), from: first)
    }
    return expression(above: Power.membership)
  }

  /// ON, ALL and other reserved words are values of settings, too.
  private var isReservedValue: Bool { kind < .firstSoftKeyword && !startsReservedExpression }

  private var startsReservedExpression: Bool {
    switch kind {
    case .null, .true, .false, .case, .cast, .not, .currentDate, .currentTime, .currentTimestamp, .currentUser: true
    default: kind(ahead: 1) == .openParen
    }
  }

  /// @[~ | %] name { /path }: one run of tokens without blanks.
  mutating func stagePath() {
    guard kind == .at2 else { return fail("a stage") }
    advance()
    while kind != .endOfFile && kind != .comma && kind != .semicolon && kind != .closeParen && kind != .openParen
      && Int(tokens[position].start) == tokens[position &- 1].end
    { advance() }
  }

  /// A role: a name, or one of the words that stand for one (CURRENT_USER).
  mutating func roleName() -> ExpressionID {
    let first = position
    if kind == .currentUser { advance() } else { _ = name() }
    return make(.column(symbol(at: first)), from: first)
  }
}
