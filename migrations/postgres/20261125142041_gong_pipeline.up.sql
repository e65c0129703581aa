-- transformc: version 20261125142041_gong_pipeline, up, postgres; written from 20261125142041_gong_pipeline.json

CREATE SCHEMA IF NOT EXISTS ops;

CREATE SCHEMA IF NOT EXISTS raw_airbyte;

CREATE SCHEMA IF NOT EXISTS stg;

CREATE FUNCTION ops.try_number(s text, digits int, scale int) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN translate(s, '0123456789', '') = '' AND length(s) BETWEEN 1 AND least(digits - scale, 18) THEN round(s::numeric, scale)
         WHEN s ~ '^ *[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})? *$' THEN
             CASE WHEN abs(round(s::numeric, scale)) < power(10::numeric, digits - scale) THEN round(s::numeric, scale) END END;

CREATE FUNCTION ops.try_integer(s text, digits int) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN translate(s, '0123456789', '') = '' AND length(s) BETWEEN 1 AND least(digits, 18) THEN s::bigint
         WHEN s ~ '^ *[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})? *$' THEN
             CASE WHEN abs(round(s::numeric)) < power(10::numeric, digits) THEN round(s::numeric)::bigint END END;

CREATE FUNCTION ops.try_date(s text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN s ~ '^(?:1[6-9]|[2-8][0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$' AND (substr(s, 9, 2) COLLATE "C" <= '28' OR substr(s, 9, 2)::int
             <= extract(day FROM make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, 1) + interval '1 month' - interval '1 day'))
         THEN make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, substr(s, 9, 2)::int) END;

CREATE FUNCTION ops.try_timestamptz(s text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE RETURN
    CASE WHEN s ~ '^(?:1[6-9]|[2-8][0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?)?$' AND (substr(s, 9, 2) COLLATE "C" <= '28' OR substr(s, 9, 2)::int
             <= extract(day FROM make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, 1) + interval '1 month' - interval '1 day'))
         THEN (CASE WHEN length(s) > 26 AND substr(s, 20, 1) = '.' AND strpos('0123456789', substr(s, 27, 1)) > 0
                    THEN regexp_replace(s, '(\.[0-9]{6})[0-9]+', '\1') ELSE s END
            || CASE WHEN right(s, 1) = 'Z' THEN ''
                    WHEN length(s) = 10 THEN ' 00:00Z'
                    WHEN strpos(substr(s, 11), '+') > 0 OR strpos(substr(s, 11), '-') > 0 THEN ''
                    ELSE 'Z' END)::timestamptz END;

