import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// One row of several is taken, and nothing says which.
///
///     ROW_NUMBER() OVER (PARTITION BY id ORDER BY 1) = 1   →   another version of the row with every run
struct NondeterministicPick: SelectRule, ExpressionRule {
  let code = "QRY004"
  let name = "nondeterministic-pick"
  let summary = "one row of several is taken by chance"
  let defaultSeverity = Severity.warning
  var asksNeighbours: Bool { true }
  var questions: RuleQuestions { RuleQuestions(expressions: self, selects: self) }
  var kinds: Set<ExpressionKind> { [.window] }

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let select = context.script.tree[place.select]
    guard !select.from.isEmpty else { return [] }
    return limited(place, select, context) + distinctOn(place, select, context.script)
  }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    guard case .windowed(let call, let window) = context.script.tree[expression] else { return [] }
    return chance(of: call, in: context.script.tree[window], context.script).map { [$0] } ?? []
  }

  // MARK: LIMIT 1

  private func limited(_ place: SelectPlace, _ select: Select, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard place.order.isEmpty, !place.isOperand, place.role != .test, place.role != .view else { return [] }
    guard script.integer(place.limit) == 1, place.role != .result || !select.into.isEmpty else { return [] }
    guard isPick(select, context), let word = limitWord(place.limit, script) else { return [] }
    return [
      finding(
        "which row this takes is left to chance: without ORDER BY it may be another one with every run",
        at: script.range(from: word, through: script.tree.extent(of: place.limit).last),
        help: "order the rows, by columns that tell them apart")
    ]
  }

  private func limitWord(_ limit: ExpressionID, _ script: Script) -> UInt32? {
    let first = script.tree.extent(of: limit).first
    return ((first > 4 ? first - 4 : 0)..<first).reversed().first { script.kind($0) == .limit || script.kind($0) == .fetch }
  }

  /// Several different rows may be there: of a table, without aggregates, with columns that the filter does not settle.
  private func isPick(_ select: Select, _ context: LintContext) -> Bool {
    let script = context.script
    let relations = script.relations(in: select.from)
    guard relations.contains(where: { isTable($0, context) }), !relations.contains(where: { isOrdered($0, script) }) else { return false }
    let items = script.tree[select.items].map { script.tree[$0].value }
    guard !items.contains(where: { script.isAggregate($0) }) || !select.groupBy.isEmpty else { return false }
    let settled = settledColumns(of: select, script)
    if items.allSatisfy({ isSettled($0, settled, script) }) { return false }
    return !isFoundByKey(relations, settled, context)
  }

  /// Functions and catalogs answer in their own way.
  private func isTable(_ relation: Relation, _ context: LintContext) -> Bool {
    switch context.script.tree[relation.table] {
    case .named(let name, alias: _): !context.script.isCatalog(name)
    case .derived: true
    default: false
    }
  }

  /// A subquery that orders its own rows.
  private func isOrdered(_ relation: Relation, _ script: Script) -> Bool {
    guard case .derived(let query, alias: _, lateral: _) = script.tree[relation.table] else { return false }
    if case .ordered = script.tree[query] { return true }
    return false
  }

  /// Columns that the filter compares with one value: of them it does not matter which row is taken.
  private func settledColumns(of select: Select, _ script: Script) -> Set<Symbol> {
    var settled: Set<Symbol> = []
    for condition in script.conjuncts(of: select.filter) {
      guard case .binary(.equal, let left, let right) = script.tree[condition] else { continue }
      for side in [left, right] {
        if let column = script.column(script.withoutCasts(side)) { settled.insert(column) }
      }
    }
    return settled
  }

  private func isSettled(_ item: ExpressionID, _ settled: Set<Symbol>, _ script: Script) -> Bool {
    if script.isLiteral(item) { return true }
    switch script.tree[item] {
    case .bind, .parameter, .word: return true
    default: return script.column(item).map(settled.contains) ?? false
    }
  }

  /// The filter settles all columns of a key, or a column that reads like one where no key is known.
  private func isFoundByKey(_ relations: [Relation], _ settled: Set<Symbol>, _ context: LintContext) -> Bool {
    let names = Set(settled.map { context.script.name($0) })
    return relations.contains { relation in
      guard let keys = context.entry(of: relation)?.keys, !keys.isEmpty else { return names.contains(where: isKeyLike) }
      return keys.contains { names.isSuperset(of: $0) }
    }
  }

  private func isKeyLike(_ name: String) -> Bool {
    name.hasSuffix("id") || name.hasSuffix("key") || name.hasSuffix("code") || name.hasSuffix("name") || name.hasSuffix("uuid")
      || name.hasSuffix("oid")
  }

  // MARK: DISTINCT ON

  private func distinctOn(_ place: SelectPlace, _ select: Select, _ script: Script) -> [Diagnostic] {
    guard let first = script.tree[select.distinctOn].first, let last = script.tree[select.distinctOn].last else { return [] }
    let others = script.tree[place.order].filter { sort in
      !script.tree[select.distinctOn].contains { script.isSame($0, script.tree[sort].value) }
    }
    guard others.isEmpty, !isWholeRow(select, script) else { return [] }
    let columns = script.quoted(script.range(first).joined(with: script.range(last)))
    return [
      finding(
        "which of the rows with the same \(columns) is kept is left to chance: no ORDER BY goes on behind these columns",
        at: script.range(first).joined(with: script.range(last)), help: "ORDER BY these columns, then by what tells the rows apart")
    ]
  }

  /// Nothing is taken but the columns themselves.
  private func isWholeRow(_ select: Select, _ script: Script) -> Bool {
    script.tree[select.items].allSatisfy { item in
      let (value, alias) = (script.tree[item].value, script.tree[item].alias)
      return script.isLiteral(value)
        || script.tree[select.distinctOn].contains { script.isSame($0, value) || !alias.isNone && script.column($0) == alias }
    }
  }

  // MARK: ROW_NUMBER

  private func chance(of call: ExpressionID, in window: Window, _ script: Script) -> Diagnostic? {
    guard window.name.isNone, window.base.isNone, !window.partition.isEmpty, script.calledName(call) == "row_number" else { return nil }
    let order = script.tree[window.order].map { script.tree[$0].value }
    guard order.allSatisfy({ saysNothing($0, window, script) }) else { return nil }
    let range = order.first.map { script.range($0) } ?? script.range(call)
    let partition = script.tree[window.partition].map { script.text(script.tree.extent(of: $0)) }.columnList
    let reason = order.isEmpty ? "there is no ORDER BY" : "the order says nothing about them"
    return finding(
      "which row of a (\(partition)) comes first is left to chance: \(reason)", at: range,
      help: "order by what tells the rows apart, the newest first")
  }

  /// A constant, `(SELECT NULL)`, or what all rows of a partition share.
  private func saysNothing(_ value: ExpressionID, _ window: Window, _ script: Script) -> Bool {
    if script.isLiteral(value) || script.tree[window.partition].contains(where: { script.isSame($0, value) }) { return true }
    guard case .subquery(let query) = script.tree[value], case .select(let id) = script.tree[query] else { return false }
    return script.tree[id].from.isEmpty && script.tree[script.tree[id].items].allSatisfy { script.isLiteral(script.tree[$0].value) }
  }
}
