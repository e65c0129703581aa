// Code that is text, calls, and blocks without a name.

extension Parser {
  /// EXECUTE IMMEDIATE $$…$$ | DO [LANGUAGE name] $$…$$
  mutating func anonymous(from start: Int) -> StatementID {
    advance()
    var language = Symbol.none
    if accept(.language) { language = languageName() }
    if kind == .string || kind == .dollarString { return textToRun(from: start) }
    let body = kind == .bodyOpen ? languageBehindBody() : .none
    if language.isNone { language = body }
    let block = reads(language) ? quotedBody(ofFunction: false).block : skippedBody().block
    if accept(.language) { _ = languageName() }
    return make(.anonymous(block), from: start)
  }

  /// DO 'text' within another body: the lexer left its text whole.
  private mutating func textToRun(from start: Int) -> StatementID {
    let text = expression(above: Power.cast)
    return make(.execute(make(Execute(isImmediate: false, sql: text, using: .empty, into: .empty))), from: start)
  }

  /// EXECUTE IMMEDIATE body | expression [INTO …] [USING …]
  mutating func execute(from start: Int) -> StatementID {
    advance()
    let immediate = accept(.immediate)
    if kind == .bodyOpen { return make(.anonymous(quotedBody(ofFunction: false).block), from: start) }
    if immediate && accept(.from) { return executeFile(from: start) }
    return make(.execute(dynamicStatement(isImmediate: immediate)), from: start)
  }

  /// EXECUTE IMMEDIATE FROM file [USING (name => value {, …})] …: the file's statements are not seen from here.
  private mutating func executeFile(from start: Int) -> StatementID {
    var node = Execute(isImmediate: true, sql: expression(), using: .empty, into: .empty)
    if accept(.using) { node.using = bracketedArguments() }
    if accept(.dryRun) {
      expect(.equal, "=")
      _ = expression()
    }
    return make(.execute(make(node)), from: start)
  }

  private mutating func bracketedArguments() -> List<ExpressionID> {
    let opening = open()
    let arguments: List<ExpressionID> = commaList { $0.argument() }
    close(opening)
    return arguments
  }

  /// expression [INTO [STRICT] targets] [USING values], in any order
  mutating func dynamicStatement(isImmediate: Bool) -> ID<Execute> {
    var node = Execute(isImmediate: isImmediate, sql: queryableExpression(), using: .empty, into: .empty)
    while true {
      if node.into.isEmpty && accept(.into) {
        _ = accept(.strict)
        node.into = expressions()
      } else if node.using.isEmpty && accept(.using) {
        node.using = kind == .openParen && isImmediate ? bracketedArguments() : expressions()
      } else {
        return make(node)
      }
    }
  }

  /// CALL name ( arguments ) [INTO target]
  mutating func call() -> ID<Call> {
    advance()
    let name = calledName()
    let opening = open()
    let arguments: List<ExpressionID> = kind == .closeParen ? .empty : commaList { $0.argument() }
    close(opening)
    var into = TokenID.none
    if accept(.into) {
      _ = accept(.colon)
      into = nameToken()
    }
    return make(Call(name: name, arguments: arguments, into: into))
  }

  /// procedure | object ! method
  private mutating func calledName() -> NameID {
    let start = position
    let name = qualifiedName()
    guard isMethodMark(position) else { return name }
    advance()
    return method(from: start)
  }

  /// WITH name AS PROCEDURE ( parameters ) … {, name AS …} CALL name ( arguments ) [INTO target]
  mutating func callWithProcedure(from start: Int) -> StatementID {
    advance()
    let name = qualifiedName()
    expect(.as, "AS")
    let routine = routine(named: name)
    if kind != .call { fail("CALL") }
    return make(.callWith(routine, call()), from: start)
  }
}
