import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// COPY that loads files again that were loaded before.
///
///     COPY INTO raw.calls FROM @landing FORCE = TRUE;
struct CopyLoadsAgain: BodyRule {
  let code = "COP002"
  let name = "copy-loads-again"
  let summary = "FORCE = TRUE loads the same files at every run"
  let defaultSeverity = Severity.error
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript else { return [] }
    return script.copies(in: body).compactMap { copy in
      guard let setting = copy.setting("force"), script.isTrue(setting), !isEmptied(copy, in: body, script), !cleansUp(copy) else {
        return nil
      }
      return finding(
        "files that '\(copy.table)' holds already are loaded again: every run that finds them adds their rows once more",
        at: script.range(setting), help: "leave FORCE out, or empty the table before")
    }
  }

  /// PURGE takes the files away.
  private func cleansUp(_ copy: CopyStatement) -> Bool { copy.setting("purge").map(copy.script.isTrue) ?? false }

  /// The table is emptied or made in the same body; a body that empties a table by a computed name may mean this one.
  private func isEmptied(_ copy: CopyStatement, in body: Body, _ script: Script) -> Bool {
    let name = script.objectName(copy.command.name)
    return body.statements[..<copy.index].contains { statement in
      switch script.tree[statement.id] {
      case .truncate(let table): script.objectName(table) == name
      case .delete(let id): script.objectName(script.tree[id].table) == name
      case .createTable(let id): script.objectName(script.tree[id].name) == name
      case .execute, .opaque, .call: true
      default: false
      }
    }
  }
}
