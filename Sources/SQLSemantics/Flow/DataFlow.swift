/// A question about all paths through a graph, answered by values that steps change and that meet where paths meet.
///
///     struct Transactions: DataFlow { … }   …   graph.forward(Transactions(…))[node]
///
/// Values must not grow for ever: there are few of them, or sets of few things.
public protocol DataFlow {
  associatedtype Value: Equatable
  /// On the way in: at the entry when it is asked forward, at the exits when it is asked backward.
  var start: Value { get }
  func merged(_ left: Value, _ right: Value) -> Value
  /// What a step makes of a value: behind it when it is asked forward, before it when it is asked backward.
  func through(_ node: Int, _ value: Value) -> Value
  /// What goes along with an error; asked forward only. As a rule that is what was there before the step.
  func failing(_ node: Int, _ value: Value) -> Value
}

extension DataFlow {
  public func failing(_ node: Int, _ value: Value) -> Value { value }
}

extension FlowGraph {
  /// What holds before each node; nil for nodes that no path reaches.
  public func forward<Flow: DataFlow>(_ flow: Flow) -> [Flow.Value?] {
    var before = [Flow.Value?](repeating: nil, count: steps.count)
    before[FlowGraph.entry] = flow.start
    var pending = [Bool](repeating: true, count: steps.count)
    var isStable = false
    while !isStable {
      isStable = true
      for node in order where pending[node] {
        pending[node] = false
        guard let value = before[node] else { continue }
        let next = flow.through(node, value)
        for edge in successors(of: node) {
          let arriving = edge.kind == .error ? flow.failing(node, value) : next
          let merged = before[edge.node].map { flow.merged($0, arriving) } ?? arriving
          guard before[edge.node] != merged else { continue }
          before[edge.node] = merged
          pending[edge.node] = true
          isStable = false
        }
      }
    }
    return before
  }

  /// What holds behind each node, on the way that does not fail; nil where no path leads on from there to an exit.
  public func backward<Flow: DataFlow>(_ flow: Flow) -> [Flow.Value?] {
    var (before, behind) = ([Flow.Value?](repeating: nil, count: steps.count), [Flow.Value?](repeating: nil, count: steps.count))
    for exit in [FlowGraph.exit, FlowGraph.raised] { (before[exit], behind[exit]) = (flow.start, flow.start) }
    var isStable = false
    while !isStable {
      isStable = true
      for node in order.reversed() where node != FlowGraph.exit && node != FlowGraph.raised {
        let (next, error) = arriving(at: node, before, flow)
        behind[node] = next
        let through = next.map { flow.through(node, $0) }
        let value = Self.joined(through, error.map { flow.merged($0, flow.through(node, $0)) }, flow)
        guard value != before[node] else { continue }
        before[node] = value
        isStable = false
      }
    }
    return behind
  }

  private func arriving<Flow: DataFlow>(at node: Int, _ before: [Flow.Value?], _ flow: Flow) -> (next: Flow.Value?, error: Flow.Value?) {
    var (next, error): (Flow.Value?, Flow.Value?) = (nil, nil)
    for edge in successors(of: node) {
      guard let value = before[edge.node] else { continue }
      if edge.kind == .error { error = Self.joined(error, value, flow) } else { next = Self.joined(next, value, flow) }
    }
    return (next, error)
  }

  private static func joined<Flow: DataFlow>(_ left: Flow.Value?, _ right: Flow.Value?, _ flow: Flow) -> Flow.Value? {
    guard let left else { return right }
    guard let right else { return left }
    return flow.merged(left, right)
  }
}
