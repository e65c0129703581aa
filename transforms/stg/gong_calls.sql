-- Calls: typed, scored, one row per call, the latest version only.

--@ transform
--@ doc 'Loads stg.gong_calls from the raw calls. Private calls and calls without id are rejected.'
--@ reads raw_airbyte.gong_calls as airbyte
--@ retry transient up to 5 times backoff 200 ms to 30 s
--@ on error any do log, raise
--@ log info on start 'loading Gong calls'
--@ log info on finish
--@+ '{rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}'
--@ log error on error 'Gong calls not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}'
CREATE OR REPLACE PROCEDURE stg.transform_gong_calls()
RETURNS VARCHAR
LANGUAGE SQL
AS
$$
DECLARE
    loaded NUMBER(18, 0) DEFAULT 0;
BEGIN
    --@ unique (call_id) keep latest by (extracted_at) else reject
    --@ quality call_id_present   expect (call_id IS NOT NULL) as required else reject
    --@ quality not_private       expect (NOT is_private) as business else reject
    --@+     message 'private, or not known to be public'
    --@ quality started_is_time   expect (started_at IS NOT NULL) as type weight 3
    --@ quality duration_sane     expect (duration_seconds BETWEEN 1 AND 86400) as business weight 2
    --@ quality direction_known   expect (direction IN ('Inbound', 'Outbound', 'Conference')) as business
    --@ quality titled            expect (TRIM(title) <> '') as business when (scope = 'External')
    --@ quality language_is_code  expect (LENGTH(language) = 3) as type
    --@ quality no_fields_nulled  expect (airbyte_changes = 0) as type
    --@ score data_quality_score issues data_quality_issues accept >= 0.8 flag >= 0.6
    --@+     else reject into stg.gong_calls_rejected
    --@ gate rejected <= {max_rejected}% else fail
    --@ gate score_mean >= {min_quality} else warn
    MERGE INTO stg.gong_calls AS target
    USING (
        SELECT _airbyte_data:id::VARCHAR                                AS call_id,
               _airbyte_data:title::VARCHAR                             AS title,
               TRY_TO_TIMESTAMP_TZ(_airbyte_data:started::VARCHAR)      AS started_at,
               TRY_TO_NUMBER(_airbyte_data:duration::VARCHAR, 18, 0)    AS duration_seconds,
               _airbyte_data:direction::VARCHAR                         AS direction,
               _airbyte_data:scope::VARCHAR                             AS scope,
               _airbyte_data:language::VARCHAR                          AS language,
               TRY_TO_BOOLEAN(_airbyte_data:isPrivate::VARCHAR)         AS is_private,
               _airbyte_data:url::VARCHAR                               AS url,
               _airbyte_extracted_at                                    AS extracted_at,
               _airbyte_raw_id                                          AS raw_id
        FROM raw_airbyte.gong_calls
    ) AS source
    ON target.call_id = source.call_id
    WHEN MATCHED THEN UPDATE SET
        title = source.title,
        started_at = source.started_at,
        duration_seconds = source.duration_seconds,
        direction = source.direction,
        scope = source.scope,
        language = source.language,
        is_private = source.is_private,
        url = source.url,
        extracted_at = source.extracted_at
    WHEN NOT MATCHED THEN INSERT
        (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at)
        VALUES (source.call_id, source.title, source.started_at, source.duration_seconds, source.direction,
                source.scope, source.language, source.is_private, source.url, source.extracted_at);

    loaded := SQLROWCOUNT;
    RETURN 'loaded ' || loaded;
END;
$$;
