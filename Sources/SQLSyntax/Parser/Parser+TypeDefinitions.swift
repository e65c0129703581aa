extension Parser {
  /// TYPE [IF NOT EXISTS] name [AS ( attributes ) | AS ENUM (…) | AS RANGE (…) | AS type | ( settings )]
  mutating func createType(_ modifiers: Modifiers) -> ID<Command> {
    let object = kindWords(1)
    let mark = mark()
    conditionalCreation()
    let name = qualifiedName()
    if kind == .openParen {
      addProperty(Extent(first: 1, last: 0), properties: parenthesizedSettings())
    } else if kind == .as {
      typeBody()
    }
    while kind == .comment { commentOption() }
    return command(modifiers.verb, object, name, listed(since: mark))
  }

  private mutating func typeBody() {
    let first = position
    advance()
    if accept(.enum) {
      labels()
    } else if kind == .range {
      advance()
      let words = extent(from: first)
      return addProperty(words, properties: parenthesizedSettings())
    } else if kind == .openParen {
      attributes()
    } else {
      _ = typeName()
    }
    addProperty(extent(from: first))
  }

  /// ( ['label' {, 'label'}] )
  private mutating func labels() {
    let opening = open()
    if kind != .closeParen { repeat { expect(.string, "a string") } while accept(.comma) }
    close(opening)
  }

  /// ( [name type [COLLATE name] {, …}] )
  private mutating func attributes() {
    let opening = open()
    if kind != .closeParen { repeat { attribute() } while accept(.comma) }
    close(opening)
  }

  mutating func attribute() {
    _ = nameToken()
    _ = typeName()
    guard kind == .collate else { return }
    advance()
    _ = qualifiedName()
  }

  // MARK: Domains

  /// DOMAIN name [AS] type { COLLATE name | DEFAULT e | [CONSTRAINT name] NOT NULL | NULL | CHECK (e) }
  mutating func createDomain(_ modifiers: Modifiers) -> ID<Command> {
    let object = kindWords(1)
    let name = qualifiedName()
    let mark = mark()
    let first = position
    _ = accept(.as)
    _ = typeName()
    addProperty(extent(from: first))
    while domainConstraint() {}
    return command(modifiers.verb, object, name, listed(since: mark))
  }

  /// A constraint of a column as one property.
  mutating func domainConstraint() -> Bool {
    let first = position
    let mark = mark()
    var column = ColumnDefinition(name: TokenID(position))
    let isThere = columnOption(&column)
    let options: List<PropertyID> = listed(since: mark)
    guard isThere else { return false }
    addProperty(extent(from: first), value: column.check.isNone ? column.defaultValue : column.check, properties: options)
    return true
  }
}
