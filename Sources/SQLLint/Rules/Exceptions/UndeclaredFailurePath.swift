import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure that writes and says nothing about failure: no handler, no row about the run, no clause.
struct UndeclaredFailurePath: BodyRule {
  let code = "EXC013"
  let name = "undeclared-failure-path"
  let summary = "a procedure that writes, with neither a handler nor a row about its run"
  let defaultSeverity = Severity.info
  let presets = Preset.onRequest

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let procedure = body.procedure, !procedure.isFunction, !body.isTransform, body.handlers.isEmpty else { return [] }
    guard body.statements.contains(where: { script.isBulkWrite($0.id) }), !body.statements.contains(where: { tells($0.id, script) }) else {
      return []
    }
    let range = script.range(procedure.name)
    return [
      finding(
        "'\(script.file.text(range))' writes, and nothing is kept of a run that fails: no handler, no row about it", at: range,
        help: "mark it `--@ transform`, which records each run, or write a row about the run and a handler that completes it")
    ]
  }

  private func tells(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .opaque, .call: true
    default: script.insertsWrittenRow(statement)
    }
  }
}
