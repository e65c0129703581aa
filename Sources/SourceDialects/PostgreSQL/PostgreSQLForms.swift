extension FunctionTexts {
  /// What PostgreSQL's grammar makes of words that look like functions, functions that stand behind operators and indexes
  /// and are called by name all the same, and what PostgreSQL 16 to 18 brought.
  static let postgresForms = """
    any_value(same) same aggregate lenient
    array_cat(array, array) array lenient
    array_reverse(array) array
    array_sample(array, int) array volatile
    array_shuffle(array) array volatile
    array_sort(array, boolean?, boolean?) array
    casefold(text) text
    coalesce(same, same...) same lenient
    collation() text
    crc32(binary) int
    crc32c(binary) int
    current_catalog() text present stable
    current_date() date present stable
    current_role() text present stable
    current_time(int?) timetz present stable
    current_timestamp(int?) timestamptz present stable
    date_add(timestamptz, any, text?) timestamptz stable
    date_subtract(timestamptz, any, text?) timestamptz stable
    erf(float) float
    erfc(float) float
    extract(any) numeric
    gamma(float) float
    greatest(same, same...) same lenient
    grouping(any, any...) int present
    hashtext(text) int
    hashtextextended(text, int) int
    json_array(any...) json lenient
    json_arrayagg(any...) json aggregate lenient
    json_exists(any...) boolean lenient
    json_object(any...) json lenient
    json_objectagg(any...) json aggregate lenient
    json_query(any...) json lenient
    json_scalar(any) json
    json_serialize(any...) text
    json_strip_nulls(json, boolean?) json
    json_table(any...) rows(...)
    json_value(any...) any lenient
    jsonb_strip_nulls(json, boolean?) json
    least(same, same...) same lenient
    lgamma(float) float
    localtime(int?) time present stable
    localtimestamp(int?) timestamp present stable
    merge_action() text
    normalize(text, part?) text
    nullif(same, same) same lenient
    overlay(text, any...) text
    pg_input_error_info(text, text) rows(...)
    pg_input_is_valid(text, text) boolean stable
    position(any...) int
    random(same, same) same volatile
    random_normal(float?, float?) float volatile
    row(any...) record present
    session_user() text present stable
    starts_with(text, text) boolean
    substring(text, any...) text
    system_user() text stable lenient
    to_bin(int) text
    to_oct(int) text
    treat(any) any
    trim(text, any...) text
    unicode_assigned(text) boolean
    user() text present stable
    unnest(array, array, array...) rows(...)
    uuid_extract_timestamp(uuid) timestamptz
    uuid_extract_version(uuid) int
    uuidv4() uuid present volatile
    uuidv7(any?) uuid present volatile
    xmlattributes(any...) xml
    xmlconcat(any...) xml lenient
    xmlelement(any...) xml
    xmlexists(any...) boolean
    xmlforest(any...) xml
    xmlparse(any...) xml
    xmlpi(any...) xml
    xmlroot(any...) xml
    xmlserialize(any...) text
    xmltable(any...) rows(...)
    xmltext(text) xml
    """
}
