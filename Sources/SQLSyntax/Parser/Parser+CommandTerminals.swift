// What the grammar of commands leaves to functions: names, values, signatures, paths.

extension Parser {
  mutating func read(_ terminal: CommandTerminal, _ element: UInt32, _ draft: inout CommandDraft) {
    draft.namesKind = false
    switch terminal {
    case .object: object(&draft)
    case .name: add(reference(ofUpTo: 3), &draft)
    case .ident: add(reference(ofUpTo: 1), &draft)
    case .word: anyWord(&draft)
    case .words: words(&draft)
    case .string, .constant, .number: constant(terminal, &draft)
    case .value: value(&draft)
    case .property: property(&draft)
    case .definition: definition(&draft)
    case .expression: add(expression(), &draft)
    case .tables: kept(&draft) { _ = $0.tables() }
    case .key: kept(&draft) { $0.settingKey() }
    case .query:
      let start = position
      draft.statement = make(.query(query()), from: start)
    case .statement: draft.statement = startsValue(kind) ? statement() : missingStatement()
    case .rows: add(rows(), &draft)
    case .type: kept(&draft) { _ = $0.typeName() }
    case .arguments: kept(&draft) { $0.signature() }
    case .operators: kept(&draft) { $0.operatorReference() }
    case .path: kept(&draft) { $0.storagePath() }
    case .body: body(&draft)
    }
  }

  /// A statement whose rows are asked for, beside the one that is run.
  private mutating func rows() -> ExpressionID {
    let start = position
    let statement = startsValue(kind) ? statement() : missingStatement()
    return make(.result(statement), from: start)
  }

  private mutating func missingStatement() -> StatementID {
    fail("a statement")
    return .none
  }

  /// What is no expression stays a run of tokens.
  private mutating func kept(_ draft: inout CommandDraft, _ read: (inout Parser) -> Void) {
    let first = position
    read(&self)
    guard failure == nil, position > first else { return }
    draft.add(first)
    draft.add(position &- 1)
  }

  // MARK: Looking ahead

  func follows(_ terminal: CommandTerminal, ahead: Int) -> Int {
    let kind = kind(ahead: ahead)
    switch terminal {
    case .object, .name, .key: return startsName(ahead: ahead) ? 3 : -1
    case .ident: return startsName(ahead: ahead) ? ahead &+ 1 : -1
    case .word: return kind.isWord ? ahead &+ 1 : -1
    case .words: return kind.isWord && !endsWords(kind) ? 3 : -1
    case .string: return kind == .string || kind == .dollarString ? ahead &+ 1 : -1
    case .number: return kind == .numberLiteral || kind == .dash || kind == .plus ? 3 : -1
    case .constant: return startsConstant(kind) ? 3 : -1
    case .property: return kind.isWord && (ahead == 2 || self.kind(ahead: ahead &+ 1) == .equal) ? 3 : -1
    case .type: return vocabulary.isName(kind) ? 3 : -1
    case .arguments: return kind == .openParen ? 3 : -1
    case .operators: return isOperatorSign(kind) || vocabulary.isName(kind) ? 3 : -1
    case .query: return kind == .openParen || kind == .select || kind == .with || kind == .values || kind == .table ? 3 : -1
    case .path: return kind == .at2 || kind == .string || vocabulary.isName(kind) ? 3 : -1
    case .definition: return startsValue(kind) || isOperatorSign(kind) ? 3 : -1
    case .value, .expression, .statement, .body, .tables, .rows: return startsValue(kind) ? 3 : -1
    }
  }

  private func startsName(ahead: Int) -> Bool {
    let kind = kind(ahead: ahead)
    if isFunctionName(kind) && self.kind(ahead: ahead &+ 1) == .openParen { return true }
    if ahead > 0 && kind == .to { return false }
    return vocabulary.isName(kind) || grammar.isLenient && kind == .string || grammar.hasStages && isVariable(kind)
  }

  /// Words that are reserved here and names of functions elsewhere: `delete(hstore, text)`, `is(anyelement, anyelement)`.
  private func isFunctionName(_ kind: TokenKind) -> Bool {
    switch kind {
    case .delete, .insert, .update, .set, .left, .right, .is, .full, .inner, .cross, .join, .natural, .like, .ilike: true
    default: false
    }
  }

  /// `$name`
  private func isVariable(_ kind: TokenKind) -> Bool { kind == .parameter }

  private func startsConstant(_ kind: TokenKind) -> Bool {
    switch kind {
    case .string, .dollarString, .numberLiteral, .dash, .plus, .true, .false, .null: true
    default: false
    }
  }

  private func startsValue(_ kind: TokenKind) -> Bool {
    switch kind {
    case .semicolon, .comma, .closeParen, .closeBracket, .dot, .equal, .bodyClose, .clientCommand, .clientData, .endOfFile: false
    default: true
    }
  }

