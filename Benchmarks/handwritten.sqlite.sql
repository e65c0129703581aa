INSERT INTO stg__gong_calls (call_id, title, started_at, duration_seconds, direction, scope, language, is_private, url, extracted_at)
SELECT CAST(_airbyte_data ->> 'id' AS TEXT), _airbyte_data ->> 'title',
       strftime('%Y-%m-%dT%H:%M:%f000Z', _airbyte_data ->> 'started'),
       CASE WHEN typeof(CAST(_airbyte_data ->> 'duration' AS NUMERIC)) = 'integer' THEN CAST(_airbyte_data ->> 'duration' AS INTEGER) END,
       _airbyte_data ->> 'direction', _airbyte_data ->> 'scope', _airbyte_data ->> 'language',
       _airbyte_data ->> 'isPrivate', _airbyte_data ->> 'url', _airbyte_extracted_at
  FROM raw_airbyte__gong_calls
 WHERE _airbyte_data ->> 'id' IS NOT NULL
ON CONFLICT (call_id) DO NOTHING
