import SQLSchema
import SQLSemantics
import SQLSyntax

/// Steps into JSON: `a:b.c[0]`, `a -> 'b' ->> 'c'`.
extension SQLPrinter {
  mutating func arrow(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID) -> PrintedText {
    let symbol = Precedence.symbol(of: op)
    let isSingle = op == .arrow || op == .longArrow
    if isSingle && constantStep(right) != nil && !isNoPath(right) {
      if let line = translations?.best(symbol, [argumentType(left), argumentType(right)]) { note(line, at: whole) }
      return path(whole, asText: op == .longArrow)
    }
    return operation(symbol, [left, right], whole) { "\($0[0]) \(symbol) \($0[1])" }
  }

  /// `x[0]` of a JSON value, or of an array, whose first element the dialects number differently.
  mutating func element(_ whole: ExpressionID) -> PrintedText {
    guard case .element(let value, let index) = script.tree[whole], isOfArray(whole) || constantStep(index) == nil else {
      return path(whole, asText: false)
    }
    if isNative { return .atom("\(subscriptable(value))[\(text(index))]") }
    return operation("element", subscripts(whole), whole) { _ in "" }
  }

  /// Only names, and calls in brackets, are followed by a subscript; a slice is one dimension less where brackets end it.
  mutating func subscriptable(_ value: ExpressionID) -> String {
    switch script.tree[value] {
    case .column, .qualified, .path: return text(value, above: Precedence.atom)
    case .element, .slice: return isBracketed(value) ? "(\(text(value)))" : text(value, above: Precedence.atom)
    default: return "(\(text(value)))"
    }
  }

  private func isBracketed(_ value: ExpressionID) -> Bool {
    script.tokens[Int(script.tree.extent(of: value).last) + 1].kind == .closeParen
  }

  private func isOfArray(_ element: ExpressionID) -> Bool {
    guard case .element(let inner, _) = script.tree[element] else { return type(of: element) == .array }
    return isOfArray(inner)
  }

  /// `a[1][2]`: the array and its subscripts together, for a part of an array of two dimensions is no value.
  private func subscripts(_ element: ExpressionID) -> [ExpressionID] {
    guard case .element(let inner, let index) = script.tree[element] else { return [element] }
    return subscripts(inner) + [index]
  }

  /// The document at the root and the steps from it.
  mutating func path(_ expression: ExpressionID, asText: Bool) -> PrintedText {
    let (root, steps) = pathSteps(expression)
    if steps.isEmpty && !asText { return bare(expression) }
    return PrintedText(spelling.path(text(root, above: Precedence.cast), steps, asText: asText), Precedence.other)
  }

  /// Steps that are no constants stay in the root.
  mutating func pathSteps(_ expression: ExpressionID) -> (root: ExpressionID, steps: [PathStep]) {
    var steps: [PathStep] = []
    var current = expression
    while let (inner, step) = pathStep(current) {
      steps.append(step)
      current = inner
    }
    return (current, steps.reversed())
  }

  private func pathStep(_ expression: ExpressionID) -> (ExpressionID, PathStep)? {
    switch script.tree[expression] {
    case .member(let inner, let token): return (inner, .key(memberKey(token)))
    case .element(let inner, let index) where !isOfArray(expression): return constantStep(index).map { (inner, $0) }
    case .binary(.arrow, let inner, let step), .binary(.longArrow, let inner, let step):
      return isNoPath(step) ? nil : constantStep(step).map { (inner, $0) }
    default: return nil
    }
  }

  /// PostgreSQL's operators are no paths: they count in a document that is one scalar, and a text is never a place in an array.
  private func isNoPath(_ step: ExpressionID) -> Bool {
    guard !model.dialect.grammar.hasColonPaths else { return false }
    switch constantStep(step) {
    case .index: return true
    case .key(let key): return Int(key.drop { $0 == " " }) != nil
    case nil: return false
    }
  }

  private func constantStep(_ expression: ExpressionID) -> PathStep? {
    switch script.tree[expression] {
    case .string(let token): .key(script.string(token))
    case .number(let token): Int(script.text(token)).map { .index($0) }
    case .unary(.minus, let value): if case .index(let place)? = constantStep(value) { .index(-place) } else { nil }
    default: nil
    }
  }
}
