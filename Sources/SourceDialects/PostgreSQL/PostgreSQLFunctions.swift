// Made by Scripts/postgres-functions from pg_proc: to be made again, not edited.

extension FunctionTexts {
  /// PostgreSQL's own functions (postgresql.org/docs/15/functions.html).
  static let postgres = """
    abbrev(cidr) text
    abbrev(inet) text
    abs(float) float
    abs(int) int
    abs(numeric) numeric
    acldefault(text, oid) array
    aclexplode(array) rows(grantor oid, grantee oid, privilege_type text, is_grantable boolean) stable
    acos(float) float
    acosd(float) float
    acosh(float) float
    age(timestamp) interval stable
    age(timestamp, timestamp) interval
    age(timestamptz) interval stable
    age(timestamptz, timestamptz) interval
    age(xid) int stable
    amvalidate(oid) boolean volatile
    area(box) float
    area(circle) float
    area(path) float
    array_agg(array) array aggregate lenient
    array_agg(same) array aggregate lenient
    array_append(array, same) array lenient
    array_dims(array) text
    array_fill(same, array) array lenient
    array_fill(same, array, array) array lenient
    array_length(array, int) int
    array_lower(array, int) int
    array_ndims(array) int
    array_position(array, same) int lenient
    array_position(array, same, int) int lenient
    array_positions(array, same) array lenient
    array_prepend(same, array) array lenient
    array_remove(array, same) array lenient
    array_replace(array, same, same) array lenient
    array_to_json(array) json stable
    array_to_json(array, boolean) json stable
    array_to_string(array, text) text stable
    array_to_string(array, text, text) text stable lenient
    array_to_tsvector(array) tsvector
    array_upper(array, int) int
    ascii(text) int
    asin(float) float
    asind(float) float
    asinh(float) float
    atan(float) float
    atan2(float, float) float
    atan2d(float, float) float
    atand(float) float
    atanh(float) float
    avg(float) float aggregate lenient
    avg(int) numeric aggregate lenient
    avg(interval) interval aggregate lenient
    avg(numeric) numeric aggregate lenient
    bit(bit, int, boolean) bit
    bit(int, int) bit
    bit_and(bit) bit aggregate lenient
    bit_and(int) int aggregate lenient
    bit_count(binary) int
    bit_count(bit) int
    bit_length(binary) int
    bit_length(bit) int
    bit_length(text) int
    bit_or(bit) bit aggregate lenient
    bit_or(int) int aggregate lenient
    bit_xor(bit) bit aggregate lenient
    bit_xor(int) int aggregate lenient
    bool(int) boolean
    bool(json) boolean
    bool_and(boolean) boolean aggregate lenient
    bool_or(boolean) boolean aggregate lenient
    box(circle) box
    box(point) box
    box(point, point) box
    box(polygon) box
    bpchar(text) text
    bpchar(text, int, boolean) text
    broadcast(inet) inet
    btrim(binary, binary) binary
    btrim(text) text
    btrim(text, text) text
    cardinality(array) int
    cash_words(money) text
    cbrt(float) float
    ceil(float) float
    ceil(numeric) numeric
    ceiling(float) float
    ceiling(numeric) numeric
    center(box) point
    center(circle) point
    char(int) text
    char(text) text
    char_length(text) int
    character_length(text) int
    chr(int) text
    cidr(inet) cidr
    circle(box) circle
    circle(point, float) circle
    circle(polygon) circle
    clock_timestamp() timestamptz volatile present
    col_description(oid, int) text stable
    concat(any...) text stable present
    concat_ws(text, any...) text stable present
    convert(binary, text, text) binary stable
    convert_from(binary, text) text stable ascii
    convert_to(text, text) binary stable
    corr(float, float) float aggregate lenient
    cos(float) float
    cosd(float) float
    cosh(float) float
    cot(float) float
    cotd(float) float
    count() int aggregate present
    count(any) int aggregate present
    covar_pop(float, float) float aggregate lenient
    covar_samp(float, float) float aggregate lenient
    cume_dist() float window present
    cume_dist(any...) float aggregate present
    current_database() text stable
    current_query() text volatile lenient
    current_schema() text stable
    current_schemas(boolean) array stable
    current_setting(text) text stable
    current_setting(text, boolean) text stable
    current_user() text stable
    currtid2(text, tid) tid volatile
    currval(regclass) int volatile
    cursor_to_xml(refcursor, int, boolean, boolean, text) xml volatile
    cursor_to_xmlschema(refcursor, boolean, boolean, text) xml volatile
    database_to_xml(boolean, boolean, text) xml stable
    database_to_xml_and_xmlschema(boolean, boolean, text) xml stable
    database_to_xmlschema(boolean, boolean, text) xml stable
    date(timestamp) date
    date(timestamptz) date stable
    date_bin(interval, timestamp, timestamp) timestamp
    date_bin(interval, timestamptz, timestamptz) timestamptz
    date_part(text, date) float
    date_part(text, interval) float
    date_part(text, time) float
    date_part(text, timestamp) float
    date_part(text, timestamptz) float stable
    date_part(text, timetz) float
    date_trunc(text, interval) interval
    date_trunc(text, timestamp) timestamp
    date_trunc(text, timestamptz) timestamptz stable
    date_trunc(text, timestamptz, text) timestamptz stable
    datemultirange() datemultirange
    datemultirange(daterange) datemultirange
    datemultirange(daterange...) datemultirange
    daterange(date, date) daterange lenient
    daterange(date, date, text) daterange lenient
    daterange_canonical(daterange) daterange
    daterange_subdiff(date, date) float
    decode(text, text) binary
    degrees(float) float
    dense_rank() int window present
    dense_rank(any...) int aggregate present
    dexp(float) float
    diagonal(box) lseg
    diameter(circle) float
    div(numeric, numeric) numeric
    dlog1(float) float
    dlog10(float) float
    dround(float) float
    dtrunc(float) float
    encode(binary, text) text
    enum_first(same) same stable lenient
    enum_last(same) same stable lenient
    enum_range(same) array stable lenient
    enum_range(same, same) array stable lenient
    every(boolean) boolean aggregate lenient
    exp(float) float
    exp(numeric) numeric
    extract(text, date) numeric
    extract(text, interval) numeric
    extract(text, time) numeric
    extract(text, timestamp) numeric
    extract(text, timestamptz) numeric stable
    extract(text, timetz) numeric
    factorial(int) numeric
    family(inet) int
    first_value(same) same window lenient
    float4(float) float
    float4(int) float
    float4(json) float
    float4(numeric) float
    float8(float) float
    float8(int) float
    float8(json) float
    float8(numeric) float
    floor(float) float
    floor(numeric) numeric
    fmgr_c_validator(oid) void stable
    fmgr_internal_validator(oid) void stable
    fmgr_sql_validator(oid) void stable
    format(text) text stable lenient
    format(text, any...) text stable lenient
    format_type(oid, int) text stable lenient
    gcd(int, int) int
    gcd(numeric, numeric) numeric
    gen_random_uuid() uuid volatile present
    generate_series(int, int) rows(generate_series int)
    generate_series(int, int, int) rows(generate_series int)
    generate_series(numeric, numeric) rows(generate_series numeric)
    generate_series(numeric, numeric, numeric) rows(generate_series numeric)
    generate_series(timestamp, timestamp, interval) rows(generate_series timestamp)
    generate_series(timestamptz, timestamptz, interval) rows(generate_series timestamptz) stable
    generate_subscripts(array, int) rows(generate_subscripts int)
    generate_subscripts(array, int, boolean) rows(generate_subscripts int)
    get_bit(binary, int) int
    get_bit(bit, int) int
    get_byte(binary, int) int
    get_current_ts_config() regconfig stable
    getdatabaseencoding() text stable
    getpgusername() text stable
    has_any_column_privilege(oid, oid, text) boolean stable
    has_any_column_privilege(oid, text) boolean stable
    has_any_column_privilege(oid, text, text) boolean stable
    has_any_column_privilege(text, oid, text) boolean stable
    has_any_column_privilege(text, text) boolean stable
    has_any_column_privilege(text, text, text) boolean stable
    has_column_privilege(oid, int, text) boolean stable
    has_column_privilege(oid, oid, int, text) boolean stable
    has_column_privilege(oid, oid, text, text) boolean stable
    has_column_privilege(oid, text, int, text) boolean stable
    has_column_privilege(oid, text, text) boolean stable
    has_column_privilege(oid, text, text, text) boolean stable
    has_column_privilege(text, int, text) boolean stable
    has_column_privilege(text, oid, int, text) boolean stable
    has_column_privilege(text, oid, text, text) boolean stable
    has_column_privilege(text, text, int, text) boolean stable
    has_column_privilege(text, text, text) boolean stable
    has_column_privilege(text, text, text, text) boolean stable
    has_database_privilege(oid, oid, text) boolean stable
    has_database_privilege(oid, text) boolean stable
    has_database_privilege(oid, text, text) boolean stable
    has_database_privilege(text, oid, text) boolean stable
    has_database_privilege(text, text) boolean stable
    has_database_privilege(text, text, text) boolean stable
    has_foreign_data_wrapper_privilege(oid, oid, text) boolean stable
    has_foreign_data_wrapper_privilege(oid, text) boolean stable
    has_foreign_data_wrapper_privilege(oid, text, text) boolean stable
    has_foreign_data_wrapper_privilege(text, oid, text) boolean stable
    has_foreign_data_wrapper_privilege(text, text) boolean stable
    has_foreign_data_wrapper_privilege(text, text, text) boolean stable
    has_function_privilege(oid, oid, text) boolean stable
    has_function_privilege(oid, text) boolean stable
    has_function_privilege(oid, text, text) boolean stable
    has_function_privilege(text, oid, text) boolean stable
    has_function_privilege(text, text) boolean stable
    has_function_privilege(text, text, text) boolean stable
    has_language_privilege(oid, oid, text) boolean stable
    has_language_privilege(oid, text) boolean stable
    has_language_privilege(oid, text, text) boolean stable
    has_language_privilege(text, oid, text) boolean stable
    has_language_privilege(text, text) boolean stable
    has_language_privilege(text, text, text) boolean stable
    has_parameter_privilege(oid, text, text) boolean stable
    has_parameter_privilege(text, text) boolean stable
    has_parameter_privilege(text, text, text) boolean stable
    has_schema_privilege(oid, oid, text) boolean stable
    has_schema_privilege(oid, text) boolean stable
    has_schema_privilege(oid, text, text) boolean stable
    has_schema_privilege(text, oid, text) boolean stable
    has_schema_privilege(text, text) boolean stable
    has_schema_privilege(text, text, text) boolean stable
    has_sequence_privilege(oid, oid, text) boolean stable
    has_sequence_privilege(oid, text) boolean stable
    has_sequence_privilege(oid, text, text) boolean stable
    has_sequence_privilege(text, oid, text) boolean stable
    has_sequence_privilege(text, text) boolean stable
    has_sequence_privilege(text, text, text) boolean stable
    has_server_privilege(oid, oid, text) boolean stable
    has_server_privilege(oid, text) boolean stable
    has_server_privilege(oid, text, text) boolean stable
    has_server_privilege(text, oid, text) boolean stable
    has_server_privilege(text, text) boolean stable
    has_server_privilege(text, text, text) boolean stable
    has_table_privilege(oid, oid, text) boolean stable
    has_table_privilege(oid, text) boolean stable
    has_table_privilege(oid, text, text) boolean stable
    has_table_privilege(text, oid, text) boolean stable
    has_table_privilege(text, text) boolean stable
    has_table_privilege(text, text, text) boolean stable
    has_tablespace_privilege(oid, oid, text) boolean stable
    has_tablespace_privilege(oid, text) boolean stable
    has_tablespace_privilege(oid, text, text) boolean stable
    has_tablespace_privilege(text, oid, text) boolean stable
    has_tablespace_privilege(text, text) boolean stable
    has_tablespace_privilege(text, text, text) boolean stable
    has_type_privilege(oid, oid, text) boolean stable
    has_type_privilege(oid, text) boolean stable
    has_type_privilege(oid, text, text) boolean stable
    has_type_privilege(text, oid, text) boolean stable
    has_type_privilege(text, text) boolean stable
    has_type_privilege(text, text, text) boolean stable
    height(box) float
    host(inet) text
    hostmask(inet) inet
    inet_client_addr() inet stable lenient
    inet_client_port() int stable lenient
    inet_server_addr() inet stable lenient
    inet_server_port() int stable lenient
    initcap(text) text
    int2(float) int
    int2(int) int
    int2(json) int
    int2(numeric) int
    int2_avg_accum_inv(array, int) array
    int2int4_sum(array) int
    int4(bit) int
    int4(boolean) int
    int4(float) int
    int4(int) int
    int4(json) int
    int4(numeric) int
    int4(text) int
    int4_avg_accum_inv(array, int) array
    int4inc(int) int
    int4multirange() int4multirange
    int4multirange(int4range) int4multirange
    int4multirange(int4range...) int4multirange
    int4range(int, int) int4range lenient
    int4range(int, int, text) int4range lenient
    int4range_canonical(int4range) int4range
    int4range_subdiff(int, int) float
    int8(bit) int
    int8(float) int
    int8(int) int
    int8(json) int
    int8(numeric) int
    int8(oid) int
    int8_sum(numeric, int) numeric lenient
    int8dec(int) int
    int8dec_any(int, any) int
    int8multirange() int8multirange
    int8multirange(int8range) int8multirange
    int8multirange(int8range...) int8multirange
    int8range(int, int) int8range lenient
    int8range(int, int, text) int8range lenient
    int8range_canonical(int8range) int8range
    int8range_subdiff(int, int) float
    interval(interval, int) interval
    interval(time) interval
    interval_accum_inv(array, interval) array
    is_normalized(text, text?) boolean
    isclosed(path) boolean
    isempty(anymultirange) boolean
    isempty(anyrange) boolean
    isfinite(date) boolean
    isfinite(interval) boolean
    isfinite(timestamp) boolean
    isfinite(timestamptz) boolean
    ishorizontal(line) boolean
    ishorizontal(lseg) boolean
    ishorizontal(point, point) boolean
    isopen(path) boolean
    isparallel(line, line) boolean
    isparallel(lseg, lseg) boolean
    isperp(line, line) boolean
    isperp(lseg, lseg) boolean
    isvertical(line) boolean
    isvertical(lseg) boolean
    isvertical(point, point) boolean
    json_agg(same) json aggregate stable lenient
    json_array_elements(json) rows(value json)
    json_array_elements_text(json) rows(value text)
    json_array_length(json) int
    json_build_array() json stable lenient
    json_build_array(any...) json stable lenient
    json_build_object() json stable lenient
    json_build_object(any...) json stable lenient
    json_each(json) rows(key text, value json)
    json_each_text(json) rows(key text, value text)
    json_extract_path(json, text...) json
    json_extract_path_text(json, text...) text
    json_object(array) json
    json_object(array, array) json
    json_object_agg(any, any) json aggregate stable lenient
    json_object_keys(json) rows(json_object_keys text)
    json_populate_record(same, json, boolean?) same stable lenient
    json_populate_recordset(same, json, boolean?) rows(json_populate_recordset same) stable lenient
    json_strip_nulls(json) json
    json_to_record(json) record stable
    json_to_recordset(json) rows(json_to_recordset record) stable lenient
    json_to_tsvector(json, json) tsvector stable
    json_to_tsvector(regconfig, json, json) tsvector
    json_typeof(json) text
    jsonb_agg(same) json aggregate stable lenient
    jsonb_array_elements(json) rows(value json)
    jsonb_array_elements_text(json) rows(value text)
    jsonb_array_length(json) int
    jsonb_build_array() json stable lenient
    jsonb_build_array(any...) json stable lenient
    jsonb_build_object() json stable lenient
    jsonb_build_object(any...) json stable lenient
    jsonb_each(json) rows(key text, value json)
    jsonb_each_text(json) rows(key text, value text)
    jsonb_extract_path(json, text...) json
    jsonb_extract_path_text(json, text...) text
    jsonb_insert(json, array, json, boolean?) json
    jsonb_object(array) json
    jsonb_object(array, array) json
    jsonb_object_agg(any, any) json aggregate lenient
    jsonb_object_keys(json) rows(jsonb_object_keys text)
    jsonb_path_exists(json, jsonpath, json?, boolean?) boolean
    jsonb_path_exists_tz(json, jsonpath, json?, boolean?) boolean stable
    jsonb_path_match(json, jsonpath, json?, boolean?) boolean
    jsonb_path_match_tz(json, jsonpath, json?, boolean?) boolean stable
    jsonb_path_query(json, jsonpath, json?, boolean?) rows(jsonb_path_query json)
    jsonb_path_query_array(json, jsonpath, json?, boolean?) json
    jsonb_path_query_array_tz(json, jsonpath, json?, boolean?) json stable
    jsonb_path_query_first(json, jsonpath, json?, boolean?) json
    jsonb_path_query_first_tz(json, jsonpath, json?, boolean?) json stable
    jsonb_path_query_tz(json, jsonpath, json?, boolean?) rows(jsonb_path_query_tz json) stable
    jsonb_populate_record(same, json) same stable lenient
    jsonb_populate_recordset(same, json) rows(jsonb_populate_recordset same) stable lenient
    jsonb_pretty(json) text
    jsonb_set(json, array, json, boolean?) json
    jsonb_set_lax(json, array, json, boolean?, text?) json lenient
    jsonb_strip_nulls(json) json
    jsonb_to_record(json) record stable
    jsonb_to_recordset(json) rows(jsonb_to_recordset record) stable lenient
    jsonb_to_tsvector(json, json) tsvector stable
    jsonb_to_tsvector(regconfig, json, json) tsvector
    jsonb_typeof(json) text
    justify_days(interval) interval
    justify_hours(interval) interval
    justify_interval(interval) interval
    lag(same) same window lenient
    lag(same, int) same window lenient
    lag(same, int, same) same window lenient
    last_value(same) same window lenient
    lastval() int volatile
    lcm(int, int) int
    lcm(numeric, numeric) numeric
    lead(same) same window lenient
    lead(same, int) same window lenient
    lead(same, int, same) same window lenient
    left(text, int) text
    length(binary) int
    length(binary, text) int stable
    length(bit) int
    length(lseg) float
    length(path) float
    length(text) int
    length(tsvector) int
    like(binary, binary) boolean
    like(text, text) boolean
    like_escape(binary, binary) binary
    like_escape(text, text) text
    line(point, point) line
    ln(float) float
    ln(numeric) numeric
    lo_close(int) int volatile
    lo_creat(int) oid volatile
    lo_create(oid) oid volatile
    lo_export(oid, text) int volatile
    lo_from_bytea(oid, binary) oid volatile
    lo_get(oid) binary volatile
    lo_get(oid, int, int) binary volatile
    lo_import(text) oid volatile
    lo_import(text, oid) oid volatile
    lo_lseek(int, int, int) int volatile
    lo_lseek64(int, int, int) int volatile
    lo_open(oid, int) int volatile
    lo_put(oid, int, binary) void volatile
    lo_tell(int) int volatile
    lo_tell64(int) int volatile
    lo_truncate(int, int) int volatile
    lo_truncate64(int, int) int volatile
    lo_unlink(oid) int volatile
    log(float) float
    log(numeric) numeric
    log(numeric, numeric) numeric
    log10(float) float
    log10(numeric) numeric
    loread(int, int) binary volatile
    lower(anymultirange) same
    lower(anyrange) same
    lower(text) text
    lower_inc(anymultirange) boolean
    lower_inc(anyrange) boolean
    lower_inf(anymultirange) boolean
    lower_inf(anyrange) boolean
    lowrite(int, binary) int volatile
    lpad(text, int) text
    lpad(text, int, text) text
    lseg(box) lseg
    lseg(point, point) lseg
    ltrim(binary, binary) binary
    ltrim(text) text
    ltrim(text, text) text
    macaddr(macaddr8) macaddr
    macaddr8(macaddr) macaddr8
    macaddr8_set7bit(macaddr8) macaddr8
    make_date(int, int, int) date
    make_interval(int?, int?, int?, int?, int?, int?, float?) interval
    make_time(int, int, float) time
    make_timestamp(int, int, int, int, int, float) timestamp
    make_timestamptz(int, int, int, int, int, float) timestamptz stable
    make_timestamptz(int, int, int, int, int, float, text) timestamptz stable
    makeaclitem(oid, oid, text, boolean) aclitem
    masklen(inet) int
    max(array) array aggregate lenient
    max(date) date aggregate lenient
    max(float) float aggregate lenient
    max(inet) inet aggregate lenient
    max(int) int aggregate lenient
    max(interval) interval aggregate lenient
    max(money) money aggregate lenient
    max(numeric) numeric aggregate lenient
    max(oid) oid aggregate lenient
    max(pg_lsn) pg_lsn aggregate lenient
    max(same) same aggregate lenient
    max(text) text aggregate lenient
    max(tid) tid aggregate lenient
    max(time) time aggregate lenient
    max(timestamp) timestamp aggregate lenient
    max(timestamptz) timestamptz aggregate lenient
    max(timetz) timetz aggregate lenient
    max(xid8) xid8 aggregate lenient
    md5(binary) text
    md5(text) text
    min(array) array aggregate lenient
    min(date) date aggregate lenient
    min(float) float aggregate lenient
    min(inet) inet aggregate lenient
    min(int) int aggregate lenient
    min(interval) interval aggregate lenient
    min(money) money aggregate lenient
    min(numeric) numeric aggregate lenient
    min(oid) oid aggregate lenient
    min(pg_lsn) pg_lsn aggregate lenient
    min(same) same aggregate lenient
    min(text) text aggregate lenient
    min(tid) tid aggregate lenient
    min(time) time aggregate lenient
    min(timestamp) timestamp aggregate lenient
    min(timestamptz) timestamptz aggregate lenient
    min(timetz) timetz aggregate lenient
    min(xid8) xid8 aggregate lenient
    min_scale(numeric) int
    mod(int, int) int
    mod(numeric, numeric) numeric
    mode() same aggregate lenient
    money(int) money stable
    money(numeric) money stable
    multirange(anyrange) anymultirange
    mxid_age(xid) int stable
    name(text) text
    nameconcatoid(text, oid) text
    netmask(inet) inet
    network(inet) cidr
    nextval(regclass) int volatile
    normalize(text, text?) text
    notlike(binary, binary) boolean
    notlike(text, text) boolean
    now() timestamptz stable present
    npoints(path) int
    npoints(polygon) int
    nth_value(same, int) same window lenient
    ntile(int) int window lenient
    num_nonnulls(any...) int lenient
    num_nulls(any...) int lenient
    numeric(float) numeric
    numeric(int) numeric
    numeric(json) numeric
    numeric(money) numeric stable
    numeric(numeric, int) numeric
    numeric_div_trunc(numeric, numeric) numeric
    numeric_exp(numeric) numeric
    numeric_inc(numeric) numeric
    numeric_ln(numeric) numeric
    numeric_log(numeric, numeric) numeric
    numeric_sqrt(numeric) numeric
    nummultirange() nummultirange
    nummultirange(numrange) nummultirange
    nummultirange(numrange...) nummultirange
    numnode(tsquery) int
    numrange(numeric, numeric) numrange lenient
    numrange(numeric, numeric, text) numrange lenient
    numrange_subdiff(numeric, numeric) float
    obj_description(oid) text stable
    obj_description(oid, text) text stable
    octet_length(binary) int
    octet_length(bit) int
    octet_length(text) int
    oid(int) oid
    oidvectortypes(oidvector) text stable
    overlaps(time, interval, time, interval) boolean lenient
    overlaps(time, interval, time, time) boolean lenient
    overlaps(time, time, time, interval) boolean lenient
    overlaps(time, time, time, time) boolean lenient
    overlaps(timestamp, interval, timestamp, interval) boolean lenient
    overlaps(timestamp, interval, timestamp, timestamp) boolean lenient
    overlaps(timestamp, timestamp, timestamp, interval) boolean lenient
    overlaps(timestamp, timestamp, timestamp, timestamp) boolean lenient
    overlaps(timestamptz, interval, timestamptz, interval) boolean stable lenient
    overlaps(timestamptz, interval, timestamptz, timestamptz) boolean stable lenient
    overlaps(timestamptz, timestamptz, timestamptz, interval) boolean stable lenient
    overlaps(timestamptz, timestamptz, timestamptz, timestamptz) boolean lenient
    overlaps(timetz, timetz, timetz, timetz) boolean lenient
    overlay(binary, binary, int) binary
    overlay(binary, binary, int, int) binary
    overlay(bit, bit, int) bit
    overlay(bit, bit, int, int) bit
    overlay(text, text, int) text
    overlay(text, text, int, int) text
    parse_ident(text, boolean?) array
    path(polygon) path
    pclose(path) path
    percent_rank() float window present
    percent_rank(any...) float aggregate present
    percentile_cont(array) array aggregate lenient
    percentile_cont(float) float aggregate lenient
    percentile_cont(float) interval aggregate lenient
    percentile_disc(array) array aggregate lenient
    percentile_disc(float) same aggregate lenient
    pg_advisory_lock(int) void volatile
    pg_advisory_lock(int, int) void volatile
    pg_advisory_lock_shared(int) void volatile
    pg_advisory_lock_shared(int, int) void volatile
    pg_advisory_unlock(int) boolean volatile
    pg_advisory_unlock(int, int) boolean volatile
    pg_advisory_unlock_all() void volatile
    pg_advisory_unlock_shared(int) boolean volatile
    pg_advisory_unlock_shared(int, int) boolean volatile
    pg_advisory_xact_lock(int) void volatile
    pg_advisory_xact_lock(int, int) void volatile
    pg_advisory_xact_lock_shared(int) void volatile
    pg_advisory_xact_lock_shared(int, int) void volatile
    pg_available_extension_versions() rows(...) stable
    pg_available_extensions() rows(name text, default_version text, comment text) stable
    pg_backend_pid() int stable
    pg_backup_start(text, boolean?) pg_lsn volatile
    pg_backup_stop(boolean?) rows(lsn pg_lsn, labelfile text, spcmapfile text) volatile
    pg_blocking_pids(int) array volatile
    pg_cancel_backend(int) boolean volatile
    pg_char_to_encoding(text) int stable
    pg_client_encoding() text stable
    pg_collation_actual_version(oid) text volatile
    pg_collation_for(any) text stable lenient
    pg_collation_is_visible(oid) boolean stable
    pg_column_compression(any) text stable
    pg_column_is_updatable(regclass, int, boolean) boolean stable
    pg_column_size(any) int stable
    pg_conf_load_time() timestamptz stable
    pg_config() rows(name text, setting text) stable
    pg_control_checkpoint() rows(...) volatile
    pg_control_init() rows(...) volatile
    pg_control_recovery() rows(...) volatile
    pg_control_system() rows(...) volatile
    pg_conversion_is_visible(oid) boolean stable
    pg_copy_logical_replication_slot(text, text) rows(slot_name text, lsn pg_lsn) volatile
    pg_copy_logical_replication_slot(text, text, boolean) rows(slot_name text, lsn pg_lsn) volatile
    pg_copy_logical_replication_slot(text, text, boolean, text) rows(slot_name text, lsn pg_lsn) volatile
    pg_copy_physical_replication_slot(text, text) rows(slot_name text, lsn pg_lsn) volatile
    pg_copy_physical_replication_slot(text, text, boolean) rows(slot_name text, lsn pg_lsn) volatile
    pg_create_logical_replication_slot(text, text, boolean?, boolean?) rows(slot_name text, lsn pg_lsn) volatile
    pg_create_physical_replication_slot(text, boolean?, boolean?) rows(slot_name text, lsn pg_lsn) volatile
    pg_create_restore_point(text) pg_lsn volatile
    pg_current_logfile() text volatile lenient
    pg_current_logfile(text) text volatile lenient
    pg_current_snapshot() pg_snapshot stable
    pg_current_wal_flush_lsn() pg_lsn volatile
    pg_current_wal_insert_lsn() pg_lsn volatile
    pg_current_wal_lsn() pg_lsn volatile
    pg_current_xact_id() xid8 stable
    pg_current_xact_id_if_assigned() xid8 stable
    pg_cursor() rows(...) stable
    pg_database_collation_actual_version(oid) text volatile
    pg_database_size(oid) int volatile
    pg_database_size(text) int volatile
    pg_describe_object(oid, oid, int) text stable
    pg_drop_replication_slot(text) void volatile
    pg_encoding_max_length(int) int
    pg_encoding_to_char(int) text stable
    pg_event_trigger_dropped_objects() rows(...) stable
    pg_event_trigger_table_rewrite_oid() rows(oid oid) stable
    pg_event_trigger_table_rewrite_reason() int stable
    pg_export_snapshot() text volatile
    pg_extension_config_dump(regclass, text) void volatile
    pg_extension_update_paths(text) rows(source text, target text, path text) stable
    pg_filenode_relation(oid, oid) regclass stable
    pg_function_is_visible(oid) boolean stable
    pg_get_backend_memory_contexts() rows(...) volatile
    pg_get_catalog_foreign_keys() rows(...) stable
    pg_get_constraintdef(oid) text stable
    pg_get_constraintdef(oid, boolean) text stable
    pg_get_expr(pg_node_tree, oid) text stable
    pg_get_expr(pg_node_tree, oid, boolean) text stable
    pg_get_function_arg_default(oid, int) text stable
    pg_get_function_arguments(oid) text stable
    pg_get_function_identity_arguments(oid) text stable
    pg_get_function_result(oid) text stable
    pg_get_function_sqlbody(oid) text stable
    pg_get_functiondef(oid) text stable
    pg_get_indexdef(oid) text stable
    pg_get_indexdef(oid, int, boolean) text stable
    pg_get_keywords() rows(word text, catcode text, barelabel boolean, catdesc text, baredesc text) stable
    pg_get_multixact_members(xid) rows(xid xid, mode text) volatile
    pg_get_object_address(text, array, array) rows(classid oid, objid oid, objsubid int) stable
    pg_get_partition_constraintdef(oid) text stable
    pg_get_partkeydef(oid) text stable
    pg_get_publication_tables(text) rows(relid oid, attrs int2vector, qual pg_node_tree) stable
    pg_get_replica_identity_index(regclass) regclass stable
    pg_get_replication_slots() rows(...) stable lenient
    pg_get_ruledef(oid) text stable
    pg_get_ruledef(oid, boolean) text stable
    pg_get_serial_sequence(text, text) text stable
    pg_get_shmem_allocations() rows(name text, off int, size int, allocated_size int) volatile
    pg_get_statisticsobjdef(oid) text stable
    pg_get_statisticsobjdef_columns(oid) text stable
    pg_get_statisticsobjdef_expressions(oid) array stable
    pg_get_triggerdef(oid) text stable
    pg_get_triggerdef(oid, boolean) text stable
    pg_get_userbyid(oid) text stable
    pg_get_viewdef(oid) text stable
    pg_get_viewdef(oid, boolean) text stable
    pg_get_viewdef(oid, int) text stable
    pg_get_viewdef(text) text stable
    pg_get_viewdef(text, boolean) text stable
    pg_get_wal_replay_pause_state() text volatile
    pg_get_wal_resource_managers() rows(rm_id int, rm_name text, rm_builtin boolean) volatile
    pg_has_role(oid, oid, text) boolean stable
    pg_has_role(oid, text) boolean stable
    pg_has_role(oid, text, text) boolean stable
    pg_has_role(text, oid, text) boolean stable
    pg_has_role(text, text) boolean stable
    pg_has_role(text, text, text) boolean stable
    pg_hba_file_rules() rows(...) volatile
    pg_ident_file_mappings() rows(line_number int, map_name text, sys_name text, pg_username text, error text) volatile
    pg_identify_object(oid, oid, int) rows(type text, schema text, name text, identity text) stable
    pg_identify_object_as_address(oid, oid, int) rows(type text, object_names array, object_args array) stable
    pg_import_system_collations(regnamespace) int volatile
    pg_index_column_has_property(regclass, int, text) boolean stable
    pg_index_has_property(regclass, text) boolean stable
    pg_indexam_has_property(oid, text) boolean stable
    pg_indexam_progress_phasename(oid, int) text
    pg_indexes_size(regclass) int volatile
    pg_is_in_recovery() boolean volatile
    pg_is_other_temp_schema(oid) boolean stable
    pg_is_wal_replay_paused() boolean volatile
    pg_isolation_test_session_is_blocked(int, array) boolean volatile
    pg_jit_available() boolean volatile
    pg_last_committed_xact() rows(xid xid, timestamp timestamptz, roident oid) volatile
    pg_last_wal_receive_lsn() pg_lsn volatile
    pg_last_wal_replay_lsn() pg_lsn volatile
    pg_last_xact_replay_timestamp() timestamptz volatile
    pg_listening_channels() rows(pg_listening_channels text) stable
    pg_lock_status() rows(...) volatile
    pg_log_backend_memory_contexts(int) boolean volatile
    pg_logical_emit_message(boolean, text, binary) pg_lsn volatile
    pg_logical_emit_message(boolean, text, text) pg_lsn volatile
    pg_logical_slot_get_binary_changes(text, pg_lsn, int, text...) rows(lsn pg_lsn, xid xid, data binary) volatile lenient
    pg_logical_slot_get_changes(text, pg_lsn, int, text...) rows(lsn pg_lsn, xid xid, data text) volatile lenient
    pg_logical_slot_peek_binary_changes(text, pg_lsn, int, text...) rows(lsn pg_lsn, xid xid, data binary) volatile lenient
    pg_logical_slot_peek_changes(text, pg_lsn, int, text...) rows(lsn pg_lsn, xid xid, data text) volatile lenient
    pg_ls_archive_statusdir() rows(name text, size int, modification timestamptz) volatile
    pg_ls_dir(text) rows(pg_ls_dir text) volatile
    pg_ls_dir(text, boolean, boolean) rows(pg_ls_dir text) volatile
    pg_ls_logdir() rows(name text, size int, modification timestamptz) volatile
    pg_ls_logicalmapdir() rows(name text, size int, modification timestamptz) volatile
    pg_ls_logicalsnapdir() rows(name text, size int, modification timestamptz) volatile
    pg_ls_replslotdir(text) rows(name text, size int, modification timestamptz) volatile
    pg_ls_tmpdir() rows(name text, size int, modification timestamptz) volatile
    pg_ls_tmpdir(oid) rows(name text, size int, modification timestamptz) volatile
    pg_ls_waldir() rows(name text, size int, modification timestamptz) volatile
    pg_lsn(numeric) pg_lsn
    pg_mcv_list_items(pg_mcv_list) rows(index int, values array, nulls array, frequency float, base_frequency float) stable
    pg_my_temp_schema() oid stable
    pg_nextoid(regclass, text, regclass) oid volatile
    pg_notification_queue_usage() float volatile
    pg_notify(text, text) void volatile lenient
    pg_opclass_is_visible(oid) boolean stable
    pg_operator_is_visible(oid) boolean stable
    pg_opfamily_is_visible(oid) boolean stable
    pg_options_to_table(array) rows(option_name text, option_value text) stable
    pg_partition_ancestors(regclass) rows(relid regclass) volatile
    pg_partition_root(regclass) regclass
    pg_partition_tree(regclass) rows(relid regclass, parentrelid regclass, isleaf boolean, level int) volatile
    pg_postmaster_start_time() timestamptz stable
    pg_prepared_statement() rows(...) stable
    pg_prepared_xact() rows(transaction xid, gid text, prepared timestamptz, ownerid oid, dbid oid) volatile
    pg_promote(boolean?, int?) boolean volatile
    pg_read_binary_file(text) binary volatile
    pg_read_binary_file(text, int, int) binary volatile
    pg_read_binary_file(text, int, int, boolean) binary volatile
    pg_read_file(text) text volatile
    pg_read_file(text, int, int) text volatile
    pg_read_file(text, int, int, boolean) text volatile
    pg_read_file_old(text, int, int) text volatile
    pg_relation_filenode(regclass) oid stable
    pg_relation_filepath(regclass) text stable
    pg_relation_is_publishable(regclass) boolean stable
    pg_relation_is_updatable(regclass, boolean) int stable
    pg_relation_size(regclass) int volatile
    pg_relation_size(regclass, text) int volatile
    pg_reload_conf() boolean volatile
    pg_replication_origin_advance(text, pg_lsn) void volatile
    pg_replication_origin_create(text) oid volatile
    pg_replication_origin_drop(text) void volatile
    pg_replication_origin_oid(text) oid stable
    pg_replication_origin_progress(text, boolean) pg_lsn volatile
    pg_replication_origin_session_is_setup() boolean volatile
    pg_replication_origin_session_progress(boolean) pg_lsn volatile
    pg_replication_origin_session_reset() void volatile
    pg_replication_origin_session_setup(text) void volatile
    pg_replication_origin_xact_reset() void volatile
    pg_replication_origin_xact_setup(pg_lsn, timestamptz) void volatile
    pg_replication_slot_advance(text, pg_lsn) rows(slot_name text, end_lsn pg_lsn) volatile
    pg_rotate_logfile() boolean volatile
    pg_rotate_logfile_old() boolean volatile
    pg_safe_snapshot_blocking_pids(int) array volatile
    pg_sequence_last_value(regclass) int volatile
    pg_sequence_parameters(oid) rows(...) stable
    pg_settings_get_flags(text) array stable
    pg_show_all_file_settings() rows(...) volatile
    pg_show_all_settings() rows(...) stable
    pg_show_replication_origin_status() rows(local_id oid, external_id text, remote_lsn pg_lsn, local_lsn pg_lsn) volatile lenient
    pg_size_bytes(text) int
    pg_size_pretty(int) text
    pg_size_pretty(numeric) text
    pg_sleep(float) void volatile
    pg_sleep_for(interval) void volatile
    pg_sleep_until(timestamptz) void volatile
    pg_snapshot_xip(pg_snapshot) rows(pg_snapshot_xip xid8)
    pg_snapshot_xmax(pg_snapshot) xid8
    pg_snapshot_xmin(pg_snapshot) xid8
    pg_stat_file(text) rows(...) volatile
    pg_stat_file(text, boolean) rows(...) volatile
    pg_statistics_obj_is_visible(oid) boolean stable
    pg_stop_making_pinned_objects() void volatile
    pg_switch_wal() pg_lsn volatile
    pg_table_is_visible(oid) boolean stable
    pg_table_size(regclass) int volatile
    pg_tablespace_databases(oid) rows(pg_tablespace_databases oid) stable
    pg_tablespace_location(oid) text stable
    pg_tablespace_size(oid) int volatile
    pg_tablespace_size(text) int volatile
    pg_terminate_backend(int, int?) boolean volatile
    pg_timezone_abbrevs() rows(abbrev text, utc_offset interval, is_dst boolean) stable
    pg_timezone_names() rows(name text, abbrev text, utc_offset interval, is_dst boolean) stable
    pg_total_relation_size(regclass) int volatile
    pg_trigger_depth() int stable
    pg_try_advisory_lock(int) boolean volatile
    pg_try_advisory_lock(int, int) boolean volatile
    pg_try_advisory_lock_shared(int) boolean volatile
    pg_try_advisory_lock_shared(int, int) boolean volatile
    pg_try_advisory_xact_lock(int) boolean volatile
    pg_try_advisory_xact_lock(int, int) boolean volatile
    pg_try_advisory_xact_lock_shared(int) boolean volatile
    pg_try_advisory_xact_lock_shared(int, int) boolean volatile
    pg_ts_config_is_visible(oid) boolean stable
    pg_ts_dict_is_visible(oid) boolean stable
    pg_ts_parser_is_visible(oid) boolean stable
    pg_ts_template_is_visible(oid) boolean stable
    pg_type_is_visible(oid) boolean stable
    pg_typeof(any) regtype stable lenient
    pg_visible_in_snapshot(xid8, pg_snapshot) boolean
    pg_wal_lsn_diff(pg_lsn, pg_lsn) numeric
    pg_wal_replay_pause() void volatile
    pg_wal_replay_resume() void volatile
    pg_walfile_name(pg_lsn) text
    pg_walfile_name_offset(pg_lsn) rows(file_name text, file_offset int)
    pg_xact_commit_timestamp(xid) timestamptz volatile
    pg_xact_commit_timestamp_origin(xid) rows(timestamp timestamptz, roident oid) volatile
    pg_xact_status(xid8) text volatile
    phraseto_tsquery(regconfig, text) tsquery
    phraseto_tsquery(text) tsquery stable
    pi() float
    plainto_tsquery(regconfig, text) tsquery
    plainto_tsquery(text) tsquery stable
    plpgsql_validator(oid) void volatile
    point(box) point
    point(circle) point
    point(float, float) point
    point(lseg) point
    point(polygon) point
    polygon(box) polygon
    polygon(circle) polygon
    polygon(int, circle) polygon
    polygon(path) polygon
    popen(path) path
    position(binary, binary) int
    position(bit, bit) int
    position(text, text) int
    postgresql_fdw_validator(array, oid) boolean
    pow(float, float) float
    pow(numeric, numeric) numeric
    power(float, float) float
    power(numeric, numeric) numeric
    query_to_xml(text, boolean, boolean, text) xml volatile
    query_to_xml_and_xmlschema(text, boolean, boolean, text) xml volatile
    query_to_xmlschema(text, boolean, boolean, text) xml volatile
    querytree(tsquery) text
    quote_ident(text) text
    quote_literal(same) text stable
    quote_literal(text) text
    quote_nullable(same) text stable lenient
    quote_nullable(text) text lenient
    radians(float) float
    radius(circle) float
    random() float volatile present
    range_agg(anymultirange) anymultirange aggregate lenient
    range_agg(anyrange) anymultirange aggregate lenient
    range_intersect_agg(anymultirange) anymultirange aggregate lenient
    range_intersect_agg(anyrange) anyrange aggregate lenient
    range_merge(anymultirange) anyrange
    range_merge(anyrange, anyrange) anyrange
    rank() int window present
    rank(any...) int aggregate present
    regclass(text) regclass stable
    regexp_count(text, text) int
    regexp_count(text, text, int) int
    regexp_count(text, text, int, text) int
    regexp_instr(text, text) int
    regexp_instr(text, text, int) int
    regexp_instr(text, text, int, int) int
    regexp_instr(text, text, int, int, int) int
    regexp_instr(text, text, int, int, int, text) int
    regexp_instr(text, text, int, int, int, text, int) int
    regexp_like(text, text) boolean
    regexp_like(text, text, text) boolean
    regexp_match(text, text) array
    regexp_match(text, text, text) array
    regexp_matches(text, text) rows(regexp_matches array)
    regexp_matches(text, text, text) rows(regexp_matches array)
    regexp_replace(text, text, text) text
    regexp_replace(text, text, text, int) text
    regexp_replace(text, text, text, int, int) text
    regexp_replace(text, text, text, int, int, text) text
    regexp_replace(text, text, text, text) text
    regexp_split_to_array(text, text) array
    regexp_split_to_array(text, text, text) array
    regexp_split_to_table(text, text) rows(regexp_split_to_table text)
    regexp_split_to_table(text, text, text) rows(regexp_split_to_table text)
    regexp_substr(text, text) text
    regexp_substr(text, text, int) text
    regexp_substr(text, text, int, int) text
    regexp_substr(text, text, int, int, text) text
    regexp_substr(text, text, int, int, text, int) text
    regr_avgx(float, float) float aggregate lenient
    regr_avgy(float, float) float aggregate lenient
    regr_count(float, float) int aggregate lenient
    regr_intercept(float, float) float aggregate lenient
    regr_r2(float, float) float aggregate lenient
    regr_slope(float, float) float aggregate lenient
    regr_sxx(float, float) float aggregate lenient
    regr_sxy(float, float) float aggregate lenient
    regr_syy(float, float) float aggregate lenient
    repeat(text, int) text
    replace(text, text, text) text
    reverse(text) text
    right(text, int) text
    round(float) float
    round(numeric) numeric
    round(numeric, int) numeric
    row_number() int window present
    row_security_active(oid) boolean stable
    row_security_active(text) boolean stable
    row_to_json(record) json stable
    row_to_json(record, boolean) json stable
    rpad(text, int) text
    rpad(text, int, text) text
    rtrim(binary, binary) binary
    rtrim(text) text
    rtrim(text, text) text
    scale(numeric) int
    schema_to_xml(text, boolean, boolean, text) xml stable
    schema_to_xml_and_xmlschema(text, boolean, boolean, text) xml stable
    schema_to_xmlschema(text, boolean, boolean, text) xml stable
    session_user() text stable
    set_bit(binary, int, int) binary
    set_bit(bit, int, int) bit
    set_byte(binary, int, int) binary
    set_config(text, text, boolean) text volatile lenient
    set_masklen(cidr, int) cidr
    set_masklen(inet, int) inet
    setseed(float) void volatile
    setval(regclass, int) int volatile
    setval(regclass, int, boolean) int volatile
    setweight(tsvector, text) tsvector
    setweight(tsvector, text, array) tsvector
    sha224(binary) binary
    sha256(binary) binary
    sha384(binary) binary
    sha512(binary) binary
    shobj_description(oid, text) text stable
    sign(float) float
    sign(numeric) numeric
    similar_escape(text, text) text lenient
    similar_to_escape(text) text
    similar_to_escape(text, text) text
    sin(float) float
    sind(float) float
    sinh(float) float
    slope(point, point) float
    split_part(text, text, int) text
    sqrt(float) float
    sqrt(numeric) numeric
    statement_timestamp() timestamptz stable present
    stddev(float) float aggregate lenient
    stddev(int) numeric aggregate lenient
    stddev(numeric) numeric aggregate lenient
    stddev_pop(float) float aggregate lenient
    stddev_pop(int) numeric aggregate lenient
    stddev_pop(numeric) numeric aggregate lenient
    stddev_samp(float) float aggregate lenient
    stddev_samp(int) numeric aggregate lenient
    stddev_samp(numeric) numeric aggregate lenient
    string_agg(binary, binary) binary aggregate lenient
    string_agg(text, text) text aggregate lenient
    string_to_array(text, text) array lenient
    string_to_array(text, text, text) array lenient
    string_to_table(text, text) rows(string_to_table text) lenient
    string_to_table(text, text, text) rows(string_to_table text) lenient
    strip(tsvector) tsvector
    strpos(text, text) int
    substr(binary, int) binary
    substr(binary, int, int) binary
    substr(text, int) text
    substr(text, int, int) text
    substring(binary, int) binary
    substring(binary, int, int) binary
    substring(bit, int) bit
    substring(bit, int, int) bit
    substring(text, int) text
    substring(text, int, int) text
    substring(text, text) text
    substring(text, text, text) text
    sum(float) float aggregate lenient
    sum(int) int aggregate lenient
    sum(int) numeric aggregate lenient
    sum(interval) interval aggregate lenient
    sum(money) money aggregate lenient
    sum(numeric) numeric aggregate lenient
    table_to_xml(regclass, boolean, boolean, text) xml stable
    table_to_xml_and_xmlschema(regclass, boolean, boolean, text) xml stable
    table_to_xmlschema(regclass, boolean, boolean, text) xml stable
    tan(float) float
    tand(float) float
    tanh(float) float
    text(boolean) text
    text(inet) text
    text(text) text
    text(xml) text
    textlen(text) int
    time(interval) time
    time(time, int) time
    time(timestamp) time
    time(timestamptz) time stable
    time(timetz) time
    timeofday() text volatile
    timestamp(date) timestamp
    timestamp(date, time) timestamp
    timestamp(timestamp, int) timestamp
    timestamp(timestamptz) timestamp stable
    timestamptz(date) timestamptz stable
    timestamptz(date, time) timestamptz stable
    timestamptz(date, timetz) timestamptz
    timestamptz(timestamp) timestamptz stable
    timestamptz(timestamptz, int) timestamptz
    timetz(time) timetz stable
    timetz(timestamptz) timetz stable
    timetz(timetz, int) timetz
    timezone(interval, timestamp) timestamptz
    timezone(interval, timestamptz) timestamp
    timezone(interval, timetz) timetz
    timezone(text, timestamp) timestamptz
    timezone(text, timestamptz) timestamp
    timezone(text, timetz) timetz stable
    to_ascii(text) text
    to_ascii(text, int) text
    to_ascii(text, text) text
    to_char(float, text) text stable
    to_char(int, text) text stable
    to_char(interval, text) text stable
    to_char(numeric, text) text stable
    to_char(timestamp, text) text stable
    to_char(timestamptz, text) text stable
    to_date(text, text) date stable
    to_hex(int) text
    to_json(same) json stable
    to_jsonb(same) json stable
    to_number(text, text) numeric stable
    to_regclass(text) regclass stable
    to_regcollation(text) regcollation stable
    to_regnamespace(text) regnamespace stable
    to_regoper(text) regoper stable
    to_regoperator(text) regoperator stable
    to_regproc(text) regproc stable
    to_regprocedure(text) regprocedure stable
    to_regrole(text) regrole stable
    to_regtype(text) regtype stable
    to_timestamp(float) timestamptz
    to_timestamp(text, text) timestamptz stable
    to_tsquery(regconfig, text) tsquery
    to_tsquery(text) tsquery stable
    to_tsvector(json) tsvector stable
    to_tsvector(regconfig, json) tsvector
    to_tsvector(regconfig, text) tsvector
    to_tsvector(text) tsvector stable
    transaction_timestamp() timestamptz stable present
    translate(text, text, text) text
    trim_array(array, int) array
    trim_scale(numeric) numeric
    trunc(float) float
    trunc(macaddr) macaddr
    trunc(macaddr8) macaddr8
    trunc(numeric) numeric
    trunc(numeric, int) numeric
    ts_debug(regconfig, text) rows(...) stable
    ts_debug(text) rows(...) stable
    ts_delete(tsvector, array) tsvector
    ts_delete(tsvector, text) tsvector
    ts_filter(tsvector, array) tsvector
    ts_headline(json, tsquery) json stable
    ts_headline(json, tsquery, text) json stable
    ts_headline(regconfig, json, tsquery) json
    ts_headline(regconfig, json, tsquery, text) json
    ts_headline(regconfig, text, tsquery) text
    ts_headline(regconfig, text, tsquery, text) text
    ts_headline(text, tsquery) text stable
    ts_headline(text, tsquery, text) text stable
    ts_lexize(regdictionary, text) array
    ts_parse(oid, text) rows(tokid int, token text)
    ts_parse(text, text) rows(tokid int, token text) stable
    ts_rank(array, tsvector, tsquery) float
    ts_rank(array, tsvector, tsquery, int) float
    ts_rank(tsvector, tsquery) float
    ts_rank(tsvector, tsquery, int) float
    ts_rank_cd(array, tsvector, tsquery) float
    ts_rank_cd(array, tsvector, tsquery, int) float
    ts_rank_cd(tsvector, tsquery) float
    ts_rank_cd(tsvector, tsquery, int) float
    ts_rewrite(tsquery, text) tsquery volatile
    ts_rewrite(tsquery, tsquery, tsquery) tsquery
    ts_stat(text) rows(word text, ndoc int, nentry int) volatile
    ts_stat(text, text) rows(word text, ndoc int, nentry int) volatile
    ts_token_type(oid) rows(tokid int, alias text, description text)
    ts_token_type(text) rows(tokid int, alias text, description text) stable
    tsmultirange() tsmultirange
    tsmultirange(tsrange) tsmultirange
    tsmultirange(tsrange...) tsmultirange
    tsquery_phrase(tsquery, tsquery) tsquery
    tsquery_phrase(tsquery, tsquery, int) tsquery
    tsrange(timestamp, timestamp) tsrange lenient
    tsrange(timestamp, timestamp, text) tsrange lenient
    tsrange_subdiff(timestamp, timestamp) float
    tstzmultirange() tstzmultirange
    tstzmultirange(tstzrange) tstzmultirange
    tstzmultirange(tstzrange...) tstzmultirange
    tstzrange(timestamptz, timestamptz) tstzrange lenient
    tstzrange(timestamptz, timestamptz, text) tstzrange lenient
    tstzrange_subdiff(timestamptz, timestamptz) float
    tsvector_to_array(tsvector) array
    txid_current() int stable
    txid_current_if_assigned() int stable
    txid_current_snapshot() txid_snapshot stable
    txid_snapshot_xip(txid_snapshot) rows(txid_snapshot_xip int)
    txid_snapshot_xmax(txid_snapshot) int
    txid_snapshot_xmin(txid_snapshot) int
    txid_status(int) text volatile
    txid_visible_in_snapshot(int, txid_snapshot) boolean
    unistr(text) text
    unnest(anymultirange) rows(unnest anyrange)
    unnest(array) rows(unnest same)
    unnest(tsvector) rows(lexeme text, positions array, weights array)
    upper(anymultirange) same
    upper(anyrange) same
    upper(text) text
    upper_inc(anymultirange) boolean
    upper_inc(anyrange) boolean
    upper_inf(anymultirange) boolean
    upper_inf(anyrange) boolean
    var_pop(float) float aggregate lenient
    var_pop(int) numeric aggregate lenient
    var_pop(numeric) numeric aggregate lenient
    var_samp(float) float aggregate lenient
    var_samp(int) numeric aggregate lenient
    var_samp(numeric) numeric aggregate lenient
    varbit(bit_varying, int, boolean) bit_varying
    varchar(text) text
    varchar(text, int, boolean) text
    variance(float) float aggregate lenient
    variance(int) numeric aggregate lenient
    variance(numeric) numeric aggregate lenient
    version() text stable present
    websearch_to_tsquery(regconfig, text) tsquery
    websearch_to_tsquery(text) tsquery stable
    width(box) float
    width_bucket(float, float, float, int) int
    width_bucket(numeric, numeric, numeric, int) int
    width_bucket(same, array) int
    xid(xid8) xid
    xml(text) xml stable
    xml_is_well_formed(text) boolean stable
    xml_is_well_formed_content(text) boolean
    xml_is_well_formed_document(text) boolean
    xmlagg(xml) xml aggregate lenient
    xmlcomment(text) xml
    xmlexists(text, xml) boolean
    xmlvalidate(xml, text) boolean
    xpath(text, xml) array
    xpath(text, xml, array) array
    xpath_exists(text, xml) boolean
    xpath_exists(text, xml, array) boolean
    """
}
