import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A transform as a PL/pgSQL procedure.
///
/// The run is put on record first and committed. The work stands in one block with a handler: what the block did is
/// undone when it fails, the variables that hold figures and log rows are not, and the handler stores them and commits.
/// Only the outermost frame may COMMIT; inside a caller's transaction the record travels in a notice or in the error's
/// detail (postgresql.org/docs/15/plpgsql-transactions.html, /plpgsql-control-structures.html).
final class PostgreSQLProcedure {
  let procedure: LoweredProcedure
  let opsSchema: String
  private let heading: ProcedureHeading
  private let spelling: PostgreSQLSpelling
  private let body: PostgreSQLBody
  private var declarations: [String] = []
  private var leavesEarly = false
  private var guardedBlocks = 0

  private var script: Script { procedure.script }
  private var ops: String { spelling.quoted(opsSchema) }

  static func compile(_ procedure: LoweredProcedure, opsSchema: String) -> CompiledRoutine {
    let form = PostgreSQLProcedure(procedure, opsSchema)
    let text = form.text()
    return CompiledRoutine(text: text, diagnostics: form.body.printer.diagnostics, uses: form.body.printer.uses)
  }

  private init(_ procedure: LoweredProcedure, _ opsSchema: String) {
    self.procedure = procedure
    self.opsSchema = opsSchema
    heading = ProcedureHeading(procedure)
    spelling = PostgreSQLSpelling(supportSchema: opsSchema)
    body = PostgreSQLBody(
      procedure.model, VariableNames(of: procedure.statement, procedure.model), opsSchema: opsSchema, name: procedure.name.description,
      transactions: .one, rowCount: "tc_rows", now: "tc_run.started_at")
    body.special = { [unowned self] in takes($0) }
    body.before = { [unowned self] id in (self.procedure.statementLogs[id] ?? []).map { log($0) } }
    if !procedure.blockPolicies.isEmpty { body.handlerStart = ["IF tc_ended THEN RAISE; END IF;"] }
  }

  // MARK: The whole

  private func text() -> String {
    var work = self.work()
    if leavesEarly { work = ["<<tc_body>>", "BEGIN"] + work.indented(4) + ["END tc_body;"] }
    let ending = finish()
    let name = spelling.name(of: procedure.name)
    var lines = heading.lines
    lines.append("CREATE OR REPLACE PROCEDURE \(name)(tc jsonb DEFAULT '{}', INOUT tc_result text DEFAULT NULL)")
    lines += ["LANGUAGE plpgsql", "AS $procedure$", "#variable_conflict use_column"]
    lines += procedure.retry.map { [RetryText.mark + RetryText.of($0)] } ?? []
    lines.append("DECLARE")
    lines += standardDeclarations().indented(4) + body.needed.indented(4) + declarations.indented(4)
    lines += ["BEGIN"] + start().indented(4) + ["", "    BEGIN"] + work.indented(8) + [""] + ending.indented(8)
    lines += ["    EXCEPTION WHEN OTHERS OR query_canceled OR assert_failure THEN"] + failure().indented(8) + ["    END;", "END;"]
    return (lines + ["$procedure$"]).joined(separator: "\n")
  }

  private func standardDeclarations() -> [String] {
    let name = spelling.literal(procedure.name.description)
    return [
      "tc_run     \(ops).transform_run := jsonb_populate_record(NULL::\(ops).transform_run, \(ops).run_begin(\(name), '\(heading.ruleSet)', tc));",
      "tc_load    \(ops).transform_step;",
      "tc_top     boolean := \(ops).may_commit(tc, now() = statement_timestamp(), current_query());",
      "tc_log     jsonb := '[]';",
      "tc_quality jsonb := '[]';",
      "tc_steps   jsonb := '[]';",
      "tc_errors  jsonb := '[]';",
      "tc_samples jsonb := '[]';",
      "tc_points  bigint := 0;                            -- of all loads: thousandths, and the rows that have them",
      "tc_scored  bigint := 0;",
      "tc_rows    bigint;",
      "tc_clock   timestamptz;",
      "tc_text    text;",
      "tc_detail  text;",
    ] + procedure.projectVariables.map { "\(bound($0).text)  text;  \(bound($0).thousandths) bigint;" }
  }

