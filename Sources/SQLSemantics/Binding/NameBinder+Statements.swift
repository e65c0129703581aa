import SQLSchema
import SQLSyntax
import SourceText

extension NameBinder {
  /// What is wrong in one statement of a list says nothing about the others.
  mutating func bind(_ statements: List<StatementID>) {
    let outer = (hidesNames, isBroken)
    (hidesNames, isBroken) = (false, false)
    for statement in script.tree[statements] { bind(statement) }
    (hidesNames, isBroken) = outer
  }

  mutating func bind(_ statement: StatementID) {
    let outer = (hidesNames, isBroken)
    hidesNames = hidesNames || holdsHiddenNames(statement)
    isBroken = isBroken || wasNotRead(statement)
    bindKind(of: statement)
    (hidesNames, isBroken) = outer
  }

  private func holdsHiddenNames(_ statement: StatementID) -> Bool {
    let extent = script.tree.extent(of: statement)
    return hidden.hasElement(from: extent.first, to: extent.last)
  }

  private func wasNotRead(_ statement: StatementID) -> Bool {
    guard !broken.isEmpty else { return false }
    let range = script.range(statement)
    return broken.hasElement(from: range.start, to: range.end)
  }

  private mutating func bindKind(of statement: StatementID) {
    switch script.tree[statement] {
    case .query(let query), .perform(let query): _ = bind(query)
    case .insert(let id): bind(script.tree[id], statement)
    case .update(let id): bind(script.tree[id], statement)
    case .delete(let id): bind(script.tree[id], statement)
    case .merge(let id): bind(script.tree[id], statement)
    case .insertAll(let id): bind(script.tree[id])
    case .with(let tables, let change, recursive: _):
      let outer = commonTables.count
      bind(tables)
      bind(change)
      commonTables.removeLast(commonTables.count - outer)
    case .createTable(let id): bind(script.tree[id])
    case .createView(let id):
      guard !script.tree[id].query.isNone else { return }
      let shape = bind(script.tree[id].query)
      learn(script.tree[id].name, shape, script.tree[script.tree[id].columns].map { symbol($0) })
    case .createProcedure(let id): bindRoutine(script.tree[id])
    case .anonymous(let block): bindBody(block)
    case .block(let block): frames.isEmpty ? bindBody(block) : bind(script.tree[block])
    case .command(let id): if !script.tree[id].statement.isNone { bind(script.tree[id].statement) }
    default: bindProcedural(script.tree[statement])
    }
  }

  // MARK: Manipulation

  private mutating func bind(_ insert: Insert, _ statement: StatementID) {
    if !insert.source.isNone { _ = bind(insert.source) }
    guard let target = target(insert.table, insert.alias, of: statement) else { return }
    check(insert.columns, of: target)
    scopes.append(Scope(relations: [target]))
    if !insert.conflict.isNone { bind(script.tree[insert.conflict], target) }
    bindReturning(insert.returning)
    scopes.removeLast()
  }

  private mutating func bind(_ conflict: Conflict, _ target: RelationID) {
    check(conflict.columns, of: target)
    let relation = model.relation(target)
    let excluded = add(
      BoundRelation(
        kind: .excluded, alias: words.excluded, table: relation.table, columns: relation.columns, isComplete: relation.isComplete))
    scopes[scopes.count - 1].mergesAll = true  // a name alone is the target's
    scopes[scopes.count - 1].relations.append(excluded)
    bind(conflict.assignments, of: target)
    if !conflict.filter.isNone { bind(conflict.filter) }
    scopes[scopes.count - 1].relations.removeLast()
  }

  private mutating func bind(_ update: Update, _ statement: StatementID) {
    scopes.append(Scope())
    defer { scopes.removeLast() }
    let target = target(update.table, update.alias, of: statement)
    if let target { scopes[scopes.count - 1].relations.append(target) }
    for table in script.tree[update.from] { bind(table) }
    bindFilter(update.filter)
    if let target { bind(update.assignments, of: target) }
    bindReturning(update.returning)
  }

  private mutating func bind(_ delete: Delete, _ statement: StatementID) {
    scopes.append(Scope())
    defer { scopes.removeLast() }
    if let target = target(delete.table, delete.alias, of: statement) { scopes[scopes.count - 1].relations.append(target) }
    for table in script.tree[delete.using] { bind(table) }
    bindFilter(delete.filter)
    bindReturning(delete.returning)
  }

