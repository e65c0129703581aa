-- transformc: version 20261125142041_gong_pipeline, down, sqlite; written from 20261125142041_gong_pipeline.json

DELETE FROM ops__transform_program WHERE name = 'stg.transform_gong_users';

DELETE FROM ops__transform_program WHERE name = 'stg.transform_gong_calls';

DELETE FROM ops__transform_program WHERE name = 'stg.transform_gong_call_sentences';

DELETE FROM ops__transform_program WHERE name = 'stg.transform_gong_call_participants';

DROP INDEX stg__gong_users_rejected_identity;

DROP INDEX stg__gong_calls_rejected_identity;

DROP INDEX stg__gong_call_sentences_rejected_identity;

DROP INDEX stg__gong_call_participants_speaker;

DROP INDEX stg__gong_call_participants_rejected_identity;

CREATE TABLE transformc_kept_20261125142041_stg__gong_users_rejected AS SELECT * FROM stg__gong_users_rejected;

DROP TABLE stg__gong_users_rejected;

CREATE TABLE transformc_kept_20261125142041_stg__gong_users AS SELECT * FROM stg__gong_users;

DROP TABLE stg__gong_users;

CREATE TABLE transformc_kept_20261125142041_stg__gong_calls_rejected AS SELECT * FROM stg__gong_calls_rejected;

DROP TABLE stg__gong_calls_rejected;

CREATE TABLE transformc_kept_20261125142041_stg__gong_calls AS SELECT * FROM stg__gong_calls;

DROP TABLE stg__gong_calls;

CREATE TABLE transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d AS SELECT * FROM stg__gong_call_sentences_rejected;

DROP TABLE stg__gong_call_sentences_rejected;

CREATE TABLE transformc_kept_20261125142041_stg__gong_call_sentences AS SELECT * FROM stg__gong_call_sentences;

DROP TABLE stg__gong_call_sentences;

CREATE TABLE transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3 AS SELECT * FROM stg__gong_call_participants_rejected;

DROP TABLE stg__gong_call_participants_rejected;

CREATE TABLE transformc_kept_20261125142041_stg__gong_call_participants AS SELECT * FROM stg__gong_call_participants;

DROP TABLE stg__gong_call_participants;

CREATE TABLE transformc_kept_20261125142041_raw_airbyte__gong_users AS SELECT * FROM raw_airbyte__gong_users;

DROP TABLE raw_airbyte__gong_users;

CREATE TABLE transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018 AS SELECT * FROM raw_airbyte__gong_calls_extensive;

DROP TABLE raw_airbyte__gong_calls_extensive;

CREATE TABLE transformc_kept_20261125142041_raw_airbyte__gong_calls AS SELECT * FROM raw_airbyte__gong_calls;

DROP TABLE raw_airbyte__gong_calls;

CREATE TABLE transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf AS SELECT * FROM raw_airbyte__gong_call_transcripts;

DROP TABLE raw_airbyte__gong_call_transcripts;

CREATE TABLE transformc_kept_20261125142041_ops__transform_variable AS SELECT * FROM ops__transform_variable;

DROP TABLE ops__transform_variable;

CREATE TABLE transformc_kept_20261125142041_ops__transform_step AS SELECT * FROM ops__transform_step;

DROP TABLE ops__transform_step;

CREATE TABLE transformc_kept_20261125142041_ops__transform_run AS SELECT * FROM ops__transform_run;

DROP TABLE ops__transform_run;

CREATE TABLE transformc_kept_20261125142041_ops__transform_log AS SELECT * FROM ops__transform_log;

DROP TABLE ops__transform_log;

CREATE TABLE transformc_kept_20261125142041_ops__transform_error AS SELECT * FROM ops__transform_error;

DROP TABLE ops__transform_error;

CREATE TABLE transformc_kept_20261125142041_ops__rejected_sample AS SELECT * FROM ops__rejected_sample;

DROP TABLE ops__rejected_sample;

CREATE TABLE transformc_kept_20261125142041_ops__quality_result AS SELECT * FROM ops__quality_result;

DROP TABLE ops__quality_result;

DROP TABLE IF EXISTS ops__transform_program;
