public import SQLSyntax

/// A body with what its steps do and in which order they may run; each answer is made when it is first asked for.
///
///     let flow = context.flow(of: body)
///     for node in flow.graph.order where flow.effects[node].isDynamic { … }
public final class BodyFlow {
  public let body: Body
  public let script: Script

  public init(of body: Body, in script: Script) {
    self.body = body
    self.script = script
  }

  /// The names that the body declares.
  public private(set) lazy var locals = Locals(of: body, in: script)

  /// Steps and edges.
  public var graph: FlowGraph { made.graph }
  /// What each node of the graph does.
  public var effects: [Effects] { made.effects }

  private lazy var made = FlowGraphBuilder.flow(of: body, locals, in: script)

  /// The effects of a statement, of IF those of its first condition, of a loop those of its head; nil for an empty block.
  public func effects(of statement: StatementID) -> Effects? { graph.node(of: statement).map { effects[$0] } }

  // MARK: Answers

  /// Which locals may be read later, behind each node.
  public private(set) lazy var liveBehind: [Bits?] = graph.backward(Liveness(self))
  /// Which locals may have been given a value, before each node.
  public private(set) lazy var assignedBefore: [Bits?] = graph.forward(Assignments(self, .given))
  /// Which locals may still be NULL because nothing gave them a value, before each node.
  public private(set) lazy var unsetBefore: [Bits?] = graph.forward(Assignments(self, .missing))
  /// Whether a transaction that the body began may be open, before each node.
  public private(set) lazy var transactionBefore: [TransactionState?] = graph.forward(Transactions(self))

  /// The nodes from which an error leads to a handler, in the order of the text.
  public func nodes(failingInto handler: Int) -> [Int] {
    let block = body.handlers[handler].block
    guard let failure = graph.steps.firstIndex(of: .failure(block)) else { return [] }
    return graph.predecessors(of: failure).filter { $0.kind == .error }.map(\.node).filter { graph.isReachable($0) }.sorted()
  }

  /// What the whole body does, nested bodies left out.
  public private(set) lazy var summary = BodySummary(of: self)
}
