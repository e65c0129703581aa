// What stands behind a table in FROM: TABLESAMPLE, time travel, PIVOT, UNPIVOT, MATCH_RECOGNIZE, INDEXED BY.

extension Parser {
  /// Whether a clause of a table begins here, and no alias.
  @inline(__always) var startsTableClause: Bool {
    switch kind {
    case .identifier: word != .unlisted && startsNamedClause
    case .sample, .tablesample: true
    case .at: kind(ahead: 1) == .openParen && grammar.hasStages
    case .not: word(ahead: 1) == .indexed
    case .end: kind(ahead: 1) == .openParen
    default: false
    }
  }

  private var startsNamedClause: Bool {
    switch word {
    case .pivot, .unpivot, .matchRecognize, .changes, .before: kind(ahead: 1) == .openParen || isUnpivotWithNulls
    case .asof: kind(ahead: 1) == .join || kind(ahead: 1) == .left || kind(ahead: 1) == .inner
    case .start: kind(ahead: 1) == .with
    case .connect, .indexed: kind(ahead: 1) == .by
    case .matchCondition: kind(ahead: 1) == .openParen
    default: false
    }
  }

  /// UNPIVOT INCLUDE NULLS (…)
  private var isUnpivotWithNulls: Bool { word == .unpivot && kind(ahead: 2) == .nulls }

  /// { clause [[AS] alias [( columns )]] }, as one node
  @inline(never)
  mutating func tableClauses(of table: TableID) -> TableID {
    let mark = mark()
    var alias = Symbol.none
    var names = List<TokenID>.empty
    while tableClause() {
      let found = tableAlias()
      guard !found.isNone else { continue }
      alias = found
      if kind == .openParen { names = columnAliases() }
    }
    let clauses: List<PropertyID> = listed(since: mark)
    guard !clauses.isEmpty else { return table }
    let whole = make(TableReference.clauses(table, clauses, alias: alias))
    if !names.isEmpty { tree.columnNames.append(ColumnNames(table: whole, names: names)) }
    return whole
  }

  private mutating func tableClause() -> Bool {
    let first = position
    switch kind {
    case .sample, .tablesample: sample()
    case .at where kind(ahead: 1) == .openParen, .end where kind(ahead: 1) == .openParen: travelInTime()
    case .not where word(ahead: 1) == .indexed:
      feature(.index)
      advance()
      advanceKeyword()
    case .identifier where startsNamedClause:
      guard namedClause() else { return false }
    default: return false
    }
    addProperty(extent(from: first))
    return true
  }

  private mutating func namedClause() -> Bool {
    switch word {
    case .pivot: pivot()
    case .unpivot: unpivot()
    case .matchRecognize: matchRecognize()
    case .changes, .before: travelInTime()
    case .indexed:
      feature(.index)
      advanceKeyword()
      advance()
      _ = name()
    default: return false
    }
    return true
  }

  // MARK: TABLESAMPLE

  /// SAMPLE | TABLESAMPLE [method] ( n [ROWS] ) [SEED | REPEATABLE ( n )]
  private mutating func sample() {
    feature(.sample)
    advance()
    if kind != .openParen { samplingMethod() }
    let opening = open()
    _ = expression()
    while accept(.comma) { _ = expression() }
    _ = accept(.rows) || accept(.row)
    close(opening)
    if accept(.seed) || accept(.repeatable) {
      let opening = open()
      _ = expression()
      close(opening)
    }
  }

  /// BERNOULLI | ROW | SYSTEM | BLOCK | a method of one's own
  private mutating func samplingMethod() { if !accept(.row) { _ = qualifiedName() } }

  // MARK: Time travel

  /// AT | BEFORE | END ( TIMESTAMP | OFFSET | STATEMENT | STREAM | INFORMATION => value ) | CHANGES ( INFORMATION => kind )
  private mutating func travelInTime() {
    feature(.timeTravel)
    advanceKeyword()
    let opening = open()
    repeat {
      if kind == .offset || isName { advanceKeyword() } else { fail("TIMESTAMP, OFFSET, STATEMENT or STREAM") }
      expect(.fatArrow, "=>")
      if kind == .default { advance() } else { _ = expression() }
    } while accept(.comma)
    close(opening)
  }

  // MARK: PIVOT

