import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A value is added to an enum and used before the transaction ends.
///
///     BEGIN;  ALTER TYPE mood ADD VALUE 'calm';  UPDATE t SET mood = 'calm';  COMMIT;
///
/// PostgreSQL 15: "unsafe use of new value".
struct NewEnumValueUsed: BodyRule {
  let code = "MIG015"
  let name = "new-enum-value-used"
  let summary = "an enum's new value is used in the transaction that adds it"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript, script.grammar.locksChangedTables else { return [] }
    return migration.steps.indices.compactMap { index in
      let step = migration.steps[index]
      guard !step.begin.isNone, let value = addedValue(step.statement, script) else { return nil }
      let text = script.string(value)
      let later = migration.steps[(index + 1)...].lazy.prefix { $0.begin == step.begin }
      guard let use = later.compactMap({ use(of: text, $0.statement, script) }).first else { return nil }
      return finding(
        "'\(text)' cannot be used before the transaction that adds it is committed: this fails", at: script.range(use),
        notes: [Diagnostic.Note("added here", at: script.range(value))],
        help: "COMMIT behind ALTER TYPE, and use the value in a transaction of its own")
    }
  }

  /// ALTER TYPE name ADD VALUE 'text'
  private func addedValue(_ statement: StatementID, _ script: Script) -> TokenID? {
    guard case .command(let id) = script.tree[statement], script.name(script.tree[id].verb) == "alter" else { return nil }
    let extent = script.tree.extent(of: statement)
    guard script.range(of: ["add", "value"], in: extent) != nil else { return nil }
    return (extent.first...extent.last).first { script.tokens[Int($0)].kind == .string }.map { TokenID(raw: $0) }
  }

  private func use(of text: String, _ statement: StatementID, _ script: Script) -> TokenID? {
    let extent = script.tree.extent(of: statement)
    if case .command = script.tree[statement] { return nil }
    return (extent.first...extent.last).lazy.map { TokenID(raw: $0) }.first {
      script.tokens[Int($0.raw)].kind == .string && script.string($0) == text
    }
  }
}
