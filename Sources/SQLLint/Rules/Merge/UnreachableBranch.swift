import Diagnostics
import SQLSyntax
import SourceText

/// A WHEN behind one without a condition, which takes every row.
///
///     WHEN MATCHED THEN UPDATE SET … WHEN MATCHED AND s.deleted THEN DELETE   →   nothing is ever deleted
struct UnreachableBranch: StatementRule {
  let code = "MRG008"
  let name = "unreachable-branch"
  let summary = "a WHEN of MERGE that no row reaches"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .merge(let id) = script.tree[statement] else { return [] }
    var takers: [Side: MergeBranch] = [:]
    var found: [Diagnostic] = []
    for branch in script.tree[script.tree[id].branches].map({ script.tree[$0] }) {
      let side = Side(isMatched: branch.isMatched, bySource: branch.bySource)
      if let taker = takers[side] { found.append(finding(branch, taker, script)) }
      if branch.condition.isNone, takers[side] == nil { takers[side] = branch }
    }
    return found
  }

  private struct Side: Hashable {
    let isMatched: Bool
    let bySource: Bool
  }

  private func finding(_ branch: MergeBranch, _ taker: MergeBranch, _ script: Script) -> Diagnostic {
    finding(
      "no row comes here: the branch above has no condition and takes them all", at: words(of: branch, script),
      notes: [Diagnostic.Note("this takes them all", at: words(of: taker, script))],
      help: "put the branch without a condition last")
  }

  /// WHEN [NOT] MATCHED
  private func words(of branch: MergeBranch, _ script: Script) -> SourceRange {
    let first = branch.first.raw
    let end = min(first + 4, UInt32(script.scriptTokenCount))
    return script.range(from: first, through: script.firstToken(.matched, from: first, upTo: end) ?? first)
  }
}
