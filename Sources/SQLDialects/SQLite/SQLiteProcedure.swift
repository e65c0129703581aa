import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A transform as a program for the runtime: the same statements as on PostgreSQL, the control flow as steps.
final class SQLiteProcedure {
  private let procedure: LoweredProcedure
  private let spelling = SQLiteSpelling()
  private let body: SQLiteBody

  private var script: Script { procedure.script }

  static func compile(_ procedure: LoweredProcedure) -> CompiledRoutine {
    let form = SQLiteProcedure(procedure)
    let program = form.program()
    return CompiledRoutine(text: program.text, diagnostics: form.body.printer.diagnostics, uses: form.body.printer.uses)
  }

  private init(_ procedure: LoweredProcedure) {
    self.procedure = procedure
    let names = VariableNames(of: procedure.statement, procedure.model)
    body = SQLiteBody(procedure.model, names, undoes: true)
    body.recordNames = SQLiteBody.recordNames(procedure.model, names)
    body.special = { [unowned self] in takes($0) }
  }

  private func program() -> Program {
    let heading = ProcedureHeading(procedure)
    if !procedure.projectVariables.isEmpty { body.add(.variables(procedure.projectVariables)) }
    body.block(script.tree[procedure.node.body])
    body.place(body.end)
    runGates()
    let steps = body.resolved()
    return Program(
      name: procedure.name.description, sourceHash: heading.sourceHash, ruleSet: heading.ruleSet,
      dialect: steps.contains(where: \.dependsOnDialect) ? procedure.model.dialect.name : "",
      logs: procedure.logs.map { Program.LogLine(level: $0.level, event: $0.event.rawValue, template: template($0.template)) },
      policies: procedure.errorPolicies.map(policy), retry: procedure.retry.map(RetryText.of) ?? "",
      steps: steps)
  }

