/// Why there is nothing to preview.
public struct PreviewError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// What was named is not there, or is nothing that is compiled.
    case missing
    /// The target cannot have it.
    case refused
  }

  public let reason: Reason
  public let message: String
  public let help: String?

  init(_ reason: Reason, _ message: String, help: String? = nil) {
    self.reason = reason
    self.message = message
    self.help = help
  }

  /// 64 for a command that names nothing usable, 65 for files that hold nothing usable.
  public var exitCode: Int32 { reason == .missing ? 64 : 65 }
}
