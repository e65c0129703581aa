extension Parser {
  /// ALTER | MODIFY [COLUMN] name column-action | ALTER CONSTRAINT name attributes | ALTER ATTRIBUTE name TYPE type | ( column-actions )
  mutating func alterColumn(_ action: inout AlterAction) {
    advanceKeyword()
    if accept(.constraint) {
      action.name = nameToken()
      while constraintAttribute() {}
      return
    }
    if isKey { return keyAttributes() }
    action.kind = .alterColumn
    guard kind == .openParen else { return oneColumn(&action) }
    let opening = open()
    repeat { oneColumn(&action) } while accept(.comma)
    close(opening)
  }

  private var isKey: Bool {
    (kind == .primary || kind == .foreign) && kind(ahead: 1) == .key || kind == .unique && kind(ahead: 1) == .openParen
  }

  /// PRIMARY KEY | UNIQUE | FOREIGN KEY ( columns ) { attribute }
  private mutating func keyAttributes() {
    advance(kind == .unique ? 1 : 2)
    _ = parenthesizedNames()
    while constraintAttribute() {}
  }

  private mutating func oneColumn(_ action: inout AlterAction) {
    _ = accept(.column) || word == .attribute && isName(ahead: 1) && accept(.attribute)
    _ = accept(.if, .exists)
    if kind == .numberLiteral { advance() } else { action.name = nameToken() }
    columnAction(&action)
  }

  /// [SET DATA] TYPE type … | SET … | DROP … | ADD GENERATED … | RESET (…) | RESTART | COMMENT '…' | UNSET …
  mutating func columnAction(_ action: inout AlterAction) {
    let first = position
    switch kind {
    case .type: columnType(&action)
    case .set: setColumn(&action)
    case .drop:
      advance()
      dropColumnProperty()
      addProperty(extent(from: first))
    case .not where kind(ahead: 1) == .null, .null:
      _ = accept(.not)
      advance()
      addProperty(extent(from: first))
    case .comment: commentOption()
    case .identifier: wordColumnAction(&action)
    default:
      guard isName && grammar.hasStages else { return fail("TYPE, SET or DROP") }
      action.type = typeName()
    }
    if startsColumnAction { columnAction(&action) }
  }

  /// Several changes of one column stand without commas: SET GENERATED ALWAYS SET INCREMENT BY 2 RESTART.
  private var startsColumnAction: Bool { kind == .set || word == .restart }

  private mutating func wordColumnAction(_ action: inout AlterAction) {
    let first = position
    switch word {
    case .add:
      advanceKeyword()
      var column = ColumnDefinition(name: action.name)
      guard word == .generated else { return fail("GENERATED") }
      generated(&column)
    case .restart: _ = sequenceOption()
    case .reset:
      advanceKeyword()
      _ = parenthesizedSettings()
      addProperty(extent(from: first))
    case .unset: unsetAction()
    case .options: optionList()
    default:
      guard grammar.hasStages else { return fail("TYPE, SET or DROP") }
      action.type = typeName()
      if kind == .collate { collation() }
      if kind == .not || kind == .null || kind == .comment { columnAction(&action) }
    }
  }

  /// TYPE type [COLLATE name] [USING expression] [CASCADE | RESTRICT]
  private mutating func columnType(_ action: inout AlterAction) {
    let first = position
    advance()
    action.type = typeName()
    if kind == .collate { collation() }
    let using = position
    if accept(.using) {
      let words = extent(from: using)
      addProperty(words, value: expression())
    }
    dropTail()
    addProperty(extent(from: first))
  }

  /// NOT NULL | DEFAULT | EXPRESSION [IF EXISTS] | IDENTITY [IF EXISTS] | MASKING POLICY
  private mutating func dropColumnProperty() {
    switch kind {
    case .not:
      advance()
      expect(.null, "NULL")
    case .default: advance()
    default:
      if accept(.masking) || accept(.projection) { return expect(.policy, "POLICY") }
      if !accept(.expression) { expect(.identity, "NOT NULL, DEFAULT, EXPRESSION or IDENTITY") }
      _ = accept(.if, .exists)
    }
  }

  /// SET DEFAULT e | SET NOT NULL | SET DATA TYPE … | SET STATISTICS n | SET STORAGE … | SET GENERATED … | SET policy | SET TAG …
  private mutating func setColumn(_ action: inout AlterAction) {
    let first = position
    switch kind(ahead: 1) {
    case .default:
      advance(2)
      let words = extent(from: first)
      addProperty(words, value: expression(above: Power.membership))
    case .not:
      advance(2)
      expect(.null, "NULL")
      addProperty(extent(from: first))
    case .openParen: setAction()
    case .identifier: setColumnWord(&action)
    default:
      advance()
      if !sequenceOption() { fail("DEFAULT, NOT NULL or DATA TYPE") }
    }
  }

  private mutating func setColumnWord(_ action: inout AlterAction) {
    let first = position
    switch word(ahead: 1) {
    case .data:
      advance()
      advanceKeyword()
      guard kind == .type else { return fail("TYPE") }
      columnType(&action)
    case .generated:
      advance()
      advanceKeyword()
      if accept(.by) { expect(.default, "DEFAULT") } else { expect(.always, "ALWAYS or BY DEFAULT") }
      addProperty(extent(from: first))
    case .statistics, .storage, .compression:
      advance()
      advanceKeyword()
      if !accept(.default) && !accept(.numberLiteral) && !accept(.dash) { _ = name() }
      _ = accept(.numberLiteral)
      addProperty(extent(from: first))
    case .expression:
      advance()
      advanceKeyword()
      expect(.as, "AS")
      let words = extent(from: first)
      addProperty(words, value: expression())
    case .masking, .projection, .tag: setAction()
    default:
      advance()
      if !sequenceOption() { fail("DEFAULT, NOT NULL or DATA TYPE") }
    }
  }
}