  private func template(_ template: LogTemplate) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .figure(let figure): "{\(figure.rawValue)}"
      }
    }.joined()
  }

  private func policy(_ policy: ErrorPolicy) -> Program.Policy {
    let scope =
      switch policy.scope {
      case .any: "any"
      case .category(let name): name
      case .condition(let code): code
      }
    return Program.Policy(scope: scope, logs: policy.logs, raises: policy.raises, skips: policy.skips, text: policy.text)
  }

  // MARK: Body

  /// What a transform does in its own way: loads, logged statements, blocks with `on error` clauses.
  private func takes(_ id: StatementID) -> Bool {
    if procedure.leavesOut(id, on: "sqlite") { return true }
    for hook in procedure.statementLogs[id] ?? [] {
      body.add(.log(level: hook.level, event: hook.event.rawValue, template: template(hook.template)))
    }
    if let load = procedure.loads[id] {
      self.load(load)
      return true
    }
    switch script.tree[id] {
    case .block(let block):
      guard let policies = procedure.blockPolicies[id] else { return false }
      guarded(script.tree[block], policies)
      return true
    case .giveBack(let value) where !value.isNone:
      body.add(.result(sql: "SELECT \(body.printer.shown(value))"))
      if !LastStatement.is(id, of: procedure) { body.add(.go(to: body.end)) }
      return true
    case .transaction:
      body.printer.refuse("COMMIT or ROLLBACK in a transform", at: id, help: "a transform is one transaction")
      return true
    default: return false
    }
  }

  /// A block with `on error` clauses is a savepoint.
  private func guarded(_ block: Block, _ policies: [ErrorPolicy]) {
    let end = body.newLabel()
    body.add(.block(policies: policies.map(policy), end: end))
    body.block(block)
    body.place(end)
    body.add(.endBlock)
  }

  private func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  // MARK: Loads

  private func load(_ load: Load) {
    let tables = WorkingTables(load.number) { "temp.\($0)" }
    var statements = LoadStatements(load: load, tables: tables, spelling: spelling, printer: body.printer)
    body.add(.load(name: load.name))
    for table in [tables.source, tables.verdict] { exec("DROP TABLE IF EXISTS \(table)") }
    exec(joined(workingTable(load, tables)))
    body.add(.exec(sql: joined(["INSERT INTO \(tables.source)"] + statements.source()), count: "rows_in", adds: false))
    if let duplicates = statements.markDuplicates() { exec(joined(duplicates)) }
    exec(joined(["CREATE TEMP TABLE \(tables.verdict.bare) AS"] + statements.verdict()))
    figures(load, statements)
    write(load, &statements)
    refused(load, statements)
    accounting(load)
    gates(load)
    let found = statements.printer
    body.printer = found
  }

  private func exec(_ sql: String) { body.add(.exec(sql: sql, count: nil, adds: false)) }

  private func workingTable(_ load: Load, _ tables: WorkingTables) -> [String] {
    var columns = load.columns.map { "\(spelling.quoted($0.name)) \(columnType($0.type))" }
    if let airbyte = load.airbyte {
      columns += ["tc_identity TEXT", "tc_record TEXT"] + (airbyte.needsChanges ? ["tc_changes INTEGER"] : [])
    }
    columns += ["tc_mask INTEGER", "tc_duplicate INTEGER"]
    return ["CREATE TEMP TABLE \(tables.source.bare) (", "    " + columns.joined(separator: ", "), ") STRICT"]
  }

  private func columnType(_ type: SQLType) -> String { type == .unknown ? "ANY" : spelling.typeName(type) }

  private func figures(_ load: Load, _ statements: LoadStatements) {
    let figures = statements.figures(rowsIn: ":rows_in").map { "\($0.value) AS \($0.name)" }
    var rules: [String] = []
    for (index, rule) in load.rules.enumerated() {
      let figures = statements.ruleFigures(rule)
      rules.append("\(figures.applicable) AS applicable_\(index + 1)")
      rules.append("\(figures.failed) AS failed_\(index + 1)")
    }
    body.add(.row(sql: "SELECT \((figures + rules).joined(separator: ",\n       "))\n  FROM \(statements.tables.verdict)"))
    body.add(.row(sql: "SELECT (2 * :points_total + :rows_scored) / nullif(2 * :rows_scored, 0) AS score_mean"))
    guard !load.rules.isEmpty else { return }
    let rows = load.rules.enumerated().map { index, rule in
      "(\(spelling.literal(rule.name)), '\(rule.dimension)', \(rule.weight), :applicable_\(index + 1), :failed_\(index + 1))"
    }
    body.add(.rules(sql: "VALUES \(rows.joined(separator: ",\n       "))"))
    for (index, rule) in load.rules.enumerated() where rule.consequence == .fail {
      let text = rule.message.isEmpty ? "rule \(rule.name) failed" : "rule \(rule.name): \(rule.message)"
      body.add(
        .fail(
          code: "TCQ01", sql: "SELECT \(spelling.literal(text + ": ")) || :failed_\(index + 1) || ' rows' WHERE :failed_\(index + 1) > 0"))
    }
  }

  /// MERGE does not exist: the same as an UPDATE of what differs and an INSERT of what is missing.
  private func write(_ load: Load, _ statements: inout LoadStatements) {
    if let repeated = statements.repeatedKeys() { body.add(.fail(code: "21000", sql: joined(repeated))) }
    for statement in statements.creation() { exec(statement) }
    if let match = statements.match(), LoadChoice.isNeeded(for: load) { choose(load, match, &statements) } else { merge(load, &statements) }
    body.add(.row(sql: "SELECT :rows_loaded + :rows_unchanged AS row_count"))
  }

  /// One UPDATE and one INSERT at most, which do not get into each other's way.
  private func merge(_ load: Load, _ statements: inout LoadStatements) {
    body.add(.row(sql: joined(statements.unchangedCount())))
    body.add(.row(sql: "SELECT 0 AS rows_loaded"))
    let match = statements.match()
    for branch in load.branches where branch.action == .update {
      guard let match else { continue }
      let changes = statements.changes(branch, negated: false)
      body.add(.exec(sql: joined(self.update(branch, match, changes, &statements)), count: "rows_loaded", adds: true))
    }
    for branch in load.branches where branch.action == .insert {
      body.add(.exec(sql: joined(insert(load, branch, match, &statements)), count: "rows_loaded", adds: true))
    }
  }

  /// Which branch takes a row is settled before the first of them writes.
  private func choose(_ load: Load, _ match: String, _ statements: inout LoadStatements) {
    var choice = LoadChoice(load: load, match: match, statements: statements)
    exec("DROP TABLE IF EXISTS \(statements.tables.choice)")
    exec(joined(choice.table()))
    body.add(.row(sql: choice.unchangedCount))
    body.add(.row(sql: "SELECT 0 AS rows_loaded"))
    for lines in choice.writes() { body.add(.exec(sql: joined(lines), count: "rows_loaded", adds: true)) }
    statements = choice.statements
  }

  private func update(
    _ branch: Load.Branch, _ match: String, _ changes: String, _ statements: inout LoadStatements
  ) -> [String] {
    var lines = ["UPDATE \(statements.target) AS \(statements.targetAlias) SET"]
    lines += statements.assignments(branch).map { "\($0.column) = \($0.value)" }.separated(by: ",").indented(4)
    lines += ["  FROM ("] + statements.accepted().indented(4) + [") AS \(statements.sourceAlias)"]
    let condition = statements.condition(branch).map { " AND \($0)" } ?? ""
    return lines + [" WHERE \(match)\(condition)", "   AND \(changes)"]
  }

  /// Which rows are new is settled before the first of them is written.
  private func insert(
    _ load: Load, _ branch: Load.Branch, _ match: String?, _ statements: inout LoadStatements
  ) -> [String] {
    let pairs = statements.assignments(branch)
    var lines = ["INSERT INTO \(statements.target) (\(pairs.map(\.column).joined(separator: ", ")))"]
    lines += ["SELECT \(pairs.map(\.value).joined(separator: ", "))", "  FROM ("] + statements.accepted().indented(4)
    lines.append(") AS \(statements.sourceAlias)")
    var conditions: [String] = []
    if let match { conditions.append("NOT EXISTS (SELECT 1 FROM \(statements.target) AS \(statements.targetAlias) WHERE \(match))") }
    if let condition = statements.condition(branch) { conditions.append(condition) }
    return conditions.isEmpty ? lines : lines + [" WHERE " + conditions.joined(separator: " AND ")]
  }

  private func refused(_ load: Load, _ statements: LoadStatements) {
    guard let rejects = load.rejects else {
      return body.add(.row(sql: "SELECT :rows_rejected AS rows_written"))
    }
    if load.airbyte != nil { exec(joined(forgetRefused(rejects, statements.tables))) }
    let run = (id: ":run_id", time: ":started_at", ruleSet: ":rule_set")
    body.add(.exec(sql: joined(statements.keepRefused(rejects, run: run)), count: "rows_written", adds: false))
    body.add(.samples(sql: joined(statements.samples())))
  }

  /// By the index over the refused rows: CROSS JOIN keeps the order of the tables.
  private func forgetRefused(_ rejects: RejectTable, _ tables: WorkingTables) -> [String] {
    let name = spelling.name(of: rejects.name)
    return [
      "DELETE FROM \(name) WHERE rowid IN (", "    SELECT rejected.rowid FROM \(tables.source) AS source CROSS JOIN \(name) AS rejected",
      "     WHERE rejected._tc_identity = source.tc_identity", ")",
    ]
  }

  private func accounting(_ load: Load) {
    let kept = load.unique?.isRejected == true ? ":rows_rejected + :rows_duplicate" : ":rows_rejected"
    let dropped = load.unique != nil && load.unique?.isRejected == false ? " + :rows_duplicate" : ""
    body.add(.endLoad)
    body.add(
      .fail(
        code: "TCA01",
        sql: """
          SELECT 'rows do not add up in \(load.name): ' || :rows_in || ' in, ' || :rows_loaded || ' loaded, ' || :rows_unchanged
              || ' unchanged, ' || :rows_rejected || ' rejected, ' || :rows_duplicate || ' duplicates, ' || :rows_written || ' written to rejects'
           WHERE :rows_in <> :rows_loaded + :rows_unchanged + :rows_written\(dropped) OR :rows_written <> \(kept)
          """))
  }

  // MARK: Gates

  private func gates(_ load: Load) {
    guard !load.gates.isEmpty else { return }
    readRowsBefore(load.gates, step: load.name)
    let figures = GateFigures(
      rowsIn: ":rows_in", loaded: ":rows_loaded", rejected: ":rows_rejected", duplicates: ":rows_duplicate", flagged: ":rows_flagged",
      scoreMean: ":score_mean", scoreMin: ":score_min", rowsBefore: ":rows_before",
      rule: { name in
        let at = (load.rules.firstIndex { $0.name == name } ?? 0) + 1
        return ("(:applicable_\(at) - :failed_\(at))", ":applicable_\(at)")
      })
    body.add(.gates(step: load.name, sql: gateRows(load.gates, figures)))
  }

  private func runGates() {
    guard !procedure.gates.isEmpty else { return }
    readRowsBefore(procedure.gates, step: nil)
    let figures = GateFigures(
      rowsIn: ":run_rows_in", loaded: ":run_rows_loaded", rejected: ":run_rows_rejected", duplicates: ":run_rows_duplicate",
      flagged: ":run_rows_flagged", scoreMean: ":run_score_mean", scoreMin: ":run_score_min", rowsBefore: ":rows_before",
      rule: { _ in ("NULL", "NULL") })
    body.add(.gates(step: "run", sql: gateRows(procedure.gates, figures)))
  }

  private func readRowsBefore(_ gates: [Gate], step: String?) {
    guard gates.contains(where: { $0.metric == .changeOfRows }) else { return }
    let value = step == nil ? "r.rows_in" : "s.rows_in"
    let join = step.map { "LEFT JOIN ops__transform_step AS s ON s.run_id = r.run_id AND s.name = \(spelling.literal($0))" } ?? ""
    body.add(
      .row(
        sql: """
          SELECT (SELECT \(value) FROM ops__transform_run AS r \(join)
                   WHERE r.transform = :transform AND r.status = 'succeeded' ORDER BY r.started_at DESC, r.run_id DESC LIMIT 1) AS rows_before
          """))
  }

  private func gateRows(_ gates: [Gate], _ figures: GateFigures) -> String {
    let rows = gates.map { gate in
      let text = GateText(
        gate, figures: figures, literal: spelling.literal, variable: { (":tc_\($0)_bound", ":tc_\($0)") })
      return """
        (\(spelling.literal(gate.name)), \(text.shown), \(text.measured(quotient: spelling.quotient)),
             \(text.outcome))
        """
    }
    return "VALUES \(rows.joined(separator: ",\n       "))"
  }
}

extension String {
  /// A temporary table's name without its schema, as CREATE TEMP TABLE takes it.
  var bare: String { hasPrefix("temp.") ? String(dropFirst(5)) : self }
}
