/// The procedures and functions that transforms call on Snowflake. Written after its documentation, never run.
public enum SnowflakeSupport {
  /// In an order that works; the same in every version of the support. The signature's first word is FUNCTION or PROCEDURE.
  public static func functions(schema ops: String) -> [SupportFunction] {
    [
      SupportFunction(signature: "FUNCTION \(ops).error_category(VARCHAR, VARCHAR)", definition: errorCategory(ops)),
      SupportFunction(signature: "FUNCTION \(ops).rows_before(VARCHAR, VARCHAR)", definition: rowsBefore(ops)),
      SupportFunction(
        signature: "PROCEDURE \(ops).run_save(VARCHAR, TIMESTAMP_TZ, VARCHAR, VARIANT, OBJECT, ARRAY, ARRAY, ARRAY, ARRAY, ARRAY)",
        definition: runSave(ops)),
    ]
  }

  private static func errorCategory(_ ops: String) -> String {
    """
    CREATE OR REPLACE FUNCTION \(ops).error_category(code VARCHAR, message VARCHAR)
    RETURNS VARCHAR
    AS
    $$
    CASE
        WHEN code IN ('-20801', '-20802') THEN 'data_quality'
        WHEN code = '-20803' THEN 'infrastructure'
        WHEN code IN ('100072', '100090') THEN 'data_quality'
        WHEN code IN ('100035', '100038', '100039', '100040', '100051', '100069', '100078', '100140') THEN 'validation'
        WHEN code IN ('904', '1003', '2003', '606') THEN 'configuration'
        WHEN code IN ('604', '625', '630') THEN 'timeout'
        WHEN code = '3001' THEN 'authentication'
        WHEN code LIKE '-20%' THEN 'business_rule'
        ELSE 'unknown'
    END
    $$
    """
  }

  private static func rowsBefore(_ ops: String) -> String {
    """
    CREATE OR REPLACE FUNCTION \(ops).rows_before(transform VARCHAR, step VARCHAR)
    RETURNS NUMBER
    AS
    $$
    SELECT MAX_BY(s.rows_in, r.started_at)
      FROM \(ops).transform_run AS r JOIN \(ops).transform_step AS s ON s.run_id = r.run_id
     WHERE r.transform = transform AND s.name = step AND r.status = 'succeeded'
    $$
    """
  }

  /// Idempotent by the run's id.
  private static func runSave(_ ops: String) -> String {
    let children = [
      ("transform_log", "log", ["logged_at::TIMESTAMP_TZ", "level::VARCHAR", "event::VARCHAR", "message::VARCHAR"]),
      ("transform_error", "errors", ["raised_at::TIMESTAMP_TZ", "category::VARCHAR", "code::VARCHAR", "message::VARCHAR"]),
      ("rejected_sample", "samples", ["step::VARCHAR", "reason::VARCHAR", "record::VARIANT"]),
      (
        "transform_step", "steps",
        ["name::VARCHAR"] + figures.map { "\($0)::NUMBER(18, 0)" } + ["score_mean::NUMBER(4, 3)", "score_min::NUMBER(4, 3)"]
      ),
      (
        "quality_result", "quality",
        [
          "step::VARCHAR", "kind::VARCHAR", "name::VARCHAR", "dimension::VARCHAR", "weight::NUMBER(9, 0)", "applicable::NUMBER(18, 0)",
          "failed::NUMBER(18, 0)", "value::NUMBER(18, 3)", "bound::VARCHAR", "outcome::VARCHAR",
        ]
      ),
    ]
    let saves = children.map { save($0.0, $0.1, $0.2, ops) }.joined(separator: "\n")
    return """
      CREATE OR REPLACE PROCEDURE \(ops).run_save(
          run_id VARCHAR, started_at TIMESTAMP_TZ, status VARCHAR, run VARIANT, figures OBJECT, log ARRAY, quality ARRAY, steps ARRAY,
          errors ARRAY, samples ARRAY)
      RETURNS VARCHAR
      LANGUAGE SQL
      EXECUTE AS OWNER
      AS
      $$
      BEGIN
          DELETE FROM \(ops).transform_run WHERE run_id = :run_id;
          INSERT INTO \(ops).transform_run (run_id, transform, rule_set, environment, attempt, status, started_at, finished_at,
              \(figures.joined(separator: ", ")), score_mean, score_min, result, error_category, error_code, error_text)
          SELECT :run_id, :run:transform::VARCHAR, :run:rule_set::VARCHAR,
                 COALESCE((SELECT MAX(value) FROM \(ops).transform_variable WHERE name = 'transformc:environment'), 'unknown'),
                 :run:attempt::NUMBER(9, 0), :status, :started_at, IFF(:status = 'running', NULL, CURRENT_TIMESTAMP()),
                 \(figures.map { ":figures:\($0)::NUMBER(18, 0)" }.joined(separator: ", ")), :figures:score_mean::NUMBER(4, 3),
                 :figures:score_min::NUMBER(4, 3), :figures:result::VARCHAR, :figures:error_category::VARCHAR, :figures:error_code::VARCHAR,
                 :figures:error_text::VARCHAR;
      \(saves)
          RETURN :run_id;
      END;
      $$
      """
  }

  private static let figures = ["rows_in", "rows_loaded", "rows_unchanged", "rows_rejected", "rows_duplicate", "rows_flagged"]

  private static func save(_ table: String, _ array: String, _ columns: [String], _ ops: String) -> String {
    let names = columns.map { String($0.prefix { $0 != ":" }) }
    return """
          DELETE FROM \(ops).\(table) WHERE run_id = :run_id;
          INSERT INTO \(ops).\(table) (run_id, seq, \(names.joined(separator: ", ")))
          SELECT :run_id, item.index + 1, \(columns.map { "item.value:\($0)" }.joined(separator: ", "))
            FROM TABLE(FLATTEN(input => :\(array))) AS item;
      """
  }
}
