// Options that tables, views and other definitions share.

extension Parser {
  /// The option that is next, if one is; it waits among the pending properties.
  @inline(never)
  mutating func definitionOption() -> Bool {
    let first = position
    switch kind {
    case .with: return withOption()
    case .on: onCommit()
    case .comment: commentOption()
    case .copy:
      advance()
      if !accept(.tags) { expect(.grants, "GRANTS") }
      addProperty(extent(from: first))
    case .row where word(ahead: 1) == .access: policy()
    case .identifier: return contextualOption()
    default: return settingOption()
    }
    return true
  }

  /// WITH ( settings ) | WITH policy | WITH TAG (…)
  private mutating func withOption() -> Bool {
    let first = position
    if kind(ahead: 1) == .openParen {
      advance()
      let words = extent(from: first)
      addProperty(words, properties: parenthesizedSettings())
      return true
    }
    guard kind(ahead: 1) == .row || kind(ahead: 1) == .identifier else { return false }
    switch word(ahead: 1) {
    case .data, .cascaded, .local: return false
    default: break
    }
    advance()
    if definitionOption() { return true }
    fail("an option")
    return false
  }

  /// ON COMMIT DROP | DELETE ROWS | PRESERVE ROWS
  private mutating func onCommit() {
    let first = position
    advance()
    expect(.commit, "COMMIT")
    if !accept(.drop) {
      if !accept(.delete) { expect(.preserve, "DROP, DELETE ROWS or PRESERVE ROWS") }
      expect(.rows, "ROWS")
    }
    addProperty(extent(from: first))
  }

  /// COMMENT [=] {'text' | :variable}
  mutating func commentOption() {
    let first = position
    advance()
    let words = extent(from: first)
    _ = accept(.equal)
    if grammar.hasStages && kind == .colon { return addProperty(words, value: expression(above: Power.cast)) }
    let text = position
    if !accept(.dollarString) { expect(.string, "a string") }
    addProperty(words, value: make(.string(TokenID(text)), from: text))
  }

  private mutating func contextualOption() -> Bool {
    let first = position
    switch word {
    case .tablespace:
      advanceKeyword()
      addProperty(extent(from: first), value: reference())
    case .options where kind(ahead: 1) == .openParen: optionList()
    case .cluster where kind(ahead: 1) == .by: clusterBy()
    case .clone:
      advanceKeyword()
      addProperty(extent(from: first), value: reference())
      timeTravel()
    case .tag where kind(ahead: 1) == .openParen, .contact where kind(ahead: 1) == .openParen:
      advanceKeyword()
      let words = extent(from: first)
      addProperty(words, properties: parenthesizedSettings())
    case .masking, .aggregation, .projection,
      .storage where word(ahead: 1) == .lifecycle:
      policy()
    case .require where word(ahead: 1) == .user: word(option: first)
    default: return settingOption()
    }
    return true
  }

  private mutating func word(option first: Int) {
    advanceKeyword()
    advanceKeyword()
    addProperty(extent(from: first))
  }

  /// name = value, where parameters of objects are written so.
  private mutating func settingOption() -> Bool {
    guard grammar.hasStages, kind.isWord, kind(ahead: 1) == .equal else {
      if kind == .join && word(ahead: 1) == .policy {
        policy()
        return true
      }
      return false
    }
    let property = property()
    pending.append(property.raw)
    return true
  }

  /// CLUSTER BY [LINEAR] ( expressions )
  private mutating func clusterBy() {
    let first = position
    advanceKeyword()
    advance()
    _ = accept(.linear)
    let words = extent(from: first)
    let start = position
    let opening = open()
    let elements = expressions()
    close(opening)
    addProperty(words, value: make(.tuple(elements), from: start))
  }

  /// OPTIONS ( [ADD | SET | DROP] name ['value'] {, …} )
  mutating func optionList() {
    let first = position
    advanceKeyword()
    let opening = open()
    repeat { foreignOption() } while accept(.comma)
    close(opening)
    addProperty(extent(from: first))
  }

  private mutating func foreignOption() {
    let isDropped = kind == .drop && kind(ahead: 1).isWord
    if (kind == .set || word == .add || isDropped) && kind(ahead: 1).isWord { advanceKeyword() }
    if kind.isWord { step() } else { fail("a name") }
    if !isDropped { expect(.string, "a string") }
  }

  // MARK: Policies

  /// ROW ACCESS | AGGREGATION | JOIN | MASKING | PROJECTION | STORAGE LIFECYCLE POLICY name [ON | USING | ENTITY KEY | ALLOWED JOIN KEYS ( columns )]
  mutating func policy() {
    let first = position
    advanceKeyword()
    _ = accept(.access) || accept(.lifecycle)
    expect(.policy, "POLICY")
    let words = extent(from: first)
    addProperty(words, value: reference())
    policyArguments()
    if accept(.force) { addProperty(extent(from: position &- 1)) }
  }

  private mutating func policyArguments() {
    let first = position
    if kind == .on || kind == .using {
      advance()
    } else if accept(.entity) {
      expect(.key, "KEY")
    } else if accept(.allowed) {
      expect(.join, "JOIN KEYS")
      expect(.keys, "KEYS")
    } else {
      return
    }
    let words = extent(from: first)
    let start = position
    let opening = open()
    let arguments = kind == .closeParen ? .empty : expressions()
    close(opening)
    addProperty(words, value: make(.tuple(arguments), from: start))
  }
}
