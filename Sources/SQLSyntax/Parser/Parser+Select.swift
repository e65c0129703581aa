// SELECT: items, INTO, GROUP BY, WINDOW, CONNECT BY.

extension Parser {
  /// SELECT [ALL | DISTINCT [ON (…)]] [TOP n] items [INTO …] [FROM …] [WHERE …] [CONNECT BY …] [GROUP BY …] [HAVING …] [WINDOW …] [QUALIFY …]
  mutating func select() -> SelectID {
    advance()
    var node = Select(
      isDistinct: accept(.distinct), distinctOn: .empty, items: .empty, into: .empty, isStrict: false, from: .empty, filter: .none,
      groupBy: .empty, having: .none, windows: .empty, qualify: .none)
    if node.isDistinct && accept(.on) {
      let opening = open()
      node.distinctOn = expressions()
      close(opening)
    } else if !node.isDistinct {
      _ = accept(.all)
    }
    if word == .top { top() }
    into(&node)
    node.items = items()
    into(&node)
    if accept(.from) { node.from = tables() }
    into(&node)
    clauses(of: &node)
    return make(node)
  }

  /// The rest of a SELECT whose items were read.
  mutating func select(of items: List<ItemID>) -> SelectID {
    var node = Select(
      isDistinct: false, distinctOn: .empty, items: items, into: .empty, isStrict: false, from: .empty, filter: .none,
      groupBy: .empty, having: .none, windows: .empty, qualify: .none)
    if accept(.from) { node.from = tables() }
    clauses(of: &node)
    return make(node)
  }

  @inline(__always)
  private mutating func clauses(of node: inout Select) {
    if kind == .identifier { hierarchy() }
    if accept(.where) { node.filter = expression() }
    if kind == .identifier { hierarchy() }
    if accept(.group) { node.groupBy = groupBy() }
    if accept(.having) { node.having = expression() }
    if kind == .window { node.windows = windows() }
    if accept(.qualify) { node.qualify = expression() }
    if kind == .window { node.windows = windows() }
  }

  // MARK: Items

  /// item {, item}
  @inline(__always)
  private mutating func items() -> List<ItemID> {
    if endsItems && grammar.allowsEmptySelect && tokens[position &- 1].kind != .distinct { return noItems() }
    return list(while: { $0.accept(.comma) && !($0.kind == .from && $0.grammar.hasStages) }) { $0.selectItem() }
  }

  private mutating func noItems() -> List<ItemID> {
    feature(.noItems, at: position &- 1)
    return .empty
  }

  private var endsItems: Bool {
    switch kind {
    case .from, .where, .group, .having, .order, .limit, .offset, .fetch, .union, .except, .intersect, .closeParen, .semicolon, .into: true
    case .endOfFile: failure == nil
    default: false
    }
  }

  /// TOP n
  @inline(never)
  private mutating func top() {
    guard kind(ahead: 1) == .numberLiteral else { return }
    feature(.top)
    advanceKeyword()
    advance()
  }

  /// expression [[AS] alias] | [table .] * modifiers
  mutating func selectItem() -> ItemID {
    if kind == .star || kind(ahead: 2) == .star && kind(ahead: 1) == .dot { return starItem() }
    let value = expression()
    if startsStarModifier { starModifiers() }
    return make(SelectItem(value: value, alias: itemAlias()))
  }

  /// [table .] * [ILIKE pattern] [EXCLUDE names] [REPLACE (…)] [RENAME …]
  @inline(never)
  private mutating func starItem() -> ItemID {
    let value: ExpressionID
    if kind(ahead: kind == .star ? 1 : 3) == .ilike {
      value = star()
      feature(.starModifier)
      advance()
      expect(.string, "a pattern")
    } else {
      value = expression()
    }
    starModifiers()
    return make(SelectItem(value: value, alias: itemAlias()))
  }

  private mutating func star() -> ExpressionID {
    let start = position
    if accept(.star) { return make(.star, from: start) }
    advance(3)
    return make(.starOf(symbol(at: start)), from: start)
  }

  private var startsStarModifier: Bool { tokens[position &- 1].kind == .star && kind != .comma && kind != .from }

  private mutating func starModifiers() {
    while true {
      switch kind {
      case .except where kind(ahead: 1) == .openParen && !startsPlainQueryBehindBracket: starNames()
      case .replace where kind(ahead: 1) == .openParen: starReplacements()
      case .identifier where word == .exclude: starNames()
      case .identifier where word == .rename: starRenames()
      default: return
      }
    }
  }

  private var startsPlainQueryBehindBracket: Bool {
    switch kind(ahead: 2) {
    case .select, .with, .values, .openParen: true
    default: false
    }
  }

  /// EXCLUDE name | ( name {, name} )
  private mutating func starNames() {
    feature(.starModifier)
    advanceKeyword()
    if kind != .openParen {
      _ = nameToken()
      return
    }
    let opening = open()
    let _: List<NameID> = commaList { $0.qualifiedName() }
    close(opening)
  }

  /// REPLACE ( expression AS name {, …} )
  private mutating func starReplacements() {
    feature(.starModifier)
    advance()
    let opening = open()
    let _: List<ItemID> = commaList { $0.selectItem() }
    close(opening)
  }