CREATE FUNCTION ops.try_boolean(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN lower(s COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
         WHEN lower(s COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false END;

CREATE FUNCTION ops.error_category(code text, message text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN code = 'P0001' AND message ~ '^TC:(?:network|authentication|configuration|data_quality|rate_limit|timeout|validation|business_rule|infrastructure|unknown):'
              THEN split_part(message, ':', 2)
         WHEN code ~ '^(?:TCG|TCQ|23)' OR code IN ('21000', 'P0002', 'P0003') THEN 'data_quality'
         WHEN code ~ '^(?:08|57P0[123])' THEN 'network'
         WHEN code ~ '^(?:28|0L|0P)' OR code = '42501' THEN 'authentication'
         WHEN code ~ '^(?:42|3D|3F|0A|26|2D|2F)' OR code IN ('25001', '25006', '55P04', '22023') THEN 'configuration'
         WHEN code IN ('53300', '53400') THEN 'rate_limit'
         WHEN code IN ('57014', '55P03', '25P03', '57P05') THEN 'timeout'
         WHEN code ~ '^22' THEN 'validation'
         WHEN code ~ '^(?:53|54|58|XX|TCA)' OR code IN ('40001', '40P01') THEN 'infrastructure'
         WHEN code ~ '^TC' OR code IN ('P0001', 'P0004') THEN 'business_rule'
         ELSE 'unknown' END;

CREATE FUNCTION ops.run_begin(transform text, rule_set text, tc jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
DECLARE environment text;
BEGIN
    SELECT value INTO environment FROM ops.transform_variable WHERE name = 'transformc:environment';
    RETURN jsonb_build_object('run_id', gen_random_uuid(), 'started_at', statement_timestamp(), 'attempt', 1,
                              'environment', coalesce(environment, 'unknown'))
        || (tc - 'nested') || jsonb_build_object('transform', transform, 'rule_set', rule_set, 'status', 'running');
END $$;

CREATE FUNCTION ops.may_commit(tc jsonb, begins boolean, query text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT NOT coalesce((tc ->> 'nested')::boolean, false) AND begins
        AND query ~* '^(\s|--[^\n]*\n|/\*([^*]|\*(?!/))*\*/)*(call|do)\M'
$$;

CREATE FUNCTION ops.log_row(level text, event text, message text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
    SELECT jsonb_build_object('logged_at', clock_timestamp(), 'level', level, 'event', event, 'message', message)
$$;

CREATE FUNCTION ops.error_row(category text, code text, message text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
    SELECT jsonb_build_object('raised_at', clock_timestamp(), 'category', category, 'code', code, 'message', message)
$$;

CREATE FUNCTION ops.rule_row(step text, name text, dimension text, weight int, applicable bigint, failed bigint) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('step', step, 'kind', 'rule', 'name', name, 'dimension', dimension, 'weight', weight,
                              'applicable', applicable, 'failed', failed)
$$;

CREATE FUNCTION ops.gate_row(step text, name text, bound text, value bigint, outcome text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('step', step, 'kind', 'gate', 'name', name, 'bound', bound, 'value', trim_scale(value / 1000.0), 'outcome', outcome)
$$;

CREATE FUNCTION ops.gate_text(quality jsonb, step text, outcome text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(format('gate %s %s: %s%s', q ->> 'name', q ->> 'bound', q ->> 'value',
                             CASE WHEN right(q ->> 'bound', 1) = '%' THEN '%' ELSE '' END), '; ' ORDER BY n)
      FROM jsonb_array_elements(quality) WITH ORDINALITY AS e(q, n)
     WHERE q ->> 'step' = step AND q ->> 'kind' = 'gate' AND q ->> 'outcome' = outcome
$$;

CREATE FUNCTION ops.accounting_text(step jsonb, written bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT format('rows do not add up in %s: %s in, %s loaded, %s unchanged, %s rejected, %s duplicates, %s written to rejects',
                  step ->> 'name', step ->> 'rows_in', step ->> 'rows_loaded', step ->> 'rows_unchanged', step ->> 'rows_rejected',
                  step ->> 'rows_duplicate', written)
$$;

CREATE FUNCTION ops.rows_before(transform text, step text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_variable
DECLARE rows bigint;
BEGIN
    SELECT CASE WHEN step IS NULL THEN r.rows_in ELSE s.rows_in END INTO rows
      FROM ops.transform_run AS r LEFT JOIN ops.transform_step AS s ON s.run_id = r.run_id AND s.name = step
     WHERE r.transform = rows_before.transform AND r.status = 'succeeded' ORDER BY r.started_at DESC, r.run_id DESC LIMIT 1;
    RETURN rows;
END $$;

CREATE FUNCTION ops.variable(name text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE found text;
BEGIN
    SELECT v.value INTO found FROM ops.transform_variable AS v WHERE v.name = variable.name;
    IF found IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('variable ''%s'' is not set: put it under variables in transformc.yaml, then transformc apply', name);
    END IF;
    RETURN found;
END $$;

CREATE FUNCTION ops.thousandths(value text) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF value !~ '^-?[0-9]{1,12}(\.[0-9]{1,3})?$' THEN
        RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = format('''%s'' is no number with at most three digits behind the point', value);
    END IF;
    RETURN value::numeric * 1000;
END $$;

CREATE PROCEDURE ops.run_save(run jsonb, log jsonb, quality jsonb, steps jsonb, errors jsonb, samples jsonb) LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM ops.quality_result WHERE run_id = run ->> 'run_id';
    DELETE FROM ops.rejected_sample WHERE run_id = run ->> 'run_id';
    DELETE FROM ops.transform_error WHERE run_id = run ->> 'run_id';
    DELETE FROM ops.transform_log WHERE run_id = run ->> 'run_id';
    DELETE FROM ops.transform_step WHERE run_id = run ->> 'run_id';
    DELETE FROM ops.transform_run WHERE run_id = run ->> 'run_id';
    INSERT INTO ops.transform_run SELECT (jsonb_populate_record(NULL::ops.transform_run, run)).*;
    INSERT INTO ops.quality_result
        SELECT (jsonb_populate_record(NULL::ops.quality_result, e || jsonb_build_object('run_id', run ->> 'run_id', 'seq', n))).*
          FROM jsonb_array_elements(quality) WITH ORDINALITY AS x(e, n);
    INSERT INTO ops.rejected_sample
        SELECT (jsonb_populate_record(NULL::ops.rejected_sample, e || jsonb_build_object('run_id', run ->> 'run_id', 'seq', n))).*
          FROM jsonb_array_elements(samples) WITH ORDINALITY AS x(e, n);
    INSERT INTO ops.transform_error
        SELECT (jsonb_populate_record(NULL::ops.transform_error, e || jsonb_build_object('run_id', run ->> 'run_id', 'seq', n))).*
          FROM jsonb_array_elements(errors) WITH ORDINALITY AS x(e, n);
    INSERT INTO ops.transform_log
        SELECT (jsonb_populate_record(NULL::ops.transform_log, e || jsonb_build_object('run_id', run ->> 'run_id', 'seq', n))).*
          FROM jsonb_array_elements(log) WITH ORDINALITY AS x(e, n);
    INSERT INTO ops.transform_step
        SELECT (jsonb_populate_record(NULL::ops.transform_step, e || jsonb_build_object('run_id', run ->> 'run_id', 'seq', n))).*
          FROM jsonb_array_elements(steps) WITH ORDINALITY AS x(e, n);
END $$;

CREATE TABLE ops.quality_result (
  run_id text NOT NULL,
  seq bigint NOT NULL,
  step text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  dimension text,
  weight bigint,
  applicable bigint,
  failed bigint,
  value numeric(18,3),
  bound text,
  outcome text,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__quality_result:
--   INSERT INTO ops.quality_result (run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome) SELECT run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome FROM public.transformc_kept_20261125142041_ops__quality_result;
--   DROP TABLE public.transformc_kept_20261125142041_ops__quality_result;

CREATE TABLE ops.rejected_sample (
  run_id text NOT NULL,
  seq bigint NOT NULL,
  step text NOT NULL,
  reason text NOT NULL,
  record jsonb,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__rejected_sample:
--   INSERT INTO ops.rejected_sample (run_id, seq, step, reason, record) SELECT run_id, seq, step, reason, record FROM public.transformc_kept_20261125142041_ops__rejected_sample;
--   DROP TABLE public.transformc_kept_20261125142041_ops__rejected_sample;

CREATE TABLE ops.transform_error (
  run_id text NOT NULL,
  seq bigint NOT NULL,
  raised_at timestamptz NOT NULL,
  category text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__transform_error:
--   INSERT INTO ops.transform_error (run_id, seq, raised_at, category, code, message) SELECT run_id, seq, raised_at, category, code, message FROM public.transformc_kept_20261125142041_ops__transform_error;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_error;

CREATE TABLE ops.transform_log (
  run_id text NOT NULL,
  seq bigint NOT NULL,
  logged_at timestamptz NOT NULL,
  level text NOT NULL,
  event text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__transform_log:
--   INSERT INTO ops.transform_log (run_id, seq, logged_at, level, event, message) SELECT run_id, seq, logged_at, level, event, message FROM public.transformc_kept_20261125142041_ops__transform_log;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_log;

CREATE TABLE ops.transform_run (
  run_id text NOT NULL,
  transform text NOT NULL,
  rule_set text NOT NULL,
  environment text NOT NULL,
  attempt bigint NOT NULL,
  status text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  rows_in bigint,
  rows_loaded bigint,
  rows_unchanged bigint,
  rows_rejected bigint,
  rows_duplicate bigint,
  rows_flagged bigint,
  score_mean numeric(4,3),
  score_min numeric(4,3),
  result text,
  error_category text,
  error_code text,
  error_text text,
  PRIMARY KEY (run_id),
  CHECK (status IN ('running', 'succeeded', 'failed'))
);

-- if kept transformc_kept_20261125142041_ops__transform_run:
--   INSERT INTO ops.transform_run (run_id, transform, rule_set, environment, attempt, status, started_at, finished_at, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text) SELECT run_id, transform, rule_set, environment, attempt, status, started_at, finished_at, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text FROM public.transformc_kept_20261125142041_ops__transform_run;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_run;

CREATE TABLE ops.transform_step (
  run_id text NOT NULL,
  seq bigint NOT NULL,
  name text NOT NULL,
  rows_in bigint,
  rows_loaded bigint,
  rows_unchanged bigint,
  rows_rejected bigint,
  rows_duplicate bigint,
  rows_flagged bigint,
  score_mean numeric(4,3),
  score_min numeric(4,3),
  duration_ms bigint,
  PRIMARY KEY (run_id, seq)
);

-- if kept transformc_kept_20261125142041_ops__transform_step:
--   INSERT INTO ops.transform_step (run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, duration_ms) SELECT run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, duration_ms FROM public.transformc_kept_20261125142041_ops__transform_step;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_step;

CREATE TABLE ops.transform_variable (
  name text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (name)
);

-- if kept transformc_kept_20261125142041_ops__transform_variable:
--   INSERT INTO ops.transform_variable (name, value) SELECT name, value FROM public.transformc_kept_20261125142041_ops__transform_variable;
--   DROP TABLE public.transformc_kept_20261125142041_ops__transform_variable;

CREATE TABLE raw_airbyte.gong_call_transcripts (
  _airbyte_raw_id text NOT NULL,
  _airbyte_extracted_at timestamptz NOT NULL,
  _airbyte_loaded_at timestamptz,
  _airbyte_data jsonb NOT NULL,
  _airbyte_meta jsonb,
  _airbyte_generation_id bigint,
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf:
--   INSERT INTO raw_airbyte.gong_call_transcripts (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf;

CREATE TABLE raw_airbyte.gong_calls (
  _airbyte_raw_id text NOT NULL,
  _airbyte_extracted_at timestamptz NOT NULL,
  _airbyte_loaded_at timestamptz,
  _airbyte_data jsonb NOT NULL,
  _airbyte_meta jsonb,
  _airbyte_generation_id bigint,
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_calls:
--   INSERT INTO raw_airbyte.gong_calls (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_calls;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls;

CREATE TABLE raw_airbyte.gong_calls_extensive (
  _airbyte_raw_id text NOT NULL,
  _airbyte_extracted_at timestamptz NOT NULL,
  _airbyte_loaded_at timestamptz,
  _airbyte_data jsonb NOT NULL,
  _airbyte_meta jsonb,
  _airbyte_generation_id bigint,
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018:
--   INSERT INTO raw_airbyte.gong_calls_extensive (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018;

CREATE TABLE raw_airbyte.gong_users (
  _airbyte_raw_id text NOT NULL,
  _airbyte_extracted_at timestamptz NOT NULL,
  _airbyte_loaded_at timestamptz,
  _airbyte_data jsonb NOT NULL,
  _airbyte_meta jsonb,
  _airbyte_generation_id bigint,
  PRIMARY KEY (_airbyte_raw_id)
);

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_users:
--   INSERT INTO raw_airbyte.gong_users (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM public.transformc_kept_20261125142041_raw_airbyte__gong_users;
--   DROP TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_users;

CREATE TABLE stg.gong_call_participants (
  call_id text NOT NULL,
  participant_id text NOT NULL,
  speaker_id text,
  user_id text,
  name text,
  job_title text,
  email_address text,
  affiliation text,
  party_index bigint,
  extracted_at timestamptz,
  data_quality_score numeric(4,3),
  data_quality_issues jsonb,
  PRIMARY KEY (call_id, participant_id)
);

-- if kept transformc_kept_20261125142041_stg__gong_call_participants:
--   INSERT INTO stg.gong_call_participants (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_call_participants;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_participants;

CREATE TABLE stg.gong_call_participants_rejected (
  call_id text,
  participant_id text,
  speaker_id text,
  user_id text,
  name text,
  job_title text,
  email_address text,
  affiliation text,
  party_index bigint,
  language text,
  loaded_call_id text,
  call_scope text,
  call_language text,
  external_parties bigint,
  newest_extracted_at timestamptz,
  extracted_at timestamptz,
  raw_id text,
  _tc_reason text NOT NULL,
  _tc_score numeric(4,3),
  _tc_issues jsonb,
  _tc_run_id text NOT NULL,
  _tc_rejected_at timestamptz NOT NULL,
  _tc_rule_set text NOT NULL,
  _tc_identity text,
  _tc_record jsonb
);

-- if kept transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3:
--   INSERT INTO stg.gong_call_participants_rejected (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3;

CREATE TABLE stg.gong_call_sentences (
  call_id text NOT NULL,
  monologue_index bigint NOT NULL,
  sentence_index bigint NOT NULL,
  speaker_id text,
  participant_id text,
  topic text,
  start_ms bigint,
  end_ms bigint,
  sentence_text text,
  extracted_at timestamptz,
  data_quality_score numeric(4,3),
  data_quality_issues jsonb,
  PRIMARY KEY (call_id, monologue_index, sentence_index)
);

-- if kept transformc_kept_20261125142041_stg__gong_call_sentences:
--   INSERT INTO stg.gong_call_sentences (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_call_sentences;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_sentences;

CREATE TABLE stg.gong_call_sentences_rejected (
  call_id text,
  monologue_index bigint,
  sentence_index bigint,
  speaker_id text,
  participant_id text,
  topic text,
  start_ms bigint,
  end_ms bigint,
  sentence_text text,
  loaded_call_id text,
  newest_extracted_at timestamptz,
  extracted_at timestamptz,
  raw_id text,
  _tc_reason text NOT NULL,
  _tc_score numeric(4,3),
  _tc_issues jsonb,
  _tc_run_id text NOT NULL,
  _tc_rejected_at timestamptz NOT NULL,
  _tc_rule_set text NOT NULL,
  _tc_identity text,
  _tc_record jsonb
);

-- if kept transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d:
--   INSERT INTO stg.gong_call_sentences_rejected (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d;

CREATE TABLE stg.gong_calls (
  call_id text NOT NULL,
  title text,
  started_at timestamptz,
  duration_seconds bigint,
  direction text,
  scope text,
  language text,
  is_private boolean,
  url text,
  extracted_at timestamptz,
  data_quality_score numeric(4,3),
  data_quality_issues jsonb,
  PRIMARY KEY (call_id)
);

-- if kept transformc_kept_20261125142041_stg__gong_calls:
--   INSERT INTO stg.gong_calls (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_calls;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_calls;

CREATE TABLE stg.gong_calls_rejected (
  call_id text,
  title text,
  started_at timestamptz,
  duration_seconds bigint,
  direction text,
  scope text,
  language text,
  is_private boolean,
  url text,
  extracted_at timestamptz,
  raw_id text,
  _tc_reason text NOT NULL,
  _tc_score numeric(4,3),
  _tc_issues jsonb,
  _tc_run_id text NOT NULL,
  _tc_rejected_at timestamptz NOT NULL,
  _tc_rule_set text NOT NULL,
  _tc_identity text,
  _tc_record jsonb
);

-- if kept transformc_kept_20261125142041_stg__gong_calls_rejected:
--   INSERT INTO stg.gong_calls_rejected (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_calls_rejected;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_calls_rejected;

CREATE TABLE stg.gong_users (
  user_id text NOT NULL,
  email_address text,
  first_name text,
  last_name text,
  display_name text,
  job_title text,
  manager_id text,
  is_active boolean,
  extracted_at timestamptz,
  data_quality_score numeric(4,3),
  data_quality_issues jsonb,
  PRIMARY KEY (user_id)
);

-- if kept transformc_kept_20261125142041_stg__gong_users:
--   INSERT INTO stg.gong_users (user_id, email_address, first_name, last_name, display_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues) SELECT user_id, email_address, first_name, last_name, display_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues FROM public.transformc_kept_20261125142041_stg__gong_users;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_users;

CREATE TABLE stg.gong_users_rejected (
  user_id text,
  email_address text,
  first_name text,
  last_name text,
  job_title text,
  manager_id text,
  is_active boolean,
  extracted_at timestamptz,
  raw_id text,
  _tc_reason text NOT NULL,
  _tc_score numeric(4,3),
  _tc_issues jsonb,
  _tc_run_id text NOT NULL,
  _tc_rejected_at timestamptz NOT NULL,
  _tc_rule_set text NOT NULL,
  _tc_identity text,
  _tc_record jsonb
);

-- if kept transformc_kept_20261125142041_stg__gong_users_rejected:
--   INSERT INTO stg.gong_users_rejected (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM public.transformc_kept_20261125142041_stg__gong_users_rejected;
--   DROP TABLE public.transformc_kept_20261125142041_stg__gong_users_rejected;

CREATE INDEX gong_call_participants_rejected_identity ON stg.gong_call_participants_rejected (_tc_identity);

CREATE INDEX gong_call_participants_speaker ON stg.gong_call_participants (call_id, speaker_id);

CREATE INDEX gong_call_sentences_rejected_identity ON stg.gong_call_sentences_rejected (_tc_identity);

CREATE INDEX gong_calls_rejected_identity ON stg.gong_calls_rejected (_tc_identity);

CREATE INDEX gong_users_rejected_identity ON stg.gong_users_rejected (_tc_identity);

-- Generated by transformc from the source of stg.transform_gong_call_participants. Do not edit: change that, run `transformc plan`.
-- source h1:568082b17148, rule set h1:ee3614418ced
CREATE OR REPLACE PROCEDURE stg.transform_gong_call_participants(tc jsonb DEFAULT '{}', INOUT tc_result text DEFAULT NULL)
LANGUAGE plpgsql
AS $procedure$
#variable_conflict use_column
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
DECLARE
    tc_run     ops.transform_run := jsonb_populate_record(NULL::ops.transform_run, ops.run_begin('stg.transform_gong_call_participants', 'h1:ee3614418ced3b11ee16505bf8f9db74bda14d6f5674602a58ba19c4f9aa3fd1', tc));
    tc_load    ops.transform_step;
    tc_top     boolean := ops.may_commit(tc, now() = statement_timestamp(), current_query());
    tc_log     jsonb := '[]';
    tc_quality jsonb := '[]';
    tc_steps   jsonb := '[]';
    tc_errors  jsonb := '[]';
    tc_samples jsonb := '[]';
    tc_points  bigint := 0;                            -- of all loads: thousandths, and the rows that have them
    tc_scored  bigint := 0;
    tc_rows    bigint;
    tc_clock   timestamptz;
    tc_text    text;
    tc_detail  text;
    tc_max_rejected  text;  tc_max_rejected_bound bigint;
    tc_min_quality  text;  tc_min_quality_bound bigint;
    v_loaded bigint;
    tc_load_points bigint;  tc_load_scored bigint;  tc_load_mean bigint;  tc_load_min bigint;  tc_written bigint;
    tc_applicable  bigint[];  tc_failed bigint[];
BEGIN
    tc_log := tc_log || ops.log_row('info', 'start', 'loading Gong participants');
    CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
    IF tc_top THEN COMMIT; END IF;                     -- the run is on record before the work starts

    BEGIN
        SET LOCAL jit = off;
        tc_max_rejected := ops.variable('max_rejected');  tc_max_rejected_bound := ops.thousandths(tc_max_rejected);
        tc_min_quality := ops.variable('min_quality');  tc_min_quality_bound := ops.thousandths(tc_min_quality);
        v_loaded := 0;
        -- gong_call_participants, source: the query of the file, once, with a bit for each rule that a row fails
        tc_load := NULL;
        tc_load.name := 'gong_call_participants';
        tc_clock := clock_timestamp();
        IF to_regclass('pg_temp.tc_source') IS NOT NULL THEN DROP TABLE pg_temp.tc_source; END IF;
        IF to_regclass('pg_temp.tc_verdict') IS NOT NULL THEN DROP TABLE pg_temp.tc_verdict; END IF;
        CREATE TEMP TABLE tc_source ON COMMIT DROP AS
        WITH source AS MATERIALIZED (
            SELECT landed._airbyte_data #>> '{metaData,id}'                     AS call_id,
                   party.value ->> 'id'                                         AS participant_id,
                   party.value ->> 'speakerId'                                  AS speaker_id,
                   party.value ->> 'userId'                                     AS user_id,
                   party.value ->> 'name'                                       AS name,
                   party.value ->> 'title'                                      AS job_title,
                   party.value ->> 'emailAddress'                               AS email_address,
                   party.value ->> 'affiliation'                                AS affiliation,
                   (party.ordinality - 1)                                       AS party_index,
                   landed._airbyte_data #>> '{metaData,language}'               AS language,
                   known_call.call_id                                           AS loaded_call_id,
                   known_call.scope                                             AS call_scope,
                   known_call.language                                          AS call_language,
                   sum(CASE WHEN party.value ->> 'affiliation' = 'External' THEN 1 ELSE 0 END) OVER (PARTITION BY landed._airbyte_raw_id) AS external_parties,
                   max(landed._airbyte_extracted_at) OVER (PARTITION BY landed._airbyte_data #>> '{metaData,id}') AS newest_extracted_at,
                   landed._airbyte_extracted_at                                 AS extracted_at,
                   landed._airbyte_raw_id                                       AS raw_id,
                   landed._airbyte_raw_id                                       AS tc_identity,
                   landed._airbyte_data                                         AS tc_record,
                   coalesce(CASE WHEN jsonb_typeof(landed._airbyte_meta -> 'changes') = 'array' THEN jsonb_array_length(landed._airbyte_meta -> 'changes') END, 0) AS tc_changes
            FROM raw_airbyte.gong_calls_extensive AS landed
            LEFT JOIN stg.gong_calls AS known_call ON known_call.call_id = landed._airbyte_data #>> '{metaData,id}'
            CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(landed._airbyte_data -> 'parties') = 'array' THEN landed._airbyte_data -> 'parties' ELSE '[]' END) WITH ORDINALITY AS party(value, ordinality)
        )
        SELECT source.*,
                 CASE WHEN participant_id IS NOT NULL THEN 0 ELSE 1 END
               + CASE WHEN loaded_call_id IS NOT NULL THEN 0 ELSE 2 END
               + CASE WHEN extracted_at = newest_extracted_at THEN 0 ELSE 4 END
               + CASE WHEN trim(name) <> '' THEN 0 ELSE 8 END
               + CASE WHEN affiliation IN ('Internal', 'External') THEN 0 ELSE 16 END
               + CASE WHEN email_address IS NOT NULL THEN CASE WHEN email_address LIKE '%_@_%._%' ESCAPE '' THEN 0 ELSE 32 END ELSE 64 END
               + CASE WHEN call_scope = 'External' THEN CASE WHEN external_parties > 0 THEN 0 ELSE 128 END ELSE 256 END
               + CASE WHEN call_language IS NOT NULL THEN CASE WHEN language = call_language THEN 0 ELSE 512 END ELSE 1024 END
               + CASE WHEN tc_changes = 0 THEN 0 ELSE 2048 END AS tc_mask,
               call_id IS NOT NULL AND participant_id IS NOT NULL AND row_number() OVER (
                   PARTITION BY call_id, participant_id
                   ORDER BY
                       extracted_at DESC NULLS LAST,
                       speaker_id COLLATE "C" DESC NULLS LAST,
                       user_id COLLATE "C" DESC NULLS LAST,
                       name COLLATE "C" DESC NULLS LAST,
                       job_title COLLATE "C" DESC NULLS LAST,
                       email_address COLLATE "C" DESC NULLS LAST,
                       affiliation COLLATE "C" DESC NULLS LAST,
                       party_index DESC NULLS LAST,
                       language COLLATE "C" DESC NULLS LAST,
                       loaded_call_id COLLATE "C" DESC NULLS LAST,
                       call_scope COLLATE "C" DESC NULLS LAST,
                       call_language COLLATE "C" DESC NULLS LAST,
                       external_parties DESC NULLS LAST,
                       newest_extracted_at DESC NULLS LAST,
                       extracted_at DESC NULLS LAST,
                       raw_id COLLATE "C" DESC NULLS LAST,
                       tc_identity COLLATE "C" DESC NULLS LAST
                 ) > 1 AS tc_duplicate
          FROM source;
        GET DIAGNOSTICS tc_load.rows_in = ROW_COUNT;

        -- verdict: what becomes of the rows of each mask, in thousandths
        CREATE TEMP TABLE tc_verdict ON COMMIT DROP AS
        SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000.0)::numeric(4,3) AS tc_score,
               CASE WHEN tc_mask & 7 <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
               coalesce(tc_points < 800, TRUE) AS tc_flagged
          FROM (
            SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
              FROM (
                SELECT tc_mask,
                       count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
                       to_jsonb(array_remove(ARRAY[
                         CASE WHEN tc_mask & 1 <> 0 THEN 'participant_id_present' END,
                         CASE WHEN tc_mask & 2 <> 0 THEN 'call_loaded' END,
                         CASE WHEN tc_mask & 4 <> 0 THEN 'newest_version' END,
                         CASE WHEN tc_mask & 8 <> 0 THEN 'named' END,
                         CASE WHEN tc_mask & 16 <> 0 THEN 'affiliation_known' END,
                         CASE WHEN tc_mask & 32 <> 0 THEN 'email_shaped' END,
                         CASE WHEN tc_mask & 128 <> 0 THEN 'external_call_has_guest' END,
                         CASE WHEN tc_mask & 512 <> 0 THEN 'language_agrees' END,
                         CASE WHEN tc_mask & 2048 <> 0 THEN 'no_fields_nulled' END], NULL)) AS tc_issues,
                       10
                         - CASE WHEN tc_mask & 64 <> 0 THEN 1 ELSE 0 END
                         - CASE WHEN tc_mask & 256 <> 0 THEN 2 ELSE 0 END
                         - CASE WHEN tc_mask & 1024 <> 0 THEN 1 ELSE 0 END AS applicable,
                       CASE WHEN tc_mask & 1 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 2 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 4 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 8 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 16 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 32 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 128 <> 0 THEN 2 ELSE 0 END
                         + CASE WHEN tc_mask & 512 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 2048 <> 0 THEN 1 ELSE 0 END AS failed
                  FROM tc_source GROUP BY tc_mask
            ) AS masks
        ) AS verdicts;

        -- figures
        SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0)::bigint,
               tc_load.rows_in - coalesce(sum(tc_rows), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0)::bigint,
               coalesce(sum(tc_rows * tc_points), 0)::bigint,
               min(tc_points) FILTER (WHERE tc_rows > 0),
               ARRAY[coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 64 <> 0)), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 256 <> 0)), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 1024 <> 0)), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint],
               ARRAY[coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 32 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 128 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 512 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2048 <> 0), 0)::bigint]
          INTO tc_load.rows_rejected, tc_load.rows_duplicate, tc_load.rows_flagged, tc_load_scored, tc_load_points, tc_load_min, tc_applicable, tc_failed
          FROM tc_verdict;
        tc_load_mean := (2 * tc_load_points + tc_load_scored) / nullif(2 * tc_load_scored, 0);
        tc_load.score_mean := tc_load_mean / 1000.0;
        tc_load.score_min := tc_load_min / 1000.0;
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'participant_id_present', 'required', 1, tc_applicable[1], tc_failed[1]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'call_loaded', 'required', 1, tc_applicable[2], tc_failed[2]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'newest_version', 'business', 1, tc_applicable[3], tc_failed[3]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'named', 'business', 1, tc_applicable[4], tc_failed[4]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'affiliation_known', 'business', 1, tc_applicable[5], tc_failed[5]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'email_shaped', 'type', 1, tc_applicable[6], tc_failed[6]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'external_call_has_guest', 'business', 2, tc_applicable[7], tc_failed[7]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'language_agrees', 'business', 1, tc_applicable[8], tc_failed[8]);
        tc_quality := tc_quality || ops.rule_row('gong_call_participants', 'no_fields_nulled', 'type', 1, tc_applicable[9], tc_failed[9]);

        -- load: the accepted rows; a row that is equal already is not written
        tc_load.rows_unchanged := (SELECT count(*) AS rows_unchanged
          FROM (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source LEFT JOIN stg.gong_call_participants AS target ON target.call_id = source.call_id AND target.participant_id = source.participant_id
         WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.speaker_id, target.user_id, target.name, target.job_title, target.email_address, target.affiliation, target.party_index, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS NOT DISTINCT FROM (source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END);
        MERGE INTO stg.gong_call_participants AS target
        USING (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source ON target.call_id = source.call_id AND target.participant_id = source.participant_id
        WHEN MATCHED AND (target.speaker_id, target.user_id, target.name, target.job_title, target.email_address, target.affiliation, target.party_index, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS DISTINCT FROM (source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.extracted_at, source.tc_score, source.tc_issues) THEN UPDATE SET
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
        GET DIAGNOSTICS tc_load.rows_loaded = ROW_COUNT;
        tc_rows := tc_load.rows_loaded + tc_load.rows_unchanged;

        -- refused rows: one that is read again replaces its entry, one that is good now leaves it
        DELETE FROM stg.gong_call_participants_rejected WHERE _tc_identity IN (SELECT tc_identity FROM tc_source);
        INSERT INTO stg.gong_call_participants_rejected (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
        SELECT source.call_id, source.participant_id, source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.language, source.loaded_call_id, source.call_scope, source.call_language, source.external_parties, source.newest_extracted_at, source.extracted_at, source.raw_id,
               CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
               tc_run.run_id, tc_run.started_at, tc_run.rule_set, source.tc_identity, source.tc_record
          FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
        GET DIAGNOSTICS tc_written = ROW_COUNT;
        tc_samples := tc_samples || coalesce((SELECT jsonb_agg(jsonb_build_object('step', tc_load.name, 'reason', reason, 'record', record)) FROM (
            SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
             ORDER BY source.tc_identity COLLATE "C", 1 LIMIT 100
        ) AS samples), '[]');

        -- nothing vanishes
        tc_load.duration_ms := extract(epoch FROM clock_timestamp() - tc_clock) * 1000;
        tc_steps := tc_steps || to_jsonb(tc_load);
        tc_run.rows_in := coalesce(tc_run.rows_in, 0) + tc_load.rows_in;  tc_run.rows_loaded := coalesce(tc_run.rows_loaded, 0) + tc_load.rows_loaded;
        tc_run.rows_unchanged := coalesce(tc_run.rows_unchanged, 0) + tc_load.rows_unchanged;
        tc_run.rows_rejected := coalesce(tc_run.rows_rejected, 0) + tc_load.rows_rejected;
        tc_run.rows_duplicate := coalesce(tc_run.rows_duplicate, 0) + tc_load.rows_duplicate;
        tc_run.rows_flagged := coalesce(tc_run.rows_flagged, 0) + tc_load.rows_flagged;
        tc_run.score_min := least(tc_run.score_min, tc_load.score_min);
        tc_points := tc_points + tc_load_points;  tc_scored := tc_scored + tc_load_scored;
        tc_run.score_mean := (2 * tc_points + tc_scored) / nullif(2 * tc_scored, 0) / 1000.0;
        IF tc_load.rows_in <> tc_load.rows_loaded + tc_load.rows_unchanged + tc_written OR tc_written <> tc_load.rows_rejected + tc_load.rows_duplicate THEN
            RAISE EXCEPTION USING ERRCODE = 'TCA01', MESSAGE = ops.accounting_text(to_jsonb(tc_load), tc_written);
        END IF;

        -- gates: all are recorded before one raises
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'rejected', '<= ' || tc_max_rejected || '%',
            (2 * 100000 * tc_load.rows_rejected + tc_load.rows_in) / nullif(2 * tc_load.rows_in, 0),
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN coalesce(tc_load.rows_in, 0) = 0 THEN 'skip' WHEN 100000 * tc_load.rows_rejected <= tc_max_rejected_bound * tc_load.rows_in THEN 'pass' ELSE 'fail' END);
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'score_mean', '>= ' || tc_min_quality,
            tc_load_mean,
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN tc_load_mean IS NULL THEN 'skip' WHEN tc_load_mean >= tc_min_quality_bound THEN 'pass' ELSE 'warn' END);
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'warn');
        IF tc_text IS NOT NULL THEN tc_log := tc_log || ops.log_row('warn', 'gate', tc_text); END IF;
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'fail');
        IF tc_text IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'TCG01', MESSAGE = tc_text; END IF;
        v_loaded := tc_rows;
        tc_result := ('loaded ' || v_loaded);


        -- the run's own rows, in the transaction of the data
        tc_run.status := 'succeeded';
        tc_run.result := tc_result;
        tc_run.finished_at := clock_timestamp();
        tc_log := tc_log || ops.log_row('info', 'finish', format('%s in: %s loaded, %s unchanged, %s rejected, %s duplicate, %s flagged, score %s, lowest %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_loaded::text, 'none'), coalesce(tc_run.rows_unchanged::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.rows_duplicate::text, 'none'), coalesce(tc_run.rows_flagged::text, 'none'), coalesce(tc_run.score_mean::text, 'none'), coalesce(tc_run.score_min::text, 'none')));
        CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
        SET CONSTRAINTS ALL IMMEDIATE;                     -- deferred keys fail here, not at COMMIT
    EXCEPTION WHEN OTHERS OR query_canceled OR assert_failure THEN
        GET STACKED DIAGNOSTICS tc_run.error_code = RETURNED_SQLSTATE, tc_run.error_text = MESSAGE_TEXT;
        tc_run.status := 'failed';  tc_run.result := NULL;  tc_run.finished_at := clock_timestamp();
        tc_run.error_category := ops.error_category(tc_run.error_code, tc_run.error_text);
        tc_log := tc_log || ops.log_row('error', 'error', format('Gong participants not loaded: %s in, %s rejected, mean score %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.score_mean::text, 'none')));
        tc_errors := tc_errors || ops.error_row(tc_run.error_category, tc_run.error_code, tc_run.error_text);
        tc_detail := jsonb_build_object('run', tc_run, 'log', tc_log, 'quality', tc_quality, 'steps', tc_steps,
                                        'errors', tc_errors, 'samples', tc_samples);
        IF tc_top THEN
            CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
            COMMIT;
        ELSIF (tc ->> 'nested')::boolean THEN              -- the outermost frame stores it
            RAISE EXCEPTION USING ERRCODE = tc_run.error_code, MESSAGE = tc_run.error_text, DETAIL = tc_detail, HINT = 'transformc.log';
        ELSE                                               -- the caller's transaction will die: its client stores it
            RAISE NOTICE 'transformc.run' USING DETAIL = tc_detail;
        END IF;
        RAISE;
    END;
END;
$procedure$;

-- Generated by transformc from the source of stg.transform_gong_call_sentences. Do not edit: change that, run `transformc plan`.
-- source h1:445a14680aed, rule set h1:90973646e8c1
CREATE OR REPLACE PROCEDURE stg.transform_gong_call_sentences(tc jsonb DEFAULT '{}', INOUT tc_result text DEFAULT NULL)
LANGUAGE plpgsql
AS $procedure$
#variable_conflict use_column
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
DECLARE
    tc_run     ops.transform_run := jsonb_populate_record(NULL::ops.transform_run, ops.run_begin('stg.transform_gong_call_sentences', 'h1:90973646e8c1baa14f90444e429207088b5b6d6d33bb5ba74ce4b47047d84060', tc));
    tc_load    ops.transform_step;
    tc_top     boolean := ops.may_commit(tc, now() = statement_timestamp(), current_query());
    tc_log     jsonb := '[]';
    tc_quality jsonb := '[]';
    tc_steps   jsonb := '[]';
    tc_errors  jsonb := '[]';
    tc_samples jsonb := '[]';
    tc_points  bigint := 0;                            -- of all loads: thousandths, and the rows that have them
    tc_scored  bigint := 0;
    tc_rows    bigint;
    tc_clock   timestamptz;
    tc_text    text;
    tc_detail  text;
    tc_max_rejected  text;  tc_max_rejected_bound bigint;
    tc_min_quality  text;  tc_min_quality_bound bigint;
    v_loaded bigint;
    tc_load_points bigint;  tc_load_scored bigint;  tc_load_mean bigint;  tc_load_min bigint;  tc_written bigint;
    tc_applicable  bigint[];  tc_failed bigint[];
BEGIN
    tc_log := tc_log || ops.log_row('info', 'start', 'loading Gong sentences');
    CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
    IF tc_top THEN COMMIT; END IF;                     -- the run is on record before the work starts

    BEGIN
        SET LOCAL jit = off;
        tc_max_rejected := ops.variable('max_rejected');  tc_max_rejected_bound := ops.thousandths(tc_max_rejected);
        tc_min_quality := ops.variable('min_quality');  tc_min_quality_bound := ops.thousandths(tc_min_quality);
        v_loaded := 0;
        -- gong_call_sentences, source: the query of the file, once, with a bit for each rule that a row fails
        tc_load := NULL;
        tc_load.name := 'gong_call_sentences';
        tc_clock := clock_timestamp();
        IF to_regclass('pg_temp.tc_source') IS NOT NULL THEN DROP TABLE pg_temp.tc_source; END IF;
        IF to_regclass('pg_temp.tc_verdict') IS NOT NULL THEN DROP TABLE pg_temp.tc_verdict; END IF;
        CREATE TEMP TABLE tc_source ON COMMIT DROP AS
        WITH source AS MATERIALIZED (
            SELECT landed._airbyte_data ->> 'callId'                            AS call_id,
                   (monologue.ordinality - 1)                                   AS monologue_index,
                   (sentence.ordinality - 1)                                    AS sentence_index,
                   monologue.value ->> 'speakerId'                              AS speaker_id,
                   speaker.participant_id                                       AS participant_id,
                   monologue.value ->> 'topic'                                  AS topic,
                   ops.try_integer(sentence.value ->> 'start', 18)              AS start_ms,
                   ops.try_integer(sentence.value ->> 'end', 18)                AS end_ms,
                   sentence.value ->> 'text'                                    AS sentence_text,
                   known_call.call_id                                           AS loaded_call_id,
                   max(landed._airbyte_extracted_at) OVER (PARTITION BY landed._airbyte_data ->> 'callId') AS newest_extracted_at,
                   landed._airbyte_extracted_at                                 AS extracted_at,
                   landed._airbyte_raw_id                                       AS raw_id,
                   landed._airbyte_raw_id                                       AS tc_identity,
                   landed._airbyte_data                                         AS tc_record,
                   coalesce(CASE WHEN jsonb_typeof(landed._airbyte_meta -> 'changes') = 'array' THEN jsonb_array_length(landed._airbyte_meta -> 'changes') END, 0) AS tc_changes
            FROM raw_airbyte.gong_call_transcripts AS landed
            CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(landed._airbyte_data -> 'transcript') = 'array' THEN landed._airbyte_data -> 'transcript' ELSE '[]' END) WITH ORDINALITY AS monologue(value, ordinality)
            CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(monologue.value -> 'sentences') = 'array' THEN monologue.value -> 'sentences' ELSE '[]' END) WITH ORDINALITY AS sentence(value, ordinality)
            LEFT JOIN stg.gong_calls AS known_call ON known_call.call_id = landed._airbyte_data ->> 'callId'
            LEFT JOIN stg.gong_call_participants AS speaker ON speaker.call_id = landed._airbyte_data ->> 'callId' AND speaker.speaker_id = monologue.value ->> 'speakerId'
        )
        SELECT source.*,
                 CASE WHEN loaded_call_id IS NOT NULL THEN 0 ELSE 1 END
               + CASE WHEN extracted_at = newest_extracted_at THEN 0 ELSE 2 END
               + CASE WHEN participant_id IS NOT NULL THEN 0 ELSE 4 END
               + CASE WHEN trim(sentence_text) <> '' THEN 0 ELSE 8 END
               + CASE WHEN end_ms > start_ms THEN 0 ELSE 16 END
               + CASE WHEN end_ms > start_ms THEN CASE WHEN end_ms - start_ms >= 10 * length(sentence_text) THEN 0 ELSE 32 END ELSE 64 END
               + CASE WHEN tc_changes = 0 THEN 0 ELSE 128 END AS tc_mask,
               call_id IS NOT NULL AND monologue_index IS NOT NULL AND sentence_index IS NOT NULL AND row_number() OVER (
                   PARTITION BY call_id, monologue_index, sentence_index
                   ORDER BY
                       extracted_at DESC NULLS LAST,
                       speaker_id COLLATE "C" DESC NULLS LAST,
                       participant_id COLLATE "C" DESC NULLS LAST,
                       topic COLLATE "C" DESC NULLS LAST,
                       start_ms DESC NULLS LAST,
                       end_ms DESC NULLS LAST,
                       sentence_text COLLATE "C" DESC NULLS LAST,
                       loaded_call_id COLLATE "C" DESC NULLS LAST,
                       newest_extracted_at DESC NULLS LAST,
                       extracted_at DESC NULLS LAST,
                       raw_id COLLATE "C" DESC NULLS LAST,
                       tc_identity COLLATE "C" DESC NULLS LAST
                 ) > 1 AS tc_duplicate
          FROM source;
        GET DIAGNOSTICS tc_load.rows_in = ROW_COUNT;

        -- verdict: what becomes of the rows of each mask, in thousandths
        CREATE TEMP TABLE tc_verdict ON COMMIT DROP AS
        SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000.0)::numeric(4,3) AS tc_score,
               CASE WHEN tc_mask & 3 <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
               coalesce(tc_points < 800, TRUE) AS tc_flagged
          FROM (
            SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
              FROM (
                SELECT tc_mask,
                       count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
                       to_jsonb(array_remove(ARRAY[
                         CASE WHEN tc_mask & 1 <> 0 THEN 'call_loaded' END,
                         CASE WHEN tc_mask & 2 <> 0 THEN 'newest_version' END,
                         CASE WHEN tc_mask & 4 <> 0 THEN 'speaker_known' END,
                         CASE WHEN tc_mask & 8 <> 0 THEN 'spoken' END,
                         CASE WHEN tc_mask & 16 <> 0 THEN 'ends_after_start' END,
                         CASE WHEN tc_mask & 32 <> 0 THEN 'in_milliseconds' END,
                         CASE WHEN tc_mask & 128 <> 0 THEN 'no_fields_nulled' END], NULL)) AS tc_issues,
                       13
                         - CASE WHEN tc_mask & 64 <> 0 THEN 3 ELSE 0 END AS applicable,
                       CASE WHEN tc_mask & 1 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 2 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 4 <> 0 THEN 2 ELSE 0 END
                         + CASE WHEN tc_mask & 8 <> 0 THEN 2 ELSE 0 END
                         + CASE WHEN tc_mask & 16 <> 0 THEN 3 ELSE 0 END
                         + CASE WHEN tc_mask & 32 <> 0 THEN 3 ELSE 0 END
                         + CASE WHEN tc_mask & 128 <> 0 THEN 1 ELSE 0 END AS failed
                  FROM tc_source GROUP BY tc_mask
            ) AS masks
        ) AS verdicts;

        -- figures
        SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0)::bigint,
               tc_load.rows_in - coalesce(sum(tc_rows), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0)::bigint,
               coalesce(sum(tc_rows * tc_points), 0)::bigint,
               min(tc_points) FILTER (WHERE tc_rows > 0),
               ARRAY[coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 64 <> 0)), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint],
               ARRAY[coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 32 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 128 <> 0), 0)::bigint]
          INTO tc_load.rows_rejected, tc_load.rows_duplicate, tc_load.rows_flagged, tc_load_scored, tc_load_points, tc_load_min, tc_applicable, tc_failed
          FROM tc_verdict;
        tc_load_mean := (2 * tc_load_points + tc_load_scored) / nullif(2 * tc_load_scored, 0);
        tc_load.score_mean := tc_load_mean / 1000.0;
        tc_load.score_min := tc_load_min / 1000.0;
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'call_loaded', 'required', 1, tc_applicable[1], tc_failed[1]);
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'newest_version', 'business', 1, tc_applicable[2], tc_failed[2]);
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'speaker_known', 'business', 2, tc_applicable[3], tc_failed[3]);
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'spoken', 'required', 2, tc_applicable[4], tc_failed[4]);
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'ends_after_start', 'business', 3, tc_applicable[5], tc_failed[5]);
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'in_milliseconds', 'business', 3, tc_applicable[6], tc_failed[6]);
        tc_quality := tc_quality || ops.rule_row('gong_call_sentences', 'no_fields_nulled', 'type', 1, tc_applicable[7], tc_failed[7]);

        -- load: the accepted rows; a row that is equal already is not written
        tc_load.rows_unchanged := (SELECT count(*) AS rows_unchanged
          FROM (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source LEFT JOIN stg.gong_call_sentences AS target ON target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index
         WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.speaker_id, target.participant_id, target.topic, target.start_ms, target.end_ms, target.sentence_text, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS NOT DISTINCT FROM (source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END);
        MERGE INTO stg.gong_call_sentences AS target
        USING (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source ON target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index
        WHEN MATCHED AND (target.speaker_id, target.participant_id, target.topic, target.start_ms, target.end_ms, target.sentence_text, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS DISTINCT FROM (source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at, source.tc_score, source.tc_issues) THEN UPDATE SET
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
        GET DIAGNOSTICS tc_load.rows_loaded = ROW_COUNT;
        tc_rows := tc_load.rows_loaded + tc_load.rows_unchanged;

        -- refused rows: one that is read again replaces its entry, one that is good now leaves it
        DELETE FROM stg.gong_call_sentences_rejected WHERE _tc_identity IN (SELECT tc_identity FROM tc_source);
        INSERT INTO stg.gong_call_sentences_rejected (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
        SELECT source.call_id, source.monologue_index, source.sentence_index, source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.loaded_call_id, source.newest_extracted_at, source.extracted_at, source.raw_id,
               CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
               tc_run.run_id, tc_run.started_at, tc_run.rule_set, source.tc_identity, source.tc_record
          FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
        GET DIAGNOSTICS tc_written = ROW_COUNT;
        tc_samples := tc_samples || coalesce((SELECT jsonb_agg(jsonb_build_object('step', tc_load.name, 'reason', reason, 'record', record)) FROM (
            SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
             ORDER BY source.tc_identity COLLATE "C", 1 LIMIT 100
        ) AS samples), '[]');

        -- nothing vanishes
        tc_load.duration_ms := extract(epoch FROM clock_timestamp() - tc_clock) * 1000;
        tc_steps := tc_steps || to_jsonb(tc_load);
        tc_run.rows_in := coalesce(tc_run.rows_in, 0) + tc_load.rows_in;  tc_run.rows_loaded := coalesce(tc_run.rows_loaded, 0) + tc_load.rows_loaded;
        tc_run.rows_unchanged := coalesce(tc_run.rows_unchanged, 0) + tc_load.rows_unchanged;
        tc_run.rows_rejected := coalesce(tc_run.rows_rejected, 0) + tc_load.rows_rejected;
        tc_run.rows_duplicate := coalesce(tc_run.rows_duplicate, 0) + tc_load.rows_duplicate;
        tc_run.rows_flagged := coalesce(tc_run.rows_flagged, 0) + tc_load.rows_flagged;
        tc_run.score_min := least(tc_run.score_min, tc_load.score_min);
        tc_points := tc_points + tc_load_points;  tc_scored := tc_scored + tc_load_scored;
        tc_run.score_mean := (2 * tc_points + tc_scored) / nullif(2 * tc_scored, 0) / 1000.0;
        IF tc_load.rows_in <> tc_load.rows_loaded + tc_load.rows_unchanged + tc_written OR tc_written <> tc_load.rows_rejected + tc_load.rows_duplicate THEN
            RAISE EXCEPTION USING ERRCODE = 'TCA01', MESSAGE = ops.accounting_text(to_jsonb(tc_load), tc_written);
        END IF;

        -- gates: all are recorded before one raises
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'rejected', '<= ' || tc_max_rejected || '%',
            (2 * 100000 * tc_load.rows_rejected + tc_load.rows_in) / nullif(2 * tc_load.rows_in, 0),
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN coalesce(tc_load.rows_in, 0) = 0 THEN 'skip' WHEN 100000 * tc_load.rows_rejected <= tc_max_rejected_bound * tc_load.rows_in THEN 'pass' ELSE 'fail' END);
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'score_mean', '>= ' || tc_min_quality,
            tc_load_mean,
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN tc_load_mean IS NULL THEN 'skip' WHEN tc_load_mean >= tc_min_quality_bound THEN 'pass' ELSE 'warn' END);
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'warn');
        IF tc_text IS NOT NULL THEN tc_log := tc_log || ops.log_row('warn', 'gate', tc_text); END IF;
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'fail');
        IF tc_text IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'TCG01', MESSAGE = tc_text; END IF;
        v_loaded := tc_rows;
        tc_result := ('loaded ' || v_loaded);


        -- the run's own rows, in the transaction of the data
        tc_run.status := 'succeeded';
        tc_run.result := tc_result;
        tc_run.finished_at := clock_timestamp();
        tc_log := tc_log || ops.log_row('info', 'finish', format('%s in: %s loaded, %s unchanged, %s rejected, %s duplicate, %s flagged, score %s, lowest %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_loaded::text, 'none'), coalesce(tc_run.rows_unchanged::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.rows_duplicate::text, 'none'), coalesce(tc_run.rows_flagged::text, 'none'), coalesce(tc_run.score_mean::text, 'none'), coalesce(tc_run.score_min::text, 'none')));
        CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
        SET CONSTRAINTS ALL IMMEDIATE;                     -- deferred keys fail here, not at COMMIT
    EXCEPTION WHEN OTHERS OR query_canceled OR assert_failure THEN
        GET STACKED DIAGNOSTICS tc_run.error_code = RETURNED_SQLSTATE, tc_run.error_text = MESSAGE_TEXT;
        tc_run.status := 'failed';  tc_run.result := NULL;  tc_run.finished_at := clock_timestamp();
        tc_run.error_category := ops.error_category(tc_run.error_code, tc_run.error_text);
        tc_log := tc_log || ops.log_row('error', 'error', format('Gong sentences not loaded: %s in, %s rejected, mean score %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.score_mean::text, 'none')));
        tc_errors := tc_errors || ops.error_row(tc_run.error_category, tc_run.error_code, tc_run.error_text);
        tc_detail := jsonb_build_object('run', tc_run, 'log', tc_log, 'quality', tc_quality, 'steps', tc_steps,
                                        'errors', tc_errors, 'samples', tc_samples);
        IF tc_top THEN
            CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
            COMMIT;
        ELSIF (tc ->> 'nested')::boolean THEN              -- the outermost frame stores it
            RAISE EXCEPTION USING ERRCODE = tc_run.error_code, MESSAGE = tc_run.error_text, DETAIL = tc_detail, HINT = 'transformc.log';
        ELSE                                               -- the caller's transaction will die: its client stores it
            RAISE NOTICE 'transformc.run' USING DETAIL = tc_detail;
        END IF;
        RAISE;
    END;
END;
$procedure$;

-- Generated by transformc from the source of stg.transform_gong_calls. Do not edit: change that, run `transformc plan`.
-- source h1:26d418386bf2, rule set h1:c5b2cdb16032
CREATE OR REPLACE PROCEDURE stg.transform_gong_calls(tc jsonb DEFAULT '{}', INOUT tc_result text DEFAULT NULL)
LANGUAGE plpgsql
AS $procedure$
#variable_conflict use_column
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
DECLARE
    tc_run     ops.transform_run := jsonb_populate_record(NULL::ops.transform_run, ops.run_begin('stg.transform_gong_calls', 'h1:c5b2cdb160325f5bae72d5604b4f52c365f59c570ed556e38be2b4faa2c7bd40', tc));
    tc_load    ops.transform_step;
    tc_top     boolean := ops.may_commit(tc, now() = statement_timestamp(), current_query());
    tc_log     jsonb := '[]';
    tc_quality jsonb := '[]';
    tc_steps   jsonb := '[]';
    tc_errors  jsonb := '[]';
    tc_samples jsonb := '[]';
    tc_points  bigint := 0;                            -- of all loads: thousandths, and the rows that have them
    tc_scored  bigint := 0;
    tc_rows    bigint;
    tc_clock   timestamptz;
    tc_text    text;
    tc_detail  text;
    tc_max_rejected  text;  tc_max_rejected_bound bigint;
    tc_min_quality  text;  tc_min_quality_bound bigint;
    v_loaded bigint;
    tc_load_points bigint;  tc_load_scored bigint;  tc_load_mean bigint;  tc_load_min bigint;  tc_written bigint;
    tc_applicable  bigint[];  tc_failed bigint[];
BEGIN
    tc_log := tc_log || ops.log_row('info', 'start', 'loading Gong calls');
    CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
    IF tc_top THEN COMMIT; END IF;                     -- the run is on record before the work starts

    BEGIN
        SET LOCAL jit = off;
        tc_max_rejected := ops.variable('max_rejected');  tc_max_rejected_bound := ops.thousandths(tc_max_rejected);
        tc_min_quality := ops.variable('min_quality');  tc_min_quality_bound := ops.thousandths(tc_min_quality);
        v_loaded := 0;
        -- gong_calls, source: the query of the file, once, with a bit for each rule that a row fails
        tc_load := NULL;
        tc_load.name := 'gong_calls';
        tc_clock := clock_timestamp();
        IF to_regclass('pg_temp.tc_source') IS NOT NULL THEN DROP TABLE pg_temp.tc_source; END IF;
        IF to_regclass('pg_temp.tc_verdict') IS NOT NULL THEN DROP TABLE pg_temp.tc_verdict; END IF;
        CREATE TEMP TABLE tc_source ON COMMIT DROP AS
        WITH source AS MATERIALIZED (
            SELECT _airbyte_data ->> 'id'                                       AS call_id,
                   _airbyte_data ->> 'title'                                    AS title,
                   ops.try_timestamptz(_airbyte_data ->> 'started')             AS started_at,
                   ops.try_integer(_airbyte_data ->> 'duration', 18)            AS duration_seconds,
                   _airbyte_data ->> 'direction'                                AS direction,
                   _airbyte_data ->> 'scope'                                    AS scope,
                   _airbyte_data ->> 'language'                                 AS language,
                   ops.try_boolean(_airbyte_data ->> 'isPrivate')               AS is_private,
                   _airbyte_data ->> 'url'                                      AS url,
                   _airbyte_extracted_at                                        AS extracted_at,
                   _airbyte_raw_id                                              AS raw_id,
                   gong_calls._airbyte_raw_id                                   AS tc_identity,
                   gong_calls._airbyte_data                                     AS tc_record,
                   coalesce(CASE WHEN jsonb_typeof(gong_calls._airbyte_meta -> 'changes') = 'array' THEN jsonb_array_length(gong_calls._airbyte_meta -> 'changes') END, 0) AS tc_changes
            FROM raw_airbyte.gong_calls AS gong_calls
        )
        SELECT source.*,
                 CASE WHEN call_id IS NOT NULL THEN 0 ELSE 1 END
               + CASE WHEN NOT is_private THEN 0 ELSE 2 END
               + CASE WHEN started_at IS NOT NULL THEN 0 ELSE 4 END
               + CASE WHEN duration_seconds BETWEEN 1 AND 86400 THEN 0 ELSE 8 END
               + CASE WHEN direction IN ('Inbound', 'Outbound', 'Conference') THEN 0 ELSE 16 END
               + CASE WHEN scope = 'External' THEN CASE WHEN trim(title) <> '' THEN 0 ELSE 32 END ELSE 64 END
               + CASE WHEN length(language) = 3 THEN 0 ELSE 128 END
               + CASE WHEN tc_changes = 0 THEN 0 ELSE 256 END AS tc_mask,
               call_id IS NOT NULL AND row_number() OVER (
                   PARTITION BY call_id
                   ORDER BY
                       extracted_at DESC NULLS LAST,
                       title COLLATE "C" DESC NULLS LAST,
                       started_at DESC NULLS LAST,
                       duration_seconds DESC NULLS LAST,
                       direction COLLATE "C" DESC NULLS LAST,
                       scope COLLATE "C" DESC NULLS LAST,
                       language COLLATE "C" DESC NULLS LAST,
                       is_private DESC NULLS LAST,
                       url COLLATE "C" DESC NULLS LAST,
                       extracted_at DESC NULLS LAST,
                       raw_id COLLATE "C" DESC NULLS LAST,
                       tc_identity COLLATE "C" DESC NULLS LAST
                 ) > 1 AS tc_duplicate
          FROM source;
        GET DIAGNOSTICS tc_load.rows_in = ROW_COUNT;

        -- verdict: what becomes of the rows of each mask, in thousandths
        CREATE TEMP TABLE tc_verdict ON COMMIT DROP AS
        SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000.0)::numeric(4,3) AS tc_score,
               CASE WHEN tc_mask & 3 <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
               coalesce(tc_points < 800, TRUE) AS tc_flagged
          FROM (
            SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
              FROM (
                SELECT tc_mask,
                       count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
                       to_jsonb(array_remove(ARRAY[
                         CASE WHEN tc_mask & 1 <> 0 THEN 'call_id_present' END,
                         CASE WHEN tc_mask & 2 <> 0 THEN 'not_private' END,
                         CASE WHEN tc_mask & 4 <> 0 THEN 'started_is_time' END,
                         CASE WHEN tc_mask & 8 <> 0 THEN 'duration_sane' END,
                         CASE WHEN tc_mask & 16 <> 0 THEN 'direction_known' END,
                         CASE WHEN tc_mask & 32 <> 0 THEN 'titled' END,
                         CASE WHEN tc_mask & 128 <> 0 THEN 'language_is_code' END,
                         CASE WHEN tc_mask & 256 <> 0 THEN 'no_fields_nulled' END], NULL)) AS tc_issues,
                       11
                         - CASE WHEN tc_mask & 64 <> 0 THEN 1 ELSE 0 END AS applicable,
                       CASE WHEN tc_mask & 1 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 2 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 4 <> 0 THEN 3 ELSE 0 END
                         + CASE WHEN tc_mask & 8 <> 0 THEN 2 ELSE 0 END
                         + CASE WHEN tc_mask & 16 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 32 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 128 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 256 <> 0 THEN 1 ELSE 0 END AS failed
                  FROM tc_source GROUP BY tc_mask
            ) AS masks
        ) AS verdicts;

        -- figures
        SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0)::bigint,
               tc_load.rows_in - coalesce(sum(tc_rows), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0)::bigint,
               coalesce(sum(tc_rows * tc_points), 0)::bigint,
               min(tc_points) FILTER (WHERE tc_rows > 0),
               ARRAY[coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 64 <> 0)), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint],
               ARRAY[coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 32 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 128 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 256 <> 0), 0)::bigint]
          INTO tc_load.rows_rejected, tc_load.rows_duplicate, tc_load.rows_flagged, tc_load_scored, tc_load_points, tc_load_min, tc_applicable, tc_failed
          FROM tc_verdict;
        tc_load_mean := (2 * tc_load_points + tc_load_scored) / nullif(2 * tc_load_scored, 0);
        tc_load.score_mean := tc_load_mean / 1000.0;
        tc_load.score_min := tc_load_min / 1000.0;
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'call_id_present', 'required', 1, tc_applicable[1], tc_failed[1]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'not_private', 'business', 1, tc_applicable[2], tc_failed[2]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'started_is_time', 'type', 3, tc_applicable[3], tc_failed[3]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'duration_sane', 'business', 2, tc_applicable[4], tc_failed[4]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'direction_known', 'business', 1, tc_applicable[5], tc_failed[5]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'titled', 'business', 1, tc_applicable[6], tc_failed[6]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'language_is_code', 'type', 1, tc_applicable[7], tc_failed[7]);
        tc_quality := tc_quality || ops.rule_row('gong_calls', 'no_fields_nulled', 'type', 1, tc_applicable[8], tc_failed[8]);

        -- load: the accepted rows; a row that is equal already is not written
        tc_load.rows_unchanged := (SELECT count(*) AS rows_unchanged
          FROM (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source LEFT JOIN stg.gong_calls AS target ON target.call_id = source.call_id
         WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.title, target.started_at, target.duration_seconds, target.direction, target.scope, target.language, target.is_private, target.url, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS NOT DISTINCT FROM (source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END);
        MERGE INTO stg.gong_calls AS target
        USING (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source ON target.call_id = source.call_id
        WHEN MATCHED AND (target.title, target.started_at, target.duration_seconds, target.direction, target.scope, target.language, target.is_private, target.url, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS DISTINCT FROM (source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.tc_score, source.tc_issues) THEN UPDATE SET
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
        GET DIAGNOSTICS tc_load.rows_loaded = ROW_COUNT;
        tc_rows := tc_load.rows_loaded + tc_load.rows_unchanged;

        -- refused rows: one that is read again replaces its entry, one that is good now leaves it
        DELETE FROM stg.gong_calls_rejected WHERE _tc_identity IN (SELECT tc_identity FROM tc_source);
        INSERT INTO stg.gong_calls_rejected (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
        SELECT source.call_id, source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.raw_id,
               CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
               tc_run.run_id, tc_run.started_at, tc_run.rule_set, source.tc_identity, source.tc_record
          FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
        GET DIAGNOSTICS tc_written = ROW_COUNT;
        tc_samples := tc_samples || coalesce((SELECT jsonb_agg(jsonb_build_object('step', tc_load.name, 'reason', reason, 'record', record)) FROM (
            SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
             ORDER BY source.tc_identity COLLATE "C", 1 LIMIT 100
        ) AS samples), '[]');

        -- nothing vanishes
        tc_load.duration_ms := extract(epoch FROM clock_timestamp() - tc_clock) * 1000;
        tc_steps := tc_steps || to_jsonb(tc_load);
        tc_run.rows_in := coalesce(tc_run.rows_in, 0) + tc_load.rows_in;  tc_run.rows_loaded := coalesce(tc_run.rows_loaded, 0) + tc_load.rows_loaded;
        tc_run.rows_unchanged := coalesce(tc_run.rows_unchanged, 0) + tc_load.rows_unchanged;
        tc_run.rows_rejected := coalesce(tc_run.rows_rejected, 0) + tc_load.rows_rejected;
        tc_run.rows_duplicate := coalesce(tc_run.rows_duplicate, 0) + tc_load.rows_duplicate;
        tc_run.rows_flagged := coalesce(tc_run.rows_flagged, 0) + tc_load.rows_flagged;
        tc_run.score_min := least(tc_run.score_min, tc_load.score_min);
        tc_points := tc_points + tc_load_points;  tc_scored := tc_scored + tc_load_scored;
        tc_run.score_mean := (2 * tc_points + tc_scored) / nullif(2 * tc_scored, 0) / 1000.0;
        IF tc_load.rows_in <> tc_load.rows_loaded + tc_load.rows_unchanged + tc_written OR tc_written <> tc_load.rows_rejected + tc_load.rows_duplicate THEN
            RAISE EXCEPTION USING ERRCODE = 'TCA01', MESSAGE = ops.accounting_text(to_jsonb(tc_load), tc_written);
        END IF;

        -- gates: all are recorded before one raises
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'rejected', '<= ' || tc_max_rejected || '%',
            (2 * 100000 * tc_load.rows_rejected + tc_load.rows_in) / nullif(2 * tc_load.rows_in, 0),
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN coalesce(tc_load.rows_in, 0) = 0 THEN 'skip' WHEN 100000 * tc_load.rows_rejected <= tc_max_rejected_bound * tc_load.rows_in THEN 'pass' ELSE 'fail' END);
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'score_mean', '>= ' || tc_min_quality,
            tc_load_mean,
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN tc_load_mean IS NULL THEN 'skip' WHEN tc_load_mean >= tc_min_quality_bound THEN 'pass' ELSE 'warn' END);
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'warn');
        IF tc_text IS NOT NULL THEN tc_log := tc_log || ops.log_row('warn', 'gate', tc_text); END IF;
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'fail');
        IF tc_text IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'TCG01', MESSAGE = tc_text; END IF;
        v_loaded := tc_rows;
        tc_result := ('loaded ' || v_loaded);


        -- the run's own rows, in the transaction of the data
        tc_run.status := 'succeeded';
        tc_run.result := tc_result;
        tc_run.finished_at := clock_timestamp();
        tc_log := tc_log || ops.log_row('info', 'finish', format('%s in: %s loaded, %s unchanged, %s rejected, %s duplicate, %s flagged, score %s, lowest %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_loaded::text, 'none'), coalesce(tc_run.rows_unchanged::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.rows_duplicate::text, 'none'), coalesce(tc_run.rows_flagged::text, 'none'), coalesce(tc_run.score_mean::text, 'none'), coalesce(tc_run.score_min::text, 'none')));
        CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
        SET CONSTRAINTS ALL IMMEDIATE;                     -- deferred keys fail here, not at COMMIT
    EXCEPTION WHEN OTHERS OR query_canceled OR assert_failure THEN
        GET STACKED DIAGNOSTICS tc_run.error_code = RETURNED_SQLSTATE, tc_run.error_text = MESSAGE_TEXT;
        tc_run.status := 'failed';  tc_run.result := NULL;  tc_run.finished_at := clock_timestamp();
        tc_run.error_category := ops.error_category(tc_run.error_code, tc_run.error_text);
        tc_log := tc_log || ops.log_row('error', 'error', format('Gong calls not loaded: %s in, %s rejected, mean score %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.score_mean::text, 'none')));
        tc_errors := tc_errors || ops.error_row(tc_run.error_category, tc_run.error_code, tc_run.error_text);
        tc_detail := jsonb_build_object('run', tc_run, 'log', tc_log, 'quality', tc_quality, 'steps', tc_steps,
                                        'errors', tc_errors, 'samples', tc_samples);
        IF tc_top THEN
            CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
            COMMIT;
        ELSIF (tc ->> 'nested')::boolean THEN              -- the outermost frame stores it
            RAISE EXCEPTION USING ERRCODE = tc_run.error_code, MESSAGE = tc_run.error_text, DETAIL = tc_detail, HINT = 'transformc.log';
        ELSE                                               -- the caller's transaction will die: its client stores it
            RAISE NOTICE 'transformc.run' USING DETAIL = tc_detail;
        END IF;
        RAISE;
    END;
END;
$procedure$;

-- Generated by transformc from the source of stg.transform_gong_users. Do not edit: change that, run `transformc plan`.
-- source h1:b328504ccb68, rule set h1:dd1620848571
CREATE OR REPLACE PROCEDURE stg.transform_gong_users(tc jsonb DEFAULT '{}', INOUT tc_result text DEFAULT NULL)
LANGUAGE plpgsql
AS $procedure$
#variable_conflict use_column
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
DECLARE
    tc_run     ops.transform_run := jsonb_populate_record(NULL::ops.transform_run, ops.run_begin('stg.transform_gong_users', 'h1:dd1620848571ee10dc28b3d239e352968e0e4b43c7fe0366ba4e2c291b953c36', tc));
    tc_load    ops.transform_step;
    tc_top     boolean := ops.may_commit(tc, now() = statement_timestamp(), current_query());
    tc_log     jsonb := '[]';
    tc_quality jsonb := '[]';
    tc_steps   jsonb := '[]';
    tc_errors  jsonb := '[]';
    tc_samples jsonb := '[]';
    tc_points  bigint := 0;                            -- of all loads: thousandths, and the rows that have them
    tc_scored  bigint := 0;
    tc_rows    bigint;
    tc_clock   timestamptz;
    tc_text    text;
    tc_detail  text;
    tc_max_rejected  text;  tc_max_rejected_bound bigint;
    tc_min_quality  text;  tc_min_quality_bound bigint;
    v_loaded bigint;
    tc_load_points bigint;  tc_load_scored bigint;  tc_load_mean bigint;  tc_load_min bigint;  tc_written bigint;
    tc_applicable  bigint[];  tc_failed bigint[];
BEGIN
    tc_log := tc_log || ops.log_row('info', 'start', 'loading Gong users');
    CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
    IF tc_top THEN COMMIT; END IF;                     -- the run is on record before the work starts

    BEGIN
        SET LOCAL jit = off;
        tc_max_rejected := ops.variable('max_rejected');  tc_max_rejected_bound := ops.thousandths(tc_max_rejected);
        tc_min_quality := ops.variable('min_quality');  tc_min_quality_bound := ops.thousandths(tc_min_quality);
        v_loaded := 0;
        -- gong_users, source: the query of the file, once, with a bit for each rule that a row fails
        tc_load := NULL;
        tc_load.name := 'gong_users';
        tc_clock := clock_timestamp();
        IF to_regclass('pg_temp.tc_source') IS NOT NULL THEN DROP TABLE pg_temp.tc_source; END IF;
        IF to_regclass('pg_temp.tc_verdict') IS NOT NULL THEN DROP TABLE pg_temp.tc_verdict; END IF;
        CREATE TEMP TABLE tc_source ON COMMIT DROP AS
        WITH source AS MATERIALIZED (
            SELECT _airbyte_data ->> 'id'                                       AS user_id,
                   lower(_airbyte_data ->> 'emailAddress')                      AS email_address,
                   _airbyte_data ->> 'firstName'                                AS first_name,
                   _airbyte_data ->> 'lastName'                                 AS last_name,
                   _airbyte_data ->> 'title'                                    AS job_title,
                   _airbyte_data ->> 'managerId'                                AS manager_id,
                   CASE WHEN _airbyte_data ->> 'active' = 'true' THEN TRUE WHEN _airbyte_data ->> 'active' = 'false' THEN FALSE END AS is_active,
                   _airbyte_extracted_at                                        AS extracted_at,
                   _airbyte_raw_id                                              AS raw_id,
                   gong_users._airbyte_raw_id                                   AS tc_identity,
                   gong_users._airbyte_data                                     AS tc_record,
                   coalesce(CASE WHEN jsonb_typeof(gong_users._airbyte_meta -> 'changes') = 'array' THEN jsonb_array_length(gong_users._airbyte_meta -> 'changes') END, 0) AS tc_changes
            FROM raw_airbyte.gong_users AS gong_users
        )
        SELECT source.*,
                 CASE WHEN user_id IS NOT NULL THEN 0 ELSE 1 END
               + CASE WHEN email_address LIKE '%_@_%._%' THEN 0 ELSE 2 END
               + CASE WHEN trim(coalesce(first_name, '') || coalesce(last_name, '')) <> '' THEN 0 ELSE 4 END
               + CASE WHEN is_active IS NOT NULL THEN 0 ELSE 8 END
               + CASE WHEN manager_id IS NOT NULL THEN CASE WHEN manager_id <> user_id THEN 0 ELSE 16 END ELSE 32 END
               + CASE WHEN tc_changes = 0 THEN 0 ELSE 64 END AS tc_mask,
               user_id IS NOT NULL AND row_number() OVER (
                   PARTITION BY user_id
                   ORDER BY
                       extracted_at DESC NULLS LAST,
                       email_address COLLATE "C" DESC NULLS LAST,
                       first_name COLLATE "C" DESC NULLS LAST,
                       last_name COLLATE "C" DESC NULLS LAST,
                       job_title COLLATE "C" DESC NULLS LAST,
                       manager_id COLLATE "C" DESC NULLS LAST,
                       is_active DESC NULLS LAST,
                       extracted_at DESC NULLS LAST,
                       raw_id COLLATE "C" DESC NULLS LAST,
                       tc_identity COLLATE "C" DESC NULLS LAST
                 ) > 1 AS tc_duplicate
          FROM source;
        GET DIAGNOSTICS tc_load.rows_in = ROW_COUNT;

        -- verdict: what becomes of the rows of each mask, in thousandths
        CREATE TEMP TABLE tc_verdict ON COMMIT DROP AS
        SELECT tc_mask, tc_rows, tc_issues, tc_points, (tc_points / 1000.0)::numeric(4,3) AS tc_score,
               CASE WHEN tc_mask & 1 <> 0 THEN 'rule' WHEN tc_points < 600 THEN 'score' END AS tc_reason,
               coalesce(tc_points < 800, TRUE) AS tc_flagged
          FROM (
            SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
              FROM (
                SELECT tc_mask,
                       count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
                       to_jsonb(array_remove(ARRAY[
                         CASE WHEN tc_mask & 1 <> 0 THEN 'user_id_present' END,
                         CASE WHEN tc_mask & 2 <> 0 THEN 'email_shaped' END,
                         CASE WHEN tc_mask & 4 <> 0 THEN 'named' END,
                         CASE WHEN tc_mask & 8 <> 0 THEN 'active_is_boolean' END,
                         CASE WHEN tc_mask & 16 <> 0 THEN 'not_own_manager' END,
                         CASE WHEN tc_mask & 64 <> 0 THEN 'no_fields_nulled' END], NULL)) AS tc_issues,
                       7
                         - CASE WHEN tc_mask & 32 <> 0 THEN 1 ELSE 0 END AS applicable,
                       CASE WHEN tc_mask & 1 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 2 <> 0 THEN 2 ELSE 0 END
                         + CASE WHEN tc_mask & 4 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 8 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 16 <> 0 THEN 1 ELSE 0 END
                         + CASE WHEN tc_mask & 64 <> 0 THEN 1 ELSE 0 END AS failed
                  FROM tc_source GROUP BY tc_mask
            ) AS masks
        ) AS verdicts;

        -- figures
        SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0)::bigint,
               tc_load.rows_in - coalesce(sum(tc_rows), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0)::bigint,
               coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0)::bigint,
               coalesce(sum(tc_rows * tc_points), 0)::bigint,
               min(tc_points) FILTER (WHERE tc_rows > 0),
               ARRAY[coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 32 <> 0)), 0)::bigint,
                     coalesce(sum(tc_rows), 0)::bigint],
               ARRAY[coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0)::bigint,
                     coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 64 <> 0), 0)::bigint]
          INTO tc_load.rows_rejected, tc_load.rows_duplicate, tc_load.rows_flagged, tc_load_scored, tc_load_points, tc_load_min, tc_applicable, tc_failed
          FROM tc_verdict;
        tc_load_mean := (2 * tc_load_points + tc_load_scored) / nullif(2 * tc_load_scored, 0);
        tc_load.score_mean := tc_load_mean / 1000.0;
        tc_load.score_min := tc_load_min / 1000.0;
        tc_quality := tc_quality || ops.rule_row('gong_users', 'user_id_present', 'required', 1, tc_applicable[1], tc_failed[1]);
        tc_quality := tc_quality || ops.rule_row('gong_users', 'email_shaped', 'type', 2, tc_applicable[2], tc_failed[2]);
        tc_quality := tc_quality || ops.rule_row('gong_users', 'named', 'business', 1, tc_applicable[3], tc_failed[3]);
        tc_quality := tc_quality || ops.rule_row('gong_users', 'active_is_boolean', 'type', 1, tc_applicable[4], tc_failed[4]);
        tc_quality := tc_quality || ops.rule_row('gong_users', 'not_own_manager', 'business', 1, tc_applicable[5], tc_failed[5]);
        tc_quality := tc_quality || ops.rule_row('gong_users', 'no_fields_nulled', 'type', 1, tc_applicable[6], tc_failed[6]);

        -- load: the accepted rows; a row that is equal already is not written
        tc_load.rows_unchanged := (SELECT count(*) AS rows_unchanged
          FROM (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source LEFT JOIN stg.gong_users AS target ON target.user_id = source.user_id
         WHERE CASE WHEN target.user_id IS NOT NULL THEN (target.email_address, target.first_name, target.last_name, target.job_title, target.manager_id, target.is_active, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS NOT DISTINCT FROM (source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END);
        MERGE INTO stg.gong_users AS target
        USING (
            SELECT source.*, verdict.tc_score, verdict.tc_issues
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
        ) AS source ON target.user_id = source.user_id
        WHEN MATCHED AND (target.email_address, target.first_name, target.last_name, target.job_title, target.manager_id, target.is_active, target.extracted_at, target.data_quality_score, target.data_quality_issues)
            IS DISTINCT FROM (source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.tc_score, source.tc_issues) THEN UPDATE SET
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
        GET DIAGNOSTICS tc_load.rows_loaded = ROW_COUNT;
        tc_rows := tc_load.rows_loaded + tc_load.rows_unchanged;

        -- refused rows: one that is read again replaces its entry, one that is good now leaves it
        DELETE FROM stg.gong_users_rejected WHERE _tc_identity IN (SELECT tc_identity FROM tc_source);
        INSERT INTO stg.gong_users_rejected (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
        SELECT source.user_id, source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.raw_id,
               CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
               tc_run.run_id, tc_run.started_at, tc_run.rule_set, source.tc_identity, source.tc_record
          FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
         WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL;
        GET DIAGNOSTICS tc_written = ROW_COUNT;
        tc_samples := tc_samples || coalesce((SELECT jsonb_agg(jsonb_build_object('step', tc_load.name, 'reason', reason, 'record', record)) FROM (
            SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
              FROM tc_source AS source JOIN tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
             WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
             ORDER BY source.tc_identity COLLATE "C", 1 LIMIT 100
        ) AS samples), '[]');

        -- nothing vanishes
        tc_load.duration_ms := extract(epoch FROM clock_timestamp() - tc_clock) * 1000;
        tc_steps := tc_steps || to_jsonb(tc_load);
        tc_run.rows_in := coalesce(tc_run.rows_in, 0) + tc_load.rows_in;  tc_run.rows_loaded := coalesce(tc_run.rows_loaded, 0) + tc_load.rows_loaded;
        tc_run.rows_unchanged := coalesce(tc_run.rows_unchanged, 0) + tc_load.rows_unchanged;
        tc_run.rows_rejected := coalesce(tc_run.rows_rejected, 0) + tc_load.rows_rejected;
        tc_run.rows_duplicate := coalesce(tc_run.rows_duplicate, 0) + tc_load.rows_duplicate;
        tc_run.rows_flagged := coalesce(tc_run.rows_flagged, 0) + tc_load.rows_flagged;
        tc_run.score_min := least(tc_run.score_min, tc_load.score_min);
        tc_points := tc_points + tc_load_points;  tc_scored := tc_scored + tc_load_scored;
        tc_run.score_mean := (2 * tc_points + tc_scored) / nullif(2 * tc_scored, 0) / 1000.0;
        IF tc_load.rows_in <> tc_load.rows_loaded + tc_load.rows_unchanged + tc_written OR tc_written <> tc_load.rows_rejected + tc_load.rows_duplicate THEN
            RAISE EXCEPTION USING ERRCODE = 'TCA01', MESSAGE = ops.accounting_text(to_jsonb(tc_load), tc_written);
        END IF;

        -- gates: all are recorded before one raises
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'rejected', '<= ' || tc_max_rejected || '%',
            (2 * 100000 * tc_load.rows_rejected + tc_load.rows_in) / nullif(2 * tc_load.rows_in, 0),
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN coalesce(tc_load.rows_in, 0) = 0 THEN 'skip' WHEN 100000 * tc_load.rows_rejected <= tc_max_rejected_bound * tc_load.rows_in THEN 'pass' ELSE 'fail' END);
        tc_quality := tc_quality || ops.gate_row(tc_load.name, 'score_mean', '>= ' || tc_min_quality,
            tc_load_mean,
            CASE WHEN tc_load.rows_in = 0 THEN 'pass' WHEN tc_load_mean IS NULL THEN 'skip' WHEN tc_load_mean >= tc_min_quality_bound THEN 'pass' ELSE 'warn' END);
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'warn');
        IF tc_text IS NOT NULL THEN tc_log := tc_log || ops.log_row('warn', 'gate', tc_text); END IF;
        tc_text := ops.gate_text(tc_quality, tc_load.name, 'fail');
        IF tc_text IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'TCG01', MESSAGE = tc_text; END IF;
        v_loaded := tc_rows;
        IF v_loaded > 0 THEN
            UPDATE stg.gong_users AS gong_users
               SET display_name = trim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))
             WHERE display_name IS NULL;
            GET DIAGNOSTICS tc_rows = ROW_COUNT;
        END IF;


        -- the run's own rows, in the transaction of the data
        tc_run.status := 'succeeded';
        tc_run.result := tc_result;
        tc_run.finished_at := clock_timestamp();
        tc_log := tc_log || ops.log_row('info', 'finish', format('%s in: %s loaded, %s unchanged, %s rejected, %s duplicate, %s flagged, score %s, lowest %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_loaded::text, 'none'), coalesce(tc_run.rows_unchanged::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.rows_duplicate::text, 'none'), coalesce(tc_run.rows_flagged::text, 'none'), coalesce(tc_run.score_mean::text, 'none'), coalesce(tc_run.score_min::text, 'none')));
        CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
        SET CONSTRAINTS ALL IMMEDIATE;                     -- deferred keys fail here, not at COMMIT
    EXCEPTION WHEN OTHERS OR query_canceled OR assert_failure THEN
        GET STACKED DIAGNOSTICS tc_run.error_code = RETURNED_SQLSTATE, tc_run.error_text = MESSAGE_TEXT;
        tc_run.status := 'failed';  tc_run.result := NULL;  tc_run.finished_at := clock_timestamp();
        tc_run.error_category := ops.error_category(tc_run.error_code, tc_run.error_text);
        tc_log := tc_log || ops.log_row('error', 'error', format('Gong users not loaded: %s in, %s rejected, mean score %s', coalesce(tc_run.rows_in::text, 'none'), coalesce(tc_run.rows_rejected::text, 'none'), coalesce(tc_run.score_mean::text, 'none')));
        tc_errors := tc_errors || ops.error_row(tc_run.error_category, tc_run.error_code, tc_run.error_text);
        tc_detail := jsonb_build_object('run', tc_run, 'log', tc_log, 'quality', tc_quality, 'steps', tc_steps,
                                        'errors', tc_errors, 'samples', tc_samples);
        IF tc_top THEN
            CALL ops.run_save(to_jsonb(tc_run), tc_log, tc_quality, tc_steps, tc_errors, tc_samples);
            COMMIT;
        ELSIF (tc ->> 'nested')::boolean THEN              -- the outermost frame stores it
            RAISE EXCEPTION USING ERRCODE = tc_run.error_code, MESSAGE = tc_run.error_text, DETAIL = tc_detail, HINT = 'transformc.log';
        ELSE                                               -- the caller's transaction will die: its client stores it
            RAISE NOTICE 'transformc.run' USING DETAIL = tc_detail;
        END IF;
        RAISE;
    END;
END;
$procedure$;
