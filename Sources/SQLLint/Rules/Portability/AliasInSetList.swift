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
    let places = assignments.filter { targets.contains($0.qualifier) }.compactMap { qualifier(of: $0, script) }
    return places.first.map { [finding($0, places, script)] } ?? []
  }

  /// `t.`, with what stands between it and the column.
  private func qualifier(of assignment: Assignment, _ script: Script) -> Qualifier? {
    let column = assignment.column.raw
    guard column >= 2, script.tokens[Int(column) - 1].kind == .dot else { return nil }
    let range = script.range(TokenID(raw: column - 2))
    return Qualifier(range: range, rest: SourceRange(start: Int(range.start), end: Int(script.range(assignment.column).start)))
  }

  private struct Qualifier {
    let range: SourceRange
    let rest: SourceRange
  }

  /// One for a statement, at the first place; the fix is for all.
  private func finding(_ first: Qualifier, _ all: [Qualifier], _ script: Script) -> Diagnostic {
    let word = script.file.text(first.range)
    let isTaken = script.grammar.qualifiesAssignedColumns
    let refusal = isTaken ? "is refused by other engines" : "is refused"
    let places = all.count == 1 ? "a column that is set" : "\(all.count) columns that are set"
    return Diagnostic(
      code, isTaken ? defaultSeverity : .error, "'\(word).' in front of \(places) \(refusal): the target is clear without it",
      at: first.range, help: all.count == 1 ? "name the column alone" : "name the columns alone",
      fix: Diagnostic.Fix("take '\(word).' out", edits: all.map { TextEdit(replacing: $0.rest, with: "") }))
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
