import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// AND between the assignments of SET: the first column gets TRUE or FALSE, the second nothing.
///
///     UPDATE calls SET state = 'done' AND ended_at = now() WHERE id = 1
struct AndInSet: StatementRule {
  let code = "DML003"
  let name = "and-in-set"
  let summary = "AND between the assignments of SET"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    return assignments(of: script.tree[statement], script).compactMap { finding(script.tree[$0], script) }
  }

  private func assignments(of statement: Statement, _ script: Script) -> [AssignmentID] {
    switch statement {
    case .update(let id): Array(script.tree[script.tree[id].assignments])
    case .merge(let id): script.tree[script.tree[id].branches].flatMap { Array(script.tree[script.tree[$0].assignments]) }
    case .insert(let id) where !script.tree[id].conflict.isNone: Array(script.tree[script.tree[script.tree[id].conflict].assignments])
    default: []
    }
  }

  private func finding(_ assignment: Assignment, _ script: Script) -> Diagnostic? {
    guard !assignment.value.isNone, case .binary(.and, _, _) = script.tree[assignment.value] else { return nil }
    let parts = script.conjuncts(of: assignment.value)
    guard let first = parts.first, isNoTruth(first, script), parts.count == 2, let column = assigned(parts[1], script) else { return nil }
    guard let word = script.token(.and, between: first, and: parts[1]) else { return nil }
    let name = script.name(assignment.column)
    return finding(
      "AND makes this one assignment: '\(name)' gets the truth of it all, and '\(script.name(column))' is not changed",
      at: script.range(ofToken: word), help: "write a comma between assignments", fix: fix(first, word, script))
  }

  /// A text, a number or a time is joined to nothing by AND.
  private func isNoTruth(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[script.withoutCasts(value)] {
    case .string, .number, .null, .typed, .bitString, .word(.currentTimestamp), .word(.currentDate): true
    case .binary(let sign, _, _): sign.isArithmetic
    case .call: script.calledName(value).map { ["now", "current_timestamp", "sysdate", "getdate"].contains($0) } ?? false
    default: false
    }
  }

  private func assigned(_ part: ExpressionID, _ script: Script) -> Symbol? {
    guard case .binary(.equal, let left, _) = script.tree[part] else { return nil }
    return script.column(left)
  }

  private func fix(_ first: ExpressionID, _ word: UInt32, _ script: Script) -> Diagnostic.Fix {
    let gap = script.removal(behind: script.tree.extent(of: first).last, through: word).range
    return Diagnostic.Fix("write a comma", .suggested, edits: [TextEdit(replacing: gap, with: ",")])
  }
}
