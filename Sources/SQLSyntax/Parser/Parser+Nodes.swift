// How the parser makes nodes and lists.

extension Parser {
  @inline(__always) mutating func make(_ node: ValueExpression, from first: Int) -> ExpressionID {
    tree.expressionExtents.append(Extent(first: UInt32(truncatingIfNeeded: first), last: UInt32(truncatingIfNeeded: position &- 1)))
    tree.expressions.append(node)
    return ExpressionID(raw: UInt32(truncatingIfNeeded: tree.expressions.count))
  }

  mutating func make(_ node: Statement, from first: Int) -> StatementID {
    let last = max(first, position &- 1)
    tree.statementExtents.append(Extent(first: UInt32(truncatingIfNeeded: first), last: UInt32(truncatingIfNeeded: last)))
    tree.statements.append(node)
    return StatementID(raw: UInt32(truncatingIfNeeded: tree.statements.count))
  }

  @inline(__always) mutating func make<N: Node>(_ node: N) -> ID<N> { tree.add(node) }

  @inline(__always) func symbol(at token: Int) -> Symbol { tokens[token].symbol }

  /// One element after another while `goesOn` says so. The elements wait on a stack of their own,
  /// since lists nest, and are then laid side by side.
  @inline(__always)
  mutating func list<Element: ListElement>(
    while goesOn: (inout Parser) -> Bool, _ element: (inout Parser) -> Element
  ) -> List<Element> {
    let mark = pending.count
    repeat {
      let next = element(&self)
      pending.append(next.raw)
    } while goesOn(&self)
    return listed(since: mark)
  }

  /// `element {, element}`
  @inline(__always)
  mutating func commaList<Element: ListElement>(_ element: (inout Parser) -> Element) -> List<Element> {
    list(while: { $0.accept(.comma) }, element)
  }

  /// As many elements as `goesOn` says, perhaps none.
  @inline(__always)
  mutating func listWhile<Element: ListElement>(
    _ goesOn: (inout Parser) -> Bool, _ element: (inout Parser) -> Element
  ) -> List<Element> {
    goesOn(&self) ? list(while: goesOn, element) : .empty
  }

  /// The same, with a first element that is there already.
  @inline(__always)
  mutating func list<Element: ListElement>(
    startingWith first: Element, while goesOn: (inout Parser) -> Bool, _ element: (inout Parser) -> Element
  ) -> List<Element> {
    let mark = pending.count
    pending.append(first.raw)
    while goesOn(&self) {
      let next = element(&self)
      pending.append(next.raw)
    }
    return listed(since: mark)
  }

  @inline(__always)
  func mark() -> Int { pending.count }

  @inline(__always)
  mutating func listed<Element: ListElement>(since mark: Int) -> List<Element> {
    let count = pending.count &- mark
    let start = tree.reserve(count)
    unsafe (tree.words + start).update(from: pending.base + mark, count: count)
    pending.removeLast(downTo: mark)
    return List(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count))
  }
}
