/// Checks that bytes are one JSON value, and finds the members of its outermost object, without building anything.
///
///     {"id": "c01", "data": {"n": 12345678901234567890}}    →    "id" at 1..<5, its value at 7..<12, …
///
/// Foundation's JSONSerialization is no use here: it turns number tokens into binary numbers, so that a call id of twenty digits
/// comes back as another id, and it forgets how the document was spelled. What is loaded must be what arrived, byte for byte.
///
/// The grammar is RFC 8259's. Beyond it, what one of the databases could not keep is an error here already, with its place: `\u0000` and
/// half surrogate pairs (PostgreSQL's jsonb), more than 1000 levels (SQLite), bytes that are no UTF-8.
struct JSONScanner {
  /// A member of the outermost object; both ranges as they are written, quotes included.
  struct Member {
    let key: Range<Int>
    let value: Range<Int>
  }

  struct Failure: Error, Equatable {
    let cause: JSONFault
    let offset: Int
  }

  /// SQLite's JSON_MAX_DEPTH, the least of the targets.
  static let depthLimit = 1000

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
  }

  /// The members of the object that a range of bytes holds, in their order.
  static func members(of bytes: [UInt8], in range: Range<Int>) throws(Failure) -> [Member] {
    var scanner = JSONScanner(bytes, range)
    scanner.skipBlanks()
    guard scanner.current == UInt8(ascii: "{") else { throw scanner.failure(scanner.isAtEnd ? .unexpectedEnd : .notAnObject) }
    let members = try scanner.object()
    try scanner.expectEnd()
    return members
  }

  /// Checks one value of any kind.
  static func validate(_ bytes: [UInt8], in range: Range<Int>) throws(Failure) {
    var scanner = JSONScanner(bytes, range)
    scanner.skipBlanks()
    try scanner.value()
    try scanner.expectEnd()
  }
}

// MARK: - Structure

extension JSONScanner {
  private mutating func object() throws(Failure) -> [Member] {
    var members: [Member] = []
    position += 1
    skipBlanks()
    if take("}") { return members }
    repeat {
      skipBlanks()
      let keyStart = position
      try key()
      let keyEnd = position
      try colon()
      let valueStart = position
      try value()
      members.append(Member(key: keyStart..<keyEnd, value: valueStart..<position))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw failure(.expected("',' or '}'")) }
    return members
  }

  private mutating func key() throws(Failure) {
    guard current == UInt8(ascii: "\"") else { throw failure(.expected("a key in double quotes")) }
    try string()
  }

  private mutating func colon() throws(Failure) {
    skipBlanks()
    guard take(":") else { throw failure(.expected("':'")) }
    skipBlanks()
  }

  /// One value, however deep: what is open stands on a stack of our own, so that no document can exhaust the program's.
  private mutating func value() throws(Failure) {
    var open: [UInt8] = []
    while true {
      skipBlanks()
      if try opens(&open) { continue }
      repeat {
        guard let container = open.last else { return }
        skipBlanks()
        if take(",") { break }
        guard take(container) else { throw failure(.expected(container == UInt8(ascii: "]") ? "',' or ']'" : "',' or '}'")) }
        open.removeLast()
      } while true
      if open.last == UInt8(ascii: "}") { try nextKey() }
    }
  }

  /// Begins a value. Whether more is to come inside it: its closing byte then stands on the stack.
  private mutating func opens(_ open: inout [UInt8]) throws(Failure) -> Bool {
    switch current {
    case UInt8(ascii: "{"): return try begins(UInt8(ascii: "}"), &open)
    case UInt8(ascii: "["): return try begins(UInt8(ascii: "]"), &open)
    default:
      try scalar()
      return false
    }
  }

  private mutating func begins(_ close: UInt8, _ open: inout [UInt8]) throws(Failure) -> Bool {
    guard open.count < Self.depthLimit - 1 else { throw failure(.tooDeep) }
    position += 1
    skipBlanks()
    if take(close) { return false }
    open.append(close)
    if close == UInt8(ascii: "}") { try nextKey() }
    return true
  }

  private mutating func nextKey() throws(Failure) {
    skipBlanks()
    try key()
    try colon()
  }

  private mutating func scalar() throws(Failure) {
    switch current {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case let byte? where isDigit(byte) || byte == UInt8(ascii: "-"): try number()
    default: throw failure(.expected("a value"))
    }
  }

  private mutating func expectEnd() throws(Failure) {
    skipBlanks()
    guard isAtEnd else { throw failure(.moreThanOneValue) }
  }
}

// MARK: - Words and numbers

extension JSONScanner {
  private mutating func word(_ word: StaticString) throws(Failure) {
    let start = position
    let length = word.utf8CodeUnitCount
    let expected = word.description.utf8
    guard end - position >= length, bytes[position..<position + length].elementsEqual(expected) else { throw failure(.expected("a value")) }
    position = start + length
  }

  private mutating func number() throws(Failure) {
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      try digits()
    }
    if let next = current, isDigit(next) { throw failure(.leadingZero) }
  }

  private mutating func digits() throws(Failure) {
    guard let first = current, isDigit(first) else { throw failure(.expected("a digit")) }
    while let digit = current, isDigit(digit) { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

// MARK: - Texts

extension JSONScanner {
  /// From the opening quote past the closing one.
  private mutating func string() throws(Failure) {
    position += 1
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0x20..<0x80: position += 1
      case 0..<0x20: throw failure(.controlCharacter(byte))
      default: try sequence(byte)
      }
    }
    throw failure(.unexpectedEnd)
  }

  private mutating func escape() throws(Failure) {
    guard position + 1 < end else { throw failure(.unexpectedEnd) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"): try unicodeEscape()
    default: throw failure(.badEscape)
    }
  }

  private mutating func unicodeEscape() throws(Failure) {
    guard let unit = codeUnit(at: position) else { throw failure(.badEscape) }
    switch unit {
    case 0: throw failure(.nul)
    case 0xD800..<0xDC00:
      guard let low = codeUnit(at: position + 6), 0xDC00..<0xE000 ~= low else { throw failure(.halfSurrogatePair) }
      position += 12
    case 0xDC00..<0xE000: throw failure(.halfSurrogatePair)
    default: position += 6
    }
  }

  /// The four digits of a `\uXXXX` that begins at a place.
  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= end, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// A UTF-8 sequence of two to four bytes (Unicode 15.1, table 3-7: neither overlong nor a surrogate nor past U+10FFFF).
  private mutating func sequence(_ first: UInt8) throws(Failure) {
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw failure(.invalidUTF8(first))
      }
    guard position + count <= end, second ~= bytes[position + 1] else { throw failure(.invalidUTF8(first)) }
    for offset in 2..<max(2, count) where bytes[position + offset] & 0xC0 != 0x80 { throw failure(.invalidUTF8(first)) }
    position += count
  }
}

// MARK: - Bytes

extension JSONScanner {
  private var isAtEnd: Bool { position >= end }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while position < end, isBlank(bytes[position]) { position += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private mutating func take(_ character: Unicode.Scalar) -> Bool { take(UInt8(ascii: character)) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  /// At the end of the bytes every fault is that they end.
  private func failure(_ cause: JSONFault) -> Failure {
    Failure(cause: isAtEnd ? .unexpectedEnd : cause, offset: position)
  }
}
