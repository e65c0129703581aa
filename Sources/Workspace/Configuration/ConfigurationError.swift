/// Why the configuration cannot be used: the place, the reason, the way out. Commands end with `exitCode`.
///
///     transformc.yaml:4:3: unknown key 'ulr' in 'environments.dev'
///       help: did you mean 'url'?
public struct ConfigurationError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The file, or a file that it names, cannot be read.
    case unreadable
    /// No YAML, or YAML beyond what a configuration needs.
    case syntax
    case unknownKey
    case wrongType
    case invalidValue
    /// A variable of the process that is not set, an environment or key that is not there.
    case missing
    /// A command that gives a value failed.
    case commandFailed
  }

  public static let exitCode: Int32 = 78

  public let reason: Reason
  public let message: String
  /// Nil where the error has no place of its own.
  public let place: ConfigurationPlace?
  public let help: String?

  public init(_ reason: Reason, _ message: String, at place: ConfigurationPlace?, help: String? = nil) {
    self.reason = reason
    self.message = message
    self.place = place
    self.help = help
  }
}

extension ConfigurationError: CustomStringConvertible {
  public var description: String {
    let located = place.map { "\($0): \(message)" } ?? message
    return help.map { "\(located)\n  help: \($0)" } ?? located
  }
}
