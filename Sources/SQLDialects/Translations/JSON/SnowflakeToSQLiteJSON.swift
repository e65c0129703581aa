extension TranslationTexts {
  /// Semi-structured values, conditions and the functions about the session. A VARIANT is a JSON text: a date or a binary in it is a
  /// string, a number has no type but its digits.
  static let snowflakeToSQLiteJSON = #"""
    # Parsing and printing
    parse_json(json) => $1
    parse_json(text) ~> tc_sf_parse_json($1) -- a comma behind the last element is an error
    parse_json(text, text) ~> tc_sf_parse_json($1, $2) -- a comma behind the last element is an error
    try_parse_json(text) ~> tc_sf_try_parse_json($1) -- a comma behind the last element is an error
    try_parse_json(text, text) ~> tc_sf_try_parse_json($1, $2) -- a comma behind the last element is an error
    check_json(any) ~> tc_sf_check_json($1) -- an error has another text
    to_json(json) => tc_sf_to_json($1)
    to_json(any) => tc_sf_to_json(tc_json_of($types, $1))
    to_variant(json) => $1
    to_variant(any) ~> tc_json_of($types, $1) -- dates, times and binaries are strings
    to_object(json) => tc_sf_as('object', $1)
    to_array(array) => $1
    to_array(json) => tc_sf_to_array('j', $1)
    to_array(any) ~> tc_sf_to_array($types, $1) -- dates, times and binaries are strings
    strip_null_value(json) => nullif($1, 'null')
    is_null_value(json) => $1 = 'null'
    # Steps
    get(json, text) => tc_sf_get($1, $2)
    get(json, int) => tc_sf_get($1, $2)
    get_ignore_case(json, text) => tc_sf_get_ignore_case($1, $2)
    get_path(json, text) => tc_sf_get_path($1, $2)
    json_extract_path_text(json, text) => tc_sf_variant_text(tc_sf_get_path($1, $2))
    json_extract_path_text(text, text) => tc_sf_variant_text(tc_sf_get_path(tc_sf_parse_json($1), $2))
    element(json, int) => tc_sf_get($1, $2)
    element(json, text) => tc_sf_get($1, $2)
    element(array, int) => tc_sf_get($1, $2)
    # Types
    typeof(json) ~> tc_sf_typeof($1) -- a number is INTEGER or DECIMAL, a date or a binary VARCHAR
    is_array(json) => tc_sf_is('array', $1)
    is_object(json) => tc_sf_is('object', $1)
    is_boolean(json) => tc_sf_is('boolean', $1)
    is_char(json) => tc_sf_is('varchar', $1)
    is_varchar(json) => tc_sf_is('varchar', $1)
    is_integer(json) ~> tc_sf_is('integer', $1) -- a number has no type but its digits
    is_decimal(json) ~> tc_sf_is('decimal', $1) -- a number has no type but its digits
    is_double(json) => tc_sf_is('double', $1)
    is_real(json) => tc_sf_is('double', $1)
    is_binary(json) !! JSON has no binaries there -- keep them in a column
    is_date(json) !! JSON has no dates there -- TRY_TO_DATE(v::VARCHAR) IS NOT NULL
    is_date_value(json) !! JSON has no dates there -- TRY_TO_DATE(v::VARCHAR) IS NOT NULL
    is_time(json) !! JSON has no times there -- TRY_TO_TIME(v::VARCHAR) IS NOT NULL
    is_timestamp_ltz(json) !! JSON has no times there -- TRY_TO_TIMESTAMP_TZ(v::VARCHAR) IS NOT NULL
    is_timestamp_ntz(json) !! JSON has no times there -- TRY_TO_TIMESTAMP(v::VARCHAR) IS NOT NULL
    is_timestamp_tz(json) !! JSON has no times there -- TRY_TO_TIMESTAMP_TZ(v::VARCHAR) IS NOT NULL
    as_array(json) => tc_sf_as('array', $1)
    as_object(json) => tc_sf_as('object', $1)
    as_boolean(json) => tc_sf_as('boolean', $1)
    as_char(json) => tc_sf_as('varchar', $1)
    as_varchar(json) => tc_sf_as('varchar', $1)
    as_integer(json) => tc_sf_as('integer', $1)
    as_decimal(json) => tc_sf_as_decimal($1, 38, 0)
    as_decimal(json, int) => tc_sf_as_decimal($1, $2, 0)
    as_decimal(json, int, int) => tc_sf_as_decimal($1, $2, $3)
    as_number(json) => tc_sf_as_decimal($1, 38, 0)
    as_number(json, int) => tc_sf_as_decimal($1, $2, 0)
    as_number(json, int, int) => tc_sf_as_decimal($1, $2, $3)
    as_double(json) => tc_sf_as('double', $1)
    as_real(json) => tc_sf_as('double', $1)
    as_binary(json) !! JSON has no binaries there -- keep them in a column
    as_date(json) !! JSON has no dates there -- v::DATE
    as_time(json) !! JSON has no times there -- v::TIME
    as_timestamp_ltz(json) !! JSON has no times there -- v::TIMESTAMP_TZ
    as_timestamp_ntz(json) !! JSON has no times there -- v::TIMESTAMP_NTZ
    as_timestamp_tz(json) !! JSON has no times there -- v::TIMESTAMP_TZ
    cast(json, text) => tc_sf_variant_text($1)
    cast(json, int) => tc_sf_variant_int($1)
    cast(json, numeric) => tc_sf_variant_number($1, $precision, $scale)
    cast(json, float) => tc_sf_variant_float($1)
    cast(json, boolean) => tc_sf_variant_boolean($1)
    cast(text, json) => tc_json_of('t', $1)
    cast(int, json) => tc_json_of('i', $1)
    cast(number, json) => tc_json_of('n', $1)
    cast(float, json) => tc_json_of('f', $1)
    cast(boolean, json) => tc_json_of('b', $1)
    cast(date, json) ~> tc_json_of('d', $1) -- a date in JSON is a string
    cast(timestamp, json) ~> tc_json_of('s', $1) -- a time in JSON is a string
    cast(timestamptz, json) ~> tc_json_of('z', $1) -- a time in JSON is a string
    # Objects
    object_construct(any...) => tc_sf_object_construct($types, $*)
    object_construct_keep_null(any...) => tc_sf_object_construct_keep_null($types, $*)
    object_insert(json, text, any) => tc_sf_object_insert($types, $1, $2, $3)
    object_insert(json, text, any, boolean) => tc_sf_object_insert($types, $1, $2, $3, $4)
    object_delete(json, text...) => tc_sf_object_delete($*)
    object_pick(json, json) => tc_sf_object_pick($1, $2)
    object_pick(json, text...) => tc_sf_object_pick($*)
    object_keys(json) => tc_sf_object_keys($1)
    # Arrays
    array(any...) ~> tc_sf_array_construct($types, $*) -- NULL in an array is JSON's null
    array_construct(any...) ~> tc_sf_array_construct($types, $*) -- NULL in an array is JSON's null
    array_construct_compact(any...) => tc_sf_array_construct_compact($types, $*)
    array_append(json, any) ~> tc_sf_array_append($types, $1, $2) -- NULL in an array is JSON's null
    array_prepend(json, any) ~> tc_sf_array_prepend($types, $1, $2) -- NULL in an array is JSON's null
    array_cat(json, json) => tc_sf_array_cat($1, $2)
    array_compact(json) => tc_sf_array_compact($1)
    array_contains(any, json) ~> tc_sf_array_contains($types, $1, $2) -- NULL in an array is JSON's null
    array_distinct(json) ~> tc_sf_array_distinct($1) -- NULL in an array is JSON's null
    array_except(json, json) ~> tc_sf_array_except($1, $2) -- NULL in an array is JSON's null
    array_flatten(json) => tc_sf_array_flatten($1)
    array_generate_range(int, int) => tc_sf_array_generate_range($1, $2)
    array_generate_range(int, int, int) => tc_sf_array_generate_range($1, $2, $3)
    array_insert(json, int, any) ~> tc_sf_array_insert($types, $1, $2, $3) -- NULL in an array is JSON's null
    array_intersection(json, json) ~> tc_sf_array_intersection($1, $2) -- NULL in an array is JSON's null
    array_max(json) => tc_sf_array_max($1)
    array_min(json) => tc_sf_array_min($1)
    array_position(any, json) ~> tc_sf_array_position($types, $1, $2) -- NULL in an array is JSON's null
    array_remove(json, any) => tc_sf_array_remove($types, $1, $2)
    array_remove_at(json, int) => tc_sf_array_remove_at($1, $2)
    array_reverse(json) => tc_sf_array_reverse($1)
    array_size(json) => tc_sf_array_size($1)
    array_slice(json, int, int) => tc_sf_array_slice($1, $2, $3)
    array_sort(json) => tc_sf_array_sort($1, 1, 0)
    array_sort(json, boolean) => tc_sf_array_sort($1, $2, NOT $2)
    array_sort(json, boolean, boolean) => tc_sf_array_sort($1, $2, $3)
    array_to_string(json, text) => tc_sf_array_to_string($1, $2)
    arrays_overlap(json, json) => tc_sf_arrays_overlap($1, $2)
    arrays_to_object(json, json) => tc_sf_arrays_to_object($1, $2)
    arrays_zip(json...) => tc_sf_arrays_zip($*)
    filter(json, any) !! functions are no values there -- a query over FLATTEN with WHERE
    transform(json, any) !! functions are no values there -- a query over FLATTEN
    reduce(json, any, any) !! functions are no values there -- a query over FLATTEN with an aggregate
    flatten(json, text?, boolean?, boolean?, text?) ~> json_each(tc_sf_flatten($1, $2, $3, $4, $5)) {seq: 1; key: $a.value ->> 0; path: $a.value ->> 1; index: $a.value ->> 2; value: $a.value ->> 3; this: $a.value ->> 4} -- SEQ is 1 for every row
    # Conditions
    coalesce(same, same...) => coalesce($*)
    nvl(same, same) => coalesce($1, $2)
    ifnull(same, same) => coalesce($1, $2)
    nullif(int, int) => nullif($1, $2)
    nullif(text, text) => nullif($1, $2)
    nullif(date, date) => nullif($1, $2)
    nullif(timestamp, timestamp) => nullif($1, $2)
    nullif(timestamptz, timestamptz) => nullif($1, $2)
    nullif(time, time) => nullif($1, $2)
    nullif(same, same) => tc_nullif($types, $1, $2)
    nvl2(any, same, same) => CASE WHEN $1 IS NOT NULL THEN $2 ELSE $3 END
    iff(boolean, same, same) => CASE WHEN $1 THEN $2 ELSE $3 END
    decode(any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 END
    decode(any, any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 ELSE $4 END
    decode(any, any, any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 WHEN tc_key($type4, $4) THEN $5 END
    decode(any, any, any, any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 WHEN tc_key($type4, $4) THEN $5 ELSE $6 END
    decode(any, any, any, any, any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 WHEN tc_key($type4, $4) THEN $5 WHEN tc_key($type6, $6) THEN $7 END
    decode(any, any, any, any, any, any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 WHEN tc_key($type4, $4) THEN $5 WHEN tc_key($type6, $6) THEN $7 ELSE $8 END
    decode(any, any, any, any, any, any, any, any, any) => CASE tc_key($type1, $1) WHEN tc_key($type2, $2) THEN $3 WHEN tc_key($type4, $4) THEN $5 WHEN tc_key($type6, $6) THEN $7 WHEN tc_key($type8, $8) THEN $9 END
    decode(any, any, any, any, any, any, any, any, any, any, any...) !! it has more than four values to compare with -- CASE WHEN
    equal_null(int, int) => $1 IS $2
    equal_null(text, text) => $1 IS $2
    equal_null(date, date) => $1 IS $2
    equal_null(timestamp, timestamp) => $1 IS $2
    equal_null(timestamptz, timestamptz) => $1 IS $2
    equal_null(time, time) => $1 IS $2
    equal_null(boolean, boolean) => $1 IS $2
    equal_null(any, any) => tc_key($type1, $1) = tc_key($type2, $2)
    greatest(int, int, int...) => max($*)
    greatest(text, text, text...) => max($*)
    greatest(date, date, date...) => max($*)
    greatest(timestamp, timestamp, timestamp...) => max($*)
    greatest(timestamptz, timestamptz, timestamptz...) => max($*)
    greatest(time, time, time...) => max($*)
    greatest(same, same...) => tc_sf_greatest($types, $*)
    least(int, int, int...) => min($*)
    least(text, text, text...) => min($*)
    least(date, date, date...) => min($*)
    least(timestamp, timestamp, timestamp...) => min($*)
    least(timestamptz, timestamptz, timestamptz...) => min($*)
    least(time, time, time...) => min($*)
    least(same, same...) => tc_sf_least($types, $*)
    greatest_ignore_nulls(same, same...) => tc_pg_greatest($types, $*)
    least_ignore_nulls(same, same...) => tc_pg_least($types, $*)
    booland(number, number) => (round($1) <> 0) AND (round($2) <> 0)
    boolor(number, number) => (round($1) <> 0) OR (round($2) <> 0)
    boolxor(number, number) => (round($1) <> 0) <> (round($2) <> 0)
    boolnot(number) => round($1) = 0
    booland(any, any) => $1 AND $2
    boolor(any, any) => $1 OR $2
    boolxor(any, any) => $1 <> $2
    boolnot(any) => NOT $1
    to_boolean(boolean) => $1
    to_boolean(text) => tc_sf_boolean($1)
    to_boolean(json) => tc_sf_variant_boolean($1)
    to_boolean(number) => tc_compare($type1 || 'i', $1, 0) <> 0
    try_to_boolean(boolean) => $1
    try_to_boolean(text) => tc_try_boolean($1)
    cast(text, boolean) => tc_sf_boolean($1)
    trycast(text, boolean) => tc_try_boolean($1)
    cast(boolean, text) => CASE WHEN $1 THEN 'true' WHEN NOT $1 THEN 'false' END
    cast(boolean, int) => $1
    cast(int, boolean) => $1 <> 0
    uuid_string() => tc_uuid_random()
    uuid_string(text, text) !! there are no named UUIDs -- MD5 of the name
    # The session
    current_user() !! a file has no users -- bind the user as a parameter
    current_role() !! a file has no users -- bind the role as a parameter
    current_role_type() !! a file has no users -- bind the role as a parameter
    current_secondary_roles() !! a file has no users -- bind the role as a parameter
    current_available_roles() !! a file has no users -- bind the role as a parameter
    current_database() !! a file has no name inside SQL -- bind it as a parameter
    current_schema() !! a file has no schemas -- name the schema
    current_schemas() !! a file has no schemas -- name the schema
    current_version() ~> sqlite_version() -- another engine names itself
    """#
}
