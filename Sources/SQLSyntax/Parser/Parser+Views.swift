extension Parser {
  /// VIEW [IF NOT EXISTS] name [( column {, column} )] { option } AS query [WITH [CASCADED | LOCAL] CHECK OPTION] [WITH [NO] DATA]
  mutating func createView(_ modifiers: Modifiers) -> ID<CreateView> {
    advance()
    let mark = mark()
    var view = CreateView(
      name: .none, columns: .empty, query: .none, replaces: modifiers.replaces, isMaterialized: modifiers.isMaterialized,
      isTemporary: modifiers.isTemporary, isRecursive: modifiers.isRecursive, isSecure: modifiers.isSecure, ifNotExists: ifNotExists(),
      hasColumnOptions: false, options: .empty, queryTokens: Extent(first: 1, last: 0))
    view.name = qualifiedName()
    if kind == .openParen { viewColumns(&view) }
    while viewOption() || lateColumns(&view) {}
    expect(.as, "AS")
    let first = position
    view.query = query()
    view.queryTokens = extent(from: first)
    checkOption()
    withData()
    view.options = listed(since: mark)
    return make(view)
  }

  /// Options may stand before the columns where they are written as settings.
  private mutating func lateColumns(_ view: inout CreateView) -> Bool {
    guard kind == .openParen, grammar.hasStages, view.columns.isEmpty else { return false }
    viewColumns(&view)
    return true
  }

  /// ( name { option } {, …} )
  private mutating func viewColumns(_ view: inout CreateView) {
    let opening = open()
    var hasOptions = false
    view.columns = commaList {
      var column = ColumnDefinition(name: $0.nameToken())
      let mark = $0.mark()
      while $0.columnOption(&column) { hasOptions = true }
      let _: List<PropertyID> = $0.listed(since: mark)
      return column.name
    }
    view.hasColumnOptions = hasOptions
    close(opening)
  }

  /// USING method, and what tables have, too.
  private mutating func viewOption() -> Bool {
    guard kind == .using else { return definitionOption() }
    let first = position
    advance()
    _ = name()
    addProperty(extent(from: first))
    return true
  }

  /// [WITH [CASCADED | LOCAL] CHECK OPTION]
  private mutating func checkOption() {
    guard kind == .with, kind(ahead: 1) == .check || word(ahead: 1) == .cascaded || word(ahead: 1) == .local else { return }
    let first = position
    advance()
    _ = accept(.cascaded) || accept(.local)
    expect(.check, "CHECK OPTION")
    expect(.option, "OPTION")
    addProperty(extent(from: first))
  }
}
