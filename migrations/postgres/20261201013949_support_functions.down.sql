-- transformc: version 20261201013949_support_functions, down, postgres; written from 20261201013949_support_functions.json

DROP ROUTINE ops.edit_distance(a text, b text, most bigint);

DROP ROUTINE ops.try_decode_text(s text, format text);

DROP ROUTINE ops.try_decode(s text, format text);

DROP ROUTINE ops.md5_half(s text, first int);

DROP ROUTINE ops.sha2(s text, bits bigint);

DROP ROUTINE ops.initcap_between(s text, delimiters text);

DROP ROUTINE ops.concat_ws_strict(separator text, VARIADIC parts text[]);

DROP ROUTINE ops.concat_strict(VARIADIC parts text[]);

DROP ROUTINE ops.tokens(s text, delimiters text);

DROP ROUTINE ops.parts(s text, separator text);

DROP ROUTINE ops.part_from_one(s text, separator text, n bigint);

DROP ROUTINE ops.ends_with(s text, part text);

DROP ROUTINE ops.position_from(part text, s text, start bigint);

DROP ROUTINE ops.substr_either_end(s text, start bigint, count bigint);

DROP ROUTINE ops.sf_interval(s text);

DROP ROUTINE ops.sf_try_timestamptz(s text);

DROP ROUTINE ops.sf_try_timestamp(s text);

DROP ROUTINE ops.sf_try_date(s text);

DROP ROUTINE ops.sf_timestamptz(s text);

DROP ROUTINE ops.sf_date(s text);

DROP ROUTINE ops.sf_timestamp(s text);

DROP ROUTINE ops.sf_cut(s text);

DROP ROUTINE ops.sf_digits(s text);

DROP ROUTINE ops.sf_valid(s text);

DROP ROUTINE ops.sf_plain(s text);

DROP ROUTINE ops.sf_timestamp(v numeric, scale int);

DROP ROUTINE ops.timestamp_from_parts(y int, mo int, d int, h int, m int, s int, ns bigint);

DROP ROUTINE ops.time_from_parts(h int, m int, s int, ns bigint);

DROP ROUTINE ops.date_from_parts(y int, m int, d int);

DROP ROUTINE ops.time_slice(v timestamp, n int, part text, is_end boolean);

DROP ROUTINE ops.previous_day(v timestamp, name text);

DROP ROUTINE ops.next_day(v timestamp, name text);

DROP ROUTINE ops.last_day(v timestamp, part text);

DROP ROUTINE ops.months_between(a timestamp, b timestamp);

DROP ROUTINE ops.add_months(v timestamp, n int);

DROP ROUTINE ops.datediff(part text, a timestamp, b timestamp);

DROP ROUTINE ops.flatten(jsonb, text, boolean, boolean, text);

DROP ROUTINE ops.flatten_step(jsonb, text, text);

DROP ROUTINE ops.key_path(text, text);

DROP ROUTINE ops.arrays_zip(jsonb[]);

DROP ROUTINE ops.arrays_to_object(jsonb, jsonb);

DROP ROUTINE ops.array_to_string(jsonb, text);

DROP ROUTINE ops.array_max(jsonb);

DROP ROUTINE ops.array_min(jsonb);

DROP ROUTINE ops.array_sort(jsonb, boolean, boolean);

DROP ROUTINE ops.array_reverse(jsonb);

DROP ROUTINE ops.arrays_overlap(jsonb, jsonb);

DROP ROUTINE ops.array_intersection(jsonb, jsonb);

DROP ROUTINE ops.array_except(jsonb, jsonb);

DROP ROUTINE ops.array_distinct(jsonb);

DROP ROUTINE ops.array_remove(jsonb, jsonb);

DROP ROUTINE ops.array_position(jsonb, jsonb);

DROP ROUTINE ops.array_contains(jsonb, jsonb);

DROP ROUTINE ops.array_generate_range(bigint, bigint, bigint);

DROP ROUTINE ops.array_flatten(jsonb);

DROP ROUTINE ops.array_remove_at(jsonb, bigint);

DROP ROUTINE ops.array_insert(jsonb, bigint, jsonb);

DROP ROUTINE ops.array_slice(jsonb, bigint, bigint);

DROP ROUTINE ops.array_size(jsonb);

DROP ROUTINE ops.array_compact(jsonb);

DROP ROUTINE ops.array_prepend(jsonb, jsonb);

DROP ROUTINE ops.array_append(jsonb, jsonb);

DROP ROUTINE ops.texts(jsonb);

DROP ROUTINE ops.object_keys(jsonb);

DROP ROUTINE ops.object_pick(jsonb, text[]);

DROP ROUTINE ops.object_insert(jsonb, text, jsonb, boolean);

DROP ROUTINE ops.object_without_nulls(jsonb);

DROP ROUTINE ops.get_path(jsonb, text);

DROP ROUTINE ops.json_path(text);

DROP ROUTINE ops.get_ignore_case(jsonb, text);

DROP ROUTINE ops.get(jsonb, text);

DROP ROUTINE ops.get(jsonb, bigint);

DROP ROUTINE ops.variant_of(jsonb, text);

DROP ROUTINE ops.variant_decimal(jsonb);

DROP ROUTINE ops.variant_integer(jsonb);

DROP ROUTINE ops.variant_type(jsonb);

DROP ROUTINE ops.variant_boolean(jsonb);

DROP ROUTINE ops.variant_float(jsonb);

DROP ROUTINE ops.variant_int(jsonb);

DROP ROUTINE ops.variant_number(jsonb);

DROP ROUTINE ops.variant_text(jsonb);

DROP ROUTINE ops.to_json(jsonb);

DROP ROUTINE ops.parse_json(text);

DROP ROUTINE ops.to_boolean(text);

DROP ROUTINE ops.least_or_null(anycompatiblearray);

DROP ROUTINE ops.greatest_or_null(anycompatiblearray);

DROP ROUTINE ops.fail(text, text);

DROP ROUTINE ops.try_float(text);

DROP ROUTINE ops.try_whole(text);

DROP ROUTINE ops.try_decimal(text, bigint, bigint);

DROP ROUTINE ops.haversine(double precision, double precision, double precision, double precision);

DROP ROUTINE ops.float_mod(double precision, double precision);

DROP ROUTINE ops.trunc_at(double precision, bigint);

DROP ROUTINE ops.floor_at(double precision, bigint);

DROP ROUTINE ops.ceil_at(double precision, bigint);

DROP ROUTINE ops.round_away(double precision, bigint);

DROP ROUTINE ops.trunc_at(numeric, bigint);

DROP ROUTINE ops.floor_at(numeric, bigint);

DROP ROUTINE ops.ceil_at(numeric, bigint);

DROP ROUTINE ops.round_at(numeric, bigint, text);

DROP ROUTINE ops.round_at(numeric, bigint);

DROP ROUTINE ops.div0(double precision, double precision);

DROP ROUTINE ops.div0(numeric, numeric, int);

DROP ROUTINE ops.quotient(numeric, numeric, int);

DROP ROUTINE ops.commits_each(boolean, text);

DROP ROUTINE ops.set_commits(boolean);
