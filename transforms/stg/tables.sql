-- Gong's records, typed and scored. The transforms beside this file load them.

CREATE SCHEMA IF NOT EXISTS stg;

--@ doc 'Calls. Private ones never come here.'
CREATE TABLE stg.gong_calls (
    --@ doc 'Up to twenty digits: more than a 64-bit number holds, so it is text.'
    call_id VARCHAR NOT NULL PRIMARY KEY,
    title VARCHAR,
    started_at TIMESTAMP_TZ,
    duration_seconds NUMBER(18, 0),
    --@ doc 'Inbound, Outbound or Conference.'
    direction VARCHAR,
    --@ doc 'Internal or External: whether anyone from outside was invited.'
    scope VARCHAR,
    --@ doc 'Three letters, ISO 639-2.'
    language VARCHAR,
    is_private BOOLEAN,
    url VARCHAR,
    extracted_at TIMESTAMP_TZ,
    --@ doc 'Passed weight over applicable weight of the rules, 0 to 1.'
    data_quality_score NUMBER(4, 3),
    --@ doc 'The names of the failed rules, in the order of their declaration.'
    data_quality_issues VARIANT
);

--@ doc 'Who was on a call: one row per party.'
CREATE TABLE stg.gong_call_participants (
    call_id VARCHAR NOT NULL,
    participant_id VARCHAR NOT NULL,
    --@ doc 'How the transcript of the call names this party; NULL for those who never spoke.'
    speaker_id VARCHAR,
    --@ doc 'The Gong user, for a party from inside.'
    user_id VARCHAR,
    name VARCHAR,
    job_title VARCHAR,
    email_address VARCHAR,
    --@ doc 'Internal or External.'
    affiliation VARCHAR,
    --@ doc 'The place in the list of parties, from 0.'
    party_index NUMBER(9, 0),
    extracted_at TIMESTAMP_TZ,
    data_quality_score NUMBER(4, 3),
    data_quality_issues VARIANT,
    PRIMARY KEY (call_id, participant_id)
);

--@ doc 'Transcripts, one row per sentence.'
CREATE TABLE stg.gong_call_sentences (
    call_id VARCHAR NOT NULL,
    --@ doc 'The place of the monologue in the transcript, from 0.'
    monologue_index NUMBER(9, 0) NOT NULL,
    --@ doc 'The place of the sentence in its monologue, from 0.'
    sentence_index NUMBER(9, 0) NOT NULL,
    speaker_id VARCHAR,
    --@ doc 'The party behind the speaker, where it is known.'
    participant_id VARCHAR,
    topic VARCHAR,
    --@ doc 'Milliseconds from the start of the call.'
    start_ms NUMBER(18, 0),
    end_ms NUMBER(18, 0),
    sentence_text VARCHAR,
    extracted_at TIMESTAMP_TZ,
    data_quality_score NUMBER(4, 3),
    data_quality_issues VARIANT,
    PRIMARY KEY (call_id, monologue_index, sentence_index)
);

--@ doc 'Users of the Gong account.'
CREATE TABLE stg.gong_users (
    user_id VARCHAR NOT NULL PRIMARY KEY,
    email_address VARCHAR,
    first_name VARCHAR,
    last_name VARCHAR,
    --@ doc 'What reports show. Filled from the names once; afterwards it is the readers'' to change.'
    display_name VARCHAR,
    job_title VARCHAR,
    manager_id VARCHAR,
    is_active BOOLEAN,
    extracted_at TIMESTAMP_TZ,
    data_quality_score NUMBER(4, 3),
    data_quality_issues VARIANT
);

-- The sentences' join finds a party by its speaker; Snowflake has no indexes and needs none.
--@ only postgres, sqlite
--@+ CREATE INDEX gong_call_participants_speaker ON stg.gong_call_participants (call_id, speaker_id);
