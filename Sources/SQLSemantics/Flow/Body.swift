public import SQLSyntax

/// Statements in the order of the text, nested ones behind those that hold them: a procedure's body, or the script itself.
public struct Body: Sendable {
  public struct Member: Sendable {
    public let id: StatementID
    /// The innermost handler around it, as a number among the body's handlers; nil outside of handlers.
    public let handler: Int?
    /// The innermost block around it, as a number among the body's blocks; -1 in the script itself.
    public let block: Int
  }

  /// A block and its place: the tokens among which its names are known.
  public struct Block: Sendable {
    public let id: ID<SQLSyntax.Block>
    public let extent: Extent
    /// The block that it stands in, as a number among the body's blocks; -1 for the outermost.
    public let parent: Int
  }

  /// CREATE PROCEDURE, DO or a block of the script; none for the script itself.
  public let owner: StatementID
  /// Nil for the script itself and for bodies without a name.
  public let procedure: CreateProcedure?
  /// None for the script itself.
  public let block: ID<SQLSyntax.Block>
  /// `--@ transform`: one transaction, whatever the dialect does.
  public let isTransform: Bool
  public internal(set) var statements: [Member] = []
  public internal(set) var handlers: [BodyHandler] = []
  /// Blocks with their declarations, the outermost first.
  public internal(set) var blocks: [Block] = []

  public var isScript: Bool { owner.isNone }
}

extension Body {
  /// The bodies of a script: the script itself first, then the others in the order in which they end.
  public static func all(in script: Script) -> [Body] { BodyCollector.bodies(of: script) }
}
