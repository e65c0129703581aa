/// A growable run of plain values: what an arena is made of.
/// It is unique (`~Copyable`), so an append never asks whether the buffer is shared.
@safe
public struct Store<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  public private(set) var count = 0
  private var capacity: Int

  public init(capacity: Int) {
    self.capacity = max(capacity, 16)
    unsafe base = .allocate(capacity: self.capacity)
  }

  init(copying other: borrowing Store) {
    self.init(capacity: other.capacity)
    unsafe base.initialize(from: other.base, count: other.count)
    count = other.count
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  public mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: element)
    count &+= 1
  }

  /// Appends what `next` makes until it makes nothing, or there is no room left.
  @inline(__always)
  mutating func appendAll(_ next: () -> Element?) {
    var (end, limit) = unsafe (base + count, base + capacity)
    while unsafe end < limit, let element = next() {
      unsafe end.initialize(to: element)
      unsafe end += 1
    }
    count = unsafe end - base
  }

  /// Makes room for so many elements in all.
  mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
  }

  @inline(never)
  private mutating func grow() { grow(to: capacity * 2) }

  private mutating func grow(to newCapacity: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = newCapacity
  }

  @inlinable @inline(__always)
  public subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a number made by this store")
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a number made by this store")
      unsafe base[index] = newValue
    }
  }

  @inline(__always) public mutating func removeLast(downTo newCount: Int) { count = newCount }
  @unsafe var buffer: UnsafeBufferPointer<Element> { unsafe UnsafeBufferPointer(start: base, count: count) }
  @inlinable public var isEmpty: Bool { count == 0 }
  @inlinable public var indices: Range<Int> { 0..<count }
  public var memory: Int { count * MemoryLayout<Element>.stride }
}

extension Store where Element: Comparable {
  mutating func sort() {
    var elements = unsafe UnsafeMutableBufferPointer(start: base, count: count)
    unsafe elements.sort()
  }

  /// Whether the element is there, of elements in ascending order.
  func containsSorted(_ element: Element) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low &+ high) / 2
      if self[middle] < element { low = middle &+ 1 } else { high = middle }
    }
    return low < count && self[low] == element
  }
}
