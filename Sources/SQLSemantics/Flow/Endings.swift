public import SQLSyntax

/// The ways in which a list of statements can end.
public struct Endings: Sendable {
  public var returns: [StatementID] = []
  public var raises = false
  /// Control may reach what follows the list, a left loop included.
  public var fallsThrough = false
  /// A statement that was not read stands in the way: it may do anything.
  public var isUnknown = false

  fileprivate static let through = Endings(fallsThrough: true)

  fileprivate mutating func add(_ other: Endings) {
    returns += other.returns
    raises = raises || other.raises
    fallsThrough = fallsThrough || other.fallsThrough
    isUnknown = isUnknown || other.isUnknown
  }
}

extension Script {
  public func endings(of statements: List<StatementID>) -> Endings {
    var result = Endings.through
    for statement in tree[statements] where result.fallsThrough {
      result.fallsThrough = false
      result.add(endings(of: statement))
      if case .leave(_, _, let condition) = tree[statement], condition.isNone { return result }
    }
    return result
  }

  private func endings(of statement: StatementID) -> Endings {
    switch tree[statement] {
    case .giveBack: Endings(returns: [statement])
    case .raise(let raise): isMessage(tree[raise]) ? .through : Endings(raises: true)
    case .condition(let condition): endings(of: tree[condition])
    case .block(let block): endings(of: tree[block])
    case .loop(let loop): endings(of: tree[loop])
    case .opaque: Endings(fallsThrough: true, isUnknown: true)
    default: .through
    }
  }

  private func endings(of statement: IfStatement) -> Endings {
    var result = endings(of: statement.otherwise)
    for branch in tree[statement.branches] { result.add(endings(of: tree[branch].statements)) }
    return result
  }

  private func endings(of block: Block) -> Endings {
    var result = endings(of: block.statements)
    for handler in tree[block.handlers] { result.add(endings(of: tree[handler].statements)) }
    return result
  }

  /// The loop may run no time at all, or be left.
  private func endings(of loop: Loop) -> Endings {
    var result = endings(of: loop.statements)
    result.fallsThrough = true
    return result
  }

  /// RAISE NOTICE 'text' tells something and goes on.
  public func isMessage(_ raise: Raise) -> Bool {
    let levels: Set = ["debug", "log", "info", "notice", "warning"]
    guard levels.contains(text(raise.word).lowercased()) else { return false }
    return !raise.format.isNone || !raise.options.isEmpty
  }
}
