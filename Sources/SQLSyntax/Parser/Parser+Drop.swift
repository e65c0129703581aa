extension Parser {
  /// DROP kind [CONCURRENTLY] [IF EXISTS] name {, name} [ON table] [USING method] [CASCADE | RESTRICT]
  mutating func drop(from start: Int) -> StatementID {
    advance()
    let first = position
    if word == .owned && kind(ahead: 1) == .by { return dropOwned(from: start) }
    guard let kind = objectKind() else {
      position = first
      return command(from: start)
    }
    var node = Drop(kind: kind, object: extent(from: first), name: .none, names: .empty, table: .none, ifExists: false)
    if kind == .index { _ = accept(.concurrently) }
    node.ifExists = accept(.if, .exists)
    droppedNames(&node)
    if accept(.on) { node.table = qualifiedName() }
    if accept(.using) { _ = name() }
    dropTail()
    return make(.drop(make(node)), from: start)
  }

  private mutating func droppedNames(_ node: inout Drop) {
    let first = Int(node.object.first)
    switch tokens[first].kind {
    case .cast: return castPair()
    case .identifier where ContextualWord(tokens[first].symbol) == .transform: return transform()
    case .identifier where ContextualWord(tokens[Int(node.object.last)].symbol) == .mapping: return userMapping()
    default: break
    }
    let needsTypes = isAggregateOrOperator(node.object)
    node.names = commaList {
      let name = $0.objectName()
      if needsTypes && $0.failure == nil && $0.tokens[$0.position &- 1].kind != .closeParen { $0.fail("( and the types of the arguments") }
      return name
    }
    node.name = tree[node.names].first ?? .none
  }

  /// Aggregates and operators are told apart by the types of their arguments.
  private func isAggregateOrOperator(_ object: Extent) -> Bool {
    let first = tokens[Int(object.first)]
    guard object.first == object.last, first.kind == .identifier else { return false }
    return ContextualWord(first.symbol) == .aggregate || ContextualWord(first.symbol) == .operator
  }

  /// CASCADE | RESTRICT [CONSTRAINTS], FORCE
  mutating func dropTail() {
    if accept(.cascade) || accept(.restrict) {
      _ = accept(.constraints)
    } else if accept(.force) {
      return
    } else if kind == .with && kind(ahead: 1) == .openParen {
      advance()
      _ = parenthesizedSettings()
    }
  }

  /// ( type AS type )
  mutating func castPair() {
    let opening = open()
    _ = typeName()
    expect(.as, "AS")
    _ = typeName()
    close(opening)
  }

  /// FOR type LANGUAGE name
  mutating func transform() {
    expect(.for, "FOR")
    _ = typeName()
    expect(.language, "LANGUAGE")
    _ = name()
  }

  /// FOR role SERVER name
  private mutating func userMapping() {
    expect(.for, "FOR")
    if !accept(.user) { _ = roleName() }
    expect(.server, "SERVER")
    _ = name()
  }

  /// OWNED BY role {, role} [CASCADE | RESTRICT]
  private mutating func dropOwned(from start: Int) -> StatementID {
    let object = kindWords(2)
    let name = objectName()
    while accept(.comma) { _ = objectName() }
    _ = accept(.cascade) || accept(.restrict)
    return make(.command(command(start, object, name, .empty)), from: start)
  }

  /// UNDROP kind name
  mutating func undrop(from start: Int) -> StatementID {
    advanceKeyword()
    let first = position
    guard objectKind() != nil else {
      position = first
      return command(from: start)
    }
    let object = extent(from: first)
    let name = qualifiedName()
    if kind == .openParen { argumentTypes() }
    let mark = mark()
    if accept(.rename) {
      let words = position &- 1
      expect(.to, "TO")
      addProperty(extent(from: words), value: reference())
    }
    return make(.command(command(start, object, name, listed(since: mark))), from: start)
  }

  // MARK: Comments

  /// COMMENT [IF EXISTS] ON kind name [ON [DOMAIN] table] [USING method] IS 'text' | NULL
  mutating func commentOn(from start: Int) -> StatementID {
    advance()
    _ = accept(.if, .exists)
    expect(.on, "ON")
    let first = position
    guard objectKind() != nil else {
      fail("the kind of object")
      return make(.opaque, from: start)
    }
    let object = extent(from: first)
    let name = commentedName(object)
    if accept(.on) {
      _ = word == .domain && isName(ahead: 1) && accept(.domain)
      _ = qualifiedName()
    }
    if accept(.using) { _ = self.name() }
    expect(.is, "IS")
    let text = TokenID(position)
    if !accept(.null) && !accept(.dollarString) { expect(.string, "a string") }
    return make(.comment(make(CommentOn(object: object, name: name, text: text))), from: start)
  }

  private mutating func commentedName(_ object: Extent) -> NameID {
    let first = tokens[Int(object.first)]
    if first.kind == .cast {
      castPair()
      return .none
    }
    if first.kind == .identifier && ContextualWord(first.symbol) == .transform {
      transform()
      return .none
    }
    return objectName()
  }
}
