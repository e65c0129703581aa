public import Diagnostics
public import SourceText

/// Why the files of a project cannot be worked with: the place, the reason, the way out.
///
///     fixtures/small/raw.calls.jsonl:3:17: the line ends inside a text
///       help: write one whole JSON object per line
public struct WorkspaceError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A path that was named is not there.
    case missing
    /// There is nothing to work on.
    case noSources
    /// A file that cannot be opened or read.
    case unreadable
    /// Bytes that are no text.
    case undecodable
    /// A line that is no record.
    case malformed
  }

  public let reason: Reason
  public let message: String
  public let path: String
  /// Where in the file, if the reason has a place there.
  public let position: SourcePosition?
  public let help: String?

  public init(_ reason: Reason, _ message: String, path: String, position: SourcePosition? = nil, help: String? = nil) {
    self.reason = reason
    self.message = message
    self.path = path
    self.position = position
    self.help = help
  }

  /// 64 for a command that names nothing usable, 65 for files that hold nothing usable.
  public var exitCode: Int32 {
    switch reason {
    case .missing, .noSources: 64
    case .unreadable, .undecodable, .malformed: 65
    }
  }
}

extension WorkspaceError {
  /// The same as a finding of its file, for commands that go on with the other files.
  public var diagnostic: Diagnostic {
    let place = position.map { " (line \($0.line), byte \($0.column))" } ?? ""
    let what = reason == .undecodable ? "this is no text: " : ""
    return Diagnostic("SYN004", .error, "\(what)\(message)\(place)", at: SourceRange(start: 0, end: 0), help: help)
  }
}

extension WorkspaceError: CustomStringConvertible {
  public var description: String {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    return "\(place): \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}
