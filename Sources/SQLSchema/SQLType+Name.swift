extension SQLType: CustomStringConvertible {
  /// As messages name it, in no engine's words alone: `decimal(10, 2)`, `text(20)`.
  public var description: String {
    switch self {
    case .unknown: "unknown"
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal(let precision, let scale): "decimal(\(precision), \(scale))"
    case .numeric: "numeric"
    case .double: "double"
    case .text(let length): length == 0 ? "text" : "text(\(length))"
    case .date: "date"
    case .timestamp(let zoned): zoned ? "timestamp with time zone" : "timestamp"
    case .time: "time"
    case .interval: "interval"
    case .json: "json"
    case .array: "array"
    case .binary: "binary"
    }
  }
}
