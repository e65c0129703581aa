// FROM: tables, joins, aliases. Clauses behind a table are in Parser+TableClauses, tables that are made by functions in
// Parser+TableFunctions.

extension Parser {
  mutating func tables() -> List<TableID> { commaList { $0.joinedTable() } }

  // MARK: Joins

  /// table {join table [ON condition | USING (columns)]}
  mutating func joinedTable() -> TableID {
    var left = table()
    while let kind = joinKind() {
      let right = table()
      let join = Join(kind: kind, left: left, right: right, condition: .none, using: .empty)
      left = condition(of: join)
      while self.kind == .on || self.kind == .using, let whole = outerCondition(of: left) { left = whole }
    }
    if grammar.isLenient && (kind == .on || kind == .using) { conditionOfComma() }
    return left
  }

  /// [ON condition | USING ( columns ) [AS alias] | MATCH_CONDITION ( condition ) [ON …]]
  @inline(__always)
  private mutating func condition(of unfinished: Join) -> TableID {
    var join = unfinished
    if kind == .identifier { matchCondition() }
    if accept(.on) {
      join.condition = expression()
    } else if kind == .using && (join.kind != .cross || grammar.isLenient) {
      join.using = usingColumns()
    }
    return make(.join(make(join)))
  }

  private mutating func usingColumns() -> List<TokenID> {
    advance()
    let names = parenthesizedNames()
    if kind == .as {
      feature(.joinAlias)
      advance()
      _ = name()
    }
    return names
  }

  /// `a JOIN b JOIN c ON x ON y`: the second condition is that of the first join, whose right side is the second one.
  @inline(never)
  private mutating func outerCondition(of table: TableID) -> TableID? {
    guard case .join(let id) = tree[table], case .join(let outerID) = tree[tree[id].left] else { return nil }
    var (inner, outer) = (tree[id], tree[outerID])
    guard outer.condition.isNone && outer.using.isEmpty && outer.kind != .cross else { return nil }
    inner.left = outer.right
    outer.right = make(.join(make(inner)))
    return condition(of: outer)
  }

  /// `FROM a, b ON x`: the comma is a join like others.
  @inline(never)
  private mutating func conditionOfComma() {
    if kind == .using {
      _ = usingColumns()
      return
    }
    guard kind(ahead: 1) != .conflict else { return }
    advance()
    _ = expression()
  }

  /// MATCH_CONDITION ( condition )
  private mutating func matchCondition() {
    guard accept(.matchCondition) else { return }
    let opening = open()
    _ = expression()
    close(opening)
  }

  /// [NATURAL] [INNER | {LEFT | RIGHT | FULL} [OUTER] | CROSS | ASOF] [DIRECTED] JOIN
  @inline(__always)
  private mutating func joinKind() -> JoinKind? {
    let kind: JoinKind
    switch self.kind {
    case .join: kind = .inner
    case .inner: kind = .inner
    case .left: kind = .left
    case .right: kind = .right
    case .full: kind = .full
    case .cross: kind = .cross
    case .natural: return naturalJoin()
    case .identifier where word == .asof && startsJoin(ahead: 1): return asofJoin()
    default: return nil
    }
    if self.kind != .join { advance() }
    joinWord()
    return kind
  }

  /// [OUTER] [DIRECTED] JOIN
  @inline(__always)
  private mutating func joinWord() {
    if kind != .join { joinModifiers() }
    expect(.join, "JOIN")
  }

  @inline(never)
  private mutating func joinModifiers() {
    while grammar.isLenient && isJoinWord { advance() }
    _ = accept(.outer)
    if word == .directed {
      feature(.directedJoin)
      advanceKeyword()
    }
  }

  /// NATURAL, LEFT and their like stand in any order where the grammar is lenient.
  private var isJoinWord: Bool {
    switch kind {
    case .natural, .left, .right, .full, .inner, .cross: true
    default: false
    }
  }

  @inline(never)
  private mutating func naturalJoin() -> JoinKind? {
    feature(.naturalJoin)
    advance()
    if kind == .natural { fail("JOIN") }
    return joinKind() ?? missingJoin()
  }

  private func startsJoin(ahead count: Int) -> Bool {
    switch kind(ahead: count) {
    case .join, .left, .inner: true
    default: false
    }
  }

  private mutating func asofJoin() -> JoinKind? {
    feature(.asofJoin)
    advanceKeyword()
    return joinKind() ?? missingJoin()
  }

  private mutating func missingJoin() -> JoinKind? {
    fail("JOIN")
    return nil
  }

  // MARK: Tables

  /// [LATERAL] ( query ) | function(…) | TABLE(function(…)) | name …, with its clauses and an alias
  mutating func table() -> TableID {
    switch kind {
    case .identifier, .quotedIdentifier: break
    case .openParen: return behind(bracketedTable(lateral: false))
    default: return behind(unusualTable())
    }
    guard isCall(at: position) else { return namedTable() }
    return behind(calledTable())
  }

