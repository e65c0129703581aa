-- Where Airbyte lands Gong's streams: one raw record per row, untouched.

CREATE SCHEMA IF NOT EXISTS raw_airbyte;

--@ doc 'Calls, one row per call and extraction: a one-day lookback repeats calls.'
CREATE TABLE raw_airbyte.gong_calls (
    --@ doc 'The loader''s identity of this record.'
    _airbyte_raw_id VARCHAR NOT NULL PRIMARY KEY,
    --@ doc 'When the record was read from Gong. Orders the versions of one id.'
    _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
    _airbyte_loaded_at TIMESTAMP_TZ,
    --@ doc 'The record as Gong sent it.'
    _airbyte_data VARIANT NOT NULL,
    --@ doc 'The loader''s remarks: changes lists the fields that it nulled or cut.'
    _airbyte_meta VARIANT,
    --@ doc 'Grows with every refresh of the stream; an older one is a leftover of an earlier refresh.'
    _airbyte_generation_id NUMBER(18, 0)
);

--@ doc 'Calls with metadata and parties (who was invited, who spoke), one row per call and extraction.'
CREATE TABLE raw_airbyte.gong_calls_extensive (
    --@ doc 'The loader''s identity of this record.'
    _airbyte_raw_id VARCHAR NOT NULL PRIMARY KEY,
    --@ doc 'When the record was read from Gong. Orders the versions of one id.'
    _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
    _airbyte_loaded_at TIMESTAMP_TZ,
    --@ doc 'The record as Gong sent it.'
    _airbyte_data VARIANT NOT NULL,
    --@ doc 'The loader''s remarks: changes lists the fields that it nulled or cut.'
    _airbyte_meta VARIANT,
    --@ doc 'Grows with every refresh of the stream; an older one is a leftover of an earlier refresh.'
    _airbyte_generation_id NUMBER(18, 0)
);

--@ doc 'Transcripts, in milliseconds from the start of the call. Only the extraction orders the versions of one.'
CREATE TABLE raw_airbyte.gong_call_transcripts (
    --@ doc 'The loader''s identity of this record.'
    _airbyte_raw_id VARCHAR NOT NULL PRIMARY KEY,
    --@ doc 'When the record was read from Gong. Orders the versions of one id.'
    _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
    _airbyte_loaded_at TIMESTAMP_TZ,
    --@ doc 'The record as Gong sent it.'
    _airbyte_data VARIANT NOT NULL,
    --@ doc 'The loader''s remarks: changes lists the fields that it nulled or cut.'
    _airbyte_meta VARIANT,
    --@ doc 'Grows with every refresh of the stream; an older one is a leftover of an earlier refresh.'
    _airbyte_generation_id NUMBER(18, 0)
);

--@ doc 'Users of the Gong account, one row per user and extraction.'
CREATE TABLE raw_airbyte.gong_users (
    --@ doc 'The loader''s identity of this record.'
    _airbyte_raw_id VARCHAR NOT NULL PRIMARY KEY,
    --@ doc 'When the record was read from Gong. Orders the versions of one id.'
    _airbyte_extracted_at TIMESTAMP_TZ NOT NULL,
    _airbyte_loaded_at TIMESTAMP_TZ,
    --@ doc 'The record as Gong sent it.'
    _airbyte_data VARIANT NOT NULL,
    --@ doc 'The loader''s remarks: changes lists the fields that it nulled or cut.'
    _airbyte_meta VARIANT,
    --@ doc 'Grows with every refresh of the stream; an older one is a leftover of an earlier refresh.'
    _airbyte_generation_id NUMBER(18, 0)
);
