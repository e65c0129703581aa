#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text as `double precision`, as PostgreSQL reads it: blanks around what the C library's `strtod` takes.
enum FloatReading {
  static func double(_ text: some RandomAccessCollection<UInt8>) throws(SQLFailure) -> Double {
    var word = text[...]
    while let first = word.first, IntegerText.isBlank(first) { word = word.dropFirst() }
    while let last = word.last, IntegerText.isBlank(last) { word = word.dropLast() }
    // Only strtod's own words: it would take `nan(…)` too.
    let part = word.prefix(while: isPart)
    let (value, count) = value(String(decoding: part, as: UTF8.self))
    // What is out of range is noticed before what stands behind it.
    let number = part.prefix(count)
    guard !isOutside(value, number) else {
      throw SQLFailure("22003", "\"\(String(decoding: number, as: UTF8.self))\" is out of range for type double precision")
    }
    guard count > 0, count == word.count else { throw .invalidInput("double precision", text) }
    return value
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte & 0xDF || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// The number that a word begins with, and how many bytes of it that is.
  private static func value(_ word: String) -> (Double, count: Int) {
    unsafe word.withCString { start in
      var end: UnsafeMutablePointer<CChar>?
      let value = unsafe strtod(start, &end)
      return unsafe (value, end.map { unsafe $0 - UnsafeMutablePointer(mutating: start) } ?? 0)
    }
  }

  /// An infinity or a zero that the text does not say.
  private static func isOutside(_ value: Double, _ word: some Collection<UInt8>) -> Bool {
    if value.isInfinite { return word.contains { 48...57 ~= $0 } }
    guard value == 0 else { return false }
    let mantissa = word.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    return mantissa.contains { 49...57 ~= $0 }
  }
}
