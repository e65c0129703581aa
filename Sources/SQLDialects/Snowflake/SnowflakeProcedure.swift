import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A transform as a Snowflake Scripting procedure.
///
/// DDL commits there and a handler undoes nothing (docs.snowflake.com/en/sql-reference/transactions): the working
/// tables are made before the transaction, and the handler rolls it back before it stores the run in one of its own.
final class SnowflakeProcedure {
  let procedure: LoweredProcedure
  private let opsSchema: String
  let heading: ProcedureHeading
  let spelling = SnowflakeSpelling()
  let body: SnowflakeBody
  var preparation: [String] = []
  /// The tables that loads make, each with the variable that says whether it was there before.
  var made: [(flag: String, target: String)] = []
  let temporary: SnowflakeTemporaryTables
  /// What is done behind the transaction.
  private var cleaning: [String] = []

  var script: Script { procedure.script }
  var ops: String { spelling.quoted(opsSchema) }

  static func compile(_ procedure: LoweredProcedure, opsSchema: String) -> CompiledRoutine {
    let form = SnowflakeProcedure(procedure, opsSchema)
    let text = form.text()
    return CompiledRoutine(
      text: text, diagnostics: form.body.printer.diagnostics, uses: form.body.printer.uses, copied: form.body.printer.copied)
  }

  private init(_ procedure: LoweredProcedure, _ opsSchema: String) {
    self.procedure = procedure
    self.opsSchema = opsSchema
    temporary = SnowflakeTemporaryTables(procedure)
    heading = ProcedureHeading(procedure)
    body = SnowflakeBody(
      procedure.model, VariableNames(of: procedure.statement, procedure.model), isTransform: true, rowCount: "tc_rows", now: "tc_started_at"
    )
    body.special = { [unowned self] in takes($0) }
    body.before = { [unowned self] id in (self.procedure.statementLogs[id] ?? []).map(log) }
  }

  // MARK: The whole

  func text() -> String {
    let work = self.work()
    let handler = failure()
    var lines = heading.lines
    lines.append("CREATE OR REPLACE PROCEDURE \(spelling.name(of: procedure.name))(tc VARIANT DEFAULT NULL)")
    lines += ["RETURNS VARCHAR", "LANGUAGE SQL", "EXECUTE AS OWNER", "AS", "$$", "DECLARE"]
    lines += standardDeclarations().indented(4) + body.declarationLines.indented(4)
    lines += ["BEGIN"] + start().indented(4) + preparation.indented(4) + ["", "    BEGIN TRANSACTION;", "    tc_in_transaction := TRUE;"]
    lines += work.indented(4) + finish().indented(4)
    lines += ["EXCEPTION", "    WHEN OTHER THEN"] + handler.indented(8)
    return (lines + ["END;", "$$"]).joined(separator: "\n")
  }

