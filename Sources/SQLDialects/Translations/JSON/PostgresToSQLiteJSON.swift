extension TranslationTexts {
  /// JSON, arrays, conditions and the functions about the session. The types `json` and `jsonb` are one here: `json` keeps neither its
  /// blanks nor the order of its keys, and of equal keys only the last.
  static let postgresToSQLiteJSON = #"""
    # JSON: asking
    ->(json, text) => tc_json_get($1, $2)
    ->(json, int) => tc_json_get($1, $2)
    ->>(json, text) => tc_json_get_text($1, $2)
    ->>(json, int) => tc_json_get_text($1, $2)
    #>(json, array) => tc_json_at($1, $2)
    #>>(json, array) => tc_json_text_at($1, $2)
    @>(json, json) => tc_json_contains($1, $2)
    <@(json, json) => tc_json_contains($2, $1)
    ?(json, text) => tc_json_has($1, $2)
    ?|(json, array) => tc_json_has_any($1, $2)
    ?&(json, array) => tc_json_has_all($1, $2)
    @?(json, any) !! there is no reader of JSON paths -- step with -> and #>, search with @>
    @@(json, any) !! there is no reader of JSON paths -- compare what -> and #>> give
    jsonb_typeof(json) => tc_json_typeof($1)
    json_typeof(json) => tc_json_typeof($1)
    jsonb_array_length(json) => tc_json_array_length($1)
    json_array_length(json) => tc_json_array_length($1)
    jsonb_extract_path(json, text...) => tc_json_at($1, json_array($2*))
    json_extract_path(json, text...) => tc_json_at($1, json_array($2*))
    jsonb_extract_path_text(json, text...) => tc_json_text_at($1, json_array($2*))
    json_extract_path_text(json, text...) => tc_json_text_at($1, json_array($2*))
    # JSON: changing
    ||(json, json) => tc_json_concat($1, $2)
    -(json, text) => tc_json_delete_key($1, $2)
    -(json, int) => tc_json_delete_index($1, $2)
    -(json, array) => tc_json_delete_keys($1, $2)
    #-(json, array) => tc_json_delete_path($1, $2)
    jsonb_set(json, array, json) => tc_json_set($1, $2, $3, 1)
    jsonb_set(json, array, json, boolean) => tc_json_set($1, $2, $3, $4)
    jsonb_set_lax(json, array, json) => tc_json_set_lax($1, $2, $3, 1, 'use_json_null')
    jsonb_set_lax(json, array, json, boolean) => tc_json_set_lax($1, $2, $3, $4, 'use_json_null')
    jsonb_set_lax(json, array, json, boolean, text) => tc_json_set_lax($1, $2, $3, $4, $5)
    jsonb_insert(json, array, json) => tc_json_insert($1, $2, $3, 0)
    jsonb_insert(json, array, json, boolean) => tc_json_insert($1, $2, $3, $4)
    jsonb_strip_nulls(json) => tc_json_strip_nulls($1)
    json_strip_nulls(json) ~> tc_json_strip_nulls($1) -- blanks and the order of keys are those of jsonb
    jsonb_pretty(json) => tc_json_pretty($1)
    # JSON: making
    to_jsonb(array) ~> $1 -- times in arrays keep the form that columns have
    to_jsonb(any) => tc_json_of($types, $1)
    to_json(array) ~> $1 -- times in arrays keep the form that columns have, blanks are those of jsonb
    to_json(any) => tc_json_of($types, $1)
    array_to_json(array) ~> $1 -- blanks are those of jsonb
    array_to_json(array, boolean) !! there is no line for each row of an array -- call it without the second argument
    jsonb_build_array(any...) => tc_json_build_array($types, $*)
    json_build_array(any...) => tc_json_build_array($types, $*)
    jsonb_build_object(any...) => tc_json_build_object($types, $*)
    json_build_object(any...) ~> tc_json_build_object($types, $*) -- blanks, the order of keys and repeated keys are those of jsonb
    jsonb_object(array) => tc_json_object($1)
    json_object(array) ~> tc_json_object($1) -- blanks, the order of keys and repeated keys are those of jsonb
    jsonb_object(array, array) => tc_json_object($1, $2)
    json_object(array, array) ~> tc_json_object($1, $2) -- blanks, the order of keys and repeated keys are those of jsonb
    json_array(any...) ~> tc_json_build_array_compact($types, $*) -- blanks are those of jsonb
    json_scalar(any) => tc_json_of($types, $1)
    json_serialize(json) => $1
    row_to_json(any) !! a row has no type of its own there -- name the columns: jsonb_build_object('id', id)
    row_to_json(any, boolean) !! a row has no type of its own there -- name the columns: jsonb_build_object('id', id)
    row(any...) !! a row has no type of its own there -- compare or store its columns one by one
    # JSON: casts
    cast(text, json) => tc_json_parse($1)
    cast(json, text) => $1
    cast(json, int) => tc_json_to_int($1)
    cast(json, numeric) => tc_json_to_number($1)
    cast(json, sized) => tc_json_to_number($1, $precision, $scale)
    cast(json, float) => tc_json_to_float($1)
    cast(json, boolean) => tc_json_to_boolean($1)
    int2(json) !! 16 bits are not the same everywhere -- use int8
    int4(json) !! 32 bits are not the same everywhere -- use int8
    int8(json) => tc_json_to_int($1)
    numeric(json) => tc_json_to_number($1)
    float4(json) !! single precision is not the same everywhere -- use float8
    float8(json) => tc_json_to_float($1)
    bool(json) => tc_json_to_boolean($1)
    bool(int) => $1 <> 0
    int4(boolean) => $1
    text(boolean) => CASE WHEN $1 THEN 'true' WHEN NOT $1 THEN 'false' END
    # JSON: rows
    jsonb_array_elements(json) => json_each(tc_json_rows($1)) {value: $a.value}
    json_array_elements(json) => json_each(tc_json_rows($1)) {value: $a.value}
    jsonb_array_elements_text(json) => json_each(tc_json_rows_text($1)) {value: $a.value}
    json_array_elements_text(json) => json_each(tc_json_rows_text($1)) {value: $a.value}
    jsonb_each(json) => json_each(tc_json_pairs($1)) {key: $a.value ->> 0; value: $a.value ->> 1}
    json_each(json) ~> json_each(tc_json_pairs($1)) {key: $a.value ->> 0; value: $a.value ->> 1} -- in the order of jsonb, repeated keys once
    jsonb_each_text(json) => json_each(tc_json_pairs_text($1)) {key: $a.value ->> 0; value: $a.value ->> 1}
    json_each_text(json) ~> json_each(tc_json_pairs_text($1)) {key: $a.value ->> 0; value: $a.value ->> 1} -- in the order of jsonb, repeated keys once
    jsonb_object_keys(json) => json_each(tc_json_keys($1)) {value: $a.value}
    json_object_keys(json) ~> json_each(tc_json_keys($1)) {value: $a.value} -- in the order of jsonb, repeated keys once
    # Arrays
    array(any...) => tc_array($types, $*)
    element(array, int...) => tc_array_get($1, $2*)
    slice(array, int, int) => tc_array_slice($1, $2, $3)
    cast(text, array) => tc_array_parse($1, $element)
    cast(array, text) ~> tc_array_text($1) -- times in arrays keep the form that columns have
    ||(array, array) => tc_array_cat($1, $2)
    ||(array, text) => tc_array_append($types, $1, $2)
    ||(text, array) => tc_array_prepend($types, $1, $2)
    ||(array, any) => tc_array_append($types, $1, $2)
    ||(any, array) => tc_array_prepend($types, $1, $2)
    array_append(array, any) => tc_array_append($types, $1, $2)
    array_prepend(any, array) => tc_array_prepend($types, $1, $2)
    array_cat(array, array) => tc_array_cat($1, $2)
    array_length(array, int) => tc_array_length($1, $2)
    array_upper(array, int) => tc_array_length($1, $2)
    array_lower(array, int) => tc_array_lower($1, $2)
    array_ndims(array) => tc_array_ndims($1)
    array_dims(array) => tc_array_dims($1)
    cardinality(array) => tc_array_cardinality($1)
    array_position(array, any) => tc_array_position($types, $1, $2)
    array_position(array, any, int) => tc_array_position($types, $1, $2, $3)
    array_positions(array, any) => tc_array_positions($types, $1, $2)
    array_remove(array, any) => tc_array_remove($types, $1, $2)
    array_replace(array, any, any) => tc_array_replace($types, $1, $2, $3)
    array_fill(any, array) => tc_array_fill($types, $1, $2)
    array_fill(any, array, array) !! arrays count from 1 there -- leave the lower bounds out
    array_to_string(array, text) ~> tc_array_to_string($1, $2) -- times in arrays keep the form that columns have
    array_to_string(array, text, text) ~> tc_array_to_string($1, $2, $3) -- times in arrays keep the form that columns have
    string_to_array(text, text) => tc_string_to_array($1, $2)
    string_to_array(text, text, text) => tc_string_to_array($1, $2, $3)
    trim_array(array, int) => tc_array_trim($1, $2)
    array_reverse(array) => tc_array_reverse($1)
    array_sort(array) => tc_array_sort($1, 0, 0)
    array_sort(array, boolean) => tc_array_sort($1, $2, $2)
    array_sort(array, boolean, boolean) => tc_array_sort($1, $2, $3)
    array_sample(array, int) !! every call gives another answer there and here -- choose rows with a key of your own
    array_shuffle(array) !! every call gives another answer there and here -- order rows by a key of your own
    @>(array, array) => tc_array_contains($1, $2)
    <@(array, array) => tc_array_contains($2, $1)
    &&(array, array) => tc_array_overlaps($1, $2)
    = any(any, array) => tc_array_any('=', $type1, $1, $2)
    <> any(any, array) => tc_array_any('<>', $type1, $1, $2)
    < any(any, array) => tc_array_any('<', $type1, $1, $2)
    <= any(any, array) => tc_array_any('<=', $type1, $1, $2)
    > any(any, array) => tc_array_any('>', $type1, $1, $2)
    >= any(any, array) => tc_array_any('>=', $type1, $1, $2)
    = all(any, array) => tc_array_all('=', $type1, $1, $2)
    <> all(any, array) => tc_array_all('<>', $type1, $1, $2)
    < all(any, array) => tc_array_all('<', $type1, $1, $2)
    <= all(any, array) => tc_array_all('<=', $type1, $1, $2)
    > all(any, array) => tc_array_all('>', $type1, $1, $2)
    >= all(any, array) => tc_array_all('>=', $type1, $1, $2)
    unnest(array) => json_each(tc_array_rows($1)) {value: $a.value}
    generate_series(int, int) => json_each(tc_series($1, $2)) {value: $a.value}
    generate_series(int, int, int) => json_each(tc_series($1, $2, $3)) {value: $a.value}
    generate_series(numeric, numeric) !! rows are counted in whole numbers there -- count whole steps and multiply
    generate_series(numeric, numeric, numeric) !! rows are counted in whole numbers there -- count whole steps and multiply
    generate_subscripts(array, int) => json_each(tc_series(1, ifnull(tc_array_length($1, $2), 0))) {value: $a.value}
    # Conditions
    coalesce(same) => $1
    coalesce(same, same...) => coalesce($*)
    nullif(int, int) => nullif($1, $2)
    nullif(text, text) => nullif($1, $2)
    nullif(date, date) => nullif($1, $2)
    nullif(timestamp, timestamp) => nullif($1, $2)
    nullif(timestamptz, timestamptz) => nullif($1, $2)
    nullif(time, time) => nullif($1, $2)
    nullif(same, same) => tc_nullif($types, $1, $2)
    greatest(same, same...) => tc_pg_greatest($types, $*)
    least(same, same...) => tc_pg_least($types, $*)
    num_nulls(any...) => tc_num_nulls($*)
    num_nonnulls(any...) => tc_num_nonnulls($*)
    cast(text, boolean) => tc_pg_boolean($1)
    cast(boolean, text) => CASE WHEN $1 THEN 'true' WHEN NOT $1 THEN 'false' END
    cast(boolean, int) => $1
    cast(int, boolean) => $1 <> 0
    # UUIDs and bytes
    gen_random_uuid() => tc_uuid_random()
    uuidv4() => tc_uuid_random()
    uuidv7(any?) !! there is no clock in a UUID there -- gen_random_uuid()
    uuid_extract_version(any) !! a UUID is a text there -- substr(id, 15, 1)
    uuid_extract_timestamp(any) !! a UUID is a text there -- keep the time in a column of its own
    cast(text, binary) => tc_pg_binary($1)
    cast(binary, text) => tc_pg_binary_text($1)
    # The session
    current_database() !! a file has no name inside SQL -- bind it as a parameter
    current_catalog() !! a file has no name inside SQL -- bind it as a parameter
    current_schema() !! a file has no schemas -- name the schema
    current_schemas(boolean) !! a file has no schemas -- name the schema
    current_user() !! a file has no users -- bind the user as a parameter
    session_user() !! a file has no users -- bind the user as a parameter
    current_role() !! a file has no users -- bind the user as a parameter
    system_user() !! a file has no users -- bind the user as a parameter
    user() !! a file has no users -- bind the user as a parameter
    getpgusername() !! a file has no users -- bind the user as a parameter
    version() ~> 'SQLite ' || sqlite_version() -- another engine names itself
    pg_typeof(any) !! values have no such types there -- compare types where the statement is written
    current_setting(text) !! there are no settings in SQL -- bind the value as a parameter
    current_setting(text, boolean) !! there are no settings in SQL -- bind the value as a parameter
    set_config(text, text, boolean) !! there are no settings in SQL -- bind the value as a parameter
    # Sequences
    nextval(const text) => tc_nextval($1)
    nextval(any) !! the sequence is not known where the statement is compiled -- write its name as a text
    currval(const text) => tc_currval($1)
    currval(any) !! the sequence is not known where the statement is compiled -- write its name as a text
    lastval() !! there are no sequences -- keep the number in a variable
    setval(any, int) !! there are no sequences -- insert a row with the number
    setval(any, int, boolean) !! there are no sequences -- insert a row with the number
    """#
}
