extension Parser {
  /// TABLE [IF NOT EXISTS] name [OF type | PARTITION OF table] [( element {, element} )] { option } [AS query]
  mutating func createTable(_ modifiers: Modifiers) -> ID<CreateTable> {
    advance()
    let ifNotExists = ifNotExists()
    var table = CreateTable(
      name: qualifiedName(), columns: .empty, constraints: .empty, query: .none, isTemporary: modifiers.isTemporary,
      replaces: modifiers.replaces, ifNotExists: ifNotExists, kind: modifiers.tableKind, partitionOf: .none, model: .none, options: .empty)
    let mark = mark()
    var typeless = -1
    var takesTypes = table.kind == .virtual || ofTypeOrParent(&table)
    var hasElements = kind == .openParen
    if hasElements { typeless = elements(&table) }
    if !table.partitionOf.isNone { partitionBound() }
    while tableOption(&table) || lateElements(&table, &typeless, &hasElements) {}
    takesTypes = takesTypes || !table.query.isNone || !table.model.isNone || takesOthers(since: mark)
    if !hasElements && !takesTypes && needsElements(table) { fail("( or AS") }
    if table.kind == .foreign && !hasServer(since: mark) { fail("SERVER") }
    table.options = listed(since: mark)
    if typeless >= 0 && !takesTypes && !grammar.isLenient { failForType(typeless) }
    return make(table)
  }

  /// Options may stand before the elements where they are written as settings.
  private mutating func lateElements(_ table: inout CreateTable, _ typeless: inout Int, _ hasElements: inout Bool) -> Bool {
    guard kind == .openParen, grammar.hasStages, !hasElements else { return false }
    hasElements = true
    typeless = elements(&table)
    return failure == nil
  }

  /// Its columns may come from where its rows are, or be added later by the loads that know them.
  private func needsElements(_ table: CreateTable) -> Bool {
    switch table.kind {
    case .plain, .unlogged: !grammar.hasStages
    default: false
    }
  }

  /// AS EXECUTE or USING TEMPLATE is among the pending properties.
  private func takesOthers(since mark: Int) -> Bool {
    hasProperty(since: mark) { $0.kind == .as || ContextualWord($1.symbol) == .template }
  }

  private func hasServer(since mark: Int) -> Bool {
    hasProperty(since: mark) { first, _ in first.kind == .identifier && ContextualWord(first.symbol) == .server }
  }

  /// Whether the first and the last word of a pending property are so.
  private func hasProperty(since mark: Int, _ isWanted: (Token, Token) -> Bool) -> Bool {
    for index in mark..<max(mark, pending.count) {
      let words = tree[PropertyID(raw: pending[index])].words
      if words.first <= words.last && isWanted(tokens[Int(words.first)], tokens[Int(words.last)]) { return true }
    }
    return false
  }

  /// Only a table that is made of a query, of a type or of a parent has columns without types.
  @inline(never)
  private mutating func failForType(_ column: Int) {
    guard failure == nil else { return }
    position = column &+ 1
    fail("a type")
  }

  // MARK: Elements

  /// ( element {, element} ): columns and constraints, in any order; each kind goes into a list of its own.
  /// Says the first column that has no type, or -1.
  private mutating func elements(_ table: inout CreateTable) -> Int {
    let opening = open()
    guard kind != .closeParen else {
      close(opening)
      return -1
    }
    let mark = mark()
    var constraints: [ConstraintID] = []
    var typeless = -1
    var isBehindConstraint = false
    repeat {
      isBehindConstraint = startsConstraint
      if isBehindConstraint {
        constraints.append(constraint())
      } else {
        let name = position
        let column = column()
        if tree[column].type.isNone && tree[column].generated.isNone && typeless < 0 { typeless = name }
        pending.append(column.raw)
      }
    } while accept(.comma) || grammar.isLenient && isBehindConstraint && startsConstraint
    close(opening)
    table.columns = listed(since: mark)
    guard !constraints.isEmpty else { return typeless }
    let constraintMark = self.mark()
    for constraint in constraints { pending.append(constraint.raw) }
    table.constraints = listed(since: constraintMark)
    return typeless
  }

  /// OF type | PARTITION OF table
  private mutating func ofTypeOrParent(_ table: inout CreateTable) -> Bool {
    let first = position
    if accept(.of) {
      let words = extent(from: first)
      addProperty(words, value: reference())
      return true
    }
    guard kind == .partition, word(ahead: 1) == .of else { return false }
    advance()
    advanceKeyword()
    table.partitionOf = qualifiedName()
    return true
  }

  /// A name as a property's value.
  mutating func reference() -> ExpressionID {
    let first = position
    let parts = tree[qualifiedName()]
    if parts.schema.isNone { return make(.column(parts.name), from: first) }
    return make(.qualified(parts.schema, parts.name), from: first)
  }

  // MARK: Partitions

