import SQLSyntax

// Queries: set operators, common tables, then the clauses of each SELECT.

extension Layout {
  /// SELECT, VALUES, or WITH and the name of a common table.
  func startsQuery(_ index: Int) -> Bool {
    switch kind(index) {
    case .select: return kind(index - 1) != .grants
    case .values: return kind(index + 1) == .openParen
    case .with: return startsCommonTables(index)
    default: return false
    }
  }

  /// WITH [RECURSIVE] name [(columns)] AS [[NOT] MATERIALIZED] (
  private func startsCommonTables(_ with: Int) -> Bool {
    var index = with + 1
    if kind(index) == .recursive && kind(index + 1) != .as { index += 1 }
    guard kind(index).isWord else { return false }
    index += 1
    if kind(index) == .openParen, let close = pairs.close(of: index) { index = close + 1 }
    guard kind(index) == .as else { return false }
    return kind(index + 1) == .openParen || kind(index + 1) == .materialized || kind(index + 1) == .not
  }

  /// Words, and a query on the lines below them where they do not fit on one.
  mutating func prefixedQuery(_ first: Int, _ last: Int, _ indent: Group.Indent, _ start: Int? = nil) {
    guard let start = start ?? find(first, last, where: { self.startsQuery($0) }), start > first else { return words(first, last) }
    let outer = group(first, last, indent)
    words(first, start - 1)
    soften(start, in: outer)
    query(start, last)
  }

  mutating func query(_ first: Int, _ last: Int) {
    guard kind(first) == .with, startsCommonTables(first), let main = mainQuery(first, last) else { return combined(first, last) }
    let outer = group(first, last, .same)
    commonTables(first, main - 1, in: outer)
    soften(main, in: outer)
    mainStatement(main, last)
  }

  /// Behind the common tables: the first token that no comma and no AS leads to.
  private func mainQuery(_ first: Int, _ last: Int) -> Int? {
    find(first + 1, last) { index in
      switch self.kind(index) {
      case .select, .values, .insert, .update, .delete, .merge: true
      case .openParen: self.kind(index - 1) == .closeParen
      default: false
      }
    }
  }

  private mutating func mainStatement(_ first: Int, _ last: Int) {
    switch kind(first) {
    case .insert: insert(first, last)
    case .update, .delete: changes(first, last)
    case .merge: merge(first, last)
    default: combined(first, last)
    }
  }

  private mutating func commonTables(_ first: Int, _ last: Int, in outer: Int) {
    var start = first
    while let comma = find(start, last, where: { self.kind($0) == .comma }) {
      words(start, comma - 1)
      separate(comma, in: outer)
      start = comma + 1
    }
    if start <= last { words(start, last) }
  }

  /// query { UNION | INTERSECT | EXCEPT [ALL] query }
  private mutating func combined(_ first: Int, _ last: Int) {
    guard find(first + 1, last, where: { self.isSetOperator($0) }) != nil else { return select(first, last) }
    let outer = group(first, last, .same)
    var start = first
    while let mark = find(start + 1, last, where: { self.isSetOperator($0) }) {
      select(start, mark - 1)
      soften(mark, in: outer)
      start = mark + 1
      while start < last, kind(start) == .all || kind(start) == .distinct || word(start) == "by" || word(start) == "name" { start += 1 }
      soften(start, in: outer)
    }
    select(start, last)
  }

  private func isSetOperator(_ index: Int) -> Bool {
    switch kind(index) {
    case .union, .intersect: true
    case .except: kind(index + 1) == .select || kind(index + 1) == .all || kind(index + 1) == .distinct || startsBracketedQuery(index + 1)
    case .minus: script.grammar.hasMinus && (kind(index + 1) == .select || startsBracketedQuery(index + 1))
    default: false
    }
  }

  private func startsBracketedQuery(_ index: Int) -> Bool {
    var index = index
    while kind(index) == .openParen { index += 1 }
    return index < end && startsQuery(index)
  }

  /// SELECT items FROM … and the other clauses.
  private mutating func select(_ first: Int, _ last: Int) {
    let outer = group(first, last, .same)
    clauses(first, last, in: outer)
  }

  // MARK: Clauses

  /// Lays out a run as clauses, each of which begins a line when the group is broken.
  mutating func clauses(_ first: Int, _ last: Int, in outer: Int) {
    var start = first
    var clause = first
    while let next = nextClause(behind: start, last, clause: clause) {
      self.clause(start, next - 1)
      soften(next, in: outer)
      start = next
      if !isJoin(next) { clause = next }
    }
    self.clause(start, last)
  }

