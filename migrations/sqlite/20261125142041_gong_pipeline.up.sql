-- transformc: version 20261125142041_gong_pipeline, up, sqlite; written from 20261125142041_gong_pipeline.json

CREATE TABLE IF NOT EXISTS ops__transform_program (
  name TEXT NOT NULL PRIMARY KEY,
  source_hash TEXT NOT NULL,
  program TEXT NOT NULL
) STRICT;

CREATE TABLE ops__quality_result (
  run_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  step TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  dimension TEXT,
  weight INTEGER,
  applicable INTEGER,
  failed INTEGER,
  value REAL,
  bound TEXT,
  outcome TEXT,
  PRIMARY KEY (run_id, seq)
) STRICT;

-- if kept transformc_kept_20261125142041_ops__quality_result:
--   INSERT INTO ops__quality_result (run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome) SELECT run_id, seq, step, kind, name, dimension, weight, applicable, failed, value, bound, outcome FROM transformc_kept_20261125142041_ops__quality_result;
--   DROP TABLE transformc_kept_20261125142041_ops__quality_result;

CREATE TABLE ops__rejected_sample (
  run_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  step TEXT NOT NULL,
  reason TEXT NOT NULL,
  record TEXT CONSTRAINT tc_dom_record CHECK (record IS NULL OR json_valid(record)),
  PRIMARY KEY (run_id, seq)
) STRICT;

-- if kept transformc_kept_20261125142041_ops__rejected_sample:
--   INSERT INTO ops__rejected_sample (run_id, seq, step, reason, record) SELECT run_id, seq, step, reason, record FROM transformc_kept_20261125142041_ops__rejected_sample;
--   DROP TABLE transformc_kept_20261125142041_ops__rejected_sample;

CREATE TABLE ops__transform_error (
  run_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  raised_at TEXT NOT NULL,
  category TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (run_id, seq)
) STRICT;

-- if kept transformc_kept_20261125142041_ops__transform_error:
--   INSERT INTO ops__transform_error (run_id, seq, raised_at, category, code, message) SELECT run_id, seq, raised_at, category, code, message FROM transformc_kept_20261125142041_ops__transform_error;
--   DROP TABLE transformc_kept_20261125142041_ops__transform_error;

CREATE TABLE ops__transform_log (
  run_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  logged_at TEXT NOT NULL,
  level TEXT NOT NULL,
  event TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (run_id, seq)
) STRICT;

-- if kept transformc_kept_20261125142041_ops__transform_log:
--   INSERT INTO ops__transform_log (run_id, seq, logged_at, level, event, message) SELECT run_id, seq, logged_at, level, event, message FROM transformc_kept_20261125142041_ops__transform_log;
--   DROP TABLE transformc_kept_20261125142041_ops__transform_log;

CREATE TABLE ops__transform_run (
  run_id TEXT NOT NULL,
  transform TEXT NOT NULL,
  rule_set TEXT NOT NULL,
  environment TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  status TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  rows_in INTEGER,
  rows_loaded INTEGER,
  rows_unchanged INTEGER,
  rows_rejected INTEGER,
  rows_duplicate INTEGER,
  rows_flagged INTEGER,
  score_mean REAL,
  score_min REAL,
  result TEXT,
  error_category TEXT,
  error_code TEXT,
  error_text TEXT,
  PRIMARY KEY (run_id),
  CHECK (status IN ('running', 'succeeded', 'failed'))
) STRICT;

-- if kept transformc_kept_20261125142041_ops__transform_run:
--   INSERT INTO ops__transform_run (run_id, transform, rule_set, environment, attempt, status, started_at, finished_at, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text) SELECT run_id, transform, rule_set, environment, attempt, status, started_at, finished_at, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, result, error_category, error_code, error_text FROM transformc_kept_20261125142041_ops__transform_run;
--   DROP TABLE transformc_kept_20261125142041_ops__transform_run;

CREATE TABLE ops__transform_step (
  run_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  rows_in INTEGER,
  rows_loaded INTEGER,
  rows_unchanged INTEGER,
  rows_rejected INTEGER,
  rows_duplicate INTEGER,
  rows_flagged INTEGER,
  score_mean REAL,
  score_min REAL,
  duration_ms INTEGER,
  PRIMARY KEY (run_id, seq)
) STRICT;

-- if kept transformc_kept_20261125142041_ops__transform_step:
--   INSERT INTO ops__transform_step (run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, duration_ms) SELECT run_id, seq, name, rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min, duration_ms FROM transformc_kept_20261125142041_ops__transform_step;
--   DROP TABLE transformc_kept_20261125142041_ops__transform_step;

CREATE TABLE ops__transform_variable (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name)
) STRICT;

-- if kept transformc_kept_20261125142041_ops__transform_variable:
--   INSERT INTO ops__transform_variable (name, value) SELECT name, value FROM transformc_kept_20261125142041_ops__transform_variable;
--   DROP TABLE transformc_kept_20261125142041_ops__transform_variable;

