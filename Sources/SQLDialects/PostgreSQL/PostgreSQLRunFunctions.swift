/// The functions that transforms call to keep their records. They name tables only inside their bodies, so that
/// they can be made before those.
public enum PostgreSQLRunFunctions {
  /// In an order that works; the same in every version of the support.
  public static func functions(schema ops: String) -> [SupportFunction] {
    [
      ("run_begin(text, text, jsonb)", runBegin(ops)),
      ("may_commit(jsonb, boolean, text)", mayCommit(ops)),
      ("log_row(text, text, text)", logRow(ops)),
      ("error_row(text, text, text)", errorRow(ops)),
      ("rule_row(text, text, text, int, bigint, bigint)", ruleRow(ops)),
      ("gate_row(text, text, text, bigint, text)", gateRow(ops)),
      ("gate_text(jsonb, text, text)", gateText(ops)),
      ("accounting_text(jsonb, bigint)", accountingText(ops)),
      ("rows_before(text, text)", rowsBefore(ops)),
      ("variable(text)", variable(ops)),
      ("thousandths(text)", thousandths(ops)),
      ("run_save(jsonb, jsonb, jsonb, jsonb, jsonb, jsonb)", runSave(ops)),
    ].map { SupportFunction(signature: "\(ops).\($0.0)", definition: $0.1) }
  }

  /// The run's row as it begins: id, time and attempt are the caller's, or made here.
  private static func runBegin(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).run_begin(transform text, rule_set text, tc jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
    DECLARE environment text;
    BEGIN
        SELECT value INTO environment FROM \(ops).transform_variable WHERE name = 'transformc:environment';
        RETURN jsonb_build_object('run_id', gen_random_uuid(), 'started_at', statement_timestamp(), 'attempt', 1,
                                  'environment', coalesce(environment, 'unknown'))
            || (tc - 'nested') || jsonb_build_object('transform', transform, 'rule_set', rule_set, 'status', 'running');
    END $$
    """
  }

  /// Whether a procedure is called on its own, by CALL or DO, and not inside its client's transaction.
  private static func mayCommit(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).may_commit(tc jsonb, begins boolean, query text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT NOT coalesce((tc ->> 'nested')::boolean, false) AND begins
            AND query ~* '^(\\s|--[^\\n]*\\n|/\\*([^*]|\\*(?!/))*\\*/)*(call|do)\\M'
    $$
    """
  }

  private static func logRow(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).log_row(level text, event text, message text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
        SELECT jsonb_build_object('logged_at', clock_timestamp(), 'level', level, 'event', event, 'message', message)
    $$
    """
  }

  private static func errorRow(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).error_row(category text, code text, message text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
        SELECT jsonb_build_object('raised_at', clock_timestamp(), 'category', category, 'code', code, 'message', message)
    $$
    """
  }

  private static func ruleRow(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).rule_row(step text, name text, dimension text, weight int, applicable bigint, failed bigint) RETURNS jsonb
    LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_build_object('step', step, 'kind', 'rule', 'name', name, 'dimension', dimension, 'weight', weight,
                                  'applicable', applicable, 'failed', failed)
    $$
    """
  }

  /// The value comes in thousandths.
  private static func gateRow(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).gate_row(step text, name text, bound text, value bigint, outcome text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_build_object('step', step, 'kind', 'gate', 'name', name, 'bound', bound, 'value', trim_scale(value / 1000.0), 'outcome', outcome)
    $$
    """
  }

  /// `gate rejected <= 5%: 10.345%; gate …`: the gates of a step with an outcome; NULL without any.
  private static func gateText(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).gate_text(quality jsonb, step text, outcome text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT string_agg(format('gate %s %s: %s%s', q ->> 'name', q ->> 'bound', q ->> 'value',
                                 CASE WHEN right(q ->> 'bound', 1) = '%' THEN '%' ELSE '' END), '; ' ORDER BY n)
          FROM jsonb_array_elements(quality) WITH ORDINALITY AS e(q, n)
         WHERE q ->> 'step' = step AND q ->> 'kind' = 'gate' AND q ->> 'outcome' = outcome
    $$
    """
  }

  private static func accountingText(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).accounting_text(step jsonb, written bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT format('rows do not add up in %s: %s in, %s loaded, %s unchanged, %s rejected, %s duplicates, %s written to rejects',
                      step ->> 'name', step ->> 'rows_in', step ->> 'rows_loaded', step ->> 'rows_unchanged', step ->> 'rows_rejected',
                      step ->> 'rows_duplicate', written)
    $$
    """
  }

  /// The rows in of the last run that succeeded: of a step, or of the whole.
  private static func rowsBefore(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).rows_before(transform text, step text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
    #variable_conflict use_variable
    DECLARE rows bigint;
    BEGIN
        SELECT CASE WHEN step IS NULL THEN r.rows_in ELSE s.rows_in END INTO rows
          FROM \(ops).transform_run AS r LEFT JOIN \(ops).transform_step AS s ON s.run_id = r.run_id AND s.name = step
         WHERE r.transform = rows_before.transform AND r.status = 'succeeded' ORDER BY r.started_at DESC, r.run_id DESC LIMIT 1;
        RETURN rows;
    END $$
    """
  }

  /// A project variable, as `apply` wrote it for its environment.
  private static func variable(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).variable(name text) RETURNS text LANGUAGE plpgsql STABLE AS $$
    DECLARE found text;
    BEGIN
        SELECT v.value INTO found FROM \(ops).transform_variable AS v WHERE v.name = variable.name;
        IF found IS NULL THEN
            RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('variable ''%s'' is not set: put it under variables in transformc.yaml, then transformc apply', name);
        END IF;
        RETURN found;
    END $$
    """
  }

  private static func thousandths(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).thousandths(value text) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN
        IF value !~ '^-?[0-9]{1,12}(\\.[0-9]{1,3})?$' THEN
            RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('''%s'' is no number with at most three digits behind the point', value);
        END IF;
        RETURN value::numeric * 1000;
    END $$
    """
  }

  /// Idempotent by the run's id: called when the run starts, when it ends and when it fails, with what is known by then.
  private static func runSave(_ ops: String) -> String {
    let children = [
      "transform_log": "log", "quality_result": "quality", "transform_step": "steps", "transform_error": "errors",
      "rejected_sample": "samples",
    ]
    .sorted { $0.key < $1.key }
    let deletes = children.map { "    DELETE FROM \(ops).\($0.key) WHERE run_id = run ->> 'run_id';" }
    let inserts = children.map {
      """
          INSERT INTO \(ops).\($0.key)
              SELECT (jsonb_populate_record(NULL::\(ops).\($0.key), e || jsonb_build_object('run_id', run ->> 'run_id', 'seq', n))).*
                FROM jsonb_array_elements(\($0.value)) WITH ORDINALITY AS x(e, n);
      """
    }
    return
      ([
        "CREATE PROCEDURE \(ops).run_save(run jsonb, log jsonb, quality jsonb, steps jsonb, errors jsonb, samples jsonb) LANGUAGE plpgsql AS $$",
        "BEGIN",
      ]
      + deletes + [
        "    DELETE FROM \(ops).transform_run WHERE run_id = run ->> 'run_id';",
        "    INSERT INTO \(ops).transform_run SELECT (jsonb_populate_record(NULL::\(ops).transform_run, run)).*;",
      ] + inserts + ["END $$"]).joined(separator: "\n")
  }
}