  private func bound(_ variable: String) -> (thousandths: String, text: String) {
    (spelling.quoted("tc_\(variable)_bound"), spelling.quoted("tc_\(variable)"))
  }

  private func start() -> [String] {
    var lines = procedure.logs.filter { $0.event == .start }.map { log($0) }
    lines.append(save)
    lines.append("IF tc_top THEN COMMIT; END IF;                     -- the run is on record before the work starts")
    return lines
  }

  private var save: String { "CALL \(ops).run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);" }

  private func log(_ hook: LogHook) -> String {
    "tc_log := tc_log || \(ops).log_row('\(hook.level)', '\(hook.event.rawValue)', \(message(hook.template)));"
  }

  /// `format('%s in, mean score %s', tc_run.rows_in, …)`
  private func message(_ template: LogTemplate) -> String {
    let figures = template.parts.compactMap { part -> String? in
      guard case .figure(let figure) = part else { return nil }
      return "coalesce(tc_run.\(figure.rawValue)::text, 'none')"
    }
    let text = template.parts.map { part -> String in
      switch part {
      case .text(let text): figures.isEmpty ? text : text.replacing(scalar: "%", with: "%%")
      case .figure: "%s"
      }
    }.joined()
    return figures.isEmpty ? spelling.literal(text) : "format(\(([spelling.literal(text)] + figures).joined(separator: ", ")))"
  }

  // MARK: The work

  private func work() -> [String] {
    // Measured with 27 rows through two FLATTENs: 0.64 s with the just-in-time compiler, 0.02 s without.
    var lines =
      ["SET LOCAL jit = off;"]
      + procedure.projectVariables.map { name in
        "\(bound(name).text) := \(ops).variable(\(spelling.literal(name)));  \(bound(name).thousandths) := \(ops).thousandths(\(bound(name).text));"
      }
    lines += body.flat(script.tree[procedure.node.body])
    return lines
  }

  /// What a transform does in its own way: loads, blocks with `on error` clauses, its result.
  private func takes(_ id: StatementID) -> [String]? {
    if procedure.leavesOut(id, on: spelling.target) { return [] }
    if let load = procedure.loads[id] { return body.before(id) + self.load(load) }
    switch script.tree[id] {
    case .block(let block): return procedure.blockPolicies[id].map { body.before(id) + guarded(script.tree[block], $0) }
    case .giveBack(let value): return body.before(id) + giveBack(value, at: id)
    default: return nil
    }
  }

  /// A block with `on error` clauses: what it did is undone, its figures with it; log rows and findings stay.
  private func guarded(_ block: Block, _ policies: [ErrorPolicy]) -> [String] {
    guardedBlocks += 1
    let saved = "tc_before_\(guardedBlocks)"
    declarations.append("\(saved) jsonb;")
    let work = body.flat(block)
    let choice = PolicyChoice(policies: policies, code: "tc_code", category: "tc_category", elseIf: "ELSIF", standard: .passingOn)
    return [
      "\(saved) := jsonb_build_object('run', tc_run, 'steps', tc_steps, 'points', tc_points, 'scored', tc_scored);", "BEGIN",
    ] + work.indented(4) + [
      "EXCEPTION WHEN OTHERS OR query_canceled OR assert_failure THEN",
      "    GET STACKED DIAGNOSTICS tc_code = RETURNED_SQLSTATE, tc_text = MESSAGE_TEXT;",
      "    tc_category := \(ops).error_category(tc_code, tc_text);",
      "    IF tc_ended THEN RAISE; END IF;",
    ] + choice.lines { guardedLines($0, saved) }.indented(4) + ["END;"]
  }

