/// UTF-8 bytes that somebody else owns: an argument of a host function, for the time of the call.
///
/// Reading is checked against the count. The view itself must not outlive the call; the language cannot say so yet
/// without experimental lifetime annotations, so this sentence does.
@safe public struct BorrowedText: RandomAccessCollection {
  @usableFromInline let start: UnsafePointer<UInt8>
  public let endIndex: Int

  @inlinable public init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = unsafe start
    endIndex = count
  }

  @inlinable public var startIndex: Int { 0 }

  @inlinable public subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < endIndex, "a byte is read inside its text")
    return unsafe start[position]
  }

  @inlinable public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try unsafe body(UnsafeBufferPointer(start: start, count: endIndex))
  }
}
