import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// The table's name in front of a column that is set: allowed on one engine, refused on the others.
///
///     MERGE INTO calls AS t … UPDATE SET t.title = s.title
struct AliasInSetList: StatementRule {
  let code = "POR004"
  let name = "alias-in-set-list"
  let summary = "a table's name in front of a column in SET"
  let defaultSeverity = Severity.info
  var dynamicReading: DynamicReading { .closed }

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    let assignments = assignments(of: statement, script).map { script.tree[$0] }.filter { !$0.qualifier.isNone }
    guard !assignments.isEmpty else { return [] }
    let targets = names(ofTarget: statement, script)
    return assignments.filter { targets.contains($0.qualifier) }.compactMap { finding($0, script) }
  }

  private func finding(_ assignment: Assignment, _ script: Script) -> Diagnostic? {
    let column = assignment.column.raw
    guard column >= 2, script.tokens[Int(column) - 1].kind == .dot else { return nil }
    let (range, end) = (script.range(TokenID(raw: column - 2)), script.range(assignment.column).start)
    let qualifier = script.file.text(range)
    let fix = Diagnostic.Fix(
      "take '\(qualifier).' out", edits: [TextEdit(replacing: SourceRange(start: Int(range.start), end: Int(end)), with: "")])
    let message =
      script.grammar.qualifiesAssignedColumns
      ? "'\(qualifier).' in front of a column that is set is refused by other engines: the target is clear without it"
      : "'\(qualifier).' in front of a column that is set is refused: the target is clear without it"
    return Diagnostic(
      code, script.grammar.qualifiesAssignedColumns ? defaultSeverity : .error, message, at: range, help: "name the column alone", fix: fix)
  }

  /// The table and its alias; what else stands in front of a dot is a column that holds a record.
  private func names(ofTarget statement: StatementID, _ script: Script) -> [Symbol] {
    switch script.tree[statement] {
    case .update(let id): [script.tree[id].alias, script.tree[script.tree[id].table].name]
    case .merge(let id): [script.tree[id].alias, script.tree[script.tree[id].target].name]
    case .insert(let id): [script.tree[id].alias, script.tree[script.tree[id].table].name]
    case .with(_, let change, recursive: _): change.isNone ? [] : names(ofTarget: change, script)
    default: []
    }
  }

  private func assignments(of statement: StatementID, _ script: Script) -> [AssignmentID] {
    switch script.tree[statement] {
    case .update(let id): Array(script.tree[script.tree[id].assignments])
    case .merge(let id): script.tree[script.tree[id].branches].flatMap { script.tree[script.tree[$0].assignments] }
    case .insert(let id):
      script.tree[id].conflict.isNone ? [] : Array(script.tree[script.tree[script.tree[id].conflict].assignments])
    case .with(_, let change, recursive: _): change.isNone ? [] : assignments(of: change, script)
    default: []
    }
  }
}
