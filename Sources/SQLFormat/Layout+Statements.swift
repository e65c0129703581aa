import SQLSyntax

// Which statement is laid out how.

extension Layout {
  /// A statement whose first token already has its gap.
  mutating func statement(_ id: StatementID, level: Int) {
    let extent = script.tree.extent(of: id)
    let (first, last) = (Int(extent.first), Int(extent.last))
    guard first <= last else { return }
    switch script.tree[id] {
    case .opaque: keep(first, last)
    case .clientText: clientText(first, last)
    case .block(let block): compound(block, first, last, level: level)
    case .anonymous(let block): anonymous(block, first, last, level: level)
    case .createProcedure(let routine): self.routine(routine, first, last, level: level)
    case .callWith(let routine, _): callWith(routine, first, last, level: level)
    case .condition(let condition): self.condition(condition, first, last, level: level)
    case .loop(let loop): self.loop(loop, first, last, level: level)
    default: simple(id, first, last)
    }
  }

  /// A command stays behind the statement that it ends, rows begin at the margin, and neither changes.
  private mutating func clientText(_ first: Int, _ last: Int) {
    keep(first, last)
    if first > 0 && remarks.lineEnds[first] == 0 && remarks.isEmpty(before: first) { gaps[first] = Gap(kind: .blank) }
  }

  private mutating func simple(_ id: StatementID, _ first: Int, _ last: Int) {
    if errorCount(first, last) > 0 { return keep(first, last) }
    switch script.tree[id] {
    case .query: query(first, last)
    case .insert: insert(first, last)
    case .update, .delete: changes(first, last)
    case .merge: merge(first, last)
    case .createTable: table(first, last)
    case .createView: prefixedQuery(first, last, .same)
    case .assign, .giveBack, .declare, .giveBackRows, .cursor, .perform: assignment(first, last)
    case .leave, .raise, .diagnostics, .call, .assertion, .execute: value(first, last, .deeper)
    case .command(let command): self.command(command, first, last)
    default: words(first, last)
    }
  }

  private mutating func command(_ id: ID<Command>, _ first: Int, _ last: Int) {
    let inner = script.tree[id].statement
    guard !inner.isNone else { return properties(script.tree[id], first, last) }
    let extent = script.tree.extent(of: inner)
    guard Int(extent.first) > first, Int(extent.last) <= last, extent.first <= extent.last else { return words(first, last) }
    let outer = group(first, last, .same)
    properties(script.tree[id], first, Int(extent.first) - 1)
    soften(Int(extent.first), in: outer)
    nested(inner, Int(extent.first), Int(extent.last))
    if Int(extent.last) < last { words(Int(extent.last) + 1, last) }
  }

  /// `COPY INTO t FROM s FILE_FORMAT = (…) ON_ERROR = CONTINUE`: what is set stands on lines of its own where it does not fit on one.
  private mutating func properties(_ command: Command, _ first: Int, _ last: Int) {
    let outer = group(first, last, .deeper)
    let name = command.name.isNone ? first : Int(script.tree[command.name].last.raw)
    var start = first
    for property in script.tree[command.properties] {
      let next = Int(script.tree[property].words.isEmpty ? 0 : script.tree[property].words.first)
      guard next > max(start, name), next <= last else { continue }
      value(start, next - 1, .deeper)
      soften(next, in: outer)
      start = next
    }
    value(start, last, .deeper)
  }

  /// A statement within another one, on its lines.
  private mutating func nested(_ id: StatementID, _ first: Int, _ last: Int) {
    switch script.tree[id] {
    case .opaque, .block, .anonymous, .createProcedure, .callWith, .condition, .loop: keep(first, last)
    default: simple(id, first, last)
    }
  }

  /// `target := value`, `LET c CURSOR FOR query`, `RETURN QUERY query`.
  mutating func assignment(_ first: Int, _ last: Int) {
    if let start = find(first, last, where: { self.startsQuery($0) }), start > first { return prefixedQuery(first, last, .deeper, start) }
    let mark = find(first, last) {
      let kind = self.kind($0)
      return kind == .assign || kind == .equal || kind == .default || kind == .return && $0 == first
    }
    guard let mark, mark < last else { return value(first, last, .deeper) }
    words(first, mark)
    value(mark + 1, last)
  }
}