  private func standardDeclarations() -> [String] {
    let name = spelling.literal(procedure.name.description)
    var lines = [
      "tc_run_id VARCHAR DEFAULT COALESCE(tc:run_id::VARCHAR, UUID_STRING());",
      "tc_started_at TIMESTAMP_TZ DEFAULT COALESCE(tc:started_at::TIMESTAMP_TZ, CURRENT_TIMESTAMP());",
      "tc_run VARIANT DEFAULT OBJECT_CONSTRUCT('transform', \(name), 'rule_set', '\(heading.ruleSet)', 'attempt', COALESCE(tc:attempt::NUMBER, 1));",
      "tc_log ARRAY DEFAULT ARRAY_CONSTRUCT();", "tc_quality ARRAY DEFAULT ARRAY_CONSTRUCT();", "tc_steps ARRAY DEFAULT ARRAY_CONSTRUCT();",
      "tc_errors ARRAY DEFAULT ARRAY_CONSTRUCT();", "tc_samples ARRAY DEFAULT ARRAY_CONSTRUCT();",
      "tc_in_transaction BOOLEAN DEFAULT FALSE;", "tc_result VARCHAR DEFAULT NULL;", "tc_text VARCHAR DEFAULT NULL;",
      "tc_code VARCHAR DEFAULT NULL;", "tc_category VARCHAR DEFAULT NULL;", "tc_rows NUMBER DEFAULT 0;", "tc_failed VARCHAR DEFAULT NULL;",
      "tc_gate EXCEPTION (-20801, 'transformc: gate failed');", "tc_rule EXCEPTION (-20802, 'transformc: rule failed');",
      "tc_accounting EXCEPTION (-20803, 'transformc: rows do not add up');",
    ]
    lines += temporary.declarations
    lines += made.map { "\($0.flag) BOOLEAN DEFAULT FALSE;" }
    for name in procedure.projectVariables {
      lines.append("\(bound(name).text) VARCHAR DEFAULT NULL;")
      lines.append("\(bound(name).thousandths) NUMBER DEFAULT NULL;")
    }
    if !hasOneLoad { lines.append("tc_load_samples ARRAY DEFAULT ARRAY_CONSTRUCT();") }
    for suffix in [""] + (hasOneLoad ? [] : procedure.orderedLoads.map(suffix)) {
      for figure in figureNames { lines.append("tc_\(figure)\(suffix) NUMBER DEFAULT \(figure.hasPrefix("rows") ? "0" : "NULL");") }
    }
    return lines
  }

  var hasOneLoad: Bool { procedure.loads.count < 2 }

  /// Of the variables of a load: where there are several, those without a number are the run's.
  func suffix(_ load: Load) -> String { hasOneLoad ? "" : "_\(load.number)" }

  var figureNames: [String] {
    [
      "rows_in", "rows_loaded", "rows_unchanged", "rows_rejected", "rows_duplicate", "rows_flagged", "rows_scored", "points_total",
      "score_mean", "score_min", "rows_written",
    ]
  }

  func bound(_ variable: String) -> (thousandths: String, text: String) { ("tc_\(variable)_bound", "tc_\(variable)") }

  func bind(_ variable: String) -> (thousandths: String, text: String) { (":tc_\(variable)_bound", ":tc_\(variable)") }

  private func start() -> [String] {
    procedure.logs.filter { $0.event == .start }.map(log) + ["BEGIN TRANSACTION;", save(status: "running"), "COMMIT;"]
  }

  private func save(status: String) -> String {
    let figures = figureNames.prefix(6).map { "'\($0)', :tc_\($0)" }.joined(separator: ", ")
    let scores = "'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000"
    return """
      CALL \(ops).run_save(:tc_run_id, :tc_started_at, '\(status)', :tc_run,
          OBJECT_CONSTRUCT(\(figures), \(scores), 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
          :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
      """
  }

  private func log(_ hook: LogHook) -> String {
    "tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', '\(hook.level)', 'event', '\(hook.event.rawValue)', 'message', \(message(hook.template))));"
  }

