import SQLSemantics
import SQLSyntax

// What a procedure gives back, and when that is an error in disguise.

extension Script {
  /// RETURNS with a type that has values.
  func declaresResult(_ body: Body) -> Bool {
    guard let type = body.procedure?.returns, !type.isNone else { return false }
    return !["void", "trigger", "event_trigger"].contains(name(tree[type].name))
  }

  /// A text or an object given back by a procedure's handler. A function may have a value for what it cannot compute,
  /// but not a text about it.
  func isErrorResult(_ statement: StatementID, in body: Body) -> Bool {
    guard case .giveBack(let value) = tree[statement], !value.isNone else { return false }
    if speaksOfError(value) { return true }
    return body.procedure?.isFunction != true && isTextOrObject(value, in: body)
  }

  private func speaksOfError(_ value: ExpressionID) -> Bool {
    expressions(in: value).contains { expression in
      switch tree[expression] {
      case .column(let word), .bind(let word): ["sqlerrm", "sqlcode", "sqlstate"].contains(name(word))
      case .string(let token): mentionsError(string(token))
      default: false
      }
    }
  }

  private func mentionsError(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["error", "fail", "exception"].contains { text.contains($0) }
  }

  private func isTextOrObject(_ value: ExpressionID, in body: Body) -> Bool {
    switch tree[value] {
    case .string, .binary(.concat, _, _): true
    case .null, .boolean, .number, .unary: false
    default: declaresTextOrObject(body)
    }
  }

  private func declaresTextOrObject(_ body: Body) -> Bool {
    guard let type = body.procedure?.returns, !type.isNone else { return false }
    return ["varchar", "string", "text", "char", "character", "variant", "object", "array", "json", "jsonb"].contains(name(tree[type].name))
  }
}
