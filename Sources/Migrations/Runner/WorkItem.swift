/// One version on its way up or down.
public struct WorkItem: Hashable, Sendable {
  public let version: String
  public let name: String
  public let hash: String
  public let direction: RunnerReport.Direction
  public let script: Script
  let upText: String
  let downText: String

  public var fileName: String { "\(version)_\(name)" }

  /// Applying a version from its files.
  init(applying version: RunnableVersion) {
    self.version = version.id
    name = version.name
    hash = version.hash
    direction = .up
    script = version.up
    upText = version.upText
    downText = version.downText
  }

  /// Taking a version back by the script that the history kept: the files may be another checkout's.
  init(reverting version: HistoryState.Applied) {
    self.version = version.version
    name = version.name
    hash = version.hash
    direction = .down
    script = Script(text: version.downSQL)
    upText = version.upSQL
    downText = version.downSQL
  }

  /// Taking back what was just applied.
  init(undoing item: WorkItem) {
    version = item.version
    name = item.name
    hash = item.hash
    direction = .down
    script = Script(text: item.downText)
    upText = item.upText
    downText = item.downText
  }
}
