public import SQLSchema

/// The digits after the point where the types decide about them (docs.snowflake.com/en/sql-reference/operators-arithmetic).
///
///     NUMBER(12, 3) / 7   →   9 digits
extension SQLType {
  /// Nil where the type does not say it.
  public var scale: UInt8? {
    switch self {
    case .integer: 0
    case .decimal(_, let scale): scale
    default: nil
    }
  }

  /// Whether a double holds each of its values apart from the others: a decimal of at most fifteen digits, some behind the point.
  public var isShortDecimal: Bool {
    if case .decimal(let precision, let scale) = self { scale > 0 && precision <= 15 } else { false }
  }

  /// Of a quotient, by the scale of its dividend.
  public static func quotientScale(_ scale: UInt8) -> UInt8 { max(scale, min(scale + 6, 12)) }

  public static func productScale(_ left: UInt8, _ right: UInt8) -> UInt8 { min(left + right, max(left, right, 12)) }
}
