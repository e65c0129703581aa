import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// WHERE asks something of a table that is joined with LEFT JOIN: rows without a match do not answer.
///
///     FROM calls AS c LEFT JOIN users AS u ON u.id = c.owner WHERE u.state = 'active'   →   calls without an owner are left out
struct LeftJoinNullified: SelectRule {
  let code = "QRY001"
  let name = "left-join-nullified"
  let summary = "WHERE leaves out the rows that LEFT JOIN keeps"
  let defaultSeverity = Severity.warning

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let select = script.tree[place.select]
    guard !select.filter.isNone, script.joins(select) else { return [] }
    let optional = script.relations(in: select.from).filter { isKeptWithout($0, script) }
    guard !optional.isEmpty else { return [] }
    let conditions = script.conjuncts(of: select.filter)
    let refusals = optional.compactMap { refusal(of: $0, conditions, script) }
    return refusals.map { finding($0, fix: refusals.count == 1 ? fix($0, script) : nil, script) }
  }

  /// LEFT and RIGHT JOIN; a FULL JOIN that is filtered may be meant so.
  private func isKeptWithout(_ relation: Relation, _ script: Script) -> Bool {
    guard relation.isOptional, !relation.name.isNone else { return false }
    return script.tree[relation.optionalBy].kind != .full
  }

  /// The conditions of a WHERE that are not true without a row of an optional table.
  private struct Refusal {
    let relation: Relation
    let condition: ExpressionID
    let column: ExpressionID
    let count: Int
  }

  private func refusal(of relation: Relation, _ conditions: [ExpressionID], _ script: Script) -> Refusal? {
    guard !conditions.contains(where: { asksForAbsence($0, relation.name, script) }) else { return nil }
    let refusing = conditions.filter { script.columnRequired(by: $0, of: relation.name) != nil }
    guard let first = refusing.first, let column = script.columnRequired(by: first, of: relation.name) else { return nil }
    return Refusal(relation: relation, condition: first, column: column, count: refusing.count)
  }

  /// `u.id IS NULL`, and `u.id IS NOT NULL`, whose author knows that it may be.
  private func asksForAbsence(_ condition: ExpressionID, _ table: Symbol, _ script: Script) -> Bool {
    guard case .isNull(let value, negated: _) = script.tree[condition] else { return false }
    return script.expressions(in: value).contains { if case .qualified(table, _) = script.tree[$0] { true } else { false } }
  }

  private func finding(_ refusal: Refusal, fix: Diagnostic.Fix?, _ script: Script) -> Diagnostic {
    let table = script.name(refusal.relation.name)
    let column = script.quoted(script.range(refusal.column))
    let join = joinWord(refusal.relation, script).map { [Diagnostic.Note("'\(table)' is joined here", at: script.range($0))] }
    return finding(
      "rows without '\(table)' are left out again: this is never true where \(column) is NULL, and the outer join keeps nothing",
      at: script.range(refusal.condition), notes: join ?? [],
      help: "move the condition into ON, or write JOIN if those rows are not wanted", fix: fix)
  }

  private func joinWord(_ relation: Relation, _ script: Script) -> TokenID? {
    let join = script.tree[relation.optionalBy]
    guard !join.condition.isNone, case .named(let name, alias: _) = script.tree[relation.table] else { return nil }
    return script.tree[name].last
  }

  // MARK: Fix

  /// Moves the only such condition into ON, where it names no other table.
  private func fix(_ refusal: Refusal, _ script: Script) -> Diagnostic.Fix? {
    let condition = script.tree[refusal.relation.optionalBy].condition
    guard refusal.count == 1, !condition.isNone, isAboutAlone(refusal, script) else { return nil }
    let target = script.withBrackets(script.tree.extent(of: condition))
    if case .binary(.or, _, _) = script.tree[condition], target.first == script.tree.extent(of: condition).first { return nil }
    guard let removal = removal(of: refusal.condition, script) else { return nil }
    let text = script.text(script.tree.extent(of: refusal.condition))
    return Diagnostic.Fix(
      "move the condition into ON", .suggested, edits: [script.insertion(" AND " + text, behind: target.last), removal])
  }

  private func isAboutAlone(_ refusal: Refusal, _ script: Script) -> Bool {
    guard !script.holdsQuery(refusal.condition), !script.holdsComment(script.range(refusal.condition)) else { return false }
    return script.expressions(in: refusal.condition).allSatisfy {
      switch script.tree[$0] {
      case .column, .path: false
      case .qualified(let table, _): table == refusal.relation.name
      default: true
      }
    }
  }

  /// Takes one part out of a chain of AND, with the word that joins it.
  private func removal(of condition: ExpressionID, _ script: Script) -> TextEdit? {
    let whole = script.withBrackets(script.tree.extent(of: condition))
    guard whole.first > 1, Int(whole.last) + 2 < script.tokens.count else { return nil }
    switch (script.kind(whole.first - 1), script.kind(whole.last + 1)) {
    case (.and, _): return script.removal(behind: whole.first - 2, through: whole.last)
    case (.where, .and): return script.removal(from: whole.first, before: whole.last + 2)
    case (.where, let next) where next != .or: return script.removal(behind: whole.first - 2, through: whole.last)
    default: return nil
    }
  }
}