CREATE TABLE raw_airbyte__gong_call_transcripts (
  _airbyte_raw_id TEXT NOT NULL,
  _airbyte_extracted_at TEXT NOT NULL,
  _airbyte_loaded_at TEXT,
  _airbyte_data TEXT NOT NULL CONSTRAINT tc_dom__airbyte_data CHECK (_airbyte_data IS NULL OR json_valid(_airbyte_data)),
  _airbyte_meta TEXT CONSTRAINT tc_dom__airbyte_meta CHECK (_airbyte_meta IS NULL OR json_valid(_airbyte_meta)),
  _airbyte_generation_id INTEGER,
  PRIMARY KEY (_airbyte_raw_id)
) STRICT;

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf:
--   INSERT INTO raw_airbyte__gong_call_transcripts (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf;
--   DROP TABLE transformc_kept_20261125142041_raw_airbyte__gong_call__960b65bf;

CREATE TABLE raw_airbyte__gong_calls (
  _airbyte_raw_id TEXT NOT NULL,
  _airbyte_extracted_at TEXT NOT NULL,
  _airbyte_loaded_at TEXT,
  _airbyte_data TEXT NOT NULL CONSTRAINT tc_dom__airbyte_data CHECK (_airbyte_data IS NULL OR json_valid(_airbyte_data)),
  _airbyte_meta TEXT CONSTRAINT tc_dom__airbyte_meta CHECK (_airbyte_meta IS NULL OR json_valid(_airbyte_meta)),
  _airbyte_generation_id INTEGER,
  PRIMARY KEY (_airbyte_raw_id)
) STRICT;

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_calls:
--   INSERT INTO raw_airbyte__gong_calls (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM transformc_kept_20261125142041_raw_airbyte__gong_calls;
--   DROP TABLE transformc_kept_20261125142041_raw_airbyte__gong_calls;

CREATE TABLE raw_airbyte__gong_calls_extensive (
  _airbyte_raw_id TEXT NOT NULL,
  _airbyte_extracted_at TEXT NOT NULL,
  _airbyte_loaded_at TEXT,
  _airbyte_data TEXT NOT NULL CONSTRAINT tc_dom__airbyte_data CHECK (_airbyte_data IS NULL OR json_valid(_airbyte_data)),
  _airbyte_meta TEXT CONSTRAINT tc_dom__airbyte_meta CHECK (_airbyte_meta IS NULL OR json_valid(_airbyte_meta)),
  _airbyte_generation_id INTEGER,
  PRIMARY KEY (_airbyte_raw_id)
) STRICT;

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018:
--   INSERT INTO raw_airbyte__gong_calls_extensive (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018;
--   DROP TABLE transformc_kept_20261125142041_raw_airbyte__gong_calls_b74f6018;

CREATE TABLE raw_airbyte__gong_users (
  _airbyte_raw_id TEXT NOT NULL,
  _airbyte_extracted_at TEXT NOT NULL,
  _airbyte_loaded_at TEXT,
  _airbyte_data TEXT NOT NULL CONSTRAINT tc_dom__airbyte_data CHECK (_airbyte_data IS NULL OR json_valid(_airbyte_data)),
  _airbyte_meta TEXT CONSTRAINT tc_dom__airbyte_meta CHECK (_airbyte_meta IS NULL OR json_valid(_airbyte_meta)),
  _airbyte_generation_id INTEGER,
  PRIMARY KEY (_airbyte_raw_id)
) STRICT;

-- if kept transformc_kept_20261125142041_raw_airbyte__gong_users:
--   INSERT INTO raw_airbyte__gong_users (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id) SELECT _airbyte_raw_id, _airbyte_extracted_at, _airbyte_loaded_at, _airbyte_data, _airbyte_meta, _airbyte_generation_id FROM transformc_kept_20261125142041_raw_airbyte__gong_users;
--   DROP TABLE transformc_kept_20261125142041_raw_airbyte__gong_users;

CREATE TABLE stg__gong_call_participants (
  call_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  speaker_id TEXT,
  user_id TEXT,
  name TEXT,
  job_title TEXT,
  email_address TEXT,
  affiliation TEXT,
  party_index INTEGER,
  extracted_at TEXT,
  data_quality_score REAL,
  data_quality_issues TEXT CONSTRAINT tc_dom_data_quality_issues CHECK (data_quality_issues IS NULL OR json_valid(data_quality_issues)),
  PRIMARY KEY (call_id, participant_id)
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_call_participants:
--   INSERT INTO stg__gong_call_participants (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues FROM transformc_kept_20261125142041_stg__gong_call_participants;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_call_participants;

CREATE TABLE stg__gong_call_participants_rejected (
  call_id TEXT,
  participant_id TEXT,
  speaker_id TEXT,
  user_id TEXT,
  name TEXT,
  job_title TEXT,
  email_address TEXT,
  affiliation TEXT,
  party_index INTEGER,
  language TEXT,
  loaded_call_id TEXT,
  call_scope TEXT,
  call_language TEXT,
  external_parties INTEGER,
  newest_extracted_at TEXT,
  extracted_at TEXT,
  raw_id TEXT,
  _tc_reason TEXT NOT NULL,
  _tc_score REAL,
  _tc_issues TEXT CONSTRAINT tc_dom__tc_issues CHECK (_tc_issues IS NULL OR json_valid(_tc_issues)),
  _tc_run_id TEXT NOT NULL,
  _tc_rejected_at TEXT NOT NULL,
  _tc_rule_set TEXT NOT NULL,
  _tc_identity TEXT,
  _tc_record TEXT CONSTRAINT tc_dom__tc_record CHECK (_tc_record IS NULL OR json_valid(_tc_record))
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3:
--   INSERT INTO stg__gong_call_participants_rejected (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_call_particip_f2e627a3;

CREATE TABLE stg__gong_call_sentences (
  call_id TEXT NOT NULL,
  monologue_index INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  speaker_id TEXT,
  participant_id TEXT,
  topic TEXT,
  start_ms INTEGER,
  end_ms INTEGER,
  sentence_text TEXT,
  extracted_at TEXT,
  data_quality_score REAL,
  data_quality_issues TEXT CONSTRAINT tc_dom_data_quality_issues CHECK (data_quality_issues IS NULL OR json_valid(data_quality_issues)),
  PRIMARY KEY (call_id, monologue_index, sentence_index)
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_call_sentences:
--   INSERT INTO stg__gong_call_sentences (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues FROM transformc_kept_20261125142041_stg__gong_call_sentences;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_call_sentences;

CREATE TABLE stg__gong_call_sentences_rejected (
  call_id TEXT,
  monologue_index INTEGER,
  sentence_index INTEGER,
  speaker_id TEXT,
  participant_id TEXT,
  topic TEXT,
  start_ms INTEGER,
  end_ms INTEGER,
  sentence_text TEXT,
  loaded_call_id TEXT,
  newest_extracted_at TEXT,
  extracted_at TEXT,
  raw_id TEXT,
  _tc_reason TEXT NOT NULL,
  _tc_score REAL,
  _tc_issues TEXT CONSTRAINT tc_dom__tc_issues CHECK (_tc_issues IS NULL OR json_valid(_tc_issues)),
  _tc_run_id TEXT NOT NULL,
  _tc_rejected_at TEXT NOT NULL,
  _tc_rule_set TEXT NOT NULL,
  _tc_identity TEXT,
  _tc_record TEXT CONSTRAINT tc_dom__tc_record CHECK (_tc_record IS NULL OR json_valid(_tc_record))
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d:
--   INSERT INTO stg__gong_call_sentences_rejected (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_call_sentence_bb00876d;

CREATE TABLE stg__gong_calls (
  call_id TEXT NOT NULL,
  title TEXT,
  started_at TEXT,
  duration_seconds INTEGER,
  direction TEXT,
  scope TEXT,
  language TEXT,
  is_private INTEGER CONSTRAINT tc_dom_is_private CHECK (is_private IN (0, 1)),
  url TEXT,
  extracted_at TEXT,
  data_quality_score REAL,
  data_quality_issues TEXT CONSTRAINT tc_dom_data_quality_issues CHECK (data_quality_issues IS NULL OR json_valid(data_quality_issues)),
  PRIMARY KEY (call_id)
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_calls:
--   INSERT INTO stg__gong_calls (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues) SELECT call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues FROM transformc_kept_20261125142041_stg__gong_calls;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_calls;

CREATE TABLE stg__gong_calls_rejected (
  call_id TEXT,
  title TEXT,
  started_at TEXT,
  duration_seconds INTEGER,
  direction TEXT,
  scope TEXT,
  language TEXT,
  is_private INTEGER CONSTRAINT tc_dom_is_private CHECK (is_private IN (0, 1)),
  url TEXT,
  extracted_at TEXT,
  raw_id TEXT,
  _tc_reason TEXT NOT NULL,
  _tc_score REAL,
  _tc_issues TEXT CONSTRAINT tc_dom__tc_issues CHECK (_tc_issues IS NULL OR json_valid(_tc_issues)),
  _tc_run_id TEXT NOT NULL,
  _tc_rejected_at TEXT NOT NULL,
  _tc_rule_set TEXT NOT NULL,
  _tc_identity TEXT,
  _tc_record TEXT CONSTRAINT tc_dom__tc_record CHECK (_tc_record IS NULL OR json_valid(_tc_record))
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_calls_rejected:
--   INSERT INTO stg__gong_calls_rejected (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM transformc_kept_20261125142041_stg__gong_calls_rejected;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_calls_rejected;

CREATE TABLE stg__gong_users (
  user_id TEXT NOT NULL,
  email_address TEXT,
  first_name TEXT,
  last_name TEXT,
  display_name TEXT,
  job_title TEXT,
  manager_id TEXT,
  is_active INTEGER CONSTRAINT tc_dom_is_active CHECK (is_active IN (0, 1)),
  extracted_at TEXT,
  data_quality_score REAL,
  data_quality_issues TEXT CONSTRAINT tc_dom_data_quality_issues CHECK (data_quality_issues IS NULL OR json_valid(data_quality_issues)),
  PRIMARY KEY (user_id)
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_users:
--   INSERT INTO stg__gong_users (user_id, email_address, first_name, last_name, display_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues) SELECT user_id, email_address, first_name, last_name, display_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues FROM transformc_kept_20261125142041_stg__gong_users;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_users;

CREATE TABLE stg__gong_users_rejected (
  user_id TEXT,
  email_address TEXT,
  first_name TEXT,
  last_name TEXT,
  job_title TEXT,
  manager_id TEXT,
  is_active INTEGER CONSTRAINT tc_dom_is_active CHECK (is_active IN (0, 1)),
  extracted_at TEXT,
  raw_id TEXT,
  _tc_reason TEXT NOT NULL,
  _tc_score REAL,
  _tc_issues TEXT CONSTRAINT tc_dom__tc_issues CHECK (_tc_issues IS NULL OR json_valid(_tc_issues)),
  _tc_run_id TEXT NOT NULL,
  _tc_rejected_at TEXT NOT NULL,
  _tc_rule_set TEXT NOT NULL,
  _tc_identity TEXT,
  _tc_record TEXT CONSTRAINT tc_dom__tc_record CHECK (_tc_record IS NULL OR json_valid(_tc_record))
) STRICT;

-- if kept transformc_kept_20261125142041_stg__gong_users_rejected:
--   INSERT INTO stg__gong_users_rejected (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record) SELECT user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record FROM transformc_kept_20261125142041_stg__gong_users_rejected;
--   DROP TABLE transformc_kept_20261125142041_stg__gong_users_rejected;

CREATE INDEX stg__gong_call_participants_rejected_identity ON stg__gong_call_participants_rejected (_tc_identity);

CREATE INDEX stg__gong_call_participants_speaker ON stg__gong_call_participants (call_id, speaker_id);

CREATE INDEX stg__gong_call_sentences_rejected_identity ON stg__gong_call_sentences_rejected (_tc_identity);

CREATE INDEX stg__gong_calls_rejected_identity ON stg__gong_calls_rejected (_tc_identity);

CREATE INDEX stg__gong_users_rejected_identity ON stg__gong_users_rejected (_tc_identity);

INSERT INTO ops__transform_program (name, source_hash, program)
VALUES ('stg.transform_gong_call_participants', 'h1:568082b17148bbd1082353538c128a8d44b5b300ceb1cf7823653495749e3b7d', '-- transformc program 1
-- transform stg.transform_gong_call_participants
-- source h1:568082b17148bbd1082353538c128a8d44b5b300ceb1cf7823653495749e3b7d
-- rules h1:ee3614418ced3b11ee16505bf8f9db74bda14d6f5674602a58ba19c4f9aa3fd1
-- log info start loading Gong participants
-- log info finish {rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}
-- log error error Gong participants not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}
-- on any log raise
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
-- step 1 variables max_rejected min_quality
-- step 2 row
SELECT 0 AS v_loaded
-- step 3 load gong_call_participants
-- step 4 exec
DROP TABLE IF EXISTS temp.tc_source
-- step 5 exec
DROP TABLE IF EXISTS temp.tc_verdict
-- step 6 exec
CREATE TEMP TABLE tc_source (
    call_id TEXT, participant_id TEXT, speaker_id TEXT, user_id TEXT, name TEXT, job_title TEXT, email_address TEXT, affiliation TEXT, party_index INTEGER, language TEXT, loaded_call_id TEXT, call_scope TEXT, call_language TEXT, external_parties INTEGER, newest_extracted_at TEXT, extracted_at TEXT, raw_id TEXT, tc_identity TEXT, tc_record TEXT, tc_changes INTEGER, tc_mask INTEGER, tc_duplicate INTEGER
) STRICT
-- step 7 exec count=rows_in
INSERT INTO temp.tc_source
WITH source AS MATERIALIZED (
    SELECT tc_json_text(landed._airbyte_data, ''metaData'', ''id'')         AS call_id,
           tc_json_text(party.value, ''id'')                              AS participant_id,
           tc_json_text(party.value, ''speakerId'')                       AS speaker_id,
           tc_json_text(party.value, ''userId'')                          AS user_id,
           tc_json_text(party.value, ''name'')                            AS name,
           tc_json_text(party.value, ''title'')                           AS job_title,
           tc_json_text(party.value, ''emailAddress'')                    AS email_address,
           tc_json_text(party.value, ''affiliation'')                     AS affiliation,
           party.key                                                    AS party_index,
           tc_json_text(landed._airbyte_data, ''metaData'', ''language'')   AS language,
           known_call.call_id                                           AS loaded_call_id,
           known_call.scope                                             AS call_scope,
           known_call.language                                          AS call_language,
           sum(CASE WHEN tc_json_text(party.value, ''affiliation'') = ''External'' THEN 1 ELSE 0 END) OVER (PARTITION BY landed._airbyte_raw_id) AS external_parties,
           max(landed._airbyte_extracted_at) OVER (PARTITION BY tc_json_text(landed._airbyte_data, ''metaData'', ''id'')) AS newest_extracted_at,
           landed._airbyte_extracted_at                                 AS extracted_at,
           landed._airbyte_raw_id                                       AS raw_id,
           landed._airbyte_raw_id                                       AS tc_identity,
           landed._airbyte_data                                         AS tc_record,
           coalesce(tc_json_length(landed._airbyte_meta, ''changes''), 0) AS tc_changes
    FROM raw_airbyte__gong_calls_extensive AS landed
    LEFT JOIN stg__gong_calls AS known_call ON known_call.call_id = tc_json_text(landed._airbyte_data, ''metaData'', ''id'')
    CROSS JOIN json_each(tc_json_elements(landed._airbyte_data, ''parties'')) AS party
)
SELECT source.*,
         CASE WHEN participant_id IS NOT NULL THEN 0 ELSE 1 END
       + CASE WHEN loaded_call_id IS NOT NULL THEN 0 ELSE 2 END
       + CASE WHEN extracted_at = newest_extracted_at THEN 0 ELSE 4 END
       + CASE WHEN trim(name) <> '''' THEN 0 ELSE 8 END
       + CASE WHEN affiliation IN (''Internal'', ''External'') THEN 0 ELSE 16 END
       + CASE WHEN email_address IS NOT NULL THEN CASE WHEN email_address LIKE ''%_@_%._%'' THEN 0 ELSE 32 END ELSE 64 END
       + CASE WHEN call_scope = ''External'' THEN CASE WHEN external_parties > 0 THEN 0 ELSE 128 END ELSE 256 END
       + CASE WHEN call_language IS NOT NULL THEN CASE WHEN language = call_language THEN 0 ELSE 512 END ELSE 1024 END
       + CASE WHEN tc_changes = 0 THEN 0 ELSE 2048 END AS tc_mask,
       FALSE AS tc_duplicate
  FROM source
-- step 8 exec
UPDATE temp.tc_source SET tc_duplicate = TRUE WHERE rowid IN (
    SELECT id FROM (
        SELECT rowid AS id, row_number() OVER (
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
        ) AS place
          FROM temp.tc_source
         WHERE (call_id, participant_id) IN (SELECT call_id, participant_id FROM temp.tc_source WHERE call_id IS NOT NULL AND participant_id IS NOT NULL GROUP BY call_id, participant_id HAVING count(*) > 1)
    ) WHERE place > 1
)
-- step 9 exec
CREATE TEMP TABLE tc_verdict AS
SELECT tc_mask, tc_rows, tc_issues, tc_points, tc_points / 1000.0 AS tc_score,
       CASE WHEN tc_mask & 7 <> 0 THEN ''rule'' WHEN tc_points < 600 THEN ''score'' END AS tc_reason,
       coalesce(tc_points < 800, TRUE) AS tc_flagged
  FROM (
    SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
      FROM (
        SELECT tc_mask,
               count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
               ''['' || substr(CASE WHEN tc_mask & 1 <> 0 THEN '', "'' || ''participant_id_present'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 2 <> 0 THEN '', "'' || ''call_loaded'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 4 <> 0 THEN '', "'' || ''newest_version'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 8 <> 0 THEN '', "'' || ''named'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 16 <> 0 THEN '', "'' || ''affiliation_known'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 32 <> 0 THEN '', "'' || ''email_shaped'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 128 <> 0 THEN '', "'' || ''external_call_has_guest'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 512 <> 0 THEN '', "'' || ''language_agrees'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 2048 <> 0 THEN '', "'' || ''no_fields_nulled'' || ''"'' ELSE '''' END, 3) || '']'' AS tc_issues,
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
          FROM temp.tc_source GROUP BY tc_mask
    ) AS masks
) AS verdicts
-- step 10 row
SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0) AS rows_rejected,
       :rows_in - coalesce(sum(tc_rows), 0) AS rows_duplicate,
       coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0) AS rows_flagged,
       coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0) AS rows_scored,
       coalesce(sum(tc_rows * tc_points), 0) AS points_total,
       min(tc_points) FILTER (WHERE tc_rows > 0) AS score_min,
       coalesce(sum(tc_rows), 0) AS applicable_1,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0) AS failed_1,
       coalesce(sum(tc_rows), 0) AS applicable_2,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0) AS failed_2,
       coalesce(sum(tc_rows), 0) AS applicable_3,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0) AS failed_3,
       coalesce(sum(tc_rows), 0) AS applicable_4,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0) AS failed_4,
       coalesce(sum(tc_rows), 0) AS applicable_5,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0) AS failed_5,
       coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 64 <> 0)), 0) AS applicable_6,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 32 <> 0), 0) AS failed_6,
       coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 256 <> 0)), 0) AS applicable_7,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 128 <> 0), 0) AS failed_7,
       coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 1024 <> 0)), 0) AS applicable_8,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 512 <> 0), 0) AS failed_8,
       coalesce(sum(tc_rows), 0) AS applicable_9,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2048 <> 0), 0) AS failed_9
  FROM temp.tc_verdict
