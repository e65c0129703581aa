import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

// What a handler catches and what it does with it. One handler, one finding: EXC003 speaks about those that end a procedure
// without its result, EXC004 about those that do nothing, EXC005 about those that only tell, EXC001 about the others.

extension Script {
  /// The condition that stands for every error: OTHER, OTHERS.
  func catchAll(_ handler: BodyHandler) -> TokenID? { condition(of: handler, among: ["other", "others"]) }

  /// The condition that stands for every error, or for every error of an SQL statement.
  func catchesNearlyAll(_ handler: BodyHandler) -> TokenID? { condition(of: handler, among: ["other", "others", "statement_error"]) }

  func condition(of handler: BodyHandler, among words: Set<String>) -> TokenID? {
    tree[tree[handler.id].conditions].first { words.contains(name($0)) }
  }

  /// Control leaves it as if nothing had happened, and nobody else speaks about that.
  func goesOn(after handler: BodyHandler, in body: Body) -> Bool {
    let endings = endings(of: tree[handler.id].statements)
    if endings.isUnknown || !endings.fallsThrough { return false }
    return !endsWithoutResult(handler, in: body) && !isInRaisingHandler(handler, in: body)
  }

  /// EXC003 speaks about these.
  func endsWithoutResult(_ handler: BodyHandler, in body: Body) -> Bool { handler.isOutermost && declaresResult(body) }

  /// What protects a handler's own log row hides nothing when that handler raises.
  func isInRaisingHandler(_ handler: BodyHandler, in body: Body) -> Bool {
    guard let parent = handler.parent else { return false }
    return lets(out: body.handlers[parent])
  }

  /// Every way through a handler ends with an error.
  func lets(out handler: BodyHandler) -> Bool {
    let endings = endings(of: tree[handler.id].statements)
    return endings.raises && !endings.fallsThrough && endings.returns.isEmpty && !endings.isUnknown
  }

  /// No statement, or NULL alone.
  func isSilent(_ handler: BodyHandler) -> Bool {
    tree[tree[handler.id].statements].allSatisfy { if case .nothing = tree[$0] { true } else { false } }
  }

  /// RAISE NOTICE 'text', and nothing that anybody but the session could read.
  func onlyTells(_ handler: BodyHandler) -> Bool {
    var tells = false
    for statement in tree[tree[handler.id].statements] {
      switch tree[statement] {
      case .nothing: continue
      case .leave(_, _, let condition) where condition.isNone: continue
      case .raise(let raise) where isMessage(tree[raise]): tells = true
      default: return false
      }
    }
    return tells
  }

  /// RAISE as a handler's last statement. Nil where control has left it before.
  func raise(atEndOf handler: BodyHandler) -> Diagnostic.Fix? {
    guard let last = tree[tree[handler.id].statements].last, endings(of: tree[handler.id].statements).returns.isEmpty else { return nil }
    if case .leave = tree[last] { return nil }
    return Diagnostic.Fix("end the handler with RAISE", .suggested, edits: [insertion(of: "RAISE;", behind: last)])
  }

  /// The statements that a handler protects, without those of blocks further in and of other handlers.
  func protected(by handler: BodyHandler, in body: Body) -> [StatementID] {
    body.statements.filter { $0.block == handler.block && $0.handler == handler.parent }.map(\.id)
  }
}
