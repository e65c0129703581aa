public import SQLSyntax

/// Makes a body's graph in one walk: it knows which steps wait for the next one, which loops and blocks are open, and where errors go.
struct FlowGraphBuilder {
  private let script: Script
  private let body: Body
  private let mayFail: (Step) -> Bool
  private var steps: [Step] = [.entry, .end, .exit, .raised]
  private var edges: [(from: Int, to: FlowGraph.Edge)] = []
  private var nodes: [StatementID: Int] = [:]
  /// The steps that lead to whatever is made next.
  private var open = [FlowGraph.entry]
  /// Where errors go: the failure of the innermost block with handlers, or out.
  private var failure = FlowGraph.raised
  private var enclosing: [Enclosing] = []
  private var blockNumbers: [ID<Block>: Int] = [:]
  private var handlerNumbers: [HandlerID: Int] = [:]
  private var holdsUnread = false

  /// A loop, or a block with a label, that EXIT and CONTINUE may name.
  private struct Enclosing {
    let label: Symbol
    let isLoop: Bool
    var exits: [Int] = []
    var rounds: [Int] = []
  }

  /// `mayFail`: whether a step may end in an error.
  static func graph(of body: Body, in script: Script, mayFail: @escaping (Step) -> Bool) -> FlowGraph {
    var builder = FlowGraphBuilder(script, body, mayFail)
    builder.run()
    return FlowGraph(builder.steps, builder.edges, builder.nodes, holdsUnread: builder.holdsUnread)
  }

  private init(_ script: Script, _ body: Body, _ mayFail: @escaping (Step) -> Bool) {
    self.script = script
    self.body = body
    self.mayFail = mayFail
    for (number, block) in body.blocks.enumerated() { blockNumbers[block.id] = number }
    for (number, handler) in body.handlers.enumerated() { handlerNumbers[handler.id] = number }
  }

  private mutating func run() {
    if body.isScript {
      for statement in script.tree[script.tree.script] { add(statement) }
    } else {
      add(body.block)
    }
    connect(open, to: FlowGraph.end)
    connect([FlowGraph.end], to: FlowGraph.exit)
  }

  // MARK: Steps and edges

  private mutating func connect(_ sources: [Int], to target: Int, _ kind: FlowGraph.Edge.Kind = .next) {
    for source in sources { edges.append((source, FlowGraph.Edge(node: target, kind: kind))) }
  }

  /// A step behind those that are open; it alone is open then.
  @discardableResult
  private mutating func add(_ step: Step) -> Int {
    let node = steps.count
    steps.append(step)
    connect(open, to: node)
    open = [node]
    if mayFail(step) { connect([node], to: failure, .error) }
    return node
  }

  // MARK: Statements

  private mutating func add(_ list: List<StatementID>) {
    for statement in script.tree[list] { add(statement) }
  }

  private mutating func add(_ statement: StatementID) {
    let first = steps.count
    switch script.tree[statement] {
    case .block(let block) where !body.isScript: add(block)
    case .condition(let id): add(script.tree[id], statement)
    case .loop(let id): add(script.tree[id], statement)
    default: addSimple(statement)
    }
    if first < steps.count { nodes[statement] = first }
  }

  private mutating func addSimple(_ statement: StatementID) {
    let node = add(.statement(statement))
    switch script.tree[statement] {
    case .giveBack(let value) where !script.isRowReturn(value): leave(to: FlowGraph.exit)
    case .giveBackRows(let id) where script.tree[id].kind == .table: leave(to: FlowGraph.exit)
    case .raise(let id) where !script.isMessage(script.tree[id]): open = []
    case .leave(let leave, let label, let condition): add(leave, label, condition, from: node)
    case .opaque:
      holdsUnread = true
      connect([node], to: FlowGraph.exit)
    default: break
    }
  }

  private mutating func leave(to target: Int) {
    connect(open, to: target)
    open = []
  }

