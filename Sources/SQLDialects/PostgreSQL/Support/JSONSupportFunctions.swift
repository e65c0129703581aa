/// Snowflake's semi-structured values on PostgreSQL, kept as `jsonb`: `ops.variant_text(…)`, `ops.array_slice(…)`, `ops.flatten(…)`.
///
/// Their SQLite twins are the host functions `tc_sf_…`. What is a single expression the planner puts in the place of the call.
/// Arrays and objects of Snowflake may hold the difference between NULL and JSON's null; here both are `null`.
enum JSONSupportFunctions {
  /// One for each function, in an order that works.
  static func all(schema: String) -> [SupportFunction] {
    [failure(schema)]
      + (conditions + parsing + casts + types + paths + objects + arrays + sets + arrangement + rows).map { $0.definition(schema) }
  }

  /// `ops.fail('22000', 'message')` ends the statement. It is volatile, or the planner would call it wherever its arguments are constant.
  private static func failure(_ schema: String) -> SupportFunction {
    SupportFunction(
      signature: "\(schema).fail(text, text)",
      definition: """
        CREATE FUNCTION \(schema).fail(code text, message text) RETURNS text LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $function$
        BEGIN
            RAISE EXCEPTION USING ERRCODE = code, MESSAGE = message;
        END $function$
        """)
  }

  private struct Function {
    enum Manner {
      case expression
      /// NULL where an argument is NULL.
      case strict
      /// A text that is read when the function runs: it calls itself, or takes any type.
      case quoted
    }

    let name: String
    /// `v jsonb, i bigint`
    let parameters: String
    let result: String
    let manner: Manner
    /// `$ops.` stands for the schema.
    let body: String

    init(_ name: String, _ parameters: String, _ result: String, _ manner: Manner, _ body: String) {
      (self.name, self.parameters, self.result, self.manner, self.body) = (name, parameters, result, manner, body)
    }

    init(_ name: String, _ parameters: String, _ result: String, _ body: String) {
      self.init(name, parameters, result, .expression, body)
    }

    func definition(_ schema: String) -> SupportFunction {
      let types = parameters.split(separator: ", ").map { $0.split(separator: " ").last ?? $0 }
      let expression = body.split(separator: "$ops.", omittingEmptySubsequences: false).joined(separator: "\(schema).")
      return SupportFunction(
        signature: "\(schema).\(name)(\(types.joined(separator: ", ")))",
        definition:
          "CREATE FUNCTION \(schema).\(name)(\(parameters)) RETURNS \(result) LANGUAGE sql IMMUTABLE PARALLEL SAFE \(text(of: expression))")
    }

    private func text(of expression: String) -> String {
      switch manner {
      case .quoted: "AS $function$SELECT \(expression)$function$"
      case .strict: "STRICT RETURN \(expression)"
      case .expression: result.hasPrefix("TABLE") ? "BEGIN ATOMIC \(expression); END" : "RETURN \(expression)"
      }
    }
  }
}

