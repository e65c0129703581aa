public import SourceText

/// One clause: a `--@` line with the `--@+` lines that continue it. Its text is tokens like any other;
/// they lie behind the script's own, `firstToken ..< firstToken + tokenCount`, and end with an end-of-file token.
public struct Annotation: BitwiseCopyable, Sendable {
  public let start: UInt32
  public let end: UInt32
  public let firstToken: UInt32
  public let tokenCount: UInt32
  /// The token of the script that follows it.
  public let nextToken: UInt32
  public let isTrailing: Bool
  public var range: SourceRange { SourceRange(start: Int(start), end: Int(end)) }
}
