public import Diagnostics
public import SQLSchema
import SQLSemantics
public import SQLSyntax
import SourceText

/// Looks for defects in a script that was read.
///
///     let findings = Linter().findings(in: script, schema: database)
///
/// The script's own diagnostics (what could not be read) are not among them.
public struct Linter: Sendable {
  private let expressionRules: [any ExpressionRule]
  private let statementRules: [any StatementRule]
  private let bodyRules: [any BodyRule]
  private let enabled: Set<String>
  private let severities: [String: Severity]

  /// `severities` replaces the default severity of the rules whose codes it names.
  public init(rules: [any LintRule] = Rules.all, severities: [String: Severity] = [:]) {
    expressionRules = rules.compactMap { $0 as? any ExpressionRule }
    statementRules = rules.compactMap { $0 as? any StatementRule }
    bodyRules = rules.compactMap { $0 as? any BodyRule }
    enabled = Set(rules.map(\.code))
    self.severities = severities
  }

  /// The findings in the order of the text. With a schema the rules that ask for keys and columns know more.
  public func findings(in script: Script, schema: Database? = nil) -> [Diagnostic] {
    let context = LintContext(script, schema: schema)
    let found = expressionFindings(context) + statementFindings(context) + bodyFindings(context)
    let judged = Allowances(in: script, enabled: enabled).applied(to: found)
    return judged.map(withSeverity).sorted { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
  }

  private func expressionFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for index in context.script.tree.expressions.indices {
      let expression = ExpressionID(raw: UInt32(index + 1))
      for rule in expressionRules { found += rule.findings(at: expression, in: context) }
    }
    return found
  }

  private func statementFindings(_ context: LintContext) -> [Diagnostic] {
    context.bodies.flatMap { body in
      body.statements.flatMap { statement in statementRules.flatMap { $0.findings(at: statement.id, in: context) } }
    }
  }

  private func bodyFindings(_ context: LintContext) -> [Diagnostic] {
    context.bodies.flatMap { body in bodyRules.flatMap { $0.findings(in: body, context) } }
  }

  private func withSeverity(_ finding: Diagnostic) -> Diagnostic {
    guard let severity = severities[finding.code] else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }
}
