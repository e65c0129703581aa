import Diagnostics
import SQLSemantics
import SQLSyntax

/// Rules by what they are asked about, so that each kind has one pass over a script.
struct AskedRules: Sendable {
  private let expressionRules: [any ExpressionRule]
  private let statementRules: [any StatementRule]
  private let bodyRules: [any BodyRule]

  init(_ rules: [any LintRule]) {
    expressionRules = rules.compactMap { $0 as? any ExpressionRule }
    statementRules = rules.compactMap { $0 as? any StatementRule }
    bodyRules = rules.compactMap { $0 as? any BodyRule }
  }

  var isEmpty: Bool { expressionRules.isEmpty && statementRules.isEmpty && bodyRules.isEmpty }

  func findings(in context: LintContext) -> [Diagnostic] {
    expressionFindings(context) + statementFindings(context) + bodyFindings(context)
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
    context.bodies.flatMap { body in
      body.statements.flatMap { statement in statementRules.flatMap { $0.findings(at: statement.id, in: context) } }
    }
  }

  private func bodyFindings(_ context: LintContext) -> [Diagnostic] {
    context.bodies.flatMap { body in bodyRules.flatMap { $0.findings(in: body, context) } }
  }
}