  func message(_ template: LogTemplate) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): spelling.literal(text)
      case .figure(let figure) where figure.isScore: "COALESCE((tc_\(figure.rawValue) / 1000)::NUMBER(4, 3)::VARCHAR, 'none')"
      case .figure(let figure): "COALESCE(tc_\(figure.rawValue)::VARCHAR, 'none')"
      }
    }.joined(separator: " || ")
  }

  // MARK: The work

  private func work() -> [String] {
    for name in procedure.projectVariables {
      preparation += [
        "SELECT value INTO :\(bound(name).text) FROM \(ops).transform_variable WHERE name = \(spelling.literal(name));",
        "\(bound(name).thousandths) := \(bound(name).text)::NUMBER(18, 3) * 1000;",
      ]
    }
    return ordered(script.tree[procedure.node.body])
  }

  /// A load's rows are read before the transaction begins, and temporary tables made: what stands before those and writes
  /// nothing else is done before that too.
  private func ordered(_ block: Block) -> [String] {
    let top = Array(script.tree[block.statements])
    refuseInner(top)
    guard let last = top.lastIndex(where: { procedure.loads[$0] != nil || temporary.isTheirs($0) }) else { return body.block(block) }
    if let handler = script.tree[block.handlers].first {
      body.printer.refuse(
        "a handler of a block with a load or a temporary table", at: script.tree[handler].first,
        help: "that is done before the transaction: use `--@ on error …` on the procedure")
    }
    var lines = body.opening(block)
    preparation += lines
    lines = []
    let firstWrite = top.firstIndex { body.writes($0) && (procedure.loads[$0] != nil || !temporary.isTheirs($0)) } ?? top.count
    for (place, id) in top.enumerated() {
      let isEarly = place <= last && place < firstWrite
      if isEarly {
        body.isPreparing = true
        preparation += body.statement(id)
        preparation += temporary.noting(id)
        body.isPreparing = false
      } else if temporary.isDrop(id) {
        cleaning += temporary.dropping(id, spelling)
      } else {
        lines += body.statement(id)
      }
      if let load = procedure.loads[id] { refuseReads(of: load, top[..<place].dropFirst(min(firstWrite, place))) }
    }
    return lines
  }

  /// What a transform does in its own way: loads, its result.
  func takes(_ id: StatementID) -> [String]? {
    if procedure.leavesOut(id, on: spelling.target) { return [] }
    if let load = procedure.loads[id] { return body.before(id) + self.load(load) }
    switch script.tree[id] {
    case .block where procedure.blockPolicies[id] != nil:
      body.printer.refuse("`on error` on a block", at: id, help: "there are no savepoints: make the block a procedure of its own")
      return []
    case .giveBack(let value): return body.before(id) + giveBack(value, at: id)
    default: return nil
    }
  }

  private func giveBack(_ value: ExpressionID, at id: StatementID) -> [String] {
    if !LastStatement.is(id, of: procedure) { body.printer.refuse("RETURN before the end of a transform", at: id) }
    return value.isNone ? [] : ["tc_result := \(body.scripting(value));"]
  }

  // MARK: The end

  private func finish() -> [String] {
    gateLines(procedure.gates, step: "run", "") { _ in ("NULL", "NULL") } + [""] + procedure.logs.filter { $0.event == .finish }.map(log)
      + [save(status: "succeeded"), "COMMIT;", "tc_in_transaction := FALSE;"] + cleaning + ["RETURN tc_result;"]
  }

  private func failure() -> [String] {
    for policy in procedure.errorPolicies where !policy.text.isEmpty {
      body.printer.refuse(
        "a text of one's own for an error", at: procedure.statement, help: "an exception's text is fixed there: say `raise` alone")
    }
    var lines = [
      "tc_code := SQLCODE::VARCHAR;", "tc_text := COALESCE(tc_failed, SQLERRM);", "tc_result := NULL;", "IF (tc_in_transaction) THEN",
      "    ROLLBACK;", "END IF;",
    ]
    lines += temporary.dropping(nil, spelling)
    for (flag, target) in made { lines += ["IF (\(flag)) THEN", "    DROP TABLE IF EXISTS \(target);", "END IF;"] }
    lines.append("tc_category := \(ops).error_category(tc_code, tc_text);")
    lines += procedure.logs.filter { $0.event == .error }.map(log) + choose { $0.logs ? [Self.errorRow] : [] }
    lines += choose { $0.skips ? ["tc_result := 'skipped';"] : [] }
    lines += ["BEGIN TRANSACTION;", save(status: "failed"), "COMMIT;"]
    return lines + choose { $0.raises ? ["RAISE;"] : ["RETURN 'failed: ' || tc_text;"] }
  }

  private static let errorRow = """
    tc_errors := ARRAY_APPEND(tc_errors, OBJECT_CONSTRUCT('raised_at', SYSDATE(), 'category', tc_category, 'code', tc_code, 'message', tc_text));
    """

  private func choose(_ lines: (ErrorPolicy) -> [String]) -> [String] {
    PolicyChoice(policies: procedure.errorPolicies, code: "tc_code", category: "tc_category", elseIf: "ELSEIF").lines(lines)
  }
}
