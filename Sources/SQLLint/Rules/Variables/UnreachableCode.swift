import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Statements that no way leads to: what stands before them always leaves.
///
///     RETURN 'done'; INSERT INTO etl.log …   →   nothing is ever logged
///
/// A RETURN behind a RAISE or behind an endless loop is a habit and does nothing: it is left alone.
struct UnreachableCode: BodyRule {
  let code = "VAR010"
  let name = "unreachable-code"
  let summary = "statements that are never reached"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.isScript, body.leaves(script) else { return [] }
    let flow = context.flow(of: body)
    guard !flow.graph.holdsUnread else { return [] }
    return unreachedRuns(in: flow).map { finding(first: $0, flow) }
  }

  private func finding(first statement: StatementID, _ flow: BodyFlow) -> Diagnostic {
    let script = flow.script
    let verb = script.range(TokenID(raw: script.tree.extent(of: statement).first))
    return finding(
      "this is never reached: what stands before it always leaves", at: verb, notes: note(before: statement, flow),
      help: "take it away, or put it before the statement that leaves")
  }

  /// The statement in front of it, where that one leaves.
  private func note(before statement: StatementID, _ flow: BodyFlow) -> [Diagnostic.Note] {
    let first = flow.script.tree.extent(of: statement).first
    let leaving = flow.body.statements.last { member in
      flow.script.tree.extent(of: member.id).last < first && isJump(flow.script.tree[member.id])
    }
    return leaving.map { [Diagnostic.Note("this leaves", at: flow.script.range($0.id))] } ?? []
  }

  /// The first statements of runs that nothing reaches and that would do something.
  private func unreachedRuns(in flow: BodyFlow) -> [StatementID] {
    var starts: [StatementID] = []
    var isInRun = false
    for member in flow.body.statements {
      guard let node = flow.graph.node(of: member.id) else { continue }
      let isReached = flow.graph.isReachable(node)
      if !isReached && !isInRun && doesSomething(flow.script.tree[member.id]) { starts.append(member.id) }
      isInRun = !isReached && (isInRun || doesSomething(flow.script.tree[member.id]))
    }
    return starts
  }

  private func isJump(_ statement: Statement) -> Bool {
    switch statement {
    case .giveBack, .raise, .leave, .giveBackRows: true
    default: false
    }
  }

  private func doesSomething(_ statement: Statement) -> Bool {
    switch statement {
    case .giveBack, .leave, .nothing, .raise: false
    default: true
    }
  }
}

extension Body {
  /// Whether a statement leaves the body, a loop or a block.
  fileprivate func leaves(_ script: Script) -> Bool {
    statements.contains {
      switch script.tree[$0.id] {
      case .giveBack, .giveBackRows, .raise, .leave, .loop: true
      default: false
      }
    }
  }
}
