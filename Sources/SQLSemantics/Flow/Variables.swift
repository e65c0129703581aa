public import SQLSyntax

/// The variables of a body and what they are given.
public struct Variables {
  public enum Source {
    case value(ExpressionID)
    /// A parameter, a row of a loop, the result of a query: known only when it runs.
    case outside
  }

  private var sources: [String: [Source]] = [:]
  private var types: [String: TypeID] = [:]

  public init(of body: Body, in script: Script) {
    for parameter in body.procedure.map({ script.tree[$0.parameters].map { script.tree[$0] } }) ?? [] {
      add(.outside, to: script.name(parameter.name), type: parameter.type)
    }
    for block in body.blocks {
      for variable in script.tree[script.tree[block.id].declarations] { declare(script.tree[variable], script) }
    }
    for statement in body.statements { note(script.tree[statement.id], script) }
    let selects = body.statements.filter { script.isQuery($0.id) }.flatMap { script.selects(in: $0.id) }
    for select in selects { takeOutside(script.tree[select].into, script) }
  }

  private mutating func add(_ source: Source, to name: String, type: TypeID = .none) {
    sources[name, default: []].append(source)
    if !type.isNone { types[name] = type }
  }

  private mutating func declare(_ variable: Variable, _ script: Script) {
    let name = script.name(variable.name)
    sources[name, default: []] += variable.value.isNone ? [] : [.value(variable.value)]
    if variable.kind == .cursor { sources[name, default: []].append(.outside) }
    if !variable.type.isNone { types[name] = variable.type }
  }

  private mutating func note(_ statement: Statement, _ script: Script) {
    switch statement {
    case .declare(let variable): declare(script.tree[variable], script)
    case .assign(let id): assign(script.tree[id], script)
    case .loop(let id) where script.tree[id].kind != .range && !script.tree[id].variable.isNone:
      add(.outside, to: script.name(script.tree[id].variable))
    case .call(let id) where !script.tree[id].into.isNone: add(.outside, to: script.name(script.tree[id].into))
    case .execute(let id): takeOutside(script.tree[id].into, script)
    case .cursor(let id): takeOutside(script.tree[id].into, script)
    default: break
    }
  }

  private mutating func assign(_ assignment: Assign, _ script: Script) {
    guard let name = Self.name(assignment.target, script) else { return }
    add(.value(assignment.value), to: name)
  }

  private mutating func takeOutside(_ targets: List<ExpressionID>, _ script: Script) {
    for target in script.tree[targets] {
      if let name = Self.name(target, script) { add(.outside, to: name) }
    }
  }

  /// `x`, `:x`, and the record `x` of `x.field`.
  public static func name(_ expression: ExpressionID, _ script: Script) -> String? {
    switch script.tree[expression] {
    case .column(let name), .bind(let name), .qualified(let name, _): script.name(name)
    default: nil
    }
  }

  /// Whether the expression is a variable of the body, with a colon or without.
  public func isVariable(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .bind = script.tree[expression] { return true }
    return Self.name(expression, script).map { sources[$0] != nil } ?? false
  }

  public func sources(of name: String) -> [Source] { sources[name] ?? [] }
  public func type(of name: String) -> TypeID { types[name] ?? .none }
}

extension Script {
  fileprivate func isQuery(_ statement: StatementID) -> Bool {
    if case .query = tree[statement] { true } else { false }
  }
}
