import Foundation
public import Migrations

/// The folder `migrations/`, read and written.
///
///     transformc.lock
///     20261122093000_gong_calls.json                    the operations
///     postgres/20261122093000_gong_calls.up.sql         what runs, forth …
///     postgres/20261122093000_gong_calls.down.sql       … and back
///
/// A script that was edited by hand is kept: its hash differs from the lock file's until `plan` records the edit.
public struct VersionStore: Sendable {
  /// Absolute.
  let directory: String
  /// As messages name it.
  let shown: String

  public init(_ configuration: Configuration) {
    directory = configuration.path(configuration.migrations)
    shown = configuration.migrations
  }

  /// `shown`: the folder as messages name it.
  public init(directory: String, shown: String = "migrations") {
    self.directory = directory
    self.shown = shown
  }

  /// Whether a text can be the name of a version: letters, digits, `_` and `-`.
  public static func isName(_ text: String) -> Bool { VersionFiles.isName(text) }

  /// The id of a version that is planned now: fourteen digits, after every version that there is.
  ///
  /// Two plans within one second are a script's, not two people's: the second one counts one on.
  public static func nextID(after versions: [Version], at milliseconds: Int64) -> String {
    let now = Timestamp.versionID(milliseconds)
    return versions.contains { $0.id == now } ? nextID(after: versions, at: milliseconds + 1_000) : now
  }

  func url(_ file: String) -> URL { URL(filePath: directory, directoryHint: .isDirectory).appending(path: file) }

  func path(_ file: String) -> String { "\(shown)/\(file)" }
}
