import SQLSyntax

/// What a block with handlers has written when a later statement of it fails.
enum WrittenBeforeFailure {
  /// The first statement that writes and has another one behind it.
  static func first(in block: Block, _ script: Script) -> TokenID? { first(in: block.statements, script, isLast: true) }

  private static func first(in list: List<StatementID>, _ script: Script, isLast: Bool) -> TokenID? {
    let statements = script.tree[list].filter { !isHarmless($0, script) }
    for (index, id) in statements.enumerated() {
      let endsBlock = isLast && index == statements.count - 1
      if let inner = inner(id, script, isLast: endsBlock) { return inner }
      if writes(id, script) && !endsBlock { return TokenID(raw: script.tree.extent(of: id).first) }
    }
    return nil
  }

  private static func inner(_ id: StatementID, _ script: Script, isLast: Bool) -> TokenID? {
    switch script.tree[id] {
    case .block(let block): return first(in: script.tree[block].statements, script, isLast: isLast)
    case .loop(let loop): return first(in: script.tree[loop].statements, script, isLast: false)
    case .condition(let node):
      let lists = script.tree[script.tree[node].branches].map { script.tree[$0].statements } + [script.tree[node].otherwise]
      for list in lists { if let found = first(in: list, script, isLast: isLast) { return found } }
      return nil
    default: return nil
    }
  }

  private static func isHarmless(_ id: StatementID, _ script: Script) -> Bool {
    switch script.tree[id] {
    case .nothing, .transaction: true
    case .giveBack(let value): value.isNone || isLiteral(value, script)
    default: false
    }
  }

  private static func isLiteral(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .string, .number, .null, .boolean: true
    default: false
    }
  }

  private static func writes(_ id: StatementID, _ script: Script) -> Bool {
    switch script.tree[id] {
    case .insert, .update, .delete, .merge, .insertAll, .with, .truncate, .createTable, .call, .execute: true
    default: false
    }
  }
}
