import Diagnostics
import SQLSemantics
import SQLSyntax

/// Rules by what they are asked about, so that each kind has one pass over a script.
struct AskedRules: Sendable {
  private let expressionRules: [any ExpressionRule]
  private let statementRules: [any StatementRule]
  private let selectRules: [any SelectRule]
  private let bodyRules: [any BodyRule]

  init(_ rules: [any LintRule]) {
    expressionRules = rules.compactMap { $0 as? any ExpressionRule }
    statementRules = rules.compactMap { $0 as? any StatementRule }
    selectRules = rules.compactMap { $0 as? any SelectRule }
    bodyRules = rules.compactMap { $0 as? any BodyRule }
  }

  var isEmpty: Bool { expressionRules.isEmpty && statementRules.isEmpty && selectRules.isEmpty && bodyRules.isEmpty }

  func findings(in context: LintContext) -> [Diagnostic] {
    expressionFindings(context) + statementFindings(context) + selectFindings(context) + bodyFindings(context)
  }

  private func expressionFindings(_ context: LintContext) -> [Diagnostic] {
    guard !expressionRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for index in context.script.tree.expressions.indices {
      let expression = ExpressionID(raw: UInt32(index + 1))
      for rule in expressionRules { found += rule.findings(at: expression, in: context) }
    }
    return found
  }

  private func statementFindings(_ context: LintContext) -> [Diagnostic] {
    guard !statementRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for index in context.script.tree.statements.indices {
      let statement = StatementID(raw: UInt32(index + 1))
      for rule in statementRules { found += rule.findings(at: statement, in: context) }
    }
    return found
  }

  private func selectFindings(_ context: LintContext) -> [Diagnostic] {
    guard !selectRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for place in context.selects {
      for rule in selectRules { found += rule.findings(in: place, context) }
    }
    return found
  }

  private func bodyFindings(_ context: LintContext) -> [Diagnostic] {
    context.bodies.flatMap { body in bodyRules.flatMap { $0.findings(in: body, context) } }
  }
}
