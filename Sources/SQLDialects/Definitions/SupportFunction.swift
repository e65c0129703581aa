/// A function or procedure that compiled SQL calls and that a version's scripts make in the project's schema of operations.
public struct SupportFunction: Sendable, Equatable {
  /// The version of all of them that compiled SQL of this release needs. It goes up when one of them changes after a release, or one is
  /// added: versions of schemas that were planned before have the older ones until the next version is planned.
  public static let newestVersion = 2

  /// What DROP ROUTINE calls it: its qualified name and the types of its arguments.
  public let signature: String
  /// A `CREATE FUNCTION` statement.
  public let definition: String

  public init(signature: String, definition: String) {
    self.signature = signature
    self.definition = definition
  }
}
