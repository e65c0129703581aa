/// Several texts as C wants them: zero-terminated, in one block of memory, with a pointer to each.
struct CStringList {
  private var bytes: [CChar] = []
  private var starts: [Int?] = []

  init() {}

  init(_ texts: [String]) {
    for text in texts { append(text.utf8) }
  }

  var count: Int { starts.count }

  /// The bytes must not hold a zero, where C would end the text.
  mutating func append(_ text: some Sequence<UInt8>) {
    starts.append(bytes.count)
    for byte in text { bytes.append(CChar(bitPattern: byte)) }
    bytes.append(0)
  }

  /// A null pointer, which libpq takes for NULL.
  mutating func appendNull() { starts.append(nil) }

  func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    unsafe bytes.withUnsafeBufferPointer { block in
      unsafe body(starts.map { start in unsafe start.flatMap { start in unsafe block.baseAddress.map { unsafe $0 + start } } })
    }
  }
}
