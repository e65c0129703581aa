import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A comparison of values that the engine does not compare: a number with a text, a truth value with a date.
///
///     WHERE payload->>'age' > 18
///
/// Texts between quotes take the type that is wanted of them, and engines that convert on their own are left alone.
struct TypeMismatch: ExpressionRule {
  let code = "SCH006"
  let name = "type-mismatch"
  let summary = "values of types that the engine does not compare"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.operation, .predicate] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    guard context.model.dialect.isStrictlyTyped else { return [] }
    switch context.script.tree[expression] {
    case .binary(let op, let left, let right): return operands(op, left, right, expression, context)
    case .isDistinct(let left, let right, _): return pair(left, right, expression, context)
    case .between(let value, let low, let high, _): return pair(value, low, expression, context) + pair(value, high, expression, context)
    case .inList(let value, let list, _):
      return context.script.tree[list].lazy.flatMap { pair(value, $0, expression, context) }.prefix(1).map { $0 }
    default: return []
    }
  }

  private func operands(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ expression: ExpressionID, _ context: LintContext
  ) -> [Diagnostic] {
    switch op {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: pair(left, right, expression, context)
    default: []
    }
  }

  private func pair(_ left: ExpressionID, _ right: ExpressionID, _ expression: ExpressionID, _ context: LintContext) -> [Diagnostic] {
    let (script, model) = (context.script, context.model)
    let (first, second) = (model.type(of: left), model.type(of: right))
    guard let one = Family(first), let other = Family(second), one != other, hasType(left, script), hasType(right, script),
      !script.isNearError(expression)
    else { return [] }
    return [
      finding(
        "\(script.quoted(script.range(left))) is \(one.words) and \(script.quoted(script.range(right))) is \(other.words): the statement fails when it is reached",
        at: script.range(expression), help: help(left, one, right, other, script))
    ]
  }

  private func help(_ left: ExpressionID, _ one: Family, _ right: ExpressionID, _ other: Family, _ script: Script) -> String {
    let (value, wanted) = one == .text || one == .json ? (left, other) : (right, one)
    return "convert one of them: CAST(\(script.file.text(script.range(value)).prefix(40)) AS \(wanted.example))"
  }

  /// Literals between quotes, NULL and parameters have no type yet.
  private func hasType(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .string, .null, .parameter, .missing, .subquery, .bind: false
    default: true
    }
  }

  /// Types that are compared with each other.
  private enum Family {
    case boolean, number, text, time, json, binary

    init?(_ type: SQLType) {
      switch type {
      case .unknown, .array, .interval, .time: return nil
      case .boolean: self = .boolean
      case .integer, .decimal, .numeric, .double: self = .number
      case .text: self = .text
      case .date, .timestamp: self = .time
      case .json: self = .json
      case .binary: self = .binary
      }
    }

    var words: String {
      switch self {
      case .boolean: "a truth value"
      case .number: "a number"
      case .text: "a text"
      case .time: "a date or time"
      case .json: "a JSON value"
      case .binary: "a run of bytes"
      }
    }

    var example: String {
      switch self {
      case .boolean: "boolean"
      case .number: "numeric"
      case .text: "text"
      case .time: "timestamp"
      case .json: "jsonb"
      case .binary: "bytea"
      }
    }
  }
}
