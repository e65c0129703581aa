extension Parser {
  /// INDEX [CONCURRENTLY] [[IF NOT EXISTS] name] ON [ONLY] table [USING method] ( key {, key} ) { option } [WHERE condition]
  mutating func createIndex(_ modifiers: Modifiers) -> ID<CreateIndex> {
    advance()
    let mark = mark()
    if word == .concurrently && !(kind(ahead: 1) == .on && grammar.isLenient) { keywordOption() }
    var node = CreateIndex(
      name: .none, table: .none, columns: .empty, keys: .empty, method: .none, filter: .none, isUnique: modifiers.isUnique,
      ifNotExists: ifNotExists(), options: .empty)
    if kind != .on || node.ifNotExists { node.name = qualifiedName() }
    expect(.on, "ON")
    if kind == .only && isName(ahead: 1) { keywordOption() }
    node.table = qualifiedName()
    if accept(.using) { node.method = name() }
    (node.keys, node.columns) = keys()
    while indexOption() {}
    node.options = listed(since: mark)
    node.filter = filter()
    return make(node)
  }

  /// A word that is a property by itself.
  mutating func keywordOption() {
    let first = position
    advanceKeyword()
    addProperty(extent(from: first))
  }

  /// INCLUDE ( columns ) | NULLS [NOT] DISTINCT | WITH ( parameters ) | TABLESPACE name | USING method | name = value
  private mutating func indexOption() -> Bool {
    switch kind {
    case .nulls: nullsDistinct()
    case .identifier where word == .include:
      let first = position
      advanceKeyword()
      _ = keys()
      addProperty(extent(from: first))
    default: return definitionOption()
    }
    return true
  }

  // MARK: Keys

  /// ( key {, key} ); also the columns among them that are named without more.
  mutating func keys() -> (keys: List<IndexKeyID>, columns: List<TokenID>) {
    let opening = open()
    let keys: List<IndexKeyID> = commaList { $0.key() }
    close(opening)
    let mark = mark()
    for key in tree[keys] where !tree[key].column.isNone { pending.append(tree[key].column.raw) }
    return (keys, listed(since: mark))
  }

  /// column | expression, [COLLATE name] [operator class [( parameters )]] [ASC | DESC] [NULLS FIRST | LAST]
  mutating func key() -> IndexKeyID {
    if word == .period && isName(ahead: 1) { return periodKey() }
    let first = position
    let isPlain = isName && (kind(ahead: 1) == .comma || kind(ahead: 1) == .closeParen)
    let token = isPlain ? nameToken() : .none
    let value = isPlain ? make(.column(symbol(at: first)), from: first) : keyValue()
    let mark = mark()
    if !isPlain { keyOptions() }
    return make(IndexKey(column: token, value: value, options: listed(since: mark)))
  }

  /// A call, a name or a bracketed expression; any expression where the engine is lenient or clusters by it.
  private mutating func keyValue() -> ExpressionID {
    expression(above: grammar.isLenient || grammar.hasStages ? 0 : Power.exponent)
  }

  private mutating func keyOptions() {
    let first = position
    if kind == .collate { collation() }
    if isName && kind != .nulls && kind != .without {
      let classFirst = position
      _ = qualifiedName()
      let words = extent(from: classFirst)
      addProperty(words, properties: kind == .openParen ? parenthesizedSettings() : .empty)
    }
    if kind == .asc || kind == .desc {
      advance()
      addProperty(extent(from: position &- 1))
    }
    if kind == .nulls {
      let nulls = position
      advance()
      if !accept(.first) { expect(.last, "FIRST or LAST") }
      addProperty(extent(from: nulls))
    }
    if kind == .without && word(ahead: 1) == .overlaps {
      advance()
      advanceKeyword()
      addProperty(extent(from: first))
    }
  }

  /// PERIOD column
  private mutating func periodKey() -> IndexKeyID {
    let first = position
    advanceKeyword()
    let words = extent(from: first)
    let value = reference()
    let mark = mark()
    addProperty(words)
    return make(IndexKey(column: .none, value: value, options: listed(since: mark)))
  }
}
