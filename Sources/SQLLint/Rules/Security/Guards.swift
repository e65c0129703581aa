import SQLSemantics
import SQLSyntax

/// Conditions that leave only harmless values of a variable on one of their ways out.
///
///     IF name NOT IN ('calls', 'users') THEN RAISE …   →   behind it `name` is one of two words
struct Guards {
  private let flow: BodyFlow
  /// For the node of a condition where it leads when it is true.
  private let branches: [Int: (condition: ExpressionID, operand: ExpressionID, whenTrue: Int)]
  private var script: Script { flow.script }

  init(_ flow: BodyFlow) {
    self.flow = flow
    var branches: [Int: (ExpressionID, ExpressionID, Int)] = [:]
    for (node, step) in flow.graph.steps.enumerated() {
      guard case .condition(of: let statement, let condition) = step, case .condition(let id) = flow.script.tree[statement] else {
        continue
      }
      let branch = flow.script.tree[flow.script.tree[id].branches].first { flow.script.tree[$0].condition == condition }
      let first = branch.flatMap { flow.script.tree[flow.script.tree[$0].statements].lazy.compactMap(flow.graph.node).first }
      if let first { branches[node] = (condition, flow.script.tree[id].operand, first) }
    }
    self.branches = branches
  }

  /// Whether a value that may be anything goes along from one node to the next.
  func letsAnything(of local: Int, from node: Int, to next: Int) -> Bool {
    guard let branch = branches[node] else { return true }
    let isTrue = next == branch.whenTrue
    if !branch.operand.isNone { return !(isTrue && isLocal(branch.operand, local) && isConstant(branch.condition)) }
    return !limits(Question(local: local, node: node), branch.condition, isTrue)
  }

  /// What is asked of a condition: about which local, and where the condition stands.
  private struct Question {
    let local: Int
    let node: Int
  }

  // MARK: Conditions

  /// Whether the condition's being true, or false, leaves only harmless values.
  private func limits(_ question: Question, _ condition: ExpressionID, _ isTrue: Bool) -> Bool {
    switch script.tree[condition] {
    case .unary(.not, let inner): return limits(question, inner, !isTrue)
    case .binary(.and, _, _):
      let parts = script.conjuncts(of: condition)
      return isTrue ? parts.contains { limits(question, $0, true) } : parts.allSatisfy { limits(question, $0, false) }
    case .binary(.or, _, _):
      let parts = script.disjuncts(of: condition)
      return isTrue ? parts.allSatisfy { limits(question, $0, true) } : parts.contains { limits(question, $0, false) }
    default: return test(condition, question) == isTrue
    }
  }

  /// Whether a test that is about the local leaves harmless values when it is true, or when it is false; nil where it does neither.
  private func test(_ condition: ExpressionID, _ question: Question) -> Bool? {
    let local = question.local
    return switch script.tree[condition] {
    case .isNull(let value, let negated):
      isLocal(value, local) ? !negated : isPicked(value, question, counted: false) ? negated : nil
    case .inList(let value, let list, let negated):
      isLocal(value, local) && script.tree[list].allSatisfy(isConstant) ? !negated : nil
    case .inQuery(let value, _, let negated): isLocal(value, local) ? !negated : nil
    case .exists(let query): isLookedUp(local, query) ? true : nil
    case .binary(let sign, let left, let right): comparison(sign, left, right, local) ?? counted(sign, left, right, question)
    case .column(let name): found(name, question)
    case .call(_, let arguments, distinct: _): isMatch(condition, Array(script.tree[arguments]), local) ? true : nil
    default: nil
    }
  }

  private func comparison(_ sign: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ local: Int) -> Bool? {
    guard isLocal(left, local) else { return isLocal(right, local) && isConstant(left) ? Self.equality(sign) : nil }
    switch sign {
    case .equal, .notEqual: return isConstant(right) || isAnyConstant(right) ? Self.equality(sign) : nil
    case .match, .matchFolded: return isSafePattern(right, wholly: false) ? true : nil
    case .notMatch, .notMatchFolded: return isSafePattern(right, wholly: false) ? false : nil
    case .regexp: return isSafePattern(right, wholly: script.grammar.matchesWholeTexts) ? true : nil
    case .notRegexp: return isSafePattern(right, wholly: script.grammar.matchesWholeTexts) ? false : nil
    default: return nil
    }
  }

  private static func equality(_ sign: BinaryOperator) -> Bool? {
    switch sign {
    case .equal: true
    case .notEqual: false
    default: nil
    }
  }

  /// `= ANY (ARRAY['a', 'b'])`
  private func isAnyConstant(_ value: ExpressionID) -> Bool {
    guard script.calledName(value) == "any", let list = script.tree[script.arguments(of: value)].first else { return false }
    guard case .array(let elements) = script.tree[script.withoutCasts(list)] else { return false }
    return script.tree[elements].allSatisfy(isConstant)
  }

  /// REGEXP_LIKE(name, '^[a-z_]+$')
  private func isMatch(_ call: ExpressionID, _ arguments: [ExpressionID], _ local: Int) -> Bool {
    guard let name = script.calledName(call), name == "regexp_like" || name == "rlike", arguments.count >= 2 else { return false }
    return isLocal(arguments[0], local) && isSafePattern(arguments[1], wholly: script.grammar.matchesWholeTexts)
  }

  private func isSafePattern(_ pattern: ExpressionID, wholly: Bool) -> Bool {
    guard let text = script.placedText(of: pattern) else { return false }
    return SafePattern.holds(text.text, wholly: wholly)
  }

  // MARK: Lookups

