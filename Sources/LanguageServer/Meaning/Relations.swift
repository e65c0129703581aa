import SQLSyntax

/// The tables that a statement speaks of, under their names there, and which of them can be seen from a place in it.
///
/// Queries have no extents in the tree: what is seen from where is told by the parentheses that stand around both.
struct Relations {
  enum Origin {
    case named(NameID)
    case query(QueryID, columns: List<TokenID>)
    case function(ExpressionID, columns: List<TokenID>)
  }

  struct Relation {
    /// The alias, else the table's own name.
    let name: Symbol
    let origin: Origin
    /// Where it is named: the alias, else the name.
    let token: TokenID
    /// What INSERT, UPDATE, DELETE or MERGE changes.
    let isTarget: Bool
  }

  struct CommonTable {
    let name: Symbol
    let token: TokenID
    let query: QueryID
    let columns: List<TokenID>
  }

  private let script: Script
  let extent: Extent
  private(set) var all: [Relation] = []
  private(set) var commonTables: [CommonTable] = []
  /// The columns that stand in the list of an INSERT or before an `=`: those of the target.
  private(set) var targetColumns: Set<UInt32> = []
  /// For each token of the statement the opening parenthesis around it.
  private var openings: [Int] = []
  /// For each token how many UNIONs and the like stand before it in its parentheses.
  private var segments: [Int] = []
  private var pending: [QueryID] = []

  init(of statement: StatementID, in script: Script) {
    self.script = script
    extent = script.tree.extent(of: statement)
    measure()
    open(statement)
    for index in script.tree.expressions.indices {
      let id = ExpressionID(raw: UInt32(index + 1))
      let own = script.tree.extent(of: id)
      guard extent.first <= own.first, own.last <= extent.last else { continue }
      switch script.tree[id] {
      case .subquery(let query), .exists(let query), .inQuery(_, let query, negated: _): pending.append(query)
      default: break
      }
    }
    while let query = pending.popLast() { open(query) }
  }

  // MARK: Seeing

  /// The relation of that name that is seen from a token: the innermost, of equally near ones that of the same branch of a UNION.
  func relation(named name: Symbol, from token: TokenID) -> Relation? {
    let namesakes = all.filter { $0.name == name }
    let visible = namesakes.filter { isSeen($0, from: token) }
    return (visible.isEmpty ? namesakes : visible).max { rank($0, token) < rank($1, token) }
  }

  /// All that are seen from a token, the innermost first.
  func relations(from token: TokenID) -> [Relation] {
    all.filter { isSeen($0, from: token) && isInSameBranch($0, token) }.sorted { rank($1, token) < rank($0, token) }
  }

  func commonTable(named name: Symbol) -> CommonTable? { commonTables.last { $0.name == name } }

  private func isSeen(_ relation: Relation, from token: TokenID) -> Bool {
    guard let own = index(relation.token), let place = index(token) else { return true }
    return openings[own] < 0 || ancestors(of: place).contains(openings[own])
  }

  private func isInSameBranch(_ relation: Relation, _ token: TokenID) -> Bool {
    guard let own = index(relation.token), let place = index(token) else { return true }
    return relation.isTarget || segments[own] == segment(of: place, in: openings[own])
  }

  private func rank(_ relation: Relation, _ token: TokenID) -> (Int, Int, Int) {
    guard let own = index(relation.token) else { return (0, 0, 0) }
    let distance = -abs(Int(relation.token.raw) - Int(token.raw))
    return (ancestors(of: own).count, isInSameBranch(relation, token) ? 1 : 0, distance)
  }

  /// The number of the branch that a token lies in, seen from the parentheses around it.
  private func segment(of token: Int, in opening: Int) -> Int {
    var place = token
    while openings[place] != opening, openings[place] >= 0 { place = openings[place] }
    return segments[place]
  }

  private func ancestors(of token: Int) -> [Int] {
    var found: [Int] = []
    var opening = openings[token]
    while opening >= 0 {
      found.append(opening)
      opening = openings[opening]
    }
    return found
  }

