/// A name, interned: two names are the same if and only if their symbols are.
public struct Symbol: Hashable, BitwiseCopyable, Sendable {
  public let number: UInt32
  @inline(__always) init(_ number: UInt32) { self.number = number }
  public static var none: Symbol { Symbol(UInt32.max) }
  @inline(__always) public var isNone: Bool { number == UInt32.max }
}
