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
  private let severities: [String: Severity]

  /// `severities` replaces the default severity of the rules whose codes it names.
  public init(rules: [any LintRule] = Rules.all, severities: [String: Severity] = [:]) {
    let asked = AskedRules(rules)
    self.rules = asked
    dynamicRules = rules.compactMap { $0 as? any DynamicRule }
    rulesForClosedTexts = AskedRules(asked, reading: { $0 != .none })
    rulesForAllTexts = AskedRules(asked, reading: { $0 == .all })
    enabled = Set(rules.map(\.code))
    self.severities = severities
  }

  /// The findings in the order of the text. With a schema the rules that ask for keys and columns know more.
  /// `tags`: the columns that the project's other files tag as personal; `quoting`: the functions in them that give quoted text.
  public func findings(
    in script: Script, schema: Database? = nil, tags: PrivacyTags = PrivacyTags(), quoting: QuotingFunctions = QuotingFunctions()
  ) -> [Diagnostic] {
    let context = LintContext(script, schema: schema, tags: tags, quoting: quoting)
    let found = rules.findings(in: context)
    let judged = Allowances(in: script, enabled: enabled).applied(to: found + dynamicFindings(context, schema, known: found))
    return judged.map(withSeverity).sorted { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
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
  private func dynamicFindings(_ context: LintContext, _ schema: Database?, known: [Diagnostic]) -> [Diagnostic] {
    guard !context.dynamicStatements.isEmpty, !dynamicRules.isEmpty || !rulesForClosedTexts.isEmpty else { return [] }
    let reader = DynamicReader(grammar: context.script.grammar)
    return context.dynamicStatements.flatMap { statement -> [Diagnostic] in
      guard let text = statement.text else { return dynamicRules.flatMap { $0.findings(in: statement, sql: nil, context) } }
      let sql = reader.read(text)
      let own = dynamicRules.flatMap { $0.findings(in: statement, sql: sql, context) }
      let inside = findings(in: text, sql, schema).map(text.placed)
      return own + inside.filter { finding in !known.contains { $0.code == finding.code && $0.range == finding.range } }
    }
  }

  /// What the rules that look into texts say about one.
  private func findings(in text: DynamicText, _ sql: Script, _ schema: Database?) -> [Diagnostic] {
    let rules = text.isClosed ? rulesForClosedTexts : rulesForAllTexts
    return rules.isEmpty ? [] : rules.findings(in: LintContext(sql, schema: schema, tags: PrivacyTags()))
  }
}
