extension Parser {
  /// SEQUENCE [IF NOT EXISTS] name [WITH] { option [,] }
  mutating func createSequence(_ modifiers: Modifiers) -> ID<Command> {
    let object = kindWords(1)
    let mark = mark()
    conditionalCreation()
    let name = qualifiedName()
    if kind == .with && kind(ahead: 1) != .openParen { advance() }
    while sequenceOption() || kind != .comma && definitionOption() { _ = accept(.comma) }
    return command(modifiers.verb, object, name, listed(since: mark))
  }

  /// IF NOT EXISTS as a property.
  mutating func conditionalCreation() {
    let first = position
    if ifNotExists() { addProperty(extent(from: first)) }
  }

  /// Steps over the words that say the kind of object.
  mutating func kindWords(_ count: Int) -> Extent {
    let first = position
    for _ in 0..<count { advanceKeyword() }
    return extent(from: first)
  }

  /// START [WITH] [=] n | INCREMENT [BY] [=] n | [NO] MINVALUE | [NO] MAXVALUE | CACHE n | [NO] CYCLE | [NO]ORDER | OWNED BY … | AS type …
  mutating func sequenceOption() -> Bool {
    let first = position
    switch kind {
    case .as:
      advance()
      _ = typeName()
    case .no:
      guard word(ahead: 1) == .minvalue || word(ahead: 1) == .maxvalue || word(ahead: 1) == .cycle || word(ahead: 1) == .cache else {
        return false
      }
      advance()
      advanceKeyword()
    case .order: advance()
    case .sequence where word(ahead: 1) == .name:
      advance()
      advanceKeyword()
      _ = qualifiedName()
    case .identifier: return wordSequenceOption()
    default: return false
    }
    addProperty(extent(from: first))
    return true
  }

  private mutating func wordSequenceOption() -> Bool {
    let first = position
    switch word {
    case .start, .restart:
      let isRestart = word == .restart
      advanceKeyword()
      _ = accept(.with)
      _ = accept(.equal)
      if isRestart && kind != .numberLiteral && kind != .dash && kind != .plus { break }
      return number(first)
    case .increment:
      advanceKeyword()
      _ = accept(.by)
      _ = accept(.equal)
      return number(first)
    case .minvalue, .maxvalue, .cache:
      advanceKeyword()
      _ = accept(.equal)
      return number(first)
    case .cycle, .nocycle, .noorder, .nominvalue, .nomaxvalue, .nocache, .logged, .unlogged: advanceKeyword()
    case .owned where kind(ahead: 1) == .by:
      advanceKeyword()
      advance()
      if !accept(.none) { _ = qualifiedName() }
    default: return false
    }
    addProperty(extent(from: first))
    return true
  }

  /// [+ | -] number
  private mutating func number(_ first: Int) -> Bool {
    let words = extent(from: first)
    guard kind == .numberLiteral || kind == .dash || kind == .plus else {
      fail("a number")
      return true
    }
    addProperty(words, value: expression(above: Power.membership))
    return true
  }
}