  private func nextClause(behind start: Int, _ last: Int, clause: Int) -> Int? {
    let behind = isJoin(start) ? endOfJoin(start) : start + 1
    guard behind <= last else { return nil }
    let from = pairs.close(of: start).map { max($0 + 1, behind) } ?? behind
    return find(from, last) { self.startsClause($0, of: clause) }
  }

  private func startsClause(_ index: Int, of clause: Int) -> Bool {
    switch kind(index) {
    case .from: kind(index - 1) != .distinct && kind(index - 1) != .delete && kind(clause) != .from
    case .where, .having, .qualify, .returning: true
    case .limit, .offset: kind(index - 1) != .with
    case .group, .order: kind(index + 1) == .by
    case .fetch: kind(index + 1) == .first || kind(index + 1) == .next
    case .into: kind(clause) == .select && index > clause
    case .set: kind(clause) == .update
    case .values: kind(clause) == .insert
    case .using: kind(clause) == .delete || kind(clause) == .merge
    case .for: kind(index + 1) == .update || word(index + 1) == "share"
    case .window: kind(index + 1).isName && kind(index + 2) == .as && kind(index + 3) == .openParen
    case .on: kind(index + 1) == .conflict
    default: isJoin(index)
    }
  }

  /// [NATURAL] [LEFT | RIGHT | FULL | INNER | CROSS] [OUTER] JOIN
  func isJoin(_ index: Int) -> Bool {
    switch kind(index) {
    case .join: !isJoinWord(index - 1)
    case .left, .right, .full, .inner, .cross, .natural: kind(endOfJoin(index) - 1) == .join && !isJoinWord(index - 1)
    default: word(index) == "asof" && kind(index + 1) == .join
    }
  }

  private func isJoinWord(_ index: Int) -> Bool {
    switch kind(index) {
    case .left, .right, .full, .inner, .cross, .natural: true
    case .identifier: word(index) == "asof" || word(index) == "outer" && isJoinWord(index - 1)
    default: false
    }
  }

  /// Behind the JOIN, at most five words further.
  private func endOfJoin(_ index: Int) -> Int {
    for next in index..<min(end, index + 5) {
      if kind(next) == .join { return next + 1 }
      guard isJoinWord(next) || word(next) == "outer" else { return index + 1 }
    }
    return index + 1
  }

  private mutating func clause(_ first: Int, _ last: Int) {
    guard first < last else { return words(first, last) }
    switch kind(first) {
    case .select: items(first, last, from: firstItem(first, last))
    case .group, .order: items(first, last, from: first + 2)
    case .set: items(first, last, from: first + 1)
    case .values: items(first, last, from: first + 1)
    case .on where kind(first + 1) == .conflict: conflict(first, last)
    case .from, .where, .having, .qualify, .returning, .using, .into: prefixed(first, last)
    default: if isJoin(first) { join(first, last) } else { words(first, last) }
    }
  }

  /// Behind SELECT [DISTINCT [ON (…)] | ALL | TOP n]
  private func firstItem(_ select: Int, _ last: Int) -> Int {
    var index = select + 1
    if index < last, kind(index) == .all || kind(index) == .distinct { index += 1 }
    if index < last, kind(index) == .on, let close = pairs.close(of: index + 1) { index = close + 1 }
    if index + 1 < last, word(index) == "top", kind(index + 1) == .numberLiteral { index += 2 }
    return min(index, last)
  }

  /// A keyword and one item behind it, or each item on its line.
  mutating func items(_ first: Int, _ last: Int, from start: Int) {
    guard start <= last, find(start, last, where: { self.kind($0) == .comma }) != nil else { return prefixed(first, last, start) }
    let list = group(first, last, .deeper)
    words(first, start - 1)
    soften(start, in: list)
    separated(start, last, in: list)
  }

  /// ON CONFLICT … DO UPDATE SET assignments
  private mutating func conflict(_ first: Int, _ last: Int) {
    guard let set = find(first, last, where: { self.kind($0) == .set }), set < last else { return words(first, last) }
    items(first, last, from: set + 1)
  }

  /// A keyword and a value.
  private mutating func prefixed(_ first: Int, _ last: Int, _ start: Int? = nil) {
    let start = start ?? first + 1
    words(first, start - 1)
    value(start, last)
  }

  /// … JOIN table ON condition {, table}
  private mutating func join(_ first: Int, _ last: Int) {
    let outer = group(first, last, .deeper)
    let comma = find(first, last) { self.kind($0) == .comma }
    let stop = comma.map { $0 - 1 } ?? last
    if let on = find(first, stop, where: { self.kind($0) == .on }), on < stop {
      words(first, on)
      soften(on, in: outer)
      value(on + 1, stop)
    } else {
      words(first, stop)
    }
    guard let comma, comma < last else { return }
    separate(comma, in: outer)
    separated(comma + 1, last, in: outer)
  }
}