  private func guardedLines(_ policy: ErrorPolicy, _ saved: String) -> [String] {
    var lines = policy.logs ? ["tc_errors := tc_errors || \(ops).error_row(tc_category, tc_code, tc_text);"] : []
    if policy.skips {
      return lines + [
        "tc_run := jsonb_populate_record(NULL::\(ops).transform_run, \(saved) -> 'run');  tc_steps := \(saved) -> 'steps';",
        "tc_points := (\(saved) ->> 'points')::bigint;  tc_scored := (\(saved) ->> 'scored')::bigint;",
      ]
    }
    lines += policy.raises ? [] : ["tc_ended := true;                           -- ends the run without an error for the caller"]
    return lines
      + (policy.text.isEmpty ? ["RAISE;"] : ["RAISE EXCEPTION USING ERRCODE = tc_code, MESSAGE = \(spelling.literal(policy.text));"])
  }

  /// The result is kept; the procedure ends behind the run's own rows.
  private func giveBack(_ value: ExpressionID, at id: StatementID) -> [String] {
    let result = value.isNone ? [] : ["tc_result := \(body.printer.shown(value));"]
    if LastStatement.is(id, of: procedure) { return result }
    leavesEarly = true
    return result + ["EXIT tc_body;"]
  }

  // MARK: Loads

  private func tables(_ load: Load) -> WorkingTables { WorkingTables(load.number) { $0 } }

  private func load(_ load: Load) -> [String] {
    let tables = tables(load)
    var statements = LoadStatements(load: load, tables: tables, spelling: spelling, printer: body.printer)
    var lines = ["-- \(load.name), source: the query of the file, once, with a bit for each rule that a row fails"]
    lines += ["tc_load := NULL;", "tc_load.name := \(spelling.literal(load.name));", "tc_clock := clock_timestamp();"]
    lines += fresh(tables)
    lines += ["CREATE TEMP TABLE \(tables.source) ON COMMIT DROP AS"] + statements.source().ending(with: ";")
    lines += ["GET DIAGNOSTICS tc_load.rows_in = ROW_COUNT;", "", "-- verdict: what becomes of the rows of each mask, in thousandths"]
    lines += ["CREATE TEMP TABLE \(tables.verdict) ON COMMIT DROP AS"] + statements.verdict().ending(with: ";")
    lines += [""] + figures(load, statements) + failures(load)
    lines += ["", "-- load: the accepted rows; a row that is equal already is not written"] + write(load, &statements)
    lines += refused(load, statements) + accounting(load) + gates(load)
    body.printer = statements.printer
    return lines
  }

  private func fresh(_ tables: WorkingTables) -> [String] {
    [tables.source, tables.verdict].map { "IF to_regclass('pg_temp.\($0)') IS NOT NULL THEN DROP TABLE pg_temp.\($0); END IF;" }
  }

  private func figures(_ load: Load, _ statements: LoadStatements) -> [String] {
    let targets = [
      "rows_rejected": "tc_load.rows_rejected", "rows_duplicate": "tc_load.rows_duplicate", "rows_flagged": "tc_load.rows_flagged",
    ]
    var lines = ["-- figures"]
    var values: [String] = []
    var names: [String] = []
    for figure in statements.figures(rowsIn: "tc_load.rows_in") {
      switch figure.name {
      case "rows_scored": (values, names) = (values + [figure.value], names + ["tc_load_scored"])
      case "points_total": (values, names) = (values + [figure.value], names + ["tc_load_points"])
      case "score_min": (values, names) = (values + [figure.value], names + ["tc_load_min"])
      default: (values, names) = (values + [figure.value], names + [targets[figure.name] ?? figure.name])
      }
    }
    if !load.rules.isEmpty {
      let figures = load.rules.map { statements.ruleFigures($0) }
      values += [array(figures.map(\.applicable)), array(figures.map(\.failed))]
      names += ["tc_applicable", "tc_failed"]
    }
    lines += (["SELECT " + values[0]] + values.dropFirst().map { "       " + $0 }).separated(by: ",")
    lines += ["  INTO " + names.joined(separator: ", ")]
    lines += ["  FROM \(statements.tables.verdict);"]
    lines += [
      "tc_load_mean := (2 * tc_load_points + tc_load_scored) / nullif(2 * tc_load_scored, 0);",
      "tc_load.score_mean := tc_load_mean / 1000.0;",
      "tc_load.score_min := tc_load_min / 1000.0;",
    ]
    for rule in load.rules {
      let at = index(of: rule, load)
      lines.append(
        "tc_quality := tc_quality || \(ops).rule_row(\(spelling.literal(load.name)), \(spelling.literal(rule.name)), '\(rule.dimension)', \(rule.weight), tc_applicable[\(at)], tc_failed[\(at)]);"
      )
    }
    return lines
  }

