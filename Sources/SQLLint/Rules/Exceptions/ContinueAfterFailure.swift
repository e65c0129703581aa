import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A step may fail and is caught, and a later one reads what it should have written.
///
///     BEGIN INSERT INTO stg.calls …; EXCEPTION WHEN OTHER THEN …log…; END;
///     INSERT INTO mart.calls SELECT … FROM stg.calls;
struct ContinueAfterFailure: BodyRule {
  let code = "EXC011"
  let name = "continue-after-failure"
  let summary = "a step reads what a caught failure may have left unwritten"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.handlers.compactMap { handler in
      guard handler.block > 0, let condition = script.catchesNearlyAll(handler), script.goesOn(after: handler, in: body) else { return nil }
      let written = Set(script.protected(by: handler, in: body).compactMap { script.writtenTable($0) }.map { script.objectName($0) })
      guard !written.isEmpty, let reader = reader(of: written, behind: handler, in: body, script) else { return nil }
      let name = script.written(reader)
      return finding(
        "'\(script.text(condition))' is caught and the run goes on: what reads '\(name)' below works on what is left of it",
        at: script.range(condition), notes: [Diagnostic.Note("'\(name)' is read here", at: script.range(reader))],
        help: "end the handler with RAISE, or leave the procedure where the step failed")
    }
  }

  private func reader(of tables: Set<ObjectName>, behind handler: BodyHandler, in body: Body, _ script: Script) -> NameID? {
    let end = body.blocks[handler.block].extent.last
    for statement in body.statements where statement.handler == handler.parent && script.tree.extent(of: statement.id).first > end {
      for select in script.selects(in: statement.id) {
        let names = script.namedTables(in: script.tree[select].from)
        if let name = names.first(where: { tables.contains(script.objectName($0)) }) { return name }
      }
    }
    return nil
  }
}
