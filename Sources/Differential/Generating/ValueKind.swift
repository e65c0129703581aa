/// A type that generated expressions have.
///
/// Whole numbers have 64 bits on every target, so what PostgreSQL gives in 32 is cast at once; `narrow` is for its functions that
/// take nothing else.
enum ValueKind: String, CaseIterable {
  case integer, narrow, numeric, double, text, boolean, date, timestamp, instant, time, interval, json, integers, texts, binary

  /// By the name that `pg_typeof` gives; nil for what nothing is made of.
  init?(postgres name: String) {
    switch name {
    case "bigint": self = .integer
    case "integer", "smallint": self = .narrow
    case "double precision": self = .double
    case "timestamp without time zone": self = .timestamp
    case "timestamp with time zone": self = .instant
    case "time without time zone": self = .time
    case "jsonb": self = .json
    case "bigint[]": self = .integers
    case "text[]": self = .texts
    case "bytea": self = .binary
    default:
      guard let kind = Self(rawValue: name), !["json", "double"].contains(name) else { return nil }
      self = kind
    }
  }

  /// As a cast names it.
  var typeName: String {
    switch self {
    case .integer: "bigint"
    case .narrow: "int"
    case .double: "float8"
    case .instant: "timestamptz"
    case .json: "jsonb"
    case .integers: "bigint[]"
    case .texts: "text[]"
    case .binary: "bytea"
    default: rawValue
    }
  }

  /// The kind of an array's elements.
  var element: ValueKind? {
    switch self {
    case .integers: .integer
    case .texts: .text
    default: nil
    }
  }

  /// What the samples have of it, over the columns of `$`, which stands for a table's alias and its point.
  var columns: [String] {
    switch self {
    case .integer: ["$k", "$i", "$j"]
    case .narrow: ["$k::int"]
    case .numeric: ["$n", "$m"]
    case .double: ["$f", "$g"]
    case .text: ["$s", "$t"]
    case .boolean: ["$b"]
    case .date: ["$d", "$e"]
    case .timestamp: ["$ts", "$us"]
    case .instant: ["$tz", "$uz"]
    case .time: ["$c"]
    case .interval: ["$v"]
    case .json: ["$js"]
    case .integers: ["ARRAY[$i, $j]", "ARRAY[$k]", "ARRAY[$k, NULL, $j, 2]"]
    case .texts: ["ARRAY[$s, $t]", "string_to_array($s, ' ')", "ARRAY[$t]"]
    case .binary: ["convert_to($s, 'UTF8')", "convert_to($t, 'UTF8')"]
    }
  }

  /// Kinds that have an order and an equality everywhere.
  static let ordered: [ValueKind] = [.integer, .numeric, .double, .text, .boolean, .date, .timestamp, .instant, .time, .interval]
}
