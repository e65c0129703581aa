import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A clause of which there can be one stands twice, or two rules have one name.
///
///     --@ timeout 10 minutes
///     --@ timeout 2 hours
struct RepeatedClause: BodyRule {
  let code = "ANL009"
  let name = "repeated-clause"
  let summary = "a clause of which there can be one stands twice"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    return script.clauseSites.flatMap { site -> [Diagnostic] in
      var seen: [String: TokenID] = [:]
      return site.clauses.compactMap { clause in
        guard let (key, token) = identity(of: clause, script) else { return nil }
        guard let first = seen[key] else {
          seen[key] = token
          return nil
        }
        return finding(of: token, first, clause, script)
      }
    }
  }

  private func finding(of token: TokenID, _ first: TokenID, _ clause: Clause, _ script: Script) -> Diagnostic {
    var isRule = false
    if case .quality = clause.content { isRule = true }
    let word = script.text(token)
    return finding(
      isRule
        ? "two rules are called '\(word)': their figures and their history become one"
        : "'\(word)' stands here already: which of the two holds is nobody's to say",
      at: script.range(token), notes: [Diagnostic.Note("the first one", at: script.range(first))],
      help: isRule ? "give each rule a name of its own" : "keep the one that is meant")
  }

  /// What may be there once, and the word to point at.
  private func identity(of clause: Clause, _ script: Script) -> (String, TokenID)? {
    switch clause.content {
    case .retry, .watermark, .timeout, .freshness, .schedule, .transform, .doc, .renamed: (script.name(clause.word), clause.word)
    case .quality(let id): ("quality " + script.name(script.tree[id].name), script.tree[id].name)
    case .refers, .score, .unique: nil
    default: nil
    }
  }
}
