/// Snowflake's functions of texts (docs.snowflake.com/en/sql-reference/functions-string) on PostgreSQL.
extension TranslationTexts {
  static let snowflakeToPostgresText = #"""
    ascii(text) ==
    base64_decode_binary(text) => decode($1, 'base64')
    base64_decode_string(text) => (to_jsonb(convert_from(decode($1, 'base64'), 'UTF8')) #>> '{}')
    base64_encode(binary) => replace(encode($1, 'base64'), chr(10), '')
    base64_encode(text) => replace(encode(convert_to($1, 'UTF8'), 'base64'), chr(10), '')
    bit_length(any) ==
    char(int) => chr(($1)::int)
    char_length(text) ==
    character_length(text) ==
    charindex(text, text) => strpos($2, $1)
    charindex(text, text, int) => $ops.position_from($1, $2, $3)
    chr(int) => chr(($1)::int)
    collate(text, text) !! texts are compared by code points -- compare lower(x)
    collation(text) !! texts have no collation of their own -- leave it out
    compress(any, text) !! what it gives are Snowflake's own formats -- compress outside the database
    concat(shown...) => $ops.concat_strict($*)
    concat_ws(text, shown...) => $ops.concat_ws_strict($*)
    contains(text, text) => strpos($1, $2) > 0
    decompress_binary(binary, text) !! these are Snowflake's own formats -- decompress outside the database
    decompress_string(binary, text) !! these are Snowflake's own formats -- decompress outside the database
    editdistance(text, text) => $ops.edit_distance($1, $2, 2147483647)
    editdistance(text, text, int) => $ops.edit_distance($1, $2, $3)
    endswith(text, text) => $ops.ends_with($1, $2)
    hash(any...) !! how Snowflake computes it is not published -- use MD5 of the joined texts
    hex_decode_binary(text) => decode($1, 'hex')
    hex_decode_string(text) => (to_jsonb(convert_from(decode($1, 'hex'), 'UTF8')) #>> '{}')
    hex_encode(binary) => upper(encode($1, 'hex'))
    hex_encode(text) => upper(encode(convert_to($1, 'UTF8'), 'hex'))
    hex_encode(text, int) => CASE WHEN $2 = 0 THEN encode(convert_to($1, 'UTF8'), 'hex') ELSE upper(encode(convert_to($1, 'UTF8'), 'hex')) END
    initcap(text) => $ops.initcap_between($1, E' \t\n\r\x0b\f!?@"^#$&~_,.:;+-*%/|\\[](){}<>')
    initcap(text, text) => $ops.initcap_between($1, $2)
    insert(text, int, int, text) => overlay($1 PLACING $4 FROM ($2)::int FOR ($3)::int)
    jarowinkler_similarity(text, text) !! PostgreSQL has no such measure -- use EDITDISTANCE
    left(text, int) => left($1, (CASE WHEN $2 < 0 THEN 0 ELSE $2 END)::int)
    len(any) => length($1)
    length(any) ==
    lower(text) ==
    lpad(text, int) => lpad($1, ($2)::int)
    lpad(text, int, text) => lpad($1, ($2)::int, $3)
    ltrim(text, text?) ==
    md5(any) ==
    md5_binary(any) => decode(md5($1), 'hex')
    md5_hex(any) => md5($1)
    md5_number(any) !! a number of 128 bits has no type there -- use MD5
    md5_number_lower64(text) => $ops.md5_half($1, 17)
    md5_number_upper64(text) => $ops.md5_half($1, 1)
    octet_length(any) ==
    parse_url(text, int?) !! PostgreSQL takes no web addresses apart -- use REGEXP_SUBSTR
    position(text, text) => strpos($2, $1)
    position(text, text, int) => $ops.position_from($1, $2, $3)
    regexp(text, text) ~> $1 ~ ('^(?:' || $2 || ')$') -- in a pattern that is not written out, '.' matches a line's end
    regexp(text, const text) => @pattern_like($1, $2)
    regexp_count(text, text, int?, text?) ~> regexp_count($*) -- in a pattern that is not written out, '.' matches a line's end
    regexp_count(text, const text, int?, const text?) => @pattern_count($*)
    regexp_extract_all(text, const text, int?, int?, const text?, int?) !! PostgreSQL has it as rows alone -- use REGEXP_SUBSTR with a number
    regexp_instr(text, const text, int?, int?, int?, const text?, int?) => @pattern_instr($*)
    regexp_like(text, text) ~> $1 ~ ('^(?:' || $2 || ')$') -- in a pattern that is not written out, '.' matches a line's end
    regexp_like(text, const text, const text?) => @pattern_like($*)
    regexp_replace(text, const text, text?, int?, int?, const text?) => @pattern_replace($*)
    regexp_substr(text, const text, int?, int?, const text?, int?) => @pattern_substr($*)
    regexp_substr_all(text, const text, int?, int?, const text?, int?) !! PostgreSQL has it as rows alone -- use REGEXP_SUBSTR with a number
    repeat(text, int) => repeat($1, ($2)::int)
    replace(text, text) => replace($1, $2, '')
    replace(text, text, text) ==
    reverse(text) ==
    right(text, int) => right($1, (CASE WHEN $2 < 0 THEN 0 ELSE $2 END)::int)
    rlike(text, text) ~> $1 ~ ('^(?:' || $2 || ')$') -- in a pattern that is not written out, '.' matches a line's end
    rlike(text, const text, const text?) => @pattern_like($*)
    rpad(text, int) => rpad($1, ($2)::int)
    rpad(text, int, text) => rpad($1, ($2)::int, $3)
    rtrim(text, text?) ==
    rtrimmed_length(text) => length(rtrim($1))
    sha1(any) !! PostgreSQL has it in the extension pgcrypto alone -- use SHA2
    sha1_binary(any) !! PostgreSQL has it in the extension pgcrypto alone -- use SHA2
    sha1_hex(any) !! PostgreSQL has it in the extension pgcrypto alone -- use SHA2
    sha2(text) => $ops.sha2($1, 256)
    sha2(text, int) => $ops.sha2($1, $2)
    sha2_binary(text) => decode($ops.sha2($1, 256), 'hex')
    sha2_binary(text, int) => decode($ops.sha2($1, $2), 'hex')
    sha2_hex(text) => $ops.sha2($1, 256)
    sha2_hex(text, int) => $ops.sha2($1, $2)
    soundex(text) !! PostgreSQL has it in the extension fuzzystrmatch alone -- use EDITDISTANCE
    soundex_p123(text) !! its code is described too loosely to be sure of -- use EDITDISTANCE
    space(int) => repeat(' ', ($1)::int)
    split(text, text) => $ops.parts($1, $2)
    split_part(text, text, int) => $ops.part_from_one($1, $2, $3)
    split_to_table(text, text) => jsonb_array_elements_text($ops.parts($1, $2)) WITH ORDINALITY {seq: 1, index: $a.ordinality, value: $a.value}
    startswith(text, text) => starts_with($1, $2)
    strtok(text) => ($ops.tokens($1, ' '))[1]
    strtok(text, text) => ($ops.tokens($1, $2))[1]
    strtok(text, text, int) => ($ops.tokens($1, $2))[$3]
    strtok_split_to_table(text, text) => jsonb_array_elements_text(to_jsonb($ops.tokens($1, $2))) WITH ORDINALITY {seq: 1, index: $a.ordinality, value: $a.value}
    strtok_to_array(text) => to_jsonb($ops.tokens($1, ' '))
    strtok_to_array(text, text) => to_jsonb($ops.tokens($1, $2))
    substr(text, int) => $ops.substr_either_end($1, $2, 1073741823)
    substr(text, int, int) => $ops.substr_either_end($1, $2, $3)
    substring(text, int) => $ops.substr_either_end($1, $2, 1073741823)
    substring(text, int, int) => $ops.substr_either_end($1, $2, $3)
    translate(text, text, text) ==
    trim both(text) => btrim($1)
    trim both(text, text) => btrim($2, $1)
    trim leading(text) => ltrim($1)
    trim leading(text, text) => ltrim($2, $1)
    trim trailing(text) => rtrim($1)
    trim trailing(text, text) => rtrim($2, $1)
    trim(text, text?) => btrim($*)
    try_base64_decode_binary(text) => $ops.try_decode($1, 'base64')
    try_base64_decode_string(text) => $ops.try_decode_text($1, 'base64')
    try_hex_decode_binary(text) => $ops.try_decode($1, 'hex')
    try_hex_decode_string(text) => $ops.try_decode_text($1, 'hex')
    unicode(text) => ascii($1)
    upper(text) => upper(replace($1, 'ß', 'SS'))
    """#
}
