import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A trigger is switched off for a change and not on again: from then on it guards nothing.
///
///     ALTER TABLE call DISABLE TRIGGER ALL;  UPDATE call …;
///
/// With ALL or in the role of a replica foreign keys are not looked at either.
struct TriggerLeftDisabled: BodyRule {
  let code = "MIG022"
  let name = "trigger-left-disabled"
  let summary = "a trigger is switched off and not on again"
  let defaultSeverity = Severity.warning
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, script.grammar.locksChangedTables else { return [] }
    return context.migration.alterations.compactMap { disabled($0, context) } + replicaRole(context)
  }

  // MARK: DISABLE TRIGGER

  private func disabled(_ alteration: Migration.Alteration, _ context: LintContext) -> Diagnostic? {
    let (script, migration) = (context.script, context.migration)
    guard alteration.action.kind == .other, let words = script.range(of: ["disable", "trigger"], in: alteration.action.tokens),
      !migration.isDown(alteration.step, script)
    else { return nil }
    let name = script.symbolOfLast(alteration.action.tokens)
    let isEnabled = migration.alterations(like: alteration, script).contains { other in
      guard other.step >= alteration.step, other.action.kind == .other else { return false }
      let last = script.symbolOfLast(other.action.tokens)
      let isSame = last == name || last == script.symbol("all") || last == script.symbol("user")
      return isSame && script.holds("enable", in: other.action.tokens)
    }
    guard !isEnabled else { return nil }
    let trigger = script.name(name)
    let what = ["all", "user"].contains(trigger) ? "every trigger" : "'\(trigger)'"
    return finding(
      "\(what) of '\(script.written(alteration.table))' stays switched off: nothing here switches it on again", at: words,
      help: "ALTER TABLE … ENABLE TRIGGER behind the change, in the same transaction")
  }

  // MARK: session_replication_role

  /// SET session_replication_role = replica, without LOCAL
  private func replicaRole(_ context: LintContext) -> [Diagnostic] {
    let (script, steps) = (context.script, context.migration.steps)
    guard let index = steps.indices.last(where: { isSetting(steps[$0].statement, script) }) else { return [] }
    let extent = script.tree.extent(of: steps[index].statement)
    let value = script.text(TokenID(raw: extent.last)).lowercased()
    let isReset = script.name(TokenID(raw: extent.first)) == "reset" || !value.contains("replica")
    guard !isReset, !script.holds("local", in: extent) else { return [] }
    return [
      finding(
        "no trigger and no foreign key is looked at from here to the end of the session", at: script.range(TokenID(raw: extent.last)),
        help: "SET LOCAL ends with the transaction; or RESET session_replication_role behind the change")
    ]
  }

  private func isSetting(_ statement: StatementID, _ script: Script) -> Bool {
    guard case .command = script.tree[statement] else { return false }
    return script.holds("session_replication_role", in: script.tree.extent(of: statement))
  }
}

extension Script {
  fileprivate func symbolOfLast(_ extent: Extent) -> Symbol { symbol(name(TokenID(raw: extent.last))) }
}
