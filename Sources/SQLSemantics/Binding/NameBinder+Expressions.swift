import SQLSchema
import SQLSyntax
import SourceText

extension NameBinder {
  /// Binds an expression. Chains (`a AND b AND …`, `x || y || …`) may be of any length: they are not followed by recursion.
  mutating func bind(_ expression: ExpressionID) {
    guard !expression.isNone else { return }
    guard var next = firstOperand(of: expression) else { return bindOne(expression) }
    guard let inner = firstOperand(of: next) else {
      bindOne(next)
      return bindOne(expression)
    }
    var spine = [expression, next]
    next = inner
    while let operand = firstOperand(of: next) {
      spine.append(next)
      next = operand
    }
    bindOne(next)
    for expression in spine.reversed() { bindOne(expression) }
  }

  /// The operand that a chain goes on in.
  private func firstOperand(of expression: ExpressionID) -> ExpressionID? {
    let operand: ExpressionID
    switch script.tree[expression] {
    case .binary(_, let left, _), .isDistinct(let left, _, _), .escaped(let left, _), .infixed(_, let left, _), .entry(let left, _):
      operand = left
    case .isNull(let value, _), .isTruth(let value, _, _), .between(let value, _, _, _), .inList(let value, _, _),
      .inQuery(let value, _, _), .cast(let value, _, _), .member(let value, _), .element(let value, _), .atTimeZone(let value, _),
      .collated(let value, _), .orderedArguments(let value, _), .nullTreatment(let value, _), .isKind(let value, _, _),
      .slice(let value, _, _), .field(let value, _), .fields(let value), .filtered(let value, _), .windowed(let value, _),
      .withinGroup(let value, _), .prefixed(_, let value), .unary(_, let value), .argument(_, let value), .spread(let value),
      .extract(_, let value):
      operand = value
    default: return nil
    }
    return operand.isNone ? nil : operand
  }

  /// Binds the rest of an expression whose first operand is bound, and notes its type.
  private mutating func bindOne(_ expression: ExpressionID) {
    switch script.tree[expression] {
    case .column(let name): bindName(name, at: expression)
    case .qualified(let qualifier, let name): bindQualified(qualifier, name, at: expression)
    case .path(let table, let name): bindPath(table, name, at: expression)
    case .bind(let name): note(variable(name).map { .variable($0) } ?? .unknown, at: expression)
    default:
      bindOperands(of: expression)
      model.types[Int(expression.raw)] = type(of: expression)
      model.nullabilities[Int(expression.raw)] = nullability(of: expression)
    }
  }

  private mutating func bindOperands(of expression: ExpressionID) {
    switch script.tree[expression] {
    case .binary(_, _, let right), .isDistinct(_, let right, _), .escaped(_, let right), .infixed(_, _, let right), .entry(_, let right):
      bind(right)
    case .between(_, let low, let high, _):
      bind(low)
      bind(high)
    case .inList(_, let list, _), .tuple(let list), .array(let list), .object(let list): bind(list)
    case .form(let token, let list):
      bind(list)
      if script.tokens[Int(token.raw)].kind == .plus { noteOuterMark(list) }
    case .inQuery(_, let query, _), .exists(let query), .subquery(let query): _ = bind(query)
    case .call(let name, let arguments, _): bindArguments(arguments, of: name)
    case .filtered(_, let condition): bind(condition)
    case .windowed(_, let window): bind(window)
    case .withinGroup(_, let order), .orderedArguments(_, let order):
      for id in script.tree[order] { bind(script.tree[id].value) }
    case .conditional(let id):
      bind(script.tree[id].operand)
      bind(script.tree[id].branches)
      bind(script.tree[id].otherwise)
    case .element(_, let index): bind(index)
    case .atTimeZone(_, let zone): bind(zone)
    case .slice(_, let lower, let upper):
      bind(lower)
      bind(upper)
    case .result(let statement): bind(statement)
    default: break
    }
  }

  private mutating func bind(_ list: List<ExpressionID>) {
    for element in script.tree[list] { bind(element) }
  }

  /// `DATEADD(day, 1, x)`: day is no column.
  private mutating func bindArguments(_ arguments: List<ExpressionID>, of name: NameID) {
    let function = model.function(script.tree[name])
    for (place, argument) in script.tree[arguments].enumerated() {
      if case .column = script.tree[argument], function?.signatures[0].parameter(at: place)?.type == .part { continue }
      bind(argument)
    }
  }

  /// `a.id = b.id (+)`: b may stand alone.
  private func noteOuterMark(_ list: List<ExpressionID>) {
    for value in script.tree[list] {
      guard case .column(let reference) = model.meaning(of: value) else { continue }
      model.relations[Int(reference.relation.index)].isNullExtended = true
    }
  }

  /// A text between quotes, NULL or a parameter takes the type that is wanted of it.
  func isLiteral(_ expression: ExpressionID) -> Bool {
    switch script.tree[expression] {
    case .string, .null, .parameter, .missing: true
    default: false
    }
  }
}
