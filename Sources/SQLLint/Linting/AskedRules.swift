import Diagnostics
import SQLSemantics
import SQLSyntax

/// Rules by what they are asked about, so that each kind has one pass over a script.
struct AskedRules: Sendable {
  private let expressionRules: [any ExpressionRule]
  /// The same for each kind of expression.
  private let expressionRulesByKind: [[any ExpressionRule]]
  private let statementRules: [any StatementRule]
  private let selectRules: [any SelectRule]
  private let bodyRules: [any BodyRule]
  /// The same as functions, which are taken out of their list without a copy.
  private let bodyQuestions: [@Sendable (Body, LintContext) -> [Diagnostic]]

  init(_ rules: [any LintRule]) {
    let questions = rules.map(\.questions)
    self.init(
      questions.compactMap(\.expressions), questions.compactMap(\.statements), questions.compactMap(\.selects),
      questions.compactMap(\.bodies))
  }

  /// Those of other rules that look into SQL in texts.
  init(_ rules: AskedRules, reading isRead: (DynamicReading) -> Bool) {
    self.init(
      rules.expressionRules.filter { isRead($0.dynamicReading) }, rules.statementRules.filter { isRead($0.dynamicReading) },
      rules.selectRules.filter { isRead($0.dynamicReading) }, rules.bodyRules.filter { isRead($0.dynamicReading) })
  }

  private init(
    _ expressions: [any ExpressionRule], _ statements: [any StatementRule], _ selects: [any SelectRule], _ bodies: [any BodyRule]
  ) {
    expressionRules = expressions
    expressionRulesByKind = ExpressionKind.allCases.map { kind in expressions.filter { $0.kinds.contains(kind) } }
    statementRules = statements
    selectRules = selects
    bodyRules = bodies
    bodyQuestions = bodies.map { rule in { body, context in rule.findings(in: body, context) } }
  }

  var isEmpty: Bool { expressionRules.isEmpty && statementRules.isEmpty && selectRules.isEmpty && bodyRules.isEmpty }

  func findings(in context: LintContext) -> [Diagnostic] {
    expressionFindings(context) + statementFindings(context) + selectFindings(context) + bodyFindings(context)
  }

  // A rule is taken out of its list once and asked about everything: that copies it, which is more work than most answers.

  private func expressionFindings(_ context: LintContext) -> [Diagnostic] {
    guard !expressionRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for (rules, expressions) in zip(expressionRulesByKind, context.script.expressionsByKind) where !expressions.isEmpty {
      for rule in rules {
        for expression in expressions { found.add(rule.findings(at: expression, in: context)) }
      }
    }
    return found
  }

  private func statementFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for rule in statementRules {
      for index in context.script.tree.statements.indices {
        found.add(rule.findings(at: StatementID(raw: UInt32(index + 1)), in: context))
      }
    }
    return found
  }

  private func selectFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for rule in selectRules {
      for place in context.selects { found.add(rule.findings(in: place, context)) }
    }
    return found
  }

  private func bodyFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for body in context.bodies {
      for findings in bodyQuestions { found.add(findings(body, context)) }
    }
    return found
  }
}

extension Script {
  /// Those of each `ExpressionKind`.
  fileprivate var expressionsByKind: [[ExpressionID]] {
    var expressions = [[ExpressionID]](repeating: [], count: ExpressionKind.allCases.count)
    for index in tree.expressions.indices {
      guard let kind = ExpressionKind(of: tree.expressions[index]) else { continue }
      expressions[kind.rawValue].append(ExpressionID(raw: UInt32(index + 1)))
    }
    return expressions
  }
}

extension [Diagnostic] {
  /// Most rules find nothing in most places.
  fileprivate mutating func add(_ findings: [Diagnostic]) {
    if !findings.isEmpty { append(contentsOf: findings) }
  }
}