  /// PIVOT ( aggregate {, aggregate} FOR column IN ( values | ANY [ORDER BY …] | query ) [DEFAULT ON NULL ( value )] )
  private mutating func pivot() {
    feature(.pivot)
    advanceKeyword()
    let opening = open()
    repeat { _ = selectItem() } while accept(.comma)
    expect(.for, "FOR")
    _ = expression(above: Power.membership)
    expect(.in, "IN")
    pivotedValues()
    if accept(.default) {
      expect(.on, "ON NULL")
      expect(.null, "NULL")
      let inner = open()
      _ = expression()
      close(inner)
    }
    close(opening)
  }

  /// ( value [AS alias] {, …} | ANY [ORDER BY …] | query )
  private mutating func pivotedValues() {
    let opening = open()
    if startsQuery {
      _ = query()
    } else if accept(.any) {
      if accept(.order) { _ = orderBy() }
    } else {
      repeat { _ = selectItem() } while accept(.comma)
    }
    close(opening)
  }

  /// UNPIVOT [INCLUDE | EXCLUDE NULLS] ( value FOR name IN ( column [AS alias] {, …} ) )
  private mutating func unpivot() {
    feature(.unpivot)
    advanceKeyword()
    if accept(.include) || accept(.exclude) { expect(.nulls, "NULLS") }
    let opening = open()
    unpivotedNames()
    expect(.for, "FOR")
    unpivotedNames()
    expect(.in, "IN")
    let inner = open()
    repeat { unpivotedColumn() } while accept(.comma)
    close(inner)
    close(opening)
  }

  /// column | ( columns ) [AS name | 'name']
  private mutating func unpivotedColumn() {
    _ = expression()
    if accept(.as) && !accept(.string) { _ = name() }
  }

  private mutating func unpivotedNames() { if kind == .openParen { _ = parenthesizedNames() } else { _ = nameToken() } }

  // MARK: MATCH_RECOGNIZE

  /// MATCH_RECOGNIZE ( [PARTITION BY …] [ORDER BY …] [MEASURES …] [rows per match] [AFTER MATCH SKIP …] PATTERN ( … ) DEFINE … )
  private mutating func matchRecognize() {
    feature(.matchRecognize)
    advanceKeyword()
    let opening = open()
    if accept(.partition) {
      expect(.by, "BY")
      _ = expressions()
    }
    if accept(.order) { _ = orderBy() }
    if accept(.measures) { repeat { measure() } while accept(.comma) }
    rowsPerMatch()
    if accept(.after) { afterMatch() }
    expect(.pattern, "PATTERN")
    rowPattern()
    if accept(.define) { repeat { definedSymbol() } while accept(.comma) }
    close(opening)
  }

  /// [FINAL | RUNNING] expression [AS] name
  private mutating func measure() {
    if kind == .identifier && (isName(ahead: 1) || kind(ahead: 1) == .last) && kind(ahead: 2) == .openParen { advance() }
    _ = selectItem()
  }

  /// [ONE ROW PER MATCH | ALL ROWS PER MATCH [SHOW | OMIT EMPTY MATCHES | WITH UNMATCHED ROWS]]
  private mutating func rowsPerMatch() {
    if accept(.one) {
      expect(.row, "ROW PER MATCH")
      perMatch()
    } else if accept(.all) {
      expect(.rows, "ROWS PER MATCH")
      perMatch()
      if accept(.with) {
        expect(.unmatched, "UNMATCHED ROWS")
        expect(.rows, "ROWS")
      } else if accept(.show) || accept(.omit) {
        _ = name()
        expect(.matches, "MATCHES")
      }
    }
  }

  private mutating func perMatch() {
    expect(.per, "PER MATCH")
    expect(.match, "MATCH")
  }

  /// AFTER MATCH SKIP PAST LAST ROW | TO NEXT ROW | TO [FIRST | LAST] symbol
  private mutating func afterMatch() {
    expect(.match, "MATCH SKIP")
    expect(.skip, "SKIP")
    if accept(.past) {
      expect(.last, "LAST ROW")
      return expect(.row, "ROW")
    }
    expect(.to, "TO or PAST LAST ROW")
    if accept(.next) { return expect(.row, "ROW") }
    if isName(ahead: 1) && word(ahead: 1) != .pattern { _ = accept(.first) || accept(.last) }
    _ = name()
  }

  /// ( symbols, brackets and | * + ? {n,m} ^ $ {- -} )
  private mutating func rowPattern() {
    let opening = open()
    var depth = 1
    while depth > 0 && kind != .endOfFile && kind != .semicolon {
      if kind == .openParen { depth &+= 1 }
      if kind == .closeParen { depth &-= 1 }
      if depth > 0 { advance() }
    }
    close(opening)
  }

  /// symbol AS condition
  private mutating func definedSymbol() {
    _ = name()
    expect(.as, "AS")
    _ = expression()
  }
}
