import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A column whose name sounds personal and that has no tag, in a project that tags such columns.
struct PIIInClear: StatementRule {
  let code = "SEC005"
  let name = "pii-in-clear"
  let summary = "a column with a personal name and no `pii` tag, where others have one"
  let defaultSeverity = Severity.warning

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !context.tags.isEmpty, case .createTable(let id) = script.tree[statement], !script.tree[id].name.isNone else { return [] }
    let table = script.objectName(script.tree[id].name)
    return script.tree[script.tree[id].columns].compactMap { column in
      let token = script.tree[column].name
      let name = script.name(token)
      guard let kind = PersonalNames.kind(of: name), context.tags.kind(of: ColumnName(table, name)) == nil,
        PersonalNames.mayHold(script.tree[column].type, script)
      else { return nil }
      return finding(
        "'\(name)' sounds personal and has no tag, so nothing notices when it gets into a log or an open table", at: script.range(token),
        help: "tag it: --@ pii \(kind); or say why it is none: --@ allow SEC005 because '…'")
    }
  }
}
