import SQLSchema
import SQLSyntax
import SourceText

extension NameBinder {
  /// Binds a query and gives back its columns.
  mutating func bind(_ query: QueryID) -> QueryShape { bind(query, recursion: nil).shape }

  /// The shape, and what ORDER BY sees: the scope of a SELECT, nothing for others.
  @discardableResult
  private mutating func bind(_ query: QueryID, recursion: CommonTable?) -> (shape: QueryShape, scope: Scope?) {
    let bound = bindBody(query, recursion: recursion)
    model.shapes[query] = bound.shape
    return bound
  }

  private mutating func bindBody(_ query: QueryID, recursion: CommonTable?) -> (shape: QueryShape, scope: Scope?) {
    guard !query.isNone else { return (.unknown, nil) }
    switch script.tree[query] {
    case .missing: return (.unknown, nil)
    case .select(let select): return bind(script.tree[select])
    case .values(let rows): return (bindValues(rows), nil)
    case .combined: return (bindCombined(query, recursion: recursion), nil)
    case .with(let tables, let body, recursive: _):
      let outer = commonTables.count
      bind(tables)
      let bound = bind(body, recursion: recursion)
      commonTables.removeLast(commonTables.count - outer)
      return bound
    case .ordered(let body, by: let order):
      let bound = bind(body, recursion: recursion)
      bind(order, of: bound.shape, bound.scope)
      return bound
    case .limited(let body, let limit, let offset):
      let bound = bind(body, recursion: recursion)
      for value in [limit, offset] where !value.isNone { bind(value) }
      return bound
    case .locked(let body, _): return bind(body, recursion: recursion)
    case .table(let name):
      let relation = table(name, alias: .none, kind: .table)
      let id = add(relation)
      return (QueryShape(columns: columns(of: id), isComplete: relation.isExact), nil)
    case .change(let statement):
      bind(statement)
      return (.unknown, nil)
    }
  }

  // MARK: Set operations

  /// UNION and its like, however long: the names are the first query's.
  private mutating func bindCombined(_ query: QueryID, recursion: CommonTable?) -> QueryShape {
    var parts: [(query: QueryID, operation: SetOperator)] = []
    var next = query
    while case .combined(let operation, let left, let right, all: _) = script.tree[next] {
      parts.append((right, operation))
      next = left
    }
    var shape = bind(next, recursion: nil).shape
    if let recursion { commonTables.append((recursion.name, named(shape.withUnknownTypes, recursion.columns))) }
    for part in parts.reversed() {
      let other = bind(part.query, recursion: nil).shape
      note(shape, other, part.query, part.operation)
      shape.unite(with: other, literals: literalPlaces(of: part.query))
    }
    if recursion != nil { commonTables.removeLast() }
    return shape
  }

  private func note(_ first: QueryShape, _ other: QueryShape, _ query: QueryID, _ operation: SetOperator) {
    guard first.isComplete, other.isComplete, first.columns.count != other.columns.count, !hidesNames, !isBroken else { return }
    model.unevenUnions.append(
      UnevenUnion(query: query, count: other.columns.count, expected: first.columns.count, operation: operation))
  }

  /// The places of a SELECT's items that are literals: they take the others' type.
  private func literalPlaces(of query: QueryID) -> Set<Int> {
    guard case .select(let select) = script.tree[query] else { return [] }
    let items = script.tree[script.tree[select].items]
    return Set(items.indices.filter { isLiteral(script.tree[items[$0]].value) })
  }

  private mutating func bindValues(_ rows: List<ExpressionID>) -> QueryShape {
    var columns: [BoundColumn] = []
    var held: [[ExpressionID]] = []
    for row in script.tree[rows] {
      guard case .tuple(let values) = script.tree[row] else {
        bind(row)
        if columns.isEmpty { columns = [valuesColumn(row, 0)] }
        continue
      }
      for value in script.tree[values] { bind(value) }
      held.append(Array(script.tree[values]))
      if columns.isEmpty { columns = script.tree[values].enumerated().map { valuesColumn($0.element, $0.offset) } }
    }
    for place in columns.indices where columns[place].type.isNumeric {
      columns[place].type = common(held.filter { place < $0.count }.map { $0[place] })
    }
    return QueryShape(columns: columns, isComplete: true)
  }

