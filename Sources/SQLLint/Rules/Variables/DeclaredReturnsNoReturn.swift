import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure or function with a result, on a way to whose END stands no RETURN.
///
///     CREATE PROCEDURE load() RETURNS VARCHAR … BEGIN INSERT … ; END   →   the caller gets NULL
///
/// Handlers that run into END have a rule of their own (EXC003).
struct DeclaredReturnsNoReturn: BodyRule {
  let code = "VAR008"
  let name = "declared-returns-no-return"
  let summary = "a result is declared, and control can reach the end without RETURN"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard needsReturn(body, script), let procedure = body.procedure else { return [] }
    let flow = context.flow(of: body)
    guard !asksForTriggerEvent(body, script), flow.graph.reachesEnd, !flow.graph.holdsUnread, reachesEndWithoutError(flow),
      let end = script.end(of: body)
    else { return [] }
    let returns = body.statements.first { if case .giveBack = script.tree[$0.id] { true } else { false } }
    let type = script.tree[procedure.returns].token
    return [finding(script.text(type), at: script.range(end), hasReturn: returns != nil, type, script)]
  }

  private func finding(_ type: String, at end: SourceRange, hasReturn: Bool, _ token: TokenID, _ script: Script) -> Diagnostic {
    let way = hasReturn ? "a way leads here past every RETURN" : "no RETURN gives one"
    let result = script.grammar.failsWithoutReturn ? "the call fails" : "the caller gets NULL"
    return finding(
      "the caller was promised \(type), and \(way): \(result)", at: end,
      notes: [Diagnostic.Note("promised here", at: script.range(token))], help: "end every way with RETURN and a value")
  }

  private func needsReturn(_ body: Body, _ script: Script) -> Bool {
    guard let procedure = body.procedure, !procedure.returns.isNone, procedure.returnedColumns.isEmpty else { return false }
    let type = script.tree[procedure.returns]
    if !startsBlock(body, script) { return false }
    if ["void", "event_trigger", "table", "setof", "null"].contains(script.name(type.name)) { return false }
    if script.grammar.failsWithoutReturn && script.language(of: procedure) != "plpgsql" { return false }
    if type.token.raw > 0 && script.name(TokenID(raw: type.token.raw - 1)) == "setof" { return false }
    return !script.tree[procedure.parameters].contains { script.tree[$0].mode != .input }
  }

  /// A body that is a query or a value needs no RETURN.
  private func startsBlock(_ body: Body, _ script: Script) -> Bool {
    guard !body.block.isNone else { return false }
    switch script.kind(script.tree[body.block].begin.raw) {
    case .begin, .declare, .shiftLeft: return true
    default: return false
    }
  }

  /// `IF TG_OP = 'INSERT' … ELSIF TG_OP = 'DELETE' …`: there are no more events than the trigger names.
  private func asksForTriggerEvent(_ body: Body, _ script: Script) -> Bool {
    body.statements.contains { member in
      guard case .condition = script.tree[member.id] else { return false }
      return script.expressions(in: member.id).contains {
        if case .column(let word) = script.tree[$0] { script.name(word) == "tg_op" } else { false }
      }
    }
  }

  /// Some way to END leads through no handler of the outermost block.
  private func reachesEndWithoutError(_ flow: BodyFlow) -> Bool {
    flow.graph.predecessors(of: FlowGraph.end).contains { flow.graph.isReachable($0.node) && !isInOutermostHandler($0.node, flow) }
  }

  private func isInOutermostHandler(_ node: Int, _ flow: BodyFlow) -> Bool {
    guard let first = flow.firstToken(of: node) else { return false }
    return flow.body.handlers.contains { $0.isOutermost && flow.script.tree[$0.id].first.raw <= first }
  }
}

extension Script {
  /// The END of a body.
  func end(of body: Body) -> TokenID? {
    var token = tree.extent(of: body.owner).last
    if let quoted = body.procedure?.bodyTokens, !quoted.isEmpty { token = quoted.last }
    let first = tree.extent(of: body.owner).first
    while token > first, kind(at: token) != .end { token -= 1 }
    return token > first ? TokenID(raw: token) : nil
  }
}