  /// EXIT and CONTINUE; outside of every loop they lead nowhere that is known, so they are passed over.
  private mutating func add(_ leave: Leave, _ label: Symbol, _ condition: ExpressionID, from node: Int) {
    let target = enclosing.lastIndex { label.isNone ? $0.isLoop : $0.label == label }
    guard let target else { return }
    switch leave {
    case .loop: enclosing[target].exits.append(node)
    case .iteration: enclosing[target].rounds.append(node)
    }
    if condition.isNone { open = [] }
  }

  private mutating func add(_ statement: IfStatement, _ id: StatementID) {
    if !statement.operand.isNone { add(.condition(of: id, statement.operand)) }
    var ends: [Int] = []
    for branch in script.tree[statement.branches] {
      let condition = add(.condition(of: id, script.tree[branch].condition))
      add(script.tree[branch].statements)
      ends += open
      open = [condition]
    }
    add(statement.otherwise)
    if statement.isCase && !statement.hasElse && !script.grammar.passesCaseWithoutMatch { fail() }
    open = ends + open
  }

  /// CASE without a branch that fits is an error.
  private mutating func fail() {
    connect(open, to: failure, .error)
    open = []
  }

  // MARK: Loops

  private mutating func add(_ loop: Loop, _ statement: StatementID) {
    let head = add(.loop(statement))
    enclosing.append(Enclosing(label: loop.label, isLoop: true))
    add(loop.statements)
    guard let closed = enclosing.popLast() else { return }
    if loop.kind == .until {
      open += closed.rounds
      let condition = add(.until(statement))
      connect([condition], to: head, .back)
    } else {
      connect(open + closed.rounds, to: head, .back)
      open = loop.kind == .forever ? [] : [head]
    }
    open += closed.exits
  }

  // MARK: Blocks

  private mutating func add(_ id: ID<Block>) {
    let block = script.tree[id]
    for variable in script.tree[block.declarations] { add(.declaration(variable)) }
    enclosing.append(Enclosing(label: block.label, isLoop: false))
    if block.handlers.isEmpty { add(block.statements) } else { addGuarded(block, blockNumbers[id] ?? 0) }
    open += enclosing.popLast()?.exits ?? []
  }

  /// Errors of the statements go to the handlers; errors of the handlers go further out.
  private mutating func addGuarded(_ block: Block, _ number: Int) {
    let outer = failure
    let caught = steps.count
    steps.append(.failure(number))
    failure = caught
    let first = steps.count
    add(block.statements)
    let guarded = first..<steps.count
    failure = outer
    var ends = open
    var resuming: [Int] = []
    for handler in script.tree[block.handlers] {
      open = [caught]
      add(.handler(handlerNumbers[handler] ?? 0))
      add(script.tree[handler].statements)
      if script.continues(script.tree[handler]) { resuming += open } else { ends += open }
    }
    if !script.tree[block.handlers].contains(where: { script.catchesAll(script.tree[$0]) }) { connect([caught], to: outer, .error) }
    open = ends
    if !resuming.isEmpty { resume(resuming, in: guarded, number) }
  }

  /// CONTINUE handlers go on behind the statement that failed, whichever it was.
  private mutating func resume(_ handlers: [Int], in guarded: Range<Int>, _ number: Int) {
    let ends = open
    open = handlers
    let node = add(.resumption(number))
    for step in guarded { connect([node], to: step) }
    open = ends + [node]
  }
}

extension Script {
  /// `RETURN NEXT;` returns a row made of the output parameters, and goes on.
  public func isRowReturn(_ value: ExpressionID) -> Bool {
    guard grammar.returnsColumnsAsVariables, !value.isNone, case .column = tree[value] else { return false }
    return tokens[Int(tree.extent(of: value).first)].kind == .next
  }

  /// WHEN OTHER, WHEN OTHERS
  public func catchesAll(_ handler: Handler) -> Bool {
    tree[handler.conditions].contains { ["other", "others"].contains(name($0)) }
  }

  /// WHEN … CONTINUE THEN: what follows the failed statement is done next.
  public func continues(_ handler: Handler) -> Bool {
    guard let last = tree[handler.conditions].last, !last.isNone, Int(last.raw) + 1 < tokens.count else { return false }
    return tokens[Int(last.raw) + 1].kind == .continue
  }
}
