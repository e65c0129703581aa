import SQLSyntax

// INSERT, UPDATE, DELETE and MERGE.

extension Layout {
  /// INSERT INTO table (columns) query | VALUES … ON CONFLICT … RETURNING …
  mutating func insert(_ first: Int, _ last: Int) {
    let outer = group(first, last, .same)
    spaceColumns(first, last)
    guard let start = find(first, last, where: { self.startsQuery($0) && self.kind($0) != .values }) else {
      return clauses(first, last, in: outer)
    }
    words(first, start - 1)
    soften(start, in: outer)
    guard let tail = find(start, last, where: { self.isInsertTail($0) }) else { return query(start, last) }
    query(start, tail - 1)
    soften(tail, in: outer)
    clauses(tail, last, in: outer)
  }

  private func isInsertTail(_ index: Int) -> Bool {
    kind(index) == .returning || kind(index) == .on && kind(index + 1) == .conflict
  }

  /// `t (a, b)`: the columns of INSERT stand apart from the table.
  private mutating func spaceColumns(_ first: Int, _ last: Int) {
    guard let into = find(first, last, where: { self.kind($0) == .into || self.kind($0) == .table }),
      let open = find(into, last, where: { self.kind($0) == .openParen }), kind(open - 1).isWord
    else { return }
    gaps[open].kind = .blank
  }

  /// UPDATE and DELETE
  mutating func changes(_ first: Int, _ last: Int) {
    let outer = group(first, last, .same)
    clauses(first, last, in: outer)
  }

  /// MERGE INTO target / USING source / ON condition / WHEN …, each on its line
  mutating func merge(_ first: Int, _ last: Int) {
    let outer = group(first, last, .same, isForced: true)
    guard let using = find(first, last, where: { self.kind($0) == .using }),
      let on = find(using, last, where: { self.kind($0) == .on }), let when = find(on, last, where: { self.kind($0) == .when })
    else { return words(first, last) }
    words(first, using - 1)
    soften(using, in: outer)
    words(using, on - 1)
    soften(on, in: outer)
    words(on, on)
    value(on + 1, when - 1)
    branches(when, last, in: outer)
  }

  private mutating func branches(_ first: Int, _ last: Int, in outer: Int) {
    var start = first
    while start <= last {
      let next = find(start + 1, last) { self.kind($0) == .when } ?? last + 1
      soften(start, in: outer)
      branch(start, next - 1)
      start = next
    }
  }

  /// WHEN [NOT] MATCHED [AND condition] THEN action
  private mutating func branch(_ first: Int, _ last: Int) {
    let outer = group(first, last, .deeper)
    guard let then = find(first, last, where: { self.kind($0) == .then }), then < last else { return words(first, last) }
    value(first, then, .deeper)
    soften(then + 1, in: outer)
    action(then + 1, last)
  }

  private mutating func action(_ first: Int, _ last: Int) {
    if kind(first) == .update, kind(first + 1) == .set, first + 2 <= last { return items(first, last, from: first + 2) }
    guard kind(first) == .insert, let values = find(first, last, where: { self.kind($0) == .values }) else { return words(first, last) }
    let outer = group(first, last, .same)
    if first + 1 <= last, kind(first + 1) == .openParen { gaps[first + 1].kind = .blank }
    words(first, values - 1)
    soften(values, in: outer)
    words(values, last)
  }
}
