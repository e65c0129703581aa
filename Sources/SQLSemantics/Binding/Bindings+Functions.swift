public import SQLSyntax
import SourceText

extension Bindings {
  /// Whether the call's words mean something other than a function: a cursor with arguments, a table's alias with names behind it.
  public func isMeant(_ call: ExpressionID) -> Bool {
    guard case .call(let name, _, _) = script.tree[call] else { return false }
    return calledVariables.contains(script.tree[name].name)
  }
}
