/// What an argument is chosen from where most values would only fail, or take long.
enum ArgumentPool {
  /// `types`: the kinds of all arguments.
  static func values(_ name: String, _ place: Int, _ types: [ValueKind]) -> [String] {
    if name == "to_char", place == 1 {
      return types[0] == .interval || types[0] == .date || types[0] == .timestamp || types[0] == .instant || types[0] == .time
        ? times : numbers
    }
    if ["~", "~*", "!~", "!~*"].contains(name), place == 1 { return patterns }
    if name.hasPrefix("regexp_"), let pool = expressions(name, place, types) { return pool }
    return pools["\(name)/\(place)"] ?? pools["\(name)/*"] ?? []
  }

  private static func expressions(_ name: String, _ place: Int, _ types: [ValueKind]) -> [String]? {
    if place == 1 { return patterns }
    if types[place] == .narrow { return ["1", "2", "3", "0"] }
    if name == "regexp_replace" && place == 2 { return ["'X'", "'[\\&]'", "'\\1-'", "''"] }
    return place > 1 ? ["''", "'i'", "'n'", "'x'", "'c'"] : nil
  }

  private static let times = [
    "'YYYY-MM-DD'", "'HH24:MI:SS.US'", "'Day, DD Month YYYY'", "'FMDay FMMonth FMDD'", "'IYYY-IW-ID'", "'Q WW W J DDD'", "'HH12:MI AM'",
    "'Dy Mon YY'",
    "'MS US SSSS'", "'\"text\" CC B.C.'", "'DDth Mth'", "'HH:MI:SS a.m.'", "'RM rm'", "'YYYYMMDDHH24MISS'", "'D'", "'Y,YYY'",
  ]
  private static let numbers = [
    "'999.99'", "'FM999990.099'", "'000,000.00'", "'S999'", "'999MI'", "'999PR'", "'9.99EEEE'", "'RN'", "'FM99999999999999'", "'L9G999D99'",
    "'99V99'", "'0000'",
    "'SG99'", "'B9.9'", "'999th'", "'FMRN'",
  ]
  private static let patterns = [
    "'a'", "'[a-z]+'", "'^.'", "'(o)(.)'", "'\\s+'", "'\\d'", "'[^[:alnum:]]'", "'x*'", "'(?i)HELLO'", "'$'", "'b|o'", "'(.)\\1'", "'\\y.'",
    "'.{2,3}?'", "','", "''", "'é|ß'",
  ]
  private static let parts = [
    "year", "month", "day", "hour", "minute", "second", "quarter", "decade", "century", "millennium", "millisecond", "microseconds",
  ]
  private static let fields = parts + ["dow", "doy", "isodow", "isoyear", "week", "epoch", "julian"]
  private static let small = ["0", "1", "2", "3", "5", "-1", "NULL"]
  private static let digits = ["0", "1", "3", "6"]
  private static let zones = ["'UTC'", "'America/New_York'", "'Europe/Berlin'", "'Asia/Kolkata'", "'+02'", "'Australia/Lord_Howe'"]
  private static let powers = ["2.0", "0.0", "-1.0", "0.5", "3::numeric", "NULL::numeric"]
  private static let exponents = ["0::bigint", "1::bigint", "2::bigint", "5::bigint", "(-1)::bigint", "25::bigint"]
  private static let markers = ["'|'", "'#'", "'!'", "''"]
  private static func quoted(_ words: [String]) -> [String] { words.map { "'\($0)'" } }

