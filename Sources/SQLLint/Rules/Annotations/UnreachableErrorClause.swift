import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A clause about errors that no error reaches.
///
///     --@ on error any do log, raise        …  EXCEPTION WHEN OTHER THEN RETURN 'failed';
///
/// The body's own handler is asked first: what it keeps never comes out.
struct UnreachableErrorClause: BodyRule {
  let code = "ANL001"
  let name = "unreachable-error-clause"
  let summary = "a clause about errors that no error reaches"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    return context.script.clauseSites.flatMap { site -> [Diagnostic] in
      guard site.clauses.contains(where: isAboutErrors) else { return [] }
      return repeated(site, context.script) + untried(site, context.script) + shadowed(site, context)
    }
  }

  private func isAboutErrors(_ clause: Clause) -> Bool {
    switch clause.content {
    case .onError, .retry: true
    default: false
    }
  }

  private func errorClauses(_ site: ClauseSite, _ script: Script) -> [ErrorClause] {
    site.clauses.compactMap { if case .onError(let id) = $0.content { script.tree[id] } else { nil } }
  }

  // MARK: The same twice

  private func repeated(_ site: ClauseSite, _ script: Script) -> [Diagnostic] {
    var seen: [String: TokenID] = [:]
    return errorClauses(site, script).compactMap { clause in
      let name = script.name(clause.what)
      guard let first = seen[name] else {
        seen[name] = clause.what
        return nil
      }
      return finding(
        "'\(script.text(clause.what))' has a clause already: this one is never asked", at: script.range(clause.what),
        notes: [Diagnostic.Note("that one is", at: script.range(first))], help: "write all that is to be done into one of them")
    }
  }

  // MARK: Never tried again

  /// `on error timeout do retry` beside `retry network …`
  private func untried(_ site: ClauseSite, _ script: Script) -> [Diagnostic] {
    guard let retry = site.clauses.lazy.compactMap({ self.retry($0, script) }).first, !retry.categories.isEmpty else { return [] }
    let categories = script.names(retry.categories)
    return errorClauses(site, script).compactMap { clause in
      guard clause.retries, isCategory(clause.what, script), !categories.contains(script.name(clause.what)) else { return nil }
      return finding(
        "'\(script.text(clause.what))' is not among what 'retry' tries again: nothing is tried here", at: script.range(clause.what),
        help: "add it to the retry clause: retry \((categories + [script.name(clause.what)]).joined(separator: ", ")) …")
    }
  }

  private func retry(_ clause: Clause, _ script: Script) -> RetryClause? {
    if case .retry(let id) = clause.content { script.tree[id] } else { nil }
  }

  private func isCategory(_ word: TokenID, _ script: Script) -> Bool {
    let categories: Set = [
      "network", "authentication", "configuration", "data_quality", "rate_limit", "timeout", "validation", "business_rule",
      "infrastructure",
      "unknown",
    ]
    return categories.contains(script.name(word))
  }

  // MARK: The body keeps them

  private func shadowed(_ site: ClauseSite, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.isProcedure(site), let body = context.body(of: site), let clause = site.clauses.first(where: isAboutErrors) else {
      return []
    }
    guard let condition = keepingCondition(body, script) else { return [] }
    return [
      finding(
        "no error comes here: the body's own handler of '\(script.text(condition))' lets none out", at: script.range(clause),
        notes: [Diagnostic.Note("errors end here", at: script.range(condition))],
        help: "leave errors to the clause and take the handler away, or end it with RAISE")
    ]
  }

  /// The outermost handler for all errors, where no way through it raises.
  private func keepingCondition(_ body: Body, _ script: Script) -> TokenID? {
    for handler in body.handlers where handler.isOutermost {
      let endings = script.endings(of: script.tree[handler.id].statements)
      if let condition = script.catchAll(handler), !endings.raises, !endings.isUnknown { return condition }
    }
    return nil
  }
}