/// Reading and printing.
extension JSONSupportFunctions {
  private static let parsing = [
    Function(
      "parse_json", "s text", "jsonb",
      #"CASE WHEN s ~ '^\s*$' THEN NULL ELSE s::jsonb END"#),
    Function(
      "to_json", "v jsonb", "text", .quoted,
      """
      CASE jsonb_typeof(v)
          WHEN 'object' THEN '{' || coalesce((SELECT string_agg(to_json(key)::text || ':' || $ops.to_json(value), ',' ORDER BY key COLLATE "C")
                                                FROM jsonb_each(v)), '') || '}'
          WHEN 'array' THEN '[' || coalesce((SELECT string_agg($ops.to_json(value), ',' ORDER BY place)
                                               FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)), '') || ']'
          WHEN 'number' THEN trim_scale(v::numeric)::text
          ELSE v::text END
      """),
  ]

  /// NULL where the value is JSON's null, an error where it is of no use.
  private static let casts = [
    Function(
      "variant_text", "v jsonb", "text",
      "CASE jsonb_typeof(v) WHEN 'null' THEN NULL WHEN 'string' THEN v #>> '{}' ELSE $ops.to_json(v) END"),
    Function(
      "variant_number", "v jsonb", "numeric",
      """
      CASE WHEN jsonb_typeof(v) = 'number' THEN v::numeric
           WHEN jsonb_typeof(v) = 'boolean' THEN v::boolean::int
           WHEN v #>> '{}' ~ '^ *[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,4})? *$' THEN (v #>> '{}')::numeric
           WHEN v <> 'null' THEN $ops.fail('22000', 'Failed to cast variant value ' || $ops.to_json(v) || ' to FIXED')::numeric END
      """),
    Function("variant_int", "v jsonb", "bigint", "round($ops.variant_number(v))::bigint"),
    Function("variant_float", "v jsonb", "double precision", "$ops.variant_number(v)::double precision"),
    Function(
      "variant_boolean", "v jsonb", "boolean",
      """
      CASE WHEN jsonb_typeof(v) = 'boolean' THEN v::boolean
           WHEN jsonb_typeof(v) = 'number' THEN v::numeric <> 0
           WHEN lower(v #>> '{}' COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
           WHEN lower(v #>> '{}' COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false
           WHEN v <> 'null' THEN $ops.fail('22000', 'Failed to cast variant value ' || $ops.to_json(v) || ' to BOOLEAN')::boolean END
      """),
  ]
}

/// Asking.
extension JSONSupportFunctions {
  private static let types = [
    Function(
      "variant_type", "v jsonb", "text",
      """
      CASE jsonb_typeof(v) WHEN 'null' THEN 'NULL_VALUE' WHEN 'string' THEN 'VARCHAR'
          WHEN 'number' THEN CASE WHEN scale(trim_scale(v::numeric)) = 0 THEN 'INTEGER' ELSE 'DECIMAL' END
          ELSE upper(jsonb_typeof(v)) END
      """),
    Function(
      "variant_integer", "v jsonb", "bigint",
      "CASE WHEN jsonb_typeof(v) = 'number' THEN CASE WHEN scale(trim_scale(v::numeric)) = 0 THEN v::bigint END END"),
    Function("variant_decimal", "v jsonb", "numeric", "CASE WHEN jsonb_typeof(v) = 'number' THEN v::numeric END"),
    Function("variant_of", "v jsonb, kind text", "jsonb", "CASE WHEN jsonb_typeof(v) = kind THEN v END"),
  ]

