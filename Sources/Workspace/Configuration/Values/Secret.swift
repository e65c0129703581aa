/// A value that must not be seen: it prints as `•••`, whoever prints it, and can be had by asking for it only.
///
/// Interpolating one is a warning of the compiler. Errors speak of `source`, "the command 'esc'", instead.
public struct Secret: Sendable {
  private let value: String
  /// Where it came from, for messages.
  public let source: String

  public init(_ value: String, source: String) {
    self.value = value
    self.source = source
  }

  /// The value itself, for the one call that needs it.
  public func reveal() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension String.StringInterpolation {
  /// Deprecated rather than unavailable: for an unavailable one the compiler would take the general one without a word.
  @available(*, deprecated, message: "a secret is not for printing; name its 'source'")
  public mutating func appendInterpolation(_ secret: Secret) { appendLiteral(secret.description) }
}
