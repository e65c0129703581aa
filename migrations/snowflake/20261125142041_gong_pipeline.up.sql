-- transformc: version 20261125142041_gong_pipeline, up, snowflake; written from 20261125142041_gong_pipeline.json

CREATE SCHEMA IF NOT EXISTS ops;

CREATE SCHEMA IF NOT EXISTS raw_airbyte;

CREATE SCHEMA IF NOT EXISTS stg;

CREATE OR REPLACE FUNCTION ops.error_category(code VARCHAR, message VARCHAR)
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
$$;

CREATE OR REPLACE FUNCTION ops.rows_before(transform VARCHAR, step VARCHAR)
RETURNS NUMBER
AS
$$
SELECT MAX_BY(s.rows_in, r.started_at)
  FROM ops.transform_run AS r JOIN ops.transform_step AS s ON s.run_id = r.run_id
 WHERE r.transform = transform AND s.name = step AND r.status = 'succeeded'
$$;

CREATE OR REPLACE PROCEDURE ops.run_save(
    run_id VARCHAR, started_at TIMESTAMP_TZ, status VARCHAR, run VARIANT, figures OBJECT, log ARRAY, quality ARRAY, steps ARRAY,
    errors ARRAY, samples ARRAY)
RETURNS VARCHAR
LANGUAGE SQL
EXECUTE AS OWNER
AS
$$
BEGIN
    DELETE FROM ops.transform_run WHERE run_id = :run_id;
    INSERT INTO ops.transform_run (run_id, transform, rule_set, environment, attempt, status, started_at, finished_at,
        rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text)
    SELECT :run_id, :run:transform::VARCHAR, :run:rule_set::VARCHAR,
           COALESCE((SELECT MAX(value) FROM ops.transform_variable WHERE name = 'transformc:environment'), 'unknown'),
           :run:attempt::NUMBER(9, 0), :status, :started_at, IFF(:status = 'running', NULL, CURRENT_TIMESTAMP()),
           :figures:rows_in::NUMBER(18, 0), :figures:rows_loaded::NUMBER(18, 0), :figures:rows_unchanged::NUMBER(18, 0), :figures:rows_rejected::NUMBER(18, 0), :figures:rows_duplicate::NUMBER(18, 0), :figures:rows_flagged::NUMBER(18, 0), :figures:score_mean::NUMBER(4, 3),
           :figures:score_min::NUMBER(4, 3), :figures:result::VARCHAR, :figures:error_category::VARCHAR, :figures:error_code::VARCHAR,
           :figures:error_text::VARCHAR;
    DELETE FROM ops.transform_log WHERE run_id = :run_id;
    INSERT INTO ops.transform_log (run_id, seq, logged_at, level, event, message)
    SELECT :run_id, item.index + 1, item.value:logged_at::TIMESTAMP_TZ, item.value:level::VARCHAR, item.value:event::VARCHAR, item.value:message::VARCHAR
      FROM TABLE(FLATTEN(input => :log)) AS item;
    DELETE FROM ops.transform_error WHERE run_id = :run_id;
    INSERT INTO ops.transform_error (run_id, seq, raised_at, category, code, message)
    SELECT :run_id, item.index + 1, item.value:raised_at::TIMESTAMP_TZ, item.value:category::VARCHAR, item.value:code::VARCHAR, item.value:message::VARCHAR
      FROM TABLE(FLATTEN(input => :errors)) AS item;
    DELETE FROM ops.rejected_sample WHERE run_id = :run_id;
    INSERT INTO ops.rejected_sample (run_id, seq, step, reason, record)
    SELECT :run_id, item.index + 1, item.value:step::VARCHAR, item.value:reason::VARCHAR, item.value:record::VARIANT
      FROM TABLE(FLATTEN(input => :samples)) AS item;
    DELETE FROM ops.transform_step WHERE run_id = :run_id;
    INSERT INTO ops.transform_step (run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min)
    SELECT :run_id, item.index + 1, item.value:name::VARCHAR, item.value:rows_in::NUMBER(18, 0), item.value:rows_loaded::NUMBER(18, 0), item.value:rows_unchanged::NUMBER(18, 0), item.value:rows_rejected::NUMBER(18, 0), item.value:rows_duplicate::NUMBER(18, 0), item.value:rows_flagged::NUMBER(18, 0), item.value:score_mean::NUMBER(4, 3), item.value:score_min::NUMBER(4, 3)
      FROM TABLE(FLATTEN(input => :steps)) AS item;
    DELETE FROM ops.quality_result WHERE run_id = :run_id;
    INSERT INTO ops.quality_result (run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome)
    SELECT :run_id, item.index + 1, item.value:step::VARCHAR, item.value:kind::VARCHAR, item.value:name::VARCHAR, item.value:dimension::VARCHAR, item.value:weight::NUMBER(9, 0), item.value:applicable::NUMBER(18, 0), item.value:failed::NUMBER(18, 0), item.value:value::NUMBER(18, 3), item.value:bound::VARCHAR, item.value:outcome::VARCHAR
      FROM TABLE(FLATTEN(input => :quality)) AS item;
    RETURN :run_id;
END;
$$;

