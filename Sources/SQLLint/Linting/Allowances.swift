import Diagnostics
import SQLSyntax
import SourceText

/// The `--@ allow` clauses of a script: they take findings away, and are findings themselves where they take none.
struct Allowances {
  /// `allow ROW001 because '…'`
  private struct Allowance {
    let code: String
    let ruleRange: SourceRange
    /// The text of what it stands on, with the annotations there.
    let extent: SourceRange

    func silences(_ finding: Diagnostic) -> Bool {
      finding.code == code.uppercased() && extent.start <= finding.range.start && finding.range.end <= extent.end
    }
  }

  private let allowances: [Allowance]
  private let unknown: [Diagnostic]
  private let enabled: Set<String>
  private let misread: MisreadStatements

  /// `enabled`: the rules that ran. An allowance of a rule that did not run silences nothing and is not blamed for it.
  init(in script: Script, enabled: Set<String>) {
    let all = script.clauses.indices.compactMap { Self.allowance(script.clauses[$0], in: script) }
    self.enabled = enabled
    misread = MisreadStatements(script)
    allowances = all.filter { Rules.rule($0.code) != nil }
    unknown = all.filter { Rules.rule($0.code) == nil }.map { UnknownAllow().finding(of: $0.code, at: $0.ruleRange) }
  }

  private static func allowance(_ clause: Clause, in script: Script) -> Allowance? {
    guard case .allow(let rule, _) = clause.content, clause.carrier >= 0 else { return nil }
    return Allowance(code: script.text(rule), ruleRange: script.range(rule), extent: script.extent(ofCarrier: clause.carrier))
  }

  /// The findings that remain, and those about the allowances.
  func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    var remaining = findings
    for allowance in allowances { remaining.removeAll { allowance.silences($0) } }
    let unused = allowances.filter { allowance in isBlamed(allowance) && !findings.contains(where: allowance.silences) }
    let blames = unused.map { UnusedAllow().finding(of: $0.code, at: $0.ruleRange) }
    return remaining + (blames + unknown).filter { enabled.contains($0.code) }
  }

  private func isBlamed(_ allowance: Allowance) -> Bool {
    enabled.contains(allowance.code.uppercased()) && !misread.touch(allowance.extent)
  }
}

extension Script {
  /// The text of a statement, column, parameter or handler from its first annotation on.
  fileprivate func extent(ofCarrier index: Int) -> SourceRange {
    let carrier = carriers[index]
    let own = range(TokenID(raw: carrier.first)).joined(with: range(TokenID(raw: carrier.last)))
    return clauses(on: index).reduce(own) { $0.joined(with: annotations[$1.annotation].range) }
  }
}
