/// The columns of `transformc_history`, in order. Every dialect's table has them all; `seq` counts by itself.
public enum HistoryColumns {
  public enum Kind: Hashable, Sendable { case integer, text, requiredText, time }

  public struct HistoryColumn: Hashable, Sendable {
    public let name: String
    public let kind: Kind
  }

  public static let all: [HistoryColumn] = [
    HistoryColumn(name: "history_format", kind: .integer),
    HistoryColumn(name: "event", kind: .requiredText),
    HistoryColumn(name: "version", kind: .requiredText),
    HistoryColumn(name: "name", kind: .requiredText),
    HistoryColumn(name: "dialect", kind: .requiredText),
    HistoryColumn(name: "direction", kind: .requiredText),
    HistoryColumn(name: "hash_algorithm", kind: .requiredText),
    HistoryColumn(name: "source_hash", kind: .requiredText),
    HistoryColumn(name: "pre_fingerprint", kind: .text),
    HistoryColumn(name: "post_fingerprint", kind: .text),
    HistoryColumn(name: "up_sql", kind: .text),
    HistoryColumn(name: "down_sql", kind: .text),
    HistoryColumn(name: "statements_total", kind: .integer),
    HistoryColumn(name: "statements_done", kind: .integer),
    HistoryColumn(name: "in_doubt_statement", kind: .text),
    HistoryColumn(name: "status", kind: .requiredText),
    HistoryColumn(name: "error_category", kind: .text),
    HistoryColumn(name: "error_code", kind: .text),
    HistoryColumn(name: "error_text", kind: .text),
    HistoryColumn(name: "started_at", kind: .time),
    HistoryColumn(name: "finished_at", kind: .time),
    HistoryColumn(name: "duration_ms", kind: .integer),
    HistoryColumn(name: "applied_by", kind: .text),
    HistoryColumn(name: "deployment_id", kind: .text),
    HistoryColumn(name: "tool_version", kind: .text),
  ]

  /// The table's definition, from the dialect's word for the counter and for each kind of column.
  static func definition(of table: String, counter: String, ending: String = "", type: (Kind) -> String) -> String {
    let columns = all.map { "  \($0.name) \(type($0.kind))" }
    return "CREATE TABLE IF NOT EXISTS \(table) (\n" + (["  seq \(counter)"] + columns).joined(separator: ",\n") + "\n)\(ending)"
  }
}
