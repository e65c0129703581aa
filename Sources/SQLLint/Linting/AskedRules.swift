import Diagnostics
import SQLSemantics
import SQLSyntax

/// Rules by what they are asked about, so that each kind has one pass over a script.
struct AskedRules: Sendable {
  private let expressionRules: [any ExpressionRule]
  private let statementRules: [any StatementRule]
  private let selectRules: [any SelectRule]
  private let bodyRules: [any BodyRule]

  /// To find out what a rule is asked about takes longer than to ask it: it is done once.
  init(_ rules: [any LintRule]) {
    expressionRules = rules.compactMap { $0 as? any ExpressionRule }
    statementRules = rules.compactMap { $0 as? any StatementRule }
    selectRules = rules.compactMap { $0 as? any SelectRule }
    bodyRules = rules.compactMap { $0 as? any BodyRule }
  }

  /// Those of other rules that look into SQL in texts.
  init(_ rules: AskedRules, reading isRead: (DynamicReading) -> Bool) {
    expressionRules = rules.expressionRules.filter { isRead($0.dynamicReading) }
    statementRules = rules.statementRules.filter { isRead($0.dynamicReading) }
    selectRules = rules.selectRules.filter { isRead($0.dynamicReading) }
    bodyRules = rules.bodyRules.filter { isRead($0.dynamicReading) }
  }

  var isEmpty: Bool { expressionRules.isEmpty && statementRules.isEmpty && selectRules.isEmpty && bodyRules.isEmpty }

  func findings(in context: LintContext) -> [Diagnostic] {
    expressionFindings(context) + statementFindings(context) + selectFindings(context) + bodyFindings(context)
  }

  private func expressionFindings(_ context: LintContext) -> [Diagnostic] {
    guard !expressionRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for index in context.script.tree.expressions.indices where !context.script.tree.expressions[index].isNameOrNumber {
      let expression = ExpressionID(raw: UInt32(index + 1))
      for rule in expressionRules { found.add(rule.findings(at: expression, in: context)) }
    }
    return found
  }

  private func statementFindings(_ context: LintContext) -> [Diagnostic] {
    guard !statementRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for index in context.script.tree.statements.indices {
      let statement = StatementID(raw: UInt32(index + 1))
      for rule in statementRules { found.add(rule.findings(at: statement, in: context)) }
    }
    return found
  }

  private func selectFindings(_ context: LintContext) -> [Diagnostic] {
    guard !selectRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for place in context.selects {
      for rule in selectRules { found.add(rule.findings(in: place, context)) }
    }
    return found
  }

  private func bodyFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for body in context.bodies {
      for rule in bodyRules { found.add(rule.findings(in: body, context)) }
    }
    return found
  }
}

extension [Diagnostic] {
  /// Most rules find nothing in most places.
  fileprivate mutating func add(_ findings: [Diagnostic]) {
    if !findings.isEmpty { append(contentsOf: findings) }
  }
}

extension ValueExpression {
  fileprivate var isNameOrNumber: Bool {
    switch self {
    case .column, .qualified, .number: true
    default: false
    }
  }
}
