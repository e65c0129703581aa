extension Parser {
  /// Whether the next element is a constraint rather than a column.
  var startsConstraint: Bool {
    switch kind {
    case .constraint, .like: true
    case .primary, .foreign: kind(ahead: 1) == .key
    case .unique: isBehindUnique(kind(ahead: 1))
    case .check: kind(ahead: 1) == .openParen
    case .index: isName(ahead: 1) && kind(ahead: 2) == .openParen && isName(ahead: 3) && grammar.hasStages
    case .not: kind(ahead: 1) == .null
    case .identifier: word == .exclude && (kind(ahead: 1) == .openParen || kind(ahead: 1) == .using)
    default: false
    }
  }

  private func isBehindUnique(_ kind: TokenKind) -> Bool {
    kind == .openParen || kind == .nulls || kind == .key || kind == .using || kind == .index
  }

  /// [CONSTRAINT name] PRIMARY KEY (…) | UNIQUE (…) | CHECK (e) | FOREIGN KEY (…) REFERENCES table [(…)] | EXCLUDE … | LIKE …
  mutating func constraint() -> ConstraintID {
    var node = TableConstraint(name: accept(.constraint) ? name() : .none, kind: .primaryKey)
    let mark = mark()
    switch kind {
    case .primary: primaryKey(&node)
    case .unique: uniqueKey(&node)
    case .foreign: foreignKey(&node)
    case .check:
      advance()
      node.kind = .check
      let opening = open()
      node.condition = expression()
      close(opening)
    default: otherConstraint(&node)
    }
    while constraintAttribute() {}
    node.options = listed(since: mark)
    return make(node)
  }

  private mutating func primaryKey(_ node: inout TableConstraint) {
    advance()
    expect(.key, "KEY")
    keyOrIndex(&node)
  }

  /// UNIQUE [KEY] [NULLS [NOT] DISTINCT] ( key )
  private mutating func uniqueKey(_ node: inout TableConstraint) {
    advance()
    node.kind = .unique
    if accept(.index) { _ = nameToken() }
    _ = accept(.key)
    nullsDistinct()
    keyOrIndex(&node)
  }

  /// ( key {, key} ) | USING INDEX name
  private mutating func keyOrIndex(_ node: inout TableConstraint) {
    guard kind == .using else {
      (node.keys, node.columns) = keys()
      return
    }
    let first = position
    advance()
    expect(.index, "INDEX")
    _ = name()
    addProperty(extent(from: first))
  }

  /// FOREIGN KEY ( columns ) REFERENCES table [( columns )]
  private mutating func foreignKey(_ node: inout TableConstraint) {
    advance()
    expect(.key, "KEY")
    node.kind = .foreignKey
    (node.keys, node.columns) = keys()
    expect(.references, "REFERENCES")
    node.references = qualifiedName()
    if kind == .openParen { node.referencedColumns = keys().columns }
  }

  @inline(never)
  private mutating func otherConstraint(_ node: inout TableConstraint) {
    switch kind {
    case .like:
      node.kind = .like
      advance()
      node.references = qualifiedName()
      while copiedParts() {}
    case .not where kind(ahead: 1) == .null:
      advance(2)
      node.kind = .notNull
      node.columns = list(while: { _ in false }) { $0.nameToken() }
    case .index:
      advance()
      node.kind = .index
      _ = nameToken()
      (node.keys, node.columns) = keys()
    case .identifier where word == .exclude: exclusion(&node)
    case .comma, .closeParen, .constraint:
      if !grammar.isLenient || node.name.isNone { return fail("PRIMARY KEY, UNIQUE, CHECK or FOREIGN KEY") }
      node.kind = .notNull
    default: fail("PRIMARY KEY, UNIQUE, CHECK or FOREIGN KEY")
    }
  }

  /// INCLUDING | EXCLUDING what
  private mutating func copiedParts() -> Bool {
    guard word == .including || word == .excluding else { return false }
    let first = position
    advanceKeyword()
    if !accept(.all) { _ = name() }
    addProperty(extent(from: first))
    return true
  }

  // MARK: Exclusion

  /// EXCLUDE [USING method] ( key WITH operator {, …} ) [INCLUDE (…)] [WITH (…)] [USING INDEX TABLESPACE name] [WHERE ( condition )]
  private mutating func exclusion(_ node: inout TableConstraint) {
    advanceKeyword()
    node.kind = .exclude
    if accept(.using) { _ = name() }
    let opening = open()
    node.keys = commaList {
      let key = $0.key()
      $0.expect(.with, "WITH and an operator")
      $0.operatorName()
      return key
    }
    close(opening)
    while constraintAttribute() {}
    if accept(.where) {
      let opening = open()
      node.condition = expression()
      close(opening)
    }
  }

  /// An operator: a run of operator characters, perhaps OPERATOR ( schema . operator ).
  mutating func operatorName() {
    if accept(.operator) { return skipBrackets() }
    while isName && kind(ahead: 1) == .dot { advance(2) }
    guard kind.isOperatorSymbol else { return fail("an operator") }
    while kind.isOperatorSymbol && kind != .endOfFile { advance() }
  }

  // MARK: Attributes

  /// What may follow a constraint: ON DELETE …, DEFERRABLE, NOT VALID, RELY, INCLUDE (…) …; it waits among the pending properties.
  @inline(never)
  mutating func constraintAttribute() -> Bool {
    let first = position
    switch kind {
    case .not:
      guard word(ahead: 1) == .deferrable || word(ahead: 1) == .enforced || word(ahead: 1) == .valid else { return false }
      advance()
      advanceKeyword()
    case .no where word(ahead: 1) == .inherit:
      advance()
      advanceKeyword()
    case .on: onEvent()
    case .using where kind(ahead: 1) == .index:
      usingIndex()
      return true
    case .with where kind(ahead: 1) == .openParen:
      advance()
      let words = extent(from: first)
      addProperty(words, properties: parenthesizedSettings())
      return true
    case .comment:
      commentOption()
      return true
    case .identifier: return wordAttribute()
    default: return false
    }
    addProperty(extent(from: first))
    return true
  }

  private mutating func wordAttribute() -> Bool {
    let first = position
    switch word {
    case .match:
      advanceKeyword()
      if !accept(.full) && !accept(.partial) { expect(.simple, "FULL, PARTIAL or SIMPLE") }
    case .initially:
      advanceKeyword()
      if !accept(.immediate) { expect(.deferred, "IMMEDIATE or DEFERRED") }
    case .deferrable, .enforced, .enable, .disable, .validate, .novalidate, .rely, .norely, .autoincrement: advanceKeyword()
    case .include where kind(ahead: 1) == .openParen:
      advanceKeyword()
      _ = parenthesizedNames()
    default: return false
    }
    addProperty(extent(from: first))
    return true
  }

  /// ON DELETE | UPDATE action, ON CONFLICT resolution
  private mutating func onEvent() {
    advance()
    switch kind {
    case .conflict:
      advance()
      if kind == .rollback || kind == .replace || kind == .ignore {
        advance()
      } else if !accept(.abort) {
        expect(.fail, "ROLLBACK, ABORT, FAIL, IGNORE or REPLACE")
      }
    case .delete, .update:
      let takesColumns = kind == .delete
      advance()
      referentialAction(takesColumns: takesColumns)
    default: fail("DELETE, UPDATE or CONFLICT")
    }
  }

  /// NO ACTION | RESTRICT | CASCADE | SET NULL [(columns)] | SET DEFAULT [(columns)]; the columns behind ON DELETE alone
  private mutating func referentialAction(takesColumns: Bool) {
    switch kind {
    case .no:
      advance()
      expect(.action, "ACTION")
    case .restrict, .cascade: advance()
    case .set:
      advance()
      if !accept(.null) { expect(.default, "NULL or DEFAULT") }
      if kind == .openParen && takesColumns { _ = parenthesizedNames() }
    default: fail("NO ACTION, RESTRICT, CASCADE, SET NULL or SET DEFAULT")
    }
  }

  /// [NULLS [NOT] DISTINCT]
  mutating func nullsDistinct() {
    guard kind == .nulls else { return }
    let first = position
    advance()
    _ = accept(.not)
    expect(.distinct, "DISTINCT")
    addProperty(extent(from: first))
  }

  /// USING INDEX TABLESPACE name
  mutating func usingIndex() {
    let first = position
    advance(2)
    expect(.tablespace, "TABLESPACE")
    _ = name()
    addProperty(extent(from: first))
  }
}
