import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// UPDATE … FROM a table that may hold several rows for one: the last of them wins by chance.
///
///     UPDATE users SET name = c.name FROM changes AS c WHERE c.user_id = users.id
struct NondeterministicUpdateFrom: StatementRule {
  let code = "DML002"
  let name = "nondeterministic-update-from"
  let summary = "UPDATE … FROM a table that may hold several rows for one"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest
  var asksNeighbours: Bool { true }

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .update(let id) = script.tree[statement], script.tree[id].from.count == 1 else { return [] }
    let update = script.tree[id]
    guard let table = script.tree[update.from].first, let source = script.relations(in: update.from).first, !source.name.isNone else {
      return []
    }
    let key = key(of: update.filter, source.name, script)
    guard let first = key.first, !hasJoin(table, script) else { return [] }
    let names = key.compactMap { script.column($0) }.map { script.name($0) }
    guard assigns(from: source.name, update, script), !Uniqueness(context).holds(for: table, Set(names)) else { return [] }
    return [finding(source.name, names, at: first, script)]
  }

  private func finding(_ source: Symbol, _ key: [String], at first: ExpressionID, _ script: Script) -> Diagnostic {
    let columns = key.columnList
    return finding(
      "'\(script.name(source))' may hold several rows with the same (\(columns)): which of them is written is left to chance",
      at: script.range(first), help: "take one row per (\(columns)), by ROW_NUMBER() OVER (PARTITION BY \(columns) ORDER BY …) = 1")
  }

  private func hasJoin(_ table: TableID, _ script: Script) -> Bool {
    if case .join = script.tree[table] { true } else { false }
  }

  private func key(of filter: ExpressionID, _ source: Symbol, _ script: Script) -> [ExpressionID] {
    script.conjuncts(of: filter).flatMap { condition -> [ExpressionID] in
      guard case .binary(.equal, let left, let right) = script.tree[condition] else { return [] }
      return [left, right].filter { if case .qualified(source, _) = script.tree[$0] { true } else { false } }
    }
  }

  /// A constant is written whichever row is found.
  private func assigns(from source: Symbol, _ update: Update, _ script: Script) -> Bool {
    script.tree[update.assignments].contains { id in
      script.expressions(in: script.tree[id].value).contains { if case .qualified(source, _) = script.tree[$0] { true } else { false } }
    }
  }
}
