-- transformc: version 20261125142041_gong_pipeline, down, postgres; written from 20261125142041_gong_pipeline.json

DROP PROCEDURE stg.transform_gong_users(jsonb, text);

DROP PROCEDURE stg.transform_gong_calls(jsonb, text);

DROP PROCEDURE stg.transform_gong_call_sentences(jsonb, text);

DROP PROCEDURE stg.transform_gong_call_participants(jsonb, text);

DROP INDEX stg.gong_users_rejected_identity;

DROP INDEX stg.gong_calls_rejected_identity;

DROP INDEX stg.gong_call_sentences_rejected_identity;

DROP INDEX stg.gong_call_participants_speaker;

DROP INDEX stg.gong_call_participants_rejected_identity;

LOCK TABLE stg.gong_users_rejected IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_users_rejected AS SELECT * FROM stg.gong_users_rejected;

DROP TABLE stg.gong_users_rejected;

LOCK TABLE stg.gong_users IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_users AS SELECT * FROM stg.gong_users;

DROP TABLE stg.gong_users;

LOCK TABLE stg.gong_calls_rejected IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_calls_rejected AS SELECT * FROM stg.gong_calls_rejected;

DROP TABLE stg.gong_calls_rejected;

LOCK TABLE stg.gong_calls IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_calls AS SELECT * FROM stg.gong_calls;

DROP TABLE stg.gong_calls;

LOCK TABLE stg.gong_call_sentences_rejected IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d AS SELECT * FROM stg.gong_call_sentences_rejected;

DROP TABLE stg.gong_call_sentences_rejected;

LOCK TABLE stg.gong_call_sentences IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_sentences AS SELECT * FROM stg.gong_call_sentences;

DROP TABLE stg.gong_call_sentences;

LOCK TABLE stg.gong_call_participants_rejected IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3 AS SELECT * FROM stg.gong_call_participants_rejected;

DROP TABLE stg.gong_call_participants_rejected;

LOCK TABLE stg.gong_call_participants IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_participants AS SELECT * FROM stg.gong_call_participants;

DROP TABLE stg.gong_call_participants;

LOCK TABLE raw_airbyte.gong_users IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_users AS SELECT * FROM raw_airbyte.gong_users;

DROP TABLE raw_airbyte.gong_users;

LOCK TABLE raw_airbyte.gong_calls_extensive IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018 AS SELECT * FROM raw_airbyte.gong_calls_extensive;

DROP TABLE raw_airbyte.gong_calls_extensive;

LOCK TABLE raw_airbyte.gong_calls IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls AS SELECT * FROM raw_airbyte.gong_calls;

DROP TABLE raw_airbyte.gong_calls;

LOCK TABLE raw_airbyte.gong_call_transcripts IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf AS SELECT * FROM raw_airbyte.gong_call_transcripts;

DROP TABLE raw_airbyte.gong_call_transcripts;

LOCK TABLE ops.transform_variable IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_variable AS SELECT * FROM ops.transform_variable;

DROP TABLE ops.transform_variable;

LOCK TABLE ops.transform_step IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_step AS SELECT * FROM ops.transform_step;

DROP TABLE ops.transform_step;

LOCK TABLE ops.transform_run IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_run AS SELECT * FROM ops.transform_run;

DROP TABLE ops.transform_run;

LOCK TABLE ops.transform_log IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_log AS SELECT * FROM ops.transform_log;

DROP TABLE ops.transform_log;

LOCK TABLE ops.transform_error IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_error AS SELECT * FROM ops.transform_error;

DROP TABLE ops.transform_error;

LOCK TABLE ops.rejected_sample IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__rejected_sample AS SELECT * FROM ops.rejected_sample;

DROP TABLE ops.rejected_sample;

LOCK TABLE ops.quality_result IN ACCESS EXCLUSIVE MODE;

CREATE TABLE public.transformc_kept_20261125142041_ops__quality_result AS SELECT * FROM ops.quality_result;

DROP TABLE ops.quality_result;

DROP ROUTINE ops.try_number(text, int, int);

DROP ROUTINE ops.try_integer(text, int);

DROP ROUTINE ops.try_date(text);

DROP ROUTINE ops.try_timestamptz(text);

DROP ROUTINE ops.try_boolean(text);

DROP ROUTINE ops.error_category(text, text);

DROP ROUTINE ops.run_begin(text, text, jsonb);

DROP ROUTINE ops.may_commit(jsonb, boolean, text);

DROP ROUTINE ops.log_row(text, text, text);

DROP ROUTINE ops.error_row(text, text, text);

DROP ROUTINE ops.rule_row(text, text, text, int, bigint, bigint);

DROP ROUTINE ops.gate_row(text, text, text, bigint, text);

DROP ROUTINE ops.gate_text(jsonb, text, text);

DROP ROUTINE ops.accounting_text(jsonb, bigint);

DROP ROUTINE ops.rows_before(text, text);

DROP ROUTINE ops.variable(text);

DROP ROUTINE ops.thousandths(text);

DROP ROUTINE ops.run_save(jsonb, jsonb, jsonb, jsonb, jsonb, jsonb);

DROP SCHEMA stg;

DROP SCHEMA raw_airbyte;

DROP SCHEMA ops;
