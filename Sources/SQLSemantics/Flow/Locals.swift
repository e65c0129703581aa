public import SQLSyntax

/// The names that a body declares, each with the tokens among which it means this and nothing else.
///
///     CREATE PROCEDURE load(day DATE) … DECLARE total NUMBER; BEGIN FOR r IN … DO … END FOR; END   →   day, total, r
public struct Locals {
  /// One of them.
  public struct Local {
    public enum Kind: Equatable, Sendable {
      case parameter(Parameter.Mode)
      case variable, constant, cursor, exception, resultset, alias, routine
      /// Declared by the head of a loop.
      case loop
    }

    public let name: Symbol
    /// Where it is declared.
    public let token: TokenID
    public let kind: Kind
    /// None where the type follows from the value.
    public let type: TypeID
    /// What it begins with, or none.
    public let value: ExpressionID
    /// Of what DECLARE or LET declared; none for parameters and the variables of loops.
    public let declaration: VariableID
    /// The tokens among which its name means it.
    public let scope: Extent
    /// The block that declares it, as a number among the body's blocks; -1 for parameters.
    public let block: Int

    public var isParameter: Bool { if case .parameter = kind { true } else { false } }
    /// Its value comes out of the procedure.
    public var isOutput: Bool { kind == .parameter(.output) || kind == .parameter(.both) }
    /// It holds a value that statements may replace.
    public var isVariable: Bool { isParameter || kind == .variable || kind == .constant || kind == .resultset || kind == .loop }
  }

  /// Parameters first, then in the order of the text.
  public private(set) var all: [Local] = []
  private var numbers: [Symbol: [Int]] = [:]
  /// Names before a dot that lead to a local: `<<outer>> … outer.x`, `procedure.parameter`.
  private var labels: Set<Symbol> = []

  /// The local that a word means at a token, as a number in `all`.
  public func number(of name: Symbol, at token: UInt32) -> Int? {
    guard let candidates = numbers[name] else { return nil }
    var innermost: Int?
    for candidate in candidates where all[candidate].scope.first <= token && token <= all[candidate].scope.last {
      if let other = innermost, all[candidate].scope.first < all[other].scope.first { continue }
      innermost = candidate
    }
    return innermost
  }

  /// The local of this name that is declared for the whole body, or the first one.
  public func number(named name: Symbol) -> Int? { numbers[name]?.first }

  /// The parameter that `$1` means.
  func parameter(numbered number: Int) -> Int? {
    all.indices.contains(number - 1) && all[number - 1].isParameter ? number - 1 : nil
  }

  func isLabel(_ name: Symbol) -> Bool { labels.contains(name) }
}

// MARK: Collecting

extension Locals {
  public init(of body: Body, in script: Script) {
    if let procedure = body.procedure { declareParameters(of: procedure, script.tree.extent(of: body.owner), script) }
    for block in body.blocks.indices { declareVariables(of: block, body, script) }
    for statement in body.statements { note(statement, body, script) }
  }

  private mutating func add(_ local: Local) {
    guard !local.name.isNone else { return }
    let isThere = numbers[local.name]?.contains { all[$0].block == local.block && local.block >= 0 && all[$0].kind == local.kind } ?? false
    if isThere && local.kind != .loop { return }
    numbers[local.name, default: []].append(all.count)
    all.append(local)
  }

  private mutating func declareParameters(of procedure: CreateProcedure, _ scope: Extent, _ script: Script) {
    labels.insert(script.tree[procedure.name].name)
    for id in script.tree[procedure.parameters] { declare(script.tree[id], script.tree[id].mode, scope, script) }
    guard script.grammar.returnsColumnsAsVariables else { return }
    for id in script.tree[procedure.returnedColumns] { declare(script.tree[id], .output, scope, script) }
  }

  private mutating func declare(_ parameter: Parameter, _ mode: Parameter.Mode, _ scope: Extent, _ script: Script) {
    guard !parameter.name.isNone else { return }
    add(
      Local(
        name: script.tokens[Int(parameter.name.raw)].symbol, token: parameter.name, kind: .parameter(mode), type: parameter.type,
        value: parameter.defaultValue, declaration: .none, scope: scope, block: -1))
  }

  private mutating func declareVariables(of number: Int, _ body: Body, _ script: Script) {
    let block = body.blocks[number]
    let node = script.tree[block.id]
    if !node.label.isNone { labels.insert(node.label) }
    for variable in script.tree[node.declarations] { declare(variable, number, block.extent, script) }
  }

  private mutating func declare(_ id: VariableID, _ block: Int, _ scope: Extent, _ script: Script) {
    let variable = script.tree[id]
    guard !variable.name.isNone else { return }
    add(
      Local(
        name: script.tokens[Int(variable.name.raw)].symbol, token: variable.name, kind: Local.Kind(variable.kind), type: variable.type,
        value: variable.value, declaration: id, scope: scope, block: block))
  }

  private mutating func note(_ statement: Body.Member, _ body: Body, _ script: Script) {
    switch script.tree[statement.id] {
    case .declare(let variable):
      var scope = script.tree.extent(of: statement.id)
      scope.last = statement.block < 0 ? .max : body.blocks[statement.block].extent.last
      declare(variable, statement.block, scope, script)
    case .loop(let id): declare(script.tree[id], statement, script)
    default: break
    }
  }

  /// The head of a loop declares its variable, unless its rows need a record that is declared before.
  private mutating func declare(_ loop: Loop, _ statement: Body.Member, _ script: Script) {
    if !loop.label.isNone { labels.insert(loop.label) }
    guard !loop.variable.isNone, loop.kind == .range || script.grammar.declaresRecordsOfLoops else { return }
    add(
      Local(
        name: script.tokens[Int(loop.variable.raw)].symbol, token: loop.variable, kind: .loop, type: .none, value: .none,
        declaration: .none, scope: script.tree.extent(of: statement.id), block: statement.block))
  }
}

extension Locals.Local.Kind {
  fileprivate init(_ kind: Variable.Kind) {
    switch kind {
    case .variable: self = .variable
    case .constant: self = .constant
    case .cursor: self = .cursor
    case .exception: self = .exception
    case .resultset: self = .resultset
    case .alias: self = .alias
    case .routine: self = .routine
    }
  }
}