-- step 11 row
SELECT (2 * :points_total + :rows_scored) / nullif(2 * :rows_scored, 0) AS score_mean
-- step 12 rules
VALUES (''participant_id_present'', ''required'', 1, :applicable_1, :failed_1),
       (''call_loaded'', ''required'', 1, :applicable_2, :failed_2),
       (''newest_version'', ''business'', 1, :applicable_3, :failed_3),
       (''named'', ''business'', 1, :applicable_4, :failed_4),
       (''affiliation_known'', ''business'', 1, :applicable_5, :failed_5),
       (''email_shaped'', ''type'', 1, :applicable_6, :failed_6),
       (''external_call_has_guest'', ''business'', 2, :applicable_7, :failed_7),
       (''language_agrees'', ''business'', 1, :applicable_8, :failed_8),
       (''no_fields_nulled'', ''type'', 1, :applicable_9, :failed_9)
-- step 13 row
SELECT count(*) AS rows_unchanged
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source LEFT JOIN stg__gong_call_participants AS target ON target.call_id = source.call_id AND target.participant_id = source.participant_id
 WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.speaker_id, target.user_id, target.name, target.job_title, target.email_address, target.affiliation, target.party_index, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS (source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END
-- step 14 row
SELECT 0 AS rows_loaded
-- step 15 exec count=+rows_loaded
UPDATE stg__gong_call_participants AS target SET
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
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE target.call_id = source.call_id AND target.participant_id = source.participant_id
   AND (target.speaker_id, target.user_id, target.name, target.job_title, target.email_address, target.affiliation, target.party_index, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS NOT (source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.extracted_at, source.tc_score, source.tc_issues)
-- step 16 exec count=+rows_loaded
INSERT INTO stg__gong_call_participants (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at, data_quality_score, data_quality_issues)
SELECT source.call_id, source.participant_id, source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.extracted_at, source.tc_score, source.tc_issues
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE NOT EXISTS (SELECT 1 FROM stg__gong_call_participants AS target WHERE target.call_id = source.call_id AND target.participant_id = source.participant_id)
-- step 17 row
SELECT :rows_loaded + :rows_unchanged AS row_count
-- step 18 exec
DELETE FROM stg__gong_call_participants_rejected WHERE rowid IN (
    SELECT rejected.rowid FROM temp.tc_source AS source CROSS JOIN stg__gong_call_participants_rejected AS rejected
     WHERE rejected._tc_identity = source.tc_identity
)
-- step 19 exec count=rows_written
INSERT INTO stg__gong_call_participants_rejected (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, language, loaded_call_id, call_scope, call_language, external_parties, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
SELECT source.call_id, source.participant_id, source.speaker_id, source.user_id, source.name, source.job_title, source.email_address, source.affiliation, source.party_index, source.language, source.loaded_call_id, source.call_scope, source.call_language, source.external_parties, source.newest_extracted_at, source.extracted_at, source.raw_id,
       CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
       :run_id, :started_at, :rule_set, source.tc_identity, source.tc_record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
-- step 20 samples
SELECT CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
 ORDER BY source.tc_identity, 1 LIMIT 100
-- step 21 end
-- step 22 fail TCA01
SELECT ''rows do not add up in gong_call_participants: '' || :rows_in || '' in, '' || :rows_loaded || '' loaded, '' || :rows_unchanged
    || '' unchanged, '' || :rows_rejected || '' rejected, '' || :rows_duplicate || '' duplicates, '' || :rows_written || '' written to rejects''
 WHERE :rows_in <> :rows_loaded + :rows_unchanged + :rows_written OR :rows_written <> :rows_rejected + :rows_duplicate
-- step 23 gates gong_call_participants
VALUES (''rejected'', ''<= '' || :tc_max_rejected || ''%'', (2 * 100000 * :rows_rejected + :rows_in) / nullif(2 * :rows_in, 0),
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN coalesce(:rows_in, 0) = 0 THEN ''skip'' WHEN 100000 * :rows_rejected <= :tc_max_rejected_bound * :rows_in THEN ''pass'' ELSE ''fail'' END),
       (''score_mean'', ''>= '' || :tc_min_quality, :score_mean,
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN :score_mean IS NULL THEN ''skip'' WHEN :score_mean >= :tc_min_quality_bound THEN ''pass'' ELSE ''warn'' END)
-- step 24 row
SELECT :row_count AS v_loaded
-- step 25 result
SELECT (''loaded '' || :v_loaded)
')
ON CONFLICT (name) DO UPDATE SET source_hash = excluded.source_hash, program = excluded.program;

INSERT INTO ops__transform_program (name, source_hash, program)
VALUES ('stg.transform_gong_call_sentences', 'h1:445a14680aeded4d5d194c84009d81dd37a5dd9f926467db4f2c850caf8a34fa', '-- transformc program 1
-- transform stg.transform_gong_call_sentences
-- source h1:445a14680aeded4d5d194c84009d81dd37a5dd9f926467db4f2c850caf8a34fa
-- rules h1:90973646e8c1baa14f90444e429207088b5b6d6d33bb5ba74ce4b47047d84060
-- log info start loading Gong sentences
-- log info finish {rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}
-- log error error Gong sentences not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}
-- on any log raise
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
-- step 1 variables max_rejected min_quality
-- step 2 row
SELECT 0 AS v_loaded
-- step 3 load gong_call_sentences
-- step 4 exec
DROP TABLE IF EXISTS temp.tc_source
-- step 5 exec
DROP TABLE IF EXISTS temp.tc_verdict
-- step 6 exec
CREATE TEMP TABLE tc_source (
    call_id TEXT, monologue_index INTEGER, sentence_index INTEGER, speaker_id TEXT, participant_id TEXT, topic TEXT, start_ms INTEGER, end_ms INTEGER, sentence_text TEXT, loaded_call_id TEXT, newest_extracted_at TEXT, extracted_at TEXT, raw_id TEXT, tc_identity TEXT, tc_record TEXT, tc_changes INTEGER, tc_mask INTEGER, tc_duplicate INTEGER
) STRICT
-- step 7 exec count=rows_in
INSERT INTO temp.tc_source
WITH source AS MATERIALIZED (
    SELECT tc_json_text(landed._airbyte_data, ''callId'')                 AS call_id,
           monologue.key                                                AS monologue_index,
           sentence.key                                                 AS sentence_index,
           tc_json_text(monologue.value, ''speakerId'')                   AS speaker_id,
           speaker.participant_id                                       AS participant_id,
           tc_json_text(monologue.value, ''topic'')                       AS topic,
           tc_try_number(tc_json_text(sentence.value, ''start''), 18, 0)  AS start_ms,
           tc_try_number(tc_json_text(sentence.value, ''end''), 18, 0)    AS end_ms,
           tc_json_text(sentence.value, ''text'')                         AS sentence_text,
           known_call.call_id                                           AS loaded_call_id,
           max(landed._airbyte_extracted_at) OVER (PARTITION BY tc_json_text(landed._airbyte_data, ''callId'')) AS newest_extracted_at,
           landed._airbyte_extracted_at                                 AS extracted_at,
           landed._airbyte_raw_id                                       AS raw_id,
           landed._airbyte_raw_id                                       AS tc_identity,
           landed._airbyte_data                                         AS tc_record,
           coalesce(tc_json_length(landed._airbyte_meta, ''changes''), 0) AS tc_changes
    FROM raw_airbyte__gong_call_transcripts AS landed
    CROSS JOIN json_each(tc_json_elements(landed._airbyte_data, ''transcript'')) AS monologue
    CROSS JOIN json_each(tc_json_elements(monologue.value, ''sentences'')) AS sentence
    LEFT JOIN stg__gong_calls AS known_call ON known_call.call_id = tc_json_text(landed._airbyte_data, ''callId'')
    LEFT JOIN stg__gong_call_participants AS speaker ON speaker.call_id = tc_json_text(landed._airbyte_data, ''callId'') AND speaker.speaker_id = tc_json_text(monologue.value, ''speakerId'')
)
SELECT source.*,
         CASE WHEN loaded_call_id IS NOT NULL THEN 0 ELSE 1 END
       + CASE WHEN extracted_at = newest_extracted_at THEN 0 ELSE 2 END
       + CASE WHEN participant_id IS NOT NULL THEN 0 ELSE 4 END
       + CASE WHEN trim(sentence_text) <> '''' THEN 0 ELSE 8 END
       + CASE WHEN end_ms > start_ms THEN 0 ELSE 16 END
       + CASE WHEN end_ms > start_ms THEN CASE WHEN end_ms - start_ms >= 10 * length(sentence_text) THEN 0 ELSE 32 END ELSE 64 END
       + CASE WHEN tc_changes = 0 THEN 0 ELSE 128 END AS tc_mask,
       FALSE AS tc_duplicate
  FROM source
-- step 8 exec
UPDATE temp.tc_source SET tc_duplicate = TRUE WHERE rowid IN (
    SELECT id FROM (
        SELECT rowid AS id, row_number() OVER (
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
        ) AS place
          FROM temp.tc_source
         WHERE (call_id, monologue_index, sentence_index) IN (SELECT call_id, monologue_index, sentence_index FROM temp.tc_source WHERE call_id IS NOT NULL AND monologue_index IS NOT NULL AND sentence_index IS NOT NULL GROUP BY call_id, monologue_index, sentence_index HAVING count(*) > 1)
    ) WHERE place > 1
)
-- step 9 exec
CREATE TEMP TABLE tc_verdict AS
SELECT tc_mask, tc_rows, tc_issues, tc_points, tc_points / 1000.0 AS tc_score,
       CASE WHEN tc_mask & 3 <> 0 THEN ''rule'' WHEN tc_points < 600 THEN ''score'' END AS tc_reason,
       coalesce(tc_points < 800, TRUE) AS tc_flagged
  FROM (
    SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
      FROM (
        SELECT tc_mask,
               count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
               ''['' || substr(CASE WHEN tc_mask & 1 <> 0 THEN '', "'' || ''call_loaded'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 2 <> 0 THEN '', "'' || ''newest_version'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 4 <> 0 THEN '', "'' || ''speaker_known'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 8 <> 0 THEN '', "'' || ''spoken'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 16 <> 0 THEN '', "'' || ''ends_after_start'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 32 <> 0 THEN '', "'' || ''in_milliseconds'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 128 <> 0 THEN '', "'' || ''no_fields_nulled'' || ''"'' ELSE '''' END, 3) || '']'' AS tc_issues,
               13
                 - CASE WHEN tc_mask & 64 <> 0 THEN 3 ELSE 0 END AS applicable,
               CASE WHEN tc_mask & 1 <> 0 THEN 1 ELSE 0 END
                 + CASE WHEN tc_mask & 2 <> 0 THEN 1 ELSE 0 END
                 + CASE WHEN tc_mask & 4 <> 0 THEN 2 ELSE 0 END
                 + CASE WHEN tc_mask & 8 <> 0 THEN 2 ELSE 0 END
                 + CASE WHEN tc_mask & 16 <> 0 THEN 3 ELSE 0 END
                 + CASE WHEN tc_mask & 32 <> 0 THEN 3 ELSE 0 END
                 + CASE WHEN tc_mask & 128 <> 0 THEN 1 ELSE 0 END AS failed
          FROM temp.tc_source GROUP BY tc_mask
    ) AS masks
) AS verdicts
-- step 10 row
SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0) AS rows_rejected,
       :rows_in - coalesce(sum(tc_rows), 0) AS rows_duplicate,
       coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0) AS rows_flagged,
       coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0) AS rows_scored,
       coalesce(sum(tc_rows * tc_points), 0) AS points_total,
       min(tc_points) FILTER (WHERE tc_rows > 0) AS score_min,
       coalesce(sum(tc_rows), 0) AS applicable_1,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0) AS failed_1,
       coalesce(sum(tc_rows), 0) AS applicable_2,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0) AS failed_2,
       coalesce(sum(tc_rows), 0) AS applicable_3,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0) AS failed_3,
       coalesce(sum(tc_rows), 0) AS applicable_4,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0) AS failed_4,
       coalesce(sum(tc_rows), 0) AS applicable_5,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0) AS failed_5,
       coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 64 <> 0)), 0) AS applicable_6,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 32 <> 0), 0) AS failed_6,
       coalesce(sum(tc_rows), 0) AS applicable_7,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 128 <> 0), 0) AS failed_7
  FROM temp.tc_verdict
