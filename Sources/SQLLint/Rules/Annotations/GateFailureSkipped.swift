import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A gate is to fail the run, and a clause skips that failure.
///
///     --@ on error data_quality do log, skip
///     …  --@ gate rejected <= 5% else fail
///
/// A failed gate is an error of the category data_quality like any other.
struct GateFailureSkipped: BodyRule {
  let code = "ANL010"
  let name = "gate-failure-skipped"
  let summary = "a gate fails the run, and `on error … skip` lets it go on"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    let sites = script.clauseSites
    return sites.flatMap { site in
      site.clauses.compactMap { clause -> Diagnostic? in
        guard case .onError(let id) = clause.content, skips(script.tree[id], among: site, script) else { return nil }
        return failing(inside: site, sites, script).map { finding(of: script.tree[id], $0, script) }
      }
    }
  }

  private func finding(of clause: ErrorClause, _ gate: SourceRange, _ script: Script) -> Diagnostic {
    finding(
      "'\(script.text(clause.what))' holds the failure of a gate as well: with skip the run goes on and counts as a success",
      at: script.range(clause.what),
      notes: [Diagnostic.Note("this is to fail the run", at: gate)],
      help: "name the errors that may be skipped, or add `on error data_quality do log, raise`, which is asked first")
  }

  /// `any` without a clause for data_quality, or data_quality itself.
  private func skips(_ clause: ErrorClause, among site: ClauseSite, _ script: Script) -> Bool {
    guard clause.skips else { return false }
    if script.name(clause.what) == "data_quality" { return true }
    guard script.name(clause.what) == "any" else { return false }
    return !site.clauses.contains { other in
      if case .onError(let id) = other.content { script.name(script.tree[id].what) == "data_quality" } else { false }
    }
  }

  /// A gate or a rule with `else fail` on what the clause stands on or in it.
  private func failing(inside site: ClauseSite, _ sites: [ClauseSite], _ script: Script) -> SourceRange? {
    guard !site.statement.isNone else { return nil }
    let extent = script.tree.extent(of: site.statement)
    for inner in sites where extent.first <= inner.carrier.first && inner.carrier.last <= extent.last {
      if let clause = inner.clauses.first(where: { fails($0, script) }) { return script.range(clause) }
    }
    return nil
  }

  private func fails(_ clause: Clause, _ script: Script) -> Bool {
    switch clause.content {
    case .gate(let id): script.tree[id].fails
    case .quality(let id): script.tree[id].action == .fail
    case .refers(let id): script.tree[id].action == .fail
    default: false
    }
  }
}
