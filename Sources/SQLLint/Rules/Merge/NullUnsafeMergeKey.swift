import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// ON compares a key column that may be NULL: such a row is never found, and inserted anew with every run.
///
///     ON target.region = source.region   →   rows without a region are doubled
struct NullUnsafeMergeKey: StatementRule {
  let code = "MRG003"
  let name = "null-unsafe-merge-key"
  let summary = "ON compares a key column that may be NULL"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .merge(let id) = script.tree[statement] else { return [] }
    let merge = script.tree[id]
    guard inserts(merge, script) else { return [] }
    let alias = merge.alias.isNone ? script.tree[merge.target].name : merge.alias
    return script.conjuncts(of: merge.condition).compactMap { finding($0, alias, context) }
  }

  private func inserts(_ merge: Merge, _ script: Script) -> Bool {
    script.tree[merge.branches].contains { script.tree[$0].action == .insert }
  }

  private func finding(_ condition: ExpressionID, _ target: Symbol, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard case .binary(.equal, let left, let right) = script.tree[condition] else { return nil }
    guard let key = [left, right].first(where: { isColumn($0, of: target, script) }), !isAnswered(left, right, script) else { return nil }
    guard context.model.nullability(of: key) == .possible, let sign = script.token(.equal, between: left, and: right) else { return nil }
    let name = script.column(key).map { script.name($0) } ?? ""
    return finding(
      "a row whose '\(name)' is NULL is never found by '=': every run inserts it anew", at: script.range(ofToken: sign),
      help: "declare '\(name)' NOT NULL, or compare with IS NOT DISTINCT FROM",
      fix: Diagnostic.Fix(
        "compare with IS NOT DISTINCT FROM", .suggested,
        edits: [script.replacement(of: sign, through: sign, with: "IS NOT DISTINCT FROM")]))
  }

  private func isColumn(_ side: ExpressionID, of target: Symbol, _ script: Script) -> Bool {
    if case .qualified(target, _) = script.tree[side] { true } else { false }
  }

  /// `target.region = COALESCE(source.region, '')`: what is looked for is never NULL.
  private func isAnswered(_ left: ExpressionID, _ right: ExpressionID, _ script: Script) -> Bool {
    [left, right].contains { side in
      script.isLiteral(side) || script.calledName(script.withoutCasts(side)).map(FunctionNames.nullReplacing.contains) ?? false
    }
  }
}
