import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Two tables of a FROM that no condition joins: every row of one with every row of the other.
///
///     FROM stg.calls AS c, stg.users AS u WHERE c.state = 'new'
struct UnconnectedTables: SelectRule {
  let code = "QRY014"
  let name = "unconnected-tables"
  let summary = "two tables of a query that no condition joins"
  let defaultSeverity = Severity.warning

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let select = script.tree[place.select]
    guard script.joins(select) else { return [] }
    let relations = script.relations(in: select.from)
    guard relations.count > 1 else { return [] }
    return strayJoins(relations, script) + strayTables(place, select, relations, context)
  }

  // MARK: JOIN … ON of other tables

  /// `JOIN users AS u ON c.id = c.owner`
  private func strayJoins(_ relations: [Relation], _ script: Script) -> [Diagnostic] {
    relations.compactMap { relation in
      guard !relation.join.isNone, !relation.name.isNone, isTable(relation, script), !relation.hasClauses else { return nil }
      let join = script.tree[relation.join]
      guard !join.condition.isNone, join.right == relation.table else { return nil }
      let columns = script.expressions(in: join.condition).filter { script.isColumn($0) }
      guard !columns.isEmpty, columns.allSatisfy({ isOfAnother($0, relation.name, script) }) else { return nil }
      let name = script.name(relation.name)
      return finding(
        "nothing joins '\(name)': this condition is about other tables, so each of its rows comes with every row of theirs",
        at: script.range(join.condition), help: "compare a column of '\(name)'")
    }
  }

  private func isOfAnother(_ column: ExpressionID, _ table: Symbol, _ script: Script) -> Bool {
    switch script.tree[column] {
    case .qualified(let other, _): other != table
    default: false
    }
  }

  // MARK: FROM a, b

  /// Tables behind a comma of which nothing is asked.
  private func strayTables(_ place: SelectPlace, _ select: Select, _ relations: [Relation], _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.tree[select.from].count > 1, relations.allSatisfy({ isTable($0, script) && !$0.hasClauses && !$0.name.isNone }) else {
      return []
    }
    guard !relations.contains(where: { mayHoldOneRow($0, context) }) else { return [] }
    let asked = askedTables(select, relations, script)
    guard let asked else { return [] }
    let stray = relations.filter { $0.join.isNone && !asked.contains($0.name) }
    guard let first = stray.first(where: { $0.name != relations.first?.name }) ?? stray.first else { return [] }
    guard case .named(let name, alias: _) = script.tree[first.table] else { return [] }
    return [
      finding(
        "every row of '\(script.name(first.name))' comes with every row of the others: no condition joins it",
        at: script.range(name), help: "join it in WHERE, or write CROSS JOIN if that is meant")
    ]
  }

  private func isTable(_ relation: Relation, _ script: Script) -> Bool {
    if case .named = script.tree[relation.table] { true } else { false }
  }

  private static let words: Set<String> = [
    "param", "params", "parameter", "parameters", "config", "configuration", "settings", "setting", "dual", "calendar", "dates", "numbers",
    "control", "const", "constants", "vars", "variables", "cutoff", "bounds", "window", "tally", "generator", "range", "limits", "input",
    "args",
  ]

  /// Queries of WITH, and tables that by their name hold settings or numbers.
  private func mayHoldOneRow(_ relation: Relation, _ context: LintContext) -> Bool {
    guard case .named(let name, alias: _) = context.script.tree[relation.table] else { return true }
    if context.commonTable(name) != nil || context.query(creating: name) != nil { return true }
    return context.script.name(context.script.tree[name].name).split(separator: "_").contains { Self.words.contains(String($0)) }
  }

  /// The tables whose columns some condition names; nil where a column could be anybody's.
  private func askedTables(_ select: Select, _ relations: [Relation], _ script: Script) -> Set<Symbol>? {
    let joins = relations.filter { !$0.join.isNone }.map { script.tree[$0.join].condition }
    var asked: Set<Symbol> = []
    for condition in ([select.filter, select.qualify, select.having] + joins) where !condition.isNone {
      for expression in script.expressions(in: condition) {
        switch script.tree[expression] {
        case .qualified(let table, _): asked.insert(table)
        case .column, .path, .call: return nil
        default: break
        }
      }
    }
    return asked
  }
}
