import SQLSemantics
import SQLSyntax

// Conditions that are not true when a column is NULL.

extension Script {
  /// The column of a table without which the condition is not true, or nil.
  ///
  ///     UPPER(u.state) = 'OPEN'   →   u.state
  ///     u.state = 'OPEN' OR u.state IS NULL   →   none
  func columnRequired(by condition: ExpressionID, of table: Symbol) -> ExpressionID? {
    switch tree[condition] {
    case .binary(let sign, let left, let right) where sign.isComparison:
      strictColumn(left, of: table) ?? strictColumn(right, of: table)
    case .escaped(let match, _): columnRequired(by: match, of: table)
    case .inList(let value, _, negated: _), .inQuery(let value, _, negated: false), .between(let value, _, _, negated: _),
      .isTruth(let value, _, negated: false):
      strictColumn(value, of: table)
    case .unary(.not, let value): isQualified(value, by: table) ? value : nil
    case .qualified: isQualified(condition, by: table) ? condition : nil
    default: nil
    }
  }

  private func isQualified(_ expression: ExpressionID, by table: Symbol) -> Bool {
    if case .qualified(table, _) = tree[expression] { true } else { false }
  }

  /// A column of the table whose NULL makes the whole value NULL.
  private func strictColumn(_ value: ExpressionID, of table: Symbol) -> ExpressionID? {
    var pending = [value]
    while let next = pending.popLast() {
      switch tree[next] {
      case .qualified(table, _): return next
      case .cast(let inner, _, trying: _), .member(let inner, _), .element(let inner, _), .unary(_, let inner), .extract(_, let inner):
        pending.append(inner)
      case .binary(let sign, let left, let right) where sign.isArithmetic: pending += [right, left]
      case .call(_, let arguments, distinct: _):
        if let name = calledName(next), catalogue.isStrict(name) { pending += tree[arguments].reversed() }
      default: break
      }
    }
    return nil
  }
}

extension BinaryOperator {
  /// A test of two values that is NULL when one of them is.
  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .like, .notLike, .ilike, .notIlike, .similar, .notSimilar, .regexp, .notRegexp: true
    case .match, .notMatch, .matchFolded, .notMatchFolded: true
    default: false
    }
  }

  var isArithmetic: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .modulo, .concat: true
    default: false
    }
  }
}
