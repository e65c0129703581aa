// MERGE.

extension Parser {
  /// MERGE INTO [ONLY] target [[AS] alias] USING source ON condition { WHEN … THEN … } [RETURNING …]
  mutating func merge() -> ID<Merge> {
    advance()
    expect(.into, "INTO")
    if kind == .only && isName(ahead: 1) {
      feature(.only)
      advance()
    }
    let target = targetName()
    if kind == .star { advance() }
    let alias = tableAlias()
    expect(.using, "USING")
    let source = joinedTable()
    expect(.on, "ON")
    let condition = expression()
    if kind != .when { fail("WHEN") }
    let branches: List<MergeBranchID> = listWhile({ $0.kind == .when }) { $0.mergeBranch() }
    if kind == .returning { feature(.mergeReturning) }
    _ = returning()
    return make(Merge(target: target, alias: alias, source: source, condition: condition, branches: branches))
  }

  /// WHEN [NOT] MATCHED [BY SOURCE | BY TARGET] [AND condition] THEN UPDATE … | DELETE | INSERT … | DO NOTHING
  private mutating func mergeBranch() -> MergeBranchID {
    let first = TokenID(position)
    expect(.when, "WHEN")
    let matched = !accept(.not)
    expect(.matched, "MATCHED")
    var branch = MergeBranch(
      isMatched: matched, bySource: mergeSide(), condition: .none, action: .nothing, assignments: .empty, columns: .empty,
      values: .empty, first: first, filter: .none)
    if accept(.and) { branch.condition = expression() }
    expect(.then, "THEN")
    mergeAction(&branch)
    if kind == .where { mergeFilter(&branch) }
    return make(branch)
  }

  /// WHERE condition [DELETE WHERE condition], which no grammar here has: it is read so that a rule can say what is meant.
  private mutating func mergeFilter(_ branch: inout MergeBranch) {
    feature(.mergeFilter)
    advance()
    branch.filter = expression()
    guard kind == .delete && kind(ahead: 1) == .where else { return }
    advance(2)
    _ = expression()
  }

  /// [BY SOURCE | BY TARGET]; true with the source.
  private mutating func mergeSide() -> Bool {
    guard accept(.by) else { return false }
    let bySource = accept(.source)
    if !bySource { expect(.target, "SOURCE or TARGET") }
    return bySource
  }

  /// Rows of the target are updated or deleted, rows that it does not have are inserted.
  private mutating func mergeAction(_ branch: inout MergeBranch) {
    let hasTarget = branch.isMatched || branch.bySource
    switch kind {
    case .update where hasTarget:
      advance()
      branch.action = .update
      if allByName() { return }
      expect(.set, "SET")
      branch.assignments = assignments()
    case .delete where hasTarget:
      advance()
      branch.action = .delete
    case .insert where !hasTarget: mergeInsert(&branch)
    case .do where kind(ahead: 1) == .nothing: advance(2)
    default: fail(hasTarget ? "UPDATE, DELETE or DO NOTHING" : "INSERT or DO NOTHING")
    }
  }

  /// INSERT ALL BY NAME | INSERT [(columns)] [OVERRIDING …] VALUES ( values ) | INSERT DEFAULT VALUES
  private mutating func mergeInsert(_ branch: inout MergeBranch) {
    advance()
    branch.action = .insert
    if allByName() { return }
    if kind == .openParen { branch.columns = insertColumns() }
    if word == .overriding { overriding() }
    if kind == .default {
      feature(.defaultValues)
      advance()
      return expect(.values, "VALUES")
    }
    expect(.values, "VALUES")
    let opening = open()
    branch.values = expressions()
    close(opening)
  }

  /// ALL BY NAME
  private mutating func allByName() -> Bool {
    guard kind == .all else { return false }
    feature(.allByName)
    advance()
    expect(.by, "BY NAME")
    expect(.name, "NAME")
    return true
  }

  /// ( [target .] column {, …} )
  private mutating func insertColumns() -> List<TokenID> {
    let opening = open()
    let columns: List<TokenID> = commaList {
      var column = $0.nameToken()
      while $0.accept(.dot) { column = $0.nameToken() }
      if $0.kind == .openBracket { $0.subscripts() }
      return column
    }
    close(opening)
    return columns
  }
}