  /// What begins with a word that is reserved or means something here.
  @inline(never)
  private mutating func unusualTable() -> TableID {
    switch kind {
    case .lateral:
      advance()
      return kind == .openParen ? bracketedTable(lateral: true) : calledTable()
    case .table where kind(ahead: 1) == .openParen: return tableFunction()
    case .only where isName(ahead: 1) || kind(ahead: 1) == .openParen: return onlyTable()
    case .rows where kind(ahead: 1) == .from: return rowsFrom()
    case .values where kind(ahead: 1) == .openParen: return valuesTable()
    case .at2: return stageTable()
    case .parameter where grammar.hasStages: return resultTable()
    case .string where grammar.hasStages || grammar.isLenient: return stringTable()
    default: return isCall(at: position) || !isName && startsCall ? calledTable() : namedTable()
    }
  }

  /// Functions whose names are reserved words: `FROM current_date`, `FROM CAST(…)`.
  private var startsCall: Bool {
    switch kind {
    case .currentDate, .currentTime, .currentTimestamp, .currentUser, .cast, .left, .right: true
    default: false
    }
  }

  /// name [*] [[AS] alias [( columns )]]
  @inline(__always)
  private mutating func namedTable() -> TableID {
    let name = qualifiedName()
    if kind == .star { advance() }
    let alias = tableAlias()
    if kind == .openParen && !alias.isNone { return behind(renamed(.named(name, alias: alias))) }
    return behind(make(.named(name, alias: alias)))
  }

  /// A table, then the clauses that stand behind it.
  @inline(__always)
  private mutating func behind(_ table: TableID) -> TableID { startsTableClause ? tableClauses(of: table) : table }

  /// A table, with the names behind its alias.
  @inline(never)
  mutating func renamed(_ node: TableReference) -> TableID {
    let names = columnAliases()
    let table = make(node)
    tree.columnNames.append(ColumnNames(table: table, names: names))
    return table
  }

  /// ( names ) behind an alias
  @inline(never)
  mutating func columnAliases() -> List<TokenID> {
    feature(.columnAliases)
    return parenthesizedNames()
  }

  /// ONLY name | ONLY ( name )
  private mutating func onlyTable() -> TableID {
    feature(.only)
    advance()
    guard kind == .openParen else { return namedTable() }
    let opening = open()
    let name = qualifiedName()
    close(opening)
    return make(.named(name, alias: tableAlias()))
  }

  private mutating func bracketedTable(lateral: Bool) -> TableID {
    if !startsQuery { return bracketedJoin() }
    let query = parenthesizedQuery()
    let alias = tableAlias()
    let node = TableReference.derived(query, alias: alias, lateral: lateral)
    guard kind == .openParen, !alias.isNone || tokens[position &- 1].kind == .as else { return make(node) }
    if !startsColumnDefinitions { return renamed(node) }
    columnDefinitions()
    return make(node)
  }

  /// ( join ) [[AS] alias [( columns )]]
  private mutating func bracketedJoin() -> TableID {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested joins") }
    let opening = open()
    var inner = joinedTable()
    if kind == .comma && grammar.isLenient { inner = commaJoined(inner) }
    close(opening)
    let token = position
    let alias = tableAlias()
    guard !alias.isNone else { return inner }
    feature(.joinAlias, at: token)
    if kind == .openParen { return renamed(.clauses(inner, .empty, alias: alias)) }
    return make(.clauses(inner, .empty, alias: alias))
  }

  /// `(a, b)` is a cross join.
  private mutating func commaJoined(_ first: TableID) -> TableID {
    var left = first
    while accept(.comma) {
      let right = joinedTable()
      left = make(.join(make(Join(kind: .cross, left: left, right: right, condition: .none, using: .empty))))
    }
    return left
  }

  func isCall(at start: Int) -> Bool {
    var index = start
    while tokens[index].kind.isWord && tokens[index &+ 1].kind == .dot { index &+= 2 }
    return tokens[index].kind.isWord && tokens[index &+ 1].kind == .openParen
  }

  // MARK: Aliases

  @inline(__always)
  mutating func tableAlias() -> Symbol {
    if accept(.as) { return aliasBehindAs() }
    if (kind == .identifier && word != .unlisted || kind == .at) && startsTableClause { return .none }
    return bareAlias()
  }

  private mutating func aliasBehindAs() -> Symbol {
    if kind == .string && grammar.isLenient { return stringAlias() }
    if kind == .openParen { return .none }
    return name()
  }

  @inline(__always)
  mutating func bareAlias() -> Symbol {
    guard vocabulary.isAlias(kind) else { return .none }
    return aliasHere()
  }

  @inline(__always)
  mutating func aliasHere() -> Symbol {
    if kind < .identifier { markAsName() }
    advance()
    return symbol(at: position &- 1)
  }
}
