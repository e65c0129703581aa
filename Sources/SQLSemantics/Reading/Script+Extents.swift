package import SQLSyntax

extension Script {
  /// The tokens of a statement that belong to no statement inside it: of IF its conditions, of a loop its head, of a block and of
  /// a procedure what stands before BEGIN.
  package func ownExtents(of statement: StatementID) -> [Extent] {
    let whole = tree.extent(of: statement)
    switch tree[statement] {
    case .condition(let id): return conditions(of: tree[id]).map { tree.extent(of: $0) }
    case .loop(let id): return heads(of: tree[id], whole)
    case .block(let block), .anonymous(let block): return [before(block, whole)]
    case .createProcedure(let id): return [before(tree[id].body, whole)]
    default: return [whole]
    }
  }

  private func conditions(of statement: IfStatement) -> [ExpressionID] {
    let conditions = tree[statement.branches].map { tree[$0].condition }
    return ([statement.operand] + conditions).filter { !$0.isNone }
  }

  private func heads(of loop: Loop, _ whole: Extent) -> [Extent] {
    var head = whole
    if let first = tree[loop.statements].first { head.last = max(head.first, tree.extent(of: first).first) - 1 }
    let heads = head.isEmpty || head.last == .max ? [] : [head]
    return loop.kind == .until && !loop.condition.isNone ? heads + [tree.extent(of: loop.condition)] : heads
  }

  private func before(_ block: ID<Block>, _ whole: Extent) -> Extent {
    guard !block.isNone else { return whole }
    let begin = tree[block].begin
    guard !begin.isNone, whole.first < begin.raw, begin.raw <= whole.last else { return whole }
    var extent = whole
    extent.last = begin.raw - 1
    return extent
  }
}
