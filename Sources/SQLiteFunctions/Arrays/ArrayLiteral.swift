/// Arrays as PostgreSQL writes them: `{1,NULL,"a b",{2,3}}` (postgresql.org/docs/15/arrays.html#ARRAYS-IO).
enum ArrayLiteral {
  static func text(_ tree: JSONTree) -> [UInt8] {
    switch tree {
    case .null: Array("NULL".utf8)
    case .array(let elements): Array("{".utf8) + elements.map(text).joined(separator: ",".utf8) + Array("}".utf8)
    default: quoted(content(tree))
    }
  }

  /// An element's own text: a boolean is t or f.
  static func content(_ element: JSONTree) -> [UInt8] {
    if case .boolean(let value) = element { Array((value ? "t" : "f").utf8) } else { element.content ?? [] }
  }

  private static func quoted(_ content: [UInt8]) -> [UInt8] {
    guard content.isEmpty || isNull(content) || content.contains(where: isSpecial) else { return content }
    let escaped = content.flatMap { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), $0] : [$0] }
    return Array("\"".utf8) + escaped + Array("\"".utf8)
  }

  private static func isNull(_ word: [UInt8]) -> Bool { word.count == 4 && word.map { $0 | 0x20 } == Array("null".utf8) }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): true
    default: isBlank(byte)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
}

/// Reading.
extension ArrayLiteral {
  static func elements(_ text: [UInt8], _ letter: TypeLetter) throws(SQLFailure) -> [JSONTree] {
    var reader = Reader(text: text, letter: letter)
    guard reader.hasFittingBounds() else { throw SQLFailure("2202E", "upper bound cannot be less than lower bound") }
    let elements = try reader.array()
    reader.skipBlanks()
    guard reader.position == text.count, isRegular(elements) else { throw reader.malformed }
    return SQLArray(elements).flattened.isEmpty ? [] : elements
  }

  /// Rows of one length each, and no rows beside elements.
  private static func isRegular(_ elements: [JSONTree]) -> Bool {
    let rows = elements.compactMap { if case .array(let row) = $0 { row } else { nil } }
    guard !rows.isEmpty else { return true }
    return rows.count == elements.count && Set(rows.map { SQLArray($0).dimensions }).count == 1 && rows.allSatisfy(isRegular)
  }

  private struct Reader {
    let text: [UInt8]
    let letter: TypeLetter
    var position = 0

    var malformed: SQLFailure { SQLFailure("22P02", "malformed array literal: \"\(String(decoding: text, as: UTF8.self))\"") }

    private var byte: UInt8 { position < text.count ? text[position] : 0 }

    mutating func skipBlanks() { while isBlank(byte) { position += 1 } }

    /// Looks at `[3]` or `[1:3]` before the elements; other bounds than 1 are refused as what is malformed.
    func hasFittingBounds() -> Bool {
      var reader = self
      reader.skipBlanks()
      guard reader.byte == UInt8(ascii: "[") else { return true }
      let words = text[(reader.position + 1)...].prefix { $0 != UInt8(ascii: "]") }.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      let numbers = words.compactMap { bound($0) }
      guard let last = numbers.last, numbers.count == words.count else { return true }
      return last >= (numbers.count == 2 ? numbers[0] : 1)
    }

    /// PostgreSQL keeps the lower 32 bits of a bound, and of the largest number where it is larger.
    private func bound(_ word: ArraySlice<UInt8>) -> Int32? {
      let text = String(decoding: word, as: UTF8.self)
      if let number = Int(text) { return Int32(truncatingIfNeeded: number) }
      return !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? -1 : nil
    }

    mutating func array() throws(SQLFailure) -> [JSONTree] {
      skipBlanks()
      guard byte == UInt8(ascii: "{") else { throw malformed }
      position += 1
      skipBlanks()
      if byte == UInt8(ascii: "}") { return close([]) }
      var elements: [JSONTree] = []
      while true {
        elements.append(try element())
        skipBlanks()
        if byte == UInt8(ascii: "}") { return close(elements) }
        guard byte == UInt8(ascii: ",") else { throw malformed }
        position += 1
      }
    }

    private mutating func close(_ elements: [JSONTree]) -> [JSONTree] {
      position += 1
      return elements
    }

    private mutating func element() throws(SQLFailure) -> JSONTree {
      skipBlanks()
      if byte == UInt8(ascii: "{") { return .array(try array()) }
      if byte == UInt8(ascii: "\"") { return try value(try quotedContent()) }
      let content = try plainContent()
      guard !content.isEmpty else { throw malformed }
      return isNull(content) ? .null : try value(content)
    }

    private mutating func quotedContent() throws(SQLFailure) -> [UInt8] {
      var content: [UInt8] = []
      position += 1
      while byte != UInt8(ascii: "\"") {
        if byte == UInt8(ascii: "\\") { position += 1 }
        guard position < text.count else { throw malformed }
        content.append(byte)
        position += 1
      }
      position += 1
      return content
    }

    private mutating func plainContent() throws(SQLFailure) -> [UInt8] {
      var content: [UInt8] = []
      var length = 0
      while position < text.count, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
        guard byte != UInt8(ascii: "{"), byte != UInt8(ascii: "\"") else { throw malformed }
        let isEscaped = byte == UInt8(ascii: "\\")
        if isEscaped { position += 1 }
        content.append(byte)
        if isEscaped || !isBlank(byte) { length = content.count }
        position += 1
      }
      return Array(content.prefix(length))
    }

    private func value(_ content: [UInt8]) throws(SQLFailure) -> JSONTree {
      switch letter {
      case .integer, .decimal, .float: try number(content)
      case .boolean: .boolean(try BooleanText.value(content))
      case .unknown where content.allSatisfy({ 48...57 ~= $0 || $0 == 45 || $0 == 46 }): (try? number(content)) ?? .string(content)
      default: .string(content)
      }
    }

    private func number(_ content: [UInt8]) throws(SQLFailure) -> JSONTree {
      var digits: [UInt8] = []
      let trimmed = content.filter { !isBlank($0) }
      let unsigned = trimmed.first == UInt8(ascii: "+") ? Array(trimmed.dropFirst()) : trimmed
      guard let number = JSONNumber(unsigned.span, at: 0), number.end == unsigned.count else {
        let type = letter == .integer ? "bigint" : letter == .decimal ? "numeric" : "double precision"
        throw SQLFailure("22P02", "invalid input syntax for type \(type): \"\(String(decoding: content, as: UTF8.self))\"")
      }
      number.append(unsigned.span, to: &digits)
      return .number(digits)
    }
  }
}