  private mutating func bind(_ merge: Merge, _ statement: StatementID) {
    scopes.append(Scope())
    defer { scopes.removeLast() }
    bind(merge.source)
    let sources = scopes[scopes.count - 1]
    guard let target = target(merge.target, merge.alias, of: statement) else { return }
    scopes[scopes.count - 1].relations.insert(target, at: 0)
    let both = scopes[scopes.count - 1]
    if !merge.condition.isNone { bind(merge.condition) }
    for id in script.tree[merge.branches] {
      let branch = script.tree[id]
      scopes[scopes.count - 1] = branch.action == .insert ? sources : both
      if !branch.condition.isNone { bind(branch.condition) }
      bind(branch.assignments, of: target)
      check(branch.columns, of: target)
      for value in script.tree[branch.values] { bind(value) }
    }
    scopes[scopes.count - 1] = both
  }

  private mutating func bind(_ insert: MultiInsert) {
    let shape = bind(insert.source)
    let rows = add(
      BoundRelation(kind: .derived, alias: .none, table: nil, columns: shape.columns, isComplete: shape.isComplete))
    scopes.append(Scope(relations: [rows]))
    defer { scopes.removeLast() }
    for id in script.tree[insert.branches] {
      let branch = script.tree[id]
      if !branch.condition.isNone { bind(branch.condition) }
      for value in script.tree[branch.values] { bind(value) }
    }
  }

  private mutating func target(_ name: NameID, _ alias: Symbol, of statement: StatementID) -> RelationID? {
    guard !name.isNone else { return nil }
    let id = add(table(name, alias: alias, kind: .target))
    model.targets[statement] = id
    return id
  }

  private mutating func bind(_ assignments: List<AssignmentID>, of target: RelationID) {
    for id in script.tree[assignments] {
      let assignment = script.tree[id]
      let relation = model.relation(target)
      // `SET address.city = …` writes a part of a column.
      let isPart =
        !assignment.qualifier.isNone && assignment.qualifier != relation.alias && script.name(assignment.qualifier) != relation.table?.name
      check(
        isPart ? [] : assignment.columns.isEmpty ? [assignment.column] : Array(script.tree[assignment.columns]), of: target)
      if !assignment.value.isNone { bind(assignment.value) }
    }
  }

  private mutating func check(_ columns: List<TokenID>, of target: RelationID) { check(Array(script.tree[columns]), of: target) }

  /// The columns that a statement writes are the target's.
  private mutating func check(_ columns: [TokenID], of target: RelationID) {
    let relation = model.relation(target)
    guard relation.isComplete else { return }
    for token in columns where !token.isNone && relation.place(of: symbol(token)) == nil && isWhole(token) {
      let name = script.name(token)
      guard !hasSpelling(name, in: [target]), !dialect.systemColumns.contains(name), !name.isEmpty else { continue }
      report(
        NameProblem(
          kind: .unknownTargetColumn, name: name, owner: relation.table?.description ?? "", guess: guess(name, in: [target]),
          range: script.range(token)))
    }
  }

  /// Neither a part of a column, `address.city`, nor an expression, `lower(email)`.
  private func isWhole(_ token: TokenID) -> Bool {
    let (before, behind) = (Int(token.raw) - 1, Int(token.raw) + 1)
    if before >= 0, script.tokens[before].kind == .dot { return false }
    return behind >= script.scriptTokenCount || script.tokens[behind].kind != .openParen && script.tokens[behind].kind != .dot
  }

  private mutating func bindReturning(_ items: List<ItemID>) {
    for id in script.tree[items] {
      switch script.tree[script.tree[id].value] {
      case .star, .starOf, .starOfPath: model.stars[script.tree[id].value] = star(script.tree[id].value)
      default: bind(script.tree[id].value)
      }
    }
  }

  // MARK: Definitions

  private mutating func bind(_ table: CreateTable) {
    guard !table.query.isNone else { return }
    let shape = bind(table.query)
    let names = script.tree[table.columns].map { symbol(script.tree[$0].name) }
    learn(table.name, shape, names)
  }

  private mutating func learn(_ name: NameID, _ shape: QueryShape, _ names: [Symbol]) {
    let isKnown = shape.isComplete && !hidesNames && !isBroken
    var columns = shape.columns
    for place in columns.indices { columns[place].type = model.typeWhenMade(columns[place]) }
    catalogue.learn(name, QueryShape(columns: columns, isComplete: isKnown), names)
  }
}

extension [UInt32] {
  /// Whether an element of these, which are in ascending order, lies between two numbers.
  fileprivate func hasElement(from first: UInt32, to last: UInt32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] <= last
  }
}
