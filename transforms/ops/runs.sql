-- What every run leaves behind. The generated code writes these tables; it survives the rollback of the work it describes.

CREATE SCHEMA IF NOT EXISTS ops;

--@ doc 'One row per run of a transform. The figures of a failed run are those before its work was undone: read status first.'
CREATE TABLE ops.transform_run (
    run_id VARCHAR NOT NULL PRIMARY KEY,
    transform VARCHAR NOT NULL,
    --@ doc 'The hash of the rules that the run applied.'
    rule_set VARCHAR NOT NULL,
    environment VARCHAR NOT NULL,
    --@ doc '1 for the first try, then one more for each retry.'
    attempt NUMBER(9, 0) NOT NULL,
    status VARCHAR NOT NULL,
    --@ doc 'The one time that the whole run works with.'
    started_at TIMESTAMP_TZ NOT NULL,
    finished_at TIMESTAMP_TZ,
    --@ doc 'What the source queries returned: loaded + unchanged + rejected + duplicate.'
    rows_in NUMBER(18, 0),
    rows_loaded NUMBER(18, 0),
    rows_unchanged NUMBER(18, 0),
    rows_rejected NUMBER(18, 0),
    rows_duplicate NUMBER(18, 0),
    --@ doc 'Loaded or unchanged, with a score below the accepted one.'
    rows_flagged NUMBER(18, 0),
    score_mean NUMBER(4, 3),
    score_min NUMBER(4, 3),
    result VARCHAR,
    error_category VARCHAR,
    error_code VARCHAR,
    error_text VARCHAR,
    CHECK (status IN ('running', 'succeeded', 'failed'))
);

--@ doc 'The steps of a run in their order, with what passed through each and how long it took.'
CREATE TABLE ops.transform_step (
    run_id VARCHAR NOT NULL,
    seq NUMBER(9, 0) NOT NULL,
    name VARCHAR NOT NULL,
    rows_in NUMBER(18, 0),
    rows_loaded NUMBER(18, 0),
    rows_unchanged NUMBER(18, 0),
    rows_rejected NUMBER(18, 0),
    rows_duplicate NUMBER(18, 0),
    rows_flagged NUMBER(18, 0),
    score_mean NUMBER(4, 3),
    score_min NUMBER(4, 3),
    duration_ms NUMBER(18, 0),
    PRIMARY KEY (run_id, seq)
);

--@ doc 'What each rule and each gate found in a run.'
CREATE TABLE ops.quality_result (
    run_id VARCHAR NOT NULL,
    seq NUMBER(9, 0) NOT NULL,
    --@ doc 'The load that the rule or gate stands on.'
    step VARCHAR NOT NULL,
    --@ doc 'rule or gate.'
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    --@ doc 'required, type or business; rules only.'
    dimension VARCHAR,
    weight NUMBER(9, 0),
    --@ doc 'Rows that the rule spoke about.'
    applicable NUMBER(18, 0),
    failed NUMBER(18, 0),
    --@ doc 'The measured value; gates only.'
    value NUMBER(18, 3),
    bound VARCHAR,
    outcome VARCHAR,
    PRIMARY KEY (run_id, seq)
);

--@ doc 'What a run said, in order.'
CREATE TABLE ops.transform_log (
    run_id VARCHAR NOT NULL,
    seq NUMBER(9, 0) NOT NULL,
    logged_at TIMESTAMP_TZ NOT NULL,
    level VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    PRIMARY KEY (run_id, seq)
);

--@ doc 'Errors of a run, caught ones too, each in one of the ten categories.'
CREATE TABLE ops.transform_error (
    run_id VARCHAR NOT NULL,
    seq NUMBER(9, 0) NOT NULL,
    raised_at TIMESTAMP_TZ NOT NULL,
    category VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    PRIMARY KEY (run_id, seq)
);

--@ doc 'Up to a hundred rejected rows of a run, kept even when the run was rolled back.'
CREATE TABLE ops.rejected_sample (
    run_id VARCHAR NOT NULL,
    seq NUMBER(9, 0) NOT NULL,
    step VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    record VARIANT,
    PRIMARY KEY (run_id, seq)
);

--@ doc 'The values of this environment''s variables. apply fills it; a run reads it once, at its start.'
CREATE TABLE ops.transform_variable (
    name VARCHAR NOT NULL PRIMARY KEY,
    value VARCHAR NOT NULL
);
