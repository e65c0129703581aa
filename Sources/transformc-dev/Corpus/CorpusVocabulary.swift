/// The names and words of generated statements.
enum CorpusVocabulary {
  static let schemas = ["stage", "core", "mart", "raw_crm", "raw_erp", "reference", "audit"]
  static let tables = names(
    [
      "account", "call", "contract", "customer", "employee", "invoice", "journal", "order_line", "payment", "product", "region", "session",
      "shipment", "subscription", "supplier", "territory",
    ], ["", "_current", "_history", "_snapshot", "_delta", "_daily", "_bridge"])

  /// The columns of the table at a place of `tables`, whatever its schema: always the same, some of each kind.
  static func columns(ofTable place: Int) -> [CorpusColumn] {
    (0..<24).map { columns[(place * 7 + $0 * 11) % columns.count] } + [quotedColumns[place % quotedColumns.count]]
  }

  static let columns = endings.flatMap { ending, kind in subjects.map { CorpusColumn(name: $0 + ending, kind: kind) } }
  private static let quotedColumns = [
    CorpusColumn(name: "\"Net Amount\"", kind: .number), CorpusColumn(name: "\"Valid To\"", kind: .time),
    CorpusColumn(name: "\"Region\"", kind: .text),
  ]
  private static let subjects = [
    "account", "base", "batch", "call", "currency", "customer", "gross", "load", "local", "net", "parent", "payment", "product", "region",
    "row", "source", "status", "tax", "unit", "valid",
  ]
  private static let endings: [(String, CorpusColumn.Kind)] = [
    ("_id", .number), ("_key", .number), ("_code", .text), ("_name", .text), ("_date", .time), ("_amount", .number),
    ("_quantity", .number), ("_type", .text), ("_flag", .flag), ("_rate", .number), ("_from_utc", .time), ("_to_utc", .time),
    ("_count", .number),
  ]

  static func types(of kind: CorpusColumn.Kind) -> [String] {
    switch kind {
    case .number: ["integer", "bigint", "numeric(18, 2)", "numeric(10)"]
    case .text: ["varchar(255)", "text", "varchar(40)"]
    case .time: ["date", "timestamp"]
    case .flag: ["boolean"]
    }
  }

  static func literals(of kind: CorpusColumn.Kind) -> [String] {
    switch kind {
    case .number: ["0", "1", "2", "10", "30", "90", "100", "1000", "20260131", "0.5", "19.99", "1250.00"]
    case .text: ["'A'", "'OPEN'", "'CLOSED'", "'EUR'", "'USD'", "'n/a'", "'unknown'", "'it''s late'", "'Größe'", "'%draft%'"]
    case .time: ["DATE '2026-01-31'", "DATE '9999-12-31'", "CURRENT_DATE", "CURRENT_TIMESTAMP"]
    case .flag: ["TRUE", "FALSE"]
    }
  }

  static let remarks = [
    "the latest version of each row", "open items only", "amounts in the currency of the account", "late rows come with the next load",
    "the source repeats rows after a refresh", "rates of the last day of the month", "see the contract for the terms",
  ]

  private static func names(_ first: [String], _ last: [String]) -> [String] { last.flatMap { end in first.map { $0 + end } } }
}
