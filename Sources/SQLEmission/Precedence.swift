public import SQLSyntax

/// How tightly operators hold when they are printed: brackets are put where a looser one stands inside a tighter one.
public enum Precedence {
  static let or: UInt8 = 1, and: UInt8 = 2, not: UInt8 = 3, `is`: UInt8 = 4, comparison: UInt8 = 5
  static let other: UInt8 = 7, sum: UInt8 = 8, product: UInt8 = 9, sign: UInt8 = 11, cast: UInt8 = 12, atom: UInt8 = 13

  static func power(of op: BinaryOperator) -> UInt8 {
    switch op {
    case .or: or
    case .and: and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: comparison
    case .like, .notLike, .ilike, .notIlike, .similar, .notSimilar, .regexp, .notRegexp: comparison
    case .add, .subtract: sum
    case .multiply, .divide, .modulo, .power: product
    default: other
    }
  }

  static func power(of expression: ValueExpression) -> UInt8 {
    switch expression {
    case .binary(.arrow, _, _), .binary(.longArrow, _, _), .binary(.hashArrow, _, _), .binary(.hashLongArrow, _, _): other
    case .binary(let op, _, _): power(of: op)
    case .unary(.not, _): not
    case .unary: sign
    case .isNull, .isTruth, .isDistinct: `is`
    case .between, .inList, .inQuery, .escaped: comparison
    case .cast, .member, .element: other
    default: atom
    }
  }

  /// The operator as it is written; a negated one as what it negates.
  public static func symbol(of op: BinaryOperator) -> String {
    switch op {
    case .or: "OR"
    case .and: "AND"
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "%"
    case .power: "^"
    case .concat: "||"
    case .similar, .notSimilar: "SIMILAR TO"
    case .regexp, .notRegexp: "REGEXP"
    case .match: "~"
    case .notMatch: "!~"
    case .matchFolded: "~*"
    case .notMatchFolded: "!~*"
    case .contains: "@>"
    case .containedBy: "<@"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "#"
    case .shiftLeft: "<<"
    case .shiftRight: ">>"
    case .arrow: "->"
    case .longArrow: "->>"
    case .hashArrow: "#>"
    case .hashLongArrow: "#>>"
    case .like, .notLike: "LIKE"
    case .ilike, .notIlike: "ILIKE"
    }
  }
}
