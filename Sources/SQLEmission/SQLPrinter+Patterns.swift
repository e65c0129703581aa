import SQLSemantics
import SQLSyntax

/// LIKE ANY and LIKE ALL over patterns that are listed: a test for each.
extension SQLPrinter {
  /// nil: one pattern, or the target lists them itself.
  mutating func listedPatterns(
    _ left: ExpressionID, _ right: ExpressionID, _ op: BinaryOperator, escape: ExpressionID?, _ whole: ExpressionID
  ) -> PrintedText? {
    guard !isNative, model.dialect.quantifiesLists, case .call(let name, let list, _) = script.tree[right],
      let joins = joiningWord(script.name(script.tree[name].name))
    else { return nil }
    let patterns = Array(script.tree[list])
    if op == .notLike || op == .notIlike || patterns.contains(where: { isQuery($0) }) {
      return .atom(
        unsupported("this LIKE over several patterns", at: whole, help: "write NOT before the whole test, and list the patterns"))
    }
    let power = joins == "OR" ? Precedence.power(of: .or) : Precedence.power(of: .and)
    let tests = patterns.map { pattern in
      let test = like(left, pattern, op, escape: escape, whole)
      return test.power <= power ? "(\(test.text))" : test.text
    }
    return PrintedText(tests.joined(separator: " \(joins) "), power)
  }

  private func joiningWord(_ name: String) -> String? {
    switch name {
    case "any", "some": "OR"
    case "all": "AND"
    default: nil
    }
  }

  private func isQuery(_ expression: ExpressionID) -> Bool {
    if case .subquery = script.tree[expression] { true } else { false }
  }
}
