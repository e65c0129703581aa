extension FunctionTexts {
  /// SQLite's own functions (sqlite.org/lang_corefunc.html, lang_datefunc.html, lang_aggfunc.html, windowfunctions.html, json1.html,
  /// lang_mathfunc.html, fts5.html). What may be done to a value of any type says `any`: SQLite converts on its own.
  static let sqlite = """
    abs(any) number
    acos(any) float
    acosh(any) float
    asin(any) float
    asinh(any) float
    atan(any) float
    atan2(any, any) float
    atanh(any) float
    avg(any) float aggregate lenient
    bm25(any, any...) float
    ceil(any) number
    ceiling(any) number
    changes() int present volatile
    char(any...) text present
    coalesce(same, same, same...) same lenient
    concat(any, any...) text present
    concat_ws(any, any, any...) text
    cos(any) float
    cosh(any) float
    count(any?) int aggregate present
    cume_dist() float window present
    current_date() text present stable
    current_time() text present stable
    current_timestamp() text present stable
    date(any...) text lenient stable
    datetime(any...) text lenient stable
    degrees(any) float
    dense_rank() int window present
    exp(any) float
    first_value(same) same window lenient
    floor(any) number
    format(any, any...) text lenient
    fts3_tokenizer(any, any?) any
    generate_series(any, any?, any?) rows(value int)
    glob(any, any) boolean
    group_concat(any, any?) text aggregate lenient
    hex(any) text present
    highlight(any, any, any, any) text
    if(any, any, any...) any lenient
    ifnull(same, same) same lenient
    iif(any, same, same...) same lenient
    instr(any, any) int
    json(any) text
    json_array(any...) text present
    json_array_insert(any, any...) text
    json_array_length(any, any?) int
    json_each(any, any?) rows(key any, value any, type text, atom any, id int, parent int, fullkey text, path text)
    json_error_position(any) int
    json_extract(any, any, any...) any lenient
    json_group_array(any) text aggregate present
    json_group_object(any, any) text aggregate present
    json_insert(any, any...) text
    json_object(any...) text present
    json_patch(any, any) text
    json_pretty(any, any?) text
    json_quote(any) text present
    json_remove(any, any...) text
    json_replace(any, any...) text
    json_set(any, any...) text
    json_tree(any, any?) rows(key any, value any, type text, atom any, id int, parent int, fullkey text, path text)
    json_type(any, any?) text lenient
    json_valid(any, any?) boolean
    jsonb(any) binary
    jsonb_array(any...) binary present
    jsonb_each(any, any?) rows(key any, value any, type text, atom any, id int, parent int, fullkey text, path text)
    jsonb_extract(any, any, any...) any lenient
    jsonb_group_array(any) binary aggregate present
    jsonb_group_object(any, any) binary aggregate present
    jsonb_insert(any, any...) binary
    jsonb_object(any...) binary present
    jsonb_patch(any, any) binary
    jsonb_remove(any, any...) binary
    jsonb_replace(any, any...) binary
    jsonb_set(any, any...) binary
    jsonb_tree(any, any?) rows(key any, value any, type text, atom any, id int, parent int, fullkey text, path text)
    julianday(any...) float lenient stable
    lag(same, any?, same?) same window lenient
    last_insert_rowid() int present volatile
    last_value(same) same window lenient
    lead(same, any?, same?) same window lenient
    length(any) int
    like(any, any, any?) boolean
    likelihood(same, any) same
    likely(same) same
    ln(any) float
    load_extension(any, any?) any volatile
    log(any, any?) float
    log10(any) float
    log2(any) float
    lower(any) text
    ltrim(any, any?) text
    match(any, any) boolean
    matchinfo(any, any?) binary
    max(same, same...) same aggregate lenient
    median(any) float aggregate lenient
    min(same, same...) same aggregate lenient
    mod(any, any) float
    nth_value(same, any) same window lenient
    ntile(any) int window present
    nullif(same, same) same lenient
    octet_length(any) int
    offsets(any) text
    optimize(any) text
    percent_rank() float window present
    percentile(any, any) float aggregate lenient
    percentile_cont(any, any) float aggregate lenient
    percentile_disc(any, any) any aggregate lenient
    pi() float present
    pow(any, any) float
    power(any, any) float
    pragma_foreign_key_check(any...) rows(...)
    pragma_foreign_key_list(any...) rows(...)
    pragma_index_info(any...) rows(...)
    pragma_index_list(any...) rows(...)
    pragma_index_xinfo(any...) rows(...)
    pragma_table_info(any...) rows(cid int, name text, type text, notnull int, dflt_value any, pk int)
    pragma_table_list(any...) rows(...)
    pragma_table_xinfo(any...) rows(...)
    printf(any, any...) text lenient
    quote(any) text present
    radians(any) float
    raise(any, any?) any
    random() int present volatile
    randomblob(any) binary present volatile
    rank() int window present
    regexp(any, any) boolean
    replace(any, any, any) text
    round(any, any?) float
    row_number() int window present
    rtrim(any, any?) text
    sign(any) int
    sin(any) float
    sinh(any) float
    snippet(any, any...) text
    soundex(any) text present
    sqlite_compileoption_get(any) text
    sqlite_compileoption_used(any) boolean
    sqlite_log(any, any) any volatile
    sqlite_offset(any) int
    sqlite_source_id() text present
    sqlite_version() text present
    sqrt(any) float
    strftime(any, any...) text lenient stable
    string_agg(any, any) text aggregate lenient
    substr(any, any, any?) text
    substring(any, any, any?) text
    subtype(any) int
    sum(any) number aggregate lenient
    tan(any) float
    tanh(any) float
    time(any...) text lenient stable
    timediff(any, any) text lenient stable
    total(any) float aggregate present
    total_changes() int present volatile
    trim(any, any?) text
    trunc(any) number
    typeof(any) text present
    unhex(any, any?) binary lenient
    unicode(any) int
    unistr(any) text
    unistr_quote(any) text present
    unixepoch(any...) int lenient stable
    unlikely(same) same
    upper(any) text
    zeroblob(any) binary present
    """
}
