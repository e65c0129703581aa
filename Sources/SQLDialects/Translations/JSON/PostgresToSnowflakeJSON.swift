extension TranslationTexts {
  /// JSON, arrays, conditions and the functions about the session. Written after Snowflake's documentation, never run.
  static let postgresToSnowflakeJSON = #"""
    # JSON: asking
    ->(json, text) => GET($1, $2)
    ->(json, int) ~> GET($1, $2) -- a negative index is NULL
    ->>(json, text) ~> GET($1, $2)::VARCHAR -- numbers lose zeros behind the point, documents their blanks
    ->>(json, int) ~> GET($1, $2)::VARCHAR -- a negative index is NULL, numbers lose zeros behind the point
    #>(json, array) !! a path is a text there -- step with ->
    #>>(json, array) !! a path is a text there -- step with ->
    @>(json, any) !! there is no containment of documents -- compare what -> gives
    <@(json, any) !! there is no containment of documents -- compare what -> gives
    ?(json, text) => ARRAY_CONTAINS($2::VARIANT, OBJECT_KEYS($1))
    ?|(json, array) => ARRAYS_OVERLAP(OBJECT_KEYS($1), $2)
    ?&(json, array) => ARRAY_SIZE(ARRAY_EXCEPT(ARRAY_DISTINCT($2), OBJECT_KEYS($1))) = 0
    @?(json, any) !! there is no reader of JSON paths -- step with ->
    @@(json, any) !! there is no reader of JSON paths -- compare what ->> gives
    jsonb_typeof(json) => DECODE(TYPEOF($1), 'NULL_VALUE', 'null', 'VARCHAR', 'string', 'BOOLEAN', 'boolean', 'ARRAY', 'array', 'OBJECT', 'object', NULL, NULL, 'number')
    json_typeof(json) => DECODE(TYPEOF($1), 'NULL_VALUE', 'null', 'VARCHAR', 'string', 'BOOLEAN', 'boolean', 'ARRAY', 'array', 'OBJECT', 'object', NULL, NULL, 'number')
    jsonb_array_length(json) ~> ARRAY_SIZE($1) -- what is no array has no length instead of an error
    json_array_length(json) ~> ARRAY_SIZE($1) -- what is no array has no length instead of an error
    jsonb_extract_path(json, text...) !! a path is a text there -- step with ->
    json_extract_path(json, text...) !! a path is a text there -- step with ->
    jsonb_extract_path_text(json, text...) !! a path is a text there -- step with ->
    json_extract_path_text(json, text...) !! a path is a text there -- step with ->
    # JSON: changing
    ||(json, json) !! what stands on both sides decides about it -- OBJECT_INSERT on Snowflake, jsonb_set on PostgreSQL
    -(json, text) ~> OBJECT_DELETE($1, $2) -- from an array of texts nothing is taken
    -(json, int) ~> ARRAY_REMOVE_AT($1, $2) -- what is no array is an error of another code
    -(json, array) !! keys are listed one by one there -- take them away one by one
    #-(json, array) !! documents are changed at their top only -- build the inner object anew
    jsonb_set(json, array, json) !! documents are changed at their top only -- build the inner object anew
    jsonb_set(json, array, json, boolean) !! documents are changed at their top only -- build the inner object anew
    jsonb_set_lax(json, array, json, boolean?, text?) !! documents are changed at their top only -- build the inner object anew
    jsonb_insert(json, array, json, boolean?) !! documents are changed at their top only -- build the inner object anew
    jsonb_strip_nulls(json) !! nulls are taken out at every level here, and there at none -- jsonb_build_object of what is wanted
    json_strip_nulls(json) !! nulls are taken out at every level here, and there at none -- json_build_object of what is wanted
    jsonb_pretty(json) !! documents have one form in texts there -- print them in the program that shows them
    # JSON: making
    to_jsonb(any) => TO_VARIANT($1)
    to_jsonb(timestamp) ~> TO_VARIANT($1) -- as a text it has another form
    to_jsonb(timestamptz) ~> TO_VARIANT($1) -- as a text it has another form
    to_json(any) => TO_VARIANT($1)
    to_json(timestamp) ~> TO_VARIANT($1) -- as a text it has another form
    to_json(timestamptz) ~> TO_VARIANT($1) -- as a text it has another form
    array_to_json(array) => TO_VARIANT($1)
    array_to_json(array, boolean) => TO_VARIANT($1)
    jsonb_build_array(any...) ~> ARRAY_CONSTRUCT($*) -- NULL is an undefined element
    json_build_array(any...) ~> ARRAY_CONSTRUCT($*) -- NULL is an undefined element
    jsonb_build_object(any...) ~> OBJECT_CONSTRUCT_KEEP_NULL($*) -- a repeated key is an error, a key that is NULL is left out
    json_build_object(any...) ~> OBJECT_CONSTRUCT_KEEP_NULL($*) -- a repeated key is an error, a key that is NULL is left out
    jsonb_object(array) !! keys and values are two arrays there -- jsonb_object(keys, values)
    json_object(array) !! keys and values are two arrays there -- json_object(keys, values)
    jsonb_object(array, array) ~> ARRAYS_TO_OBJECT($1, $2) -- a key that is NULL is left out
    json_object(array, array) ~> ARRAYS_TO_OBJECT($1, $2) -- a key that is NULL is left out
    json_array(any...) ~> ARRAY_CONSTRUCT_COMPACT($*) -- blanks differ
    json_scalar(any) => TO_VARIANT($1)
    json_serialize(json) ~> TO_JSON($1) -- blanks and the order of keys differ
    row_to_json(any) !! a row has no type of its own there -- name the columns: jsonb_build_object('id', id)
    row_to_json(any, boolean) !! a row has no type of its own there -- name the columns: jsonb_build_object('id', id)
    row(any...) !! a row has no type of its own there -- compare or store its columns one by one
    # JSON: casts
    cast(text, json) ~> PARSE_JSON($1) -- an empty text is NULL, a repeated key an error
    cast(json, text) ~> TO_JSON($1) -- blanks and the order of keys differ, numbers lose zeros behind the point
    cast(json, int) ~> $1::NUMBER(38, 0) -- a number in a string is read
    cast(json, numeric) ~> $1::NUMBER($precision, $scale) -- a number in a string is read
    cast(json, float) ~> $1::FLOAT -- a number in a string is read
    cast(json, boolean) ~> $1::BOOLEAN -- a word in a string is read
    int2(json) ~> $1::NUMBER(38, 0) -- a number in a string is read
    int4(json) ~> $1::NUMBER(38, 0) -- a number in a string is read
    int8(json) ~> $1::NUMBER(38, 0) -- a number in a string is read
    numeric(json) ~> $1::NUMBER(38, 10) -- a number in a string is read, ten digits behind the point are kept
    float4(json) ~> $1::FLOAT -- a number in a string is read
    float8(json) ~> $1::FLOAT -- a number in a string is read
    bool(json) ~> $1::BOOLEAN -- a word in a string is read
    bool(int) => $1::BOOLEAN
    int4(boolean) => $1::NUMBER(1, 0)
    text(boolean) => $1::VARCHAR
    # JSON: rows
    jsonb_array_elements(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'ARRAY')) -- what is no array has no rows instead of an error
    json_array_elements(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'ARRAY')) -- what is no array has no rows instead of an error
    jsonb_array_elements_text(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'ARRAY')) {value: $a.value::VARCHAR} -- what is no array has no rows instead of an error
    json_array_elements_text(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'ARRAY')) {value: $a.value::VARCHAR} -- what is no array has no rows instead of an error
    jsonb_each(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'OBJECT')) {key: $a.key; value: $a.value} -- what is no object has no rows instead of an error
    json_each(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'OBJECT')) {key: $a.key; value: $a.value} -- what is no object has no rows instead of an error
    jsonb_each_text(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'OBJECT')) {key: $a.key; value: $a.value::VARCHAR} -- what is no object has no rows instead of an error
    json_each_text(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'OBJECT')) {key: $a.key; value: $a.value::VARCHAR} -- what is no object has no rows instead of an error
    jsonb_object_keys(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'OBJECT')) {value: $a.key} -- what is no object has no rows instead of an error
    json_object_keys(json) ~> TABLE(FLATTEN(INPUT => $1, MODE => 'OBJECT')) {value: $a.key} -- what is no object has no rows instead of an error
    # Arrays
    array(any...) ~> ARRAY_CONSTRUCT($*) -- elements are VARIANTs
    element(array, int) ~> GET($1, $2 - 1) -- an element is a VARIANT
    element(array, int, int) ~> GET(GET($1, $2 - 1), $3 - 1) -- an element is a VARIANT
    slice(array, int, int) ~> ARRAY_SLICE($1, GREATEST($2, 1) - 1, GREATEST($3, 0)) -- elements are VARIANTs
    cast(text, array) !! an array is written as JSON there -- PARSE_JSON on Snowflake, string_to_array on PostgreSQL
    cast(array, text) !! an array is written as JSON there -- array_to_string
    ||(array, array) ~> ARRAY_CAT($1, $2) -- NULL on one side is NULL
    ||(array, any) ~> ARRAY_APPEND($1, $2) -- an array that is NULL stays NULL
    ||(any, array) ~> ARRAY_PREPEND($2, $1) -- an array that is NULL stays NULL
    array_append(array, any) ~> ARRAY_APPEND($1, $2) -- an array that is NULL stays NULL
    array_prepend(any, array) ~> ARRAY_PREPEND($2, $1) -- an array that is NULL stays NULL
    array_cat(array, array) ~> ARRAY_CAT($1, $2) -- NULL on one side is NULL
    array_length(array, const int) ~> NULLIF(ARRAY_SIZE($1), 0) -- arrays have one dimension
    array_upper(array, const int) ~> NULLIF(ARRAY_SIZE($1), 0) -- arrays have one dimension
    array_lower(array, const int) ~> IFF(ARRAY_SIZE($1) > 0, 1, NULL) -- arrays have one dimension
    array_ndims(array) ~> IFF(ARRAY_SIZE($1) > 0, 1, NULL) -- arrays have one dimension
    array_dims(array) ~> '[1:' || NULLIF(ARRAY_SIZE($1), 0) || ']' -- arrays have one dimension
    cardinality(array) ~> ARRAY_SIZE($1) -- arrays have one dimension
    array_position(array, any) => ARRAY_POSITION($2::VARIANT, $1) + 1
    array_position(array, any, int) !! a search begins at the first element there -- search in a slice
    array_positions(array, any) !! one place is found there -- a query over unnest
    array_remove(array, any) ~> ARRAY_REMOVE($1, $2::VARIANT) -- NULL is not taken out
    array_replace(array, any, any) !! arrays have no replacement there -- a query over unnest
    array_fill(any, array) !! arrays are not filled there -- array_agg over generate_series
    array_fill(any, array, array) !! arrays are not filled there -- array_agg over generate_series
    array_to_string(array, text) ~> ARRAY_TO_STRING(ARRAY_COMPACT($1), $2) -- booleans are true and false
    array_to_string(array, text, text) !! NULL has no word there -- array_to_string(array_replace(a, NULL, '*'), ',')
    string_to_array(text, text) ~> SPLIT($1, $2) -- an empty text is one element
    string_to_array(text, text, text) !! no part becomes NULL there -- a query over the parts
    trim_array(array, int) ~> ARRAY_SLICE($1, 0, ARRAY_SIZE($1) - $2) -- too many elements to trim are no error
    array_reverse(array) => ARRAY_REVERSE($1)
    array_sort(array) => ARRAY_SORT($1)
    array_sort(array, boolean) => ARRAY_SORT($1, NOT $2)
    array_sort(array, boolean, boolean) => ARRAY_SORT($1, NOT $2, $3)
    array_sample(array, int) !! every call gives another answer there and here -- choose rows with a key of your own
    array_shuffle(array) !! every call gives another answer there and here -- order rows by a key of your own
    @>(array, array) ~> ARRAY_SIZE(ARRAY_EXCEPT(ARRAY_DISTINCT($2), $1)) = 0 -- NULL is found in an array
    <@(array, array) ~> ARRAY_SIZE(ARRAY_EXCEPT(ARRAY_DISTINCT($1), $2)) = 0 -- NULL is found in an array
    &&(array, array) ~> ARRAYS_OVERLAP($1, $2) -- NULL is found in an array
    = any(any, array) ~> ARRAY_CONTAINS($1::VARIANT, $2) -- an array with NULL says false instead of unknown
    <> all(any, array) ~> NOT ARRAY_CONTAINS($1::VARIANT, $2) -- an array with NULL says true instead of unknown
    unnest(array) => TABLE(FLATTEN(INPUT => $1)) {value: $a.value}
    generate_series(int, int) => TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE($1, $2 + 1))) {value: $a.value::NUMBER(38, 0)}
    generate_series(int, int, int) => TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE($1, $2 + SIGN($3), $3))) {value: $a.value::NUMBER(38, 0)}
    generate_series(numeric, numeric) !! rows are counted in whole numbers there -- count whole steps and multiply
    generate_series(numeric, numeric, numeric) !! rows are counted in whole numbers there -- count whole steps and multiply
    generate_subscripts(array, const int) ~> TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE(1, ARRAY_SIZE($1) + 1))) {value: $a.value::NUMBER(38, 0)} -- arrays have one dimension
    # Conditions
    coalesce(same, same...) => COALESCE($*)
    nullif(same, same) => NULLIF($1, $2)
    greatest(same, same...) => GREATEST_IGNORE_NULLS($*)
    least(same, same...) => LEAST_IGNORE_NULLS($*)
    num_nonnulls(any...) => ARRAY_SIZE(ARRAY_CONSTRUCT_COMPACT($*))
    num_nulls(any...) => ARRAY_SIZE(ARRAY_CONSTRUCT($*)) - ARRAY_SIZE(ARRAY_CONSTRUCT_COMPACT($*))
    cast(text, boolean) ~> $1::BOOLEAN -- the beginnings of words, such as tr, are errors
    cast(boolean, text) => $1::VARCHAR
    cast(boolean, int) => $1::NUMBER(1, 0)
    cast(int, boolean) => $1::BOOLEAN
    # UUIDs and bytes
    gen_random_uuid() => UUID_STRING()
    uuidv4() => UUID_STRING()
    uuidv7(any?) !! there is no clock in a UUID there -- gen_random_uuid()
    uuid_extract_version(any) !! a UUID is a text there -- substr(id, 15, 1)
    uuid_extract_timestamp(any) !! a UUID is a text there -- keep the time in a column of its own
    cast(text, binary) !! bytes are written otherwise there -- decode(text, 'hex')
    cast(binary, text) => '\\x' || LOWER(HEX_ENCODE($1))
    # The session
    current_database() ~> LOWER(CURRENT_DATABASE()) -- names of databases are capital there
    current_catalog() ~> LOWER(CURRENT_DATABASE()) -- names of databases are capital there
    current_schema() ~> LOWER(CURRENT_SCHEMA()) -- names of schemas are capital there
    current_schemas(boolean) !! the search path is of another form -- name the schemas
    current_user() ~> LOWER(CURRENT_USER()) -- another server has other users
    session_user() ~> LOWER(CURRENT_USER()) -- another server has other users
    current_role() ~> LOWER(CURRENT_ROLE()) -- roles are no users there
    system_user() !! users have no such name there -- current_user
    user() ~> LOWER(CURRENT_USER()) -- another server has other users
    getpgusername() ~> LOWER(CURRENT_USER()) -- another server has other users
    version() ~> CURRENT_VERSION() -- another engine names itself
    pg_typeof(any) !! types have other names there -- compare types where the statement is written
    current_setting(text) !! settings are variables of the session there -- bind the value as a parameter
    current_setting(text, boolean) !! settings are variables of the session there -- bind the value as a parameter
    set_config(text, text, boolean) !! settings are variables of the session there -- bind the value as a parameter
    # Sequences
    nextval(const text) => @sequence($1)
    nextval(any) !! the sequence is not known where the statement is compiled -- write its name as a text
    currval(any) !! the last number cannot be asked -- keep the number in a variable
    lastval() !! the last number cannot be asked -- keep the number in a variable
    setval(any, int, boolean?) !! a sequence cannot be set -- create it anew with START
    """#
}
