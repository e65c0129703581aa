// CREATE PROCEDURE and CREATE FUNCTION: the heading and its options.

extension Parser {
  /// PROCEDURE | FUNCTION [IF NOT EXISTS] name ( parameters ) { option } body { option }
  mutating func createProcedure(_ modifiers: Modifiers) -> ID<CreateProcedure> {
    let isFunction = kind == .function
    advance()
    if accept(.if) { ifNotExistsTail() }
    return routine(named: routineName(), isFunction: isFunction, replaces: modifiers.replaces)
  }

  /// The same without CREATE, in a block or behind WITH: PROCEDURE ( parameters ) …
  mutating func routine(named name: NameID) -> ID<CreateProcedure> {
    let isFunction = kind == .function
    advance()
    return routine(named: name, isFunction: isFunction, replaces: false)
  }

  private mutating func routine(named name: NameID, isFunction: Bool, replaces: Bool) -> ID<CreateProcedure> {
    var node = CreateProcedure(
      name: name, isFunction: isFunction, replaces: replaces, parameters: .empty, returns: .none, returnedColumns: .empty,
      language: .none, security: .unstated, setsSearchPath: false, body: .none, bodyTokens: .empty)
    node.parameters = parameters()
    while option(&node) {}
    // Of another language the body may be in a file that IMPORTS names.
    if node.bodyTokens.isEmpty && node.body.isNone && reads(node.language) { fail("AS and a body") }
    return make(node)
  }

  private mutating func ifNotExistsTail() {
    expect(.not, "NOT EXISTS")
    expect(.exists, "EXISTS")
  }

  // MARK: Parameters

  /// ( [parameter {, parameter}] )
  mutating func parameters() -> List<ParameterID> {
    let opening = open()
    let parameters = kind == .closeParen ? .empty : commaList { $0.parameter() }
    close(opening)
    return parameters
  }

  /// [IN | OUT | INOUT | VARIADIC] [name] [OUT …] type [DEFAULT | = | := expression]
  private mutating func parameter() -> ParameterID {
    let start = position
    var mode = parameterMode()
    let name: TokenID = startsUnnamedType ? .none : nameToken()
    if mode == .input { mode = parameterMode() }
    if kind == .table && kind(ahead: 1) == .openParen { return tableParameter(name, mode) }
    let type = typeName()
    let hasDefault = accept(.default) || accept(.equal) || accept(.assign)
    let parameter = make(Parameter(name: name, mode: mode, type: type, defaultValue: hasDefault ? expression() : .none))
    carry(.parameter, parameter.raw, from: start)
    return parameter
  }

  /// name TABLE ( column type {, …} ): of functions that measure a table.
  private mutating func tableParameter(_ name: TokenID, _ mode: Parameter.Mode) -> ParameterID {
    advance()
    _ = parameters()
    return make(Parameter(name: name, mode: mode, type: .none, defaultValue: .none))
  }

  /// A parameter may be its type alone: `f(int, numeric(10, 2), double precision)`.
  private var startsUnnamedType: Bool {
    switch kind(ahead: 1) {
    case .comma, .closeParen, .default, .equal, .assign, .openParen, .dot, .openBracket, .percent, .precision, .varying, .with, .without:
      true
    case .array: kind(ahead: 2) != .comma && kind(ahead: 2) != .closeParen
    default: false
    }
  }

  private mutating func parameterMode() -> Parameter.Mode {
    if accept(.in) { return accept(.out) ? .both : .input }
    if kind == .input && isName(ahead: 1) && isName(ahead: 2) && accept(.input) { return .input }
    if word(ahead: 0) == .out || word == .inout || word == .variadic { return namedMode() }
    return .input
  }

  /// OUT, INOUT and VARIADIC are names where nothing but a type follows: `f(out int)` has none.
  private mutating func namedMode() -> Parameter.Mode {
    let word = word
    advanceKeyword()
    switch word {
    case .out: return .output
    case .inout: return .both
    default: return .input
    }
  }

  // MARK: Options

