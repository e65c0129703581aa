/// Functions that everyone calls, by which a misspelled one is known.
enum MisspelledFunction {
  /// The one function that is one letter more, one less, one other, or two that change places away; nil where none or several are.
  static func meant(by word: String) -> String? {
    let letters = Array(word.utf8)
    let near = names.filter { abs($0.count - letters.count) <= 1 && isNear(letters, $0) }
    return near.count == 1 ? near.first.map { String(decoding: $0, as: UTF8.self) } : nil
  }

  private static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let (a, b) = (left.dropFirst(shared), right.dropFirst(shared))
    let swapped = a.count > 1 && b.count > 1 && a.first == b.dropFirst().first && a.dropFirst().first == b.first
    return a.dropFirst().elementsEqual(b.dropFirst()) || a.dropFirst().elementsEqual(b) || a.elementsEqual(b.dropFirst())
      || swapped && a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }

  /// Long enough that a name of someone's own is seldom so near.
  private static let names: [[UInt8]] = [
    "coalesce", "current_timestamp", "row_number", "dense_rank", "replace", "substring", "split_part", "regexp_replace", "array_agg",
    "string_agg", "listagg", "object_construct", "array_construct", "parse_json", "try_parse_json", "try_to_number", "try_to_date",
    "try_to_timestamp", "try_to_decimal", "to_timestamp", "to_varchar", "to_number", "date_trunc", "dateadd", "datediff",
    "convert_timezone",
    "uuid_string", "gen_random_uuid", "generate_series", "jsonb_build_object", "json_build_object", "jsonb_array_elements", "greatest",
    "nullif", "first_value", "last_value", "timestampdiff", "timestampadd", "initcap", "array_size", "array_length", "flatten", "concat_ws",
    "clock_timestamp", "regexp_substr", "regexp_matches", "percentile_cont", "current_setting", "group_concat", "json_extract", "strftime",
  ].map { Array($0.utf8) }
}
