/// A run of bytes in a file: from `start` up to, not including, `end`.
public struct SourceRange: Hashable, BitwiseCopyable, Sendable {
  public var start: UInt32
  public var end: UInt32

  public init(start: Int, end: Int) {
    assert(start <= end, "a range ends at or after its start")
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  public init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }

  public var bytes: Range<Int> { Int(start)..<Int(end) }

  /// The smallest range that holds both.
  public func joined(with other: SourceRange) -> SourceRange {
    SourceRange(start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }
}
