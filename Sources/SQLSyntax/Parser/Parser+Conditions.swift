// IF and CASE.

extension Parser {
  /// IF condition THEN statements { ELSEIF condition THEN statements } [ELSE statements] END IF
  mutating func ifStatement(from start: Int) -> StatementID {
    var node = IfStatement(
      operand: .none, branches: .empty, otherwise: .empty, hasElse: false, isParenthesized: true, isCase: false)
    let mark = mark()
    repeat {
      advance()
      if kind != .openParen { node.isParenthesized = false }
      let branch = branch(condition: recoveringCondition(until: .then))
      pending.append(branch.raw)
    } while kind == .elseif || kind == .elsif
    node.branches = listed(since: mark)
    otherwise(&node)
    expect(.end, "END IF", opening: start)
    expect(.if, "IF")
    return make(.condition(make(node)), from: start)
  }

  /// CASE [operand] WHEN condition {, condition} THEN statements … [ELSE statements] END [CASE]
  mutating func caseStatement(from start: Int) -> StatementID {
    advance()
    var node = IfStatement(
      operand: .none, branches: .empty, otherwise: .empty, hasElse: false, isParenthesized: true, isCase: true)
    if kind != .when { node.operand = queryableExpression() }
    node.branches = listWhile({ $0.kind == .when }) {
      $0.advance()
      return $0.branch(condition: $0.caseCondition())
    }
    otherwise(&node)
    expect(.end, "END CASE", opening: start)
    _ = accept(.case)
    return make(.condition(make(node)), from: start)
  }

  /// condition {, condition}: several are a row
  private mutating func caseCondition() -> ExpressionID {
    let start = position
    let first = recoveringCondition(until: .then)
    guard kind == .comma else { return first }
    let all = list(startingWith: first, while: { $0.accept(.comma) }) { $0.expression() }
    return make(.tuple(all), from: start)
  }

  private mutating func branch(condition: ExpressionID) -> BranchID {
    expect(.then, "THEN")
    return make(Branch(condition: condition, statements: statements()))
  }

  private mutating func otherwise(_ node: inout IfStatement) {
    guard accept(.else) else { return }
    node.hasElse = true
    node.otherwise = statements()
  }

  /// A condition; after an error in it the reading goes on at the word that ends it, so that the statements
  /// behind that word are not lost.
  mutating func recoveringCondition(until word: TokenKind) -> ExpressionID {
    let (marked, depth) = (pending.count, nesting)
    let condition = queryableExpression()
    if failure == nil && kind != word && kind != .comma { fail("an operator or the end of the condition") }
    guard let failure, let next = first(word, from: failure.token) else { return condition }
    pending.removeLast(downTo: marked)
    nesting = depth
    resume(from: failure, at: next)
    return condition
  }

  /// The next token of this kind in the same statement.
  private func first(_ wanted: TokenKind, from start: Int) -> Int? {
    var index = start
    while index < end {
      switch tokens[index].kind {
      case wanted: return index
      case .semicolon, .bodyClose, .endOfFile, .begin: return nil
      default: index &+= 1
      }
    }
    return nil
  }
}