-- step 11 row
SELECT (2 * :points_total + :rows_scored) / nullif(2 * :rows_scored, 0) AS score_mean
-- step 12 rules
VALUES (''call_loaded'', ''required'', 1, :applicable_1, :failed_1),
       (''newest_version'', ''business'', 1, :applicable_2, :failed_2),
       (''speaker_known'', ''business'', 2, :applicable_3, :failed_3),
       (''spoken'', ''required'', 2, :applicable_4, :failed_4),
       (''ends_after_start'', ''business'', 3, :applicable_5, :failed_5),
       (''in_milliseconds'', ''business'', 3, :applicable_6, :failed_6),
       (''no_fields_nulled'', ''type'', 1, :applicable_7, :failed_7)
-- step 13 row
SELECT count(*) AS rows_unchanged
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source LEFT JOIN stg__gong_call_sentences AS target ON target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index
 WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.speaker_id, target.participant_id, target.topic, target.start_ms, target.end_ms, target.sentence_text, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS (source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END
-- step 14 row
SELECT 0 AS rows_loaded
-- step 15 exec count=+rows_loaded
UPDATE stg__gong_call_sentences AS target SET
    speaker_id = source.speaker_id,
    participant_id = source.participant_id,
    topic = source.topic,
    start_ms = source.start_ms,
    end_ms = source.end_ms,
    sentence_text = source.sentence_text,
    extracted_at = source.extracted_at,
    data_quality_score = source.tc_score,
    data_quality_issues = source.tc_issues
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index
   AND (target.speaker_id, target.participant_id, target.topic, target.start_ms, target.end_ms, target.sentence_text, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS NOT (source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at, source.tc_score, source.tc_issues)
-- step 16 exec count=+rows_loaded
INSERT INTO stg__gong_call_sentences (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, extracted_at, data_quality_score, data_quality_issues)
SELECT source.call_id, source.monologue_index, source.sentence_index, source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at, source.tc_score, source.tc_issues
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE NOT EXISTS (SELECT 1 FROM stg__gong_call_sentences AS target WHERE target.call_id = source.call_id AND target.monologue_index = source.monologue_index AND target.sentence_index = source.sentence_index)
-- step 17 row
SELECT :rows_loaded + :rows_unchanged AS row_count
-- step 18 exec
DELETE FROM stg__gong_call_sentences_rejected WHERE rowid IN (
    SELECT rejected.rowid FROM temp.tc_source AS source CROSS JOIN stg__gong_call_sentences_rejected AS rejected
     WHERE rejected._tc_identity = source.tc_identity
)
-- step 19 exec count=rows_written
INSERT INTO stg__gong_call_sentences_rejected (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text, loaded_call_id, newest_extracted_at, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
SELECT source.call_id, source.monologue_index, source.sentence_index, source.speaker_id, source.participant_id, source.topic, source.start_ms, source.end_ms, source.sentence_text, source.loaded_call_id, source.newest_extracted_at, source.extracted_at, source.raw_id,
       CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
       :run_id, :started_at, :rule_set, source.tc_identity, source.tc_record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
-- step 20 samples
SELECT CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
 ORDER BY source.tc_identity, 1 LIMIT 100
-- step 21 end
-- step 22 fail TCA01
SELECT ''rows do not add up in gong_call_sentences: '' || :rows_in || '' in, '' || :rows_loaded || '' loaded, '' || :rows_unchanged
    || '' unchanged, '' || :rows_rejected || '' rejected, '' || :rows_duplicate || '' duplicates, '' || :rows_written || '' written to rejects''
 WHERE :rows_in <> :rows_loaded + :rows_unchanged + :rows_written OR :rows_written <> :rows_rejected + :rows_duplicate
-- step 23 gates gong_call_sentences
VALUES (''rejected'', ''<= '' || :tc_max_rejected || ''%'', (2 * 100000 * :rows_rejected + :rows_in) / nullif(2 * :rows_in, 0),
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN coalesce(:rows_in, 0) = 0 THEN ''skip'' WHEN 100000 * :rows_rejected <= :tc_max_rejected_bound * :rows_in THEN ''pass'' ELSE ''fail'' END),
       (''score_mean'', ''>= '' || :tc_min_quality, :score_mean,
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN :score_mean IS NULL THEN ''skip'' WHEN :score_mean >= :tc_min_quality_bound THEN ''pass'' ELSE ''warn'' END)
-- step 24 row
SELECT :row_count AS v_loaded
-- step 25 result
SELECT (''loaded '' || :v_loaded)
')
ON CONFLICT (name) DO UPDATE SET source_hash = excluded.source_hash, program = excluded.program;

INSERT INTO ops__transform_program (name, source_hash, program)
VALUES ('stg.transform_gong_calls', 'h1:26d418386bf2765b1dcb585962245c57c7a48d96154a97cdf16d0288c8e7be9c', '-- transformc program 1
-- transform stg.transform_gong_calls
-- source h1:26d418386bf2765b1dcb585962245c57c7a48d96154a97cdf16d0288c8e7be9c
-- rules h1:c5b2cdb160325f5bae72d5604b4f52c365f59c570ed556e38be2b4faa2c7bd40
-- log info start loading Gong calls
-- log info finish {rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}
-- log error error Gong calls not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}
-- on any log raise
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
-- step 1 variables max_rejected min_quality
-- step 2 row
SELECT 0 AS v_loaded
-- step 3 load gong_calls
-- step 4 exec
DROP TABLE IF EXISTS temp.tc_source
-- step 5 exec
DROP TABLE IF EXISTS temp.tc_verdict
-- step 6 exec
CREATE TEMP TABLE tc_source (
    call_id TEXT, title TEXT, started_at TEXT, duration_seconds INTEGER, direction TEXT, scope TEXT, language TEXT, is_private INTEGER, url TEXT, extracted_at TEXT, raw_id TEXT, tc_identity TEXT, tc_record TEXT, tc_changes INTEGER, tc_mask INTEGER, tc_duplicate INTEGER
) STRICT
-- step 7 exec count=rows_in
INSERT INTO temp.tc_source
WITH source AS MATERIALIZED (
    SELECT tc_json_text(_airbyte_data, ''id'')                            AS call_id,
           tc_json_text(_airbyte_data, ''title'')                         AS title,
           tc_try_timestamp(tc_json_text(_airbyte_data, ''started''))     AS started_at,
           tc_try_number(tc_json_text(_airbyte_data, ''duration''), 18, 0) AS duration_seconds,
           tc_json_text(_airbyte_data, ''direction'')                     AS direction,
           tc_json_text(_airbyte_data, ''scope'')                         AS scope,
           tc_json_text(_airbyte_data, ''language'')                      AS language,
           tc_try_boolean(tc_json_text(_airbyte_data, ''isPrivate''))     AS is_private,
           tc_json_text(_airbyte_data, ''url'')                           AS url,
           _airbyte_extracted_at                                        AS extracted_at,
           _airbyte_raw_id                                              AS raw_id,
           gong_calls._airbyte_raw_id                                   AS tc_identity,
           gong_calls._airbyte_data                                     AS tc_record,
           coalesce(tc_json_length(gong_calls._airbyte_meta, ''changes''), 0) AS tc_changes
    FROM raw_airbyte__gong_calls AS gong_calls
)
SELECT source.*,
         CASE WHEN call_id IS NOT NULL THEN 0 ELSE 1 END
       + CASE WHEN NOT is_private THEN 0 ELSE 2 END
       + CASE WHEN started_at IS NOT NULL THEN 0 ELSE 4 END
       + CASE WHEN duration_seconds BETWEEN 1 AND 86400 THEN 0 ELSE 8 END
       + CASE WHEN direction IN (''Inbound'', ''Outbound'', ''Conference'') THEN 0 ELSE 16 END
       + CASE WHEN scope = ''External'' THEN CASE WHEN trim(title) <> '''' THEN 0 ELSE 32 END ELSE 64 END
       + CASE WHEN length(language) = 3 THEN 0 ELSE 128 END
       + CASE WHEN tc_changes = 0 THEN 0 ELSE 256 END AS tc_mask,
       FALSE AS tc_duplicate
  FROM source
-- step 8 exec
UPDATE temp.tc_source SET tc_duplicate = TRUE WHERE rowid IN (
    SELECT id FROM (
        SELECT rowid AS id, row_number() OVER (
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
        ) AS place
          FROM temp.tc_source
         WHERE (call_id) IN (SELECT call_id FROM temp.tc_source WHERE call_id IS NOT NULL GROUP BY call_id HAVING count(*) > 1)
    ) WHERE place > 1
)
-- step 9 exec
CREATE TEMP TABLE tc_verdict AS
SELECT tc_mask, tc_rows, tc_issues, tc_points, tc_points / 1000.0 AS tc_score,
       CASE WHEN tc_mask & 3 <> 0 THEN ''rule'' WHEN tc_points < 600 THEN ''score'' END AS tc_reason,
       coalesce(tc_points < 800, TRUE) AS tc_flagged
  FROM (
    SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
      FROM (
        SELECT tc_mask,
               count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
               ''['' || substr(CASE WHEN tc_mask & 1 <> 0 THEN '', "'' || ''call_id_present'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 2 <> 0 THEN '', "'' || ''not_private'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 4 <> 0 THEN '', "'' || ''started_is_time'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 8 <> 0 THEN '', "'' || ''duration_sane'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 16 <> 0 THEN '', "'' || ''direction_known'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 32 <> 0 THEN '', "'' || ''titled'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 128 <> 0 THEN '', "'' || ''language_is_code'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 256 <> 0 THEN '', "'' || ''no_fields_nulled'' || ''"'' ELSE '''' END, 3) || '']'' AS tc_issues,
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
          FROM temp.tc_source GROUP BY tc_mask
    ) AS masks
) AS verdicts
-- step 10 row
SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0) AS rows_rejected,
       :rows_in - coalesce(sum(tc_rows), 0) AS rows_duplicate,
       coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0) AS rows_flagged,
       coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0) AS rows_scored,
       coalesce(sum(tc_rows * tc_points), 0) AS points_total,
       min(tc_points) FILTER (WHERE tc_rows > 0) AS score_min,
       coalesce(sum(tc_rows), 0) AS applicable_1,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0) AS failed_1,
       coalesce(sum(tc_rows), 0) AS applicable_2,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0) AS failed_2,
       coalesce(sum(tc_rows), 0) AS applicable_3,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0) AS failed_3,
       coalesce(sum(tc_rows), 0) AS applicable_4,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0) AS failed_4,
       coalesce(sum(tc_rows), 0) AS applicable_5,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0) AS failed_5,
       coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 64 <> 0)), 0) AS applicable_6,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 32 <> 0), 0) AS failed_6,
       coalesce(sum(tc_rows), 0) AS applicable_7,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 128 <> 0), 0) AS failed_7,
       coalesce(sum(tc_rows), 0) AS applicable_8,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 256 <> 0), 0) AS failed_8
  FROM temp.tc_verdict
