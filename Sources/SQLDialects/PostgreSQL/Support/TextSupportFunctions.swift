/// Snowflake's functions of texts where PostgreSQL has none that answers alike: `ops.substr_either_end(…)`.
///
/// Their SQLite twins are the host functions `tc_sf_…`.
enum TextSupportFunctions {
  /// Name and argument types, and what stands behind them in CREATE FUNCTION.
  private static let functions: [(signature: String, definition: String)] = [
    (
      "substr_either_end(s text, start bigint, count bigint)",
      """
      text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN start < 0 AND -start > length(s) AND count IS NOT NULL THEN ''
               ELSE substr(s, (CASE WHEN start < 0 THEN length(s) + start + 1 WHEN start = 0 THEN 1 ELSE start END)::int,
                           (CASE WHEN count < 0 THEN 0 WHEN count > 1073741823 THEN 1073741823 ELSE count END)::int) END
      """
    ),
    (
      "position_from(part text, s text, start bigint)",
      """
      bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN strpos(substr(s, start::int), part) = 0 THEN 0 ELSE strpos(substr(s, start::int), part) + start - 1 END
      """
    ),
    (
      "ends_with(s text, part text)",
      "boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN right(s, length(part)) = part"
    ),
    (
      "part_from_one(s text, separator text, n bigint)",
      "text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN split_part(s, separator, CASE n WHEN 0 THEN 1 ELSE n END::int)"
    ),
    (
      "parts(s text, separator text)",
      """
      jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN s = '' AND separator IS NOT NULL THEN '[""]'::jsonb
               WHEN separator IS NOT NULL THEN to_jsonb(string_to_array(s, separator)) END
      """
    ),
    (
      "tokens(s text, delimiters text)",
      """
      text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN delimiters = '' THEN array_remove(ARRAY[s], '')
               ELSE array_remove(string_to_array(translate(s, delimiters, repeat(left(delimiters, 1), length(delimiters))), left(delimiters, 1)), '') END
      """
    ),
    (
      "concat_strict(VARIADIC parts text[])",
      """
      text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN array_position(parts, NULL) IS NULL THEN array_to_string(parts, '') END
      """
    ),
    (
      "concat_ws_strict(separator text, VARIADIC parts text[])",
      """
      text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN array_position(parts, NULL) IS NULL THEN array_to_string(parts, separator) END
      """
    ),
    (
      "initcap_between(s text, delimiters text)",
      """
      text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE WHEN s IS NOT NULL AND delimiters IS NOT NULL THEN coalesce((
              SELECT string_agg(CASE WHEN strpos(delimiters, c) > 0 THEN c
                                     WHEN previous IS NULL OR strpos(delimiters, previous) > 0 THEN upper(c) ELSE lower(c) END, '' ORDER BY n)
                FROM (SELECT c, n, lag(c) OVER (ORDER BY n) AS previous
                        FROM unnest(string_to_array(s, NULL)) WITH ORDINALITY AS characters(c, n)) AS pairs), '') END
      """
    ),
    (
      "sha2(s text, bits bigint)",
      """
      text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          CASE bits WHEN 224 THEN encode(sha224(convert_to(s, 'UTF8')), 'hex') WHEN 384 THEN encode(sha384(convert_to(s, 'UTF8')), 'hex')
               WHEN 512 THEN encode(sha512(convert_to(s, 'UTF8')), 'hex')
               WHEN 256 THEN encode(sha256(convert_to(s, 'UTF8')), 'hex') WHEN 0 THEN encode(sha256(convert_to(s, 'UTF8')), 'hex') END
      """
    ),
    (
      "md5_half(s text, first int)",
      """
      numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
          ('x' || substr(md5(s), first, 8))::bit(32)::bigint::numeric * 4294967296 + ('x' || substr(md5(s), first + 8, 8))::bit(32)::bigint
      """
    ),
    (
      "try_decode(s text, format text)",
      """
      bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN RETURN decode(s, format); EXCEPTION WHEN data_exception THEN RETURN NULL; END $$
      """
    ),
    (
      "try_decode_text(s text, format text)",
      """
      text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN RETURN convert_from(decode(s, format), 'UTF8'); EXCEPTION WHEN data_exception THEN RETURN NULL; END $$
      """
    ),
    (
      "edit_distance(a text, b text, most bigint)",
      """
      bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
      DECLARE
          above int[] := ARRAY(SELECT generate_series(0, length(b)));
          line int[];
      BEGIN
          FOR i IN 1..length(a) LOOP
              line := ARRAY[i];
              FOR j IN 1..length(b) LOOP
                  line[j + 1] := least(line[j] + 1, above[j + 1] + 1, above[j] + (substr(a, i, 1) <> substr(b, j, 1))::int);
              END LOOP;
              above := line;
          END LOOP;
          RETURN least(above[length(b) + 1], greatest(most, 0));
      END $$
      """
    ),
  ]

  static func all(_ schema: String) -> [SupportFunction] {
    functions.map {
      SupportFunction(
        signature: "\(schema).\($0.signature)", definition: "CREATE FUNCTION \(schema).\($0.signature) RETURNS \($0.definition)")
    }
  }
}