  /// column1, column2 … of the first row; what the other rows hold is not looked at. In Snowflake a literal between quotes is a text.
  private func valuesColumn(_ value: ExpressionID, _ place: Int) -> BoundColumn {
    BoundColumn(
      name: script.symbol("column\(place + 1)"), type: isLiteral(value) && model.dialect.isStrictlyTyped ? .unknown : model.type(of: value),
      nullability: .unknown, sources: [.expression(value)])
  }

  // MARK: WITH

  mutating func bind(_ tables: List<CommonTableID>) {
    for id in script.tree[tables] {
      let table = script.tree[id]
      let bound = bind(table.query, recursion: table)
      commonTables.append((table.name, named(bound.shape, table.columns)))
    }
  }

  private func named(_ shape: QueryShape, _ names: List<TokenID>) -> QueryShape {
    var shape = shape
    for (place, name) in script.tree[names].enumerated() where place < shape.columns.count {
      shape.columns[place] = shape.columns[place].named(symbol(name))
    }
    return shape
  }

  // MARK: SELECT

  private mutating func bind(_ select: Select) -> (shape: QueryShape, scope: Scope?) {
    scopes.append(Scope())
    for table in script.tree[select.from] { bind(table) }
    scopes[scopes.count - 1].items = ItemNames(of: select, in: script)
    scopes[scopes.count - 1].seesItems = dialect.filtersByAliases
    bindFilter(select.filter)
    scopes[scopes.count - 1].seesItems = dialect.hasLateralAliases
    let shape = bind(select.items, over: select.from)
    scopes[scopes.count - 1].seesItems = true
    for expression in script.tree[select.groupBy] { bind(expression) }
    for expression in script.tree[select.distinctOn] { bind(expression) }
    scopes[scopes.count - 1].seesItems = dialect.filtersByAliases
    for condition in [select.having, select.qualify] where !condition.isNone { bind(condition) }
    for window in script.tree[select.windows] { bind(window) }
    let scope = scopes.removeLast()
    for target in script.tree[select.into] { bind(target) }
    return (shape, scope)
  }

  private mutating func bind(_ items: List<ItemID>, over tables: List<TableID>) -> QueryShape {
    var columns: [BoundColumn] = []
    columns.reserveCapacity(Int(items.count))
    var isComplete = true
    for id in script.tree[items] {
      let item = script.tree[id]
      switch script.tree[item.value] {
      case .star, .starOf, .starOfPath:
        let star = star(item.value, over: tables)
        columns += star.columns.map { column(of: $0) }
        isComplete = isComplete && isExact(star) && !isModified(id)
        if !isModified(id) { model.stars[item.value] = star }
      case .fields: isComplete = false
      default:
        bind(item.value)
        columns.append(column(of: item))
      }
    }
    return QueryShape(columns: columns, isComplete: isComplete)
  }

  private func isExact(_ star: Star) -> Bool { !star.relations.isEmpty && star.relations.allSatisfy { model.relation($0).isExact } }

  /// `* EXCLUDE (a)`: the columns behind the star say which of them are there.
  private func isModified(_ id: ItemID) -> Bool {
    let last = Int(script.tree.extent(of: script.tree[id].value).last)
    guard last + 1 < script.scriptTokenCount else { return false }
    switch script.tokens[last + 1].kind {
    case .comma, .from, .semicolon, .closeParen, .where, .into, .union, .bodyClose, .order, .group, .limit, .except, .intersect:
      return false
    default: return last + 1 < script.scriptTokenCount - 1
    }
  }

  private func column(of item: SelectItem) -> BoundColumn {
    BoundColumn(
      name: item.alias.isNone ? impliedName(item.value) : item.alias,
      type: isLiteral(item.value) && dialect.isStrictlyTyped ? .text : model.type(of: item.value),
      nullability: model.nullability(of: item.value), sources: [.expression(item.value)])
  }

  /// The name that a column has without an alias. Engines differ in what they call an expression: it has none here.
  private func impliedName(_ expression: ExpressionID) -> Symbol {
    switch script.tree[expression] {
    case .column(let name), .qualified(_, let name), .path(_, let name), .field(_, let name): name
    case .cast(let value, _, _) where dialect.isStrictlyTyped: impliedName(value)
    case .call(let name, _, _) where dialect.isStrictlyTyped: script.tree[name].name
    case .windowed(let call, _), .filtered(let call, _), .withinGroup(let call, _): impliedName(call)
    default: .none
    }
  }

