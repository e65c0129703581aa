/// PostgreSQL's functions and operators of texts and binary strings (postgresql.org/docs/15/functions-string.html) on SQLite.
extension TranslationTexts {
  static let postgresToSQLiteText = #"""
    ^@(text, text) => tc_starts_with($1, $2)
    ascii(text) => tc_ascii($1)
    bit_count(binary) => tc_bit_count($1)
    bit_length(binary) => length($1) * 8
    bit_length(text) => length(CAST($1 AS BLOB)) * 8
    btrim(binary, binary) => tc_binary_trim($1, $2, 'both')
    btrim(text) => trim($1)
    btrim(text, text) => trim($1, $2)
    cast(binary, text) => tc_pg_binary_text($1)
    cast(text, binary) => tc_pg_bytea($1)
    cast(text, text) => substr($1, 1, $length)
    char_length(text) => length($1)
    character_length(text) => length($1)
    chr(int) => tc_pg_chr($1)
    concat(shown...) => tc_concat($*)
    concat_ws(text, shown...) => tc_concat_ws($*)
    convert(binary, text, text) !! texts have one encoding there, UTF8 -- keep converted bytes out of the database
    convert_from(binary, text) => tc_pg_convert_from($1, $2)
    convert_to(text, text) ~> CAST($1 AS BLOB) -- texts are in UTF8 there, whatever encoding is named
    decode(text, text) => tc_pg_decode($1, $2)
    encode(binary, text) => tc_pg_encode($1, $2)
    format(text) => tc_pg_format($1)
    format(text, shown...) => tc_pg_format($*)
    get_bit(binary, int) => tc_get_bit($1, $2)
    get_byte(binary, int) => tc_get_byte($1, $2)
    ilike(text, text) => tc_ilike($1, $2)
    ilike(text, text, text) => tc_ilike($1, $2, $3)
    initcap(text) => tc_pg_initcap($1)
    is_normalized(text) => tc_is_normalized($1)
    is_normalized(text, part) => tc_is_normalized($1, $2.word)
    left(text, int) => tc_left($1, $2)
    length(binary) ==
    length(binary, text) !! texts have one encoding there, UTF8 -- count the characters of convert_from(x, 'UTF8')
    length(text) ==
    like(text, text) => tc_like($1, $2)
    like(text, text, text) => tc_like($1, $2, $3)
    like_escape(text, text) !! it has no pattern in the form that PostgreSQL makes of it -- write LIKE pattern ESCAPE character
    lower(text) => tc_lower($1)
    lpad(text, int) => tc_lpad($1, $2)
    lpad(text, int, text) => tc_lpad($1, $2, $3)
    ltrim(binary, binary) => tc_binary_trim($1, $2, 'leading')
    ltrim(text) ==
    ltrim(text, text) ==
    md5(binary) => tc_md5($1)
    md5(text) => tc_md5($1)
    normalize(text) => tc_normalize($1)
    normalize(text, part) => tc_normalize($1, $2.word)
    notlike(text, text) => NOT tc_like($1, $2)
    octet_length(binary) => length($1)
    octet_length(text) => length(CAST($1 AS BLOB))
    overlay(binary, binary, int) => tc_overlay($1, $2, $3)
    overlay(binary, binary, int, int) => tc_overlay($1, $2, $3, $4)
    overlay(text, text, int) => tc_overlay($1, $2, $3)
    overlay(text, text, int, int) => tc_overlay($1, $2, $3, $4)
    parse_ident(text) !! names of the database are PostgreSQL's own -- take the name apart in the program that calls it
    parse_ident(text, boolean) !! names of the database are PostgreSQL's own -- take the name apart in the program that calls it
    position(binary, binary) => instr($2, $1)
    position(text, text) => instr($2, $1)
    quote_ident(text) => tc_quote_ident($1)
    quote_literal(shown) => tc_quote_literal($1)
    quote_literal(boolean) => CASE WHEN $1 THEN '''true''' WHEN NOT $1 THEN '''false''' END
    quote_nullable(shown) => tc_quote_nullable($1)
    quote_nullable(boolean) => CASE WHEN $1 THEN '''true''' WHEN NOT $1 THEN '''false''' ELSE 'NULL' END
    regexp_count(text, text) => tc_pg_regexp_count($1, $2)
    regexp_count(text, const text) => @checked_pattern_tc_pg_regexp_count($1, $2)
    regexp_count(text, text, int) => tc_pg_regexp_count($1, $2, $3)
    regexp_count(text, const text, int) => @checked_pattern_tc_pg_regexp_count($1, $2, $3)
    regexp_count(text, text, int, text) => tc_pg_regexp_count($1, $2, $3, $4)
    regexp_count(text, const text, int, text) => @checked_pattern_tc_pg_regexp_count($1, $2, $3, $4)
    regexp_instr(text, text) => tc_pg_regexp_instr($1, $2)
    regexp_instr(text, const text) => @checked_pattern_tc_pg_regexp_instr($1, $2)
    regexp_instr(text, text, int) => tc_pg_regexp_instr($1, $2, $3)
    regexp_instr(text, const text, int) => @checked_pattern_tc_pg_regexp_instr($1, $2, $3)
    regexp_instr(text, text, int, int) => tc_pg_regexp_instr($1, $2, $3, $4)
    regexp_instr(text, const text, int, int) => @checked_pattern_tc_pg_regexp_instr($1, $2, $3, $4)
    regexp_instr(text, text, int, int, int) => tc_pg_regexp_instr($1, $2, $3, $4, $5)
    regexp_instr(text, const text, int, int, int) => @checked_pattern_tc_pg_regexp_instr($1, $2, $3, $4, $5)
    regexp_instr(text, text, int, int, int, text) => tc_pg_regexp_instr($1, $2, $3, $4, $5, $6)
    regexp_instr(text, const text, int, int, int, text) => @checked_pattern_tc_pg_regexp_instr($1, $2, $3, $4, $5, $6)
    regexp_instr(text, text, int, int, int, text, int) => tc_pg_regexp_instr($1, $2, $3, $4, $5, $6, $7)
    regexp_instr(text, const text, int, int, int, text, int) => @checked_pattern_tc_pg_regexp_instr($1, $2, $3, $4, $5, $6, $7)
    regexp_like(text, text) => tc_pg_match($1, $2)
    regexp_like(text, const text) => @checked_pattern_tc_pg_match($1, $2)
    regexp_like(text, text, text) => tc_pg_match($1, $2, $3)
    regexp_like(text, const text, text) => @checked_pattern_tc_pg_match($1, $2, $3)
    regexp_match(text, text) => tc_pg_regexp_match($1, $2)
    regexp_match(text, const text) => @checked_pattern_tc_pg_regexp_match($1, $2)
    regexp_match(text, text, text) => tc_pg_regexp_match($1, $2, $3)
    regexp_match(text, const text, text) => @checked_pattern_tc_pg_regexp_match($1, $2, $3)
    regexp_matches(text, text) => json_each(tc_pg_regexp_matches($1, $2)) {regexp_matches: tc_json_canonical($a.value)}
    regexp_matches(text, text, text) => json_each(tc_pg_regexp_matches($1, $2, $3)) {regexp_matches: tc_json_canonical($a.value)}
    regexp_replace(text, text, text) => tc_pg_regexp_replace($1, $2, $3)
    regexp_replace(text, const text, text) => @checked_pattern_tc_pg_regexp_replace($1, $2, $3)
    regexp_replace(text, text, text, int) => tc_pg_regexp_replace_from($1, $2, $3, $4)
    regexp_replace(text, const text, text, int) => @checked_pattern_tc_pg_regexp_replace_from($1, $2, $3, $4)
    regexp_replace(text, text, text, int, int) => tc_pg_regexp_replace_from($1, $2, $3, $4, $5)
    regexp_replace(text, const text, text, int, int) => @checked_pattern_tc_pg_regexp_replace_from($1, $2, $3, $4, $5)
    regexp_replace(text, text, text, int, int, text) => tc_pg_regexp_replace_from($1, $2, $3, $4, $5, $6)
    regexp_replace(text, const text, text, int, int, text) => @checked_pattern_tc_pg_regexp_replace_from($1, $2, $3, $4, $5, $6)
    regexp_replace(text, text, text, text) => tc_pg_regexp_replace($1, $2, $3, $4)
    regexp_replace(text, const text, text, text) => @checked_pattern_tc_pg_regexp_replace($1, $2, $3, $4)
    regexp_split_to_array(text, text) => tc_pg_regexp_split($1, $2)
    regexp_split_to_array(text, const text) => @checked_pattern_tc_pg_regexp_split($1, $2)
    regexp_split_to_array(text, text, text) => tc_pg_regexp_split($1, $2, $3)
    regexp_split_to_array(text, const text, text) => @checked_pattern_tc_pg_regexp_split($1, $2, $3)
    regexp_split_to_table(text, text) => json_each(tc_pg_regexp_split($1, $2)) {regexp_split_to_table: $a.value}
    regexp_split_to_table(text, text, text) => json_each(tc_pg_regexp_split($1, $2, $3)) {regexp_split_to_table: $a.value}
    regexp_substr(text, text) => tc_pg_regexp_substr($1, $2)
    regexp_substr(text, const text) => @checked_pattern_tc_pg_regexp_substr($1, $2)
    regexp_substr(text, text, int) => tc_pg_regexp_substr($1, $2, $3)
    regexp_substr(text, const text, int) => @checked_pattern_tc_pg_regexp_substr($1, $2, $3)
    regexp_substr(text, text, int, int) => tc_pg_regexp_substr($1, $2, $3, $4)
    regexp_substr(text, const text, int, int) => @checked_pattern_tc_pg_regexp_substr($1, $2, $3, $4)
    regexp_substr(text, text, int, int, text) => tc_pg_regexp_substr($1, $2, $3, $4, $5)
    regexp_substr(text, const text, int, int, text) => @checked_pattern_tc_pg_regexp_substr($1, $2, $3, $4, $5)
    regexp_substr(text, text, int, int, text, int) => tc_pg_regexp_substr($1, $2, $3, $4, $5, $6)
    regexp_substr(text, const text, int, int, text, int) => @checked_pattern_tc_pg_regexp_substr($1, $2, $3, $4, $5, $6)
    repeat(text, int) => tc_repeat($1, $2)
    replace(text, text, text) => CASE WHEN $3 IS NOT NULL THEN replace($1, $2, $3) ELSE $1 || $2 || NULL END
    replace(text, text, const text) ==
    reverse(text) => tc_reverse($1)
    right(text, int) => tc_right($1, $2)
    rpad(text, int) => tc_rpad($1, $2)
    rpad(text, int, text) => tc_rpad($1, $2, $3)
    rtrim(binary, binary) => tc_binary_trim($1, $2, 'trailing')
    rtrim(text) ==
    rtrim(text, text) ==
    set_bit(binary, int, int) => tc_set_bit($1, $2, $3)
    set_byte(binary, int, int) => tc_set_byte($1, $2, $3)
    sha224(binary) !! the runtime has no SHA-2 of 224 bits -- use sha256
    sha256(binary) => tc_sha2_binary($1, 256)
    sha384(binary) => tc_sha2_binary($1, 384)
    sha512(binary) => tc_sha2_binary($1, 512)
    similar(text, text) => tc_pg_similar($1, $2)
    similar(text, text, text) => tc_pg_similar($1, $2, $3)
    similar_escape(text, text) !! it makes a pattern of PostgreSQL's -- write SIMILAR TO
    similar_to_escape(text) !! it makes a pattern of PostgreSQL's -- write SIMILAR TO
    similar_to_escape(text, text) !! it makes a pattern of PostgreSQL's -- write SIMILAR TO
    split_part(text, text, int) => tc_split_part($1, $2, $3)
    starts_with(text, text) => tc_starts_with($1, $2)
    string_to_array(text, text) => tc_pg_string_to_array($1, $2)
    string_to_array(text, text, text) => tc_pg_string_to_array($1, $2, $3)
    string_to_table(text, text) => json_each(tc_pg_string_to_array($1, $2)) {string_to_table: $a.value}
    string_to_table(text, text, text) => json_each(tc_pg_string_to_array($1, $2, $3)) {string_to_table: $a.value}
    strpos(text, text) => instr($1, $2)
    substr(binary, int) => tc_pg_substr($1, $2)
    substr(binary, int, int) => tc_pg_substr($1, $2, $3)
    substr(text, int) => tc_pg_substr($1, $2)
    substr(text, int, int) => tc_pg_substr($1, $2, $3)
    substring for(binary, int) => tc_pg_substr($1, 1, $2)
    substring for(binary, int, int) => tc_pg_substr($1, $3, $2)
    substring for(text, int) => tc_pg_substr($1, 1, $2)
    substring for(text, int, int) => tc_pg_substr($1, $3, $2)
    substring similar(text, text, text) !! it looks for the shortest match between marks -- use substring(x from 'regular expression') with a group
    substring(binary, int) => tc_pg_substr($1, $2)
    substring(binary, int, int) => tc_pg_substr($1, $2, $3)
    substring(text, int) => tc_pg_substr($1, $2)
    substring(text, int, int) => tc_pg_substr($1, $2, $3)
    substring(text, text) => tc_pg_substring($1, $2)
    substring(text, const text) => @checked_pattern_tc_pg_substring($1, $2)
    substring(text, text, text) !! it looks for the shortest match between marks -- use substring(x from 'regular expression') with a group
    textlen(text) => length($1)
    to_ascii(text) !! it takes accents off for encodings that are not UTF8 -- use translate(x, 'àé', 'ae')
    to_ascii(text, int) !! it takes accents off for encodings that are not UTF8 -- use translate(x, 'àé', 'ae')
    to_ascii(text, text) !! it takes accents off for encodings that are not UTF8 -- use translate(x, 'àé', 'ae')
    to_hex(int) ~> tc_to_hex($1) -- a negative number has sixteen digits, as a bigint has
    translate(text, text, text) => tc_translate($1, $2, $3)
    trim both(binary, binary) => tc_binary_trim($2, $1, 'both')
    trim both(text) => trim($1)
    trim both(text, text) => trim($2, $1)
    trim leading(binary, binary) => tc_binary_trim($2, $1, 'leading')
    trim leading(text) => ltrim($1)
    trim leading(text, text) => ltrim($2, $1)
    trim trailing(binary, binary) => tc_binary_trim($2, $1, 'trailing')
    trim trailing(text) => rtrim($1)
    trim trailing(text, text) => rtrim($2, $1)
    trim(text) ==
    trim(text, text) ==
    unistr(text) => tc_pg_unistr($1)
    upper(text) => tc_upper($1)
    ||(text, text) => $1 || $2
    ||(text, shown) => $1 || $2
    ||(shown, text) => $1 || $2
    ||(boolean, text) => CASE WHEN $1 THEN 'true' WHEN NOT $1 THEN 'false' END || $2
    ||(text, boolean) => $1 || CASE WHEN $2 THEN 'true' WHEN NOT $2 THEN 'false' END
    ||(binary, binary) => tc_binary_concat($1, $2)
    ~(text, text) => tc_pg_match($1, $2)
    ~(text, const text) => @checked_pattern_tc_pg_match($1, $2)
    ~*(text, text) => tc_pg_match($1, $2, 'i')
    ~*(text, const text) => @checked_folded_pattern_tc_pg_match($1, $2)
    !~(text, text) => NOT tc_pg_match($1, $2)
    !~(text, const text) => @not_checked_pattern_tc_pg_match($1, $2)
    !~*(text, text) => NOT tc_pg_match($1, $2, 'i')
    !~*(text, const text) => @not_checked_folded_pattern_tc_pg_match($1, $2)
    """#
}
