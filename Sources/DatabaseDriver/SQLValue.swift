/// A value on its way to or from a database.
public enum SQLValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case double(Double)
  case text(String)
  case blob([UInt8])

  /// As a person reads it; NULL is nil. Booleans are `true` and `false`.
  public var text: String? {
    switch self {
    case .null: nil
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .double(let value): String(value)
    case .text(let value): value
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  public var integer: Int64? {
    switch self {
    case .integer(let value): value
    case .text(let value): Int64(value)
    case .boolean(let value): value ? 1 : 0
    default: nil
    }
  }

  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .text(let value): Double(value)
    default: nil
    }
  }
}
