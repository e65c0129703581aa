import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A gate on a figure that nothing counts.
///
///     --@ gate score_mean >= 0.8 else fail      without   --@ score …
struct GateWithoutMetric: BodyRule {
  let code = "ANL003"
  let name = "gate-without-metric"
  let summary = "a gate on a figure that no clause gives"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    let sites = script.clauseSites
    return sites.flatMap { site -> [Diagnostic] in
      let gates = site.clauses.compactMap { gate($0, script) }
      guard !gates.isEmpty else { return [] }
      let clauses = script.isProcedure(site) ? all(inside: site, sites, script) : site.clauses
      return gates.compactMap { finding(of: $0, clauses, script) }
    }
  }

  private func finding(of gate: GateClause, _ clauses: [Clause], _ script: Script) -> Diagnostic? {
    guard let needed = needed(for: script.name(gate.metric)), !clauses.contains(where: { gives($0, script.name(gate.metric), script) })
    else {
      return nil
    }
    return finding(
      "nothing counts '\(script.text(gate.metric))' here: this gate lets every run pass", at: script.range(gate.metric),
      help: "add \(needed), or take the gate away")
  }

  private func gate(_ clause: Clause, _ script: Script) -> GateClause? {
    if case .gate(let id) = clause.content { script.tree[id] } else { nil }
  }

  private func all(inside site: ClauseSite, _ sites: [ClauseSite], _ script: Script) -> [Clause] {
    let extent = script.tree.extent(of: site.statement)
    return sites.filter { extent.first <= $0.carrier.first && $0.carrier.last <= extent.last }.flatMap(\.clauses)
  }

  /// The clause that gives a figure; nil for those that every load has.
  private func needed(for metric: String) -> String? {
    switch metric {
    case "score_mean", "score_min", "flagged": "a `score` clause"
    case "duplicates": "a `unique` clause"
    case "rejected": "a clause that ends with `else reject`"
    default: nil
    }
  }

  private func gives(_ clause: Clause, _ metric: String, _ script: Script) -> Bool {
    switch (metric, clause.content) {
    case ("score_mean", .score), ("score_min", .score), ("flagged", .score), ("duplicates", .unique): true
    case ("rejected", .unique(let id)): script.tree[id].action == .reject
    case ("rejected", .quality(let id)): script.tree[id].action == .reject
    case ("rejected", .refers(let id)): script.tree[id].action == .reject
    case ("rejected", .score(let id)): script.tree[id].action == .reject
    default: false
    }
  }
}