  // MARK: Names

  /// The name of what the command is about.
  private mutating func object(_ draft: inout CommandDraft) {
    if isFunctionName(kind) { markAsName() }
    guard draft.name.isNone, isName || isFunctionName(kind), !isNameInBrackets else { return add(reference(ofUpTo: 3), &draft) }
    finish(&draft)
    draft.name = isName ? qualifiedName() : functionName()
  }

  /// A name, before a bracket also one that is reserved elsewhere.
  mutating func routineName() -> NameID {
    !isName && isFunctionName(kind) && kind(ahead: 1) == .openParen ? functionName() : qualifiedName()
  }

  private mutating func functionName() -> NameID {
    let token = TokenID(position)
    advance()
    return make(QualifiedName(catalog: .none, schema: .none, name: symbol(at: position &- 1), first: token, last: token))
  }

  /// IDENTIFIER('name')
  private var isNameInBrackets: Bool { kind == .identifier && kind(ahead: 1) == .openParen && word == .identifier && grammar.hasStages }

  /// A name as an expression, of so many parts at most.
  private mutating func reference(ofUpTo count: Int) -> ExpressionID {
    let start = position
    if isNameInBrackets || !isName && startsName(ahead: 0) { return expression(above: Power.cast) }
    if count == 1 || kind(ahead: 1) != .dot {
      let name = name()
      return make(.column(name), from: start)
    }
    let name = tree[qualifiedName()]
    if name.catalog.isNone { return make(.qualified(name.schema, name.name), from: start) }
    let outer = make(QualifiedName(catalog: .none, schema: name.catalog, name: name.schema, first: name.first, last: name.last))
    return make(.path(outer, name.name), from: start)
  }

  /// name {. name}
  private mutating func settingKey() {
    _ = nameToken()
    while kind == .dot && kind(ahead: 1).isWord { advance(2) }
  }

  // MARK: Words

  private mutating func anyWord(_ draft: inout CommandDraft) {
    if kind.isWord { word(&draft) } else { fail("a word") }
  }

  /// Words and dotted names up to ON, TO or FROM.
  private mutating func words(_ draft: inout CommandDraft) {
    anyWord(&draft)
    while kind.isWord && !endsWords(kind) || kind == .dot && kind(ahead: 1).isWord { word(&draft) }
  }

  private func endsWords(_ kind: TokenKind) -> Bool { kind == .on || kind == .to || kind == .from }

  // MARK: Values

  private mutating func constant(_ wanted: CommandTerminal, _ draft: inout CommandDraft) {
    let isWanted =
      switch wanted {
      case .string: kind == .string || kind == .dollarString
      case .number: kind == .numberLiteral || kind == .dash || kind == .plus
      default: startsConstant(kind)
      }
    guard isWanted else { return fail(wanted == .string ? "a string" : wanted == .number ? "a number" : "a string or a number") }
    add(signedLiteral(), &draft)
  }

  /// [+ | -] literal
  private mutating func signedLiteral() -> ExpressionID {
    let start = position
    guard kind == .dash || kind == .plus else { return word(orLiteral: start) }
    advance()
    let number = position
    expect(.numberLiteral, "a number")
    let value = make(.number(TokenID(number)), from: number)
    return make(.unary(tokens[start].kind == .dash ? .minus : .plus, value), from: start)
  }

  private mutating func word(orLiteral start: Int) -> ExpressionID {
    let node: ValueExpression
    switch kind {
    case .string, .dollarString: node = .string(TokenID(start))
    case .numberLiteral: node = .number(TokenID(start))
    case .true, .false: node = .boolean(kind == .true)
    case .null: node = .null
    default: return expression(above: Power.is)
    }
    advance()
    return make(node, from: start)
  }

  /// A value of a setting: a literal, a word, a name, or a list in brackets.
  private mutating func value(_ draft: inout CommandDraft) {
    if kind == .openParen { return values(&draft) }
    add(plainValue(), &draft)
  }

  private mutating func plainValue() -> ExpressionID {
    guard kind.isWord, kind != .true, kind != .false, kind != .null, !isNameInBrackets else { return signedLiteral() }
    let start = position
    if isName && kind(ahead: 1) == .string { return expression(above: Power.cast) }  // INTERVAL '1 day'
    if word == .reference && kind(ahead: 1) == .openParen { return expression(above: Power.cast) }
    if isName { return reference(ofUpTo: 3) }
    advance()
    return make(.column(symbol(at: start)), from: start)
  }

  /// KEY = value | 'key' = value
  private mutating func property(_ draft: inout CommandDraft) {
    if kind == .string { key(&draft) } else { anyWord(&draft) }
    expect(.equal, "=")
    guard startsValue(kind) else { return fail("a value") }
    value(&draft)
  }

