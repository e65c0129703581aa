public import SQLSyntax

/// The steps of a body and which may follow which.
///
///     IF (a) THEN RETURN 1; END IF; x := 2;   →   entry → IF a → RETURN → exit, IF a → x := 2 → end → exit
///
/// Every step that may fail leads to the `failure` of the block that catches it, or out. What follows RETURN, RAISE or EXIT is there
/// and reached by nothing.
public struct FlowGraph {
  public struct Edge: Hashable, Sendable {
    public enum Kind: UInt8, Sendable {
      case next
      /// To the head of a loop, once more.
      case back
      /// An error: what the step does may have happened in part, or not at all.
      case error
    }

    public let node: Int
    public let kind: Kind
  }

  public let steps: [Step]
  private let outgoing: Adjacency
  private let incoming: Adjacency
  private let nodes: [StatementID: Int]
  /// The nodes that can be reached, each behind those that lead to it, loops apart.
  public let order: [Int]
  /// Among the statements is one that was not read: it may be a RETURN, or anything.
  public let holdsUnread: Bool

  public static let entry = 0
  public static let end = 1
  public static let exit = 2
  public static let raised = 3

  init(_ steps: [Step], _ edges: [(from: Int, to: Edge)], _ nodes: [StatementID: Int], holdsUnread: Bool) {
    self.steps = steps
    self.nodes = nodes
    self.holdsUnread = holdsUnread
    outgoing = Adjacency(edges, count: steps.count)
    incoming = Adjacency(edges.map { (from: $0.to.node, to: Edge(node: $0.from, kind: $0.to.kind)) }, count: steps.count)
    order = outgoing.reversePostorder(from: FlowGraph.entry)
    reached = Self.marks(order, count: steps.count)
  }

  private let reached: [Bool]

  private static func marks(_ order: [Int], count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for node in order { marks[node] = true }
    return marks
  }

  public func successors(of node: Int) -> ArraySlice<Edge> { outgoing.edges(of: node) }
  /// The nodes that lead to this one, each as an edge to it.
  public func predecessors(of node: Int) -> ArraySlice<Edge> { incoming.edges(of: node) }

  /// Whether any path leads from the entry to the node.
  public func isReachable(_ node: Int) -> Bool { reached[node] }

  /// The node of a statement; of IF its first condition, of a loop its head, of a block its first step or nil.
  public func node(of statement: StatementID) -> Int? { nodes[statement] }

  /// Control may run into END without a RETURN.
  public var reachesEnd: Bool { isReachable(FlowGraph.end) }
}

/// The edges of all nodes in one array, those of a node side by side.
struct Adjacency {
  private var starts: [Int]
  private var edges: [FlowGraph.Edge]

  init(_ pairs: [(from: Int, to: FlowGraph.Edge)], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.from + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var places = starts
    edges = [FlowGraph.Edge](repeating: FlowGraph.Edge(node: 0, kind: .next), count: pairs.count)
    for pair in pairs {
      edges[places[pair.from]] = pair.to
      places[pair.from] += 1
    }
  }

  func edges(of node: Int) -> ArraySlice<FlowGraph.Edge> { edges[starts[node]..<starts[node + 1]] }

  /// Depth first, without recursion: bodies may be of any length.
  func reversePostorder(from entry: Int) -> [Int] {
    var seen = [Bool](repeating: false, count: starts.count - 1)
    var path = [(node: entry, next: starts[entry])]
    var finished: [Int] = []
    seen[entry] = true
    while let (node, next) = path.last {
      guard next < starts[node + 1] else {
        finished.append(node)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let successor = edges[next].node
      guard !seen[successor] else { continue }
      seen[successor] = true
      path.append((successor, starts[successor]))
    }
    return finished.reversed()
  }
}
