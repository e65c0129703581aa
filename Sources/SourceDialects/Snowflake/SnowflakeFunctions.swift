extension FunctionTexts {
  /// Snowflake's own functions (docs.snowflake.com/en/sql-reference/functions-all). `json` is VARIANT, OBJECT or ARRAY. Arguments
  /// that it converts on its own from many types say `any`; SYSTEM$… functions are left to the server.
  static let snowflake = """
    abs(number) number
    acos(float) float
    acosh(float) float
    add_months(same, number) same
    ai_agg(any...) text aggregate lenient volatile
    ai_classify(any...) json volatile
    ai_complete(any...) any volatile
    ai_embed(any...) any volatile
    ai_extract(any...) json volatile
    ai_filter(any...) boolean volatile
    ai_parse_document(any...) json volatile
    ai_sentiment(any...) json volatile
    ai_similarity(any...) float volatile
    ai_summarize_agg(any...) text aggregate volatile lenient
    ai_transcribe(any...) json volatile
    ai_translate(any...) text volatile
    all_user_names() json stable
    any_value(same) same aggregate lenient
    approx_count_distinct(any...) int aggregate present
    approx_percentile(number, number) float aggregate lenient
    approx_percentile_accumulate(any) json aggregate lenient
    approx_percentile_combine(any) json aggregate lenient
    approx_percentile_estimate(json, number) float
    approx_top_k(any, any?, any?) json aggregate lenient
    approx_top_k_accumulate(any, any) json aggregate lenient
    approx_top_k_combine(any, any?) json aggregate lenient
    approx_top_k_estimate(json, any?) json
    approximate_jaccard_index(any...) float aggregate lenient
    approximate_similarity(any...) float aggregate lenient
    array_agg(any) json aggregate present
    arrayagg(any) json aggregate present
    array_append(json, any) json
    array_cat(json, json) json
    array_compact(json) json
    array_construct(any...) json present
    array_construct_compact(any...) json present
    array_contains(any, json) boolean
    array_distinct(json) json
    array_except(json, json) json
    array_flatten(json) json
    array_generate_range(number, number, number?) json
    array_insert(json, number, any) json
    array_intersection(json, json) json
    array_max(json) any lenient
    array_min(json) any lenient
    array_position(any, json) int lenient
    array_prepend(json, any) json
    array_remove(json, any) json
    array_remove_at(json, number) json
    array_reverse(json) json
    array_size(json) int lenient
    array_slice(json, number, number) json
    array_sort(json, any?, any?) json
    array_to_string(json, text) text
    array_union_agg(json) json aggregate lenient
    array_unique_agg(any) json aggregate lenient
    arrays_overlap(json, json) boolean
    arrays_to_object(json, json) json
    arrays_zip(json, json...) json
    as_array(json) json lenient
    as_binary(json) binary lenient
    as_boolean(json) boolean lenient
    as_char(json) text lenient
    as_date(json) date lenient
    as_decimal(json, any?, any?) number lenient
    as_double(json) float lenient
    as_integer(json) int lenient
    as_number(json, any?, any?) number lenient
    as_object(json) json lenient
    as_real(json) float lenient
    as_time(json) time lenient
    as_timestamp_ltz(json) timestamptz lenient
    as_timestamp_ntz(json) timestamp lenient
    as_timestamp_tz(json) timestamptz lenient
    as_varchar(json) text lenient
    ascii(text) int
    asin(float) float
    asinh(float) float
    atan(float) float
    atan2(float, float) float
    atanh(float) float
    automatic_clustering_history(any...) rows(...)
    available_listing_refresh_history(any...) rows(...)
    avg(number) number aggregate lenient
    base64_decode_binary(text, text?) binary
    base64_decode_string(text, text?) text
    base64_encode(any, any?, any?) text
    bit_and(any, any, text?) any
    bit_and_agg(any) any aggregate lenient
    bit_andagg(any) any aggregate lenient
    bit_length(any) int
    bit_not(any) any
    bit_or(any, any, text?) any
    bit_or_agg(any) any aggregate lenient
    bit_oragg(any) any aggregate lenient
    bit_shiftleft(any, any) any
    bit_shiftright(any, any) any
    bit_xor(any, any, text?) any
    bit_xor_agg(any) any aggregate lenient
    bit_xoragg(any) any aggregate lenient
    bitand(any, any, text?) any
    bitand_agg(any) any aggregate lenient
    bitandagg(any) any aggregate lenient
    bitmap_bit_position(any) int
    bitmap_bucket_number(any) int
    bitmap_construct_agg(any) binary aggregate lenient
    bitmap_count(any) int
    bitmap_or_agg(any) binary aggregate lenient
    bitnot(any) any
    bitor(any, any, text?) any
    bitor_agg(any) any aggregate lenient
    bitoragg(any) any aggregate lenient
    bitshiftleft(any, any) any
    bitshiftright(any, any) any
    bitxor(any, any, text?) any
    bitxor_agg(any) any aggregate lenient
    bitxoragg(any) any aggregate lenient
    booland(any, any) boolean lenient
    booland_agg(any) boolean aggregate lenient
    boolnot(any) boolean
    boolor(any, any) boolean lenient
    boolor_agg(any) boolean aggregate lenient
    boolxor(any, any) boolean lenient
    boolxor_agg(any) boolean aggregate lenient
    build_scoped_file_url(any, any) text volatile
    build_stage_file_url(any, any) text volatile
    cbrt(float) float
    ceil(number, any?) number
    ceiling(number, any?) number
    char(number) text
    char_length(any) int
    charindex(any, any, any?) int
    check_json(any) text lenient
    check_xml(any, any?) text lenient
    chr(number) text
    classify_text(any...) json volatile
    coalesce(same, same, same...) same lenient
    collate(text, text) text
    collation(text) text
    complete_task_graphs(any...) rows(...)
    compress(any, text) binary
    concat(same, same...) same
    concat_ws(text, text, text...) text
    conditional_change_event(any) int window present
    conditional_true_event(any) int window present
    contains(any, any) boolean
    convert_timezone(text, any, any?) timestamp
    copy_history(any...) rows(...)
    corr(number, number) float aggregate lenient
    cos(float) float
    cosh(float) float
    cot(float) float
    count(any...) int aggregate present
    count_if(boolean) int aggregate present
    covar_pop(number, number) number aggregate lenient
    covar_samp(number, number) number aggregate lenient
    cume_dist() float window present
    current_account() text present stable
    current_account_name() text present stable
    current_available_roles() text present stable
    current_client() text present stable
    current_database() text stable lenient
    current_date() date present stable
    current_ip_address() text present stable
    current_organization_name() text present stable
    current_organization_user() text stable lenient
    current_region() text present stable
    current_role() text stable lenient
    current_role_type() text stable lenient
    current_schema() text stable lenient
    current_schemas() text stable lenient
    current_secondary_roles() text stable lenient
    current_session() text present stable
    current_statement() text present stable
    current_task_graphs(any...) rows(...)
    current_time(any?) time present stable
    current_timestamp(any?) timestamptz present stable
    current_transaction() text stable lenient
    current_user() text stable lenient
    current_version() text present stable
    current_warehouse() text stable lenient
    data_metric_function_references(any...) rows(...)
    data_transfer_history(any...) rows(...)
    database_refresh_history(any...) rows(...)
    database_storage_usage_history(any...) rows(...)
    date(any, any?) date
    date_from_parts(number, number, number) date
    date_part(part, any) number
    date_trunc(part, same, any?) same
    dateadd(part, number, any) moved
    datediff(part, any, any) int
    datefromparts(number, number, number) date
    datesub(part, number, any) any
    day(any) int
    dayname(any) text
    dayofmonth(any) int
    dayofweek(any) int
    dayofweek_iso(any) int
    dayofweekiso(any) int
    dayofyear(any) int
    decode(any, any, any, any...) any lenient
    decompress_binary(binary, text) binary
    decompress_string(binary, text) text
    decrypt(any, any, any?, any?) binary
    decrypt_raw(any, any, any, any?, any?, any?) binary
    degrees(float) float
    dense_rank() int window present
    directory(any...) rows(...)
    div0(number, number) number
    div0null(number, number) number
    dynamic_table_graph_history(any...) rows(...)
    dynamic_table_refresh_history(any...) rows(...)
    dynamic_tables(any...) rows(...)
    editdistance(text, text, any?) int
    encrypt(any, any, any?, any?) binary
    encrypt_raw(any, any, any, any?, any?) binary
    endswith(any, any) boolean
    equal_null(any, any) boolean present
    exp(float) float
    explain_json(any) text
    external_table_file_registration_history(any...) rows(...)
    external_table_files(any...) rows(...)
    extract(any) int
    extract_semantic_categories(any...) json
    factorial(number) int
    filter(json, any) json
    first_value(same) same window lenient
    flatten(input => json, path => text?, outer => boolean?, recursive => boolean?, mode => text?) \
    rows(seq int, key text, path text, index int, value json, this json)
    floor(number, any?) number
    generate_column_description(any, any) text
    generator(any...) rows(...)
    get(any, any) json lenient
    get_absolute_path(any, any) text
    get_ddl(any, any, any?) text stable
    get_ignore_case(any, any) json lenient
    get_job_history(any...) rows(...)
    get_object_references(any...) rows(...)
    get_path(any, text) json lenient
    get_presigned_url(any, any, any?) text volatile
    get_query_operator_stats(any) rows(...)
    get_relative_path(any, any) text
    get_stage_location(any) text
    getbit(any, number) int
    getdate() timestamptz present stable
    getvariable(text) text stable lenient
    greatest(same, same...) same
    greatest_ignore_nulls(same, same...) same lenient
    grouping(any, any...) int present
    grouping_id(any, any...) int present
    h3_cell_to_point(any) any
    h3_latlng_to_cell(any, any, any) any
    h3_point_to_cell(any, any) any
    hash(any, any...) int present
    hash_agg(any, any...) int aggregate present
    haversine(float, float, float, float) float
    hex_decode_binary(text) binary
    hex_decode_string(text) text
    hex_encode(any, any?) text
    hll(any...) int aggregate present
    hll_accumulate(any) binary aggregate lenient
    hll_combine(any) binary aggregate lenient
    hll_estimate(any) int aggregate lenient
    hll_export(binary) json
    hll_import(json) binary
    hour(any) int
    iff(boolean, same, same) same lenient
    ifnull(same, same) same lenient
    ilike(text, text, text?) boolean
    infer_schema(any...) rows(...)
    initcap(text, text?) text
    insert(any, any, any, any) text
    integration(any...) any
    interpolate_bfill(same) same window lenient
    interpolate_ffill(same) same window lenient
    interpolate_linear(same) same window lenient
    invoker_role() text lenient stable
    invoker_share() text lenient stable
    is_application_role_in_session(any) boolean stable
    is_array(json) boolean
    is_binary(json) boolean
    is_boolean(json) boolean
    is_char(json) boolean
    is_database_role_in_session(any) boolean stable
    is_date(json) boolean
    is_date_value(json) boolean
    is_decimal(json) boolean
    is_double(json) boolean
    is_granted_to_invoker_role(text) boolean stable
    is_instance_role_in_session(any...) boolean stable
    is_integer(json) boolean
    is_null_value(json) boolean
    is_object(json) boolean
    is_real(json) boolean
    is_role_in_session(any) boolean stable
    is_time(json) boolean
    is_timestamp_ltz(json) boolean
    is_timestamp_ntz(json) boolean
    is_timestamp_tz(json) boolean
    is_varchar(json) boolean
    jarowinkler_similarity(text, text) int
    json_extract_path_text(any, text) text lenient
    kurtosis(number) float aggregate lenient
    lag(same, any?, same?) same window lenient
    last_day(any, part?) date
    last_query_id(any?) text stable lenient
    last_successful_scheduled_time() timestamptz stable lenient
    last_transaction() text stable lenient
    last_value(same) same window lenient
    lead(same, any?, same?) same window lenient
    least(same, same...) same
    least_ignore_nulls(same, same...) same lenient
    left(any, number) text
    len(any) int
    length(any) int
    like(text, text, text?) boolean
    like_all(any...) boolean
    like_any(any...) boolean
    listagg(any, text?) text aggregate present
    listing_refresh_history(any...) rows(...)
    ln(float) float
    localtime() time present stable
    localtimestamp(any?) timestamptz present stable
    log(float, float?) float
    login_history(any...) rows(...)
    login_history_by_user(any...) rows(...)
    lower(text) text
    lpad(any, number, any?) text
    ltrim(text, text?) text
    map_cat(any, any) json
    map_contains_key(any, any) boolean
    map_delete(any, any...) json
    map_insert(any...) json
    map_keys(any) json
    map_pick(any, any...) json
    map_size(any) int
    materialized_view_refresh_history(any...) rows(...)
    max(same) same aggregate lenient
    max_by(same, any, any?) any aggregate lenient
    md5(any) text
    md5_binary(any) binary
    md5_hex(any) text
    md5_number(any) number
    md5_number_lower64(any) int
    md5_number_upper64(any) int
    median(number) number aggregate lenient
    min(same) same aggregate lenient
    min_by(same, any, any?) any aggregate lenient
    minhash(any, any...) json aggregate lenient
    minhash_combine(any) json aggregate lenient
    minute(any) int
    mod(number, number) number
    mode(same) same aggregate lenient
    model_monitor_drift_metric(any...) rows(...)
    model_monitor_performance_metric(any...) rows(...)
    month(any) int
    monthname(any) text
    months_between(any, any) float
    next_day(any, text) date
    normal(any, any, any) float volatile
    notification_history(any...) rows(...)
    nth_value(same, any) same window lenient
    ntile(any) int window present
    nullif(same, same) same lenient
    nullifzero(same) same lenient
    nvl(same, same) same lenient
    nvl2(any, same, same) same lenient
    object_agg(any, any) json aggregate present
    object_construct(any...) json present
    object_construct_keep_null(any...) json present
    object_delete(json, any, any...) json
    object_insert(json, any, any, any?) json lenient
    object_keys(json) json
    object_pick(json, any, any...) json
    octet_length(any) int
    parse_document(any...) json volatile
    parse_ip(any, any, any?) json
    parse_json(any, any?) json lenient
    parse_url(any, any?) json
    parse_xml(any, any?) any
    percent_rank() float window present
    percentile_cont(number) number aggregate lenient
    percentile_disc(number) any aggregate lenient
    pi() float present
    pipe_usage_history(any...) rows(...)
    policy_context(any...) any
    policy_references(any...) rows(...)
    position(any, any, any?) int
    pow(float, float) float
    power(float, float) float
    previous_day(any, text) date
    prompt(any...) json
    quarter(any) int
    query_acceleration_history(any...) rows(...)
    query_history(any...) rows(...)
    query_history_by_session(any...) rows(...)
    query_history_by_user(any...) rows(...)
    query_history_by_warehouse(any...) rows(...)
    radians(float) float
    random(any?) int present volatile
    randstr(any, any) text volatile
    rank() int window present
    ratio_to_report(number) number window lenient
    reduce(json, any, any) any lenient
    regexp(text, text) boolean
    regexp_count(any, any, any?, any?) int
    regexp_extract_all(any, any, any?, any?, any?, any?) json
    regexp_instr(any, any, any?, any?, any?, any?, any?) int
    regexp_like(any, any, any?) boolean
    regexp_replace(any, any, any?, any?, any?, any?) text
    regexp_substr(any, any, any?, any?, any?, any?) text lenient
    regexp_substr_all(any, any, any?, any?, any?, any?) json
    regr_avgx(number, number) float aggregate lenient
    regr_avgy(number, number) float aggregate lenient
    regr_count(number, number) int aggregate present
    regr_intercept(number, number) float aggregate lenient
    regr_r2(number, number) float aggregate lenient
    regr_slope(number, number) float aggregate lenient
    regr_sxx(number, number) float aggregate lenient
    regr_sxy(number, number) float aggregate lenient
    regr_syy(number, number) float aggregate lenient
    regr_valx(number, number) float lenient
    regr_valy(number, number) float lenient
    repeat(any, number) text
    replace(any, any, any?) text
    replication_group_refresh_history(any...) rows(...)
    replication_usage_history(any...) rows(...)
    rest_event_history(any...) rows(...)
    result_scan(any) rows(...)
    reverse(any) any
    right(any, number) text
    rlike(any, any, any?) boolean
    round(number, any?, any?) number
    row_number() int window present
    rpad(any, number, any?) text
    rtrim(text, text?) text
    rtrimmed_length(text) int
    sanitize_webhook_content(text) text
    search(any...) boolean
    search_ip(any, any) boolean
    search_optimization_history(any...) rows(...)
    second(any) int
    sentiment(any...) float volatile
    seq1(any?) int present volatile
    seq2(any?) int present volatile
    seq4(any?) int present volatile
    seq8(any?) int present volatile
    serverless_task_history(any...) rows(...)
    sha1(any) text
    sha1_binary(any) binary
    sha1_hex(any) text
    sha2(any, any?) text
    sha2_binary(any, any?) binary
    sha2_hex(any, any?) text
    show_python_packages_dependencies(any...) any
    sign(number) int
    sin(float) float
    sinh(float) float
    skew(number) float aggregate lenient
    soundex(text) text
    soundex_p123(text) text
    space(number) text
    split(any, any) json
    split_part(any, any, any) text
    split_to_table(any, any) rows(seq int, index int, value text)
    sqrt(float) float
    square(number) float
    st_area(any) float
    st_asgeojson(any) json
    st_astext(any) text
    st_aswkb(any) binary
    st_aswkt(any) text
    st_azimuth(any, any) float
    st_buffer(any, any) any
    st_centroid(any) any
    st_collect(any, any?) any lenient
    st_contains(any, any) boolean
    st_coveredby(any, any) boolean
    st_covers(any, any) boolean
    st_difference(any, any) any
    st_dimension(any) int
    st_disjoint(any, any) boolean
    st_distance(any, any) float
    st_dwithin(any, any, any) boolean
    st_endpoint(any) any
    st_envelope(any) any
    st_geogfromgeohash(any, any?) any
    st_geogfromtext(any, any?) any
    st_geogfromwkb(any, any?) any
    st_geogfromwkt(any, any?) any
    st_geographyfromtext(any, any?) any
    st_geographyfromwkb(any, any?) any
    st_geographyfromwkt(any, any?) any
    st_geohash(any, any?) text
    st_geometryfromtext(any, any?, any?) any
    st_geometryfromwkt(any, any?, any?) any
    st_geompointfromgeohash(any) any
    st_intersection(any, any) any
    st_intersects(any, any) boolean
    st_isvalid(any) boolean
    st_length(any) float
    st_makegeompoint(any, any) any
    st_makeline(any, any) any
    st_makepoint(any, any) any
    st_makepolygon(any) any
    st_npoints(any) int
    st_numpoints(any) int
    st_perimeter(any) float
    st_point(any, any) any
    st_pointn(any, any) any
    st_polygon(any) any
    st_setsrid(any, any) any
    st_simplify(any, any, any?) any
    st_srid(any) int
    st_startpoint(any) any
    st_symdifference(any, any) any
    st_transform(any, any, any?) any
    st_union(any, any) any
    st_union_agg(any) any aggregate lenient
    st_within(any, any) boolean
    st_x(any) float
    st_xmax(any) float
    st_xmin(any) float
    st_y(any) float
    st_ymax(any) float
    st_ymin(any) float
    stage_directory_file_registration_history(any...) rows(...)
    stage_storage_usage_history(any...) rows(...)
    startswith(any, any) boolean
    stddev(number) float aggregate lenient
    stddev_pop(number) float aggregate lenient
    stddev_samp(number) float aggregate lenient
    strip_null_value(json) json lenient
    strtok(any, any?, any?) text lenient
    strtok_split_to_table(any, any?) rows(seq int, index int, value text)
    strtok_to_array(any, any?) json
    substr(any, number, number?) any
    substring(any, number, number?) any
    sum(number) number aggregate lenient
    summarize(any...) text volatile
    sysdate() timestamp present stable
    system$log(any...) any volatile lenient
    systimestamp() timestamptz present stable
    tag_references(any...) rows(...)
    tag_references_all_columns(any...) rows(...)
    tan(float) float
    tanh(float) float
    task_dependents(any...) rows(...)
    task_history(any...) rows(...)
    time(any, any?) time
    time_from_parts(any, any, any, any?) time
    time_slice(same, any, text, text?) same
    timeadd(part, number, any) moved
    timediff(part, any, any) int
    timefromparts(any, any, any, any?) time
    timestamp_from_parts(any, any, any?, any?, any?, any?, any?, any?) timestamp
    timestamp_ltz_from_parts(any, any, any, any, any, any, any?) timestamptz
    timestamp_ntz_from_parts(any, any, any?, any?, any?, any?, any?) timestamp
    timestamp_tz_from_parts(any, any, any, any, any, any, any?, any?) timestamptz
    timestampadd(part, number, any) moved
    timestampdiff(part, any, any) int
    timestampfromparts(any, any, any?, any?, any?, any?, any?, any?) timestamp
    timestampltzfromparts(any, any, any, any, any, any, any?) timestamptz
    timestampntzfromparts(any, any, any?, any?, any?, any?, any?) timestamp
    timestamptzfromparts(any, any, any, any, any, any, any?, any?) timestamptz
    to_array(any) json
    to_binary(any, any?) binary
    to_boolean(any) boolean
    to_char(any, any?) text
    to_date(any, any?) date
    to_decfloat(any, any?) any
    to_decimal(any, any?, any?, any?) number
    to_double(any, any?) float
    to_file(any, any?) any
    to_geography(any, any?) any
    to_geometry(any, any?, any?) any
    to_json(any) text
    to_number(any, any?, any?, any?) number
    to_numeric(any, any?, any?, any?) number
    to_object(any) json
    to_query(any...) rows(...)
    to_time(any, any?) time
    to_timestamp(any, any?) timestamp
    to_timestamp_ltz(any, any?) timestamptz
    to_timestamp_ntz(any, any?) timestamp
    to_timestamp_tz(any, any?) timestamptz
    to_varchar(any, any?) text
    to_variant(any) json
    to_xml(any) any
    transform(json, any) json
    translate(any, any, any) text
    trim(text, text?) text
    trunc(any, any?) any
    truncate(number, any?) number
    try_base64_decode_binary(text, text?) binary lenient
    try_base64_decode_string(text, text?) text lenient
    try_cast(any) any lenient
    try_complete(any...) any lenient volatile
    try_decrypt(any, any, any?, any?) binary lenient
    try_decrypt_raw(any, any, any, any?, any?, any?) binary lenient
    try_hex_decode_binary(text) binary lenient
    try_hex_decode_string(text) text lenient
    try_parse_json(any, any?) json lenient
    try_to_binary(any, any?) binary lenient
    try_to_boolean(any) boolean lenient
    try_to_date(any, any?) date lenient
    try_to_decfloat(any, any?) any lenient
    try_to_decimal(any, any?, any?, any?) number lenient
    try_to_double(any, any?) float lenient
    try_to_file(any, any?) any lenient
    try_to_geography(any, any?) any lenient
    try_to_geometry(any, any?, any?) any lenient
    try_to_number(any, any?, any?, any?) number lenient
    try_to_numeric(any, any?, any?, any?) number lenient
    try_to_time(any, any?) time lenient
    try_to_timestamp(any, any?) timestamp lenient
    try_to_timestamp_ltz(any, any?) timestamptz lenient
    try_to_timestamp_ntz(any, any?) timestamp lenient
    try_to_timestamp_tz(any, any?) timestamptz lenient
    typeof(json) text
    unicode(text) int
    uniform(same, same, any) same volatile
    upper(text) text
    uuid_string(any?, any?) text present volatile
    validate(any...) rows(...)
    validate_pipe_load(any...) rows(...)
    var_pop(number) float aggregate lenient
    var_samp(number) float aggregate lenient
    variance(number) float aggregate lenient
    variance_pop(number) float aggregate lenient
    variance_samp(number) float aggregate lenient
    vector_cosine_similarity(any, any) float
    vector_inner_product(any, any) float
    vector_l1_distance(any, any) float
    vector_l2_distance(any, any) float
    warehouse_load_history(any...) rows(...)
    warehouse_metering_history(any...) rows(...)
    week(any) int
    weekiso(any) int
    weekofyear(any) int
    width_bucket(number, number, number, number) int
    xmlget(any, text, any?) any lenient
    year(any) int
    yearofweek(any) int
    yearofweekiso(any) int
    zeroifnull(number) number present
    zipf(any, any, any) int volatile
    """
}
