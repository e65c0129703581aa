import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// UPDATE or DELETE of every row of a table.
///
///     UPDATE stg.calls SET processed = TRUE;
struct NoWhere: BodyRule {
  let code = "DML001"
  let name = "no-where"
  let summary = "UPDATE or DELETE without WHERE"
  let defaultSeverity = Severity.error
  let presets = Preset.all
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let changes = body.statements.map { script.withoutWith($0.id) }
    let unlimited = changes.filter { isUnlimited(script.tree[$0], script) && !context.migration.isUndone($0) }
    guard !unlimited.isEmpty else { return [] }
    let tables = Tables(of: changes, script)
    let made = MadeTables(in: body, script)
    return unlimited.filter { !isOwn($0, body, made, script) }.compactMap { finding($0, tables, context) }
  }

  /// A script's own table holds what the script has put into it.
  private func isOwn(_ statement: StatementID, _ body: Body, _ made: MadeTables, _ script: Script) -> Bool {
    guard body.isScript, let table = script.writtenTable(statement) else { return false }
    return made.hold(table, before: statement)
  }

  private func isUnlimited(_ statement: Statement, _ script: Script) -> Bool {
    switch statement {
    case .update(let id): script.tree[id].filter.isNone
    case .delete(let id): script.tree[id].filter.isNone
    default: false
    }
  }

  /// What a body loads and alters.
  private struct Tables {
    var loaded: Set<String> = []
    var altered: Set<String> = []

    init(of statements: [StatementID], _ script: Script) {
      for statement in statements {
        switch script.tree[statement] {
        case .insert(let id): loaded.insert(Self.name(script.tree[id].table, script))
        case .merge(let id): loaded.insert(Self.name(script.tree[id].target, script))
        case .insertAll(let id):
          for branch in script.tree[script.tree[id].branches] { loaded.insert(Self.name(script.tree[branch].table, script)) }
        case .alterTable(let id): altered.insert(Self.name(script.tree[id].name, script))
        case .createTable(let id): altered.insert(Self.name(script.tree[id].name, script))
        case .command(let id) where !script.tree[id].name.isNone: loaded.insert(Self.name(script.tree[id].name, script))
        default: break
        }
      }
    }

    static func name(_ table: NameID, _ script: Script) -> String { script.name(script.tree[table].name) }
  }

  private func finding(_ statement: StatementID, _ tables: Tables, _ context: LintContext) -> Diagnostic? {
    switch context.script.tree[statement] {
    case .update(let id): updateFinding(statement, context.script.tree[id], tables, context)
    case .delete(let id): deleteFinding(statement, context.script.tree[id], tables, context)
    default: nil
    }
  }

  // MARK: UPDATE

  private func updateFinding(_ statement: StatementID, _ update: Update, _ tables: Tables, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    let name = Tables.name(update.table, script)
    guard isKept(update.table, context), !isLimitedOtherwise(statement, script) else { return nil }
    let table = script.written(update.table)
    if !update.from.isEmpty {
      return finding(
        "every row of '\(table)' is changed, each from any row of FROM: nothing joins them", at: script.range(update.table),
        help: "join the tables in WHERE")
    }
    guard !tables.altered.contains(name), !tables.loaded.contains(name), !isAboutEveryRow(update, script) else { return nil }
    return finding(
      "every row of '\(table)' is changed: there is no WHERE", at: script.range(update.table),
      help: "say which rows, or WHERE TRUE if all of them are meant")
  }

  /// `SET title = TRIM(title)`: each row is changed by its own values.
  private func isAboutEveryRow(_ update: Update, _ script: Script) -> Bool {
    script.tree[update.assignments].contains { id in
      let value = script.tree[id].value
      return !value.isNone && script.expressions(in: value).contains { script.isColumn($0) || isQuery($0, script) }
    }
  }

  private func isQuery(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .subquery = script.tree[expression] { true } else { false }
  }

  // MARK: DELETE

  private func deleteFinding(_ statement: StatementID, _ delete: Delete, _ tables: Tables, _ context: LintContext) -> Diagnostic? {
    let script = context.script
    guard isKept(delete.table, context), !isLimitedOtherwise(statement, script) else { return nil }
    guard !tables.loaded.contains(Tables.name(delete.table, script)) else { return nil }
    let table = script.written(delete.table)
    let message =
      delete.using.isEmpty
      ? "every row of '\(table)' is deleted: there is no WHERE" : "every row of '\(table)' is deleted: nothing joins it with USING"
    return finding(message, at: script.range(delete.table), help: "say which rows, or TRUNCATE the table if all of them are meant")
  }

  // MARK: Exceptions

  /// They hold one row.
  private static let settings: Set<String> = [
    "config", "configuration", "settings", "setting", "params", "parameters", "control", "state", "version",
  ]

  /// Tables that are there for one run hold nothing that would be missed.
  private func isKept(_ table: NameID, _ context: LintContext) -> Bool {
    if context.flows.isTemporary(table) || context.query(creating: table) != nil { return false }
    let words = context.script.name(context.script.tree[table].name).split(separator: "_")
    if words.contains(where: { Self.settings.contains(String($0)) }) { return false }
    return !words.contains {
      $0.hasPrefix("tmp") || $0.hasPrefix("temp") || $0 == "stg" || $0.hasPrefix("stag") || $0 == "wrk" || $0 == "work"
    }
  }

  /// WHERE CURRENT OF, LIMIT
  private func isLimitedOtherwise(_ statement: StatementID, _ script: Script) -> Bool {
    script.tree.features(in: statement).contains { $0.kind == .currentOf || $0.kind == .limitedChange }
  }
}
