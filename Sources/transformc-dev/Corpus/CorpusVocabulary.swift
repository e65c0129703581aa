/// The names and words of generated statements.
enum CorpusVocabulary {
  static let schemas = ["stage", "core", "mart", "raw_crm", "raw_erp", "reference", "audit"]
  static let tables = names(
    [
      "account", "call", "contract", "customer", "employee", "invoice", "journal", "order_line", "payment", "product", "region", "session",
      "shipment", "subscription", "supplier", "territory",
    ], ["", "_current", "_history", "_snapshot", "_delta", "_daily", "_bridge"])
  static let columns = names(
    [
      "account", "base", "batch", "call", "currency", "customer", "gross", "load", "local", "net", "parent", "payment", "product", "region",
      "row", "source", "status", "tax", "unit", "valid",
    ], ["_id", "_key", "_code", "_name", "_date", "_amount", "_quantity", "_type", "_flag", "_rate", "_from_utc", "_to_utc", "_count"])
  static let types = [
    "integer", "bigint", "numeric(18, 2)", "varchar(255)", "text", "date", "timestamp", "boolean", "numeric(10)", "char(3)",
  ]
  static let strings = [
    "A", "OPEN", "CLOSED", "EUR", "USD", "n/a", "2026-01-31", "9999-12-31", "unknown", "it''s late", "Größe", "%draft%",
  ]
  static let numbers = ["0", "1", "2", "10", "30", "90", "100", "1000", "20260131", "0.5", "19.99", "1250.00"]
  static let remarks = [
    "the latest version of each row", "open items only", "amounts in the currency of the account", "late rows come with the next load",
    "the source repeats rows after a refresh", "rates of the last day of the month", "see the contract for the terms",
  ]

  private static func names(_ first: [String], _ last: [String]) -> [String] { last.flatMap { end in first.map { $0 + end } } }
}
