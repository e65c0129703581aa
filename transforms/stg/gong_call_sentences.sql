-- Sentences: the transcripts, taken apart, with the party behind each speaker.

--@ transform
--@ doc 'Loads stg.gong_call_sentences from the raw transcripts. Sentences of calls that are not loaded are rejected.'
--@ reads raw_airbyte.gong_call_transcripts as airbyte
--@ retry transient up to 5 times backoff 200 ms to 30 s
--@ on error any do log, raise
--@ log info on start 'loading Gong sentences'
--@ log info on finish
--@+ '{rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}'
--@ log error on error 'Gong sentences not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}'
CREATE OR REPLACE PROCEDURE stg.transform_gong_call_sentences()
RETURNS VARCHAR
LANGUAGE SQL
AS
$$
DECLARE
    loaded NUMBER(18, 0) DEFAULT 0;
BEGIN
    --@ unique (call_id, monologue_index, sentence_index) keep latest by (extracted_at) else reject
    --@ quality call_loaded       expect (loaded_call_id IS NOT NULL) as required else reject
    --@ quality newest_version    expect (extracted_at = newest_extracted_at) as business else reject
    --@+     message 'no longer in the transcript of the call'
    --@ quality speaker_known     expect (participant_id IS NOT NULL) as business weight 2
    --@ quality spoken            expect (TRIM(sentence_text) <> '') as required weight 2
    --@ quality ends_after_start  expect (end_ms > start_ms) as business weight 3
    --@ quality in_milliseconds   expect (end_ms - start_ms >= 10 * LENGTH(sentence_text)) as business
    --@+     when (end_ms > start_ms) weight 3
    --@+     message 'faster than 100 characters a second: these are seconds, not milliseconds'
    --@ quality no_fields_nulled  expect (airbyte_changes = 0) as type
    --@ score data_quality_score issues data_quality_issues accept >= 0.8 flag >= 0.6
    --@+     else reject into stg.gong_call_sentences_rejected
    --@ gate rejected <= {max_rejected}% else fail
    --@ gate score_mean >= {min_quality} else warn
    MERGE INTO stg.gong_call_sentences AS target
    USING (
        SELECT landed._airbyte_data:callId::VARCHAR                     AS call_id,
               monologue.index                                          AS monologue_index,
               sentence.index                                           AS sentence_index,
               monologue.value:speakerId::VARCHAR                       AS speaker_id,
               speaker.participant_id                                   AS participant_id,
               monologue.value:topic::VARCHAR                           AS topic,
               TRY_TO_NUMBER(sentence.value:start::VARCHAR, 18, 0)      AS start_ms,
               TRY_TO_NUMBER(sentence.value:end::VARCHAR, 18, 0)        AS end_ms,
               sentence.value:text::VARCHAR                             AS sentence_text,
               known_call.call_id                                       AS loaded_call_id,
               MAX(landed._airbyte_extracted_at)
                   OVER (PARTITION BY landed._airbyte_data:callId::VARCHAR) AS newest_extracted_at,
               landed._airbyte_extracted_at                             AS extracted_at,
               landed._airbyte_raw_id                                   AS raw_id
        FROM raw_airbyte.gong_call_transcripts AS landed
        CROSS JOIN LATERAL FLATTEN(input => landed._airbyte_data:transcript) AS monologue
        CROSS JOIN LATERAL FLATTEN(input => monologue.value:sentences) AS sentence
        LEFT JOIN stg.gong_calls AS known_call
            ON known_call.call_id = landed._airbyte_data:callId::VARCHAR
        LEFT JOIN stg.gong_call_participants AS speaker
            ON speaker.call_id = landed._airbyte_data:callId::VARCHAR
            AND speaker.speaker_id = monologue.value:speakerId::VARCHAR
    ) AS source
    ON target.call_id = source.call_id
        AND target.monologue_index = source.monologue_index
        AND target.sentence_index = source.sentence_index
    WHEN MATCHED THEN UPDATE SET
        speaker_id = source.speaker_id,
        participant_id = source.participant_id,
        topic = source.topic,
        start_ms = source.start_ms,
        end_ms = source.end_ms,
        sentence_text = source.sentence_text,
        extracted_at = source.extracted_at
    WHEN NOT MATCHED THEN INSERT
        (call_id, monologue_index, sentence_index, speaker_id, participant_id, topic, start_ms, end_ms, sentence_text,
         extracted_at)
        VALUES (source.call_id, source.monologue_index, source.sentence_index, source.speaker_id, source.participant_id,
                source.topic, source.start_ms, source.end_ms, source.sentence_text, source.extracted_at);

    loaded := SQLROWCOUNT;
    RETURN 'loaded ' || loaded;
END;
$$;
