import SQLSemantics
import SQLSyntax
import SourceDialects

// What kind of value an expression is, as far as its own text says.

extension Script {
  /// NULL, also where it is cast: `NULL::TEXT`.
  func isNull(_ expression: ExpressionID) -> Bool {
    guard !expression.isNone else { return false }
    if case .null = tree[withoutCasts(expression)] { return true }
    return false
  }

  /// `(a::text)::varchar` → a
  func withoutCasts(_ expression: ExpressionID) -> ExpressionID {
    var value = expression
    while case .cast(let inner, _, trying: _) = tree[value] { value = inner }
    return value
  }

  /// A value that is written out: `1`, `-1`, `'a'`, `DATE '2026-11-22'`, TRUE, NULL.
  func isLiteral(_ expression: ExpressionID) -> Bool {
    switch tree[withoutCasts(expression)] {
    case .null, .boolean, .number, .string, .typed, .bitString: true
    case .unary(.minus, let operand), .unary(.plus, let operand): isNumber(operand)
    default: false
    }
  }

  func isNumber(_ expression: ExpressionID) -> Bool {
    if case .number = tree[expression] { true } else { false }
  }

  /// A whole number that is written out.
  func integer(_ expression: ExpressionID) -> Int? {
    guard !expression.isNone, case .number(let token) = tree[expression] else { return nil }
    return Int(text(token))
  }

  /// The token of a string, its cast or type left out: `'a'::date`, `DATE 'a'`.
  func stringToken(_ expression: ExpressionID) -> TokenID? {
    switch tree[withoutCasts(expression)] {
    case .string(let token), .typed(_, let token): token
    default: nil
    }
  }

  func isColumn(_ expression: ExpressionID) -> Bool { column(expression) != nil }

  // MARK: Calls

  func arguments(of call: ExpressionID) -> List<ExpressionID> {
    guard case .call(_, let arguments, distinct: _) = tree[call] else { return .empty }
    return arguments
  }

  /// The functions of the script's dialect.
  var catalogue: FunctionCatalogue { SourceDialect.of(grammar).catalogue }

  /// An aggregate over the rows of its query: `COUNT(*)`, `SUM(x) FILTER (…)`, `LISTAGG(x) WITHIN GROUP (…)`.
  func isAggregate(_ expression: ExpressionID) -> Bool {
    switch tree[expression] {
    case .filtered(let call, _), .withinGroup(let call, _), .orderedArguments(let call, _): isAggregate(call)
    case .call(_, let arguments, distinct: _):
      calledName(expression).map { catalogue.isAggregate($0, argumentCount: Int(arguments.count)) } ?? false
    default: false
    }
  }

  /// The expressions below this one, without those of queries that it holds.
  func expressionsOutsideQueries(in expression: ExpressionID) -> [ExpressionID] {
    let all = expressions(in: expression)
    guard all.contains(where: asksQuery) else { return all }
    let queries = all.filter(asksQuery).map { tree.extent(of: $0) }
    return all.filter { part in
      let extent = tree.extent(of: part)
      return !queries.contains { $0.first <= extent.first && extent.last <= $0.last && $0.first != extent.first }
    }
  }

  private func asksQuery(_ expression: ExpressionID) -> Bool {
    switch tree[expression] {
    case .subquery, .exists, .inQuery: true
    default: false
    }
  }
}