  private func index(_ token: TokenID) -> Int? {
    guard !token.isNone, extent.first <= token.raw, token.raw <= extent.last else { return nil }
    return Int(token.raw - extent.first)
  }

  /// Both tables in one pass over the tokens.
  private mutating func measure() {
    guard !extent.isEmpty else { return }
    var stack: [(opening: Int, segment: Int)] = [(-1, 0)]
    for (offset, token) in (extent.first...extent.last).enumerated() {
      let kind = script.tokens[Int(token)].kind
      if kind == .closeParen, stack.count > 1 { stack.removeLast() }
      switch kind {
      case .union, .except, .intersect, .minus: stack[stack.count - 1].segment += 1
      default: break
      }
      openings.append(stack[stack.count - 1].opening)
      segments.append(stack[stack.count - 1].segment)
      if kind == .openParen { stack.append((offset, 0)) }
    }
  }

  // MARK: Collecting

  private mutating func open(_ statement: StatementID) {
    switch script.tree[statement] {
    case .query(let query), .perform(let query): pending.append(query)
    case .insert(let id):
      target(script.tree[id].table, alias: script.tree[id].alias, columns: script.tree[id].columns)
      pending.append(script.tree[id].source)
      if !script.tree[id].conflict.isNone { noteTargets(script.tree[script.tree[id].conflict].assignments) }
    case .update(let id):
      target(script.tree[id].table, alias: script.tree[id].alias)
      noteTargets(script.tree[id].assignments)
      for table in script.tree[script.tree[id].from] { open(table) }
    case .delete(let id):
      target(script.tree[id].table, alias: script.tree[id].alias)
      for table in script.tree[script.tree[id].using] { open(table) }
    case .merge(let id): open(script.tree[id])
    case .insertAll(let id):
      for branch in script.tree[script.tree[id].branches] {
        target(script.tree[branch].table, alias: .none, columns: script.tree[branch].columns)
      }
      pending.append(script.tree[id].source)
    case .with(let tables, let change, recursive: _):
      note(tables)
      open(change)
    case .pipe(let statements): for statement in script.tree[statements] { open(statement) }
    case .createTable(let id): if !script.tree[id].query.isNone { pending.append(script.tree[id].query) }
    case .createView(let id): pending.append(script.tree[id].query)
    case .loop(let id): if !script.tree[id].query.isNone { pending.append(script.tree[id].query) }
    case .declare(let id): if !script.tree[id].query.isNone { pending.append(script.tree[id].query) }
    case .cursor(let id): if !script.tree[id].query.isNone { pending.append(script.tree[id].query) }
    case .giveBackRows(let id): if !script.tree[id].query.isNone { pending.append(script.tree[id].query) }
    case .command(let id): if !script.tree[id].statement.isNone { open(script.tree[id].statement) }
    case .truncate(let name): target(name, alias: .none)
    case .alterTable(let id): target(script.tree[id].name, alias: .none)
    case .createIndex(let id):
      target(script.tree[id].table, alias: .none, columns: script.tree[id].columns)
    default: break
    }
  }

  private mutating func open(_ merge: Merge) {
    target(merge.target, alias: merge.alias)
    open(merge.source)
    for id in script.tree[merge.branches] {
      let branch = script.tree[id]
      for column in script.tree[branch.columns] { targetColumns.insert(column.raw) }
      noteTargets(branch.assignments)
    }
  }

  private mutating func noteTargets(_ assignments: List<AssignmentID>) {
    for id in script.tree[assignments] {
      targetColumns.insert(script.tree[id].column.raw)
      for column in script.tree[script.tree[id].columns] { targetColumns.insert(column.raw) }
    }
  }

  private mutating func target(_ name: NameID, alias: Symbol, columns: List<TokenID> = .empty) {
    guard !name.isNone else { return }
    add(.named(name), alias: alias, own: script.tree[name].name, behind: script.tree[name].last, isTarget: true)
    for column in script.tree[columns] { targetColumns.insert(column.raw) }
  }

