public import SourceText

/// A comment is no token: it is kept aside, with the number of the token that follows it.
public struct Comment: BitwiseCopyable, Sendable {
  public let start: UInt32
  public let length: UInt32
  public let nextToken: UInt32
  public var range: SourceRange { SourceRange(start: Int(start), end: Int(start) + Int(length)) }
}
