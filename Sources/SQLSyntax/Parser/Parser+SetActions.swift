// SET and UNSET of ALTER.

extension Parser {
  /// SET ( parameters ) | SET TAG … | SET policy … | SET SCHEMA … | SET name = value {, …} …
  mutating func setAction() {
    let first = position
    advance()
    switch kind {
    case .openParen: return addProperty(extent(from: first), properties: parenthesizedSettings())
    case .schema:
      advance()
      addProperty(extent(from: first), value: reference())
    case .without:
      advance()
      if !accept(.cluster) { expect(.oids, "CLUSTER or OIDS") }
      addProperty(extent(from: first))
    case .not where kind(ahead: 1) == .null:
      advance(2)
      addProperty(extent(from: first))
    case .default:
      advance()
      let words = extent(from: first)
      addProperty(words, value: expression())
    case .secure where kind(ahead: 1) != .equal:
      advance()
      addProperty(extent(from: first))
      if kind.isName && kind(ahead: 1) == .equal { settings() }
    case .order: sequenceSettings()
    case .immutable where kind(ahead: 1) == .where: rowsThatStay(first)
    case .execute where kind(ahead: 1) == .as: executeAs(first)
    case .comment where kind(ahead: 1) == .string: commentOption()
    case .row where word(ahead: 1) == .access, .join where word(ahead: 1) == .policy: policy()
    case .identifier: setWord(first)
    default: settings()
    }
  }

  private mutating func setWord(_ first: Int) {
    switch word {
    case .tag:
      advanceKeyword()
      settings()
    case .frozen where kind(ahead: 1) == .where: rowsThatStay(first)
    case .noorder: sequenceSettings()
    case .masking, .aggregation, .projection: policy()
    case .storage where word(ahead: 1) == .lifecycle: policy()
    case .tablespace where kind(ahead: 1) != .equal:
      advanceKeyword()
      _ = name()
      _ = accept(.nowait)
      addProperty(extent(from: first))
    case .logged, .unlogged:
      advanceKeyword()
      addProperty(extent(from: first))
    case .access:
      advanceKeyword()
      expect(.method, "METHOD")
      if !accept(.default) { _ = name() }
      addProperty(extent(from: first))
    case .statistics where kind(ahead: 1) != .equal:
      advanceKeyword()
      _ = expression(above: Power.membership)
      addProperty(extent(from: first))
    case .contact:
      advanceKeyword()
      if kind == .openParen { return addProperty(extent(from: first), properties: parenthesizedSettings()) }
      settings()
    case .increment where kind(ahead: 1) != .equal, .start where kind(ahead: 1) != .equal: sequenceSettings()
    default: settings()
    }
  }

  /// INCREMENT [BY] [=] n | [NO]ORDER | COMMENT = 'text', in any order
  private mutating func sequenceSettings() { while sequenceOption() || kind == .comment && definitionOption() {} }

  /// IMMUTABLE | FROZEN WHERE ( condition )
  private mutating func rowsThatStay(_ first: Int) {
    advanceKeyword()
    let words = extent(from: first)
    addProperty(words, value: filter())
  }

  /// EXECUTE AS USER name [USE SECONDARY ROLES ALL | NONE | names]
  private mutating func executeAs(_ first: Int) {
    advance(2)
    expect(.user, "USER")
    _ = name()
    if accept(.use) {
      expect(.secondary, "SECONDARY ROLES")
      expect(.roles, "ROLES")
      if !accept(.all) { repeat { _ = name() } while accept(.comma) }
    }
    addProperty(extent(from: first))
  }

  /// name = value { [,] name = value }
  private mutating func settings() {
    repeat {
      guard kind.isWord else { return fail("a setting") }
      let property = property()
      if tree[property].value.isNone && tree[property].properties.isEmpty && tokens[position &- 1].kind != .closeParen { return fail("=") }
      pending.append(property.raw)
    } while isName && goesOn || kind == .comma && isSetting(ahead: 1) && accept(.comma)
  }

  private var goesOn: Bool { isSetting(ahead: 0) }

  /// name {. name} =
  private func isSetting(ahead count: Int) -> Bool {
    var index = count
    while kind(ahead: index).isWord && kind(ahead: index &+ 1) == .dot { index &+= 2 }
    return kind(ahead: index).isWord && kind(ahead: index &+ 1) == .equal
  }

  /// UNSET name {, name} | UNSET TAG name {, name} | UNSET policy
  mutating func unsetAction() {
    let first = position
    advanceKeyword()
    if word == .tag || word == .contact { advanceKeyword() }
    if (word == .masking || word == .projection || word == .aggregation || kind == .join) && word(ahead: 1) == .policy {
      advanceKeyword()
      advanceKeyword()
      if isName && kind != .comment { _ = qualifiedName() }
      return addProperty(extent(from: first))
    }
    guard kind.isWord else { return fail("a name") }
    unsetName()
    unsetTail()
    while kind == .comma && kind(ahead: 1).isWord && kind(ahead: 1) != .column && isUnsetName(ahead: 1) {
      advance()
      unsetName()
    }
    addProperty(extent(from: first))
  }

  /// FROZEN WHERE, DCM PROJECT, EXECUTE AS USER
  private mutating func unsetTail() {
    if accept(.where) || accept(.project) { return }
    if accept(.as) { expect(.user, "USER") }
  }

  /// A name and no more, or the name of a tag: what a column's action is not.
  private func isUnsetName(ahead count: Int) -> Bool {
    var index = count
    while kind(ahead: index &+ 1) == .dot { index &+= 2 }
    let following = kind(ahead: index &+ 1)
    return following == .comma || following == .semicolon || following == .endOfFile || following == .bodyClose
  }

  private mutating func unsetName() {
    step()
    while kind == .dot && kind(ahead: 1).isWord {
      advance()
      step()
    }
  }
}
