import Diagnostics
import SQLSemantics
import SQLSyntax

/// Rules by what they are asked about, so that each kind has one pass over a script.
struct AskedRules: Sendable {
  /// A rule as a function, which is taken out of its list without a copy, and called without a look at what it is.
  private typealias Question<Place> = @Sendable (Place, LintContext) -> [Diagnostic]

  private let expressionRules: [any ExpressionRule]
  private let statementRules: [any StatementRule]
  private let selectRules: [any SelectRule]
  private let bodyRules: [any BodyRule]
  /// For each kind of expression.
  private let expressionQuestions: [[Question<ExpressionID>]]
  private let statementQuestions: [Question<StatementID>]
  private let selectQuestions: [Question<SelectPlace>]
  private let bodyQuestions: [Question<Body>]

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
    statementRules = statements
    selectRules = selects
    bodyRules = bodies
    let questions = expressions.map { rule in (kinds: rule.kinds, ask: { rule.findings(at: $0, in: $1) } as Question<ExpressionID>) }
    expressionQuestions = ExpressionKind.allCases.map { kind in questions.filter { $0.kinds.contains(kind) }.map(\.ask) }
    statementQuestions = statements.map { rule in { rule.findings(at: $0, in: $1) } }
    selectQuestions = selects.map { rule in { rule.findings(in: $0, $1) } }
    bodyQuestions = bodies.map { rule in { rule.findings(in: $0, $1) } }
  }

  var isEmpty: Bool { expressionRules.isEmpty && statementRules.isEmpty && selectRules.isEmpty && bodyRules.isEmpty }

  func findings(in context: LintContext) -> [Diagnostic] {
    expressionFindings(context) + statementFindings(context) + selectFindings(context) + bodyFindings(context)
  }

  private func expressionFindings(_ context: LintContext) -> [Diagnostic] {
    guard !expressionRules.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for (questions, expressions) in zip(expressionQuestions, context.script.expressionsByKind) where !expressions.isEmpty {
      for ask in questions {
        for expression in expressions { found.add(ask(expression, context)) }
      }
    }
    return found
  }

  private func statementFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for ask in statementQuestions {
      for index in context.script.tree.statements.indices { found.add(ask(StatementID(raw: UInt32(index + 1)), context)) }
    }
    return found
  }

  private func selectFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for ask in selectQuestions {
      for place in context.selects { found.add(ask(place, context)) }
    }
    return found
  }

  private func bodyFindings(_ context: LintContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for body in context.bodies {
      for ask in bodyQuestions { found.add(ask(body, context)) }
    }
    return found
  }
}

extension Script {
  /// Those of each `ExpressionKind`.
  fileprivate var expressionsByKind: [[ExpressionID]] {
    var expressions = ExpressionKind.allCases.map { _ in
      var list: [ExpressionID] = []
      list.reserveCapacity(32)
      return list
    }
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
