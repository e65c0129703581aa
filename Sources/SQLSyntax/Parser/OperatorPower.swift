/// How tightly an infix operator holds its operands; zero for what is no infix operator. Four bits (see Vocabulary).
enum Power {
  static let or: UInt8 = 1, and: UInt8 = 2, not: UInt8 = 3, `is`: UInt8 = 4, comparison: UInt8 = 5, membership: UInt8 = 6
  static let other: UInt8 = 7, sum: UInt8 = 8, product: UInt8 = 9, exponent: UInt8 = 10, zone: UInt8 = 11, sign: UInt8 = 12
  static let cast: UInt8 = 13
}

extension TokenKind {
  @inline(__always) var infixPower: UInt8 {
    switch self {
    case .or: Power.or
    case .and: Power.and
    case .is: Power.is
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: Power.comparison
    case .not, .in, .between, .like, .ilike, .similar, .regexp, .rlike: Power.membership
    case .concat, .arrow, .longArrow, .hashArrow, .hashLongArrow, .tilde, .notTilde, .tildeStar, .notTildeStar, .contains, .containedBy:
      Power.other
    case .ampersand, .bar, .hash, .shiftLeft, .shiftRight, .customOperator: Power.other
    case .plus, .dash: Power.sum
    case .star, .slash, .percent: Power.product
    case .caret: Power.exponent
    case .at, .collate: Power.zone
    case .castMark, .colon, .openBracket, .dot: Power.cast
    default: 0
    }
  }

  @inline(__always) var binaryOperator: BinaryOperator {
    switch self {
    case .or: .or
    case .and: .and
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .concat: .concat
    case .arrow: .arrow
    case .longArrow: .longArrow
    case .hashArrow: .hashArrow
    case .hashLongArrow: .hashLongArrow
    case .tilde: .match
    case .notTilde: .notMatch
    case .tildeStar: .matchFolded
    case .notTildeStar: .notMatchFolded
    case .contains: .contains
    case .containedBy: .containedBy
    case .plus: .add
    case .dash: .subtract
    case .star: .multiply
    case .slash: .divide
    case .percent: .modulo
    case .caret: .power
    case .ampersand: .bitAnd
    case .bar: .bitOr
    case .hash: .bitXor
    case .shiftLeft: .shiftLeft
    default: .shiftRight
    }
  }
}
