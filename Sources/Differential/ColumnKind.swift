import SQLSchema

/// What a column's cells are, so that two engines' forms of a value can be held side by side.
enum ColumnKind {
  case boolean, integer, decimal, double, text, date, timestamp, instant, time, interval, json, array, texts, binary

  /// A PostgreSQL type by its name, as `pg_typeof` gives it.
  init(postgres name: String) {
    switch name {
    case "boolean": self = .boolean
    case "smallint", "integer", "bigint": self = .integer
    case "numeric": self = .decimal
    case "real", "double precision": self = .double
    case "date": self = .date
    case "timestamp without time zone": self = .timestamp
    case "timestamp with time zone": self = .instant
    case "time without time zone": self = .time
    case "interval": self = .interval
    case "json", "jsonb": self = .json
    case "bytea": self = .binary
    case "text[]": self = .texts
    default: self = name.hasSuffix("[]") ? .array : .text
    }
  }
}