  /// FOR VALUES IN (…) | FOR VALUES FROM (…) TO (…) | FOR VALUES WITH (MODULUS n, REMAINDER n) | DEFAULT
  mutating func partitionBound() {
    let first = position
    if accept(.default) { return addProperty(extent(from: first)) }
    expect(.for, "FOR VALUES or DEFAULT")
    expect(.values, "VALUES")
    switch kind {
    case .in:
      advance()
      bounds()
    case .from:
      advance()
      bounds()
      expect(.to, "TO")
      bounds()
    case .with:
      advance()
      modulus()
    default: fail("IN, FROM or WITH")
    }
    addProperty(extent(from: first))
  }

  private mutating func bounds() {
    let opening = open()
    _ = expressions()
    close(opening)
  }

  /// ( MODULUS n, REMAINDER n )
  private mutating func modulus() {
    let opening = open()
    repeat {
      if !accept(.modulus) { expect(.remainder, "MODULUS or REMAINDER") }
      expect(.numberLiteral, "a number")
    } while accept(.comma)
    close(opening)
  }

  // MARK: Options

  /// What may follow the elements of a table, in any order.
  private mutating func tableOption(_ table: inout CreateTable) -> Bool {
    switch kind {
    case .as: tableQuery(&table)
    case .comma where grammar.isLenient && table.kind != .virtual: advance()
    case .like:
      advance()
      table.model = qualifiedName()
    case .strict: word(option: 1)
    case .without:
      let first = position
      advance()
      if !accept(.rowid) { expect(.oids, "ROWID or OIDS") }
      addProperty(extent(from: first))
    case .partition: partitionBy()
    case .using: using(&table)
    case .identifier: return wordOption(&table)
    default: return definitionOption()
    }
    return true
  }

  /// A word that is an option by itself.
  private mutating func word(option count: Int) {
    let first = position
    advance(count)
    addProperty(extent(from: first))
  }

  /// INHERITS (tables) | SERVER name | CLONE table [AT …] | any option that views have, too
  private mutating func wordOption(_ table: inout CreateTable) -> Bool {
    let first = position
    switch word {
    case .inherits:
      advanceKeyword()
      let opening = open()
      repeat { _ = qualifiedName() } while accept(.comma)
      close(opening)
      addProperty(extent(from: first))
    case .server:
      advanceKeyword()
      addProperty(extent(from: first), value: reference())
    case .clone:
      advanceKeyword()
      table.model = qualifiedName()
      timeTravel()
    default: return definitionOption()
    }
    return true
  }

  /// AS query [WITH [NO] DATA] | AS EXECUTE name [(arguments)] [WITH [NO] DATA]
  private mutating func tableQuery(_ table: inout CreateTable) {
    let first = position
    advance()
    if kind == .execute {
      advance()
      _ = qualifiedName()
      if kind == .openParen { bounds() }
      addProperty(extent(from: first))
    } else {
      table.query = query()
    }
    withData()
  }

  /// [WITH [NO] DATA]
  mutating func withData() {
    guard kind == .with, word(ahead: 1) == .data || kind(ahead: 1) == .no && word(ahead: 2) == .data else { return }
    let first = position
    advance()
    _ = accept(.no)
    advanceKeyword()
    addProperty(extent(from: first))
  }

  /// PARTITION BY method ( keys ) | PARTITION BY ( expressions )
  private mutating func partitionBy() {
    let first = position
    advance()
    expect(.by, "BY")
    if kind != .openParen { partitionMethod() }
    _ = keys()
    addProperty(extent(from: first))
  }

  private mutating func partitionMethod() {
    if !accept(.range) && !accept(.list) { expect(.hash, "RANGE, LIST or HASH") }
  }

  /// USING method | USING TEMPLATE ( query ) | USING module [( arguments )]
  private mutating func using(_ table: inout CreateTable) {
    let first = position
    advance()
    if accept(.template) {
      let words = extent(from: first)
      return addProperty(words, value: expression())
    }
    _ = nameToken()
    if table.kind == .virtual && kind == .openParen { skipBrackets() }
    addProperty(extent(from: first))
  }

  /// [AT | BEFORE ( … )] [IGNORE TABLES WITH INSUFFICIENT DATA RETENTION] [IGNORE HYBRID TABLES] behind the source of a clone
  mutating func timeTravel() {
    let first = position
    guard kind == .at || word == .before else { return }
    advanceKeyword()
    let words = extent(from: first)
    addProperty(words, properties: parenthesizedSettings())
    while kind == .ignore { ignoredTables() }
  }

  private mutating func ignoredTables() {
    let first = position
    advance()
    if accept(.hybrid) {
      expect(.tables, "TABLES")
    } else {
      expect(.tables, "TABLES")
      expect(.with, "WITH INSUFFICIENT DATA RETENTION")
      expect(.insufficient, "INSUFFICIENT DATA RETENTION")
      expect(.data, "DATA RETENTION")
      expect(.retention, "RETENTION")
    }
    addProperty(extent(from: first))
  }

  /// Steps over a bracketed list whose contents are another's language.
  mutating func skipBrackets() {
    let opening = open()
    var depth = 1
    while depth > 0 && kind != .endOfFile {
      if kind == .openParen { depth += 1 }
      if kind == .closeParen { depth -= 1 }
      if depth > 0 { advance() }
    }
    close(opening)
  }
}
