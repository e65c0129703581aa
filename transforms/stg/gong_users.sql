--@ dialect postgres

-- Users: typed, scored, one row per user. Written in PL/pgSQL; it runs on every target all the same.

--@ transform
--@ doc 'Loads stg.gong_users from the raw users and gives new ones a display name.'
--@ reads raw_airbyte.gong_users as airbyte
--@ retry transient up to 5 times backoff 200 ms to 30 s
--@ on error any do log, raise
--@ log info on start 'loading Gong users'
--@ log info on finish
--@+ '{rows_in} in: {rows_loaded} loaded, {rows_unchanged} unchanged, {rows_rejected} rejected, {rows_duplicate} duplicate, {rows_flagged} flagged, score {score_mean}, lowest {score_min}'
--@ log error on error 'Gong users not loaded: {rows_in} in, {rows_rejected} rejected, mean score {score_mean}'
CREATE OR REPLACE PROCEDURE stg.transform_gong_users()
LANGUAGE plpgsql
AS $$
DECLARE
    loaded bigint := 0;
BEGIN
    --@ unique (user_id) keep latest by (extracted_at) else reject
    --@ quality user_id_present    expect (user_id IS NOT NULL) as required else reject
    --@ quality email_shaped       expect (email_address LIKE '%_@_%._%') as type weight 2
    --@ quality named              expect (TRIM(COALESCE(first_name, '') || COALESCE(last_name, '')) <> '') as business
    --@ quality active_is_boolean  expect (is_active IS NOT NULL) as type
    --@ quality not_own_manager    expect (manager_id <> user_id) as business when (manager_id IS NOT NULL)
    --@ quality no_fields_nulled   expect (airbyte_changes = 0) as type
    --@ score data_quality_score issues data_quality_issues accept >= 0.8 flag >= 0.6
    --@+     else reject into stg.gong_users_rejected
    --@ gate rejected <= {max_rejected}% else fail
    --@ gate score_mean >= {min_quality} else warn
    MERGE INTO stg.gong_users AS target
    USING (
        SELECT _airbyte_data ->> 'id'                                   AS user_id,
               LOWER(_airbyte_data ->> 'emailAddress')                  AS email_address,
               _airbyte_data ->> 'firstName'                            AS first_name,
               _airbyte_data ->> 'lastName'                             AS last_name,
               _airbyte_data ->> 'title'                                AS job_title,
               _airbyte_data ->> 'managerId'                            AS manager_id,
               CASE WHEN _airbyte_data ->> 'active' = 'true' THEN TRUE
                    WHEN _airbyte_data ->> 'active' = 'false' THEN FALSE END AS is_active,
               _airbyte_extracted_at                                    AS extracted_at,
               _airbyte_raw_id                                          AS raw_id
        FROM raw_airbyte.gong_users
    ) AS source
    ON target.user_id = source.user_id
    WHEN MATCHED THEN UPDATE SET
        email_address = source.email_address,
        first_name = source.first_name,
        last_name = source.last_name,
        job_title = source.job_title,
        manager_id = source.manager_id,
        is_active = source.is_active,
        extracted_at = source.extracted_at
    WHEN NOT MATCHED THEN INSERT
        (user_id, email_address, first_name, last_name, job_title, manager_id, is_active, extracted_at)
        VALUES (source.user_id, source.email_address, source.first_name, source.last_name, source.job_title,
                source.manager_id, source.is_active, source.extracted_at);

    GET DIAGNOSTICS loaded = ROW_COUNT;
    IF loaded > 0 THEN
        UPDATE stg.gong_users
        SET display_name = TRIM(COALESCE(first_name, '') || ' ' || COALESCE(last_name, ''))
        WHERE display_name IS NULL;
    END IF;
END;
$$;
