/// A value's type, in the one vocabulary that all dialects are translated from and to.
public enum SQLType: Hashable, BitwiseCopyable, Sendable, Codable {
  /// Not known: nothing is concluded from it.
  case unknown
  case boolean
  /// 64 bits, signed.
  case integer
  /// `precision` digits in all (1…38), `scale` of them behind the point (1…precision). Scale 0 up to 18 digits is `integer`.
  case decimal(precision: UInt8, scale: UInt8)
  /// A decimal with as many digits as it takes: PostgreSQL's numeric without precision.
  case numeric
  case double
  /// At most `length` characters; 0 is no limit.
  case text(length: UInt32)
  case date
  /// With zone: an instant, kept in UTC. Without: what a wall clock shows. Microseconds.
  case timestamp(zoned: Bool)
  /// A time of day, microseconds, without zone.
  case time
  /// Months, days and microseconds (PostgreSQL's interval).
  case interval
  /// A JSON value: Snowflake's VARIANT, OBJECT and ARRAY, PostgreSQL's json and jsonb.
  case json
  /// An array of whatever type: PostgreSQL's `text[]`.
  case array
  case binary

  public static var text: SQLType { .text(length: 0) }

  public var isText: Bool {
    if case .text = self { true } else { false }
  }

  public var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .numeric, .double: true
    default: false
    }
  }
}
