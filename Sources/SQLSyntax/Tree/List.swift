/// A run in the tree's one array of list elements.
public struct List<Element: ListElement>: BitwiseCopyable, Sendable {
  public let start: UInt32
  public let count: UInt32
  @inlinable @inline(__always) init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }
  @inlinable public static var empty: List { List(start: 0, count: 0) }
  @inlinable public var isEmpty: Bool { count == 0 }
}

/// The elements of a list, as a collection over the tree's words. Not to be kept: the tree must outlive it.
@safe
public struct Elements<Element: ListElement>: RandomAccessCollection {
  @usableFromInline let base: UnsafePointer<UInt32>
  public let startIndex = 0
  public let endIndex: Int

  @inlinable init(base: UnsafePointer<UInt32>, count: Int) {
    unsafe self.base = base
    endIndex = count
  }

  @inlinable @inline(__always) public subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: endIndex), "an index of this list")
    return unsafe Element(raw: base[index])
  }
}
