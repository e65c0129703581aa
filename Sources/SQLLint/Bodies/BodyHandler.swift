import SQLSyntax

/// A handler and its place in a body.
struct BodyHandler {
  let id: HandlerID
  /// The handler that it stands in, as a number among the body's handlers.
  let parent: Int?
  /// Of the body's own block: nothing of the body runs after it.
  let isOutermost: Bool
}
