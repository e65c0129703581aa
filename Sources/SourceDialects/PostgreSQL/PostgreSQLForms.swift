extension FunctionTexts {
  /// What PostgreSQL's grammar makes of words that look like functions, and functions that stand behind operators and indexes
  /// and are called by name all the same.
  static let postgresForms = """
    array_cat(array, array) array lenient
    coalesce(same, same...) same lenient
    collation() text
    current_catalog() text present stable
    current_date() date present stable
    current_role() text present stable
    current_time(int?) timetz present stable
    current_timestamp(int?) timestamptz present stable
    extract(any) numeric
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
    json_table(any...) rows(...)
    json_value(any...) any lenient
    least(same, same...) same lenient
    localtime(int?) time present stable
    localtimestamp(int?) timestamp present stable
    normalize(text, part?) text
    nullif(same, same) same lenient
    overlay(text, any...) text
    position(any...) int
    row(any...) record present
    session_user() text present stable
    starts_with(text, text) boolean
    substring(text, any...) text
    treat(any) any
    trim(text, any...) text
    user() text present stable
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
    """
}
