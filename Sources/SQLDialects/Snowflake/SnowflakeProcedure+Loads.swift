import Diagnostics
import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Loads: their rows before the transaction, what is written within it, their figures and gates.
extension SnowflakeProcedure {
  func load(_ load: Load) -> [String] {
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

  func gateLines(
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
}

extension Load {
  /// Whether OR REPLACE stands for what DML can do: an INSERT that overwrites belongs to the transaction
  /// (docs.snowflake.com/en/sql-reference/sql/insert#optional-parameters).
  fileprivate var keepsTarget: Bool { creation?.replaces == true && creation?.isTemporary == false }
}