CREATE TABLE ops.quality_result (
  run_id VARCHAR NOT NULL,
  seq NUMBER(18,0) NOT NULL,
  step VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  dimension VARCHAR,
  weight NUMBER(18,0),
  applicable NUMBER(18,0),
  failed NUMBER(18,0),
  value NUMBER(18,3),
  bound VARCHAR,
  outcome VARCHAR,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__quality_result:
--   INSERT INTO ops.quality_result (run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome) SELECT run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome FROM public.transformc_kept_20261125142041_ops__quality_result;
--   DROP TABLE public.transformc_kept_20261125142041_ops__quality_result;

CREATE TABLE ops.rejected_sample (
  run_id VARCHAR NOT NULL,
  seq NUMBER(18,0) NOT NULL,
  step VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  record VARIANT,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__rejected_sample:
--   INSERT INTO ops.rejected_sample (run_id, seq, step, reason, record) SELECT run_id, seq, step, reason, record FROM public.transformc_kept_20261125142041_ops__rejected_sample;
--   DROP TABLE public.transformc_kept_20261125142041_ops__rejected_sample;

CREATE TABLE ops.transform_error (
  run_id VARCHAR NOT NULL,
  seq NUMBER(18,0) NOT NULL,
  raised_at TIMESTAMP_TZ NOT NULL,
  category VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__transform_error:
--   INSERT INTO ops.transform_error (run_id, seq, raised_at, category, code, message) SELECT run_id, seq, raised_at, category, code, message FROM public.transformc_kept_20261125142041_ops__transform_error;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_error;

CREATE TABLE ops.transform_log (
  run_id VARCHAR NOT NULL,
  seq NUMBER(18,0) NOT NULL,
  logged_at TIMESTAMP_TZ NOT NULL,
  level VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__transform_log:
--   INSERT INTO ops.transform_log (run_id, seq, logged_at, level, event, message) SELECT run_id, seq, logged_at, level, event, message FROM public.transformc_kept_20261125142041_ops__transform_log;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_log;

CREATE TABLE ops.transform_run (
  run_id VARCHAR NOT NULL,
  transform VARCHAR NOT NULL,
  rule_set VARCHAR NOT NULL,
  environment VARCHAR NOT NULL,
  attempt NUMBER(18,0) NOT NULL,
  status VARCHAR NOT NULL,
  started_at TIMESTAMP_TZ NOT NULL,
  finished_at TIMESTAMP_TZ,
  rows_in NUMBER(18,0),
  rows_loaded NUMBER(18,0),
  rows_unchanged NUMBER(18,0),
  rows_rejected NUMBER(18,0),
  rows_duplicate NUMBER(18,0),
  rows_flagged NUMBER(18,0),
  score_mean NUMBER(4,3),
  score_min NUMBER(4,3),
  result VARCHAR,
  error_category VARCHAR,
  error_code VARCHAR,
  error_text VARCHAR,
  PRIMARY KEY (run_id)
);

-- if kept transformc_kept_20261125142041_ops__transform_run:
--   INSERT INTO ops.transform_run (run_id, transform, rule_set, environment, attempt, status, started_at, finished_at, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text) SELECT run_id, transform, rule_set, environment, attempt, status, started_at, finished_at, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text FROM public.transformc_kept_20261125142041_ops__transform_run;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_run;

CREATE TABLE ops.transform_step (
  run_id VARCHAR NOT NULL,
  seq NUMBER(18,0) NOT NULL,
  name VARCHAR NOT NULL,
  rows_in NUMBER(18,0),
  rows_loaded NUMBER(18,0),
  rows_unchanged NUMBER(18,0),
  rows_rejected NUMBER(18,0),
  rows_duplicate NUMBER(18,0),
  rows_flagged NUMBER(18,0),
  score_mean NUMBER(4,3),
  score_min NUMBER(4,3),
  duration_ms NUMBER(18,0),
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__transform_step:
--   INSERT INTO ops.transform_step (run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, duration_ms) SELECT run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, duration_ms FROM public.transformc_kept_20261125142041_ops__transform_step;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_step;

CREATE TABLE ops.transform_variable (
  name VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  PRIMARY KEY (name)
);

-- if kept transformc_kept_20261125142041_ops__transform_variable:
--   INSERT INTO ops.transform_variable (name, value) SELECT name, value FROM public.transformc_kept_20261125142041_ops__transform_variable;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_variable;

CREATE TABLE raw_airbyte.gong_call_transcripts (
  _airbyte_raw_id VARCHAR NOT NULL,
  _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
  _airbyte_loaded_at TIMESTAMP_TZ,
  _airbyte_data VARIANT NOT NULL,
  _airbyte_meta VARIANT,
  _airbyte_generation_id NUMBER(18,0),
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf:
--   INSERT INTO raw_airbyte.gong_call_transcripts (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf;

CREATE TABLE raw_airbyte.gong_calls (
  _airbyte_raw_id VARCHAR NOT NULL,
  _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
  _airbyte_loaded_at TIMESTAMP_TZ,
  _airbyte_data VARIANT NOT NULL,
  _airbyte_meta VARIANT,
  _airbyte_generation_id NUMBER(18,0),
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_calls:
--   INSERT INTO raw_airbyte.gong_calls (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_calls;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls;

CREATE TABLE raw_airbyte.gong_calls_extensive (
  _airbyte_raw_id VARCHAR NOT NULL,
  _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
  _airbyte_loaded_at TIMESTAMP_TZ,
  _airbyte_data VARIANT NOT NULL,
  _airbyte_meta VARIANT,
  _airbyte_generation_id NUMBER(18,0),
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018:
--   INSERT INTO raw_airbyte.gong_calls_extensive (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018;

CREATE TABLE raw_airbyte.gong_users (
  _airbyte_raw_id VARCHAR NOT NULL,
  _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
  _airbyte_loaded_at TIMESTAMP_TZ,
  _airbyte_data VARIANT NOT NULL,
  _airbyte_meta VARIANT,
  _airbyte_generation_id NUMBER(18,0),
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_users:
--   INSERT INTO raw_airbyte.gong_users (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_users;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_users;

CREATE TABLE stg.gong_call_participants (
  call_id VARCHAR NOT NULL,
  participant_id VARCHAR NOT NULL,
  speaker_id VARCHAR,
  user_id VARCHAR,
  name VARCHAR,
  job_title VARCHAR,
  email_address VARCHAR,
  affiliation VARCHAR,
  party_index NUMBER(18,0),
  extracted_at TIMESTAMP_TZ,
  data_quality_score NUMBER(4,3),
  data_quality_issues VARIANT,
  PRIMARY KEY (call_id, participant_id)
);

-- if kept transformc_kept_20261125142041_stg__gong_call_participants:
--   INSERT INTO stg.gong_call_participants (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_call_participants;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_participants;

CREATE TABLE stg.gong_call_participants_rejected (
  call_id VARCHAR,
  participant_id VARCHAR,
  speaker_id VARCHAR,
  user_id VARCHAR,
  name VARCHAR,
  job_title VARCHAR,
  email_address VARCHAR,
  affiliation VARCHAR,
  party_index NUMBER(18,0),
  language VARCHAR,
  loaded_call_id VARCHAR,
  call_scope VARCHAR,
  call_language VARCHAR,
  external_parties NUMBER(18,0),
  newest_extracted_at TIMESTAMP_TZ,
  extracted_at TIMESTAMP_TZ,
  raw_id VARCHAR,
  _tc_reason VARCHAR NOT NULL,
  _tc_score NUMBER(4,3),
  _tc_issues VARIANT,
  _tc_run_id VARCHAR NOT NULL,
  _tc_rejected_at TIMESTAMP_TZ NOT NULL,
  _tc_rule_set VARCHAR NOT NULL,
  _tc_identity VARCHAR,
  _tc_record VARIANT
);

-- if kept transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3:
--   INSERT INTO stg.gong_call_participants_rejected (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3;

CREATE TABLE stg.gong_call_sentences (
  call_id VARCHAR NOT NULL,
  monologue_index NUMBER(18,0) NOT NULL,
  sentence_index NUMBER(18,0) NOT NULL,
  speaker_id VARCHAR,
  participant_id VARCHAR,
  topic VARCHAR,
  start_ms NUMBER(18,0),
  end_ms NUMBER(18,0),
  sentence_text VARCHAR,
  extracted_at TIMESTAMP_TZ,
  data_quality_score NUMBER(4,3),
  data_quality_issues VARIANT,
  PRIMARY KEY (call_id, monologue_index, sentence_index)
);

-- if kept transformc_kept_20261125142041_stg__gong_call_sentences:
--   INSERT INTO stg.gong_call_sentences (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_call_sentences;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_sentences;

CREATE TABLE stg.gong_call_sentences_rejected (
  call_id VARCHAR,
  monologue_index NUMBER(18,0),
  sentence_index NUMBER(18,0),
  speaker_id VARCHAR,
  participant_id VARCHAR,
  topic VARCHAR,
  start_ms NUMBER(18,0),
  end_ms NUMBER(18,0),
  sentence_text VARCHAR,
  loaded_call_id VARCHAR,
  newest_extracted_at TIMESTAMP_TZ,
  extracted_at TIMESTAMP_TZ,
  raw_id VARCHAR,
  _tc_reason VARCHAR NOT NULL,
  _tc_score NUMBER(4,3),
  _tc_issues VARIANT,
  _tc_run_id VARCHAR NOT NULL,
  _tc_rejected_at TIMESTAMP_TZ NOT NULL,
  _tc_rule_set VARCHAR NOT NULL,
  _tc_identity VARCHAR,
  _tc_record VARIANT
);

-- if kept transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d:
--   INSERT INTO stg.gong_call_sentences_rejected (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d;

CREATE TABLE stg.gong_calls (
  call_id VARCHAR NOT NULL,
  title VARCHAR,
  started_at TIMESTAMP_TZ,
  duration_seconds NUMBER(18,0),
  direction VARCHAR,
  scope VARCHAR,
  language VARCHAR,
  is_private BOOLEAN,
  url VARCHAR,
  extracted_at TIMESTAMP_TZ,
  data_quality_score NUMBER(4,3),
  data_quality_issues VARIANT,
  PRIMARY KEY (call_id)
);

-- if kept transformc_kept_20261125142041_stg__gong_calls:
--   INSERT INTO stg.gong_calls (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_calls;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_calls;

CREATE TABLE stg.gong_calls_rejected (
  call_id VARCHAR,
  title VARCHAR,
  started_at TIMESTAMP_TZ,
  duration_seconds NUMBER(18,0),
  direction VARCHAR,
  scope VARCHAR,
  language VARCHAR,
  is_private BOOLEAN,
  url VARCHAR,
  extracted_at TIMESTAMP_TZ,
  raw_id VARCHAR,
  _tc_reason VARCHAR NOT NULL,
  _tc_score NUMBER(4,3),
  _tc_issues VARIANT,
  _tc_run_id VARCHAR NOT NULL,
  _tc_rejected_at TIMESTAMP_TZ NOT NULL,
  _tc_rule_set VARCHAR NOT NULL,
  _tc_identity VARCHAR,
  _tc_record VARIANT
);

-- if kept transformc_kept_20261125142041_stg__gong_calls_rejected:
--   INSERT INTO stg.gong_calls_rejected (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_calls_rejected;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_calls_rejected;

CREATE TABLE stg.gong_users (
  user_id VARCHAR NOT NULL,
  email_address VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  display_name VARCHAR,
  job_title VARCHAR,
  manager_id VARCHAR,
  is_active BOOLEAN,
  extracted_at TIMESTAMP_TZ,
  data_quality_score NUMBER(4,3),
  data_quality_issues VARIANT,
  PRIMARY KEY (user_id)
);

-- if kept transformc_kept_20261125142041_stg__gong_users:
--   INSERT INTO stg.gong_users (user_id, email_address, first_name, last_name, display_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues) SELECT user_id, email_address, first_name, last_name, display_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_users;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_users;

CREATE TABLE stg.gong_users_rejected (
  user_id VARCHAR,
  email_address VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  job_title VARCHAR,
  manager_id VARCHAR,
  is_active BOOLEAN,
  extracted_at TIMESTAMP_TZ,
  raw_id VARCHAR,
  _tc_reason VARCHAR NOT NULL,
  _tc_score NUMBER(4,3),
  _tc_issues VARIANT,
  _tc_run_id VARCHAR NOT NULL,
  _tc_rejected_at TIMESTAMP_TZ NOT NULL,
  _tc_rule_set VARCHAR NOT NULL,
  _tc_identity VARCHAR,
  _tc_record VARIANT
);

-- if kept transformc_kept_20261125142041_stg__gong_users_rejected:
--   INSERT INTO stg.gong_users_rejected (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_users_rejected;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_users_rejected;

-- Generated by transformc from the source of stg.transform_gong_call_participants. Do not edit: change that, run `transformc plan`.
-- source h1:568082b17148, rule set h1:ee3614418ced
CREATE OR REPLACE PROCEDURE stg.transform_gong_call_participants(tc VARIANT DEFAULT NULL)
RETURNS VARCHAR
LANGUAGE SQL
EXECUTE AS OWNER
AS
$$
DECLARE
    tc_run_id VARCHAR DEFAULT COALESCE(tc:run_id::VARCHAR, UUID_STRING());
    tc_started_at TIMESTAMP_TZ DEFAULT COALESCE(tc:started_at::TIMESTAMP_TZ, CURRENT_TIMESTAMP());
    tc_run VARIANT DEFAULT OBJECT_CONSTRUCT('transform', 'stg.transform_gong_call_participants', 'rule_set', 'h1:ee3614418ced3b11ee16505bf8f9db74bda14d6f5674602a58ba19c4f9aa3fd1', 'attempt', COALESCE(tc:attempt::NUMBER, 1));
    tc_log ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_quality ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_steps ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_errors ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_samples ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_in_transaction BOOLEAN DEFAULT FALSE;
    tc_result VARCHAR DEFAULT NULL;
    tc_text VARCHAR DEFAULT NULL;
    tc_code VARCHAR DEFAULT NULL;
    tc_category VARCHAR DEFAULT NULL;
    tc_rows NUMBER DEFAULT 0;
    tc_failed VARCHAR DEFAULT NULL;
    tc_gate EXCEPTION (-20801, 'transformc: gate failed');
    tc_rule EXCEPTION (-20802, 'transformc: rule failed');
    tc_accounting EXCEPTION (-20803, 'transformc: rows do not add up');
    tc_max_rejected VARCHAR DEFAULT NULL;
    tc_max_rejected_bound NUMBER DEFAULT NULL;
    tc_min_quality VARCHAR DEFAULT NULL;
    tc_min_quality_bound NUMBER DEFAULT NULL;
    tc_rows_in NUMBER DEFAULT 0;
    tc_rows_loaded NUMBER DEFAULT 0;
    tc_rows_unchanged NUMBER DEFAULT 0;
    tc_rows_rejected NUMBER DEFAULT 0;
    tc_rows_duplicate NUMBER DEFAULT 0;
    tc_rows_flagged NUMBER DEFAULT 0;
    tc_rows_scored NUMBER DEFAULT 0;
    tc_points_total NUMBER DEFAULT NULL;
    tc_score_mean NUMBER DEFAULT NULL;
    tc_score_min NUMBER DEFAULT NULL;
    tc_rows_written NUMBER DEFAULT 0;
    v_loaded NUMBER(18,0) DEFAULT 0;
BEGIN
    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'start', 'message', 'loading Gong participants'));
    BEGIN TRANSACTION;
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'running', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    SELECT value INTO :tc_max_rejected FROM ops.transform_variable WHERE name = 'max_rejected';
    tc_max_rejected_bound := tc_max_rejected::NUMBER(18, 3) * 1000;
    SELECT value INTO :tc_min_quality FROM ops.transform_variable WHERE name = 'min_quality';
    tc_min_quality_bound := tc_min_quality::NUMBER(18, 3) * 1000;

    -- gong_call_participants, source: the query of the file, once, with a bit for each rule that a row fails
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_source AS
    WITH source AS (
        SELECT landed._airbyte_data:metaData.id::VARCHAR                    AS call_id,
               party.value:id::VARCHAR                                      AS participant_id,
               party.value:speakerId::VARCHAR                               AS speaker_id,
               party.value:userId::VARCHAR                                  AS user_id,
               party.value:name::VARCHAR                                    AS name,
               party.value:title::VARCHAR                                   AS job_title,
               party.value:emailAddress::VARCHAR                            AS email_address,
               party.value:affiliation::VARCHAR                             AS affiliation,
               party.index                                                  AS party_index,
               landed._airbyte_data:metaData.language::VARCHAR              AS language,
               known_call.call_id                                           AS loaded_call_id,
               known_call.scope                                             AS call_scope,
               known_call.language                                          AS call_language,
               SUM(CASE WHEN party.value:affiliation::VARCHAR = 'External' THEN 1 ELSE 0 END) OVER (PARTITION BY landed._airbyte_raw_id) AS external_parties,
               MAX(landed._airbyte_extracted_at) OVER (PARTITION BY landed._airbyte_data:metaData.id::VARCHAR) AS newest_extracted_at,
               landed._airbyte_extracted_at                                 AS extracted_at,
               landed._airbyte_raw_id                                       AS raw_id,
               landed._airbyte_raw_id                                       AS tc_identity,
               landed._airbyte_data                                         AS tc_record,
               coalesce(ARRAY_SIZE(landed._airbyte_meta:changes), 0)        AS tc_changes
        FROM raw_airbyte.gong_calls_extensive AS landed
        LEFT JOIN stg.gong_calls AS known_call ON known_call.call_id = landed._airbyte_data:metaData.id::VARCHAR
        CROSS JOIN LATERAL FLATTEN(input => landed._airbyte_data:parties) AS party
    )
    SELECT source.*,
             CASE WHEN participant_id IS NOT NULL THEN 0 ELSE 1 END
           + CASE WHEN loaded_call_id IS NOT NULL THEN 0 ELSE 2 END
           + CASE WHEN extracted_at = newest_extracted_at THEN 0 ELSE 4 END
           + CASE WHEN TRIM(name) <> '' THEN 0 ELSE 8 END
           + CASE WHEN affiliation IN ('Internal', 'External') THEN 0 ELSE 16 END
           + CASE WHEN email_address IS NOT NULL THEN CASE WHEN email_address LIKE '%_@_%._%' THEN 0 ELSE 32 END ELSE 64 END
           + CASE WHEN call_scope = 'External' THEN CASE WHEN external_parties > 0 THEN 0 ELSE 128 END ELSE 256 END
           + CASE WHEN call_language IS NOT NULL THEN CASE WHEN language = call_language THEN 0 ELSE 512 END ELSE 1024 END
           + CASE WHEN tc_changes = 0 THEN 0 ELSE 2048 END AS tc_mask,
           call_id IS NOT NULL AND participant_id IS NOT NULL AND row_number() OVER (
               PARTITION BY call_id, participant_id
               ORDER BY
                   extracted_at DESC NULLS LAST,
                   speaker_id DESC NULLS LAST,
                   user_id DESC NULLS LAST,
                   name DESC NULLS LAST,
                   job_title DESC NULLS LAST,
                   email_address DESC NULLS LAST,
                   affiliation DESC NULLS LAST,
                   party_index DESC NULLS LAST,
                   language DESC NULLS LAST,
                   loaded_call_id DESC NULLS LAST,
                   call_scope DESC NULLS LAST,
                   call_language DESC NULLS LAST,
                   external_parties DESC NULLS LAST,
                   newest_extracted_at DESC NULLS LAST,
                   extracted_at DESC NULLS LAST,
                   raw_id DESC NULLS LAST,
                   tc_identity DESC NULLS LAST
             ) > 1 AS tc_duplicate
      FROM source;
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_verdict AS
    SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000)::NUMBER(4, 3) AS tc_score,
           CASE WHEN BITAND(tc_mask, 7) <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
           coalesce(tc_points < 800, TRUE) AS tc_flagged
      FROM (
        SELECT tc_mask, tc_rows, tc_issues, FLOOR((2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0)) AS tc_points
          FROM (
            SELECT tc_mask,
                   COUNT_IF(NOT tc_duplicate) AS tc_rows,
                   ARRAY_CONSTRUCT_COMPACT(
                     IFF(BITAND(tc_mask, 1) <> 0, 'participant_id_present', NULL),
                     IFF(BITAND(tc_mask, 2) <> 0, 'call_loaded', NULL),
                     IFF(BITAND(tc_mask, 4) <> 0, 'newest_version', NULL),
                     IFF(BITAND(tc_mask, 8) <> 0, 'named', NULL),
                     IFF(BITAND(tc_mask, 16) <> 0, 'affiliation_known', NULL),
                     IFF(BITAND(tc_mask, 32) <> 0, 'email_shaped', NULL),
                     IFF(BITAND(tc_mask, 128) <> 0, 'external_call_has_guest', NULL),
                     IFF(BITAND(tc_mask, 512) <> 0, 'language_agrees', NULL),
                     IFF(BITAND(tc_mask, 2048) <> 0, 'no_fields_nulled', NULL)) AS tc_issues,
                   10
                     - CASE WHEN BITAND(tc_mask, 64) <> 0 THEN 1 ELSE 0 END
                     - CASE WHEN BITAND(tc_mask, 256) <> 0 THEN 2 ELSE 0 END
                     - CASE WHEN BITAND(tc_mask, 1024) <> 0 THEN 1 ELSE 0 END AS applicable,
                   CASE WHEN BITAND(tc_mask, 1) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 2) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 4) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 8) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 16) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 32) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 128) <> 0 THEN 2 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 512) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 2048) <> 0 THEN 1 ELSE 0 END AS failed
              FROM stg.tc_source GROUP BY tc_mask
        ) AS masks
    ) AS verdicts;
    SELECT COUNT(*) INTO :tc_rows_in FROM stg.tc_source;
    SELECT COALESCE(SUM(IFF(tc_reason IS NOT NULL, tc_rows, 0)), 0),
           :tc_rows_in - COALESCE(SUM(tc_rows), 0),
           COALESCE(SUM(IFF(tc_reason IS NULL AND tc_flagged, tc_rows, 0)), 0),
           COALESCE(SUM(IFF(tc_points IS NOT NULL, tc_rows, 0)), 0),
           COALESCE(SUM(tc_rows * tc_points), 0),
           MIN(IFF(tc_rows > 0, tc_points, NULL))
      INTO :tc_rows_rejected, :tc_rows_duplicate, :tc_rows_flagged, :tc_rows_scored, :tc_points_total, :tc_score_min
      FROM stg.tc_verdict;
    tc_score_mean := FLOOR((2 * tc_points_total + tc_rows_scored) / NULLIF(2 * tc_rows_scored, 0));
    LET applicable_participant_id_present NUMBER := 0;
    LET failed_participant_id_present NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 1) <> 0, tc_rows, 0)), 0) INTO :applicable_participant_id_present, :failed_participant_id_present FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'participant_id_present', 'dimension', 'required', 'weight', 1, 'applicable', applicable_participant_id_present, 'failed', failed_participant_id_present));
    LET applicable_call_loaded NUMBER := 0;
    LET failed_call_loaded NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 2) <> 0, tc_rows, 0)), 0) INTO :applicable_call_loaded, :failed_call_loaded FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'call_loaded', 'dimension', 'required', 'weight', 1, 'applicable', applicable_call_loaded, 'failed', failed_call_loaded));
    LET applicable_newest_version NUMBER := 0;
    LET failed_newest_version NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 4) <> 0, tc_rows, 0)), 0) INTO :applicable_newest_version, :failed_newest_version FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'newest_version', 'dimension', 'business', 'weight', 1, 'applicable', applicable_newest_version, 'failed', failed_newest_version));
    LET applicable_named NUMBER := 0;
    LET failed_named NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 8) <> 0, tc_rows, 0)), 0) INTO :applicable_named, :failed_named FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'named', 'dimension', 'business', 'weight', 1, 'applicable', applicable_named, 'failed', failed_named));
    LET applicable_affiliation_known NUMBER := 0;
    LET failed_affiliation_known NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 16) <> 0, tc_rows, 0)), 0) INTO :applicable_affiliation_known, :failed_affiliation_known FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'affiliation_known', 'dimension', 'business', 'weight', 1, 'applicable', applicable_affiliation_known, 'failed', failed_affiliation_known));
    LET applicable_email_shaped NUMBER := 0;
    LET failed_email_shaped NUMBER := 0;
    SELECT COALESCE(SUM(IFF(NOT (BITAND(tc_mask, 64) <> 0), tc_rows, 0)), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 32) <> 0, tc_rows, 0)), 0) INTO :applicable_email_shaped, :failed_email_shaped FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'email_shaped', 'dimension', 'type', 'weight', 1, 'applicable', applicable_email_shaped, 'failed', failed_email_shaped));
    LET applicable_external_call_has_guest NUMBER := 0;
    LET failed_external_call_has_guest NUMBER := 0;
    SELECT COALESCE(SUM(IFF(NOT (BITAND(tc_mask, 256) <> 0), tc_rows, 0)), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 128) <> 0, tc_rows, 0)), 0) INTO :applicable_external_call_has_guest, :failed_external_call_has_guest FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'external_call_has_guest', 'dimension', 'business', 'weight', 2, 'applicable', applicable_external_call_has_guest, 'failed', failed_external_call_has_guest));
    LET applicable_language_agrees NUMBER := 0;
    LET failed_language_agrees NUMBER := 0;
    SELECT COALESCE(SUM(IFF(NOT (BITAND(tc_mask, 1024) <> 0), tc_rows, 0)), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 512) <> 0, tc_rows, 0)), 0) INTO :applicable_language_agrees, :failed_language_agrees FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'language_agrees', 'dimension', 'business', 'weight', 1, 'applicable', applicable_language_agrees, 'failed', failed_language_agrees));
    LET applicable_no_fields_nulled NUMBER := 0;
    LET failed_no_fields_nulled NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 2048) <> 0, tc_rows, 0)), 0) INTO :applicable_no_fields_nulled, :failed_no_fields_nulled FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'rule', 'name', 'no_fields_nulled', 'dimension', 'type', 'weight', 1, 'applicable', applicable_no_fields_nulled, 'failed', failed_no_fields_nulled));

    BEGIN TRANSACTION;
    tc_in_transaction := TRUE;

    -- gong_call_participants: the accepted rows; a row that is equal already is not written
    SELECT count(*) AS rows_unchanged
      INTO :tc_rows_unchanged
      FROM (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source LEFT JOIN stg.gong_call_participants AS target ON target.call_id = source.call_id AND target.participant_id = source.participant_id
     WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.speaker_id IS NOT DISTINCT FROM source.speaker_id AND target.user_id IS NOT DISTINCT FROM source.user_id AND target.name IS NOT DISTINCT FROM source.name AND target.job_title IS NOT DISTINCT FROM source.job_title AND target.email_address IS NOT DISTINCT FROM source.email_address AND target.affiliation IS NOT DISTINCT FROM source.affiliation AND target.party_index IS NOT DISTINCT FROM source.party_index AND target.extracted_at IS NOT DISTINCT FROM source.extracted_at AND target.data_quality_score IS NOT DISTINCT FROM source.tc_score AND target.data_quality_issues IS NOT DISTINCT FROM source.tc_issues) ELSE FALSE END;
    MERGE INTO stg.gong_call_participants AS target
    USING (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source ON target.call_id = source.call_id AND target.participant_id = source.participant_id
    WHEN MATCHED AND (target.speaker_id IS DISTINCT FROM source.speaker_id OR target.user_id IS DISTINCT FROM source.user_id OR target.name IS DISTINCT FROM source.name OR target.job_title IS DISTINCT FROM source.job_title OR target.email_address IS DISTINCT FROM source.email_address OR target.affiliation IS DISTINCT FROM source.affiliation OR target.party_index IS DISTINCT FROM source.party_index OR target.extracted_at IS DISTINCT FROM source.extracted_at OR target.data_quality_score IS DISTINCT FROM source.tc_score OR target.data_quality_issues IS DISTINCT FROM source.tc_issues) THEN UPDATE SET
        speaker_id = source.speaker_id,
        user_id = source.user_id,
        name = source.name,
        job_title = source.job_title,
        email_address = source.email_address,
        affiliation = source.affiliation,
        party_index = source.party_index,
        extracted_at = source.extracted_at,
        data_quality_score = source.tc_score,
        data_quality_issues = source.tc_issues
    WHEN NOT MATCHED THEN INSERT (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues)
        VALUES (source.call_id, source.participant_id, source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.extracted_at, source.tc_score, source.tc_issues);
    tc_rows_loaded := SQLROWCOUNT;
    tc_rows := tc_rows_loaded + tc_rows_unchanged;

    -- refused rows: one that is read again replaces its entry, one that is good now leaves it
    DELETE FROM stg.gong_call_participants_rejected WHERE _tc_identity IN (SELECT tc_identity FROM stg.tc_source);
    INSERT INTO stg.gong_call_participants_rejected (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
    SELECT source.call_id, source.participant_id, source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.language, source.loaded_call_id, source.call_scope, source.call_language, source.external_parties, source.newest_extracted_at, source.extracted_at, source.raw_id,
           CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
           :tc_run_id, :tc_started_at, 'h1:ee3614418ced3b11ee16505bf8f9db74bda14d6f5674602a58ba19c4f9aa3fd1', source.tc_identity, source.tc_record
      FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
    tc_rows_written := SQLROWCOUNT;
    SELECT COALESCE(ARRAY_AGG(OBJECT_CONSTRUCT('step', 'gong_call_participants', 'reason', reason, 'record', record)), ARRAY_CONSTRUCT())
      INTO :tc_samples
      FROM (
        SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
         ORDER BY source.tc_identity, 1 LIMIT 100
    ) AS samples;

    -- nothing vanishes
    tc_steps := ARRAY_APPEND(tc_steps, OBJECT_CONSTRUCT('name', 'gong_call_participants', 'rows_in', tc_rows_in, 'rows_loaded', tc_rows_loaded, 'rows_unchanged', tc_rows_unchanged, 'rows_rejected', tc_rows_rejected, 'rows_duplicate', tc_rows_duplicate, 'rows_flagged', tc_rows_flagged, 'score_mean', tc_score_mean / 1000, 'score_min', tc_score_min / 1000));
    IF (tc_rows_in <> tc_rows_loaded + tc_rows_unchanged + tc_rows_written OR tc_rows_written <> tc_rows_rejected + tc_rows_duplicate) THEN
        tc_failed := 'rows do not add up in gong_call_participants: ' || tc_rows_in || ' in, ' || tc_rows_loaded || ' loaded, ' || tc_rows_unchanged
            || ' unchanged, ' || tc_rows_rejected || ' rejected, ' || tc_rows_duplicate || ' duplicates, ' || tc_rows_written || ' written to rejects';
        RAISE tc_accounting;
    END IF;

    -- gates: all are recorded before one raises
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN coalesce(:tc_rows_in, 0) = 0 THEN 'skip' WHEN 100000 * :tc_rows_rejected <= :tc_max_rejected_bound * :tc_rows_in THEN 'pass' ELSE 'fail' END, '<= ' || :tc_max_rejected || '%', (FLOOR((2 * 100000 * :tc_rows_rejected + :tc_rows_in) / nullif(2 * :tc_rows_in, 0))) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'gate', 'name', 'rejected', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN :tc_score_mean IS NULL THEN 'skip' WHEN :tc_score_mean >= :tc_min_quality_bound THEN 'pass' ELSE 'warn' END, '>= ' || :tc_min_quality, (:tc_score_mean) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_participants', 'kind', 'gate', 'name', 'score_mean', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    IF (tc_failed IS NOT NULL) THEN
        RAISE tc_gate;
    END IF;
    v_loaded := tc_rows;
    tc_result := 'loaded ' || v_loaded;

    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'finish', 'message', COALESCE(tc_rows_in::VARCHAR, 'none') || ' in: ' || COALESCE(tc_rows_loaded::VARCHAR, 'none') || ' loaded, ' || COALESCE(tc_rows_unchanged::VARCHAR, 'none') || ' unchanged, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, ' || COALESCE(tc_rows_duplicate::VARCHAR, 'none') || ' duplicate, ' || COALESCE(tc_rows_flagged::VARCHAR, 'none') || ' flagged, score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none') || ', lowest ' || COALESCE((tc_score_min / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'succeeded', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    tc_in_transaction := FALSE;
    RETURN tc_result;
EXCEPTION
    WHEN OTHER THEN
        tc_code := SQLCODE::VARCHAR;
        tc_text := COALESCE(tc_failed, SQLERRM);
        tc_result := NULL;
        IF (tc_in_transaction) THEN
            ROLLBACK;
        END IF;
        tc_category := ops.error_category(tc_code, tc_text);
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'error', 'event', 'error', 'message', 'Gong participants not loaded: ' || COALESCE(tc_rows_in::VARCHAR, 'none') || ' in, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, mean score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
        tc_errors := ARRAY_APPEND(tc_errors, OBJECT_CONSTRUCT('raised_at', SYSDATE(), 'category', tc_category, 'code', tc_code, 'message', tc_text));
        BEGIN TRANSACTION;
        CALL ops.run_save(:tc_run_id, :tc_started_at, 'failed', :tc_run,
            OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
            :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
        COMMIT;
        RAISE;
END;
$$;

-- Generated by transformc from the source of stg.transform_gong_call_sentences. Do not edit: change that, run `transformc plan`.
-- source h1:445a14680aed, rule set h1:90973646e8c1
CREATE OR REPLACE PROCEDURE stg.transform_gong_call_sentences(tc VARIANT DEFAULT NULL)
RETURNS VARCHAR
LANGUAGE SQL
EXECUTE AS OWNER
AS
$$
DECLARE
    tc_run_id VARCHAR DEFAULT COALESCE(tc:run_id::VARCHAR, UUID_STRING());
    tc_started_at TIMESTAMP_TZ DEFAULT COALESCE(tc:started_at::TIMESTAMP_TZ, CURRENT_TIMESTAMP());
    tc_run VARIANT DEFAULT OBJECT_CONSTRUCT('transform', 'stg.transform_gong_call_sentences', 'rule_set', 'h1:90973646e8c1baa14f90444e429207088b5b6d6d33bb5ba74ce4b47047d84060', 'attempt', COALESCE(tc:attempt::NUMBER, 1));
    tc_log ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_quality ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_steps ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_errors ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_samples ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_in_transaction BOOLEAN DEFAULT FALSE;
    tc_result VARCHAR DEFAULT NULL;
    tc_text VARCHAR DEFAULT NULL;
    tc_code VARCHAR DEFAULT NULL;
    tc_category VARCHAR DEFAULT NULL;
    tc_rows NUMBER DEFAULT 0;
    tc_failed VARCHAR DEFAULT NULL;
    tc_gate EXCEPTION (-20801, 'transformc: gate failed');
    tc_rule EXCEPTION (-20802, 'transformc: rule failed');
    tc_accounting EXCEPTION (-20803, 'transformc: rows do not add up');
    tc_max_rejected VARCHAR DEFAULT NULL;
    tc_max_rejected_bound NUMBER DEFAULT NULL;
    tc_min_quality VARCHAR DEFAULT NULL;
    tc_min_quality_bound NUMBER DEFAULT NULL;
    tc_rows_in NUMBER DEFAULT 0;
    tc_rows_loaded NUMBER DEFAULT 0;
    tc_rows_unchanged NUMBER DEFAULT 0;
    tc_rows_rejected NUMBER DEFAULT 0;
    tc_rows_duplicate NUMBER DEFAULT 0;
    tc_rows_flagged NUMBER DEFAULT 0;
    tc_rows_scored NUMBER DEFAULT 0;
    tc_points_total NUMBER DEFAULT NULL;
    tc_score_mean NUMBER DEFAULT NULL;
    tc_score_min NUMBER DEFAULT NULL;
    tc_rows_written NUMBER DEFAULT 0;
    v_loaded NUMBER(18,0) DEFAULT 0;
BEGIN
    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'start', 'message', 'loading Gong sentences'));
    BEGIN TRANSACTION;
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'running', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    SELECT value INTO :tc_max_rejected FROM ops.transform_variable WHERE name = 'max_rejected';
    tc_max_rejected_bound := tc_max_rejected::NUMBER(18, 3) * 1000;
    SELECT value INTO :tc_min_quality FROM ops.transform_variable WHERE name = 'min_quality';
    tc_min_quality_bound := tc_min_quality::NUMBER(18, 3) * 1000;

    -- gong_call_sentences, source: the query of the file, once, with a bit for each rule that a row fails
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_source AS
    WITH source AS (
        SELECT landed._airbyte_data:callId::VARCHAR                         AS call_id,
               monologue.index                                              AS monologue_index,
               sentence.index                                               AS sentence_index,
               monologue.value:speakerId::VARCHAR                           AS speaker_id,
               speaker.participant_id                                       AS participant_id,
               monologue.value:topic::VARCHAR                               AS topic,
               TRY_TO_NUMBER(sentence.value:"start"::VARCHAR, 18, 0)        AS start_ms,
               TRY_TO_NUMBER(sentence.value:end::VARCHAR, 18, 0)            AS end_ms,
               sentence.value:text::VARCHAR                                 AS sentence_text,
               known_call.call_id                                           AS loaded_call_id,
               MAX(landed._airbyte_extracted_at) OVER (PARTITION BY landed._airbyte_data:callId::VARCHAR) AS newest_extracted_at,
               landed._airbyte_extracted_at                                 AS extracted_at,
               landed._airbyte_raw_id                                       AS raw_id,
               landed._airbyte_raw_id                                       AS tc_identity,
               landed._airbyte_data                                         AS tc_record,
               coalesce(ARRAY_SIZE(landed._airbyte_meta:changes), 0)        AS tc_changes
        FROM raw_airbyte.gong_call_transcripts AS landed
        CROSS JOIN LATERAL FLATTEN(input => landed._airbyte_data:transcript) AS monologue
        CROSS JOIN LATERAL FLATTEN(input => monologue.value:sentences) AS sentence
        LEFT JOIN stg.gong_calls AS known_call ON known_call.call_id = landed._airbyte_data:callId::VARCHAR
        LEFT JOIN stg.gong_call_participants AS speaker ON speaker.call_id = landed._airbyte_data:callId::VARCHAR AND speaker.speaker_id = monologue.value:speakerId::VARCHAR
    )
    SELECT source.*,
             CASE WHEN loaded_call_id IS NOT NULL THEN 0 ELSE 1 END
           + CASE WHEN extracted_at = newest_extracted_at THEN 0 ELSE 2 END
           + CASE WHEN participant_id IS NOT NULL THEN 0 ELSE 4 END
           + CASE WHEN TRIM(sentence_text) <> '' THEN 0 ELSE 8 END
           + CASE WHEN end_ms > start_ms THEN 0 ELSE 16 END
           + CASE WHEN end_ms > start_ms THEN CASE WHEN end_ms - start_ms >= 10 * LENGTH(sentence_text) THEN 0 ELSE 32 END ELSE 64 END
           + CASE WHEN tc_changes = 0 THEN 0 ELSE 128 END AS tc_mask,
           call_id IS NOT NULL AND monologue_index IS NOT NULL AND sentence_index IS NOT NULL AND row_number() OVER (
               PARTITION BY call_id, monologue_index, sentence_index
               ORDER BY
                   extracted_at DESC NULLS LAST,
                   speaker_id DESC NULLS LAST,
                   participant_id DESC NULLS LAST,
                   topic DESC NULLS LAST,
                   start_ms DESC NULLS LAST,
                   end_ms DESC NULLS LAST,
                   sentence_text DESC NULLS LAST,
                   loaded_call_id DESC NULLS LAST,
                   newest_extracted_at DESC NULLS LAST,
                   extracted_at DESC NULLS LAST,
                   raw_id DESC NULLS LAST,
                   tc_identity DESC NULLS LAST
             ) > 1 AS tc_duplicate
      FROM source;
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_verdict AS
    SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000)::NUMBER(4, 3) AS tc_score,
           CASE WHEN BITAND(tc_mask, 3) <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
           coalesce(tc_points < 800, TRUE) AS tc_flagged
      FROM (
        SELECT tc_mask, tc_rows, tc_issues, FLOOR((2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0)) AS tc_points
          FROM (
            SELECT tc_mask,
                   COUNT_IF(NOT tc_duplicate) AS tc_rows,
                   ARRAY_CONSTRUCT_COMPACT(
                     IFF(BITAND(tc_mask, 1) <> 0, 'call_loaded', NULL),
                     IFF(BITAND(tc_mask, 2) <> 0, 'newest_version', NULL),
                     IFF(BITAND(tc_mask, 4) <> 0, 'speaker_known', NULL),
                     IFF(BITAND(tc_mask, 8) <> 0, 'spoken', NULL),
                     IFF(BITAND(tc_mask, 16) <> 0, 'ends_after_start', NULL),
                     IFF(BITAND(tc_mask, 32) <> 0, 'in_milliseconds', NULL),
                     IFF(BITAND(tc_mask, 128) <> 0, 'no_fields_nulled', NULL)) AS tc_issues,
                   13
                     - CASE WHEN BITAND(tc_mask, 64) <> 0 THEN 3 ELSE 0 END AS applicable,
                   CASE WHEN BITAND(tc_mask, 1) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 2) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 4) <> 0 THEN 2 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 8) <> 0 THEN 2 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 16) <> 0 THEN 3 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 32) <> 0 THEN 3 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 128) <> 0 THEN 1 ELSE 0 END AS failed
              FROM stg.tc_source GROUP BY tc_mask
        ) AS masks
    ) AS verdicts;
    SELECT COUNT(*) INTO :tc_rows_in FROM stg.tc_source;
    SELECT COALESCE(SUM(IFF(tc_reason IS NOT NULL, tc_rows, 0)), 0),
           :tc_rows_in - COALESCE(SUM(tc_rows), 0),
           COALESCE(SUM(IFF(tc_reason IS NULL AND tc_flagged, tc_rows, 0)), 0),
           COALESCE(SUM(IFF(tc_points IS NOT NULL, tc_rows, 0)), 0),
           COALESCE(SUM(tc_rows * tc_points), 0),
           MIN(IFF(tc_rows > 0, tc_points, NULL))
      INTO :tc_rows_rejected, :tc_rows_duplicate, :tc_rows_flagged, :tc_rows_scored, :tc_points_total, :tc_score_min
      FROM stg.tc_verdict;
    tc_score_mean := FLOOR((2 * tc_points_total + tc_rows_scored) / NULLIF(2 * tc_rows_scored, 0));
    LET applicable_call_loaded NUMBER := 0;
    LET failed_call_loaded NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 1) <> 0, tc_rows, 0)), 0) INTO :applicable_call_loaded, :failed_call_loaded FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'call_loaded', 'dimension', 'required', 'weight', 1, 'applicable', applicable_call_loaded, 'failed', failed_call_loaded));
    LET applicable_newest_version NUMBER := 0;
    LET failed_newest_version NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 2) <> 0, tc_rows, 0)), 0) INTO :applicable_newest_version, :failed_newest_version FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'newest_version', 'dimension', 'business', 'weight', 1, 'applicable', applicable_newest_version, 'failed', failed_newest_version));
    LET applicable_speaker_known NUMBER := 0;
    LET failed_speaker_known NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 4) <> 0, tc_rows, 0)), 0) INTO :applicable_speaker_known, :failed_speaker_known FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'speaker_known', 'dimension', 'business', 'weight', 2, 'applicable', applicable_speaker_known, 'failed', failed_speaker_known));
    LET applicable_spoken NUMBER := 0;
    LET failed_spoken NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 8) <> 0, tc_rows, 0)), 0) INTO :applicable_spoken, :failed_spoken FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'spoken', 'dimension', 'required', 'weight', 2, 'applicable', applicable_spoken, 'failed', failed_spoken));
    LET applicable_ends_after_start NUMBER := 0;
    LET failed_ends_after_start NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 16) <> 0, tc_rows, 0)), 0) INTO :applicable_ends_after_start, :failed_ends_after_start FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'ends_after_start', 'dimension', 'business', 'weight', 3, 'applicable', applicable_ends_after_start, 'failed', failed_ends_after_start));
    LET applicable_in_milliseconds NUMBER := 0;
    LET failed_in_milliseconds NUMBER := 0;
    SELECT COALESCE(SUM(IFF(NOT (BITAND(tc_mask, 64) <> 0), tc_rows, 0)), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 32) <> 0, tc_rows, 0)), 0) INTO :applicable_in_milliseconds, :failed_in_milliseconds FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'in_milliseconds', 'dimension', 'business', 'weight', 3, 'applicable', applicable_in_milliseconds, 'failed', failed_in_milliseconds));
    LET applicable_no_fields_nulled NUMBER := 0;
    LET failed_no_fields_nulled NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 128) <> 0, tc_rows, 0)), 0) INTO :applicable_no_fields_nulled, :failed_no_fields_nulled FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'rule', 'name', 'no_fields_nulled', 'dimension', 'type', 'weight', 1, 'applicable', applicable_no_fields_nulled, 'failed', failed_no_fields_nulled));

    BEGIN TRANSACTION;
    tc_in_transaction := TRUE;

    -- gong_call_sentences: the accepted rows; a row that is equal already is not written
    SELECT count(*) AS rows_unchanged
      INTO :tc_rows_unchanged
      FROM (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source LEFT JOIN stg.gong_call_sentences AS target ON target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index
     WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.speaker_id IS NOT DISTINCT FROM source.speaker_id AND target.participant_id IS NOT DISTINCT FROM source.participant_id AND target.topic IS NOT DISTINCT FROM source.topic AND target.start_ms IS NOT DISTINCT FROM source.start_ms AND target.end_ms IS NOT DISTINCT FROM source.end_ms AND target.sentence_text IS NOT DISTINCT FROM source.sentence_text AND target.extracted_at IS NOT DISTINCT FROM source.extracted_at AND target.data_quality_score IS NOT DISTINCT FROM source.tc_score AND target.data_quality_issues IS NOT DISTINCT FROM source.tc_issues) ELSE FALSE END;
    MERGE INTO stg.gong_call_sentences AS target
    USING (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source ON target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index
    WHEN MATCHED AND (target.speaker_id IS DISTINCT FROM source.speaker_id OR target.participant_id IS DISTINCT FROM source.participant_id OR target.topic IS DISTINCT FROM source.topic OR target.start_ms IS DISTINCT FROM source.start_ms OR target.end_ms IS DISTINCT FROM source.end_ms OR target.sentence_text IS DISTINCT FROM source.sentence_text OR target.extracted_at IS DISTINCT FROM source.extracted_at OR target.data_quality_score IS DISTINCT FROM source.tc_score OR target.data_quality_issues IS DISTINCT FROM source.tc_issues) THEN UPDATE SET
        speaker_id = source.speaker_id,
        participant_id = source.participant_id,
        topic = source.topic,
        start_ms = source.start_ms,
        end_ms = source.end_ms,
        sentence_text = source.sentence_text,
        extracted_at = source.extracted_at,
        data_quality_score = source.tc_score,
        data_quality_issues = source.tc_issues
    WHEN NOT MATCHED THEN INSERT (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues)
        VALUES (source.call_id, source.monologue_index, source.sentence_index, source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at, source.tc_score, source.tc_issues);
    tc_rows_loaded := SQLROWCOUNT;
    tc_rows := tc_rows_loaded + tc_rows_unchanged;

    -- refused rows: one that is read again replaces its entry, one that is good now leaves it
    DELETE FROM stg.gong_call_sentences_rejected WHERE _tc_identity IN (SELECT tc_identity FROM stg.tc_source);
    INSERT INTO stg.gong_call_sentences_rejected (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
    SELECT source.call_id, source.monologue_index, source.sentence_index, source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.loaded_call_id, source.newest_extracted_at, source.extracted_at, source.raw_id,
           CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
           :tc_run_id, :tc_started_at, 'h1:90973646e8c1baa14f90444e429207088b5b6d6d33bb5ba74ce4b47047d84060', source.tc_identity, source.tc_record
      FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
    tc_rows_written := SQLROWCOUNT;
    SELECT COALESCE(ARRAY_AGG(OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'reason', reason, 'record', record)), ARRAY_CONSTRUCT())
      INTO :tc_samples
      FROM (
        SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
         ORDER BY source.tc_identity, 1 LIMIT 100
    ) AS samples;

    -- nothing vanishes
    tc_steps := ARRAY_APPEND(tc_steps, OBJECT_CONSTRUCT('name', 'gong_call_sentences', 'rows_in', tc_rows_in, 'rows_loaded', tc_rows_loaded, 'rows_unchanged', tc_rows_unchanged, 'rows_rejected', tc_rows_rejected, 'rows_duplicate', tc_rows_duplicate, 'rows_flagged', tc_rows_flagged, 'score_mean', tc_score_mean / 1000, 'score_min', tc_score_min / 1000));
    IF (tc_rows_in <> tc_rows_loaded + tc_rows_unchanged + tc_rows_written OR tc_rows_written <> tc_rows_rejected + tc_rows_duplicate) THEN
        tc_failed := 'rows do not add up in gong_call_sentences: ' || tc_rows_in || ' in, ' || tc_rows_loaded || ' loaded, ' || tc_rows_unchanged
            || ' unchanged, ' || tc_rows_rejected || ' rejected, ' || tc_rows_duplicate || ' duplicates, ' || tc_rows_written || ' written to rejects';
        RAISE tc_accounting;
    END IF;

    -- gates: all are recorded before one raises
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN coalesce(:tc_rows_in, 0) = 0 THEN 'skip' WHEN 100000 * :tc_rows_rejected <= :tc_max_rejected_bound * :tc_rows_in THEN 'pass' ELSE 'fail' END, '<= ' || :tc_max_rejected || '%', (FLOOR((2 * 100000 * :tc_rows_rejected + :tc_rows_in) / nullif(2 * :tc_rows_in, 0))) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'gate', 'name', 'rejected', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN :tc_score_mean IS NULL THEN 'skip' WHEN :tc_score_mean >= :tc_min_quality_bound THEN 'pass' ELSE 'warn' END, '>= ' || :tc_min_quality, (:tc_score_mean) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_call_sentences', 'kind', 'gate', 'name', 'score_mean', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    IF (tc_failed IS NOT NULL) THEN
        RAISE tc_gate;
    END IF;
    v_loaded := tc_rows;
    tc_result := 'loaded ' || v_loaded;

    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'finish', 'message', COALESCE(tc_rows_in::VARCHAR, 'none') || ' in: ' || COALESCE(tc_rows_loaded::VARCHAR, 'none') || ' loaded, ' || COALESCE(tc_rows_unchanged::VARCHAR, 'none') || ' unchanged, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, ' || COALESCE(tc_rows_duplicate::VARCHAR, 'none') || ' duplicate, ' || COALESCE(tc_rows_flagged::VARCHAR, 'none') || ' flagged, score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none') || ', lowest ' || COALESCE((tc_score_min / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'succeeded', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    tc_in_transaction := FALSE;
    RETURN tc_result;
EXCEPTION
    WHEN OTHER THEN
        tc_code := SQLCODE::VARCHAR;
        tc_text := COALESCE(tc_failed, SQLERRM);
        tc_result := NULL;
        IF (tc_in_transaction) THEN
            ROLLBACK;
        END IF;
        tc_category := ops.error_category(tc_code, tc_text);
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'error', 'event', 'error', 'message', 'Gong sentences not loaded: ' || COALESCE(tc_rows_in::VARCHAR, 'none') || ' in, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, mean score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
        tc_errors := ARRAY_APPEND(tc_errors, OBJECT_CONSTRUCT('raised_at', SYSDATE(), 'category', tc_category, 'code', tc_code, 'message', tc_text));
        BEGIN TRANSACTION;
        CALL ops.run_save(:tc_run_id, :tc_started_at, 'failed', :tc_run,
            OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
            :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
        COMMIT;
        RAISE;
END;
$$;

-- Generated by transformc from the source of stg.transform_gong_calls. Do not edit: change that, run `transformc plan`.
-- source h1:26d418386bf2, rule set h1:c5b2cdb16032
CREATE OR REPLACE PROCEDURE stg.transform_gong_calls(tc VARIANT DEFAULT NULL)
RETURNS VARCHAR
LANGUAGE SQL
EXECUTE AS OWNER
AS
$$
DECLARE
    tc_run_id VARCHAR DEFAULT COALESCE(tc:run_id::VARCHAR, UUID_STRING());
    tc_started_at TIMESTAMP_TZ DEFAULT COALESCE(tc:started_at::TIMESTAMP_TZ, CURRENT_TIMESTAMP());
    tc_run VARIANT DEFAULT OBJECT_CONSTRUCT('transform', 'stg.transform_gong_calls', 'rule_set', 'h1:c5b2cdb160325f5bae72d5604b4f52c365f59c570ed556e38be2b4faa2c7bd40', 'attempt', COALESCE(tc:attempt::NUMBER, 1));
    tc_log ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_quality ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_steps ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_errors ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_samples ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_in_transaction BOOLEAN DEFAULT FALSE;
    tc_result VARCHAR DEFAULT NULL;
    tc_text VARCHAR DEFAULT NULL;
    tc_code VARCHAR DEFAULT NULL;
    tc_category VARCHAR DEFAULT NULL;
    tc_rows NUMBER DEFAULT 0;
    tc_failed VARCHAR DEFAULT NULL;
    tc_gate EXCEPTION (-20801, 'transformc: gate failed');
    tc_rule EXCEPTION (-20802, 'transformc: rule failed');
    tc_accounting EXCEPTION (-20803, 'transformc: rows do not add up');
    tc_max_rejected VARCHAR DEFAULT NULL;
    tc_max_rejected_bound NUMBER DEFAULT NULL;
    tc_min_quality VARCHAR DEFAULT NULL;
    tc_min_quality_bound NUMBER DEFAULT NULL;
    tc_rows_in NUMBER DEFAULT 0;
    tc_rows_loaded NUMBER DEFAULT 0;
    tc_rows_unchanged NUMBER DEFAULT 0;
    tc_rows_rejected NUMBER DEFAULT 0;
    tc_rows_duplicate NUMBER DEFAULT 0;
    tc_rows_flagged NUMBER DEFAULT 0;
    tc_rows_scored NUMBER DEFAULT 0;
    tc_points_total NUMBER DEFAULT NULL;
    tc_score_mean NUMBER DEFAULT NULL;
    tc_score_min NUMBER DEFAULT NULL;
    tc_rows_written NUMBER DEFAULT 0;
    v_loaded NUMBER(18,0) DEFAULT 0;
BEGIN
    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'start', 'message', 'loading Gong calls'));
    BEGIN TRANSACTION;
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'running', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    SELECT value INTO :tc_max_rejected FROM ops.transform_variable WHERE name = 'max_rejected';
    tc_max_rejected_bound := tc_max_rejected::NUMBER(18, 3) * 1000;
    SELECT value INTO :tc_min_quality FROM ops.transform_variable WHERE name = 'min_quality';
    tc_min_quality_bound := tc_min_quality::NUMBER(18, 3) * 1000;

    -- gong_calls, source: the query of the file, once, with a bit for each rule that a row fails
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_source AS
    WITH source AS (
        SELECT _airbyte_data:id::VARCHAR                                 AS call_id,
               _airbyte_data:title::VARCHAR                              AS title,
               TRY_TO_TIMESTAMP_TZ(_airbyte_data:started::VARCHAR)       AS started_at,
               TRY_TO_NUMBER(_airbyte_data:duration::VARCHAR, 18, 0)     AS duration_seconds,
               _airbyte_data:direction::VARCHAR                          AS direction,
               _airbyte_data:scope::VARCHAR                              AS scope,
               _airbyte_data:language::VARCHAR                           AS language,
               TRY_TO_BOOLEAN(_airbyte_data:isPrivate::VARCHAR)          AS is_private,
               _airbyte_data:url::VARCHAR                                AS url,
               _airbyte_extracted_at                                     AS extracted_at,
               _airbyte_raw_id                                           AS raw_id,
               gong_calls._airbyte_raw_id                                AS tc_identity,
               gong_calls._airbyte_data                                  AS tc_record,
               coalesce(ARRAY_SIZE(gong_calls._airbyte_meta:changes), 0) AS tc_changes
        FROM raw_airbyte.gong_calls AS gong_calls
    )
    SELECT source.*,
             CASE WHEN call_id IS NOT NULL THEN 0 ELSE 1 END
           + CASE WHEN NOT is_private THEN 0 ELSE 2 END
           + CASE WHEN started_at IS NOT NULL THEN 0 ELSE 4 END
           + CASE WHEN duration_seconds BETWEEN 1 AND 86400 THEN 0 ELSE 8 END
           + CASE WHEN direction IN ('Inbound', 'Outbound', 'Conference') THEN 0 ELSE 16 END
           + CASE WHEN scope = 'External' THEN CASE WHEN TRIM(title) <> '' THEN 0 ELSE 32 END ELSE 64 END
           + CASE WHEN LENGTH(language) = 3 THEN 0 ELSE 128 END
           + CASE WHEN tc_changes = 0 THEN 0 ELSE 256 END AS tc_mask,
           call_id IS NOT NULL AND row_number() OVER (
               PARTITION BY call_id
               ORDER BY
                   extracted_at DESC NULLS LAST,
                   title DESC NULLS LAST,
                   started_at DESC NULLS LAST,
                   duration_seconds DESC NULLS LAST,
                   direction DESC NULLS LAST,
                   scope DESC NULLS LAST,
                   language DESC NULLS LAST,
                   is_private DESC NULLS LAST,
                   url DESC NULLS LAST,
                   extracted_at DESC NULLS LAST,
                   raw_id DESC NULLS LAST,
                   tc_identity DESC NULLS LAST
             ) > 1 AS tc_duplicate
      FROM source;
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_verdict AS
    SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000)::NUMBER(4, 3) AS tc_score,
           CASE WHEN BITAND(tc_mask, 3) <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
           coalesce(tc_points < 800, TRUE) AS tc_flagged
      FROM (
        SELECT tc_mask, tc_rows, tc_issues, FLOOR((2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0)) AS tc_points
          FROM (
            SELECT tc_mask,
                   COUNT_IF(NOT tc_duplicate) AS tc_rows,
                   ARRAY_CONSTRUCT_COMPACT(
                     IFF(BITAND(tc_mask, 1) <> 0, 'call_id_present', NULL),
                     IFF(BITAND(tc_mask, 2) <> 0, 'not_private', NULL),
                     IFF(BITAND(tc_mask, 4) <> 0, 'started_is_time', NULL),
                     IFF(BITAND(tc_mask, 8) <> 0, 'duration_sane', NULL),
                     IFF(BITAND(tc_mask, 16) <> 0, 'direction_known', NULL),
                     IFF(BITAND(tc_mask, 32) <> 0, 'titled', NULL),
                     IFF(BITAND(tc_mask, 128) <> 0, 'language_is_code', NULL),
                     IFF(BITAND(tc_mask, 256) <> 0, 'no_fields_nulled', NULL)) AS tc_issues,
                   11
                     - CASE WHEN BITAND(tc_mask, 64) <> 0 THEN 1 ELSE 0 END AS applicable,
                   CASE WHEN BITAND(tc_mask, 1) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 2) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 4) <> 0 THEN 3 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 8) <> 0 THEN 2 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 16) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 32) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 128) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 256) <> 0 THEN 1 ELSE 0 END AS failed
              FROM stg.tc_source GROUP BY tc_mask
        ) AS masks
    ) AS verdicts;
    SELECT COUNT(*) INTO :tc_rows_in FROM stg.tc_source;
    SELECT COALESCE(SUM(IFF(tc_reason IS NOT NULL, tc_rows, 0)), 0),
           :tc_rows_in - COALESCE(SUM(tc_rows), 0),
           COALESCE(SUM(IFF(tc_reason IS NULL AND tc_flagged, tc_rows, 0)), 0),
           COALESCE(SUM(IFF(tc_points IS NOT NULL, tc_rows, 0)), 0),
           COALESCE(SUM(tc_rows * tc_points), 0),
           MIN(IFF(tc_rows > 0, tc_points, NULL))
      INTO :tc_rows_rejected, :tc_rows_duplicate, :tc_rows_flagged, :tc_rows_scored, :tc_points_total, :tc_score_min
      FROM stg.tc_verdict;
    tc_score_mean := FLOOR((2 * tc_points_total + tc_rows_scored) / NULLIF(2 * tc_rows_scored, 0));
    LET applicable_call_id_present NUMBER := 0;
    LET failed_call_id_present NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 1) <> 0, tc_rows, 0)), 0) INTO :applicable_call_id_present, :failed_call_id_present FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'call_id_present', 'dimension', 'required', 'weight', 1, 'applicable', applicable_call_id_present, 'failed', failed_call_id_present));
    LET applicable_not_private NUMBER := 0;
    LET failed_not_private NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 2) <> 0, tc_rows, 0)), 0) INTO :applicable_not_private, :failed_not_private FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'not_private', 'dimension', 'business', 'weight', 1, 'applicable', applicable_not_private, 'failed', failed_not_private));
    LET applicable_started_is_time NUMBER := 0;
    LET failed_started_is_time NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 4) <> 0, tc_rows, 0)), 0) INTO :applicable_started_is_time, :failed_started_is_time FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'started_is_time', 'dimension', 'type', 'weight', 3, 'applicable', applicable_started_is_time, 'failed', failed_started_is_time));
    LET applicable_duration_sane NUMBER := 0;
    LET failed_duration_sane NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 8) <> 0, tc_rows, 0)), 0) INTO :applicable_duration_sane, :failed_duration_sane FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'duration_sane', 'dimension', 'business', 'weight', 2, 'applicable', applicable_duration_sane, 'failed', failed_duration_sane));
    LET applicable_direction_known NUMBER := 0;
    LET failed_direction_known NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 16) <> 0, tc_rows, 0)), 0) INTO :applicable_direction_known, :failed_direction_known FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'direction_known', 'dimension', 'business', 'weight', 1, 'applicable', applicable_direction_known, 'failed', failed_direction_known));
    LET applicable_titled NUMBER := 0;
    LET failed_titled NUMBER := 0;
    SELECT COALESCE(SUM(IFF(NOT (BITAND(tc_mask, 64) <> 0), tc_rows, 0)), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 32) <> 0, tc_rows, 0)), 0) INTO :applicable_titled, :failed_titled FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'titled', 'dimension', 'business', 'weight', 1, 'applicable', applicable_titled, 'failed', failed_titled));
    LET applicable_language_is_code NUMBER := 0;
    LET failed_language_is_code NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 128) <> 0, tc_rows, 0)), 0) INTO :applicable_language_is_code, :failed_language_is_code FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'language_is_code', 'dimension', 'type', 'weight', 1, 'applicable', applicable_language_is_code, 'failed', failed_language_is_code));
    LET applicable_no_fields_nulled NUMBER := 0;
    LET failed_no_fields_nulled NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 256) <> 0, tc_rows, 0)), 0) INTO :applicable_no_fields_nulled, :failed_no_fields_nulled FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'rule', 'name', 'no_fields_nulled', 'dimension', 'type', 'weight', 1, 'applicable', applicable_no_fields_nulled, 'failed', failed_no_fields_nulled));

    BEGIN TRANSACTION;
    tc_in_transaction := TRUE;

    -- gong_calls: the accepted rows; a row that is equal already is not written
    SELECT count(*) AS rows_unchanged
      INTO :tc_rows_unchanged
      FROM (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source LEFT JOIN stg.gong_calls AS target ON target.call_id = source.call_id
     WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.title IS NOT DISTINCT FROM source.title AND target.started_at IS NOT DISTINCT FROM source.started_at AND target.duration_seconds IS NOT DISTINCT FROM source.duration_seconds AND target.direction IS NOT DISTINCT FROM source.direction AND target.scope IS NOT DISTINCT FROM source.scope AND target.language IS NOT DISTINCT FROM source.language AND target.is_private IS NOT DISTINCT FROM source.is_private AND target.url IS NOT DISTINCT FROM source.url AND target.extracted_at IS NOT DISTINCT FROM source.extracted_at AND target.data_quality_score IS NOT DISTINCT FROM source.tc_score AND target.data_quality_issues IS NOT DISTINCT FROM source.tc_issues) ELSE FALSE END;
    MERGE INTO stg.gong_calls AS target
    USING (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source ON target.call_id = source.call_id
    WHEN MATCHED AND (target.title IS DISTINCT FROM source.title OR target.started_at IS DISTINCT FROM source.started_at OR target.duration_seconds IS DISTINCT FROM source.duration_seconds OR target.direction IS DISTINCT FROM source.direction OR target.scope IS DISTINCT FROM source.scope OR target.language IS DISTINCT FROM source.language OR target.is_private IS DISTINCT FROM source.is_private OR target.url IS DISTINCT FROM source.url OR target.extracted_at IS DISTINCT FROM source.extracted_at OR target.data_quality_score IS DISTINCT FROM source.tc_score OR target.data_quality_issues IS DISTINCT FROM source.tc_issues) THEN UPDATE SET
        title = source.title,
        started_at = source.started_at,
        duration_seconds = source.duration_seconds,
        direction = source.direction,
        scope = source.scope,
        language = source.language,
        is_private = source.is_private,
        url = source.url,
        extracted_at = source.extracted_at,
        data_quality_score = source.tc_score,
        data_quality_issues = source.tc_issues
    WHEN NOT MATCHED THEN INSERT (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues)
        VALUES (source.call_id, source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.tc_score, source.tc_issues);
    tc_rows_loaded := SQLROWCOUNT;
    tc_rows := tc_rows_loaded + tc_rows_unchanged;

    -- refused rows: one that is read again replaces its entry, one that is good now leaves it
    DELETE FROM stg.gong_calls_rejected WHERE _tc_identity IN (SELECT tc_identity FROM stg.tc_source);
    INSERT INTO stg.gong_calls_rejected (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
    SELECT source.call_id, source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.raw_id,
           CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
           :tc_run_id, :tc_started_at, 'h1:c5b2cdb160325f5bae72d5604b4f52c365f59c570ed556e38be2b4faa2c7bd40', source.tc_identity, source.tc_record
      FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
    tc_rows_written := SQLROWCOUNT;
    SELECT COALESCE(ARRAY_AGG(OBJECT_CONSTRUCT('step', 'gong_calls', 'reason', reason, 'record', record)), ARRAY_CONSTRUCT())
      INTO :tc_samples
      FROM (
        SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
         ORDER BY source.tc_identity, 1 LIMIT 100
    ) AS samples;

    -- nothing vanishes
    tc_steps := ARRAY_APPEND(tc_steps, OBJECT_CONSTRUCT('name', 'gong_calls', 'rows_in', tc_rows_in, 'rows_loaded', tc_rows_loaded, 'rows_unchanged', tc_rows_unchanged, 'rows_rejected', tc_rows_rejected, 'rows_duplicate', tc_rows_duplicate, 'rows_flagged', tc_rows_flagged, 'score_mean', tc_score_mean / 1000, 'score_min', tc_score_min / 1000));
    IF (tc_rows_in <> tc_rows_loaded + tc_rows_unchanged + tc_rows_written OR tc_rows_written <> tc_rows_rejected + tc_rows_duplicate) THEN
        tc_failed := 'rows do not add up in gong_calls: ' || tc_rows_in || ' in, ' || tc_rows_loaded || ' loaded, ' || tc_rows_unchanged
            || ' unchanged, ' || tc_rows_rejected || ' rejected, ' || tc_rows_duplicate || ' duplicates, ' || tc_rows_written || ' written to rejects';
        RAISE tc_accounting;
    END IF;

    -- gates: all are recorded before one raises
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN coalesce(:tc_rows_in, 0) = 0 THEN 'skip' WHEN 100000 * :tc_rows_rejected <= :tc_max_rejected_bound * :tc_rows_in THEN 'pass' ELSE 'fail' END, '<= ' || :tc_max_rejected || '%', (FLOOR((2 * 100000 * :tc_rows_rejected + :tc_rows_in) / nullif(2 * :tc_rows_in, 0))) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'gate', 'name', 'rejected', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN :tc_score_mean IS NULL THEN 'skip' WHEN :tc_score_mean >= :tc_min_quality_bound THEN 'pass' ELSE 'warn' END, '>= ' || :tc_min_quality, (:tc_score_mean) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_calls', 'kind', 'gate', 'name', 'score_mean', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    IF (tc_failed IS NOT NULL) THEN
        RAISE tc_gate;
    END IF;
    v_loaded := tc_rows;
    tc_result := 'loaded ' || v_loaded;

    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'finish', 'message', COALESCE(tc_rows_in::VARCHAR, 'none') || ' in: ' || COALESCE(tc_rows_loaded::VARCHAR, 'none') || ' loaded, ' || COALESCE(tc_rows_unchanged::VARCHAR, 'none') || ' unchanged, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, ' || COALESCE(tc_rows_duplicate::VARCHAR, 'none') || ' duplicate, ' || COALESCE(tc_rows_flagged::VARCHAR, 'none') || ' flagged, score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none') || ', lowest ' || COALESCE((tc_score_min / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'succeeded', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    tc_in_transaction := FALSE;
    RETURN tc_result;
EXCEPTION
    WHEN OTHER THEN
        tc_code := SQLCODE::VARCHAR;
        tc_text := COALESCE(tc_failed, SQLERRM);
        tc_result := NULL;
        IF (tc_in_transaction) THEN
            ROLLBACK;
        END IF;
        tc_category := ops.error_category(tc_code, tc_text);
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'error', 'event', 'error', 'message', 'Gong calls not loaded: ' || COALESCE(tc_rows_in::VARCHAR, 'none') || ' in, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, mean score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
        tc_errors := ARRAY_APPEND(tc_errors, OBJECT_CONSTRUCT('raised_at', SYSDATE(), 'category', tc_category, 'code', tc_code, 'message', tc_text));
        BEGIN TRANSACTION;
        CALL ops.run_save(:tc_run_id, :tc_started_at, 'failed', :tc_run,
            OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
            :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
        COMMIT;
        RAISE;
END;
$$;

-- Generated by transformc from the source of stg.transform_gong_users. Do not edit: change that, run `transformc plan`.
-- source h1:b328504ccb68, rule set h1:dd1620848571
CREATE OR REPLACE PROCEDURE stg.transform_gong_users(tc VARIANT DEFAULT NULL)
RETURNS VARCHAR
LANGUAGE SQL
EXECUTE AS OWNER
AS
$$
DECLARE
    tc_run_id VARCHAR DEFAULT COALESCE(tc:run_id::VARCHAR, UUID_STRING());
    tc_started_at TIMESTAMP_TZ DEFAULT COALESCE(tc:started_at::TIMESTAMP_TZ, CURRENT_TIMESTAMP());
    tc_run VARIANT DEFAULT OBJECT_CONSTRUCT('transform', 'stg.transform_gong_users', 'rule_set', 'h1:dd1620848571ee10dc28b3d239e352968e0e4b43c7fe0366ba4e2c291b953c36', 'attempt', COALESCE(tc:attempt::NUMBER, 1));
    tc_log ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_quality ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_steps ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_errors ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_samples ARRAY DEFAULT ARRAY_CONSTRUCT();
    tc_in_transaction BOOLEAN DEFAULT FALSE;
    tc_result VARCHAR DEFAULT NULL;
    tc_text VARCHAR DEFAULT NULL;
    tc_code VARCHAR DEFAULT NULL;
    tc_category VARCHAR DEFAULT NULL;
    tc_rows NUMBER DEFAULT 0;
    tc_failed VARCHAR DEFAULT NULL;
    tc_gate EXCEPTION (-20801, 'transformc: gate failed');
    tc_rule EXCEPTION (-20802, 'transformc: rule failed');
    tc_accounting EXCEPTION (-20803, 'transformc: rows do not add up');
    tc_max_rejected VARCHAR DEFAULT NULL;
    tc_max_rejected_bound NUMBER DEFAULT NULL;
    tc_min_quality VARCHAR DEFAULT NULL;
    tc_min_quality_bound NUMBER DEFAULT NULL;
    tc_rows_in NUMBER DEFAULT 0;
    tc_rows_loaded NUMBER DEFAULT 0;
    tc_rows_unchanged NUMBER DEFAULT 0;
    tc_rows_rejected NUMBER DEFAULT 0;
    tc_rows_duplicate NUMBER DEFAULT 0;
    tc_rows_flagged NUMBER DEFAULT 0;
    tc_rows_scored NUMBER DEFAULT 0;
    tc_points_total NUMBER DEFAULT NULL;
    tc_score_mean NUMBER DEFAULT NULL;
    tc_score_min NUMBER DEFAULT NULL;
    tc_rows_written NUMBER DEFAULT 0;
    v_loaded NUMBER(18,0) DEFAULT 0;
BEGIN
    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'start', 'message', 'loading Gong users'));
    BEGIN TRANSACTION;
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'running', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    SELECT value INTO :tc_max_rejected FROM ops.transform_variable WHERE name = 'max_rejected';
    tc_max_rejected_bound := tc_max_rejected::NUMBER(18, 3) * 1000;
    SELECT value INTO :tc_min_quality FROM ops.transform_variable WHERE name = 'min_quality';
    tc_min_quality_bound := tc_min_quality::NUMBER(18, 3) * 1000;

    -- gong_users, source: the query of the file, once, with a bit for each rule that a row fails
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_source AS
    WITH source AS (
        SELECT _airbyte_data:id::VARCHAR                                    AS user_id,
               LOWER(_airbyte_data:emailAddress::VARCHAR)                   AS email_address,
               _airbyte_data:firstName::VARCHAR                             AS first_name,
               _airbyte_data:lastName::VARCHAR                              AS last_name,
               _airbyte_data:title::VARCHAR                                 AS job_title,
               _airbyte_data:managerId::VARCHAR                             AS manager_id,
               CASE WHEN _airbyte_data:active::VARCHAR = 'true' THEN TRUE WHEN _airbyte_data:active::VARCHAR = 'false' THEN FALSE END AS is_active,
               _airbyte_extracted_at                                        AS extracted_at,
               _airbyte_raw_id                                              AS raw_id,
               gong_users._airbyte_raw_id                                   AS tc_identity,
               gong_users._airbyte_data                                     AS tc_record,
               coalesce(ARRAY_SIZE(gong_users._airbyte_meta:changes), 0)    AS tc_changes
        FROM raw_airbyte.gong_users AS gong_users
    )
    SELECT source.*,
             CASE WHEN user_id IS NOT NULL THEN 0 ELSE 1 END
           + CASE WHEN email_address LIKE '%_@_%._%' THEN 0 ELSE 2 END
           + CASE WHEN TRIM(COALESCE(first_name, '') || COALESCE(last_name, '')) <> '' THEN 0 ELSE 4 END
           + CASE WHEN is_active IS NOT NULL THEN 0 ELSE 8 END
           + CASE WHEN manager_id IS NOT NULL THEN CASE WHEN manager_id <> user_id THEN 0 ELSE 16 END ELSE 32 END
           + CASE WHEN tc_changes = 0 THEN 0 ELSE 64 END AS tc_mask,
           user_id IS NOT NULL AND row_number() OVER (
               PARTITION BY user_id
               ORDER BY
                   extracted_at DESC NULLS LAST,
                   email_address DESC NULLS LAST,
                   first_name DESC NULLS LAST,
                   last_name DESC NULLS LAST,
                   job_title DESC NULLS LAST,
                   manager_id DESC NULLS LAST,
                   is_active DESC NULLS LAST,
                   extracted_at DESC NULLS LAST,
                   raw_id DESC NULLS LAST,
                   tc_identity DESC NULLS LAST
             ) > 1 AS tc_duplicate
      FROM source;
    CREATE OR REPLACE TEMPORARY TABLE stg.tc_verdict AS
    SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000)::NUMBER(4, 3) AS tc_score,
           CASE WHEN BITAND(tc_mask, 1) <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
           coalesce(tc_points < 800, TRUE) AS tc_flagged
      FROM (
        SELECT tc_mask, tc_rows, tc_issues, FLOOR((2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0)) AS tc_points
          FROM (
            SELECT tc_mask,
                   COUNT_IF(NOT tc_duplicate) AS tc_rows,
                   ARRAY_CONSTRUCT_COMPACT(
                     IFF(BITAND(tc_mask, 1) <> 0, 'user_id_present', NULL),
                     IFF(BITAND(tc_mask, 2) <> 0, 'email_shaped', NULL),
                     IFF(BITAND(tc_mask, 4) <> 0, 'named', NULL),
                     IFF(BITAND(tc_mask, 8) <> 0, 'active_is_boolean', NULL),
                     IFF(BITAND(tc_mask, 16) <> 0, 'not_own_manager', NULL),
                     IFF(BITAND(tc_mask, 64) <> 0, 'no_fields_nulled', NULL)) AS tc_issues,
                   7
                     - CASE WHEN BITAND(tc_mask, 32) <> 0 THEN 1 ELSE 0 END AS applicable,
                   CASE WHEN BITAND(tc_mask, 1) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 2) <> 0 THEN 2 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 4) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 8) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 16) <> 0 THEN 1 ELSE 0 END
                     + CASE WHEN BITAND(tc_mask, 64) <> 0 THEN 1 ELSE 0 END AS failed
              FROM stg.tc_source GROUP BY tc_mask
        ) AS masks
    ) AS verdicts;
    SELECT COUNT(*) INTO :tc_rows_in FROM stg.tc_source;
    SELECT COALESCE(SUM(IFF(tc_reason IS NOT NULL, tc_rows, 0)), 0),
           :tc_rows_in - COALESCE(SUM(tc_rows), 0),
           COALESCE(SUM(IFF(tc_reason IS NULL AND tc_flagged, tc_rows, 0)), 0),
           COALESCE(SUM(IFF(tc_points IS NOT NULL, tc_rows, 0)), 0),
           COALESCE(SUM(tc_rows * tc_points), 0),
           MIN(IFF(tc_rows > 0, tc_points, NULL))
      INTO :tc_rows_rejected, :tc_rows_duplicate, :tc_rows_flagged, :tc_rows_scored, :tc_points_total, :tc_score_min
      FROM stg.tc_verdict;
    tc_score_mean := FLOOR((2 * tc_points_total + tc_rows_scored) / NULLIF(2 * tc_rows_scored, 0));
    LET applicable_user_id_present NUMBER := 0;
    LET failed_user_id_present NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 1) <> 0, tc_rows, 0)), 0) INTO :applicable_user_id_present, :failed_user_id_present FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'rule', 'name', 'user_id_present', 'dimension', 'required', 'weight', 1, 'applicable', applicable_user_id_present, 'failed', failed_user_id_present));
    LET applicable_email_shaped NUMBER := 0;
    LET failed_email_shaped NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 2) <> 0, tc_rows, 0)), 0) INTO :applicable_email_shaped, :failed_email_shaped FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'rule', 'name', 'email_shaped', 'dimension', 'type', 'weight', 2, 'applicable', applicable_email_shaped, 'failed', failed_email_shaped));
    LET applicable_named NUMBER := 0;
    LET failed_named NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 4) <> 0, tc_rows, 0)), 0) INTO :applicable_named, :failed_named FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'rule', 'name', 'named', 'dimension', 'business', 'weight', 1, 'applicable', applicable_named, 'failed', failed_named));
    LET applicable_active_is_boolean NUMBER := 0;
    LET failed_active_is_boolean NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 8) <> 0, tc_rows, 0)), 0) INTO :applicable_active_is_boolean, :failed_active_is_boolean FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'rule', 'name', 'active_is_boolean', 'dimension', 'type', 'weight', 1, 'applicable', applicable_active_is_boolean, 'failed', failed_active_is_boolean));
    LET applicable_not_own_manager NUMBER := 0;
    LET failed_not_own_manager NUMBER := 0;
    SELECT COALESCE(SUM(IFF(NOT (BITAND(tc_mask, 32) <> 0), tc_rows, 0)), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 16) <> 0, tc_rows, 0)), 0) INTO :applicable_not_own_manager, :failed_not_own_manager FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'rule', 'name', 'not_own_manager', 'dimension', 'business', 'weight', 1, 'applicable', applicable_not_own_manager, 'failed', failed_not_own_manager));
    LET applicable_no_fields_nulled NUMBER := 0;
    LET failed_no_fields_nulled NUMBER := 0;
    SELECT COALESCE(SUM(tc_rows), 0), COALESCE(SUM(IFF(BITAND(tc_mask, 64) <> 0, tc_rows, 0)), 0) INTO :applicable_no_fields_nulled, :failed_no_fields_nulled FROM stg.tc_verdict;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'rule', 'name', 'no_fields_nulled', 'dimension', 'type', 'weight', 1, 'applicable', applicable_no_fields_nulled, 'failed', failed_no_fields_nulled));

    BEGIN TRANSACTION;
    tc_in_transaction := TRUE;

    -- gong_users: the accepted rows; a row that is equal already is not written
    SELECT count(*) AS rows_unchanged
      INTO :tc_rows_unchanged
      FROM (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source LEFT JOIN stg.gong_users AS target ON target.user_id = source.user_id
     WHERE CASE WHEN target.user_id IS NOT NULL THEN (target.email_address IS NOT DISTINCT FROM source.email_address AND target.first_name IS NOT DISTINCT FROM source.first_name AND target.last_name IS NOT DISTINCT FROM source.last_name AND target.job_title IS NOT DISTINCT FROM source.job_title AND target.manager_id IS NOT DISTINCT FROM source.manager_id AND target.is_active IS NOT DISTINCT FROM source.is_active AND target.extracted_at IS NOT DISTINCT FROM source.extracted_at AND target.data_quality_score IS NOT DISTINCT FROM source.tc_score AND target.data_quality_issues IS NOT DISTINCT FROM source.tc_issues) ELSE FALSE END;
    MERGE INTO stg.gong_users AS target
    USING (
        SELECT source.*, verdict.tc_score, verdict.tc_issues
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
    ) AS source ON target.user_id = source.user_id
    WHEN MATCHED AND (target.email_address IS DISTINCT FROM source.email_address OR target.first_name IS DISTINCT FROM source.first_name OR target.last_name IS DISTINCT FROM source.last_name OR target.job_title IS DISTINCT FROM source.job_title OR target.manager_id IS DISTINCT FROM source.manager_id OR target.is_active IS DISTINCT FROM source.is_active OR target.extracted_at IS DISTINCT FROM source.extracted_at OR target.data_quality_score IS DISTINCT FROM source.tc_score OR target.data_quality_issues IS DISTINCT FROM source.tc_issues) THEN UPDATE SET
        email_address = source.email_address,
        first_name = source.first_name,
        last_name = source.last_name,
        job_title = source.job_title,
        manager_id = source.manager_id,
        is_active = source.is_active,
        extracted_at = source.extracted_at,
        data_quality_score = source.tc_score,
        data_quality_issues = source.tc_issues
    WHEN NOT MATCHED THEN INSERT (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues)
        VALUES (source.user_id, source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.tc_score, source.tc_issues);
    tc_rows_loaded := SQLROWCOUNT;
    tc_rows := tc_rows_loaded + tc_rows_unchanged;

    -- refused rows: one that is read again replaces its entry, one that is good now leaves it
    DELETE FROM stg.gong_users_rejected WHERE _tc_identity IN (SELECT tc_identity FROM stg.tc_source);
    INSERT INTO stg.gong_users_rejected (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
    SELECT source.user_id, source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.raw_id,
           CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
           :tc_run_id, :tc_started_at, 'h1:dd1620848571ee10dc28b3d239e352968e0e4b43c7fe0366ba4e2c291b953c36', source.tc_identity, source.tc_record
      FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
    tc_rows_written := SQLROWCOUNT;
    SELECT COALESCE(ARRAY_AGG(OBJECT_CONSTRUCT('step', 'gong_users', 'reason', reason, 'record', record)), ARRAY_CONSTRUCT())
      INTO :tc_samples
      FROM (
        SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
          FROM stg.tc_source AS source JOIN stg.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
         ORDER BY source.tc_identity, 1 LIMIT 100
    ) AS samples;

    -- nothing vanishes
    tc_steps := ARRAY_APPEND(tc_steps, OBJECT_CONSTRUCT('name', 'gong_users', 'rows_in', tc_rows_in, 'rows_loaded', tc_rows_loaded, 'rows_unchanged', tc_rows_unchanged, 'rows_rejected', tc_rows_rejected, 'rows_duplicate', tc_rows_duplicate, 'rows_flagged', tc_rows_flagged, 'score_mean', tc_score_mean / 1000, 'score_min', tc_score_min / 1000));
    IF (tc_rows_in <> tc_rows_loaded + tc_rows_unchanged + tc_rows_written OR tc_rows_written <> tc_rows_rejected + tc_rows_duplicate) THEN
        tc_failed := 'rows do not add up in gong_users: ' || tc_rows_in || ' in, ' || tc_rows_loaded || ' loaded, ' || tc_rows_unchanged
            || ' unchanged, ' || tc_rows_rejected || ' rejected, ' || tc_rows_duplicate || ' duplicates, ' || tc_rows_written || ' written to rejects';
        RAISE tc_accounting;
    END IF;

    -- gates: all are recorded before one raises
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN coalesce(:tc_rows_in, 0) = 0 THEN 'skip' WHEN 100000 * :tc_rows_rejected <= :tc_max_rejected_bound * :tc_rows_in THEN 'pass' ELSE 'fail' END, '<= ' || :tc_max_rejected || '%', (FLOOR((2 * 100000 * :tc_rows_rejected + :tc_rows_in) / nullif(2 * :tc_rows_in, 0))) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'gate', 'name', 'rejected', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'rejected' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    SELECT CASE WHEN :tc_rows_in = 0 THEN 'pass' WHEN :tc_score_mean IS NULL THEN 'skip' WHEN :tc_score_mean >= :tc_min_quality_bound THEN 'pass' ELSE 'warn' END, '>= ' || :tc_min_quality, (:tc_score_mean) / 1000
      INTO :tc_code, :tc_text, :tc_category;
    tc_quality := ARRAY_APPEND(tc_quality, OBJECT_CONSTRUCT('step', 'gong_users', 'kind', 'gate', 'name', 'score_mean', 'bound', tc_text, 'value', tc_category, 'outcome', tc_code));
    IF (tc_code = 'warn') THEN
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'warn', 'event', 'gate', 'message', 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category));
    ELSEIF (tc_code = 'fail') THEN
        tc_failed := COALESCE(tc_failed || '; ', '') || 'gate ' || 'score_mean' || ' ' || tc_text || ': ' || tc_category;
    END IF;
    tc_code := NULL;
    tc_text := NULL;
    tc_category := NULL;
    IF (tc_failed IS NOT NULL) THEN
        RAISE tc_gate;
    END IF;
    v_loaded := tc_rows;
    IF (v_loaded > 0) THEN
        UPDATE stg.gong_users AS gong_users
           SET display_name = TRIM(COALESCE(first_name, '') || ' ' || COALESCE(last_name, ''))
         WHERE display_name IS NULL;
        tc_rows := SQLROWCOUNT;
    END IF;

    tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'info', 'event', 'finish', 'message', COALESCE(tc_rows_in::VARCHAR, 'none') || ' in: ' || COALESCE(tc_rows_loaded::VARCHAR, 'none') || ' loaded, ' || COALESCE(tc_rows_unchanged::VARCHAR, 'none') || ' unchanged, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, ' || COALESCE(tc_rows_duplicate::VARCHAR, 'none') || ' duplicate, ' || COALESCE(tc_rows_flagged::VARCHAR, 'none') || ' flagged, score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none') || ', lowest ' || COALESCE((tc_score_min / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
    CALL ops.run_save(:tc_run_id, :tc_started_at, 'succeeded', :tc_run,
        OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
        :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
    COMMIT;
    tc_in_transaction := FALSE;
    RETURN tc_result;
EXCEPTION
    WHEN OTHER THEN
        tc_code := SQLCODE::VARCHAR;
        tc_text := COALESCE(tc_failed, SQLERRM);
        tc_result := NULL;
        IF (tc_in_transaction) THEN
            ROLLBACK;
        END IF;
        tc_category := ops.error_category(tc_code, tc_text);
        tc_log := ARRAY_APPEND(tc_log, OBJECT_CONSTRUCT('logged_at', SYSDATE(), 'level', 'error', 'event', 'error', 'message', 'Gong users not loaded: ' || COALESCE(tc_rows_in::VARCHAR, 'none') || ' in, ' || COALESCE(tc_rows_rejected::VARCHAR, 'none') || ' rejected, mean score ' || COALESCE((tc_score_mean / 1000)::NUMBER(4, 3)::VARCHAR, 'none')));
        tc_errors := ARRAY_APPEND(tc_errors, OBJECT_CONSTRUCT('raised_at', SYSDATE(), 'category', tc_category, 'code', tc_code, 'message', tc_text));
        BEGIN TRANSACTION;
        CALL ops.run_save(:tc_run_id, :tc_started_at, 'failed', :tc_run,
            OBJECT_CONSTRUCT('rows_in', :tc_rows_in, 'rows_loaded', :tc_rows_loaded, 'rows_unchanged', :tc_rows_unchanged, 'rows_rejected', :tc_rows_rejected, 'rows_duplicate', :tc_rows_duplicate, 'rows_flagged', :tc_rows_flagged, 'score_mean', :tc_score_mean / 1000, 'score_min', :tc_score_min / 1000, 'result', :tc_result, 'error_category', :tc_category, 'error_code', :tc_code, 'error_text', :tc_text),
            :tc_log, :tc_quality, :tc_steps, :tc_errors, :tc_samples);
        COMMIT;
        RAISE;
END;
$$;
