import SQLSyntax

/// What rules about expressions tell apart. Most expressions are names and numbers, about which no rule is asked: what is wrong with one
/// shows in what holds it.
enum ExpressionKind: Int, CaseIterable {
  /// `'text'`
  case string
  /// `DATE '2026-11-22'`
  case typedLiteral
  /// `a + b`, `a = b`, `a AND b`
  case operation
  /// `NOT a`, `-a`
  case prefix
  /// `a BETWEEN b AND c`, `a IN (b, c)`, `a IN (SELECT …)`, `a IS DISTINCT FROM b`
  case predicate
  case call
  /// `f(a) OVER (…)`
  case window
  case cast
  /// CASE
  case conditional

  init?(of expression: ValueExpression) {
    switch expression {
    case .string: self = .string
    case .typed: self = .typedLiteral
    case .binary: self = .operation
    case .unary: self = .prefix
    case .between, .inList, .inQuery, .isDistinct: self = .predicate
    case .call: self = .call
    case .windowed: self = .window
    case .cast: self = .cast
    case .conditional: self = .conditional
    default: return nil
    }
  }
}