  private mutating func key(_ draft: inout CommandDraft) {
    draft.add(position)
    advance()
  }

  /// ( [item {[,] item}] ): items are values, properties and lists of them.
  private mutating func values(_ draft: inout CommandDraft) {
    nesting &+= 1
    if nesting > Parser.deepestNesting { fail("fewer nested lists") }
    let words = draft.takeWords()
    let opening = open()
    let mark = mark()
    while kind != .closeParen && failure == nil {
      if follows(.property, ahead: 0) >= 0 || kind == .string && kind(ahead: 1) == .equal { property(&draft) } else { value(&draft) }
      if accept(.comma) && kind == .closeParen { fail("a value") }
      if kind == .semicolon || kind == .endOfFile { break }
    }
    close(opening)
    nesting &-= 1
    add(Property(words: words, value: .none, properties: listed(since: mark)))
  }

  /// The right side of `SFUNC = int4pl`, `SORTOP = <`, `STYPE = int8[]`.
  private mutating func definition(_ draft: inout CommandDraft) {
    switch kind {
    case .string, .dollarString, .numberLiteral, .true, .false, .null: add(signedLiteral(), &draft)
    case .dash, .plus:
      if kind(ahead: 1) == .numberLiteral { add(signedLiteral(), &draft) } else { kept(&draft) { $0.operatorReference() } }
    default: kept(&draft) { $0.definitionName() }
    }
  }

  private mutating func definitionName() {
    if isOperatorSign(kind) || word == .operator && kind(ahead: 1) == .openParen { return operatorReference() }
    if word == .setof { advanceKeyword() }
    if isName { _ = typeName() } else if kind.isWord { advance() } else { fail("a value") }
  }

  // MARK: Operators

  /// [schema .] sign | OPERATOR ( [schema .] sign )
  private mutating func operatorReference() {
    if word == .operator && kind(ahead: 1) == .openParen {
      advanceKeyword()
      let opening = open()
      qualifiedOperator()
      close(opening)
    } else {
      qualifiedOperator()
    }
  }

  private mutating func qualifiedOperator() {
    while isName && kind(ahead: 1) == .dot {
      _ = nameToken()
      advance()
    }
    guard isOperatorSign(kind) else { return fail("an operator") }
    repeat { advance() } while isOperatorSign(kind) && isAdjacent
  }

  private func isOperatorSign(_ kind: TokenKind) -> Bool {
    switch kind {
    case .castMark, .colon, .assign, .fatArrow, .openBrace, .closeBrace, .clientCommand, .clientData: false
    default: kind >= .plus && kind <= .invalid
    }
  }

  /// No blank stands between the last token and this one.
  private var isAdjacent: Bool { Int(tokens[position].start) == tokens[position &- 1].end }

  // MARK: Signatures

  /// ( [* | [mode] [name] type {, …}] [ORDER BY …] )
  private mutating func signature() {
    let opening = open()
    if kind == .star {
      advance()
    } else if kind != .closeParen {
      if kind != .order { signatureTypes() }
      if accept(.order) {
        expect(.by, "BY")
        signatureTypes()
      }
    }
    close(opening)
  }

  private mutating func signatureTypes() {
    repeat { signatureType() } while accept(.comma)
  }

  private mutating func signatureType() {
    if kind == .in && word(ahead: 1) == .out { advance() }
    if kind == .in || word == .out || word == .inout || word == .variadic { advanceKeyword() }
    if isName && isName(ahead: 1) && !continuesType(kind(ahead: 1)) { _ = nameToken() }
    if word == .setof { advanceKeyword() }
    if kind == .table && kind(ahead: 1) == .openParen {
      advance()
      return signature()
    }
    _ = typeName()
    if accept(.default) || accept(.equal) { _ = expression() }
  }

  /// `double precision`, `character varying`
  private func continuesType(_ kind: TokenKind) -> Bool {
    switch kind {
    case .precision, .varying, .without: true
    default: false
    }
  }

  // MARK: Files

  /// @stage/path | @~/path | @%table | 'path' | file://path
  private mutating func storagePath() {
    switch kind {
    case .string: advance()
    case .at2: adjacent()
    default:
      guard isName else { return fail("a stage or a file") }
      if kind(ahead: 1) == .string { adjacent() } else { _ = qualifiedName() }
    }
  }

  private mutating func adjacent() {
    repeat { advance() } while isAdjacent && kind != .semicolon && kind != .comma && kind != .closeParen && kind != .endOfFile
  }

  // MARK: Bodies

  /// An expression, or one in $$ … $$ or ' … '.
  private mutating func body(_ draft: inout CommandDraft) {
    if kind == .bodyOpen { return kept(&draft) { _ = $0.quotedBody(ofFunction: true) } }
    add(expression(), &draft)
  }
}
