INSERT INTO stg.gong_calls (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at)
SELECT _airbyte_data ->> 'id', _airbyte_data ->> 'title',
       CASE WHEN _airbyte_data ->> 'started' ~ '^\d{4}-\d\d-\d\dT' THEN (_airbyte_data ->> 'started')::timestamptz END,
       CASE WHEN _airbyte_data ->> 'duration' ~ '^-?\d+(\.\d+)?$' THEN round((_airbyte_data ->> 'duration')::numeric) END,
       _airbyte_data ->> 'direction', _airbyte_data ->> 'scope', _airbyte_data ->> 'language',
       _airbyte_data ->> 'isPrivate' = 'true', _airbyte_data ->> 'url', _airbyte_extracted_at
  FROM raw_airbyte.gong_calls
 WHERE _airbyte_data ->> 'id' IS NOT NULL
ON CONFLICT (call_id) DO NOTHING
