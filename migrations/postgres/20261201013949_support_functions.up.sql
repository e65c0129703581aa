-- transformc: version 20261201013949_support_functions, up, postgres; written from 20261201013949_support_functions.json

CREATE FUNCTION ops.set_commits(allowed boolean) RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT set_config('transformc.commits', statement_timestamp()::text || CASE WHEN allowed THEN '' ELSE ' no' END, false)
$$;

CREATE FUNCTION ops.commits_each(begins boolean, query text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF current_setting('transformc.commits', true) IN (statement_timestamp()::text, statement_timestamp()::text || ' no') THEN
        RETURN current_setting('transformc.commits', true) = statement_timestamp()::text;
    END IF;
    PERFORM ops.set_commits(begins AND query ~* '^(\s|--[^\n]*\n|/\*([^*]|\*(?!/))*\*/)*call\M');
    RETURN current_setting('transformc.commits', true) = statement_timestamp()::text;
END
$$;

CREATE FUNCTION ops.quotient(a numeric, b numeric, scale int) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    round(round(sign(a) * sign(b) * div(abs(a) * 2 * 10::numeric ^ scale + abs(b), abs(b) * 2), scale) / 10::numeric ^ scale, scale);

CREATE FUNCTION ops.div0(a numeric, b numeric, scale int) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN b = 0 AND a IS NOT NULL THEN round(0::numeric, scale) ELSE ops.quotient(a, b, scale) END;

CREATE FUNCTION ops.div0(a double precision, b double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN b = 0 AND a IS NOT NULL THEN 0 ELSE a / b END;

CREATE FUNCTION ops.round_at(x numeric, place bigint) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    round(x, least(place, scale(x))::int);

CREATE FUNCTION ops.round_at(x numeric, place bigint, mode text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN upper(mode) = 'HALF_TO_EVEN' AND place < scale(x) AND abs((x * 10::numeric ^ place) % 1) = 0.5
         THEN round(2 * round(x * 10::numeric ^ place / 2) / 10::numeric ^ place, place::int)
         ELSE round(x, least(place, scale(x))::int) END;

CREATE FUNCTION ops.ceil_at(x numeric, place bigint) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN place >= scale(x) THEN x
         ELSE round(ceil(x * 10::numeric ^ place) / 10::numeric ^ place, greatest(place, 0)::int) END;

CREATE FUNCTION ops.floor_at(x numeric, place bigint) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN place >= scale(x) THEN x
         ELSE round(floor(x * 10::numeric ^ place) / 10::numeric ^ place, greatest(place, 0)::int) END;

CREATE FUNCTION ops.trunc_at(x numeric, place bigint) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    trunc(x, least(place, scale(x))::int);

CREATE FUNCTION ops.round_away(x double precision, place bigint) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN place >= 0
         THEN sign(x) * (trunc(abs(x) * 10 ^ place) + (abs(x) * 10 ^ place - trunc(abs(x) * 10 ^ place) >= 0.5)::int) / 10 ^ place
         ELSE sign(x) * (trunc(abs(x) / 10 ^ -place) + (abs(x) / 10 ^ -place - trunc(abs(x) / 10 ^ -place) >= 0.5)::int) * 10 ^ -place END;

CREATE FUNCTION ops.ceil_at(x double precision, place bigint) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN place >= 0 THEN ceil(x * 10 ^ place) / 10 ^ place ELSE ceil(x / 10 ^ -place) * 10 ^ -place END;

CREATE FUNCTION ops.floor_at(x double precision, place bigint) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN place >= 0 THEN floor(x * 10 ^ place) / 10 ^ place ELSE floor(x / 10 ^ -place) * 10 ^ -place END;

CREATE FUNCTION ops.trunc_at(x double precision, place bigint) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN place >= 0 THEN trunc(x * 10 ^ place) / 10 ^ place ELSE trunc(x / 10 ^ -place) * 10 ^ -place END;

CREATE FUNCTION ops.float_mod(a double precision, b double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    a - b * trunc(a / b);

CREATE FUNCTION ops.haversine(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    2 * 6371 * asin(sqrt(sin(radians(lat2 - lat1) / 2) * sin(radians(lat2 - lat1) / 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) * sin(radians(lon2 - lon1) / 2)));

CREATE FUNCTION ops.try_decimal(s text, digits bigint, scale bigint) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN s ~* '^\s*[+-]?(?:[0-9]{1,100}\.?[0-9]{0,100}|\.[0-9]{1,100})(?:e[+-]?[0-9]{1,3})?\s*$' THEN
         CASE WHEN abs(round(s::numeric, scale::int)) < 10::numeric ^ (digits - scale) THEN round(s::numeric, scale::int) END END;

CREATE FUNCTION ops.try_whole(s text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN s ~* '^\s*[+-]?(?:[0-9]{1,100}\.?[0-9]{0,100}|\.[0-9]{1,100})(?:e[+-]?[0-9]{1,3})?\s*$' THEN
         CASE WHEN round(s::numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN round(s::numeric)::bigint END END;

CREATE FUNCTION ops.try_float(s text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN s ~* '^\s*[+-]?(?:(?:[0-9]{1,20}\.?[0-9]{0,20}|\.[0-9]{1,20})(?:e[+-]?(?:[0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]))?|inf|infinity|nan)\s*$' THEN s::double precision END;

CREATE FUNCTION ops.fail(code text, message text) RETURNS text LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $function$
BEGIN
    RAISE EXCEPTION USING ERRCODE = code, MESSAGE = message;
END $function$;

CREATE FUNCTION ops.greatest_or_null(VARIADIC x anycompatiblearray) RETURNS anycompatible LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$SELECT CASE WHEN array_position(x, NULL) IS NULL THEN (SELECT e FROM unnest(x) AS u (e) ORDER BY e DESC LIMIT 1) END$function$;

CREATE FUNCTION ops.least_or_null(VARIADIC x anycompatiblearray) RETURNS anycompatible LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$SELECT CASE WHEN array_position(x, NULL) IS NULL THEN (SELECT e FROM unnest(x) AS u (e) ORDER BY e LIMIT 1) END$function$;

CREATE FUNCTION ops.to_boolean(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN lower(s COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
     WHEN lower(s COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false
     WHEN s IS NOT NULL THEN ops.fail('22018', 'Boolean value ''' || s || ''' is not recognized')::boolean END;

CREATE FUNCTION ops.parse_json(s text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN s ~ '^\s*$' THEN NULL ELSE s::jsonb END;

CREATE FUNCTION ops.to_json(v jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$SELECT CASE jsonb_typeof(v)
    WHEN 'object' THEN '{' || coalesce((SELECT string_agg(to_json(key)::text || ':' || ops.to_json(value), ',' ORDER BY key COLLATE "C")
                                          FROM jsonb_each(v)), '') || '}'
    WHEN 'array' THEN '[' || coalesce((SELECT string_agg(ops.to_json(value), ',' ORDER BY place)
                                         FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)), '') || ']'
    WHEN 'number' THEN trim_scale(v::numeric)::text
    ELSE v::text END$function$;

CREATE FUNCTION ops.variant_text(v jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE jsonb_typeof(v) WHEN 'null' THEN NULL WHEN 'string' THEN v #>> '{}' ELSE ops.to_json(v) END;

CREATE FUNCTION ops.variant_number(v jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'number' THEN v::numeric
     WHEN jsonb_typeof(v) = 'boolean' THEN v::boolean::int
     WHEN v #>> '{}' ~ '^ *[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,4})? *$' THEN (v #>> '{}')::numeric
     WHEN v <> 'null' THEN ops.fail('22000', 'Failed to cast variant value ' || ops.to_json(v) || ' to FIXED')::numeric END;

CREATE FUNCTION ops.variant_int(v jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN round(ops.variant_number(v))::bigint;

CREATE FUNCTION ops.variant_float(v jsonb) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ops.variant_number(v)::double precision;

CREATE FUNCTION ops.variant_boolean(v jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'boolean' THEN v::boolean
     WHEN jsonb_typeof(v) = 'number' THEN v::numeric <> 0
     WHEN lower(v #>> '{}' COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
     WHEN lower(v #>> '{}' COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false
     WHEN v <> 'null' THEN ops.fail('22000', 'Failed to cast variant value ' || ops.to_json(v) || ' to BOOLEAN')::boolean END;

CREATE FUNCTION ops.variant_type(v jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE jsonb_typeof(v) WHEN 'null' THEN 'NULL_VALUE' WHEN 'string' THEN 'VARCHAR'
    WHEN 'number' THEN CASE WHEN scale(trim_scale(v::numeric)) = 0 THEN 'INTEGER' ELSE 'DECIMAL' END
    ELSE upper(jsonb_typeof(v)) END;

CREATE FUNCTION ops.variant_integer(v jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'number' THEN CASE WHEN scale(trim_scale(v::numeric)) = 0 THEN v::bigint END END;

CREATE FUNCTION ops.variant_decimal(v jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'number' THEN v::numeric END;

CREATE FUNCTION ops.variant_of(v jsonb, kind text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = kind THEN v END;

CREATE FUNCTION ops.get(v jsonb, i bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'array' AND i BETWEEN 0 AND 2147483647 THEN v -> i::int END;

CREATE FUNCTION ops.get(v jsonb, k text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN v -> k;

CREATE FUNCTION ops.get_ignore_case(v jsonb, k text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'object'
     THEN coalesce(v -> k, (SELECT value FROM jsonb_each(v) WHERE lower(key) = lower(k) ORDER BY key COLLATE "C" LIMIT 1)) END;

CREATE FUNCTION ops.json_path(path text) RETURNS jsonpath LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT 'strict $' || coalesce(string_agg(coalesce('.' || to_json(replace(m[1], '""', '"'))::text,
                                                   '.' || to_json(replace(m[2], '''''', ''''))::text, '[' || m[3] || ']',
                                                   '.' || to_json(m[4])::text), '' ORDER BY place), '')
   FROM regexp_matches(path, '\[?"((?:[^"]|"")*)"\]?|\[''((?:[^'']|'''')*)''\]|\[([0-9]+)\]|([^].:["]+)', 'g')
        WITH ORDINALITY AS s (m, place))::jsonpath;

CREATE FUNCTION ops.get_path(v jsonb, path text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_path_query_first(v, ops.json_path(path), '{}', true);

CREATE FUNCTION ops.object_without_nulls(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(v) WHERE value <> 'null');

CREATE FUNCTION ops.object_insert(v jsonb, k text, x jsonb, may_update boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN k IS NULL THEN v
     WHEN v ? k AND may_update IS NOT TRUE THEN ops.fail('22000', 'Duplicate field key ''' || k || '''')::jsonb
     WHEN x IS NULL THEN v - k
     ELSE v || jsonb_build_object(k, x) END;

CREATE FUNCTION ops.object_pick(v jsonb, keys text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(v) WHERE key = ANY (keys));

CREATE FUNCTION ops.object_keys(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(key ORDER BY key COLLATE "C"), '[]') FROM jsonb_object_keys(v) AS k (key));

CREATE FUNCTION ops.texts(v jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN ARRAY(SELECT value FROM jsonb_array_elements_text(v));

CREATE FUNCTION ops.array_append(v jsonb, x jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN v || jsonb_build_array(x);

CREATE FUNCTION ops.array_prepend(v jsonb, x jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_build_array(x) || v;

CREATE FUNCTION ops.array_compact(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)
  WHERE value <> 'null');

CREATE FUNCTION ops.array_size(v jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(v) = 'array' THEN jsonb_array_length(v) END;

CREATE FUNCTION ops.array_slice(v jsonb, first bigint, behind bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)
  WHERE place > CASE WHEN first < 0 THEN first + jsonb_array_length(v) ELSE first END
    AND place <= CASE WHEN behind < 0 THEN behind + jsonb_array_length(v) ELSE behind END);

CREATE FUNCTION ops.array_insert(v jsonb, i bigint, x jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN i < -jsonb_array_length(v) THEN ops.fail('22023', 'Array insert index ' || i || ' is out of range')::jsonb
     WHEN i <= jsonb_array_length(v) THEN
         ops.array_slice(v, 0, CASE WHEN i < 0 THEN i + jsonb_array_length(v) ELSE i END) || jsonb_build_array(x)
             || ops.array_slice(v, CASE WHEN i < 0 THEN i + jsonb_array_length(v) ELSE i END, jsonb_array_length(v))
     ELSE v || (SELECT jsonb_agg(NULL::jsonb) FROM generate_series(jsonb_array_length(v) + 1, i)) || jsonb_build_array(x) END;

CREATE FUNCTION ops.array_remove_at(v jsonb, i bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN abs(i) < 2147483648 THEN v - i::int ELSE v END;

CREATE FUNCTION ops.array_flatten(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN CASE WHEN NOT EXISTS (SELECT FROM jsonb_array_elements(v) AS e (value) WHERE value = 'null')
     THEN (SELECT coalesce(jsonb_agg(i.value ORDER BY place, i.nth), '[]')
             FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place),
                  jsonb_array_elements(e.value) WITH ORDINALITY AS i (value, nth)) END;

CREATE FUNCTION ops.array_generate_range(first bigint, behind bigint, step bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(i ORDER BY place), '[]') FROM generate_series(first, behind - sign(step)::bigint, step) WITH ORDINALITY AS s (i, place));

CREATE FUNCTION ops.array_contains(x jsonb, v jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN EXISTS (SELECT FROM jsonb_array_elements(v) AS e (value) WHERE value = coalesce(x, 'null')) THEN true
     WHEN v IS NOT NULL AND x IS NOT NULL THEN false END;

CREATE FUNCTION ops.array_position(x jsonb, v jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (SELECT min(place) - 1 FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place) WHERE value = coalesce(x, 'null'));

CREATE FUNCTION ops.array_remove(v jsonb, x jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)
  WHERE value <> x);

CREATE FUNCTION ops.array_distinct(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
   FROM (SELECT value, min(place) AS place FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place) GROUP BY value) AS d);

CREATE FUNCTION ops.array_except(v jsonb, w jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
   FROM (SELECT value, place, row_number() OVER (PARTITION BY value ORDER BY place) AS nth
           FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)) AS d
  WHERE nth > (SELECT count(*) FROM jsonb_array_elements(w) AS o (value) WHERE o.value = d.value));

CREATE FUNCTION ops.array_intersection(v jsonb, w jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
   FROM (SELECT value, place, row_number() OVER (PARTITION BY value ORDER BY place) AS nth
           FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)) AS d
  WHERE nth <= (SELECT count(*) FROM jsonb_array_elements(w) AS o (value) WHERE o.value = d.value));

CREATE FUNCTION ops.arrays_overlap(v jsonb, w jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN EXISTS (SELECT FROM jsonb_array_elements(v) AS e (value) JOIN jsonb_array_elements(w) AS o (value) USING (value));

CREATE FUNCTION ops.array_reverse(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY place DESC), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place));

CREATE FUNCTION ops.array_sort(v jsonb, ascending boolean, nulls_first boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(jsonb_agg(value ORDER BY (value = 'null') <> nulls_first, CASE WHEN ascending THEN value END,
                                          CASE WHEN NOT ascending THEN value END DESC, place), '[]')
   FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place));

CREATE FUNCTION ops.array_min(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT value FROM jsonb_array_elements(v) AS e (value) WHERE value <> 'null' ORDER BY value LIMIT 1);

CREATE FUNCTION ops.array_max(v jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT value FROM jsonb_array_elements(v) AS e (value) WHERE value <> 'null' ORDER BY value DESC LIMIT 1);

CREATE FUNCTION ops.array_to_string(v jsonb, separator text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (SELECT coalesce(string_agg(coalesce(ops.variant_text(value), ''), separator ORDER BY place), '')
   FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place));

CREATE FUNCTION ops.arrays_to_object(v jsonb, w jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN CASE WHEN jsonb_array_length(v) <> jsonb_array_length(w)
     THEN ops.fail('22000', 'Key array and value array had unequal lengths in ARRAYS_TO_OBJECT')::jsonb
     WHEN EXISTS (SELECT FROM jsonb_array_elements(v) AS e (key) WHERE jsonb_typeof(key) NOT IN ('string', 'null'))
     THEN ops.fail('22000', 'Key supplied for ARRAYS_TO_OBJECT does not have string type')::jsonb
     ELSE (SELECT coalesce(jsonb_object_agg(key, w -> (place - 1)::int), '{}')
             FROM jsonb_array_elements_text(v) WITH ORDINALITY AS e (key, place) WHERE key IS NOT NULL) END;

CREATE FUNCTION ops.arrays_zip(arrays jsonb[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN CASE WHEN array_position(arrays, NULL) IS NULL THEN
    (SELECT coalesce(jsonb_agg((SELECT jsonb_object_agg('$' || nth, a -> i) FROM unnest(arrays) WITH ORDINALITY AS z (a, nth)) ORDER BY i), '[{}]')
       FROM generate_series(0, (SELECT max(jsonb_array_length(a)) FROM unnest(arrays) AS z (a)) - 1) AS s (i)) END;

CREATE FUNCTION ops.key_path(path text, key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN key ~ '^[A-Za-z_][A-Za-z0-9_]*$' THEN CASE WHEN path = '' THEN key ELSE path || '.' || key END
     ELSE CASE WHEN path = '' THEN '' ELSE path || '.' END || '[''' || key || ''']' END;

CREATE FUNCTION ops.flatten_step(v jsonb, path text, mode text) RETURNS TABLE (key text, path text, index bigint, value jsonb, this jsonb) LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC SELECT o.key, ops.key_path(flatten_step.path, o.key), NULL::bigint, o.value, v
  FROM jsonb_each(CASE WHEN jsonb_typeof(v) = 'object' AND upper(mode) <> 'ARRAY' THEN v ELSE '{}' END) AS o
UNION ALL
SELECT NULL, flatten_step.path || '[' || (a.place - 1) || ']', a.place - 1, a.value, v
  FROM jsonb_array_elements(CASE WHEN jsonb_typeof(v) = 'array' AND upper(mode) <> 'OBJECT' THEN v ELSE '[]' END)
       WITH ORDINALITY AS a (value, place); END;

CREATE FUNCTION ops.flatten(v jsonb, path text, outer_rows boolean, deep boolean, mode text) RETURNS TABLE (seq bigint, key text, path text, index bigint, value jsonb, this jsonb) LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC WITH RECURSIVE input AS (SELECT ops.get_path(v, coalesce(flatten.path, '')) AS value), found AS (
    SELECT s.* FROM input, ops.flatten_step(input.value, coalesce(flatten.path, ''), coalesce(mode, 'BOTH')) AS s
    UNION ALL
    SELECT s.* FROM found, ops.flatten_step(found.value, found.path, coalesce(mode, 'BOTH')) AS s WHERE deep)
SELECT 1::bigint, f.key, f.path, f.index, f.value, f.this FROM found AS f
UNION ALL
SELECT 1, NULL, coalesce(flatten.path, ''), NULL, NULL, CASE WHEN jsonb_typeof(input.value) IN ('array', 'object') THEN input.value END
  FROM input WHERE outer_rows AND NOT EXISTS (SELECT FROM found); END;

CREATE FUNCTION ops.datediff(part text, a timestamp, b timestamp) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    CASE part WHEN 'year' THEN extract(year FROM b) - extract(year FROM a)
              WHEN 'quarter' THEN extract(year FROM b) * 4 + extract(quarter FROM b) - extract(year FROM a) * 4 - extract(quarter FROM a)
              WHEN 'month' THEN extract(year FROM b) * 12 + extract(month FROM b) - extract(year FROM a) * 12 - extract(month FROM a)
              WHEN 'week' THEN (date_trunc('week', b)::date - date_trunc('week', a)::date) / 7
              WHEN 'day' THEN b::date - a::date
              WHEN 'hour' THEN floor(extract(epoch FROM b) / 3600) - floor(extract(epoch FROM a) / 3600)
              WHEN 'minute' THEN floor(extract(epoch FROM b) / 60) - floor(extract(epoch FROM a) / 60)
              WHEN 'second' THEN floor(extract(epoch FROM b)) - floor(extract(epoch FROM a))
              WHEN 'millisecond' THEN floor(extract(epoch FROM b) * 1000) - floor(extract(epoch FROM a) * 1000)
              WHEN 'microsecond' THEN (extract(epoch FROM b) - extract(epoch FROM a)) * 1000000
              WHEN 'nanosecond' THEN (extract(epoch FROM b) - extract(epoch FROM a)) * 1000000000 END;

CREATE FUNCTION ops.add_months(v timestamp, n int) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN extract(day FROM v + interval '1 day') = 1
         THEN date_trunc('month', v) + make_interval(months => n + 1) - interval '1 day' + (v - date_trunc('day', v))
         ELSE v + make_interval(months => n) END;

CREATE FUNCTION ops.months_between(a timestamp, b timestamp) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    extract(year FROM a)::float8 * 12 + extract(month FROM a)::float8 - extract(year FROM b)::float8 * 12 - extract(month FROM b)::float8
    + CASE WHEN extract(day FROM a) = extract(day FROM b) THEN 0
           WHEN extract(day FROM a + interval '1 day') = 1 AND extract(day FROM b + interval '1 day') = 1 THEN 0
           ELSE (extract(day FROM a)::float8 - extract(day FROM b)::float8
                 + extract(epoch FROM a::time - b::time)::float8 / 86400) / 31 END;

CREATE FUNCTION ops.last_day(v timestamp, part text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    CASE part WHEN 'week' THEN date_trunc('week', v)::date + 6
              WHEN 'month' THEN (date_trunc('month', v) + interval '1 month')::date - 1
              WHEN 'quarter' THEN (date_trunc('quarter', v) + interval '3 months')::date - 1
              WHEN 'year' THEN (date_trunc('year', v) + interval '1 year')::date - 1
              WHEN 'day' THEN v::date END;

CREATE FUNCTION ops.next_day(v timestamp, name text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN v::date + 1 + (((strpos('sumotuwethfrsa', lower(left(btrim(name), 2))) - 1) / 2) - extract(dow FROM v)::int + 6) % 7;

CREATE FUNCTION ops.previous_day(v timestamp, name text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN v::date - 1 - (extract(dow FROM v)::int - ((strpos('sumotuwethfrsa', lower(left(btrim(name), 2))) - 1) / 2) + 6) % 7;

CREATE FUNCTION ops.time_slice(v timestamp, n int, part text, is_end boolean) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN part IN ('year', 'quarter', 'month')
         THEN timestamp '1970-01-01' + make_interval(months => n * CASE part WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END * (is_end::int
              + floor((extract(year FROM v) * 12 + extract(month FROM v) - 1 - 23640) / (n * CASE part WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END))::int))
         WHEN part = 'week' THEN date_bin(make_interval(weeks => n), v, timestamp '1969-12-29') + make_interval(weeks => n * is_end::int)
         ELSE date_bin(n * ('1 ' || part)::interval, v, timestamp '1970-01-01') + n * is_end::int * ('1 ' || part)::interval END;

CREATE FUNCTION ops.date_from_parts(y int, m int, d int) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN (timestamp '0001-01-01' + make_interval(months => (y - 1) * 12 + m - 1, days => d - 1))::date;

CREATE FUNCTION ops.time_from_parts(h int, m int, s int, ns bigint) RETURNS time LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN time '00:00' + (make_interval(hours => h, mins => m, secs => s) + floor(ns / 1000.0)::float8 * interval '1 microsecond');

CREATE FUNCTION ops.timestamp_from_parts(y int, mo int, d int, h int, m int, s int, ns bigint) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    timestamp '0001-01-01' + make_interval(months => (y - 1) * 12 + mo - 1, days => d - 1)
    + (make_interval(hours => h, mins => m, secs => s) + floor(ns / 1000.0)::float8 * interval '1 microsecond');

CREATE FUNCTION ops.sf_timestamp(v numeric, scale int) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN timestamp '1970-01-01' + floor(floor(v) * power(10::numeric, 6 - scale))::bigint * interval '1 microsecond';

CREATE FUNCTION ops.sf_plain(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN s ~ '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}(:[0-9]{1,2}(:[0-9]{1,2}(\.[0-9]{1,9})?)?)? ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?$' THEN s
         WHEN s ~* '^[0-9]{1,2}-[a-z]{3}-[0-9]{4}$' THEN s
         WHEN s ~ '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2})?$' THEN s
         WHEN s ~* '^([a-z]{3}, )?[0-9]{1,2} [a-z]{3} [0-9]{4} [0-9:.]+( [+-][0-9]{4})?$' THEN s END;

CREATE FUNCTION ops.sf_valid(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN true
         WHEN ops.sf_plain(s) IS NULL THEN false
         WHEN s ~ '^[0-9]{4}-' THEN substr(s, 1, 4) > '0000' AND split_part(s, '-', 2)::int BETWEEN 1 AND 12
              AND substring(s FROM '^[0-9]+-[0-9]+-([0-9]+)')::int BETWEEN 1 AND extract(day FROM make_date(substr(s, 1, 4)::int,
                  greatest(least(split_part(s, '-', 2)::int, 12), 1), 1) + interval '1 month' - interval '1 day')
              AND coalesce(substring(s FROM '[T ]([0-9]+)')::int, 0) < 24 AND coalesce(substring(s FROM ':([0-9]+)')::int, 0) < 60
              AND coalesce(substring(s FROM ':[0-9]+:([0-9]+)')::int, 0) < 60
         WHEN strpos(s, '/') > 0 THEN split_part(s, '/', 1)::int BETWEEN 1 AND 12 AND substr(s, length(split_part(s, ' ', 1)) - 3, 4) > '0000'
              AND split_part(s, '/', 2)::int BETWEEN 1 AND extract(day FROM make_date(substr(split_part(s, '/', 3), 1, 4)::int,
                  greatest(least(split_part(s, '/', 1)::int, 12), 1), 1) + interval '1 month' - interval '1 day')
         ELSE substring(s FROM '[A-Za-z]{3}(?=[ -][0-9]{4})') ~* '^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$' END;

CREATE FUNCTION ops.sf_digits(s text) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    timestamp '1970-01-01' + CASE WHEN s::numeric < 31536000000 THEN s::numeric * 1000000
                                  WHEN s::numeric < 31536000000000 THEN s::numeric * 1000
                                  WHEN s::numeric < 31536000000000000 THEN s::numeric
                                  ELSE floor(s::numeric / 1000) END::bigint * interval '1 microsecond';

CREATE FUNCTION ops.sf_cut(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
    regexp_replace(regexp_replace(CASE WHEN s ~ '[T ][0-9]{1,2}$' THEN s || ':00' ELSE s END, '(\.[0-9]{6})[0-9]+', '\1'),
                   '^([0-9]+)/([0-9]+)/([0-9]{4})', '\3-\1-\2');

CREATE FUNCTION ops.sf_timestamp(s text) RETURNS timestamp LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN ops.sf_digits(s)
         WHEN ops.sf_valid(s) THEN ops.sf_cut(s)::timestamp
         ELSE ('Timestamp ''' || s || ''' is not recognized')::timestamp END;

CREATE FUNCTION ops.sf_date(s text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN ops.sf_digits(s)::date
         WHEN ops.sf_valid(s) THEN ops.sf_cut(s)::timestamp::date
         ELSE ('Date ''' || s || ''' is not recognized')::date END;

CREATE FUNCTION ops.sf_timestamptz(s text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN
    CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN ops.sf_digits(s) AT TIME ZONE 'UTC'
         WHEN NOT ops.sf_valid(s) THEN ('Timestamp ''' || s || ''' is not recognized')::timestamptz
         WHEN s ~ '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$' AND strpos(s, ':') > 0 THEN ops.sf_cut(s)::timestamptz
         ELSE ops.sf_cut(s)::timestamp AT TIME ZONE 'UTC' END;

CREATE FUNCTION ops.sf_try_date(s text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN CASE WHEN ops.sf_valid(s) THEN ops.sf_date(s) END;

CREATE FUNCTION ops.sf_try_timestamp(s text) RETURNS timestamp LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN CASE WHEN ops.sf_valid(s) THEN ops.sf_timestamp(s) END;

CREATE FUNCTION ops.sf_try_timestamptz(s text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN CASE WHEN ops.sf_valid(s) THEN ops.sf_timestamptz(s) END;

CREATE FUNCTION ops.sf_interval(s text) RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN replace(s, ',', ' ')::interval;

CREATE FUNCTION ops.substr_either_end(s text, start bigint, count bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN start < 0 AND -start > length(s) AND count IS NOT NULL THEN ''
         ELSE substr(s, (CASE WHEN start < 0 THEN length(s) + start + 1 WHEN start = 0 THEN 1 ELSE start END)::int,
                     (CASE WHEN count < 0 THEN 0 WHEN count > 1073741823 THEN 1073741823 ELSE count END)::int) END;

CREATE FUNCTION ops.position_from(part text, s text, start bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN strpos(substr(s, start::int), part) = 0 THEN 0 ELSE strpos(substr(s, start::int), part) + start - 1 END;

CREATE FUNCTION ops.ends_with(s text, part text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN right(s, length(part)) = part;

CREATE FUNCTION ops.part_from_one(s text, separator text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN split_part(s, separator, CASE n WHEN 0 THEN 1 ELSE n END::int);

CREATE FUNCTION ops.parts(s text, separator text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN s = '' AND separator IS NOT NULL THEN '[""]'::jsonb
         WHEN separator IS NOT NULL THEN to_jsonb(string_to_array(s, separator)) END;

CREATE FUNCTION ops.tokens(s text, delimiters text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN delimiters = '' THEN array_remove(ARRAY[s], '')
         ELSE array_remove(string_to_array(translate(s, delimiters, repeat(left(delimiters, 1), length(delimiters))), left(delimiters, 1)), '') END;

CREATE FUNCTION ops.concat_strict(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN array_position(parts, NULL) IS NULL THEN array_to_string(parts, '') END;

CREATE FUNCTION ops.concat_ws_strict(separator text, VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN array_position(parts, NULL) IS NULL THEN array_to_string(parts, separator) END;

CREATE FUNCTION ops.initcap_between(s text, delimiters text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN s IS NOT NULL AND delimiters IS NOT NULL THEN coalesce((
        SELECT string_agg(CASE WHEN strpos(delimiters, c) > 0 THEN c
                               WHEN previous IS NULL OR strpos(delimiters, previous) > 0 THEN upper(c) ELSE lower(c) END, '' ORDER BY n)
          FROM (SELECT c, n, lag(c) OVER (ORDER BY n) AS previous
                  FROM unnest(string_to_array(s, NULL)) WITH ORDINALITY AS characters(c, n)) AS pairs), '') END;

CREATE FUNCTION ops.sha2(s text, bits bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE bits WHEN 224 THEN encode(sha224(convert_to(s, 'UTF8')), 'hex') WHEN 384 THEN encode(sha384(convert_to(s, 'UTF8')), 'hex')
         WHEN 512 THEN encode(sha512(convert_to(s, 'UTF8')), 'hex')
         WHEN 256 THEN encode(sha256(convert_to(s, 'UTF8')), 'hex') WHEN 0 THEN encode(sha256(convert_to(s, 'UTF8')), 'hex') END;

CREATE FUNCTION ops.md5_half(s text, first int) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    ('x' || substr(md5(s), first, 8))::bit(32)::bigint::numeric * 4294967296 + ('x' || substr(md5(s), first + 8, 8))::bit(32)::bigint;

CREATE FUNCTION ops.try_decode(s text, format text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN RETURN decode(s, format); EXCEPTION WHEN data_exception THEN RETURN NULL; END $$;

CREATE FUNCTION ops.try_decode_text(s text, format text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN RETURN convert_from(decode(s, format), 'UTF8'); EXCEPTION WHEN data_exception THEN RETURN NULL; END $$;

CREATE FUNCTION ops.edit_distance(a text, b text, most bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    above int[] := ARRAY(SELECT generate_series(0, length(b)));
    line int[];
BEGIN
    FOR i IN 1..length(a) LOOP
        line := ARRAY[i];
        FOR j IN 1..length(b) LOOP
            line[j + 1] := least(line[j] + 1, above[j + 1] + 1, above[j] + (substr(a, i, 1) <> substr(b, j, 1))::int);
        END LOOP;
        above := line;
    END LOOP;
    RETURN least(above[length(b) + 1], greatest(most, 0));
END $$;
