/// A procedure: its source is the truth, each target's form is compiled from it.
public struct Routine: Hashable, Codable, Sendable {
  public let name: ObjectName
  /// The whole CREATE PROCEDURE statement with the annotations that stand on it.
  public let source: SQLFragment
  /// `h1:…` over the tokens of `source`: comments other than `--@`, blanks and line ends do not count.
  public let hash: String
  /// The tables and procedures that the body names, sorted: they come first.
  public let dependencies: [ObjectName]

  public init(name: ObjectName, source: SQLFragment, hash: String, dependencies: [ObjectName]) {
    self.name = name
    self.source = source
    self.hash = hash
    self.dependencies = dependencies
  }
}