  private func array(_ values: [String]) -> String { "ARRAY[" + values.joined(separator: ",\n             ") + "]" }

  private func index(of rule: QualityRule, _ load: Load) -> Int { (load.rules.firstIndex { $0.name == rule.name } ?? 0) + 1 }

  /// `else fail`
  private func failures(_ load: Load) -> [String] {
    load.rules.filter { $0.consequence == .fail }.flatMap { rule -> [String] in
      let at = index(of: rule, load)
      let text = rule.message.isEmpty ? "rule \(rule.name) failed" : "rule \(rule.name): \(rule.message)"
      return [
        "IF tc_failed[\(at)] > 0 THEN",
        "    RAISE EXCEPTION USING ERRCODE = 'TCQ01', MESSAGE = \(spelling.literal(text + ": ")) || tc_failed[\(at)] || ' rows';",
        "END IF;",
      ]
    }
  }

  private func write(_ load: Load, _ statements: inout LoadStatements) -> [String] {
    var lines: [String] = []
    if let repeated = statements.repeatedKeys() {
      lines += prefixed("tc_text := (", repeated, ");")
      lines += ["IF tc_text IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = '21000', MESSAGE = tc_text; END IF;"]
    }
    lines += prefixed("tc_load.rows_unchanged := (", statements.unchangedCount(), ");")
    lines += statements.creation().map { $0 + ";" } + statements.write().ending(with: ";")
    lines += ["GET DIAGNOSTICS tc_load.rows_loaded = ROW_COUNT;", "tc_rows := tc_load.rows_loaded + tc_load.rows_unchanged;"]
    return lines
  }

  private func prefixed(_ prefix: String, _ lines: [String], _ suffix: String) -> [String] {
    guard let first = lines.first, let last = lines.last else { return [] }
    if lines.count == 1 { return [prefix + first + suffix] }
    return [prefix + first] + lines.dropFirst().dropLast() + [last + suffix]
  }

  private func refused(_ load: Load, _ statements: LoadStatements) -> [String] {
    guard let rejects = load.rejects else { return ["tc_written := tc_load.rows_rejected;"] }
    var lines = ["", "-- refused rows: one that is read again replaces its entry, one that is good now leaves it"]
    if let forget = statements.forgetRefused(rejects) { lines.append(forget + ";") }
    let run = (id: "tc_run.run_id", time: "tc_run.started_at", ruleSet: "tc_run.rule_set")
    lines += statements.keepRefused(rejects, run: run).ending(with: ";") + ["GET DIAGNOSTICS tc_written = ROW_COUNT;"]
    let samples =
      ["SELECT jsonb_agg(jsonb_build_object('step', tc_load.name, 'reason', reason, 'record', record)) FROM ("]
      + statements.samples().indented(4) + [") AS samples"]
    lines += prefixed("tc_samples := tc_samples || coalesce((", samples, "), '[]');")
    return lines
  }

