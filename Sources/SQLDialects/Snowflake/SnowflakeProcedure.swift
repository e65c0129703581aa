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
  private let procedure: LoweredProcedure
  private let opsSchema: String
  private let heading: ProcedureHeading
  private let spelling = SnowflakeSpelling()
  private let body: SnowflakeBody
  private var preparation: [String] = []
  /// The tables that loads make, each with the variable that says whether it was there before.
  private var made: [(flag: String, target: String)] = []
  private let temporary: SnowflakeTemporaryTables
  /// What is done behind the transaction.
  private var cleaning: [String] = []

  private var script: Script { procedure.script }
  private var ops: String { spelling.quoted(opsSchema) }

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

  private func text() -> String {
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

  private var hasOneLoad: Bool { procedure.loads.count < 2 }

  /// Of the variables of a load: where there are several, those without a number are the run's.
  private func suffix(_ load: Load) -> String { hasOneLoad ? "" : "_\(load.number)" }

  private var figureNames: [String] {
    [
      "rows_in", "rows_loaded", "rows_unchanged", "rows_rejected", "rows_duplicate", "rows_flagged", "rows_scored", "points_total",
      "score_mean", "score_min", "rows_written",
    ]
  }

  private func bound(_ variable: String) -> (thousandths: String, text: String) { ("tc_\(variable)_bound", "tc_\(variable)") }

  private func bind(_ variable: String) -> (thousandths: String, text: String) { (":tc_\(variable)_bound", ":tc_\(variable)") }

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

  private func message(_ template: LogTemplate) -> String {
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

  private func refuseInner(_ top: [StatementID]) {
    for load in procedure.orderedLoads where !top.contains(load.statement) {
      body.printer.refuse(
        "a load inside a branch, a loop or a block", at: load.statement,
        help: "its rows are read before the transaction: make it a statement of the body")
    }
  }

  /// What an earlier statement writes cannot be read by a load.
  private func refuseReads(of load: Load, _ earlier: ArraySlice<StatementID>) {
    let named = names(in: load.statement).flatMap { [$0] + procedure.model.catalogue.tablesRead(by: $0) }
    for id in earlier where !body.writes(id) && earlier.contains(where: { $0.raw < id.raw && body.writes($0) }) {
      refuseValue(of: id, in: load)
    }
    if earlier.contains(where: { body.writes($0) }), named.contains(where: { Self.counts.contains($0.name) }) {
      refuseLate("a load that reads how many rows a write has changed", load)
    }
    for written in earlier.flatMap({ tablesWritten(by: $0) })
    where named.filter({ $0 == written }).count > (written == load.target.name ? 1 : 0) {
      body.printer.refuse(
        "a load of rows that a statement before it wrote", at: load.statement,
        help: "its rows are read before the transaction: split the procedure")
    }
  }

  private static let counts: Set = ["sqlrowcount", "sqlfound", "sqlnotfound", "found"]

  private func tablesWritten(by id: StatementID) -> [ObjectName] {
    func name(_ id: NameID) -> [ObjectName] { [procedure.model.objectName(id)] }
    func all(_ list: List<StatementID>) -> [ObjectName] { script.tree[list].flatMap { tablesWritten(by: $0) } }
    switch script.tree[id] {
    case .insert(let node): return name(script.tree[node].table)
    case .update(let node): return name(script.tree[node].table)
    case .delete(let node): return name(script.tree[node].table)
    case .merge(let node): return name(script.tree[node].target)
    case .createTable(let node): return name(script.tree[node].name)
    case .truncate(let table): return name(table)
    case .with(_, let change, _): return tablesWritten(by: change)
    case .block(let block): return all(script.tree[block].statements)
    case .loop(let loop): return all(script.tree[loop].statements)
    case .condition(let node):
      return all(script.tree[node].otherwise) + script.tree[script.tree[node].branches].flatMap { all(script.tree[$0].statements) }
    case .call, .execute: return procedure.orderedLoads.flatMap { names(in: $0.statement) }
    default: return []
    }
  }

  /// A variable that gets its value behind a write has none yet when the rows are read.
  private func refuseValue(of id: StatementID, in load: Load) {
    let targets = Set(targets(of: id).compactMap { body.target($0)?.name })
    let extent = script.tree.extent(of: load.statement)
    guard (extent.first...extent.last).contains(where: { targets.contains("v_" + script.name(TokenID(raw: $0))) }) else { return }
    refuseLate("a load that reads a variable which gets its value behind a write", load)
  }

  private func targets(of id: StatementID) -> [ExpressionID] {
    if case .assign(let assign) = script.tree[id] { return [script.tree[assign].target] }
    return script.selects(in: id).flatMap { Array(script.tree[script.tree[$0].into]) }
  }

  private func refuseLate(_ what: String, _ load: Load) {
    body.printer.refuse(what, at: load.statement, help: "give it its value first: rows are read before the transaction")
  }

  /// The names of a statement that may be tables', in order: that of a change begins with its target.
  private func names(in id: StatementID) -> [ObjectName] {
    let extent = script.tree.extent(of: id)
    let tokens = (extent.first...max(extent.first, extent.last)).map { TokenID(raw: $0) }.filter { kind(of: $0)?.isWord == true }
    return tokens.filter { kind(of: $0, -1) != .dot }.map { token in
      guard kind(of: token, 1) == .dot else { return ObjectName(schema: "", name: script.name(token)) }
      let name = ObjectName(schema: script.name(token), name: script.name(TokenID(raw: token.raw + 2)))
      return temporary.renamed(name)
    }
  }

  private func kind(of token: TokenID, _ distance: Int = 0) -> TokenKind? {
    let place = Int(token.raw) + distance
    return script.tokens.indices.contains(place) ? script.tokens[place].kind : nil
  }

  /// What a transform does in its own way: loads, its result.
  private func takes(_ id: StatementID) -> [String]? {
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

  // MARK: Loads

  private func load(_ load: Load) -> [String] {
    let tables = WorkingTables(load.number) { [spelling] in spelling.name(of: ObjectName(schema: load.target.name.schema, name: $0)) }
    var statements = LoadStatements(load: load, tables: tables, spelling: spelling, printer: body.printer)
    prepare(load, &statements)
    prepareTarget(load, statements)
    var lines = ["", "-- \(load.name): the accepted rows; a row that is equal already is not written"]
    let verb = load.keepsTarget ? "INSERT OVERWRITE INTO" : "INSERT INTO"
    let suffix = suffix(load)
    lines += into(statements.unchangedCount(), ":tc_rows_unchanged\(suffix)") + statements.write(inserting: verb).ending(with: ";")
    lines += ["tc_rows_loaded\(suffix) := SQLROWCOUNT;", "tc_rows := tc_rows_loaded\(suffix) + tc_rows_unchanged\(suffix);"]
    lines += refused(load, statements) + accounting(load) + gates(load)
    body.printer = statements.printer
    return lines
  }

  private func prepare(_ load: Load, _ statements: inout LoadStatements) {
    let (tables, suffix) = (statements.tables, suffix(load))
    preparation += ["", "-- \(load.name), source: the query of the file, once, with a bit for each rule that a row fails"]
    preparation += ["CREATE OR REPLACE TEMPORARY TABLE \(tables.source) AS"] + statements.source().ending(with: ";")
    preparation += ["CREATE OR REPLACE TEMPORARY TABLE \(tables.verdict) AS"] + statements.verdict().ending(with: ";")
    preparation += ["SELECT COUNT(*) INTO :tc_rows_in\(suffix) FROM \(tables.source);"]
    let figures = statements.figures(rowsIn: ":tc_rows_in\(suffix)")
    preparation += ["SELECT \(figures.map(\.value).joined(separator: ",\n       "))"]
    preparation += ["  INTO \(figures.map { ":tc_\($0.name)\(suffix)" }.joined(separator: ", "))", "  FROM \(tables.verdict);"]
    preparation.append(mean(suffix))
    for rule in load.rules { preparation += ruleLines(rule, load, statements) }
  }

  private func mean(_ suffix: String) -> String {
    let (points, scored) = ("tc_points_total\(suffix)", "tc_rows_scored\(suffix)")
    return "tc_score_mean\(suffix) := FLOOR((2 * \(points) + \(scored)) / NULLIF(2 * \(scored), 0));"
  }

  /// Definitions commit: the target is made before the transaction, empty, and a run that fails takes it away again.
  private func prepareTarget(_ load: Load, _ statements: LoadStatements) {
    guard let creation = load.creation else { return }
    preparation += ["", "-- \(load.name): the table itself"]
    guard load.keepsTarget else {
      preparation += statements.creation().map { $0 + ";" } + temporary.noting(load.statement)
      if !creation.isTemporary { noteMade(load, statements.target, "TRUE") }
      return
    }
    let place = place(of: load.target.name)
    preparation += ["SELECT COUNT(*) INTO :tc_rows FROM information_schema.tables WHERE \(place);"]
    let flag = noteMade(load, statements.target, "(tc_rows = 0)")
    let columns = load.target.columns.map { spelling.literal($0.name.uppercased()) }.joined(separator: ", ")
    preparation += ["IF (\(flag)) THEN"] + statements.creation().dropFirst().map { $0 + ";" }.indented(4) + ["END IF;"]
    preparation += [
      "SELECT COUNT(*) INTO :tc_rows FROM information_schema.columns WHERE \(place) AND UPPER(column_name) NOT IN (\(columns));",
      "IF (tc_rows > 0) THEN",
      "    tc_failed := \(spelling.literal("'\(load.target.name)' has columns that the load does not write: drop it first"));",
      "    RAISE tc_accounting;", "END IF;",
    ]
  }

  private func place(of table: ObjectName) -> String {
    let schema =
      table.schema.isEmpty ? "table_schema = CURRENT_SCHEMA()" : "UPPER(table_schema) = \(spelling.literal(table.schema.uppercased()))"
    return "\(schema) AND UPPER(table_name) = \(spelling.literal(table.name.uppercased()))"
  }

  @discardableResult
  private func noteMade(_ load: Load, _ target: String, _ value: String) -> String {
    let flag = "tc_made\(suffix(load))"
    made.append((flag, target))
    preparation.append("\(flag) := \(value);")
    return flag
  }

  private func ruleLines(_ rule: QualityRule, _ load: Load, _ statements: LoadStatements) -> [String] {
    let figures = statements.ruleFigures(rule)
    let name = spelling.literal(rule.name)
    let (applicable, failed) = ("applicable_\(rule.name)\(suffix(load))", "failed_\(rule.name)\(suffix(load))")
    var lines = [
      "LET \(applicable) NUMBER := 0;", "LET \(failed) NUMBER := 0;",
      "SELECT \(figures.applicable), \(figures.failed) INTO :\(applicable), :\(failed) FROM \(statements.tables.verdict);",
      "tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', \(spelling.literal(load.name)), 'kind', 'rule', 'name', \(name), 'dimension', '\(rule.dimension)', 'weight', \(rule.weight), 'applicable', \(applicable), 'failed', \(failed)));",
    ]
    if rule.consequence == .fail {
      let text = rule.message.isEmpty ? "rule \(rule.name) failed" : "rule \(rule.name): \(rule.message)"
      lines += [
        "IF (\(failed) > 0) THEN", "    tc_failed := \(spelling.literal(text + ": ")) || \(failed) || ' rows';",
        "    RAISE tc_rule;", "END IF;",
      ]
    }
    return lines
  }

  private func into(_ lines: [String], _ target: String) -> [String] {
    guard let first = lines.first else { return [] }
    return ([first, "  INTO \(target)"] + lines.dropFirst()).ending(with: ";")
  }

  private func refused(_ load: Load, _ statements: LoadStatements) -> [String] {
    let suffix = suffix(load)
    guard let rejects = load.rejects else { return ["tc_rows_written\(suffix) := tc_rows_rejected\(suffix);"] }
    var lines = ["", "-- refused rows: one that is read again replaces its entry, one that is good now leaves it"]
    if let forget = statements.forgetRefused(rejects) { lines.append(forget + ";") }
    let run = (id: ":tc_run_id", time: ":tc_started_at", ruleSet: "'\(heading.ruleSet)'")
    lines += statements.keepRefused(rejects, run: run).ending(with: ";") + ["tc_rows_written\(suffix) := SQLROWCOUNT;"]
    lines += [
      "SELECT COALESCE(ARRAY_AGG(OBJECT_CONSTRUCT('step', \(spelling.literal(load.name)), 'reason', reason, 'record', record)), ARRAY_CONSTRUCT())"
    ]
    lines +=
      ["  INTO :\(hasOneLoad ? "tc_samples" : "tc_load_samples")", "  FROM ("] + statements.samples().indented(4) + [") AS samples;"]
    return hasOneLoad ? lines : lines + ["tc_samples := ARRAY_CAT(tc_samples, tc_load_samples);"]
  }

  private func accounting(_ load: Load) -> [String] {
    let suffix = suffix(load)
    func rows(_ figure: String) -> String { "tc_rows_\(figure)\(suffix)" }
    let kept = load.unique?.isRejected == true ? "\(rows("rejected")) + \(rows("duplicate"))" : rows("rejected")
    let dropped = load.unique != nil && load.unique?.isRejected == false ? " + \(rows("duplicate"))" : ""
    let figures = figureNames.prefix(6).map { "'\($0)', tc_\($0)\(suffix)" }.joined(separator: ", ")
    return [
      "", "-- nothing vanishes",
      "tc_steps := ARRAY_APPEND(tc_steps, OBJECT_CONSTRUCT('name', \(spelling.literal(load.name)), \(figures), 'score_mean', tc_score_mean\(suffix) / 1000, 'score_min', tc_score_min\(suffix) / 1000));",
    ] + total(suffix) + [
      "IF (\(rows("in")) <> \(rows("loaded")) + \(rows("unchanged")) + \(rows("written"))\(dropped) OR \(rows("written")) <> \(kept)) THEN",
      "    tc_failed := 'rows do not add up in \(load.name): ' || \(rows("in")) || ' in, ' || \(rows("loaded")) || ' loaded, ' || \(rows("unchanged"))",
      "        || ' unchanged, ' || \(rows("rejected")) || ' rejected, ' || \(rows("duplicate")) || ' duplicates, ' || \(rows("written")) || ' written to rejects';",
      "    RAISE tc_accounting;", "END IF;",
    ]
  }

  /// Adds a load's figures to the run's.
  private func total(_ suffix: String) -> [String] {
    guard !hasOneLoad else { return [] }
    let sums = figureNames.filter { !$0.hasPrefix("score") && $0 != "rows_written" }.map { figure in
      "tc_\(figure) := COALESCE(tc_\(figure), 0) + COALESCE(tc_\(figure)\(suffix), 0);"
    }
    let least = "tc_score_min := COALESCE(LEAST(tc_score_min, tc_score_min\(suffix)), tc_score_min, tc_score_min\(suffix));"
    return sums + [mean(""), least]
  }

  // MARK: Gates

  private func gates(_ load: Load) -> [String] {
    let suffix = suffix(load)
    return gateLines(load.gates, step: load.name, suffix) { rule in
      (":applicable_\(rule)\(suffix) - :failed_\(rule)\(suffix)", ":applicable_\(rule)\(suffix)")
    }
  }

  private func gateLines(
    _ gates: [Gate], step: String, _ suffix: String, rule: @escaping (String) -> (passed: String, applicable: String)
  ) -> [String] {
    guard !gates.isEmpty else { return [] }
    let before = "\(ops).rows_before(\(spelling.literal(procedure.name.description)), \(spelling.literal(step)))"
    let figures = GateFigures(
      rowsIn: ":tc_rows_in\(suffix)", loaded: ":tc_rows_loaded\(suffix)", rejected: ":tc_rows_rejected\(suffix)",
      duplicates: ":tc_rows_duplicate\(suffix)", flagged: ":tc_rows_flagged\(suffix)", scoreMean: ":tc_score_mean\(suffix)",
      scoreMin: ":tc_score_min\(suffix)", rowsBefore: before,
      rule: {
        let (passed, applicable) = rule($0); return ("(\(passed))", applicable)
      })
    var lines = ["", "-- gates: all are recorded before one raises"]
    for gate in gates { lines += self.gate(gate, figures, step) }
    return lines + ["IF (tc_failed IS NOT NULL) THEN", "    RAISE tc_gate;", "END IF;"]
  }

  private func gate(_ gate: Gate, _ figures: GateFigures, _ step: String) -> [String] {
    let text = GateText(gate, figures: figures, literal: spelling.literal, variable: bind)
    let name = spelling.literal(gate.name)
    return [
      "SELECT \(text.outcome), \(text.shown), (\(text.measured(quotient: spelling.quotient))) / 1000",
      "  INTO :tc_code, :tc_text, :tc_category;",
      "tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', \(spelling.literal(step)), 'kind', 'gate', 'name', \(name), 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));",
      "IF (tc_code = 'warn') THEN",
      "    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || \(name) || ' ' || tc_text || ': ' || tc_category));",
      "ELSEIF (tc_code = 'fail') THEN",
      "    tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || \(name) || ' ' || tc_text || ': ' || tc_category;", "END IF;",
      "tc_code := NULL;", "tc_text := NULL;", "tc_category := NULL;",
    ]
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

extension Load {
  /// Whether OR REPLACE stands for what DML can do: an INSERT that overwrites belongs to the transaction
  /// (docs.snowflake.com/en/sql-reference/sql/insert#optional-parameters).
  fileprivate var keepsTarget: Bool { creation?.replaces == true && creation?.isTemporary == false }
}
