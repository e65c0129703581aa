/// PostgreSQL's functions and operators of texts and binary strings (postgresql.org/docs/15/functions-string.html) on Snowflake
/// (docs.snowflake.com/en/sql-reference/functions-string).
extension TranslationTexts {
  static let postgresToSnowflakeText = #"""
    ^@(text, text) => STARTSWITH($1, $2)
    ascii(text) => UNICODE($1)
    bit_count(binary) !! Snowflake counts no bits of binary strings -- count them in the program that calls it
    bit_length(any) => BIT_LENGTH($1)
    btrim(binary, binary) !! Snowflake trims texts alone -- trim before the value is stored
    btrim(text) => TRIM($1, ' ')
    btrim(text, text) => TRIM($1, $2)
    cast(text, text) => LEFT($1, $length)
    char_length(text) => LENGTH($1)
    character_length(text) => LENGTH($1)
    chr(int) ~> CHR($1) -- chr(0) is no error
    concat(shown...) => ARRAY_TO_STRING(ARRAY_CONSTRUCT_COMPACT($*), '')
    concat_ws(text, shown...) => ARRAY_TO_STRING(ARRAY_CONSTRUCT_COMPACT($2*), $1)
    convert(binary, text, text) !! texts have one encoding there, UTF8 -- keep converted bytes out of the database
    convert_from(binary, text) ~> TO_VARCHAR($1, 'UTF-8') -- texts are in UTF8 there, whatever encoding is named
    convert_to(text, text) ~> TO_BINARY($1, 'UTF-8') -- texts are in UTF8 there, whatever encoding is named
    decode(text, text) ~> TO_BINARY($1, $2) -- the formats are hex and base64 alone
    encode(binary, text) !! the format must be written out there -- write 'hex' or 'base64'
    encode(binary, const text) => @encode_binary($1, $2)
    format(text) !! Snowflake has no FORMAT -- join the parts by ||
    format(text, any...) !! Snowflake has no FORMAT -- join the parts by ||
    get_bit(binary, int) !! Snowflake reads no bits of binary strings -- read them in the program that calls it
    get_byte(binary, int) => TO_NUMBER(HEX_ENCODE(SUBSTR($1, $2 + 1, 1)), 'XX')
    initcap(text) ~> INITCAP($1) -- an apostrophe begins no new word there
    is_normalized(text, part?) !! Snowflake knows no forms of Unicode -- normalize before the value is stored
    left(text, int) => SUBSTR($1, 1, CASE WHEN $2 < 0 THEN GREATEST(LENGTH($1) + $2, 0) ELSE $2 END)
    length(binary) => LENGTH($1)
    length(binary, text) !! texts have one encoding there, UTF8 -- count the characters of convert_from(x, 'UTF8')
    length(text) => LENGTH($1)
    like_escape(text, text) !! it has no pattern in the form that PostgreSQL makes of it -- write LIKE pattern ESCAPE character
    lower(text) => LOWER($1)
    lpad(text, int) => LPAD($1, $2, ' ')
    lpad(text, int, text) => LPAD($1, $2, $3)
    ltrim(binary, binary) !! Snowflake trims texts alone -- trim before the value is stored
    ltrim(text) => LTRIM($1, ' ')
    ltrim(text, text) => LTRIM($1, $2)
    md5(any) => MD5($1)
    normalize(text, part?) !! Snowflake knows no forms of Unicode -- normalize before the value is stored
    octet_length(any) => OCTET_LENGTH($1)
    overlay(binary, binary, int) ~> INSERT($1, $3, LENGTH($2), $2) -- a place before the first is no error
    overlay(binary, binary, int, int) ~> INSERT($1, $3, $4, $2) -- a place before the first is no error
    overlay(text, text, int) ~> INSERT($1, $3, LENGTH($2), $2) -- a place before the first is no error
    overlay(text, text, int, int) ~> INSERT($1, $3, $4, $2) -- a place before the first is no error
    parse_ident(text, boolean?) !! names of the database are PostgreSQL's own -- take the name apart in the program that calls it
    position(any, any) => POSITION($1, $2)
    quote_ident(text) ~> '"' || REPLACE($1, '"', '""') || '"' -- the quotes stand there always
    quote_literal(shown) ~> '''' || REPLACE($1, '''', '''''') || '''' -- a backslash escapes in Snowflake's literals
    quote_nullable(shown) ~> COALESCE('''' || REPLACE($1, '''', '''''') || '''', 'NULL') -- a backslash escapes in Snowflake's literals
    regexp_count(text, const text, int?, const text?) ~> @pattern_count($*) -- classes such as \w have ASCII alone there
    regexp_instr(text, const text, int?, int?, int?, const text?, const int?) ~> @pattern_instr($*) -- classes such as \w have ASCII alone there
    regexp_like(text, const text, const text?) ~> @pattern_match($*) -- classes such as \w have ASCII alone there
    regexp_match(text, text, text?) !! Snowflake gives one group at a time -- use regexp_substr(x, pattern, 1, 1, '', group)
    regexp_matches(text, text, text?) !! Snowflake gives one group at a time -- use regexp_substr(x, pattern, 1, n, '', group)
    regexp_replace(text, const text, const text, const text?) ~> @pattern_replace($*) -- classes such as \w have ASCII alone there
    regexp_replace(text, const text, const text, int, int?, const text?) ~> @pattern_replace_from($*) -- classes such as \w have ASCII alone there
    regexp_split_to_array(text, text, text?) !! Snowflake splits by texts alone -- replace the matches by one text and split by that
    regexp_split_to_table(text, text, text?) !! Snowflake splits by texts alone -- replace the matches by one text and split by that
    regexp_substr(text, const text, int?, int?, const text?, const int?) ~> @pattern_substr($*) -- classes such as \w have ASCII alone there
    repeat(text, int) => REPEAT($1, GREATEST($2, 0))
    replace(text, text, text) => REPLACE($1, $2, $3)
    reverse(text) => REVERSE($1)
    right(text, int) => CASE WHEN $2 < 0 THEN SUBSTR($1, 1 - $2) ELSE RIGHT($1, $2) END
    rpad(text, int) => RPAD($1, $2, ' ')
    rpad(text, int, text) => RPAD($1, $2, $3)
    rtrim(binary, binary) !! Snowflake trims texts alone -- trim before the value is stored
    rtrim(text) => RTRIM($1, ' ')
    rtrim(text, text) => RTRIM($1, $2)
    set_bit(binary, int, int) !! Snowflake sets no bits of binary strings -- set them in the program that calls it
    set_byte(binary, int, int) !! Snowflake sets no bytes of binary strings -- use overlay
    sha224(binary) => SHA2_BINARY($1, 224)
    sha256(binary) => SHA2_BINARY($1, 256)
    sha384(binary) => SHA2_BINARY($1, 384)
    sha512(binary) => SHA2_BINARY($1, 512)
    similar(text, text, text?) !! Snowflake has no SIMILAR TO -- write a regular expression
    similar_escape(text, text) !! it makes a pattern of PostgreSQL's -- write a regular expression
    similar_to_escape(text, text?) !! it makes a pattern of PostgreSQL's -- write a regular expression
    split_part(text, text, int) ~> SPLIT_PART($1, $2, $3) -- a part of number 0 is the first one there, and an error in PostgreSQL
    starts_with(text, text) => STARTSWITH($1, $2)
    string_to_table(text, text, text?) !! it has no such rows with PostgreSQL's order -- use string_to_array and unnest
    strpos(text, text) => POSITION($2, $1)
    substr(any, int) => SUBSTR($1, GREATEST($2, 1))
    substr(any, int, int) ~> SUBSTR($1, GREATEST($2, 1), GREATEST(LEAST($3, $2 + $3 - 1), 0)) -- a negative length gives an empty text, and an error in PostgreSQL
    substring for(any, int) ~> SUBSTR($1, 1, GREATEST($2, 0)) -- a negative length gives an empty text, and an error in PostgreSQL
    substring for(any, int, int) ~> SUBSTR($1, GREATEST($3, 1), GREATEST(LEAST($2, $3 + $2 - 1), 0)) -- a negative length gives an empty text, and an error in PostgreSQL
    substring similar(text, text, text) !! it looks for the shortest match between marks -- use substring(x from 'regular expression') with a group
    substring(any, int) => SUBSTR($1, GREATEST($2, 1))
    substring(any, int, int) ~> SUBSTR($1, GREATEST($2, 1), GREATEST(LEAST($3, $2 + $3 - 1), 0)) -- a negative length gives an empty text, and an error in PostgreSQL
    substring(text, const text) ~> @pattern_substring($1, $2) -- classes such as \w have ASCII alone there
    substring(text, text, text) !! it looks for the shortest match between marks -- use substring(x from 'regular expression') with a group
    textlen(text) => LENGTH($1)
    to_ascii(text, any?) !! it takes accents off for encodings that are not UTF8 -- use translate(x, 'àé', 'ae')
    to_hex(int) ~> LOWER(LTRIM(TO_CHAR($1, 'XXXXXXXXXXXXXXXX'), ' 0')) -- for numbers above zero
    translate(text, text, text) => TRANSLATE($1, $2, $3)
    trim both(text) => TRIM($1, ' ')
    trim both(text, text) => TRIM($2, $1)
    trim leading(text) => LTRIM($1, ' ')
    trim leading(text, text) => LTRIM($2, $1)
    trim trailing(text) => RTRIM($1, ' ')
    trim trailing(text, text) => RTRIM($2, $1)
    trim(text) => TRIM($1, ' ')
    trim(text, text) => TRIM($1, $2)
    unistr(text) !! Snowflake reads such escapes in literals alone -- write the characters themselves
    upper(text) => UPPER($1)
    ~(text, const text) ~> @pattern_match($1, $2) -- classes such as \w have ASCII alone there
    ~(text, text) !! a pattern that is not written out cannot be written again for Snowflake -- write it as a literal
    ~*(text, const text) ~> @pattern_folded($1, $2) -- classes such as \w have ASCII alone there
    ~*(text, text) !! a pattern that is not written out cannot be written again for Snowflake -- write it as a literal
    !~(text, const text) ~> @pattern_no_match($1, $2) -- classes such as \w have ASCII alone there
    !~*(text, const text) ~> @pattern_folded_no_match($1, $2) -- classes such as \w have ASCII alone there
    """#
}
