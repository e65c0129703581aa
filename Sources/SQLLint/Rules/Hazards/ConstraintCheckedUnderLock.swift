import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A new CHECK or FOREIGN KEY is held against all rows while others wait.
///
///     ALTER TABLE call ADD CONSTRAINT call_owner FOREIGN KEY (owner) REFERENCES account (id);
struct ConstraintCheckedUnderLock: BodyRule {
  let code = "MIG007"
  let name = "constraint-checked-under-lock"
  let summary = "a CHECK or FOREIGN KEY is added without NOT VALID"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, script.grammar.locksChangedTables else { return [] }
    return added(context) + validated(context) + domains(context)
  }

  // MARK: Without NOT VALID

  private func added(_ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return context.migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .addConstraint else { return nil }
      let constraint = script.tree[alteration.action.constraint]
      guard constraint.kind == .check || constraint.kind == .foreignKey, !script.says("not valid", constraint.options) else { return nil }
      return finding(constraint, alteration, script)
    }
  }

  private func finding(_ constraint: TableConstraint, _ alteration: Migration.Alteration, _ script: Script) -> Diagnostic? {
    let isKey = constraint.kind == .foreignKey
    guard let words = script.range(of: isKey ? ["foreign", "key"] : ["check"], in: alteration.action.tokens) else { return nil }
    let edit = TextEdit(replacing: script.end(of: alteration.action.tokens), with: " NOT VALID")
    return finding(
      "all of '\(script.written(alteration.table))' is checked, and \(lock(constraint, alteration, script))", at: words,
      help: "add it NOT VALID, and VALIDATE CONSTRAINT in a later transaction, which stops nobody",
      fix: Diagnostic.Fix("add it NOT VALID", .suggested, edits: [edit]))
  }

  private func lock(_ constraint: TableConstraint, _ alteration: Migration.Alteration, _ script: Script) -> String {
    guard constraint.kind == .foreignKey else { return "nobody reads or writes it meanwhile (ACCESS EXCLUSIVE)" }
    let isOwn = script.tableKey(constraint.references) == script.tableKey(alteration.table)
    let other = isOwn ? "" : " or '\(script.written(constraint.references))'"
    return "nobody writes it\(other) meanwhile (SHARE ROW EXCLUSIVE)"
  }

  // MARK: Validated at once

  /// BEGIN … ADD … NOT VALID … VALIDATE … COMMIT: the lock of ADD is held until the end.
  private func validated(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    return migration.alterations.compactMap { alteration in
      let begin = migration.steps[alteration.step].begin
      guard alteration.action.kind == .other, !begin.isNone,
        script.token("validate", in: alteration.action.tokens).raw == alteration.action.tokens.first
      else { return nil }
      let key = script.tableKey(alteration.table)
      let added = migration.alterations.first { other in
        other.step < alteration.step && other.action.kind == .addConstraint && migration.steps[other.step].begin == begin
          && script.tableKey(other.table) == key
      }
      guard let added else { return nil }
      return finding(
        "the lock that adding the constraint took is held while all of '\(script.written(alteration.table))' is checked",
        at: script.range(TokenID(raw: alteration.action.tokens.first)),
        notes: [Diagnostic.Note("added in the same transaction", at: script.range(added.action.tokens))],
        help: "COMMIT between the two: VALIDATE alone stops nobody")
    }
  }

  // MARK: Domains

  private func domains(_ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return context.migration.steps.compactMap { step in
      guard case .command(let id) = script.tree[step.statement], !script.tree[id].object.isEmpty else { return nil }
      let command = script.tree[id]
      guard script.name(command.verb) == "alter", script.name(TokenID(raw: command.object.first)) == "domain" else { return nil }
      let extent = script.tree.extent(of: step.statement)
      guard let words = script.range(of: ["check"], in: extent), script.holds("add", in: extent), !script.holds("valid", in: extent) else {
        return nil
      }
      return finding(
        "every table that uses '\(script.written(command.name))' is checked, and nobody writes it meanwhile (SHARE)", at: words,
        help: "add it NOT VALID, and VALIDATE CONSTRAINT in a later transaction",
        fix: Diagnostic.Fix("add it NOT VALID", .suggested, edits: [TextEdit(replacing: script.end(of: extent), with: " NOT VALID")]))
    }
  }
}
