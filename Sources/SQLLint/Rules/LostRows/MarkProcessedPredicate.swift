import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Rows are loaded where a flag says so, and then marked by asking again where the flag says so.
///
///     MERGE … USING (SELECT … FROM raw.calls WHERE processed = FALSE) …;
///     UPDATE raw.calls SET processed = TRUE WHERE processed = FALSE;
///
/// A row that arrives between the two is marked and never loaded. A transaction does not help: each statement sees what
/// was committed before it.
struct MarkProcessedPredicate: BodyRule {
  let code = "ROW001"
  let name = "mark-processed-predicate"
  let summary = "a flag is set by asking the load's question again"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.statements.contains(where: { isUpdate($0.id, script) }) else { return [] }
    let variables = Variables(of: body, in: script)
    var loads: [Select] = []
    var findings: [Diagnostic] = []
    for statement in body.statements {
      if let mark = mark(statement.id, variables, script), let question = question(of: loads, like: mark, script) {
        findings.append(finding(mark, question, script))
      }
      if script.isLoad(script.tree[statement.id]) { loads += script.selects(in: statement.id).map { script.tree[$0] } }
    }
    return findings
  }

  private func finding(_ mark: Mark, _ question: ExpressionID, _ script: Script) -> Diagnostic {
    let flag = script.name(mark.flag)
    return finding(
      "rows that arrive during the load are marked '\(flag)' and never loaded: this asks again which rows those are",
      at: script.range(mark.question), notes: [Diagnostic.Note("the load asked here", at: script.range(question))],
      help: "mark the rows that were loaded: keep their keys in a temporary table, load from it and mark by it")
  }

  private func isUpdate(_ statement: StatementID, _ script: Script) -> Bool {
    if case .update = script.tree[statement] { true } else { false }
  }

  /// An UPDATE that sets a flag where the flag says something.
  private struct Mark {
    let table: NameID
    let flag: Symbol
    let question: ExpressionID
  }

  private func mark(_ statement: StatementID, _ variables: Variables, _ script: Script) -> Mark? {
    guard case .update(let id) = script.tree[statement], script.tree[id].from.isEmpty else { return nil }
    let update = script.tree[id]
    let questions = script.conjuncts(of: update.filter)
    guard !questions.contains(where: { isBounded($0, variables, script) }) else { return nil }
    for assignment in script.tree[update.assignments] {
      let flag = script.symbol(script.name(script.tree[assignment].column))
      guard let question = questions.first(where: { script.mentions(flag, in: $0) }) else { continue }
      return Mark(table: update.table, flag: flag, question: question)
    }
    return nil
  }

  /// Keys or a limit that was taken before the load: `id IN (SELECT …)`, `loaded_at <= :cutoff`.
  private func isBounded(_ condition: ExpressionID, _ variables: Variables, _ script: Script) -> Bool {
    script.holdsQuery(condition) || script.expressions(in: condition).contains { variables.isVariable($0, script) }
  }

  /// The condition by which the last load before chose its rows from the marked table, where it asks for the same flag.
  private func question(of loads: [Select], like mark: Mark, _ script: Script) -> ExpressionID? {
    let table = script.objectName(mark.table)
    for select in loads.reversed() {
      guard script.namedTables(in: select.from).contains(where: { script.objectName($0) == table }) else { continue }
      if let question = script.conjuncts(of: select.filter).first(where: { script.mentions(mark.flag, in: $0) }) { return question }
    }
    return nil
  }
}
