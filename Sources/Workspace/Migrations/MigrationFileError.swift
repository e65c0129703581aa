/// Why a file under `migrations/` cannot be used: the place, the reason, the way out. Commands end with `exitCode`.
///
///     migrations/20261122093000_gong_calls.json: operations[2].addColumn: there is no 'column'
///       help: take the file back from version control; it is written by transformc alone
public struct MigrationFileError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A file that should be there is not.
    case missing
    /// A file that cannot be read, or holds something else than it must.
    case damaged
    /// A file that cannot be written.
    case unwritable
  }

  public let reason: Reason
  public let message: String
  public let path: String
  public let help: String

  public init(_ reason: Reason, _ message: String, path: String, help: String) {
    self.reason = reason
    self.message = message
    self.path = path
    self.help = help
  }

  /// 7 where the chain of versions is not whole, 65 where a file is not what it must be, 73 where nothing can be written.
  public var exitCode: Int32 {
    switch reason {
    case .missing: 7
    case .damaged: 65
    case .unwritable: 73
    }
  }

  static let fromVersionControl = "take the file back from version control"
}

extension MigrationFileError: CustomStringConvertible {
  public var description: String { "\(path): \(message)\n  help: \(help)" }
}
