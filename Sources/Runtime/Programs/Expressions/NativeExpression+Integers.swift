import DatabaseDriver

/// Loops count and compare whole numbers most of the time.
extension NativeExpression {
  /// The value where it and all that it is computed from are whole numbers; nil: `evaluate` tells.
  func integer(_ values: ContiguousArray<SQLValue>) -> Int64? {
    switch self {
    case .constant(let value): return Self.integer(value)
    case .variable(let place): return Self.integer(values[place])
    case .arithmetic(let op, let left, let right):
      guard let first = left.integer(values), let second = right.integer(values) else { return nil }
      return Self.computed(op, first, second)
    case .compare(let op, let left, let right):
      guard let first = left.integer(values), let second = right.integer(values) else { return nil }
      return Self.holds(op, first < second, first == second) ? 1 : 0
    case .choice(let branches, let otherwise):
      for branch in branches {
        guard let holds = branch.test.integer(values) else { return nil }
        if holds != 0 { return branch.value.integer(values) }
      }
      return otherwise.integer(values)
    default: return nil
    }
  }

  @inline(__always)
  private static func integer(_ value: SQLValue) -> Int64? {
    if case .integer(let number) = value { number } else { nil }
  }
}
