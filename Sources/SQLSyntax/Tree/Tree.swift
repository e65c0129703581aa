/// The tokens of a node, both included.
public struct Extent: BitwiseCopyable, Sendable {
  public var first, last: UInt32

  @inline(__always) public init(first: UInt32, last: UInt32) {
    self.first = first
    self.last = last
  }

  public static var empty: Extent { Extent(first: 1, last: 0) }
  public var isEmpty: Bool { first > last }
}

/// A plain value that may lie in the tree.
public protocol Node: BitwiseCopyable, Sendable {}

/// The syntax tree of one script: nodes in arenas, joined by typed numbers. Expressions and statements lie in
/// arenas of their own, with their extents beside them, so that a rule may run over all of them in a straight
/// line; every other node and every list lies in one run of 32-bit words.
@safe
public struct Tree: ~Copyable {
  public internal(set) var expressions = Store<ValueExpression>(capacity: 1024)
  @usableFromInline var expressionExtents = Store<Extent>(capacity: 1024)
  public internal(set) var statements = Store<Statement>(capacity: 64)
  @usableFromInline var statementExtents = Store<Extent>(capacity: 64)
  /// What the targets have no words for yet, in the order it was read.
  public internal(set) var features = Store<Feature>(capacity: 16)
  /// In the order it was read.
  public internal(set) var columnNames = Store<ColumnNames>(capacity: 16)
  /// The script's own statements, in order.
  public internal(set) var script = List<StatementID>.empty
  @usableFromInline var words: UnsafeMutablePointer<UInt32>
  @usableFromInline var count = 1  // word 0 is "none"
  private var capacity: Int

  init() {
    capacity = 4096
    unsafe words = .allocate(capacity: capacity)
  }
  deinit { unsafe words.deallocate() }

  // Inlinable: a rule in another module would otherwise ask for the type of each node at run time.

  @inlinable @inline(__always)
  public subscript<N: Node>(id: ID<N>) -> N {
    precondition(id.raw > 0 && Int(id.raw) &+ MemoryLayout<N>.stride / 4 <= count, "a node of this tree")
    return unsafe UnsafeRawPointer(words + Int(id.raw)).load(as: N.self)
  }
  @inlinable @inline(__always) public subscript(id: ExpressionID) -> ValueExpression { expressions[Int(id.raw) &- 1] }
  @inlinable @inline(__always) public subscript(id: StatementID) -> Statement { statements[Int(id.raw) &- 1] }

  /// `for argument in tree[arguments] { … }`
  @inlinable @inline(__always)
  public subscript<E>(list: List<E>) -> Elements<E> {
    precondition(Int(list.start) &+ Int(list.count) <= count, "a list of this tree")
    return unsafe Elements(base: UnsafePointer(words) + Int(list.start), count: Int(list.count))
  }

  @inlinable @inline(__always) public func extent(of id: ExpressionID) -> Extent { expressionExtents[Int(id.raw) &- 1] }
  @inlinable @inline(__always) public func extent(of id: StatementID) -> Extent { statementExtents[Int(id.raw) &- 1] }

  public var memory: Int {
    count * 4 + expressions.memory + expressionExtents.memory + statements.memory + statementExtents.memory
  }

  // MARK: Building

  @inline(__always)
  mutating func add<N: Node>(_ node: N) -> ID<N> {
    let start = reserve(MemoryLayout<N>.stride / 4)
    unsafe UnsafeMutableRawPointer(words + start).storeBytes(of: node, as: N.self)
    return ID(raw: UInt32(truncatingIfNeeded: start))
  }

  /// Writes a node anew, since something behind it belongs to it.
  mutating func replace<N: Node>(_ id: ID<N>, by node: N) {
    precondition(id.raw > 0 && Int(id.raw) &+ MemoryLayout<N>.stride / 4 <= count, "a node of this tree")
    unsafe UnsafeMutableRawPointer(words + Int(id.raw)).storeBytes(of: node, as: N.self)
  }

  @inline(__always)
  mutating func reserve(_ size: Int) -> Int {
    if count &+ size > capacity { grow(by: size) }
    defer { count &+= size }
    return count
  }

  @inline(never)
  private mutating func grow(by size: Int) {
    let larger = max(capacity * 2, count + size)
    let new = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
    unsafe new.moveInitialize(from: words, count: count)
    unsafe words.deallocate()
    unsafe words = new
    capacity = larger
  }

  /// Empties the tree and keeps its memory.
  mutating func removeAll() {
    count = 1
    script = .empty
    expressions.removeLast(downTo: 0)
    expressionExtents.removeLast(downTo: 0)
    statements.removeLast(downTo: 0)
    statementExtents.removeLast(downTo: 0)
    features.removeLast(downTo: 0)
    columnNames.removeLast(downTo: 0)
  }
}