  /// RENAME name AS name | ( name AS name {, …} )
  private mutating func starRenames() {
    feature(.starModifier)
    advanceKeyword()
    if kind != .openParen { return renamed() }
    let opening = open()
    renamed()
    while accept(.comma) { renamed() }
    close(opening)
  }

  private mutating func renamed() {
    _ = qualifiedName()
    expect(.as, "AS")
    _ = itemName()
  }

  /// After AS any word may name an item.
  mutating func itemAlias() -> Symbol {
    if accept(.as) { return itemName() }
    if kind == .string && grammar.isLenient { return stringAlias() }
    return vocabulary.isItemName(kind) ? aliasHere() : .none
  }

  private mutating func itemName() -> Symbol {
    if kind == .string && grammar.isLenient { return stringAlias() }
    guard kind.isWord else {
      fail("a name")
      return .none
    }
    if kind < .identifier { markAsName() }
    advance()
    return symbol(at: position &- 1)
  }

  /// `'name'`: a name in a string's quotes, which no other table of names knows.
  mutating func stringAlias() -> Symbol {
    advance()
    return .none
  }

  // MARK: INTO

  /// INTO [STRICT] target {, target} | INTO [TEMPORARY | UNLOGGED] [TABLE] name
  mutating func into(_ node: inout Select) {
    guard kind == .into, node.into.isEmpty else { return }
    advance()
    if startsIntoTable { return intoTable() }
    node.isStrict = accept(.strict)
    node.into = commaList { $0.intoTarget() }
  }

  /// [:] name {. name} {[ index ]}: no more, since the items may follow it.
  private mutating func intoTarget() -> ExpressionID {
    let start = position
    if kind == .colon || kind == .parameter || kind(ahead: 1) == .dot || kind(ahead: 1) == .openBracket {
      return expression(above: Power.cast &- 1)
    }
    let name = nameToken()
    return make(.column(symbol(at: Int(name.raw))), from: start)
  }

  private var startsIntoTable: Bool {
    switch kind {
    case .temp, .temporary, .table: kind(ahead: 1).isWord
    case .identifier: word == .unlogged && kind(ahead: 1).isWord
    default: false
    }
  }

  private mutating func intoTable() {
    feature(.intoTable, at: position &- 1)
    if !accept(.temp) && !accept(.temporary) { _ = accept(.unlogged) }
    _ = accept(.table)
    _ = qualifiedName()
  }

  // MARK: GROUP BY

  /// BY ALL | BY [DISTINCT] element {, element}
  private mutating func groupBy() -> List<ExpressionID> {
    expect(.by, "BY")
    if kind == .all && !startsElement(ahead: 1) {
      feature(.groupByAll)
      advance()
      return .empty
    }
    if kind == .distinct { feature(.groupByDistinct) }
    if !accept(.all) { _ = accept(.distinct) }
    return commaList { $0.groupingElement() }
  }

  private func startsElement(ahead count: Int) -> Bool {
    switch kind(ahead: count) {
    case .openParen, .numberLiteral, .case, .cast: true
    default: vocabulary.isItemName(kind(ahead: count))
    }
  }

  /// expression | () | ROLLUP (…) | CUBE (…) | GROUPING SETS (…)
  private mutating func groupingElement() -> ExpressionID {
    switch kind {
    case .openParen where kind(ahead: 1) == .closeParen: return emptyGroup()
    case .identifier:
      switch word {
      case .rollup, .cube: if kind(ahead: 1) == .openParen { return groupings(words: 1) }
      case .grouping: if word(ahead: 1) == .sets { return groupings(words: 2) }
      default: break
      }
      return expression()
    default: return expression()
    }
  }

  private mutating func emptyGroup() -> ExpressionID {
    feature(.groupingSets)
    advance(2)
    return make(.tuple(.empty), from: position &- 2)
  }

  private mutating func groupings(words: Int) -> ExpressionID {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested grouping sets") }
    let first = position
    feature(.groupingSets)
    for _ in 0..<words { advanceKeyword() }
    let (from, last) = (TokenID(first), TokenID(position &- 1))
    let name = make(QualifiedName(catalog: .none, schema: .none, name: symbol(at: first), first: from, last: last))
    let opening = open()
    let elements: List<ExpressionID> = commaList { $0.groupingElement() }
    close(opening)
    return make(.call(name, elements, distinct: false), from: first)
  }

  // MARK: WINDOW

  /// WINDOW name AS ( specification ) {, …}
  private mutating func windows() -> List<WindowID> {
    feature(.windows)
    advance()
    return commaList {
      let name = $0.name()
      $0.expect(.as, "AS")
      if $0.kind != .openParen { $0.fail("(") }
      return $0.windowSpecification(named: name)
    }
  }

  // MARK: CONNECT BY

  /// [START WITH condition] CONNECT BY [NOCYCLE] condition [START WITH condition]
  @inline(never)
  private mutating func hierarchy() {
    startWith()
    guard word == .connect, kind(ahead: 1) == .by else { return }
    feature(.hierarchy)
    advanceKeyword()
    advance()
    _ = accept(.nocycle)
    _ = expression()
    startWith()
  }

  private mutating func startWith() {
    guard word == .start, kind(ahead: 1) == .with else { return }
    feature(.hierarchy)
    advanceKeyword()
    advance()
    _ = expression()
  }
}