  /// One option, the body among them; false when none is left.
  private mutating func option(_ node: inout CreateProcedure) -> Bool {
    switch kind {
    case .returns: returns(&node)
    case .language:
      advance()
      node.language = languageName()
    case .execute where kind(ahead: 1) == .as: executeAs(&node)
    case .security: security(&node)
    case .set: setOption(&node)
    case .comment:
      advance()
      _ = accept(.equal)
      expect(.string, "a string")
    case .as:
      advance()
      body(&node)
    case .return: returnedValue(&node)
    case .begin, .declare: bareBody(&node)
    default: return plainOption(&node)
    }
    return true
  }

  /// name | 'name'
  mutating func languageName() -> Symbol {
    guard kind == .string else { return name() }
    advance()
    return .none
  }

  /// RETURNS [SETOF] type [NOT NULL] | RETURNS TABLE ( columns ) | RETURNS NULL ON NULL INPUT
  private mutating func returns(_ node: inout CreateProcedure) {
    advance()
    if accept(.null) { return onNullInput() }
    if kind == .table && kind(ahead: 1) == .openParen {
      advance()
      node.returnedColumns = parameters()
      return
    }
    _ = accept(.setof)
    node.returns = typeName()
    if accept(.not) { expect(.null, "NULL") }
  }

  /// ON NULL INPUT
  private mutating func onNullInput() {
    expect(.on, "ON NULL INPUT")
    expect(.null, "NULL INPUT")
    expect(.input, "INPUT")
  }

  /// EXECUTE AS OWNER | CALLER | RESTRICTED CALLER
  private mutating func executeAs(_ node: inout CreateProcedure) {
    advance(2)
    _ = accept(.restricted)
    node.security = kind == .owner ? .owner : .caller
    if !accept(.owner) { expect(.caller, "OWNER or CALLER") }
  }

  /// SECURITY DEFINER | INVOKER
  private mutating func security(_ node: inout CreateProcedure) {
    advance()
    node.security = kind == .definer ? .owner : .caller
    if !accept(.definer) { expect(.invoker, "DEFINER or INVOKER") }
  }

  /// SET name = value {, value} | SET name TO … | SET name FROM CURRENT | SET TIME ZONE value
  private mutating func setOption(_ node: inout CreateProcedure) {
    advance()
    if word == .searchPath { node.setsSearchPath = true }
    if accept(.time, .zone) {
      _ = expression()
      return
    }
    _ = qualifiedName()
    if accept(.from) { return expect(.current, "CURRENT") }
    if !accept(.equal) { expect(.to, "= or TO") }
    repeat { _ = settingValue() } while accept(.comma)
  }

  /// Options that change nothing here: CALLED ON NULL INPUT, STRICT, COPY GRANTS, IMMUTABLE, COST 100 …
  private mutating func plainOption(_ node: inout CreateProcedure) -> Bool {
    switch kind {
    case .volatile, .immutable, .stable, .strict, .leakproof, .window, .transient, .secure: advance()
    case .called:
      advance()
      onNullInput()
    case .copy:
      advance()
      expect(.grants, "GRANTS")
    case .cost, .rows:
      advance()
      expect(.numberLiteral, "a number")
    case .parallel:
      advance()
      _ = nameToken()
    case .not:
      advance()
      expect(.leakproof, "LEAKPROOF")
    default: return namedOption(&node)
    }
    return true
  }

  private mutating func namedOption(_ node: inout CreateProcedure) -> Bool {
    switch word {
    case .memoizable: advanceKeyword()
    case .support:
      advanceKeyword()
      _ = qualifiedName()
    case .transform:
      advanceKeyword()
      repeat { transformedType() } while accept(.comma)
    case .external where kind(ahead: 1) == .security:
      advanceKeyword()
      security(&node)
    default: return keyedOption()
    }
    return true
  }

  /// FOR TYPE type
  private mutating func transformedType() {
    expect(.for, "FOR TYPE")
    expect(.type, "TYPE")
    _ = typeName()
  }

  /// RUNTIME_VERSION = '3.11', PACKAGES = (…), SECRETS = ('a' = b), HANDLER = 'f': of bodies that are not SQL.
  private mutating func keyedOption() -> Bool {
    guard isName, kind(ahead: 1) == .equal else { return false }
    advanceKeyword()
    advance()
    if kind == .openParen { skipBrackets() } else { _ = settingValue() }
    return true
  }
}