  private static let pools: [String: [String]] = [
    "extract/0": fields, "date_part/0": quoted(fields), "date_trunc/0": quoted(parts + ["week"]), "date_trunc/2": zones,
    "attimezone/1": zones, "timezone/0": zones, "timestamp/1": digits, "timestamptz/1": digits, "time/1": digits, "interval/1": digits,
    "make_timestamptz/6": zones,
    "like/1": ["'%'", "'a%'", "'_b%'", "'%o%'", "''", "'%\\%%'", "'H_llo%'", "'%ß%'", "'日_語%'"], "like/2": markers, "ilike/2": markers,
    "similar/2": markers,
    "ilike/1": ["'%'", "'A%'", "'_B%'", "'%O%'", "'h_LLO%'", "'%É%'", "'MÜ%'"], "notlike/1": ["'%'", "'a%'", "'%o%'"],
    "similar/1": ["'%(o|a)%'", "'[A-Z]%'", "'_+'", "'%'", "''"], "substring/1": [], "repeat/1": small, "lpad/1": small + ["12"],
    "rpad/1": small + ["12"],
    "factorial/0": exponents, "^/1": [], "power/1": [], "pow/1": [], "chr/0": ["65", "223", "26085", "128512", "1", "0"],
    "encode/1": ["'hex'", "'base64'", "'escape'"], "decode/1": ["'hex'", "'base64'", "'escape'"],
    "decode/0": ["'616263'", "'YWJj'", "'a\\142'", "''", "'zz'"],
    "convert_to/1": ["'UTF8'"], "convert_from/1": ["'UTF8'"],
    "format/0": ["'%s'", "'[%s]'", "'%L %s'", "'%I'", "'%5s|'", "'%-5s|'", "'%%'", "'%1$s %1$s'"],
    "normalize/1": ["NFC", "NFD", "NFKC", "NFKD"], "to_date/1": ["'YYYY-MM-DD'", "'DD Mon YYYY'", "'YYYYDDD'", "'IYYY-IW'"],
    "to_date/0": ["'2024-02-29'", "'29 Feb 2024'", "'2024060'", "'2024-09'", "'2024-2-3'", "'x'"],
    "to_timestamp/1": ["'YYYY-MM-DD HH24:MI:SS'", "'DD/MM/YY HH12:MI AM'"],
    "to_timestamp/0": [], "to_number/1": ["'999.99'", "'9,999'", "'S99'", "'L999'"],
    "to_number/0": ["'12.34'", "'-5'", "'1,234'", "'$12'", "''"],
    "array_fill/1": ["ARRAY[2]", "ARRAY[0]", "ARRAY[1, 2]"], "make_interval/6": ["0", "1.5", "-0.25", "3600", "NULL"],
    "ntile/0": ["1", "2", "3"], "nth_value/1": ["1", "2", "3"], "lag/1": ["0", "1", "2"], "lead/1": ["0", "1", "2"],
    "percentile_cont/0": ["0.5", "0", "1", "0.25"], "percentile_disc/0": ["0.5", "0", "1", "0.25"],
    // A NULL that is written there is forgotten by PostgreSQL 15 after its first row: it reads memory that was given back.
    "jsonb_set_lax/2": ["'null'::jsonb", "'[1]'::jsonb"],
    "jsonb_set_lax/4": ["'use_json_null'", "'delete_key'", "'return_target'", "'raise_exception'"],
    "->/1": [], "->>/1": [], "#>/1": paths, "#>>/1": paths, "#-/1": paths, "jsonb_set/1": paths, "jsonb_set_lax/1": paths,
    "jsonb_insert/1": paths,
    "array_length/1": ["1", "2"], "array_upper/1": ["1", "2"], "array_lower/1": ["1", "2"],
    "unistr/0": ["'\\0041'", "'\\+01F600'", "'plain'"],
    "similar/0": [], "width_bucket/3": ["1", "5", "10"], "make_date/0": ["2024", "1970", "1"], "make_timestamp/0": ["2024", "1999"],
    "make_timestamptz/0": ["2024", "1999"],
    "json_agg/0": [], "is_normalized/1": ["'NFC'", "'NFD'", "'NFKC'"], "generate_series/2": ["1"], "cast/0": [],
  ]
  private static let paths = [
    "'{a}'::text[]", "'{b,c}'::text[]", "'{b,c,0}'::text[]", "'{0}'::text[]", "'{-1}'::text[]", "'{}'::text[]", "'{x,y}'::text[]",
  ]

  /// Functions whose answer is another one each time, or the server's own.
  static let unfit: Set<String> = [
    "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp", "current_date", "current_time", "localtime", "localtimestamp",
    "timeofday", "random",
    "gen_random_uuid", "version", "json_object_agg", "pg_sleep", "trycast", "object_construct", "pi_", "is_normalized/2", "xmlagg",
  ]
}
