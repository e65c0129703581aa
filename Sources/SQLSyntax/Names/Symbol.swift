/// A name, interned: two names are the same if and only if their symbols are.
public struct Symbol: Hashable, BitwiseCopyable, Sendable {
  public let number: UInt32
  @inlinable @inline(__always) init(_ number: UInt32) { self.number = number }
  @inlinable public static var none: Symbol { Symbol(UInt32.max) }
  @inlinable @inline(__always) public var isNone: Bool { number == UInt32.max }
}
