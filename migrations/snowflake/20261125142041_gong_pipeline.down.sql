-- transformc: version 20261125142041_gong_pipeline, down, snowflake; written from 20261125142041_gong_pipeline.json

DROP PROCEDURE stg.transform_gong_users(VARIANT);

DROP PROCEDURE stg.transform_gong_calls(VARIANT);

DROP PROCEDURE stg.transform_gong_call_sentences(VARIANT);

DROP PROCEDURE stg.transform_gong_call_participants(VARIANT);

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_users_rejected CLONE stg.gong_users_rejected;

DROP TABLE stg.gong_users_rejected;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_users CLONE stg.gong_users;

DROP TABLE stg.gong_users;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_calls_rejected CLONE stg.gong_calls_rejected;

DROP TABLE stg.gong_calls_rejected;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_calls CLONE stg.gong_calls;

DROP TABLE stg.gong_calls;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d CLONE stg.gong_call_sentences_rejected;

DROP TABLE stg.gong_call_sentences_rejected;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_sentences CLONE stg.gong_call_sentences;

DROP TABLE stg.gong_call_sentences;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3 CLONE stg.gong_call_participants_rejected;

DROP TABLE stg.gong_call_participants_rejected;

CREATE TABLE public.transformc_kept_20261125142041_stg__gong_call_participants CLONE stg.gong_call_participants;

DROP TABLE stg.gong_call_participants;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_users CLONE raw_airbyte.gong_users;

DROP TABLE raw_airbyte.gong_users;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018 CLONE raw_airbyte.gong_calls_extensive;

DROP TABLE raw_airbyte.gong_calls_extensive;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_calls CLONE raw_airbyte.gong_calls;

DROP TABLE raw_airbyte.gong_calls;

CREATE TABLE public.transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf CLONE raw_airbyte.gong_call_transcripts;

DROP TABLE raw_airbyte.gong_call_transcripts;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_variable CLONE ops.transform_variable;

DROP TABLE ops.transform_variable;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_step CLONE ops.transform_step;

DROP TABLE ops.transform_step;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_run CLONE ops.transform_run;

DROP TABLE ops.transform_run;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_log CLONE ops.transform_log;

DROP TABLE ops.transform_log;

CREATE TABLE public.transformc_kept_20261125142041_ops__transform_error CLONE ops.transform_error;

DROP TABLE ops.transform_error;

CREATE TABLE public.transformc_kept_20261125142041_ops__rejected_sample CLONE ops.rejected_sample;

DROP TABLE ops.rejected_sample;

CREATE TABLE public.transformc_kept_20261125142041_ops__quality_result CLONE ops.quality_result;

DROP TABLE ops.quality_result;

DROP PROCEDURE ops.run_save(VARCHAR, TIMESTAMP_TZ, VARCHAR, VARIANT, OBJECT, ARRAY, ARRAY, ARRAY, ARRAY, ARRAY);

DROP FUNCTION ops.rows_before(VARCHAR, VARCHAR);

DROP FUNCTION ops.error_category(VARCHAR, VARCHAR);

DROP SCHEMA stg RESTRICT;

DROP SCHEMA raw_airbyte RESTRICT;

DROP SCHEMA ops RESTRICT;