-- step 11 row
SELECT (2 * :points_total + :rows_scored) / nullif(2 * :rows_scored, 0) AS score_mean
-- step 12 rules
VALUES (''call_id_present'', ''required'', 1, :applicable_1, :failed_1),
       (''not_private'', ''business'', 1, :applicable_2, :failed_2),
       (''started_is_time'', ''type'', 3, :applicable_3, :failed_3),
       (''duration_sane'', ''business'', 2, :applicable_4, :failed_4),
       (''direction_known'', ''business'', 1, :applicable_5, :failed_5),
       (''titled'', ''business'', 1, :applicable_6, :failed_6),
       (''language_is_code'', ''type'', 1, :applicable_7, :failed_7),
       (''no_fields_nulled'', ''type'', 1, :applicable_8, :failed_8)
-- step 13 row
SELECT count(*) AS rows_unchanged
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source LEFT JOIN stg__gong_calls AS target ON target.call_id = source.call_id
 WHERE CASE WHEN target.call_id IS NOT NULL THEN (target.title, target.started_at, target.duration_seconds, target.direction, target.scope, target.language, target.is_private, target.url, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS (source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END
-- step 14 row
SELECT 0 AS rows_loaded
-- step 15 exec count=+rows_loaded
UPDATE stg__gong_calls AS target SET
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
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE target.call_id = source.call_id
   AND (target.title, target.started_at, target.duration_seconds, target.direction, target.scope, target.language, target.is_private, target.url, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS NOT (source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.tc_score, source.tc_issues)
-- step 16 exec count=+rows_loaded
INSERT INTO stg__gong_calls (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, data_quality_score, data_quality_issues)
SELECT source.call_id, source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.tc_score, source.tc_issues
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE NOT EXISTS (SELECT 1 FROM stg__gong_calls AS target WHERE target.call_id = source.call_id)
-- step 17 row
SELECT :rows_loaded + :rows_unchanged AS row_count
-- step 18 exec
DELETE FROM stg__gong_calls_rejected WHERE rowid IN (
    SELECT rejected.rowid FROM temp.tc_source AS source CROSS JOIN stg__gong_calls_rejected AS rejected
     WHERE rejected._tc_identity = source.tc_identity
)
-- step 19 exec count=rows_written
INSERT INTO stg__gong_calls_rejected (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
SELECT source.call_id, source.title, source.started_at, source.duration_seconds, source.direction, source.scope, source.language, source.is_private, source.url, source.extracted_at, source.raw_id,
       CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
       :run_id, :started_at, :rule_set, source.tc_identity, source.tc_record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
-- step 20 samples
SELECT CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
 ORDER BY source.tc_identity, 1 LIMIT 100
-- step 21 end
-- step 22 fail TCA01
SELECT ''rows do not add up in gong_calls: '' || :rows_in || '' in, '' || :rows_loaded || '' loaded, '' || :rows_unchanged
    || '' unchanged, '' || :rows_rejected || '' rejected, '' || :rows_duplicate || '' duplicates, '' || :rows_written || '' written to rejects''
 WHERE :rows_in <> :rows_loaded + :rows_unchanged + :rows_written OR :rows_written <> :rows_rejected + :rows_duplicate
-- step 23 gates gong_calls
VALUES (''rejected'', ''<= '' || :tc_max_rejected || ''%'', (2 * 100000 * :rows_rejected + :rows_in) / nullif(2 * :rows_in, 0),
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN coalesce(:rows_in, 0) = 0 THEN ''skip'' WHEN 100000 * :rows_rejected <= :tc_max_rejected_bound * :rows_in THEN ''pass'' ELSE ''fail'' END),
       (''score_mean'', ''>= '' || :tc_min_quality, :score_mean,
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN :score_mean IS NULL THEN ''skip'' WHEN :score_mean >= :tc_min_quality_bound THEN ''pass'' ELSE ''warn'' END)
-- step 24 row
SELECT :row_count AS v_loaded
-- step 25 result
SELECT (''loaded '' || :v_loaded)
')
ON CONFLICT (name) DO UPDATE SET source_hash = excluded.source_hash, program = excluded.program;

INSERT INTO ops__transform_program (name, source_hash, program)
VALUES ('stg.transform_gong_users', 'h1:b328504ccb68a734132efb5c691f8f72a4c33197cdfca981a58f9d3c3fa324bd', '-- transformc program 1
-- transform stg.transform_gong_users
-- source h1:b328504ccb68a734132efb5c691f8f72a4c33197cdfca981a58f9d3c3fa324bd
-- rules h1:dd1620848571ee10dc28b3d239e352968e0e4b43c7fe0366ba4e2c291b953c36
-- log info start loading Gong users
-- log info finish {rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}
-- log error error Gong users not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}
-- on any log raise
-- retry transient times 5 first 200 longest 30000 factor 2 jitter 1 within 0
-- step 1 variables max_rejected min_quality
-- step 2 row
SELECT 0 AS v_loaded
-- step 3 load gong_users
-- step 4 exec
DROP TABLE IF EXISTS temp.tc_source
-- step 5 exec
DROP TABLE IF EXISTS temp.tc_verdict
-- step 6 exec
CREATE TEMP TABLE tc_source (
    user_id TEXT, email_address TEXT, first_name TEXT, last_name TEXT, job_title TEXT, manager_id TEXT, is_active INTEGER, extracted_at TEXT, raw_id TEXT, tc_identity TEXT, tc_record TEXT, tc_changes INTEGER, tc_mask INTEGER, tc_duplicate INTEGER
) STRICT
-- step 7 exec count=rows_in
INSERT INTO temp.tc_source
WITH source AS MATERIALIZED (
    SELECT tc_json_text(_airbyte_data, ''id'')                            AS user_id,
           tc_lower(tc_json_text(_airbyte_data, ''emailAddress''))        AS email_address,
           tc_json_text(_airbyte_data, ''firstName'')                     AS first_name,
           tc_json_text(_airbyte_data, ''lastName'')                      AS last_name,
           tc_json_text(_airbyte_data, ''title'')                         AS job_title,
           tc_json_text(_airbyte_data, ''managerId'')                     AS manager_id,
           CASE WHEN tc_json_text(_airbyte_data, ''active'') = ''true'' THEN TRUE WHEN tc_json_text(_airbyte_data, ''active'') = ''false'' THEN FALSE END AS is_active,
           _airbyte_extracted_at                                        AS extracted_at,
           _airbyte_raw_id                                              AS raw_id,
           gong_users._airbyte_raw_id                                   AS tc_identity,
           gong_users._airbyte_data                                     AS tc_record,
           coalesce(tc_json_length(gong_users._airbyte_meta, ''changes''), 0) AS tc_changes
    FROM raw_airbyte__gong_users AS gong_users
)
SELECT source.*,
         CASE WHEN user_id IS NOT NULL THEN 0 ELSE 1 END
       + CASE WHEN email_address LIKE ''%_@_%._%'' THEN 0 ELSE 2 END
       + CASE WHEN trim(coalesce(first_name, '''') || coalesce(last_name, '''')) <> '''' THEN 0 ELSE 4 END
       + CASE WHEN is_active IS NOT NULL THEN 0 ELSE 8 END
       + CASE WHEN manager_id IS NOT NULL THEN CASE WHEN manager_id <> user_id THEN 0 ELSE 16 END ELSE 32 END
       + CASE WHEN tc_changes = 0 THEN 0 ELSE 64 END AS tc_mask,
       FALSE AS tc_duplicate
  FROM source
-- step 8 exec
UPDATE temp.tc_source SET tc_duplicate = TRUE WHERE rowid IN (
    SELECT id FROM (
        SELECT rowid AS id, row_number() OVER (
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
        ) AS place
          FROM temp.tc_source
         WHERE (user_id) IN (SELECT user_id FROM temp.tc_source WHERE user_id IS NOT NULL GROUP BY user_id HAVING count(*) > 1)
    ) WHERE place > 1
)
-- step 9 exec
CREATE TEMP TABLE tc_verdict AS
SELECT tc_mask, tc_rows, tc_issues, tc_points, tc_points / 1000.0 AS tc_score,
       CASE WHEN tc_mask & 1 <> 0 THEN ''rule'' WHEN tc_points < 600 THEN ''score'' END AS tc_reason,
       coalesce(tc_points < 800, TRUE) AS tc_flagged
  FROM (
    SELECT tc_mask, tc_rows, tc_issues, (2000 * (applicable - failed) + applicable) / nullif(2 * applicable, 0) AS tc_points
      FROM (
        SELECT tc_mask,
               count(*) FILTER (WHERE NOT tc_duplicate) AS tc_rows,
               ''['' || substr(CASE WHEN tc_mask & 1 <> 0 THEN '', "'' || ''user_id_present'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 2 <> 0 THEN '', "'' || ''email_shaped'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 4 <> 0 THEN '', "'' || ''named'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 8 <> 0 THEN '', "'' || ''active_is_boolean'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 16 <> 0 THEN '', "'' || ''not_own_manager'' || ''"'' ELSE '''' END
                 || CASE WHEN tc_mask & 64 <> 0 THEN '', "'' || ''no_fields_nulled'' || ''"'' ELSE '''' END, 3) || '']'' AS tc_issues,
               7
                 - CASE WHEN tc_mask & 32 <> 0 THEN 1 ELSE 0 END AS applicable,
               CASE WHEN tc_mask & 1 <> 0 THEN 1 ELSE 0 END
                 + CASE WHEN tc_mask & 2 <> 0 THEN 2 ELSE 0 END
                 + CASE WHEN tc_mask & 4 <> 0 THEN 1 ELSE 0 END
                 + CASE WHEN tc_mask & 8 <> 0 THEN 1 ELSE 0 END
                 + CASE WHEN tc_mask & 16 <> 0 THEN 1 ELSE 0 END
                 + CASE WHEN tc_mask & 64 <> 0 THEN 1 ELSE 0 END AS failed
          FROM temp.tc_source GROUP BY tc_mask
    ) AS masks
) AS verdicts
-- step 10 row
SELECT coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NOT NULL), 0) AS rows_rejected,
       :rows_in - coalesce(sum(tc_rows), 0) AS rows_duplicate,
       coalesce(sum(tc_rows) FILTER (WHERE tc_reason IS NULL AND tc_flagged), 0) AS rows_flagged,
       coalesce(sum(tc_rows) FILTER (WHERE tc_points IS NOT NULL), 0) AS rows_scored,
       coalesce(sum(tc_rows * tc_points), 0) AS points_total,
       min(tc_points) FILTER (WHERE tc_rows > 0) AS score_min,
       coalesce(sum(tc_rows), 0) AS applicable_1,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 1 <> 0), 0) AS failed_1,
       coalesce(sum(tc_rows), 0) AS applicable_2,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 2 <> 0), 0) AS failed_2,
       coalesce(sum(tc_rows), 0) AS applicable_3,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 4 <> 0), 0) AS failed_3,
       coalesce(sum(tc_rows), 0) AS applicable_4,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 8 <> 0), 0) AS failed_4,
       coalesce(sum(tc_rows) FILTER (WHERE NOT (tc_mask & 32 <> 0)), 0) AS applicable_5,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 16 <> 0), 0) AS failed_5,
       coalesce(sum(tc_rows), 0) AS applicable_6,
       coalesce(sum(tc_rows) FILTER (WHERE tc_mask & 64 <> 0), 0) AS failed_6
  FROM temp.tc_verdict
-- step 11 row
SELECT (2 * :points_total + :rows_scored) / nullif(2 * :rows_scored, 0) AS score_mean
-- step 12 rules
VALUES (''user_id_present'', ''required'', 1, :applicable_1, :failed_1),
       (''email_shaped'', ''type'', 2, :applicable_2, :failed_2),
       (''named'', ''business'', 1, :applicable_3, :failed_3),
       (''active_is_boolean'', ''type'', 1, :applicable_4, :failed_4),
       (''not_own_manager'', ''business'', 1, :applicable_5, :failed_5),
       (''no_fields_nulled'', ''type'', 1, :applicable_6, :failed_6)
-- step 13 row
SELECT count(*) AS rows_unchanged
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source LEFT JOIN stg__gong_users AS target ON target.user_id = source.user_id
 WHERE CASE WHEN target.user_id IS NOT NULL THEN (target.email_address, target.first_name, target.last_name, target.job_title, target.manager_id, target.is_active, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS (source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.tc_score, source.tc_issues) ELSE FALSE END
-- step 14 row
SELECT 0 AS rows_loaded
-- step 15 exec count=+rows_loaded
UPDATE stg__gong_users AS target SET
    email_address = source.email_address,
    first_name = source.first_name,
    last_name = source.last_name,
    job_title = source.job_title,
    manager_id = source.manager_id,
    is_active = source.is_active,
    extracted_at = source.extracted_at,
    data_quality_score = source.tc_score,
    data_quality_issues = source.tc_issues
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE target.user_id = source.user_id
   AND (target.email_address, target.first_name, target.last_name, target.job_title, target.manager_id, target.is_active, target.extracted_at, target.data_quality_score, target.data_quality_issues)
    IS NOT (source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.tc_score, source.tc_issues)
-- step 16 exec count=+rows_loaded
INSERT INTO stg__gong_users (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, data_quality_score, data_quality_issues)
SELECT source.user_id, source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.tc_score, source.tc_issues
  FROM (
    SELECT source.*, verdict.tc_score, verdict.tc_issues
      FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
     WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL
) AS source
 WHERE NOT EXISTS (SELECT 1 FROM stg__gong_users AS target WHERE target.user_id = source.user_id)
-- step 17 row
SELECT :rows_loaded + :rows_unchanged AS row_count
-- step 18 exec
DELETE FROM stg__gong_users_rejected WHERE rowid IN (
    SELECT rejected.rowid FROM temp.tc_source AS source CROSS JOIN stg__gong_users_rejected AS rejected
     WHERE rejected._tc_identity = source.tc_identity
)
-- step 19 exec count=rows_written
INSERT INTO stg__gong_users_rejected (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at, raw_id, _tc_reason, _tc_score, _tc_issues, _tc_run_id, _tc_rejected_at, _tc_rule_set, _tc_identity, _tc_record)
SELECT source.user_id, source.email_address, source.first_name, source.last_name, source.job_title, source.manager_id, source.is_active, source.extracted_at, source.raw_id,
       CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,
       :run_id, :started_at, :rule_set, source.tc_identity, source.tc_record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
-- step 20 samples
SELECT CASE WHEN source.tc_duplicate THEN ''duplicate'' ELSE verdict.tc_reason END AS reason, source.tc_record AS record
  FROM temp.tc_source AS source JOIN temp.tc_verdict AS verdict ON verdict.tc_mask = source.tc_mask
 WHERE source.tc_duplicate OR verdict.tc_reason IS NOT NULL
 ORDER BY source.tc_identity, 1 LIMIT 100
-- step 21 end
-- step 22 fail TCA01
SELECT ''rows do not add up in gong_users: '' || :rows_in || '' in, '' || :rows_loaded || '' loaded, '' || :rows_unchanged
    || '' unchanged, '' || :rows_rejected || '' rejected, '' || :rows_duplicate || '' duplicates, '' || :rows_written || '' written to rejects''
 WHERE :rows_in <> :rows_loaded + :rows_unchanged + :rows_written OR :rows_written <> :rows_rejected + :rows_duplicate
-- step 23 gates gong_users
VALUES (''rejected'', ''<= '' || :tc_max_rejected || ''%'', (2 * 100000 * :rows_rejected + :rows_in) / nullif(2 * :rows_in, 0),
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN coalesce(:rows_in, 0) = 0 THEN ''skip'' WHEN 100000 * :rows_rejected <= :tc_max_rejected_bound * :rows_in THEN ''pass'' ELSE ''fail'' END),
       (''score_mean'', ''>= '' || :tc_min_quality, :score_mean,
     CASE WHEN :rows_in = 0 THEN ''pass'' WHEN :score_mean IS NULL THEN ''skip'' WHEN :score_mean >= :tc_min_quality_bound THEN ''pass'' ELSE ''warn'' END)
-- step 24 row
SELECT :row_count AS v_loaded
-- step 25 unless 28
SELECT :v_loaded > 0
-- step 26 exec count=row_count
UPDATE stg__gong_users AS gong_users
   SET display_name = trim(coalesce(first_name, '''') || '' '' || coalesce(last_name, ''''))
 WHERE display_name IS NULL
-- step 27 go 28
')
ON CONFLICT (name) DO UPDATE SET source_hash = excluded.source_hash, program = excluded.program;