  /// EXISTS (SELECT … FROM known WHERE name = the local)
  private func isLookedUp(_ local: Int, _ query: QueryID) -> Bool {
    guard let select = select(of: query) else { return false }
    return !alwaysHasRow(select) && isLookedUp(local, by: select.filter)
  }

  /// `SELECT count(*) FROM known WHERE …` without groups.
  private func alwaysHasRow(_ select: Select) -> Bool {
    select.groupBy.isEmpty
      && script.tree[select.items].contains { item in
        script.expressionsOutsideQueries(in: script.tree[item].value).contains { script.isAggregate($0) }
      }
  }

  private func isLookedUp(_ local: Int, by filter: ExpressionID) -> Bool {
    script.conjuncts(of: filter).contains { part in
      guard case .binary(.equal, let left, let right) = script.tree[part] else { return false }
      return isLocal(left, local) && script.isColumn(right) || isLocal(right, local) && script.isColumn(left)
    }
  }

  /// `SELECT … FROM known WHERE name = the local; IF NOT FOUND THEN RAISE …`
  private func found(_ name: Symbol, _ question: Question) -> Bool? {
    let word = script.name(name)
    guard word == "found" || word == "sqlfound" || word == "sqlnotfound" else { return nil }
    let before = flow.graph.predecessors(of: question.node)
    return !before.isEmpty && before.allSatisfy { isLookedUp(question.local, at: $0.node) } ? word != "sqlnotfound" : nil
  }

  /// `SELECT count(*) INTO n FROM known WHERE name = the local; IF n = 0 THEN RAISE …`
  private func counted(_ sign: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ question: Question) -> Bool? {
    guard case .number(let token) = script.tree[right], isPicked(left, question, counted: true) else { return nil }
    switch (sign, script.text(token)) {
    case (.greater, "0"), (.greaterOrEqual, "1"), (.notEqual, "0"), (.equal, "1"): return true
    case (.equal, "0"), (.less, "1"), (.lessOrEqual, "0"), (.notEqual, "1"): return false
    default: return nil
    }
  }

  /// `SELECT id INTO found FROM known WHERE name = the local; IF found IS NULL THEN RAISE …`: whether the value is what the
  /// step before has taken out of a row that holds the local's value, or the number of such rows.
  private func isPicked(_ value: ExpressionID, _ question: Question, counted: Bool) -> Bool {
    let before = flow.graph.predecessors(of: question.node)
    return !before.isEmpty
      && before.allSatisfy { step in
        guard let select = select(at: step.node), isLookedUp(question.local, by: select.filter) else { return false }
        let takes = script.tree[select.into].contains { isSame($0, value) }
        return takes && (counted ? isCall(of: ["count"], select) : !alwaysHasRow(select) || isCall(of: ["max", "min"], select))
      }
  }

  private func select(at node: Int) -> Select? {
    guard case .statement(let statement) = flow.graph.steps[node], case .query(let query) = script.tree[statement] else { return nil }
    return select(of: query)
  }

  private func select(of query: QueryID) -> Select? {
    switch script.tree[query] {
    case .select(let id): script.tree[id]
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _), .locked(let query, _): select(of: query)
    default: nil
    }
  }

  /// Whether all that a query without groups gives is a call of one of these.
  private func isCall(of names: Set<String>, _ select: Select) -> Bool {
    guard select.groupBy.isEmpty, select.items.count == 1, let item = script.tree[select.items].first else { return false }
    return script.calledName(script.tree[item].value).map(names.contains) ?? false
  }

  private func isSame(_ target: ExpressionID, _ value: ExpressionID) -> Bool {
    guard let left = local(target), let right = local(value) else { return false }
    return left == right
  }

  private func local(_ value: ExpressionID) -> Int? {
    switch script.tree[value] {
    case .column(let name), .bind(let name): flow.locals.number(of: name, at: script.tree.extent(of: value).first)
    default: nil
    }
  }

  /// Whether a step finds rows only where they hold the local's value; one that was not read may, where it names the local.
  private func isLookedUp(_ local: Int, at node: Int) -> Bool {
    guard case .statement(let statement) = flow.graph.steps[node] else { return false }
    switch script.tree[statement] {
    case .query(let query), .perform(let query): return isLookedUp(local, query)
    case .update(let id): return isLookedUp(local, by: script.tree[id].filter)
    case .delete(let id): return isLookedUp(local, by: script.tree[id].filter)
    case .opaque: return isNamed(local, in: script.tree.extent(of: statement))
    default: return false
    }
  }

  private func isNamed(_ local: Int, in extent: Extent) -> Bool {
    !extent.isEmpty && (extent.first...extent.last).contains { flow.locals.number(of: script.tokens[Int($0)].symbol, at: $0) == local }
  }

  // MARK: Values

  /// The local itself, its letters in whatever case.
  private func isLocal(_ value: ExpressionID, _ local: Int) -> Bool {
    let value = script.withoutCasts(value)
    switch script.tree[value] {
    case .column, .bind: return self.local(value) == local
    case .call(_, let arguments, distinct: _):
      let name = script.calledName(value)
      guard name == "lower" || name == "upper", let inner = script.tree[arguments].first else { return false }
      return isLocal(inner, local)
    default: return false
    }
  }

  private func isConstant(_ value: ExpressionID) -> Bool {
    if case .tuple(let parts) = script.tree[value] { return script.tree[parts].allSatisfy(script.isLiteral) }
    return script.isLiteral(value)
  }
}

extension Grammar {
  /// A regular expression must fit the whole text, as if it stood between `^` and `$`
  /// (docs.snowflake.com/en/sql-reference/functions/regexp_like).
  fileprivate var matchesWholeTexts: Bool { hasStages }
}
