import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A parameter that gets a new value before anything has read the one that the caller gave.
///
///     CREATE FUNCTION load(day date) … BEGIN day := current_date; …   →   every caller loads today
struct ParameterOverwritten: BodyRule {
  let code = "VAR003"
  let name = "parameter-overwritten"
  let summary = "a parameter is overwritten before it is read"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard let procedure = body.procedure, !procedure.parameters.isEmpty else { return [] }
    let flow = context.flow(of: body)
    guard !flow.graph.holdsUnread, let live = flow.liveBehind[FlowGraph.entry] else { return [] }
    var seen: Set<Int> = []
    return flow.graph.order.flatMap { node in flow.effects[node].uses.filter { isOverwriting($0, at: node, live, flow) } }
      .filter { seen.insert($0.local).inserted }.map { finding(of: $0, flow) }
  }

  private func isOverwriting(_ use: Effects.Use, at node: Int, _ live: Bits, _ flow: BodyFlow) -> Bool {
    guard node != FlowGraph.entry, use.kind == .assign, flow.locals.all[use.local].kind == .parameter(.input) else { return false }
    return !live.contains(use.local)
  }

  private func finding(of use: Effects.Use, _ flow: BodyFlow) -> Diagnostic {
    let parameter = flow.locals.all[use.local]
    let name = flow.script.text(parameter.token)
    return finding(
      "whatever the caller gives for '\(name)' is ignored: it is overwritten here before anything reads it",
      at: flow.script.range(use.token), notes: [Diagnostic.Note("the parameter", at: flow.script.range(parameter.token))],
      help: "give the new value to a variable of its own, or take the parameter away")
  }
}
