extension TranslationTexts {
  /// Semi-structured values on `jsonb`, by the functions of `JSONSupportFunctions`, conditions and the functions about the session.
  static let snowflakeToPostgresJSON = #"""
    # Parsing and printing
    parse_json(json) => $1
    parse_json(text) ~> $ops.parse_json($1) -- a comma behind the last element is an error, a repeated key keeps its last value
    parse_json(text, text) ~> $ops.parse_json($1) -- a comma behind the last element is an error, a repeated key keeps its last value
    try_parse_json(text) !! PostgreSQL 15 cannot try a text as JSON -- PARSE_JSON in a step that rejects bad rows
    try_parse_json(text, text) !! PostgreSQL 15 cannot try a text as JSON -- PARSE_JSON in a step that rejects bad rows
    check_json(any) !! PostgreSQL 15 cannot try a text as JSON -- PARSE_JSON in a step that rejects bad rows
    to_json(json) => $ops.to_json($1)
    to_json(text) => $ops.to_json(to_jsonb($1::text))
    to_json(any) => $ops.to_json(to_jsonb($1))
    to_variant(json) => $1
    to_variant(text) => to_jsonb($1::text)
    to_variant(any) ~> to_jsonb($1) -- dates, times and binaries are strings
    to_object(json) => $ops.variant_of($1, 'object')
    to_array(array) => $1
    to_array(json) => CASE jsonb_typeof($1) WHEN 'array' THEN $1 WHEN 'null' THEN NULL ELSE jsonb_build_array($1) END
    to_array(text) => jsonb_build_array($1::text)
    to_array(any) ~> jsonb_build_array($1) -- dates, times and binaries are strings
    strip_null_value(json) => nullif($1, 'null')
    is_null_value(json) => $1 = 'null'
    # Steps
    get(json, text) => $1 -> $2
    get(json, int) => $ops.get($1, $2)
    get_ignore_case(json, text) => $ops.get_ignore_case($1, $2)
    get_path(json, text) => $ops.get_path($1, $2)
    json_extract_path_text(json, text) => $ops.variant_text($ops.get_path($1, $2))
    json_extract_path_text(text, text) => $ops.variant_text($ops.get_path($ops.parse_json($1), $2))
    element(json, int) => $ops.get($1, $2)
    element(array, int) => $ops.get($1, $2)
    element(json, text) => $1 -> $2
    # Types
    typeof(json) ~> $ops.variant_type($1) -- a number is INTEGER or DECIMAL, a date or a binary VARCHAR
    is_array(json) => jsonb_typeof($1) = 'array'
    is_object(json) => jsonb_typeof($1) = 'object'
    is_boolean(json) => jsonb_typeof($1) = 'boolean'
    is_char(json) => jsonb_typeof($1) = 'string'
    is_varchar(json) => jsonb_typeof($1) = 'string'
    is_integer(json) ~> $ops.variant_type($1) = 'INTEGER' -- a number has no type but its digits
    is_decimal(json) ~> jsonb_typeof($1) = 'number' -- a number has no type but its digits
    is_double(json) => jsonb_typeof($1) = 'number'
    is_real(json) => jsonb_typeof($1) = 'number'
    is_binary(json) !! JSON has no binaries there -- keep them in a column
    is_date(json) !! JSON has no dates there -- TRY_TO_DATE(v::VARCHAR) IS NOT NULL
    is_date_value(json) !! JSON has no dates there -- TRY_TO_DATE(v::VARCHAR) IS NOT NULL
    is_time(json) !! JSON has no times there -- TRY_TO_TIME(v::VARCHAR) IS NOT NULL
    is_timestamp_ltz(json) !! JSON has no times there -- TRY_TO_TIMESTAMP_TZ(v::VARCHAR) IS NOT NULL
    is_timestamp_ntz(json) !! JSON has no times there -- TRY_TO_TIMESTAMP(v::VARCHAR) IS NOT NULL
    is_timestamp_tz(json) !! JSON has no times there -- TRY_TO_TIMESTAMP_TZ(v::VARCHAR) IS NOT NULL
    as_array(json) => $ops.variant_of($1, 'array')
    as_object(json) => $ops.variant_of($1, 'object')
    as_boolean(json) => $ops.variant_of($1, 'boolean')::boolean
    as_char(json) => $ops.variant_of($1, 'string') #>> '{}'
    as_varchar(json) => $ops.variant_of($1, 'string') #>> '{}'
    as_integer(json) => $ops.variant_integer($1)
    as_decimal(json) => $ops.variant_decimal($1)::numeric(38, 0)
    as_decimal(json, const int) => $ops.variant_decimal($1)::numeric($2, 0)
    as_decimal(json, const int, const int) => $ops.variant_decimal($1)::numeric($2, $3)
    as_number(json) => $ops.variant_decimal($1)::numeric(38, 0)
    as_number(json, const int) => $ops.variant_decimal($1)::numeric($2, 0)
    as_number(json, const int, const int) => $ops.variant_decimal($1)::numeric($2, $3)
    as_double(json) => $ops.variant_decimal($1)::double precision
    as_real(json) => $ops.variant_decimal($1)::double precision
    as_binary(json) !! JSON has no binaries there -- keep them in a column
    as_date(json) !! JSON has no dates there -- v::DATE
    as_time(json) !! JSON has no times there -- v::TIME
    as_timestamp_ltz(json) !! JSON has no times there -- v::TIMESTAMP_TZ
    as_timestamp_ntz(json) !! JSON has no times there -- v::TIMESTAMP_NTZ
    as_timestamp_tz(json) !! JSON has no times there -- v::TIMESTAMP_TZ
    cast(json, text) => $ops.variant_text($1)
    cast(json, int) => $ops.variant_int($1)
    cast(json, numeric) => $ops.variant_number($1)::numeric($precision, $scale)
    cast(json, float) => $ops.variant_float($1)
    cast(json, boolean) => $ops.variant_boolean($1)
    cast(text, json) => to_jsonb($1::text)
    cast(int, json) => to_jsonb($1)
    cast(number, json) => to_jsonb($1)
    cast(float, json) => to_jsonb($1)
    cast(boolean, json) => to_jsonb($1)
    cast(date, json) ~> to_jsonb($1) -- a date in JSON is a string
    cast(timestamp, json) ~> to_jsonb($1) -- a time in JSON is a string
    cast(timestamptz, json) ~> to_jsonb($1) -- a time in JSON is a string
    # Objects
    object_construct(any...) ~> $ops.object_without_nulls(jsonb_build_object($*)) -- JSON's null is left out like NULL, a repeated key keeps its last value
    object_construct_keep_null(any...) ~> jsonb_build_object($*) -- a repeated key keeps its last value, a key that is NULL is an error
    object_insert(json, text, text) => CASE WHEN jsonb_typeof($1) <> 'object' THEN $ops.fail('22000', 'it is no object')::jsonb ELSE $ops.object_insert($1, $2, to_jsonb($3::text), false) END
    object_insert(json, text, any) => CASE WHEN jsonb_typeof($1) <> 'object' THEN $ops.fail('22000', 'it is no object')::jsonb ELSE $ops.object_insert($1, $2, to_jsonb($3), false) END
    object_insert(json, text, text, boolean) => CASE WHEN jsonb_typeof($1) <> 'object' THEN $ops.fail('22000', 'it is no object')::jsonb ELSE $ops.object_insert($1, $2, to_jsonb($3::text), $4) END
    object_insert(json, text, any, boolean) => CASE WHEN jsonb_typeof($1) <> 'object' THEN $ops.fail('22000', 'it is no object')::jsonb ELSE $ops.object_insert($1, $2, to_jsonb($3), $4) END
    object_delete(json, text...) => CASE WHEN jsonb_typeof($1) <> 'object' THEN $ops.fail('22000', 'it is no object')::jsonb ELSE $1 - ARRAY[$2*]::text[] END
    object_pick(json, json) => $ops.object_pick($1, $ops.texts($2))
    object_pick(json, text...) => $ops.object_pick($1, ARRAY[$2*]::text[])
    object_keys(json) => $ops.object_keys($1)
    # Arrays
    array(any...) ~> jsonb_build_array($*) -- NULL in an array is JSON's null
    array_construct(any...) ~> jsonb_build_array($*) -- NULL in an array is JSON's null
    array_construct_compact(any...) ~> $ops.array_compact(jsonb_build_array($*)) -- JSON's null is left out like NULL
    array_append(json, text) ~> $ops.array_append($1, to_jsonb($2::text)) -- NULL in an array is JSON's null
    array_append(json, any) ~> $ops.array_append($1, to_jsonb($2)) -- NULL in an array is JSON's null
    array_prepend(json, text) ~> $ops.array_prepend($1, to_jsonb($2::text)) -- NULL in an array is JSON's null
    array_prepend(json, any) ~> $ops.array_prepend($1, to_jsonb($2)) -- NULL in an array is JSON's null
    array_cat(json, json) => CASE WHEN jsonb_typeof($1) <> 'array' OR jsonb_typeof($2) <> 'array' THEN $ops.fail('22000', 'it is no array')::jsonb ELSE $1 || $2 END
    array_compact(json) => $ops.array_compact($1)
    array_contains(text, json) ~> $ops.array_contains(to_jsonb($1::text), $2) -- NULL in an array is JSON's null
    array_contains(any, json) ~> $ops.array_contains(to_jsonb($1), $2) -- NULL in an array is JSON's null
    array_distinct(json) ~> $ops.array_distinct($1) -- NULL in an array is JSON's null
    array_except(json, json) ~> $ops.array_except($1, $2) -- NULL in an array is JSON's null
    array_flatten(json) => $ops.array_flatten($1)
    array_generate_range(int, int) => $ops.array_generate_range($1, $2, 1)
    array_generate_range(int, int, int) => $ops.array_generate_range($1, $2, $3)
    array_insert(json, int, text) ~> $ops.array_insert($1, $2, to_jsonb($3::text)) -- NULL in an array is JSON's null
    array_insert(json, int, any) ~> $ops.array_insert($1, $2, to_jsonb($3)) -- NULL in an array is JSON's null
    array_intersection(json, json) ~> $ops.array_intersection($1, $2) -- NULL in an array is JSON's null
    array_max(json) => $ops.array_max($1)
    array_min(json) => $ops.array_min($1)
    array_position(text, json) ~> $ops.array_position(to_jsonb($1::text), $2) -- NULL in an array is JSON's null
    array_position(any, json) ~> $ops.array_position(to_jsonb($1), $2) -- NULL in an array is JSON's null
    array_remove(json, text) => $ops.array_remove($1, to_jsonb($2::text))
    array_remove(json, any) => $ops.array_remove($1, to_jsonb($2))
    array_remove_at(json, int) => $ops.array_remove_at($1, $2)
    array_reverse(json) => $ops.array_reverse($1)
    array_size(json) => $ops.array_size($1)
    array_slice(json, int, int) => $ops.array_slice($1, $2, $3)
    array_sort(json) => $ops.array_sort($1, true, false)
    array_sort(json, boolean) => $ops.array_sort($1, $2, NOT $2)
    array_sort(json, boolean, boolean) => $ops.array_sort($1, $2, $3)
    array_to_string(json, text) => $ops.array_to_string($1, $2)
    arrays_overlap(json, json) => $ops.arrays_overlap($1, $2)
    arrays_to_object(json, json) => $ops.arrays_to_object($1, $2)
    arrays_zip(json...) => $ops.arrays_zip(ARRAY[$*])
    filter(json, any) !! functions are no values there -- a query over FLATTEN with WHERE
    transform(json, any) !! functions are no values there -- a query over FLATTEN
    reduce(json, any, any) !! functions are no values there -- a query over FLATTEN with an aggregate
    flatten(json, text?, boolean?, boolean?, text?) ~> $ops.flatten($1, $2, $3, $4, $5) -- SEQ is 1 for every row
    # Conditions
    coalesce(same, same...) => coalesce($*)
    nvl(same, same) => coalesce($1, $2)
    ifnull(same, same) => coalesce($1, $2)
    nullif(same, same) => nullif($1, $2)
    nvl2(any, same, same) => CASE WHEN $1 IS NOT NULL THEN $2 ELSE $3 END
    iff(boolean, same, same) => CASE WHEN $1 THEN $2 ELSE $3 END
    decode(any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 END
    decode(any, any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 ELSE $4 END
    decode(any, any, any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 WHEN $1 IS NOT DISTINCT FROM $4 THEN $5 END
    decode(any, any, any, any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 WHEN $1 IS NOT DISTINCT FROM $4 THEN $5 ELSE $6 END
    decode(any, any, any, any, any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 WHEN $1 IS NOT DISTINCT FROM $4 THEN $5 WHEN $1 IS NOT DISTINCT FROM $6 THEN $7 END
    decode(any, any, any, any, any, any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 WHEN $1 IS NOT DISTINCT FROM $4 THEN $5 WHEN $1 IS NOT DISTINCT FROM $6 THEN $7 ELSE $8 END
    decode(any, any, any, any, any, any, any, any, any) => CASE WHEN $1 IS NOT DISTINCT FROM $2 THEN $3 WHEN $1 IS NOT DISTINCT FROM $4 THEN $5 WHEN $1 IS NOT DISTINCT FROM $6 THEN $7 WHEN $1 IS NOT DISTINCT FROM $8 THEN $9 END
    decode(any, any, any, any, any, any, any, any, any, any, any...) !! it has more than four values to compare with -- CASE WHEN
    equal_null(same, same) => $1 IS NOT DISTINCT FROM $2
    greatest(same, same...) => $ops.greatest_or_null($*)
    least(same, same...) => $ops.least_or_null($*)
    greatest_ignore_nulls(same, same...) => greatest($*)
    least_ignore_nulls(same, same...) => least($*)
    booland(number, number) => (round($1) <> 0) AND (round($2) <> 0)
    boolor(number, number) => (round($1) <> 0) OR (round($2) <> 0)
    boolxor(number, number) => (round($1) <> 0) <> (round($2) <> 0)
    boolnot(number) => round($1) = 0
    booland(any, any) => $1 AND $2
    boolor(any, any) => $1 OR $2
    boolxor(any, any) => $1 <> $2
    boolnot(any) => NOT $1
    to_boolean(boolean) => $1
    to_boolean(text) => $ops.to_boolean($1)
    to_boolean(json) => $ops.variant_boolean($1)
    to_boolean(number) => $1 <> 0
    try_to_boolean(boolean) => $1
    try_to_boolean(text) => $ops.try_boolean($1)
    cast(text, boolean) => $ops.to_boolean($1)
    trycast(text, boolean) => $ops.try_boolean($1)
    cast(boolean, text) => $1::text
    cast(boolean, int) => $1::int::bigint
    cast(int, boolean) => $1 <> 0
    uuid_string() => gen_random_uuid()::text
    uuid_string(text, text) !! named UUIDs need an extension -- MD5 of the name
    # The session
    current_user() ~> upper(current_user::text) -- another server has other users
    current_role() ~> upper(current_role::text) -- roles are users there
    current_role_type() !! roles have no types there -- bind it as a parameter
    current_secondary_roles() !! there are no secondary roles -- bind them as a parameter
    current_available_roles() !! roles are granted otherwise -- bind them as a parameter
    current_database() ~> upper(current_database()::text) -- names of databases are small there
    current_schema() ~> upper(current_schema()::text) -- names of schemas are small there
    current_schemas() !! the search path is of another form -- bind it as a parameter
    current_version() ~> current_setting('server_version') -- another engine names itself
    """#
}