  private static let paths = [
    Function(
      "get", "v jsonb, i bigint", "jsonb",
      "CASE WHEN jsonb_typeof(v) = 'array' AND i BETWEEN 0 AND 2147483647 THEN v -> i::int END"),
    Function("get", "v jsonb, k text", "jsonb", "v -> k"),
    Function(
      "get_ignore_case", "v jsonb, k text", "jsonb",
      """
      CASE WHEN jsonb_typeof(v) = 'object'
           THEN coalesce(v -> k, (SELECT value FROM jsonb_each(v) WHERE lower(key) = lower(k) ORDER BY key COLLATE "C" LIMIT 1)) END
      """),
    Function(
      "json_path", "path text", "jsonpath", .strict,
      #"""
      (SELECT 'strict $' || coalesce(string_agg(coalesce('.' || to_json(replace(m[1], '""', '"'))::text,
                                                         '.' || to_json(replace(m[2], '''''', ''''))::text, '[' || m[3] || ']',
                                                         '.' || to_json(m[4])::text), '' ORDER BY place), '')
         FROM regexp_matches(path, '\[?"((?:[^"]|"")*)"\]?|\[''((?:[^'']|'''')*)''\]|\[([0-9]+)\]|([^].:["]+)', 'g')
              WITH ORDINALITY AS s (m, place))::jsonpath
      """#),
    Function("get_path", "v jsonb, path text", "jsonb", "jsonb_path_query_first(v, $ops.json_path(path), '{}', true)"),
  ]
}

/// Objects and arrays.
extension JSONSupportFunctions {
  private static let objects = [
    Function(
      "object_without_nulls", "v jsonb", "jsonb", .strict,
      "(SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(v) WHERE value <> 'null')"),
    Function(
      "object_insert", "v jsonb, k text, x jsonb, may_update boolean", "jsonb",
      """
      CASE WHEN k IS NULL THEN v
           WHEN v ? k AND may_update IS NOT TRUE THEN $ops.fail('22000', 'Duplicate field key ''' || k || '''')::jsonb
           WHEN x IS NULL THEN v - k
           ELSE v || jsonb_build_object(k, x) END
      """),
    Function(
      "object_pick", "v jsonb, keys text[]", "jsonb", .strict,
      "(SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(v) WHERE key = ANY (keys))"),
    Function(
      "object_keys", "v jsonb", "jsonb", .strict,
      #"(SELECT coalesce(jsonb_agg(key ORDER BY key COLLATE "C"), '[]') FROM jsonb_object_keys(v) AS k (key))"#),
    Function("texts", "v jsonb", "text[]", .strict, "ARRAY(SELECT value FROM jsonb_array_elements_text(v))"),
  ]

  private static let arrays = [
    Function("array_append", "v jsonb, x jsonb", "jsonb", "v || jsonb_build_array(x)"),
    Function("array_prepend", "v jsonb, x jsonb", "jsonb", "jsonb_build_array(x) || v"),
    Function(
      "array_compact", "v jsonb", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)
        WHERE value <> 'null')
      """),
    Function("array_size", "v jsonb", "bigint", "CASE WHEN jsonb_typeof(v) = 'array' THEN jsonb_array_length(v) END"),
    Function(
      "array_slice", "v jsonb, first bigint, behind bigint", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)
        WHERE place > CASE WHEN first < 0 THEN first + jsonb_array_length(v) ELSE first END
          AND place <= CASE WHEN behind < 0 THEN behind + jsonb_array_length(v) ELSE behind END)
      """),
    Function(
      "array_insert", "v jsonb, i bigint, x jsonb", "jsonb",
      """
      CASE WHEN i < -jsonb_array_length(v) THEN $ops.fail('22023', 'Array insert index ' || i || ' is out of range')::jsonb
           WHEN i <= jsonb_array_length(v) THEN
               $ops.array_slice(v, 0, CASE WHEN i < 0 THEN i + jsonb_array_length(v) ELSE i END) || jsonb_build_array(x)
                   || $ops.array_slice(v, CASE WHEN i < 0 THEN i + jsonb_array_length(v) ELSE i END, jsonb_array_length(v))
           ELSE v || (SELECT jsonb_agg(NULL::jsonb) FROM generate_series(jsonb_array_length(v) + 1, i)) || jsonb_build_array(x) END
      """),
    Function("array_remove_at", "v jsonb, i bigint", "jsonb", "CASE WHEN abs(i) < 2147483648 THEN v - i::int ELSE v END"),
    Function(
      "array_flatten", "v jsonb", "jsonb", .strict,
      """
      CASE WHEN NOT EXISTS (SELECT FROM jsonb_array_elements(v) AS e (value) WHERE value = 'null')
           THEN (SELECT coalesce(jsonb_agg(i.value ORDER BY place, i.nth), '[]')
                   FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place),
                        jsonb_array_elements(e.value) WITH ORDINALITY AS i (value, nth)) END
      """),
    Function(
      "array_generate_range", "first bigint, behind bigint, step bigint", "jsonb", .strict,
      "(SELECT coalesce(jsonb_agg(i ORDER BY place), '[]') FROM generate_series(first, behind - sign(step)::bigint, step) WITH ORDINALITY AS s (i, place))"
    ),
  ]

  private static let sets = [
    Function(
      "array_contains", "x jsonb, v jsonb", "boolean",
      """
      CASE WHEN EXISTS (SELECT FROM jsonb_array_elements(v) AS e (value) WHERE value = coalesce(x, 'null')) THEN true
           WHEN v IS NOT NULL AND x IS NOT NULL THEN false END
      """),
    Function(
      "array_position", "x jsonb, v jsonb", "bigint",
      """
      (SELECT min(place) - 1 FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place) WHERE value = coalesce(x, 'null'))
      """),
    Function(
      "array_remove", "v jsonb, x jsonb", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)
        WHERE value <> x)
      """),
    Function(
      "array_distinct", "v jsonb", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
         FROM (SELECT value, min(place) AS place FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place) GROUP BY value) AS d)
      """),
    Function(
      "array_except", "v jsonb, w jsonb", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
         FROM (SELECT value, place, row_number() OVER (PARTITION BY value ORDER BY place) AS nth
                 FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)) AS d
        WHERE nth > (SELECT count(*) FROM jsonb_array_elements(w) AS o (value) WHERE o.value = d.value))
      """),
    Function(
      "array_intersection", "v jsonb, w jsonb", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
         FROM (SELECT value, place, row_number() OVER (PARTITION BY value ORDER BY place) AS nth
                 FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place)) AS d
        WHERE nth <= (SELECT count(*) FROM jsonb_array_elements(w) AS o (value) WHERE o.value = d.value))
      """),
    Function(
      "arrays_overlap", "v jsonb, w jsonb", "boolean", .strict,
      """
      EXISTS (SELECT FROM jsonb_array_elements(v) AS e (value) JOIN jsonb_array_elements(w) AS o (value) USING (value))
      """),
    Function(
      "array_reverse", "v jsonb", "jsonb", .strict,
      "(SELECT coalesce(jsonb_agg(value ORDER BY place DESC), '[]') FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place))"),
  ]

  private static let arrangement = [
    Function(
      "array_sort", "v jsonb, ascending boolean, nulls_first boolean", "jsonb", .strict,
      """
      (SELECT coalesce(jsonb_agg(value ORDER BY (value = 'null') <> nulls_first, CASE WHEN ascending THEN value END,
                                                CASE WHEN NOT ascending THEN value END DESC, place), '[]')
         FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place))
      """),
    Function(
      "array_min", "v jsonb", "jsonb", .strict,
      "(SELECT value FROM jsonb_array_elements(v) AS e (value) WHERE value <> 'null' ORDER BY value LIMIT 1)"),
    Function(
      "array_max", "v jsonb", "jsonb", .strict,
      "(SELECT value FROM jsonb_array_elements(v) AS e (value) WHERE value <> 'null' ORDER BY value DESC LIMIT 1)"),
    Function(
      "array_to_string", "v jsonb, separator text", "text", .strict,
      """
      (SELECT coalesce(string_agg(coalesce($ops.variant_text(value), ''), separator ORDER BY place), '')
         FROM jsonb_array_elements(v) WITH ORDINALITY AS e (value, place))
      """),
    Function(
      "arrays_to_object", "v jsonb, w jsonb", "jsonb", .strict,
      """
      CASE WHEN jsonb_array_length(v) <> jsonb_array_length(w)
           THEN $ops.fail('22000', 'Key array and value array had unequal lengths in ARRAYS_TO_OBJECT')::jsonb
           WHEN EXISTS (SELECT FROM jsonb_array_elements(v) AS e (key) WHERE jsonb_typeof(key) NOT IN ('string', 'null'))
           THEN $ops.fail('22000', 'Key supplied for ARRAYS_TO_OBJECT does not have string type')::jsonb
           ELSE (SELECT coalesce(jsonb_object_agg(key, w -> (place - 1)::int), '{}')
                   FROM jsonb_array_elements_text(v) WITH ORDINALITY AS e (key, place) WHERE key IS NOT NULL) END
      """),
    Function(
      "arrays_zip", "arrays jsonb[]", "jsonb", .strict,
      """
      CASE WHEN array_position(arrays, NULL) IS NULL THEN
          (SELECT coalesce(jsonb_agg((SELECT jsonb_object_agg('$' || nth, a -> i) FROM unnest(arrays) WITH ORDINALITY AS z (a, nth)) ORDER BY i), '[{}]')
             FROM generate_series(0, (SELECT max(jsonb_array_length(a)) FROM unnest(arrays) AS z (a)) - 1) AS s (i)) END
      """),
  ]
}

/// Rows.
extension JSONSupportFunctions {
  private static let rows = [
    Function(
      "key_path", "path text, key text", "text",
      #"""
      CASE WHEN key ~ '^[A-Za-z_][A-Za-z0-9_]*$' THEN CASE WHEN path = '' THEN key ELSE path || '.' || key END
           ELSE CASE WHEN path = '' THEN '' ELSE path || '.' END || '[''' || key || ''']' END
      """#),
    Function(
      "flatten_step", "v jsonb, path text, mode text", "TABLE (key text, path text, index bigint, value jsonb, this jsonb)",
      """
      SELECT o.key, $ops.key_path(flatten_step.path, o.key), NULL::bigint, o.value, v
        FROM jsonb_each(CASE WHEN jsonb_typeof(v) = 'object' AND upper(mode) <> 'ARRAY' THEN v ELSE '{}' END) AS o
      UNION ALL
      SELECT NULL, flatten_step.path || '[' || (a.place - 1) || ']', a.place - 1, a.value, v
        FROM jsonb_array_elements(CASE WHEN jsonb_typeof(v) = 'array' AND upper(mode) <> 'OBJECT' THEN v ELSE '[]' END)
             WITH ORDINALITY AS a (value, place)
      """),
    Function(
      "flatten", "v jsonb, path text, outer_rows boolean, deep boolean, mode text",
      "TABLE (seq bigint, key text, path text, index bigint, value jsonb, this jsonb)",
      """
      WITH RECURSIVE input AS (SELECT $ops.get_path(v, coalesce(flatten.path, '')) AS value), found AS (
          SELECT s.* FROM input, $ops.flatten_step(input.value, coalesce(flatten.path, ''), coalesce(mode, 'BOTH')) AS s
          UNION ALL
          SELECT s.* FROM found, $ops.flatten_step(found.value, found.path, coalesce(mode, 'BOTH')) AS s WHERE deep)
      SELECT 1::bigint, f.key, f.path, f.index, f.value, f.this FROM found AS f
      UNION ALL
      SELECT 1, NULL, coalesce(flatten.path, ''), NULL, NULL, CASE WHEN jsonb_typeof(input.value) IN ('array', 'object') THEN input.value END
        FROM input WHERE outer_rows AND NOT EXISTS (SELECT FROM found)
      """),
  ]
}

/// Comparisons and truth values.
extension JSONSupportFunctions {
  private static let conditions = [
    Function(
      "greatest_or_null", "VARIADIC x anycompatiblearray", "anycompatible", .quoted,
      "CASE WHEN array_position(x, NULL) IS NULL THEN (SELECT e FROM unnest(x) AS u (e) ORDER BY e DESC LIMIT 1) END"),
    Function(
      "least_or_null", "VARIADIC x anycompatiblearray", "anycompatible", .quoted,
      "CASE WHEN array_position(x, NULL) IS NULL THEN (SELECT e FROM unnest(x) AS u (e) ORDER BY e LIMIT 1) END"),
    Function(
      "to_boolean", "s text", "boolean",
      """
      CASE WHEN lower(s COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
           WHEN lower(s COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false
           WHEN s IS NOT NULL THEN $ops.fail('22018', 'Boolean value ''' || s || ''' is not recognized')::boolean END
      """),
  ]
}
