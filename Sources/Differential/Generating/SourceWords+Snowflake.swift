/// Snowflake: whole numbers have no kind of 32 bits, arrays are VARIANTs, intervals no values.
extension SourceWords {
  static let snowflake = SourceWords(
    dialect: "snowflake", kinds: [.integer, .numeric, .double, .text, .boolean, .date, .timestamp, .instant, .time, .json, .binary],
    mixed: [(.integer, .numeric), (.integer, .double), (.numeric, .double), (.date, .timestamp)],
    typeName: { snowflakeTypes[$0] ?? $0.rawValue }, constants: { snowflakeConstants[$0] ?? [] }, pool: snowflakePool,
    unfit: [
      "current_date", "current_time", "localtime", "current_timestamp", "localtimestamp", "getdate", "systimestamp", "sysdate",
      "uuid_string",
      "random", "randstr", "uniform", "seq1", "seq2", "seq4", "seq8", "element", "interval", "flatten",
    ])

  private static let snowflakeTypes: [ValueKind: String] = [
    .integer: "NUMBER(18, 0)", .numeric: "NUMBER(30, 10)", .double: "FLOAT", .text: "VARCHAR", .timestamp: "TIMESTAMP_NTZ",
    .instant: "TIMESTAMP_TZ", .json: "VARIANT",
  ]

  private static let snowflakeConstants: [ValueKind: [String]] = [
    .integer: ["0", "1", "2", "3", "-1", "-7", "10", "42", "255", "1000000", "2147483648", "9007199254740993"],
    .numeric: ["0.0", "1.50", "-2.5", "0.005", "3.14159", "-0.001", "12345.678", "2.675", "99999999999.99", "1.0"],
    .double: ["0::FLOAT", "1.5::FLOAT", "-2.5::FLOAT", "0.1::FLOAT", "1e300::FLOAT", "3::FLOAT", "123456789.125::FLOAT", "1e15::FLOAT"],
    .text: [
      "''", "'a'", "'abc'", "'Hello World'", "' padded '", "'ß'", "'日本語'", "'😀 grin'", "'12'", "'-3.5'", "'O''Brien'", "'a,b,,c'", "'%_'",
      "'2024-02-29'", "'true'", "'é'", "'ÀÉÎ õü'", "'two  blanks'",
    ],
    .boolean: ["TRUE", "FALSE"],
    .date: [
      "'2024-02-29'::DATE", "'2023-02-28'::DATE", "'1970-01-01'::DATE", "'2000-12-31'::DATE", "'1900-03-01'::DATE", "'2024-12-30'::DATE",
    ],
    .timestamp: [
      "'2024-01-31 23:59:59.999999'::TIMESTAMP_NTZ", "'2024-02-29 00:00:00'::TIMESTAMP_NTZ", "'1969-12-31 12:34:56.5'::TIMESTAMP_NTZ",
      "'2024-03-31 02:30:00'::TIMESTAMP_NTZ",
    ],
    .instant: ["'2024-01-31 23:59:59.999999 +0000'::TIMESTAMP_TZ", "'2024-02-29 00:00:00 +0200'::TIMESTAMP_TZ"],
    .time: ["'00:00:00'::TIME", "'23:59:59.999999'::TIME", "'12:30:00'::TIME", "'06:07:08.5'::TIME"],
    .json: [
      "PARSE_JSON('{}')", "PARSE_JSON('[]')", "PARSE_JSON('null')", "PARSE_JSON('1.50')", "PARSE_JSON('\"x\"')",
      "PARSE_JSON('[1, \"a\", null, {\"b\": [true]}]')", "PARSE_JSON('{\"a\": 1, \"b\": {\"c\": [1, 2]}}')", "PARSE_JSON('[3, 1, 2]')",
      "PARSE_JSON('true')",
    ],
    .binary: ["HEX_DECODE_BINARY('')", "HEX_DECODE_BINARY('00FF10')", "HEX_DECODE_BINARY('616263')"],
  ]

  private static let parts = ["year", "month", "day", "hour", "minute", "second", "quarter", "week"]

  @Sendable private static func snowflakePool(_ name: String, _ place: Int, _ types: [ValueKind]) -> [String] {
    if ["dateadd", "timeadd", "timestampadd", "datediff", "timediff", "timestampdiff"].contains(name) {
      return place == 0 ? parts : place == 1 && name.hasSuffix("add") ? ["0", "1", "-1", "13"] : []
    }
    if name.contains("regexp") || name == "rlike", place > 0 { return patterns(name, place, types) }
    if ["to_char", "to_varchar"].contains(name), place == 1 { return formats }
    return snowflakePools["\(name)/\(place)"] ?? snowflakePools["\(name)/*"] ?? []
  }

  private static func patterns(_ name: String, _ place: Int, _ types: [ValueKind]) -> [String] {
    if place == 1 { return ["'a'", "'[a-z]+'", "'^.'", "'(o)(.)'", "'\\\\s+'", "'\\\\d'", "'b|o'", "'x*'", "','", "'.*o.*'"] }
    if types[place] == .integer { return name.hasSuffix("instr") && place == 4 ? ["0", "1"] : ["1", "2"] }
    return name == "regexp_replace" && place == 2 ? ["'X'", "''", "'[\\\\1]'"] : ["'i'", "'c'"]
  }