  /// Rows that were refused, those not kept included, are counted by the statement that wrote them.
  private func accounting(_ load: Load) -> [String] {
    let kept = load.unique?.isRejected == true ? "tc_load.rows_rejected + tc_load.rows_duplicate" : "tc_load.rows_rejected"
    let dropped = load.unique != nil && load.unique?.isRejected == false ? " + tc_load.rows_duplicate" : ""
    let sum = "tc_load.rows_loaded + tc_load.rows_unchanged + tc_written\(dropped)"
    return [
      "", "-- nothing vanishes",
      "tc_load.duration_ms := extract(epoch FROM clock_timestamp() - tc_clock) * 1000;",
      "tc_steps := tc_steps || to_jsonb(tc_load);",
      "tc_run.rows_in := coalesce(tc_run.rows_in, 0) + tc_load.rows_in;  tc_run.rows_loaded := coalesce(tc_run.rows_loaded, 0) + tc_load.rows_loaded;",
      "tc_run.rows_unchanged := coalesce(tc_run.rows_unchanged, 0) + tc_load.rows_unchanged;",
      "tc_run.rows_rejected := coalesce(tc_run.rows_rejected, 0) + tc_load.rows_rejected;",
      "tc_run.rows_duplicate := coalesce(tc_run.rows_duplicate, 0) + tc_load.rows_duplicate;",
      "tc_run.rows_flagged := coalesce(tc_run.rows_flagged, 0) + tc_load.rows_flagged;",
      "tc_run.score_min := least(tc_run.score_min, tc_load.score_min);",
      "tc_points := tc_points + tc_load_points;  tc_scored := tc_scored + tc_load_scored;",
      "tc_run.score_mean := (2 * tc_points + tc_scored) / nullif(2 * tc_scored, 0) / 1000.0;",
      "IF tc_load.rows_in <> \(sum) OR tc_written <> \(kept) THEN",
      "    RAISE EXCEPTION USING ERRCODE = 'TCA01', MESSAGE = \(ops).accounting_text(to_jsonb(tc_load), tc_written);",
      "END IF;",
    ]
  }

  // MARK: Gates

  private func gates(_ load: Load) -> [String] {
    guard !load.gates.isEmpty else { return [] }
    let figures = GateFigures(
      rowsIn: "tc_load.rows_in", loaded: "tc_load.rows_loaded", rejected: "tc_load.rows_rejected", duplicates: "tc_load.rows_duplicate",
      flagged: "tc_load.rows_flagged", scoreMean: "tc_load_mean", scoreMin: "tc_load_min",
      rowsBefore: "\(ops).rows_before(tc_run.transform, tc_load.name)",
      rule: { name in
        let at = (load.rules.firstIndex { $0.name == name } ?? 0) + 1
        return ("(tc_applicable[\(at)] - tc_failed[\(at)])", "tc_applicable[\(at)]")
      })
    return gateLines(load.gates, figures, step: "tc_load.name")
  }

  private func runGates() -> [String] {
    guard !procedure.gates.isEmpty else { return [] }
    let figures = GateFigures(
      rowsIn: "tc_run.rows_in", loaded: "tc_run.rows_loaded", rejected: "tc_run.rows_rejected", duplicates: "tc_run.rows_duplicate",
      flagged: "tc_run.rows_flagged", scoreMean: "(tc_run.score_mean * 1000)::bigint", scoreMin: "(tc_run.score_min * 1000)::bigint",
      rowsBefore: "\(ops).rows_before(tc_run.transform, NULL)", rule: { _ in ("NULL", "NULL") })
    return gateLines(procedure.gates, figures, step: "'run'")
  }

  /// All are recorded before the first that fails raises.
  private func gateLines(_ gates: [Gate], _ figures: GateFigures, step: String) -> [String] {
    var lines = ["", "-- gates: all are recorded before one raises"]
    for gate in gates {
      let text = GateText(gate, figures: figures, literal: spelling.literal, variable: bound)
      lines += [
        "tc_quality := tc_quality || \(ops).gate_row(\(step), \(spelling.literal(gate.name)), \(text.shown),",
        "    \(text.measured(quotient: spelling.quotient)),",
        "    \(text.outcome));",
      ]
    }
    return lines + [
      "tc_text := \(ops).gate_text(tc_quality, \(step), 'warn');",
      "IF tc_text IS NOT NULL THEN tc_log := tc_log || \(ops).log_row('warn', 'gate', tc_text); END IF;",
      "tc_text := \(ops).gate_text(tc_quality, \(step), 'fail');",
      "IF tc_text IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'TCG01', MESSAGE = tc_text; END IF;",
    ]
  }

