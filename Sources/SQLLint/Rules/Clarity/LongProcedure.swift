import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure of more lines than anyone reads at once.
struct LongProcedure: StatementRule {
  let code = "STY003"
  let name = "long-procedure"
  let summary = "a procedure of more than 200 lines"
  let defaultSeverity = Severity.info
  let judgesStatementsAlone = false

  /// What a screen shows four times over.
  private static let mostLines = 200

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .createProcedure(let id) = script.tree[statement], !script.tree[id].body.isNone else { return [] }
    let range = script.range(statement)
    guard Int(range.end - range.start) > LongProcedure.mostLines else { return [] }
    let lines = script.file.bytes[range.bytes].count { $0 == UInt8(ascii: "\n") } + 1
    guard lines > LongProcedure.mostLines else { return [] }
    let name = script.written(script.tree[id].name)
    return [
      finding(
        "'\(name)' has \(lines) lines: a failure says its name, and the step has to be searched for",
        at: script.range(script.tree[id].name),
        help: "make each step a procedure of its own, and this one the list of its calls")
    ]
  }
}
