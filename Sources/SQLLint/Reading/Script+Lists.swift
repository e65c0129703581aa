import SQLSemantics
import SQLSyntax

extension Script {
  /// Every list of statements of a body: of its blocks, handlers, branches and loops; of the script itself, its statements.
  func statementLists(in body: Body) -> [List<StatementID>] {
    var lists = body.isScript ? [tree.script] : []
    for block in body.blocks {
      lists.append(tree[block.id].statements)
      for handler in tree[tree[block.id].handlers] { lists.append(tree[handler].statements) }
    }
    for member in body.statements { lists += innerLists(of: member.id) }
    return lists
  }

  private func innerLists(of statement: StatementID) -> [List<StatementID>] {
    switch tree[statement] {
    case .condition(let id): tree[tree[id].branches].map { tree[$0].statements } + [tree[id].otherwise]
    case .loop(let id): [tree[id].statements]
    default: []
    }
  }
}
