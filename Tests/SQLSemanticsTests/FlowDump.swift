import SQLSemantics
import SQLSyntax
import SourceText

/// A flow as text: each step with its number, its words, what it does, and what may follow.
///
///     1 total :total := · → 2
///     2 INSERT INTO t … · insert t · reads s · counts → end !raised
///
/// `^1` goes back to a loop's head, `!4` is an error's way.
struct FlowDump {
  private let flow: BodyFlow
  private var script: Script { flow.script }

  static func text(of flow: BodyFlow) -> String { FlowDump(flow: flow).text }

  private var text: String {
    let graph = flow.graph
    let inner = graph.steps.indices.filter { $0 > FlowGraph.raised }
    return inner.map { line($0) + "\n" }.joined()
  }

  private func line(_ node: Int) -> String {
    let successors = flow.graph.successors(of: node).map(name)
    let isReachable = flow.graph.isReachable(node)
    let parts = ["\(number(node)) \(words(of: flow.graph.steps[node]))"] + effects(flow.effects[node])
    return (isReachable ? "" : "never ") + parts.joined(separator: " · ") + " → " + successors.joined(separator: " ")
  }

  private func number(_ node: Int) -> Int { node - FlowGraph.raised }

  private func name(_ edge: FlowGraph.Edge) -> String {
    let sign =
      switch edge.kind {
      case .next: ""
      case .back: "^"
      case .error: "!"
      }
    switch edge.node {
    case FlowGraph.end: return sign + "end"
    case FlowGraph.exit: return sign + "exit"
    case FlowGraph.raised: return sign + "raised"
    default: return sign + "\(number(edge.node))"
    }
  }

  // MARK: Words

  private func words(of step: Step) -> String {
    switch step {
    case .entry, .end, .exit, .raised: "\(step)"
    case .declaration(let variable): "declare " + script.name(script.tree[variable].name)
    case .statement(let statement): cut(script.text(script.tree.extent(of: statement)))
    case .condition(_, let condition): "if " + cut(script.text(script.tree.extent(of: condition)))
    case .loop(let statement): cut(script.ownExtents(of: statement).first.map { script.text($0) } ?? "loop")
    case .until(let statement): "until " + cut(script.ownExtents(of: statement).last.map { script.text($0) } ?? "")
    case .failure: "failure"
    case .handler(let number): "when " + script.name(script.tree[script.tree[flow.body.handlers[number].id].conditions].first ?? .none)
    case .resumption: "resume"
    }
  }

  private func cut(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 32 ? words.prefix(31) + "…" : words
  }

  // MARK: Effects

  private func effects(_ effects: Effects) -> [String] {
    var words = effects.writes.map { "\($0.kind) \(text($0.table))" }
    if !effects.reads.isEmpty { words.append("reads " + effects.reads.map(text).joined(separator: ", ")) }
    if !effects.calls.isEmpty { words.append("calls " + effects.calls.map(text).joined(separator: ", ")) }
    words += effects.uses.map(use)
    if effects.transaction != .none { words.append("\(effects.transaction)") }
    switch effects.rowCount {
    case .kept: break
    case .set: words.append("counts")
    case .lost: words.append("loses count")
    }
    if effects.mayDoAnything { words.append("anything") }
    return words
  }

  private func text(_ name: NameID) -> String { script.file.text(script.range(name)) }

  private func use(_ use: Effects.Use) -> String {
    let name = script.name(flow.locals.all[use.local].name)
    return switch use.kind {
    case .read: name
    case .mayRead: name + "?"
    case .assign: name + " :="
    case .assignPart: name + ". :="
    case .mayAssign: name + " ?="
    case .unset: name + " := NULL"
    }
  }
}
