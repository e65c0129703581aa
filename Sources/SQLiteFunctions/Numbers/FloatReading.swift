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
    guard !word.isEmpty, word.allSatisfy(isPart), let value = value(String(decoding: word, as: UTF8.self)) else {
      throw .invalidInput("double precision", text)
    }
    guard !isOutside(value, word) else {
      throw SQLFailure("22003", "\"\(String(decoding: word, as: UTF8.self))\" is out of range for type double precision")
    }
    return value
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte & 0xDF || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// Nil where not all of it is a number.
  private static func value(_ word: String) -> Double? {
    unsafe word.withCString { start in
      var end: UnsafeMutablePointer<CChar>?
      let value = unsafe strtod(start, &end)
      return unsafe end.map { unsafe $0.pointee == 0 } == true ? value : nil
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
