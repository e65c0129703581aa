/// Takes a script's text apart at the semicolons that end statements.
///
/// Quotes, dollar quotes, comments and bodies without quotes are stepped over. A statement keeps the comments before it.
struct ScriptReader {
  private let bytes: [UInt8]
  private var position = 0
  private var steps: [ScriptStep] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes.indices.filter { !Self.isLineEndCarriage(bytes, $0) }.map { bytes[$0] }
  }

  mutating func allSteps() -> [ScriptStep] {
    while skipBlanks() { readStep() }
    return steps
  }

  private static func isLineEndCarriage(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
  }

  /// Whether anything is left.
  private mutating func skipBlanks() -> Bool {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    return position < bytes.count
  }

  private mutating func readStep() {
    if starts(with: ScriptMark.heading) {
      _ = readLine()
    } else if starts(with: ScriptMark.irreversible) {
      steps.append(.irreversible(String(readLine().dropFirst(ScriptMark.irreversible.count))))
    } else if starts(with: ScriptMark.whenKept) {
      readWhenKept()
    } else {
      readStatement()
    }
  }

  private mutating func readWhenKept() {
    let name = readLine().dropFirst(ScriptMark.whenKept.count).prefix { $0 != ":" }
    var inner = ""
    while starts(with: ScriptMark.inner) { inner += readLine().dropFirst(ScriptMark.inner.count) + "\n" }
    steps.append(.whenKept(String(name), Script(text: inner).statements))
  }

  private mutating func readLine() -> String {
    let start = position
    skip(past: "\n")
    let line = String(decoding: bytes[start..<position], as: UTF8.self)
    return line.hasSuffix("\n") ? String(line.dropLast()) : line
  }
}

// MARK: Statements

extension ScriptReader {
  private mutating func readStatement() {
    let start = position
    var hasCode = false
    var body = UnquotedBody()
    while position < bytes.count, bytes[position] != UInt8(ascii: ";") || body.isOpen {
      if !isAtComment && !Self.isBlank(bytes[position]) { hasCode = true }
      if isAtWord { body.read(readWord()) } else { skipPiece() }
    }
    if hasCode { steps.append(.statement(trimmed(bytes[start..<position]))) }
    position += 1
  }

  /// A quote behind the letter E is left to `skipString`, which looks back at it.
  private var isAtWord: Bool { Self.isWordByte(bytes[position]) }

  private mutating func readWord() -> String {
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private var isAtComment: Bool { starts(with: "--") || starts(with: "/*") }

  private mutating func skipPiece() {
    switch bytes[position] {
    case UInt8(ascii: "-") where starts(with: "--"): skip(past: "\n")
    case UInt8(ascii: "/") where starts(with: "/*"): skipBlockComment()
    case UInt8(ascii: "'"): skipString()
    case UInt8(ascii: "\""): skipQuoted(UInt8(ascii: "\""))
    case UInt8(ascii: "`"): skipQuoted(UInt8(ascii: "`"))
    case UInt8(ascii: "$"): skipDollar()
    default: position += 1
    }
  }

  private mutating func skipString() {
    guard hasEscapes else { return skipQuoted(UInt8(ascii: "'")) }
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "'") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
  }

  /// `E'it\'s'`: a string in which a backslash takes the quote's meaning away.
  private var hasEscapes: Bool {
    guard position > 0, bytes[position - 1] | 0x20 == UInt8(ascii: "e") else { return false }
    return position == 1 || !Self.isWordByte(bytes[position - 2])
  }

  /// A doubled quote ends one piece and begins the next, which comes to the same.
  private mutating func skipQuoted(_ quote: UInt8) {
    position += 1
    while position < bytes.count, bytes[position] != quote { position += 1 }
    position += 1
  }

  /// PostgreSQL nests these comments.
  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") { depth += 1; position += 2 } else if starts(with: "*/") { depth -= 1; position += 2 } else { position += 1 }
    } while depth > 0 && position < bytes.count
  }

  private mutating func skipDollar() {
    guard let mark = dollarMark() else { position += 1; return }
    position += mark.utf8.count
    skip(past: mark)
  }

  /// `$$` or `$body$` where a quoted body begins.
  private func dollarMark() -> String? {
    guard position == 0 || !Self.isWordByte(bytes[position - 1]) else { return nil }
    var end = position + 1
    while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), !isDigit(at: position + 1) else { return nil }
    return String(decoding: bytes[position...end], as: UTF8.self)
  }

  private func isDigit(at index: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) }

  private mutating func skip(past text: String) {
    while position < bytes.count, !starts(with: text) { position += 1 }
    position = min(position + text.utf8.count, bytes.count)
  }

  private func starts(with text: String) -> Bool { bytes.dropFirst(position).starts(with: text.utf8) }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> String {
    var slice = slice
    while let last = slice.last, Self.isBlank(last) { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
