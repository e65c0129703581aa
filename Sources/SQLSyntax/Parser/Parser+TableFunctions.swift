// Tables in FROM that are not named: functions, VALUES, stages, results, XMLTABLE and its like.

extension Parser {
  /// function ( … ) [WITH ORDINALITY] [[AS] alias [( columns | column definitions )]]
  mutating func calledTable() -> TableID {
    if kind == .identifier && word != .unlisted, let special = specialTable() { return special }
    let first = position
    let call = expression(above: Power.cast)
    if tokens[first].symbol == ContextualWord.identifier.symbol { feature(.dynamicName, at: first) }
    return functionTable(call)
  }

  private mutating func specialTable() -> TableID? {
    let first = position
    switch word {
    case .xmltable:
      feature(.xmlTable)
      xmlTable()
    case .jsonTable:
      feature(.jsonTable)
      jsonTable()
    case .semanticView:
      feature(.semanticView)
      semanticView()
    default: return nil
    }
    return functionTable(make(.missing, from: first))
  }

  /// TABLE ( function | result ) …
  mutating func tableFunction() -> TableID {
    advance()
    let opening = open()
    let call = expression()
    close(opening)
    return functionTable(call)
  }

  /// call [WITH ORDINALITY] [[AS] alias [( columns )]]
  private mutating func functionTable(_ call: ExpressionID) -> TableID {
    if kind == .with && kind(ahead: 1) == .ordinality { advance(2) }
    let alias = tableAlias()
    guard kind == .openParen, !alias.isNone || tokens[position &- 1].kind == .as else {
      return make(.function(call, alias: alias, columns: .empty))
    }
    if startsColumnDefinitions {
      columnDefinitions()
      return make(.function(call, alias: alias, columns: .empty))
    }
    return make(.function(call, alias: alias, columns: parenthesizedNames()))
  }

  /// `(a int, b text)`, and not `(a, b)`
  var startsColumnDefinitions: Bool { kind(ahead: 2) != .comma && kind(ahead: 2) != .closeParen }

  /// ( name type [COLLATE name] {, …} )
  @inline(never)
  mutating func columnDefinitions() {
    feature(.columnDefinitions)
    let opening = open()
    repeat {
      _ = nameToken()
      _ = typeName()
      if accept(.collate) { _ = qualifiedName() }
    } while accept(.comma)
    close(opening)
  }

  // MARK: ROWS FROM, VALUES

  /// ROWS FROM ( function [AS ( definitions )] {, …} ) [WITH ORDINALITY] [alias]
  mutating func rowsFrom() -> TableID {
    feature(.rowsFrom)
    let first = position
    advance(2)
    let opening = open()
    let mark = mark()
    repeat {
      let call = expression(above: Power.cast)
      pending.append(call.raw)
      if accept(.as) { columnDefinitions() }
    } while accept(.comma)
    let calls: List<ExpressionID> = listed(since: mark)
    close(opening)
    return functionTable(make(.tuple(calls), from: first))
  }

  /// VALUES row {, row} [[AS] alias [( columns )]]
  mutating func valuesTable() -> TableID {
    feature(.valuesTable)
    let query = values()
    let alias = tableAlias()
    let node = TableReference.derived(query, alias: alias, lateral: false)
    return kind == .openParen && !alias.isNone ? renamed(node) : make(node)
  }

  // MARK: Stages and results

  /// @stage [( FILE_FORMAT => …, PATTERN => … )] [[AS] alias]
  mutating func stageTable() -> TableID {
    feature(.stage)
    let first = position
    stagePath()
    return stageTail(make(.missing, from: first))
  }

  /// '@stage/path' …, and a name in a string's quotes
  mutating func stringTable() -> TableID {
    let first = position
    if grammar.isLenient {
      let name = lenientName()
      return make(.named(name, alias: tableAlias()))
    }
    feature(.stage)
    advance()
    return stageTail(make(.string(TokenID(first)), from: first))
  }

