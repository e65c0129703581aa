import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A materialized view is computed anew while its readers wait.
///
///     REFRESH MATERIALIZED VIEW report;
///
/// It happens every night rather than once, so procedures are asked as well.
struct RefreshBlocksReaders: StatementRule {
  let code = "MIG021"
  let name = "refresh-blocks-readers"
  let summary = "REFRESH MATERIALIZED VIEW without CONCURRENTLY"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .command(let id) = script.tree[statement], script.grammar.locksChangedTables else { return [] }
    let command = script.tree[id]
    let extent = script.tree.extent(of: statement)
    guard script.name(command.verb) == "refresh", !command.name.isNone, script.holds("materialized", in: extent),
      !script.holds("concurrently", in: extent), script.range(of: ["no", "data"], in: extent) == nil, !isNew(command.name, context)
    else { return [] }
    let word = script.token("view", in: extent)
    let edit = TextEdit(replacing: script.place(behind: word), with: " CONCURRENTLY")
    return [
      finding(
        "nobody reads '\(script.written(command.name))' while it is computed anew (ACCESS EXCLUSIVE)", at: script.range(command.name),
        help: "REFRESH MATERIALIZED VIEW CONCURRENTLY stops nobody; it needs a unique index on the view",
        fix: Diagnostic.Fix("refresh it CONCURRENTLY", .suggested, edits: [edit]))
    ]
  }

  /// The script creates the view: nobody reads it yet.
  private func isNew(_ view: NameID, _ context: LintContext) -> Bool {
    let script = context.script
    return context.migration.steps.contains { step in
      guard case .createView(let id) = script.tree[step.statement] else { return false }
      return script.tableKey(script.tree[id].name).mayBe(script.tableKey(view))
    }
  }
}
