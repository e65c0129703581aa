import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A load that is run again inserts the same rows again.
///
///     INSERT INTO mart.calls (id) SELECT id FROM stg.calls   →   every call twice after a retry
struct NonIdempotentInsert: BodyRule {
  let code = "INS003"
  let name = "non-idempotent-insert"
  let summary = "a load that is run again inserts its rows again"
  let defaultSeverity = Severity.warning
  let presets = Preset.onRequest

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard !body.isScript, !body.isTransform else { return [] }
    let variables = Variables(of: body, in: context.script)
    var emptied: Set<String> = []
    var found: [Diagnostic] = []
    for statement in body.statements {
      noteEmptied(statement.id, &emptied, context.script)
      if let finding = finding(statement.id, emptied, variables, context) { found.append(finding) }
    }
    return found
  }

  private func noteEmptied(_ statement: StatementID, _ emptied: inout Set<String>, _ script: Script) {
    switch script.tree[script.withoutWith(statement)] {
    case .delete(let id): emptied.insert(script.name(script.tree[script.tree[id].table].name))
    case .truncate(let name): emptied.insert(script.name(script.tree[name].name))
    case .createTable(let id): emptied.insert(script.name(script.tree[script.tree[id].name].name))
    default: break
    }
  }

  private func finding(_ statement: StatementID, _ emptied: Set<String>, _ variables: Variables, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard case .insert(let id) = script.tree[script.withoutWith(statement)] else { return nil }
    let insert = script.tree[id]
    let name = script.name(script.tree[insert.table].name)
    guard insert.conflict.isNone, !insert.overwrites, !emptied.contains(name), !isLog(name) else { return nil }
    guard !context.flows.isTemporary(insert.table) else { return nil }
    let selects = script.selects(in: statement).map { script.tree[$0] }
    guard readsTable(selects, script), !isGuarded(statement, selects, variables, script) else { return nil }
    return finding(
      "run again, this inserts its rows into '\(script.written(insert.table))' again: nothing asks which are there",
      at: script.range(insert.table), help: "delete the period first, or insert only what NOT EXISTS, or MERGE")
  }

  private func isLog(_ name: String) -> Bool {
    ["log", "audit", "hist", "event", "error", "reject", "tmp", "temp"].contains { name.contains($0) }
  }

  private func readsTable(_ selects: [Select], _ script: Script) -> Bool {
    selects.contains { !script.namedTables(in: $0.from).isEmpty }
  }

  /// A question about what is there, a limit that was taken before, a stream that moves on.
  private func isGuarded(_ statement: StatementID, _ selects: [Select], _ variables: Variables, _ script: Script) -> Bool {
    let asks = script.expressions(in: statement).contains { expression in
      switch script.tree[expression] {
      case .exists, .inQuery, .isNull(_, negated: false): true
      default: variables.isVariable(expression, script)
      }
    }
    return asks || selects.contains { script.namedTables(in: $0.from).contains { script.name(script.tree[$0].name).contains("stream") } }
  }
}
