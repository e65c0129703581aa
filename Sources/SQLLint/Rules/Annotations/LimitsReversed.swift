import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A clause whose numbers leave nothing of what it says.
///
///     --@ retry transient up to 5 times backoff 30 s to 200 ms
///     --@ freshness (landed_at) warn after 2 days fail after 8 hours
struct LimitsReversed: BodyRule {
  let code = "ANL006"
  let name = "limits-reversed"
  let summary = "a clause whose numbers leave nothing of what it says"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    return context.script.clauseSites.flatMap { site in site.clauses.flatMap { findings(of: $0, context.script) } }
  }

  private func findings(of clause: Clause, _ script: Script) -> [Diagnostic] {
    switch clause.content {
    case .retry(let id): retry(script.tree[id], script)
    case .freshness(let id): freshness(script.tree[id], script)
    case .timeout(let id): none(script.tree[id].duration, "nothing is done within no time", script)
    case .quality(let id): weight(script.tree[id].weight, script)
    case .refers(let id): weight(script.tree[id].weight, script)
    default: []
    }
  }

  // MARK: retry

  private func retry(_ clause: RetryClause, _ script: Script) -> [Diagnostic] {
    let attempts = times(clause, script)
    if !attempts.isEmpty { return attempts }
    return backoff(clause, script) + factor(clause, script) + within(clause, script)
  }

  private func times(_ clause: RetryClause, _ script: Script) -> [Diagnostic] {
    guard Double(script.text(clause.times)) == 0 else { return [] }
    return [
      finding("nothing is tried again: 'up to 0 times'", at: script.range(clause.times), help: "say how often, or take the clause away")
    ]
  }

  private func backoff(_ clause: RetryClause, _ script: Script) -> [Diagnostic] {
    guard let first = script.milliseconds(clause.first), let longest = script.milliseconds(clause.longest), first > longest else {
      return []
    }
    let swap = [
      TextEdit(replacing: script.range(clause.first), with: script.written(clause.longest)),
      TextEdit(replacing: script.range(clause.longest), with: script.written(clause.first)),
    ]
    return [
      finding(
        "the first pause (\(script.written(clause.first))) is longer than the longest (\(script.written(clause.longest)))",
        at: script.range(clause.first).joined(with: script.range(clause.longest)),
        help: "the shorter one comes first: backoff 200 ms to 30 s",
        fix: Diagnostic.Fix("write the shorter one first", edits: swap))
    ]
  }

  private func factor(_ clause: RetryClause, _ script: Script) -> [Diagnostic] {
    guard !clause.factor.isNone, let factor = Double(script.text(clause.factor)), factor < 1 else { return [] }
    return [
      finding(
        "each pause is shorter than the one before: who is overloaded is asked ever faster", at: script.range(clause.factor),
        help: "a factor of 2 doubles the pause each time")
    ]
  }

  private func within(_ clause: RetryClause, _ script: Script) -> [Diagnostic] {
    guard let first = script.milliseconds(clause.first), let within = script.milliseconds(clause.within), within < first else { return [] }
    return [
      finding(
        "all is over after \(script.written(clause.within)), before the first pause of \(script.written(clause.first)) has passed",
        at: script.range(clause.within), help: "give the attempts more time than their pauses take")
    ]
  }

  // MARK: Others

  private func freshness(_ clause: FreshnessClause, _ script: Script) -> [Diagnostic] {
    guard let warn = script.milliseconds(clause.warnAfter), let fail = script.milliseconds(clause.failAfter), fail <= warn else {
      return []
    }
    return [
      finding(
        "nobody is ever warned: it fails after \(script.written(clause.failAfter)) already", at: script.range(clause.warnAfter),
        notes: [Diagnostic.Note("the earlier of the two", at: script.range(clause.failAfter))],
        help: "warn after the shorter time, and fail after the longer one")
    ]
  }

  private func none(_ duration: DurationText, _ consequence: String, _ script: Script) -> [Diagnostic] {
    guard script.milliseconds(duration) == 0 else { return [] }
    return [
      finding("\(consequence): '\(script.written(duration))'", at: script.range(duration), help: "say how long, or take the clause away")
    ]
  }

  private func weight(_ weight: TokenID, _ script: Script) -> [Diagnostic] {
    guard !weight.isNone, Double(script.text(weight)) == 0 else { return [] }
    return [
      finding(
        "a rule of weight 0 counts for nothing in the score", at: script.range(weight),
        help: "weigh it with 1 or more, or take the rule away")
    ]
  }
}