  /// The columns of a relation as another query hands them on.
  func columns(of id: RelationID) -> [BoundColumn] {
    let relation = model.relation(id)
    return relation.columns.enumerated().map { place, column in
      BoundColumn(
        name: column.name, type: column.type, nullability: relation.isNullExtended ? .possible : column.nullability,
        sources: [.column(ColumnReference(id, place))])
    }
  }

  private mutating func bind(_ order: List<SortID>, of shape: QueryShape, _ scope: Scope?) {
    var seen = scope ?? Scope()
    if scope == nil || !shape.isComplete {
      // What a query returns may be more than what is known of it.
      seen.relations.append(
        add(BoundRelation(kind: .derived, alias: .none, table: nil, columns: scope == nil ? shape.columns : [], isComplete: false)))
    }
    for column in shape.columns where !column.name.isNone && seen.items[column.name] == nil {
      if column.sources.count == 1, case .expression(let value) = column.sources[0] { seen.items.add(column.name, value) }
    }
    seen.seesItems = true
    scopes.append(seen)
    for id in script.tree[order] {
      let key = script.tree[id].value
      if let item = item(named: key, in: shape) { note(.item(item), at: key) } else { bind(key) }
    }
    scopes.removeLast()
  }

  /// The value of the item whose name stands alone in ORDER BY, if it is something else than the column of that name.
  ///
  ///     SELECT -id AS id FROM account ORDER BY id   →   -id
  private func item(named key: ExpressionID, in shape: QueryShape) -> ExpressionID? {
    guard dialect.sortsByItemsFirst, case .column(let name) = script.tree[key] else { return nil }
    let named = shape.columns.filter { $0.name == name }
    guard named.count == 1, named[0].sources.count == 1, case .expression(let value) = named[0].sources[0] else { return nil }
    switch script.tree[value] {
    case .column(name), .qualified(_, name), .path(_, name): return nil
    default: return value
    }
  }

  mutating func bind(_ window: WindowID) {
    for partition in script.tree[script.tree[window].partition] { bind(partition) }
    for id in script.tree[script.tree[window].order] { bind(script.tree[id].value) }
  }

  // MARK: WHERE

  /// A condition, and what it keeps from being NULL.
  mutating func bindFilter(_ condition: ExpressionID) {
    guard !condition.isNone else { return }
    bind(condition)
    var pending = [condition]
    while let next = pending.popLast() {
      if case .binary(.and, let left, let right) = script.tree[next] { pending += [right, left] } else { notePresent(next) }
    }
  }

  /// `x IS NOT NULL`, `x = y`: a row of which x is NULL does not pass.
  private mutating func notePresent(_ condition: ExpressionID) {
    switch script.tree[condition] {
    case .isNull(let value, negated: true): notePresentColumn(value)
    case .binary(let op, let left, let right) where op.comparesValues:
      notePresentColumn(left)
      notePresentColumn(right)
    case .between(let value, _, _, negated: false), .inList(let value, _, negated: false), .inQuery(let value, _, negated: false):
      notePresentColumn(value)
    default: break
    }
  }

  private mutating func notePresentColumn(_ expression: ExpressionID) {
    guard case .column(let reference) = model.meaning(of: expression) else { return }
    scopes[scopes.count - 1].present.insert(reference)
  }
}

extension QueryShape {
  /// Adds the rows of another query: the types are what holds both.
  fileprivate mutating func unite(with other: QueryShape, literals: Set<Int>) {
    func united(_ mine: SQLType, _ theirs: SQLType, at place: Int) -> SQLType {
      if literals.contains(place) { return mine }
      return mine == .unknown || theirs == .unknown ? .unknown : SQLType.unified(mine, theirs)
    }
    guard isComplete && other.isComplete else {
      columns = columns.map { BoundColumn(name: $0.name, type: .unknown, nullability: .unknown, sources: $0.sources) }
      return
    }
    for place in columns.indices where place < other.columns.count {
      let theirs = other.columns[place]
      columns[place].type = united(columns[place].type, theirs.type, at: place)
      columns[place].nullability = .either(columns[place].nullability, theirs.nullability)
      columns[place].sources += theirs.sources  // in place: a UNION may have any number of queries
    }
  }

  fileprivate var withUnknownTypes: QueryShape {
    QueryShape(
      columns: columns.map { BoundColumn(name: $0.name, type: .unknown, nullability: .unknown, sources: $0.sources) },
      isComplete: isComplete)
  }
}

extension BinaryOperator {
  /// NULL on either side makes the result NULL, which is not true.
  var comparesValues: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .like, .ilike: true
    default: false
    }
  }
}
