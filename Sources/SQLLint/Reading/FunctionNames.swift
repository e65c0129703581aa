/// Functions that rules know by their names.
enum FunctionNames {
  private static let aggregates: Set<String> = [
    "any_value", "approx_count_distinct", "array_agg", "avg", "bool_and", "bool_or", "booland_agg", "boolor_agg", "count", "count_if",
    "every", "json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg", "listagg", "max", "max_by", "median", "min", "min_by", "mode",
    "object_agg", "percentile_cont", "percentile_disc", "stddev", "stddev_pop", "stddev_samp", "string_agg", "sum", "var_pop", "var_samp",
    "variance", "total", "group_concat",
  ]

  /// MIN and MAX of several values are no aggregates where they exist.
  static func isAggregate(_ name: String, argumentCount: Int) -> Bool {
    aggregates.contains(name) && !(argumentCount > 1 && (name == "min" || name == "max"))
  }

  /// Functions that give another value than NULL for NULL.
  static let nullReplacing: Set<String> = ["coalesce", "ifnull", "nvl", "nvl2", "zeroifnull", "isnull"]

  /// Functions that give NULL for NULL, in every engine.
  static let strict: Set<String> = [
    "abs", "btrim", "ceil", "date", "date_trunc", "dateadd", "datediff", "day", "extract", "floor", "initcap", "left", "length", "lower",
    "lpad", "ltrim", "month", "replace", "right", "round", "rpad", "rtrim", "split_part", "substr", "substring", "to_char", "to_date",
    "to_number", "to_timestamp", "to_varchar", "trim", "trunc", "upper", "year",
  ]
}