  private static let formats = ["'YYYY-MM-DD'", "'HH24:MI:SS'", "'DD MON YYYY'", "'YYYYMMDD'", "'DY, DD MMMM YYYY'", "'HH12:MI AM'"]
  private static let zones = ["'UTC'", "'America/New_York'", "'Europe/Berlin'", "'Asia/Kolkata'"]
  private static let days = ["'mon'", "'fr'", "'sunday'"]
  private static let small = ["0", "1", "2", "3", "5", "-1", "NULL"]

  private static let snowflakePools: [String: [String]] = [
    "extract/0": parts, "date_part/0": parts, "date_trunc/0": parts, "date_trunc/1": parts, "trunc/1": ["0", "1", "2", "-1"],
    "truncate/1": ["0", "1", "2", "-1"], "round/1": ["0", "1", "2", "-1"], "ceil/1": ["0", "1", "-1"], "ceiling/1": ["0", "1", "-1"],
    "floor/1": ["0", "1", "-1"], "round/2": ["'HALF_AWAY_FROM_ZERO'", "'HALF_TO_EVEN'"],
    "last_day/1": ["year", "month", "quarter", "week"],
    "next_day/1": days, "previous_day/1": days, "convert_timezone/0": zones, "convert_timezone/1": zones,
    "sha2/1": ["224", "256", "384", "512"],
    "sha2_hex/1": ["256", "512"], "sha2_binary/1": ["256", "512"], "factorial/0": ["0", "1", "5", "20"], "repeat/1": small,
    "space/0": small,
    "lpad/1": small + ["12"], "rpad/1": small + ["12"], "left/1": small, "right/1": small,
    "like/1": ["'%'", "'a%'", "'_b%'", "'%o%'", "''"],
    "ilike/1": ["'%'", "'A%'", "'%O%'"], "like/2": ["'!'", "'^'"], "ilike/2": ["'!'", "'^'"], "chr/0": ["65", "223", "26085", "1"],
    "char/0": ["65", "223", "26085"], "time_slice/1": ["1", "2", "7", "15"],
    "time_slice/2": ["'YEAR'", "'MONTH'", "'DAY'", "'HOUR'", "'MINUTE'"], "time_slice/3": ["'START'", "'END'"],
    "date_from_parts/0": ["2024", "1970"], "timestamp_from_parts/0": ["2024", "1999"], "datefromparts/0": ["2024", "1970"],
    "width_bucket/3": ["1", "5", "10"],
    "base64_encode/1": ["0", "76"], "hex_encode/1": ["0", "1"], "hex_decode_binary/0": ["'616263'", "''", "'zz'"],
    "hex_decode_string/0": ["'616263'", "''"], "base64_decode_string/0": ["'YWJj'", "''"], "base64_decode_binary/0": ["'YWJj'", "''"],
    "try_hex_decode_string/0": ["'616263'", "'zz'"], "try_base64_decode_string/0": ["'YWJj'", "'?'"],
    "split_part/2": ["0", "1", "2", "-1"],
    "get_path/1": ["'a'", "'b.c'", "'b.c[0]'", "'[1]'"], "json_extract_path_text/1": ["'a'", "'b.c'"],
    "get/1": ["'a'", "'b'", "0", "1", "-1"],
    "bitshiftleft/1": ["0", "1", "5"], "bitshiftright/1": ["0", "1", "5"], "bit_shiftleft/1": ["0", "1"], "bit_shiftright/1": ["0", "1"],
    "getbit/1": ["0", "1", "5"], "array_generate_range/0": ["0", "1", "5"], "array_generate_range/1": ["0", "3", "7"],
    "array_generate_range/2": ["1", "2", "-1"], "array_slice/1": small, "array_slice/2": small, "array_remove_at/1": ["0", "1", "-1"],
    "as_decimal/1": ["10", "38"], "as_decimal/2": ["0", "2"], "as_number/1": ["10", "38"], "as_number/2": ["0", "2"],
    "to_number/1": ["10", "38"], "to_number/2": ["0", "2"], "to_decimal/1": ["10", "38"], "to_decimal/2": ["0", "2"],
    "to_numeric/1": ["10", "38"], "to_numeric/2": ["0", "2"], "try_to_number/1": ["10", "38"], "try_to_number/2": ["0", "2"],
    "try_to_decimal/1": ["10", "38"], "try_to_decimal/2": ["0", "2"], "try_to_numeric/1": ["10", "38"], "try_to_numeric/2": ["0", "2"],
    "insert/1": ["0", "1", "2", "3"], "insert/2": ["0", "1", "2"], "substr/1": small, "substring/1": small, "substr/2": small,
    "substring/2": small, "initcap/1": ["' '", "''", "'-'"], "round/0": [], "strtok/2": ["1", "2", "3"], "parse_json/0": [],
  ]
}
