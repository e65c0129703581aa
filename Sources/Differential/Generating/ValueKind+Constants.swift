/// Constants: common values, edges, and what looks odd.
extension ValueKind {
  var constants: [String] {
    switch self {
    case .integer:
      ["0::bigint", "1::bigint", "2::bigint", "3::bigint", "-1::bigint", "(-7)::bigint", "10::bigint", "42::bigint", "255::bigint", "1000000::bigint",
        "2147483648", "9007199254740993", "9223372036854775807", "-9223372036854775807"]
    case .narrow: ["0", "1", "2", "3", "4", "5", "7", "10", "-1", "-2", "-3", "20"]
    case .numeric:
      ["0.0", "1.0", "1.50", "-2.5", "0.005", "3.14159", "-0.001", "12345.678", "99999999999999999999.99", "0.00000000000000000001",
        "100::numeric", "'NaN'::numeric", "(-7)::numeric", "1e10", "2.675", "1000000000000000000000000000000::numeric"]
    case .double:
      ["0::float8", "1.5::float8", "(-2.5)::float8", "0.1::float8", "1e300::float8", "1e-300::float8", "3::float8", "'NaN'::float8",
        "'Infinity'::float8", "'-Infinity'::float8", "123456789.125::float8", "'-0'::float8", "9007199254740993::float8", "1e15::float8", "1e16::float8"]
    case .text:
      ["''", "'a'", "'abc'", "'Hello World'", "' padded '", "'ß'", "'İstanbul'", "'日本語'", "'😀 grin'", "'12'", "'-3.5'", "'O''Brien'",
        "'a,b,,c'", "'%_'", "'\\\\'", "'2024-02-29'", "'true'", "'é'", "E'tab\\there'", "E'two\\nlines'", "'NULL'", "'ÀÉÎ õü'", "'x{2}'"]
    case .boolean: ["TRUE", "FALSE"]
    case .date: ["DATE '2024-02-29'", "DATE '2023-02-28'", "DATE '1970-01-01'", "DATE '2000-12-31'", "DATE '1900-03-01'", "DATE '0001-01-01'", "DATE '9999-12-31'", "DATE '2024-12-30'"]
    case .timestamp:
      ["TIMESTAMP '2024-01-31 23:59:59.999999'", "TIMESTAMP '2024-02-29 00:00:00'", "TIMESTAMP '1969-12-31 12:34:56.5'", "TIMESTAMP '2000-01-01 00:00:00.000001'",
        "TIMESTAMP '2024-03-31 02:30:00'", "TIMESTAMP '1582-10-10 10:00:00'"]
    case .instant:
      ["TIMESTAMPTZ '2024-01-31 23:59:59.999999+00'", "TIMESTAMPTZ '2024-02-29 00:00:00+02'", "TIMESTAMPTZ '1969-12-31 12:34:56.5-08'",
        "TIMESTAMPTZ '2024-07-04 06:30:00+05:30'"]
    case .time: ["TIME '00:00:00'", "TIME '23:59:59.999999'", "TIME '12:30:00'", "TIME '06:07:08.5'"]
    case .interval:
      ["INTERVAL '1 day'", "INTERVAL '1 month'", "INTERVAL '-1 year 2 months'", "INTERVAL '36 hours'", "INTERVAL '0'", "INTERVAL '1.5 seconds'",
        "INTERVAL '30 days'", "INTERVAL '1 mon -1 day 00:00:01'", "INTERVAL '1000 hours -3 days'"]
    case .json:
      ["'{}'::jsonb", "'[]'::jsonb", "'null'::jsonb", "'1.50'::jsonb", "'\"x\"'::jsonb", "'[1, \"a\", null, {\"b\": [true]}]'::jsonb", "'{\"a\": 1, \"b\": {\"c\": [1, 2]}}'::jsonb",
        "'{\"a\": \"1\", \"é\": \"\\u00fc\"}'::jsonb", "'{\"z\": 1, \"aa\": 2, \"b\": null}'::jsonb", "'true'::jsonb"]
    case .integers: ["ARRAY[1, 2, 3]::bigint[]", "'{}'::bigint[]", "'{1,NULL,3}'::bigint[]", "ARRAY[2]::bigint[]", "'{{1,2},{3,4}}'::bigint[]", "'{3,1,2,2}'::bigint[]"]
    case .texts: ["ARRAY['a', 'b', 'c']", "'{}'::text[]", "'{a,NULL,\"b c\"}'::text[]", "ARRAY['Hello', '']", "'{x,\"\"}'::text[]", "ARRAY['ß', '日本']"]
    case .binary: ["'\\x'::bytea", "'\\x00ff10'::bytea", "'\\x616263'::bytea", "'\\x61'::bytea"]
    }
  }
}
