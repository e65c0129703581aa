-- Participants: the parties of each call, one row per party.

--@ transform
--@ doc 'Loads stg.gong_call_participants from the extensive calls. Parties of calls that are not loaded are rejected.'
--@ reads raw_airbyte.gong_calls_extensive as airbyte
--@ retry transient up to 5 times backoff 200 ms to 30 s
--@ on error any do log, raise
--@ log info on start 'loading Gong participants'
--@ log info on finish
--@+ '{rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}'
--@ log error on error 'Gong participants not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}'
CREATE OR REPLACE PROCEDURE stg.transform_gong_call_participants()
RETURNS VARCHAR
LANGUAGE SQL
AS
$$
DECLARE
    loaded NUMBER(18, 0) DEFAULT 0;
BEGIN
    --@ unique (call_id, participant_id) keep latest by (extracted_at) else reject
    --@ quality participant_id_present  expect (participant_id IS NOT NULL) as required else reject
    --@ quality call_loaded             expect (loaded_call_id IS NOT NULL) as required else reject
    --@ quality newest_version          expect (extracted_at = newest_extracted_at) as business else reject
    --@+     message 'no longer among the parties of the call'
    --@ quality named                   expect (TRIM(name) <> '') as business
    --@ quality affiliation_known       expect (affiliation IN ('Internal', 'External')) as business
    --@ quality email_shaped            expect (email_address LIKE '%_@_%._%') as type when (email_address IS NOT NULL)
    --@ quality external_call_has_guest expect (external_parties > 0) as business when (call_scope = 'External') weight 2
    --@ quality language_agrees         expect (language = call_language) as business when (call_language IS NOT NULL)
    --@ quality no_fields_nulled        expect (airbyte_changes = 0) as type
    --@ score data_quality_score issues data_quality_issues accept >= 0.8 flag >= 0.6
    --@+     else reject into stg.gong_call_participants_rejected
    --@ gate rejected <= {max_rejected}% else fail
    --@ gate score_mean >= {min_quality} else warn
    MERGE INTO stg.gong_call_participants AS target
    USING (
        SELECT landed._airbyte_data:metaData.id::VARCHAR                AS call_id,
               party.value:id::VARCHAR                                  AS participant_id,
               party.value:speakerId::VARCHAR                           AS speaker_id,
               party.value:userId::VARCHAR                              AS user_id,
               party.value:name::VARCHAR                                AS name,
               party.value:title::VARCHAR                               AS job_title,
               party.value:emailAddress::VARCHAR                        AS email_address,
               party.value:affiliation::VARCHAR                         AS affiliation,
               party.index                                              AS party_index,
               landed._airbyte_data:metaData.language::VARCHAR          AS language,
               known_call.call_id                                       AS loaded_call_id,
               known_call.scope                                         AS call_scope,
               known_call.language                                      AS call_language,
               SUM(CASE WHEN party.value:affiliation::VARCHAR = 'External' THEN 1 ELSE 0 END)
                   OVER (PARTITION BY landed._airbyte_raw_id)           AS external_parties,
               MAX(landed._airbyte_extracted_at)
                   OVER (PARTITION BY landed._airbyte_data:metaData.id::VARCHAR) AS newest_extracted_at,
               landed._airbyte_extracted_at                             AS extracted_at,
               landed._airbyte_raw_id                                   AS raw_id
        FROM raw_airbyte.gong_calls_extensive AS landed
        LEFT JOIN stg.gong_calls AS known_call
            ON known_call.call_id = landed._airbyte_data:metaData.id::VARCHAR,
        LATERAL FLATTEN(input => landed._airbyte_data:parties) AS party
    ) AS source
    ON target.call_id = source.call_id AND target.participant_id = source.participant_id
    WHEN MATCHED THEN UPDATE SET
        speaker_id = source.speaker_id,
        user_id = source.user_id,
        name = source.name,
        job_title = source.job_title,
        email_address = source.email_address,
        affiliation = source.affiliation,
        party_index = source.party_index,
        extracted_at = source.extracted_at
    WHEN NOT MATCHED THEN INSERT
        (call_id, participant_id, speaker_id, user_id, name, job_title, email_address, affiliation, party_index, extracted_at)
        VALUES (source.call_id, source.participant_id, source.speaker_id, source.user_id, source.name, source.job_title,
                source.email_address, source.affiliation, source.party_index, source.extracted_at);

    loaded := SQLROWCOUNT;
    RETURN 'loaded ' || loaded;
END;
$$;
