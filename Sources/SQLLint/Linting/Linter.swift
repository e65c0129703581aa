public import Diagnostics
public import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceText

/// Looks for defects in a script that was read.
///
///     let findings = Linter().findings(in: script, schema: database)
///
/// The script's own diagnostics (what could not be read) are not among them.
public struct Linter: Sendable {
  private let rules: AskedRules
  private let dynamicRules: [any DynamicRule]
  private let rulesForClosedTexts: AskedRules
  private let rulesForAllTexts: AskedRules
  private let enabled: Set<String>
  /// The rules that know nothing about a body of which they know a part.
  private let readersOfWholeBodies: Set<String>
  private let askersOfNeighbours: Set<String>
  private let severities: [String: Severity]

  /// `severities` replaces the default severity of the rules whose codes it names.
  public init(rules: [any LintRule] = Rules.all, severities: [String: Severity] = [:]) {
    let asked = AskedRules(rules)
    self.rules = asked
    dynamicRules = rules.compactMap(\.questions.texts)
    rulesForClosedTexts = AskedRules(asked, reading: { $0 != .none })
    rulesForAllTexts = AskedRules(asked, reading: { $0 == .all })
    enabled = Set(rules.map(\.code))
    readersOfWholeBodies = Set(rules.filter { !$0.judgesStatementsAlone }.map(\.code))
    askersOfNeighbours = Set(rules.filter(\.asksNeighbours).map(\.code))
    self.severities = severities
  }

  /// Whether findings may go away once the neighbours of their script are known.
  public func leavesQuestions(_ findings: [Diagnostic]) -> Bool { findings.contains { askersOfNeighbours.contains($0.code) } }

  /// The findings in the order of the text. With a schema the rules that ask for keys and columns know more.
  /// `tags`: the columns that the project's other files tag as personal; `quoting`: the functions in them that give quoted text;
  /// `neighbours`: what other files say where there is no project.
  public func findings(
    in script: Script, schema: Database? = nil, tags: PrivacyTags = PrivacyTags(), quoting: QuotingFunctions = QuotingFunctions(),
    neighbours: Neighbours = Neighbours()
  ) -> [Diagnostic] {
    let context = LintContext(script, schema: schema, tags: tags, quoting: quoting, neighbours: neighbours)
    let found = findings(of: rules, in: context)
    let judged = Allowances(in: script, enabled: enabled).applied(to: found + dynamicFindings(context, known: found))
    return judged.map(withSeverity).sorted { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
  }

  /// Without what is said of statements that were read with errors.
  private func findings(of rules: AskedRules, in context: LintContext) -> [Diagnostic] {
    let found = rules.findings(in: context)
    guard !found.isEmpty, !context.script.diagnostics.isEmpty else { return found }
    let misread = MisreadStatements(context.script)
    return misread.isEmpty ? found : found.filter { !isGuess($0, misread) }
  }

  private func isGuess(_ finding: Diagnostic, _ misread: MisreadStatements) -> Bool {
    readersOfWholeBodies.contains(finding.code) ? misread.holdInBodies(finding.range) : misread.hold(finding.range)
  }

  private func withSeverity(_ finding: Diagnostic) -> Diagnostic {
    guard let severity = severities[finding.code] else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }

  // MARK: SQL in texts

  /// Each text is read once, for the rules about texts and for those of the others that look into them.
  ///
  /// What a rule has seen in the literal already it does not say again of the text.
  private func dynamicFindings(_ context: LintContext, known: [Diagnostic]) -> [Diagnostic] {
    guard !context.dynamicStatements.isEmpty, !dynamicRules.isEmpty || !rulesForClosedTexts.isEmpty else { return [] }
    let reader = DynamicReader(grammar: context.script.grammar)
    return context.dynamicStatements.flatMap { statement -> [Diagnostic] in
      guard let text = statement.text else { return dynamicRules.flatMap { $0.findings(in: statement, sql: nil, context) } }
      let sql = reader.read(text)
      let own = dynamicRules.flatMap { $0.findings(in: statement, sql: sql, context) }
      let inside = findings(in: text, sql, context).map(text.placed)
      return own + inside.filter { finding in !known.contains { $0.code == finding.code && $0.range == finding.range } }
    }
  }

  /// What the rules that look into texts say about one.
  private func findings(in text: DynamicText, _ sql: Script, _ outer: LintContext) -> [Diagnostic] {
    let rules = text.isClosed ? rulesForClosedTexts : rulesForAllTexts
    return rules.isEmpty ? [] : findings(of: rules, in: LintContext(sql, schema: outer.schema, neighbours: outer.neighbours))
  }
}
