public import SQLSyntax

/// A handler and its place in a body.
public struct BodyHandler: Sendable {
  public let id: HandlerID
  /// The handler that it stands in, as a number among the body's handlers.
  public let parent: Int?
  /// The block whose errors it catches, as a number among the body's blocks.
  public let block: Int
  /// Of the body's own block: nothing of the body runs after it.
  public let isOutermost: Bool
}
