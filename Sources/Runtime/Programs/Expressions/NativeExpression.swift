import DatabaseDriver

/// A scalar expression of a program that is computed without asking SQLite, where that is exact.
///
/// `evaluate` gives nil where SQLite must be asked: an overflow, values of kinds that are compared or joined by affinity.
indirect enum NativeExpression {
  enum Comparison { case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual }
  enum Arithmetic { case add, subtract, multiply, divide, remainder }

  case constant(SQLValue)
  /// A variable, by its place.
  case variable(Int)
  case arithmetic(Arithmetic, NativeExpression, NativeExpression)
  case negative(NativeExpression)
  case compare(Comparison, NativeExpression, NativeExpression)
  case and(NativeExpression, NativeExpression)
  case or(NativeExpression, NativeExpression)
  case not(NativeExpression)
  case isNull(NativeExpression, negated: Bool)
  case concatenated(NativeExpression, NativeExpression)
  case choice([(test: NativeExpression, value: NativeExpression)], otherwise: NativeExpression)
  case firstPresent([NativeExpression])

  func evaluate(_ values: Variables) -> SQLValue? {
    switch self {
    case .constant(let value): return value
    case .variable(let place): return values[place]
    case .arithmetic(let op, let left, let right): return Self.computed(op, left.evaluate(values), right.evaluate(values))
    case .negative(let value): return Self.computed(.subtract, .integer(0), value.evaluate(values))
    case .compare(let op, let left, let right): return Self.compared(op, left.evaluate(values), right.evaluate(values))
    case .and(let left, let right): return Self.conjunction(left.truth(values), right.truth(values))
    case .or(let left, let right): return Self.disjunction(left.truth(values), right.truth(values))
    case .not(let value): return Self.negation(value.truth(values))
    case .isNull(let value, let negated): return Self.nullness(of: value.evaluate(values), negated)
    case .concatenated(let left, let right): return Self.joined(left.evaluate(values), right.evaluate(values))
    case .choice(let branches, let otherwise): return chosen(branches, otherwise, values)
    case .firstPresent(let candidates): return firstPresent(candidates, values)
    }
  }

  // MARK: Truth

  /// True, false or NULL; `unknown` where SQLite must be asked.
  private enum Truth { case yes, no, null, unknown }

  private func truth(_ values: Variables) -> Truth {
    switch evaluate(values) {
    case .integer(let number): number == 0 ? .no : .yes
    case .null: .null
    default: .unknown
    }
  }

  private static func conjunction(_ left: Truth, _ right: Truth) -> SQLValue? {
    if left == .unknown || right == .unknown { return nil }
    if left == .no || right == .no { return .integer(0) }
    return left == .null || right == .null ? .null : .integer(1)
  }

  private static func disjunction(_ left: Truth, _ right: Truth) -> SQLValue? {
    if left == .unknown || right == .unknown { return nil }
    if left == .yes || right == .yes { return .integer(1) }
    return left == .null || right == .null ? .null : .integer(0)
  }

  private static func negation(_ value: Truth) -> SQLValue? {
    switch value {
    case .yes: .integer(0)
    case .no: .integer(1)
    case .null: .null
    case .unknown: nil
    }
  }

  private static func nullness(of value: SQLValue?, _ negated: Bool) -> SQLValue? {
    switch value {
    case nil: nil
    case .null?: .integer(negated ? 0 : 1)
    default: .integer(negated ? 1 : 0)
    }
  }

  // MARK: Values

  private static func computed(_ op: Arithmetic, _ left: SQLValue?, _ right: SQLValue?) -> SQLValue? {
    switch (left, right) {
    case (.integer(let first)?, .integer(let second)?): computed(op, first, second).map(SQLValue.integer)
    case (nil, _), (_, nil): nil
    case (.null?, _), (_, .null?): .null
    default: nil
    }
  }

  /// Nil where the result does not fit.
  @inline(__always)
  static func computed(_ op: Arithmetic, _ first: Int64, _ second: Int64) -> Int64? {
    let (result, overflow) =
      switch op {
      case .add: first.addingReportingOverflow(second)
      case .subtract: first.subtractingReportingOverflow(second)
      case .multiply: first.multipliedReportingOverflow(by: second)
      case .divide: first.dividedReportingOverflow(by: second)
      case .remainder: first.remainderReportingOverflow(dividingBy: second)
      }
    return overflow ? nil : result
  }

  private static func compared(_ op: Comparison, _ left: SQLValue?, _ right: SQLValue?) -> SQLValue? {
    guard let left, let right else { return nil }
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let first), .integer(let second)): return answer(op, first < second, first == second)
    case (.double(let first), .double(let second)): return answer(op, first < second, first == second)
    case (.text(let first), .text(let second)):
      let isEqual = first.utf8.elementsEqual(second.utf8)
      return answer(op, !isEqual && first.utf8.lexicographicallyPrecedes(second.utf8), isEqual)
    default: return nil
    }
  }

  private static func answer(_ op: Comparison, _ isLess: Bool, _ isEqual: Bool) -> SQLValue {
    .integer(holds(op, isLess, isEqual) ? 1 : 0)
  }

  @inline(__always)
  static func holds(_ op: Comparison, _ isLess: Bool, _ isEqual: Bool) -> Bool {
    switch op {
    case .equal: isEqual
    case .notEqual: !isEqual
    case .less: isLess
    case .lessOrEqual: isLess || isEqual
    case .greater: !isLess && !isEqual
    case .greaterOrEqual: !isLess
    }
  }

  private static func joined(_ left: SQLValue?, _ right: SQLValue?) -> SQLValue? {
    guard let left, let right else { return nil }
    if left == .null || right == .null { return .null }
    guard let first = text(left), let second = text(right) else { return nil }
    return .text(first + second)
  }

  private static func text(_ value: SQLValue) -> String? {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  private func chosen(
    _ branches: [(test: NativeExpression, value: NativeExpression)], _ otherwise: NativeExpression, _ values: Variables
  ) -> SQLValue? {
    for branch in branches {
      switch branch.test.truth(values) {
      case .yes: return branch.value.evaluate(values)
      case .unknown: return nil
      case .no, .null: continue
      }
    }
    return otherwise.evaluate(values)
  }

  private func firstPresent(_ candidates: [NativeExpression], _ values: Variables) -> SQLValue? {
    for candidate in candidates {
      guard let value = candidate.evaluate(values) else { return nil }
      if value != .null { return value }
    }
    return .null
  }
}
