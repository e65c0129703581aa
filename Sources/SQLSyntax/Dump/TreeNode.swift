public import SourceText

/// A node of the tree as a value of its own, for people and programs that look at it from outside.
///
///     SELECT a    →    query(select(items: [SelectItem(value: column("a"))]))
public struct TreeNode: Sendable {
  public struct Field: Sendable {
    /// Nil for what the node holds without a name, as the two sides of an operator.
    public let label: String?
    /// Nil where the source says nothing; kept only for what has no label, whose position counts.
    public let value: TreeValue?
  }

  /// The case or the type: `query`, `SelectItem`.
  public let kind: String
  /// The type of node: `Statement`, `ValueExpression`, `SelectItem`.
  public let type: String
  /// Nil for nodes that keep no place: their parts have one.
  public let range: SourceRange?
  public let fields: [Field]
}

/// What a field of a node holds.
public indirect enum TreeValue: Sendable {
  case node(TreeNode)
  case list([TreeValue])
  /// A name, a token or a word.
  case text(String)
  /// Something is so; what is not so is left out.
  case flag
  /// Tokens that are kept as they stand.
  case range(SourceRange)
}
