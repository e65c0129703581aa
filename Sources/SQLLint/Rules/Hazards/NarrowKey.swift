import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A key that counts up in four bytes: after 2,147,483,647 rows no more can be written.
struct NarrowKey: StatementRule {
  let code = "MIG020"
  let name = "narrow-key"
  let summary = "a key that counts up in four bytes"
  let defaultSeverity = Severity.info
  let presets = Preset.onMigration

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.locksChangedTables, case .createTable(let id) = script.tree[statement], !script.tree[id].isTemporary else {
      return []
    }
    let keys = Set(
      script.tree[script.tree[id].constraints].filter { script.tree[$0].kind == .primaryKey }.flatMap {
        script.names(script.tree[$0].columns)
      })
    return script.tree[script.tree[id].columns].compactMap { finding(of: script.tree[$0], keys, script) }
  }

  private func finding(of column: ColumnDefinition, _ keys: Set<String>, _ script: Script) -> Diagnostic? {
    guard !column.type.isNone, column.isPrimaryKey || keys == [script.name(column.name)] else { return nil }
    let type = script.tree[column.type]
    let name = script.name(type.name)
    let isSerial = ["serial", "serial4", "smallserial", "serial2"].contains(name)
    guard isSerial || column.isIdentity && ["int", "integer", "int4", "smallint", "int2"].contains(name) else { return nil }
    let isSmall = name.hasPrefix("small") || name.hasSuffix("2")
    return finding(
      "'\(script.text(column.name))' ends at \(isSmall ? "32,767" : "2,147,483,647"), failed inserts counted: then no row can be written",
      at: script.range(type.token), help: "use \(isSerial ? "bigserial, or bigint GENERATED ALWAYS AS IDENTITY" : "bigint")",
      fix: Diagnostic.Fix(
        "count in eight bytes", .suggested, edits: [TextEdit(replacing: script.range(type.token), with: isSerial ? "bigserial" : "bigint")])
    )
  }
}