  // MARK: The end

  private func finish() -> [String] {
    var lines = runGates()
    lines += [
      "", "-- the run's own rows, in the transaction of the data", "tc_run.status := 'succeeded';", "tc_run.result := tc_result;",
      "tc_run.finished_at := clock_timestamp();",
    ]
    lines += procedure.logs.filter { $0.event == .finish }.map { log($0) }
    lines += [save, "SET CONSTRAINTS ALL IMMEDIATE;                     -- deferred keys fail here, not at COMMIT"]
    declarations += loadDeclarations
    if guardedBlocks > 0 { declarations.append("tc_code text;  tc_category text;  tc_ended boolean := false;") }
    return lines
  }

  private var loadDeclarations: [String] {
    procedure.loads.isEmpty
      ? []
      : [
        "tc_load_points bigint;  tc_load_scored bigint;  tc_load_mean bigint;  tc_load_min bigint;  tc_written bigint;",
        "tc_applicable  bigint[];  tc_failed bigint[];",
      ]
  }

  /// The block's work is undone; variables are not.
  private func failure() -> [String] {
    var lines = [
      "GET STACKED DIAGNOSTICS tc_run.error_code = RETURNED_SQLSTATE, tc_run.error_text = MESSAGE_TEXT;",
      "tc_run.status := 'failed';  tc_run.result := NULL;  tc_run.finished_at := clock_timestamp();",
      "tc_run.error_category := \(ops).error_category(tc_run.error_code, tc_run.error_text);",
    ]
    lines += procedure.logs.filter { $0.event == .error }.map { log($0) }
    lines += policies()
    lines += [
      "tc_detail := jsonb_build_object('run', tc_run, 'log', tc_log, 'quality', tc_quality, 'steps', tc_steps,",
      "                                'errors', tc_errors, 'samples', tc_samples);",
      "IF tc_top THEN", "    \(save)", "    COMMIT;",
      "ELSIF (tc ->> 'nested')::boolean THEN              -- the outermost frame stores it",
      "    RAISE EXCEPTION USING ERRCODE = tc_run.error_code, MESSAGE = tc_run.error_text, DETAIL = tc_detail, HINT = 'transformc.log';",
      "ELSE                                               -- the caller's transaction will die: its client stores it",
      "    RAISE NOTICE 'transformc.run' USING DETAIL = tc_detail;", "END IF;",
    ]
    return lines + ending()
  }

  private var errorRow: String {
    "tc_errors := tc_errors || \(ops).error_row(tc_run.error_category, tc_run.error_code, tc_run.error_text);"
  }

  /// Which errors leave a row, and with which text they go on.
  private func policies() -> [String] {
    choose { policy in
      var lines = policy.logs ? [errorRow] : []
      if policy.skips { lines.append("tc_run.result := 'skipped';") }
      if !policy.text.isEmpty { lines.append("tc_text := \(spelling.literal(policy.text));") }
      return lines
    }
  }

  private func choose(_ lines: (ErrorPolicy) -> [String]) -> [String] {
    PolicyChoice(policies: procedure.errorPolicies, code: "tc_run.error_code", category: "tc_run.error_category", elseIf: "ELSIF").lines(
      lines)
  }

  private func ending() -> [String] {
    let lines = choose { policy in
      guard policy.raises else { return ["tc_result := 'failed: ' || tc_run.error_text;"] }
      return policy.text.isEmpty
        ? ["RAISE;"] : ["RAISE EXCEPTION USING ERRCODE = tc_run.error_code, MESSAGE = \(spelling.literal(policy.text));"]
    }
    guard guardedBlocks > 0 else { return lines }
    return ["IF tc_ended THEN", "    tc_result := 'failed: ' || tc_run.error_text;", "ELSE"] + lines.indented(4) + ["END IF;"]
  }
}
