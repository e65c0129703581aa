import Diagnostics
import SQLSyntax
import SourceText

/// One column stands twice in SET, or in the list of INSERT.
///
///     UPDATE calls SET state = 'done', note = 'x', state = 'open'
struct ColumnWrittenTwice: StatementRule {
  let code = "DML004"
  let name = "column-written-twice"
  let summary = "one column is written twice by one statement"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    let lists = lists(of: script.tree[statement], script)
    let found = lists.flatMap { repeated(in: $0, script) }
    guard !found.isEmpty, !writesParts(statement, script) else { return [] }
    return found
  }

  /// `SET place.x = 1, place.y = 2`
  private func writesParts(_ statement: StatementID, _ script: Script) -> Bool {
    script.tree.features(in: statement).contains { $0.kind == .partOfColumn }
  }

  private func lists(of statement: Statement, _ script: Script) -> [[TokenID]] {
    switch statement {
    case .update(let id): [columns(script.tree[id].assignments, script)]
    case .insert(let id):
      [Array(script.tree[script.tree[id].columns])]
        + (script.tree[id].conflict.isNone ? [] : [columns(script.tree[script.tree[id].conflict].assignments, script)])
    case .merge(let id):
      script.tree[script.tree[id].branches].flatMap { branch in
        [columns(script.tree[branch].assignments, script), Array(script.tree[script.tree[branch].columns])]
      }
    default: []
    }
  }

  private func columns(_ assignments: List<AssignmentID>, _ script: Script) -> [TokenID] {
    script.tree[assignments].flatMap { id -> [TokenID] in
      let assignment = script.tree[id]
      return assignment.columns.isEmpty ? [assignment.column] : Array(script.tree[assignment.columns])
    }
  }

  private func repeated(in columns: [TokenID], _ script: Script) -> [Diagnostic] {
    guard columns.count > 1 else { return [] }
    var seen: [Symbol: TokenID] = [:]
    return columns.compactMap { token in
      guard let first = seen.updateValue(token, forKey: script.symbol(of: token)) else { return nil }
      return finding(
        "'\(script.name(token))' is written twice: most engines refuse this, the others keep the last",
        at: script.range(token), notes: [Diagnostic.Note("it is written here already", at: script.range(first))],
        help: "keep one of them; perhaps another column was meant")
    }
  }
}
