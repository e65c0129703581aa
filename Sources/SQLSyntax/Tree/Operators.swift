public enum UnaryOperator: UInt8, BitwiseCopyable, Sendable { case minus, plus, not }

public enum BinaryOperator: UInt8, BitwiseCopyable, Sendable {
  case or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case like, notLike, ilike, notIlike, similar, notSimilar, regexp, notRegexp
  case concat, arrow, longArrow, hashArrow, hashLongArrow, match, notMatch, matchFolded, notMatchFolded, contains, containedBy
  case add, subtract, multiply, divide, modulo, power, bitAnd, bitOr, bitXor, shiftLeft, shiftRight
}

public enum NullOrder: UInt8, BitwiseCopyable, Sendable { case unstated, first, last }
public enum SetOperator: UInt8, BitwiseCopyable, Sendable { case union, intersect, except }
public enum JoinKind: UInt8, BitwiseCopyable, Sendable { case inner, left, right, full, cross }

public enum Frame: UInt8, BitwiseCopyable, Sendable { case none, rows, range, groups }
