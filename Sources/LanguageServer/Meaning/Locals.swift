import SQLSyntax

/// What a body declares: parameters, variables, constants, cursors, exceptions, loop variables.
struct Locals {
  struct Local {
    let what: String
    let token: TokenID
    /// None where the type follows from the value.
    var type: TypeID = .none
    var value: ExpressionID = .none
    var query: QueryID = .none
    /// The body of the procedure that it belongs to.
    let kind: Variable.Kind
  }

  private let script: Script
  private var all: [Symbol: [Local]] = [:]

  /// Those of one statement of the script: a procedure, a block.
  init(of statement: StatementID, in script: Script) {
    self.script = script
    collect(statement)
  }

  /// The one that a name means at a token: the last that was declared before it.
  func local(named name: Symbol, at token: TokenID) -> Local? {
    let found = all[name] ?? []
    return found.last { $0.token.raw <= token.raw } ?? found.first
  }

  // MARK: Collecting

  private mutating func add(_ local: Local) {
    guard !local.token.isNone else { return }
    all[script.tokens[Int(local.token.raw)].symbol, default: []].append(local)
  }

  private mutating func collect(_ statements: List<StatementID>) {
    for statement in script.tree[statements] { collect(statement) }
  }

  private mutating func collect(_ statement: StatementID) {
    switch script.tree[statement] {
    case .createProcedure(let id), .callWith(let id, _): collect(script.tree[id])
    case .anonymous(let block), .block(let block): collect(block)
    case .declare(let variable): add(script.tree[variable])
    case .condition(let id):
      for branch in script.tree[script.tree[id].branches] { collect(script.tree[branch].statements) }
      collect(script.tree[id].otherwise)
    case .loop(let id): collect(script.tree[id])
    default: break
    }
  }

  private mutating func collect(_ procedure: CreateProcedure) {
    for id in script.tree[procedure.parameters] {
      let parameter = script.tree[id]
      add(
        Local(
          what: parameter.mode == .input ? "parameter" : "output parameter", token: parameter.name, type: parameter.type,
          value: parameter.defaultValue, kind: .variable))
    }
    collect(procedure.body)
  }

  private mutating func collect(_ id: ID<Block>) {
    guard !id.isNone else { return }
    let block = script.tree[id]
    for variable in script.tree[block.declarations] { add(script.tree[variable]) }
    collect(block.statements)
    for handler in script.tree[block.handlers] { collect(script.tree[handler].statements) }
  }

  private mutating func collect(_ loop: Loop) {
    let what = loop.kind == .range ? "loop counter" : "row of the loop"
    add(Local(what: what, token: loop.variable, query: loop.query, kind: .variable))
    for token in script.tree[loop.moreVariables] { add(Local(what: what, token: token, query: loop.query, kind: .variable)) }
    collect(loop.statements)
  }

  private mutating func add(_ variable: Variable) {
    add(
      Local(
        what: Self.word(variable.kind), token: variable.name, type: variable.type, value: variable.value, query: variable.query,
        kind: variable.kind))
    if !variable.routine.isNone { collect(script.tree[variable.routine]) }
  }

  private static func word(_ kind: Variable.Kind) -> String {
    switch kind {
    case .variable: "variable"
    case .constant: "constant"
    case .cursor: "cursor"
    case .exception: "exception"
    case .resultset: "result set"
    case .alias: "alias"
    case .routine: "procedure"
    }
  }
}