  private mutating func open(_ query: QueryID) {
    guard !query.isNone else { return }
    switch script.tree[query] {
    case .missing, .values: break
    case .select(let select): for table in script.tree[script.tree[select].from] { open(table) }
    case .combined(_, let left, let right, all: _): pending += [right, left]
    case .with(let tables, let body, recursive: _):
      note(tables)
      pending.append(body)
    case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _), .locked(let inner, _): pending.append(inner)
    case .table(let name): add(.named(name), alias: .none, own: script.tree[name].name, behind: script.tree[name].last)
    case .change(let statement): open(statement)
    }
  }

  /// Joins may be chains of any length, so they are not followed by recursion.
  private mutating func open(_ table: TableID) {
    var tables = [table]
    while let table = tables.popLast() {
      guard !table.isNone else { continue }
      switch script.tree[table] {
      case .missing: break
      case .named(let name, let alias): add(.named(name), alias: alias, own: script.tree[name].name, behind: script.tree[name].last)
      case .derived(let query, let alias, lateral: _):
        add(.query(query, columns: .empty), alias: alias, own: .none, behind: aliasOfDerived(alias))
        pending.append(query)
      case .function(let call, let alias, let columns) where !call.isNone:
        let last = TokenID(raw: script.tree.extent(of: call).last)
        add(.function(call, columns: columns), alias: alias, own: .none, behind: last)
      case .function: break
      case .join(let join): tables += [script.tree[join].right, script.tree[join].left]
      case .clauses(let inner, _, let alias):
        tables.append(inner)
        if !alias.isNone, case .named(let name, _) = script.tree[inner] {
          add(.named(name), alias: alias, own: .none, behind: aliasOfDerived(alias))
        }
      }
    }
  }

  private mutating func note(_ tables: List<CommonTableID>) {
    for id in script.tree[tables] {
      let table = script.tree[id]
      commonTables.append(
        CommonTable(name: table.name, token: tokenOfCommonTable(table.name), query: table.query, columns: table.columns))
      pending.append(table.query)
    }
  }

  private mutating func add(_ origin: Origin, alias: Symbol, own: Symbol, behind last: TokenID, isTarget: Bool = false) {
    let name = alias.isNone ? own : alias
    guard !name.isNone else { return }
    let token = alias.isNone ? last : aliasToken(alias, behind: last)
    all.append(Relation(name: name, origin: origin, token: token, isTarget: isTarget))
  }

  // MARK: Tokens of aliases, which the tree does not keep

  /// `name alias`, `name AS alias`; where it does not stand there, the name.
  private func aliasToken(_ alias: Symbol, behind last: TokenID) -> TokenID {
    guard !last.isNone else { return .none }
    for offset in 0...2 {
      let index = Int(last.raw) + offset
      if index < script.scriptTokenCount, script.tokens[index].symbol == alias { return TokenID(raw: UInt32(index)) }
    }
    return last
  }

  /// `) alias`, `) AS alias`, the first that is no other relation's.
  private func aliasOfDerived(_ alias: Symbol) -> TokenID {
    let taken = Set(all.map(\.token.raw))
    return tokens { index in
      guard script.tokens[index].symbol == alias, !taken.contains(UInt32(index)), index > 0 else { return false }
      let before = script.tokens[index - 1].kind
      return before == .closeParen || before == .as && index > 1 && script.tokens[index - 2].kind == .closeParen
    }
  }

  /// `WITH name`, `, name`, followed by AS or by columns.
  private func tokenOfCommonTable(_ name: Symbol) -> TokenID {
    let taken = Set(commonTables.map(\.token.raw))
    return tokens { index in
      guard script.tokens[index].symbol == name, !taken.contains(UInt32(index)), index > 0, index + 1 < script.scriptTokenCount else {
        return false
      }
      switch (script.tokens[index - 1].kind, script.tokens[index + 1].kind) {
      case (.with, .as), (.recursive, .as), (.comma, .as), (.with, .openParen), (.recursive, .openParen), (.comma, .openParen): return true
      default: return false
      }
    }
  }

  private func tokens(_ isIt: (Int) -> Bool) -> TokenID {
    guard !extent.isEmpty else { return .none }
    return (extent.first...extent.last).first { isIt(Int($0)) }.map { TokenID(raw: $0) } ?? .none
  }
}