  mutating func lenientName() -> NameID {
    let first = position
    advance()
    if kind == .dot {
      advance()
      if !accept(.string) { _ = nameToken() }
    }
    return make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(first), last: TokenID(position &- 1)))
  }

  private mutating func stageTail(_ stage: ExpressionID) -> TableID {
    if kind == .openParen { _ = parenthesizedSettings() }
    let alias = tableAlias()
    let columns = kind == .openParen && !alias.isNone ? parenthesizedNames() : .empty
    return make(.function(stage, alias: alias, columns: columns))
  }

  /// $1: the rows of the statement before, in a pipe
  mutating func resultTable() -> TableID {
    feature(.result)
    let first = position
    advance()
    return functionTable(make(.parameter(TokenID(first)), from: first))
  }

  // MARK: XMLTABLE

  /// XMLTABLE ( [XMLNAMESPACES ( … ),] path PASSING [BY REF | VALUE] document [BY …] COLUMNS column {, column} )
  private mutating func xmlTable() {
    advanceKeyword()
    let opening = open()
    if accept(.xmlnamespaces) {
      namespaces()
      expect(.comma, ",")
    }
    _ = expression(above: Power.cast)
    expect(.passing, "PASSING")
    passingMechanism()
    _ = expression(above: Power.cast)
    passingMechanism()
    expect(.columns, "COLUMNS")
    repeat { xmlColumn() } while accept(.comma)
    close(opening)
  }

  private mutating func passingMechanism() {
    guard kind == .by, isName(ahead: 1) else { return }
    advance(2)
  }

  /// ( uri AS name | DEFAULT uri {, …} )
  private mutating func namespaces() {
    let opening = open()
    repeat {
      let isDefault = accept(.default)
      _ = expression()
      if !isDefault {
        expect(.as, "AS")
        _ = name()
      }
    } while accept(.comma)
    close(opening)
  }

  /// name FOR ORDINALITY | name type [PATH path] [DEFAULT value] [[NOT] NULL]
  private mutating func xmlColumn() {
    _ = nameToken()
    if accept(.for) { return expect(.ordinality, "ORDINALITY") }
    _ = typeName()
    while true {
      if accept(.path) || accept(.default) {
        _ = expression(above: Power.membership)
      } else if kind == .not && kind(ahead: 1) == .null {
        advance(2)
      } else if !accept(.null) {
        return
      }
    }
  }

  // MARK: JSON_TABLE

  /// JSON_TABLE ( document, path [AS name] [PASSING …] COLUMNS ( … ) [ERROR | EMPTY … ON ERROR] )
  private mutating func jsonTable() {
    advanceKeyword()
    let opening = open()
    _ = expression()
    expect(.comma, ",")
    _ = expression()
    if accept(.as) { _ = name() }
    if accept(.passing) { let _: List<ItemID> = commaList { $0.selectItem() } }
    jsonColumns()
    behaviours()
    close(opening)
  }

  /// COLUMNS ( column {, column} )
  private mutating func jsonColumns() {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested columns") }
    expect(.columns, "COLUMNS")
    let opening = open()
    repeat { jsonColumn() } while accept(.comma)
    close(opening)
  }

  /// NESTED [PATH] path [AS name] COLUMNS (…) | name FOR ORDINALITY | name type [FORMAT JSON] [EXISTS] [PATH path] behaviours
  private mutating func jsonColumn() {
    if word == .nested && (kind(ahead: 1) == .string || word(ahead: 1) == .path) {
      advanceKeyword()
      _ = accept(.path)
      expect(.string, "a path")
      if accept(.as) { _ = name() }
      return jsonColumns()
    }
    _ = nameToken()
    if accept(.for) { return expect(.ordinality, "ORDINALITY") }
    _ = typeName()
    _ = accept(.format, .json)
    _ = accept(.exists)
    if accept(.path) { expect(.string, "a path") }
    behaviours()
  }

  /// { WITH | WITHOUT … WRAPPER | KEEP | OMIT QUOTES | value ON EMPTY | ERROR }
  private mutating func behaviours() {
    while kind != .comma && kind != .closeParen && kind != .endOfFile {
      if accept(.default) {
        _ = expression()
      } else if kind.isWord {
        advanceKeyword()
      } else {
        return fail("ON EMPTY or ON ERROR")
      }
    }
  }

  // MARK: SEMANTIC_VIEW

  /// SEMANTIC_VIEW ( view { METRICS | DIMENSIONS | FACTS items } [WHERE condition] )
  private mutating func semanticView() {
    advanceKeyword()
    let opening = open()
    _ = qualifiedName()
    while accept(.metrics) || accept(.dimensions) || accept(.facts) { repeat { semanticItem() } while accept(.comma) }
    if accept(.where) { _ = expression() }
    close(opening)
  }

  /// expression [AS name]
  private mutating func semanticItem() {
    let isStar = kind == .star || kind(ahead: 2) == .star
    _ = isStar ? selectItem().raw : expression().raw
    if accept(.as) { _ = name() }
  }
}
