public import SQLSchema

extension SQLType {
  /// The type that holds the values of both (ISO 9075-2, 9.5, result of data type combinations).
  public static func unified(_ left: SQLType, _ right: SQLType) -> SQLType {
    if left == right || right == .unknown { return left }
    switch (left, right) {
    case (.unknown, _): return right
    case (.text, .text): return .text
    case (.double, _) where right.isNumeric, (_, .double) where left.isNumeric: return .double
    case (.numeric, _) where right.isNumeric, (_, .numeric) where left.isNumeric: return .numeric
    case (.integer, .decimal(_, let scale)) where scale > 19, (.decimal(_, let scale), .integer) where scale > 19: return .numeric
    case (.integer, .decimal(let precision, let scale)), (.decimal(let precision, let scale), .integer):
      return .decimal(precision: max(precision, min(38, 19 + scale)), scale: scale)
    case (.decimal(let p1, let s1), .decimal(let p2, let s2)):
      let scale = max(s1, s2)
      return .decimal(precision: min(38, max(p1 - s1, p2 - s2) + scale), scale: scale)
    default: return .unknown
    }
  }
}
