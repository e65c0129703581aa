import Diagnostics

/// How much of a script was read: the measure of a parser on files that others wrote.
public struct StatementCount: Hashable, Sendable {
  /// All statements, of the script and of its bodies.
  public var statements = 0
  /// Those of which only the extent is known.
  public var opaque = 0
  /// Errors of syntax; a statement may hold one and be understood all the same, where the reading went on within it.
  public var syntaxErrors = 0

  public init() {}

  public var understood: Int { statements - opaque }

  public static func + (left: StatementCount, right: StatementCount) -> StatementCount {
    var sum = left
    sum.statements += right.statements
    sum.opaque += right.opaque
    sum.syntaxErrors += right.syntaxErrors
    return sum
  }
}

extension Script {
  /// Every statement counts, also inside bodies; what is for the client is none. What was read within a statement that is opaque in the end
  /// does not, nor do the statements of annotations.
  public var statementCount: StatementCount {
    var count = StatementCount()
    var hidden = Extent.empty
    // A statement comes behind those that it holds.
    for index in tree.statements.indices.reversed() {
      let id = StatementID(raw: UInt32(index + 1))
      let extent = tree.extent(of: id)
      // What was made while an error led out of a statement may begin and end anywhere behind it.
      if !mayBegin(Int(extent.first)) || hidden.first <= extent.first && extent.first <= hidden.last { continue }
      switch tree[id] {
      case .clientText: continue
      case .opaque:
        count.opaque += 1
        hidden = extent
      default: break
      }
      count.statements += 1
    }
    count.syntaxErrors = diagnostics.count(where: { $0.severity == .error && $0.code.hasPrefix("SYN") })
    return count
  }

  /// Whether a statement of the script may begin with a token.
  private func mayBegin(_ token: Int) -> Bool {
    guard token < scriptTokenCount else { return false }
    switch tokens[token].kind {
    case .semicolon, .bodyClose, .endOfFile: return false
    default: return true
    }
  }
}
