import DatabaseDriver

/// The variables of a run, each at a place of its own.
@safe final class Variables {
  /// Of the places that hold no whole number.
  private var values: ContiguousArray<SQLValue> = []
  /// Of those that do. Programs count most of the time: whole numbers are read and written without a look at values of other kinds.
  @exclusivity(unchecked) private var integers = UnsafeMutableBufferPointer<Int64>.allocate(capacity: 64)
  @exclusivity(unchecked) private var holdsInteger = UnsafeMutableBufferPointer<Bool>.allocate(capacity: 64)
  private var places: [String: Int] = [:]

  /// A variable's place; a new one is NULL.
  func place(of name: String) -> Int {
    if let place = places[name] { return place }
    let place = newPlace(with: .null)
    places[name] = place
    return place
  }

  /// A place for a value without a name.
  func newPlace(with value: SQLValue) -> Int {
    let place = values.count
    if unsafe integers.count == place { grow() }
    values.append(.null)
    unsafe holdsInteger[place] = false
    self[place] = value
    return place
  }

  private func grow() {
    unsafe integers = Self.moved(integers)
    unsafe holdsInteger = Self.moved(holdsInteger)
  }

  /// To twice as much memory.
  private static func moved<Element>(_ buffer: UnsafeMutableBufferPointer<Element>) -> UnsafeMutableBufferPointer<Element> {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: buffer.count * 2)
    _ = unsafe larger.moveInitialize(fromContentsOf: buffer)
    unsafe buffer.deallocate()
    return unsafe larger
  }

  deinit {
    unsafe integers.deallocate()
    unsafe holdsInteger.deallocate()
  }

  @inline(__always)
  subscript(place: Int) -> SQLValue {
    get { isInteger(place) ? .integer(integer(place)) : values[place] }
    set {
      if case .integer(let number) = newValue {
        set(place, to: number)
      } else {
        values[place] = newValue
        unsafe holdsInteger[place] = false
      }
    }
  }

  subscript(name: String) -> SQLValue {
    get { places[name].map { self[$0] } ?? .null }
    set { self[place(of: name)] = newValue }
  }

  // MARK: Whole numbers

  @inline(__always) func isInteger(_ place: Int) -> Bool { unsafe holdsInteger[place] }

  @inline(__always) func integer(_ place: Int) -> Int64 { unsafe integers[place] }

  /// Of a place that holds a whole number, or is read by code alone.
  @inline(__always) func set(integer place: Int, to number: Int64) { unsafe integers[place] = number }

  @inline(__always)
  func set(_ place: Int, to number: Int64) {
    set(integer: place, to: number)
    guard !isInteger(place) else { return }
    unsafe holdsInteger[place] = true
    values[place] = .null
  }

  // MARK: Going back

  /// The values of the variables whose names begin so.
  func snapshot(prefix: String) -> [String: SQLValue] {
    places.filter { $0.key.hasPrefix(prefix) }.mapValues { self[$0] }
  }

  /// Those that came since are left.
  func restore(_ snapshot: [String: SQLValue]) {
    for (name, value) in snapshot { self[name] = value }
  }
}
