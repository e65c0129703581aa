/// The number of a node: a handle of four bytes that says what it leads to. Zero is "no node".
/// (An Optional would need eight bytes, since a plain integer has no spare value to mean nil.)
public struct ID<Node>: Hashable, BitwiseCopyable, Sendable, ListElement {
  public let raw: UInt32
  @inlinable @inline(__always) public init(raw: UInt32) { self.raw = raw }
  @inlinable public static var none: ID { ID(raw: 0) }
  @inlinable @inline(__always) public var isNone: Bool { raw == 0 }
}

/// What a list may hold: anything that is one number.
public protocol ListElement {
  init(raw: UInt32)
  var raw: UInt32 { get }
}

extension Symbol: ListElement {
  @inlinable @inline(__always) public init(raw: UInt32) { self.init(raw) }
  @inlinable @inline(__always) public var raw: UInt32 { number }
}

/// The number of a token: a literal's, or a name's whose place matters.
public struct TokenID: Hashable, BitwiseCopyable, Sendable, ListElement {
  public let raw: UInt32
  @inlinable @inline(__always) public init(raw: UInt32) { self.raw = raw }
  @inlinable @inline(__always) init(_ index: Int) { raw = UInt32(truncatingIfNeeded: index) }
  @inlinable public static var none: TokenID { TokenID(raw: .max) }
  @inlinable @inline(__always) public var isNone: Bool { raw == .max }
}
