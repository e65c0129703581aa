/// Snowflake's functions of texts (docs.snowflake.com/en/sql-reference/functions-string) on SQLite.
extension TranslationTexts {
  static let snowflakeToSQLiteText = #"""
    ascii(text) => tc_ascii($1)
    base64_decode_binary(text, text?) => tc_sf_base64_decode_binary($*)
    base64_decode_string(text, text?) => tc_sf_base64_decode_string($*)
    base64_encode(any, int?, text?) => tc_sf_base64_encode($*)
    bit_length(binary) => length($1) * 8
    bit_length(text) => length(CAST($1 AS BLOB)) * 8
    char(int) => tc_pg_chr($1)
    char_length(text) => length($1)
    character_length(text) => length($1)
    charindex(any, any, int?) => tc_sf_position($*)
    chr(int) => tc_pg_chr($1)
    collate(text, text) !! texts are compared by code points there -- compare lower(x)
    collation(text) !! texts have no collation of their own there -- leave it out
    compress(any, text) !! what it gives are Snowflake's own formats -- compress outside the database
    concat(shown...) => tc_sf_concat($*)
    concat_ws(text, shown...) => tc_sf_concat_ws($*)
    contains(any, any) => tc_contains($1, $2)
    decompress_binary(binary, text) !! these are Snowflake's own formats -- decompress outside the database
    decompress_string(binary, text) !! these are Snowflake's own formats -- decompress outside the database
    editdistance(text, text, int?) => tc_sf_editdistance($*)
    endswith(any, any) => tc_ends_with($1, $2)
    hash(any...) !! how Snowflake computes it is not published -- use MD5 of the joined texts
    hex_decode_binary(text) => tc_sf_hex_decode_binary($1)
    hex_decode_string(text) => tc_sf_hex_decode_string($1)
    hex_encode(any, int?) => tc_sf_hex_encode($*)
    ilike(text, text) => tc_ilike($1, $2, '')
    ilike(text, text, text) => tc_ilike($1, $2, $3)
    initcap(text, text?) => tc_sf_initcap($*)
    insert(any, int, int, any) => tc_sf_insert($1, $2, $3, $4)
    jarowinkler_similarity(text, text) => tc_sf_jarowinkler($1, $2)
    left(any, int) => tc_sf_left($1, $2)
    len(any) => length($1)
    length(any) ==
    like(text, text) => tc_like($1, $2, '')
    like(text, text, text) => tc_like($1, $2, $3)
    lower(text) => tc_lower($1)
    lpad(text, int, text?) => tc_lpad($*)
    ltrim(text, text?) ==
    md5(any) => tc_md5($1)
    md5_binary(any) => tc_md5_binary($1)
    md5_hex(any) => tc_md5($1)
    md5_number(any) !! a number of 128 bits has no type there -- use MD5
    md5_number_lower64(any) => tc_sf_md5_lower64($1)
    md5_number_upper64(any) => tc_sf_md5_upper64($1)
    octet_length(binary) => length($1)
    octet_length(text) => length(CAST($1 AS BLOB))
    parse_url(text, int?) => tc_sf_parse_url($*)
    position(any, any, int?) => tc_sf_position($*)
    regexp(text, text) => tc_sf_rlike($1, $2)
    regexp(text, const text) => @checked_pattern_tc_sf_rlike($1, $2)
    regexp_count(text, text, int?, text?) => tc_sf_regexp_count($*)
    regexp_count(text, const text, int?, text?) => @checked_pattern_tc_sf_regexp_count($*)
    regexp_extract_all(text, text, int?, int?, text?, int?) => tc_sf_regexp_substr_all($*)
    regexp_instr(text, text, int?, int?, int?, text?, int?) => tc_sf_regexp_instr($*)
    regexp_instr(text, const text, int?, int?, int?, text?, int?) => @checked_pattern_tc_sf_regexp_instr($*)
    regexp_like(text, text, text?) => tc_sf_rlike($*)
    regexp_like(text, const text, text?) => @checked_pattern_tc_sf_rlike($*)
    regexp_replace(text, text, text?, int?, int?, text?) => tc_sf_regexp_replace($*)
    regexp_replace(text, const text, text?, int?, int?, text?) => @checked_pattern_tc_sf_regexp_replace($*)
    regexp_substr(text, text, int?, int?, text?, int?) => tc_sf_regexp_substr($*)
    regexp_substr(text, const text, int?, int?, text?, int?) => @checked_pattern_tc_sf_regexp_substr($*)
    regexp_substr_all(text, text, int?, int?, text?, int?) => tc_sf_regexp_substr_all($*)
    repeat(text, int) => tc_repeat($1, $2)
    replace(text, text) => replace($1, $2, '')
    replace(text, text, text) => CASE WHEN $3 IS NOT NULL THEN replace($1, $2, $3) ELSE $1 || $2 || NULL END
    replace(text, text, const text) ==
    reverse(any) => tc_reverse($1)
    right(any, int) => tc_sf_right($1, $2)
    rlike(text, text, text?) => tc_sf_rlike($*)
    rlike(text, const text, text?) => @checked_pattern_tc_sf_rlike($*)
    rpad(text, int, text?) => tc_rpad($*)
    rtrim(text, text?) ==
    rtrimmed_length(text) => tc_sf_rtrimmed_length($1)
    sha1(any) => tc_sha1($1)
    sha1_binary(any) => tc_sha1_binary($1)
    sha1_hex(any) => tc_sha1($1)
    sha2(any, int?) => tc_sha2($*)
    sha2_binary(any, int?) => tc_sha2_binary($*)
    sha2_hex(any, int?) => tc_sha2($*)
    soundex(text) => tc_sf_soundex($1)
    soundex_p123(text) !! its code is described too loosely to be sure of -- use SOUNDEX
    space(int) => tc_repeat(' ', $1)
    split(text, text) => tc_sf_split($1, $2)
    split_part(text, text, int) => tc_sf_split_part($1, $2, $3)
    split_to_table(text, text) => json_each(tc_sf_split($1, $2)) {seq: 1, index: $a.key + 1, value: $a.value}
    startswith(any, any) => tc_starts_with($1, $2)
    strtok(text, text?, int?) => tc_sf_strtok($*)
    strtok_split_to_table(text, text?) => json_each(tc_sf_strtok_to_array($*)) {seq: 1, index: $a.key + 1, value: $a.value}
    strtok_to_array(text, text?) => tc_sf_strtok_to_array($*)
    substr(any, int, int?) => tc_sf_substr($*)
    substring(any, int, int?) => tc_sf_substr($*)
    translate(text, text, text) => tc_translate($1, $2, $3)
    trim both(text) => trim($1)
    trim both(text, text) => trim($2, $1)
    trim leading(text) => ltrim($1)
    trim leading(text, text) => ltrim($2, $1)
    trim trailing(text) => rtrim($1)
    trim trailing(text, text) => rtrim($2, $1)
    trim(text, text?) ==
    try_base64_decode_binary(text, text?) => tc_sf_try_base64_decode_binary($*)
    try_base64_decode_string(text, text?) => tc_sf_try_base64_decode_string($*)
    try_hex_decode_binary(text) => tc_sf_try_hex_decode_binary($1)
    try_hex_decode_string(text) => tc_sf_try_hex_decode_string($1)
    unicode(text) => tc_ascii($1)
    upper(text) => tc_upper(replace($1, 'ß', 'SS'))
    ||(binary, binary) => tc_binary_concat($1, $2)
    """#
}
