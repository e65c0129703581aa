import SQLSchema

/// The names by which clauses speak of errors.
public enum ErrorConditions {
  public static let categories = ErrorCategory.allCases.map(\.rawValue)

  /// PostgreSQL's condition names and their SQLSTATEs (postgresql.org/docs/15/errcodes-appendix.html),
  /// those that a load can meet, and transformc's own.
  public static let conditions: [String: String] = [
    "unique_violation": "23505", "foreign_key_violation": "23503", "not_null_violation": "23502", "check_violation": "23514",
    "cardinality_violation": "21000", "deadlock_detected": "40P01", "serialization_failure": "40001", "lock_not_available": "55P03",
    "query_canceled": "57014", "division_by_zero": "22012", "numeric_value_out_of_range": "22003", "invalid_text_representation": "22P02",
    "invalid_datetime_format": "22007", "datetime_field_overflow": "22008", "string_data_right_truncation": "22001",
    "undefined_table": "42P01", "undefined_column": "42703", "undefined_function": "42883", "insufficient_privilege": "42501",
    "disk_full": "53100", "out_of_memory": "53200", "too_many_connections": "53300", "raise_exception": "P0001",
    "no_data_found": "P0002", "too_many_rows": "P0003", "gate_failed": "TCG01", "rule_failed": "TCQ01", "rows_do_not_add_up": "TCA01",
  ]

  static func scope(of word: String) -> ErrorPolicy.Scope? {
    if word == "any" { return .any }
    if categories.contains(word) { return .category(word) }
    return conditions[word].map { .condition($0) }
  }
}
