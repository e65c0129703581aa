/// A version as the runner needs it: its files for one target, and what is known of them.
public struct RunnableVersion: Hashable, Sendable {
  public let id: String
  public let name: String
  /// `VersionScripts.hash` of the files as they are.
  public let hash: String
  public let up: Script
  public let down: Script
  /// The files' bytes, which the history keeps.
  public let upText: String
  public let downText: String
  public let isProven: Bool

  public init(_ scripts: VersionScripts, isProven: Bool) {
    id = scripts.version.id
    name = scripts.version.name
    hash = scripts.hash
    up = scripts.up
    down = scripts.down
    upText = scripts.upText
    downText = scripts.downText
    self.isProven = isProven
  }

  public var fileName: String { "\(id)_\(name)" }
}
