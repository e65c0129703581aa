/// A pattern for one name of a path: `*.sql`, `stg_?.sql`, `[a-c]*`. A name is matched in a time that grows with its length alone.
struct NamePattern: Hashable, Sendable {
  private enum Element: Hashable {
    case byte(UInt8)
    /// `?`
    case one
    /// `*`
    case many
    case set([ClosedRange<UInt8>], isNegated: Bool)
  }

  private let elements: [Element]
  private let countsBytes: Bool
  /// The name itself where nothing in the pattern is special.
  private let literal: [UInt8]?

  /// `escapes`: `\*` is a star, `[a-c]` is a set and `?` is one byte, as git has them; on a command line `?` is one character.
  init(_ text: some Collection<UInt8>, escapes: Bool) {
    countsBytes = escapes
    var scanner = Scanner(text: Array(text), escapes: escapes)
    elements = scanner.elements()
    let bytes = elements.compactMap { element -> UInt8? in if case .byte(let byte) = element { byte } else { nil } }
    literal = bytes.count == elements.count ? bytes : nil
  }

  /// A star needs another try only where the last one stands: what an earlier one left is matched already.
  func matches(_ name: ArraySlice<UInt8>) -> Bool {
    if let literal { return name.elementsEqual(literal) }
    var (element, index) = (0, name.startIndex)
    var (star, mark) = (-1, index)
    while index < name.endIndex {
      if element < elements.count, elements[element] == .many {
        (star, mark) = (element, index)
        element += 1
      } else if element < elements.count, let next = step(elements[element], name, index) {
        element += 1
        index = next
      } else if star >= 0 {
        mark += 1
        (index, element) = (mark, star + 1)
      } else {
        return false
      }
    }
    return elements[element...].allSatisfy { $0 == .many }
  }

  /// The index behind what an element matches.
  private func step(_ element: Element, _ name: ArraySlice<UInt8>, _ index: Int) -> Int? {
    switch element {
    case .byte(let byte): name[index] == byte ? index + 1 : nil
    case .one: characterEnd(in: name, index)
    case .set(let ranges, let isNegated):
      ranges.contains { $0.contains(name[index]) } != isNegated ? characterEnd(in: name, index) : nil
    case .many: nil
    }
  }

  /// For git a byte. Else a character is a byte and the UTF-8 continuation bytes behind it.
  private func characterEnd(in name: ArraySlice<UInt8>, _ index: Int) -> Int {
    var end = index + 1
    if countsBytes { return end }
    while end < name.endIndex, name[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

// MARK: Reading

extension NamePattern {
  private struct Scanner {
    let text: [UInt8]
    let escapes: Bool
    var index = 0

    init(text: [UInt8], escapes: Bool) {
      self.text = text
      self.escapes = escapes
    }

    mutating func elements() -> [Element] {
      var elements: [Element] = []
      while index < text.count {
        let element = next()
        if element != .many || elements.last != .many { elements.append(element) }
      }
      return elements
    }

    private mutating func next() -> Element {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "*"): return .many
      case UInt8(ascii: "?"): return .one
      case UInt8(ascii: "[") where escapes: return set() ?? .byte(byte)
      case UInt8(ascii: "\\") where escapes && index < text.count:
        index += 1
        return .byte(text[index - 1])
      default: return .byte(byte)
      }
    }

    /// `[a-c]`, `[!a-c]`, `[]x]`; nil where it is not closed, and then it is a bracket.
    private mutating func set() -> Element? {
      let start = index
      var ranges: [ClosedRange<UInt8>] = []
      let isNegated = index < text.count && (text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "^"))
      if isNegated { index += 1 }
      let first = index
      while index < text.count, text[index] != UInt8(ascii: "]") || index == first { ranges += classRanges() ?? [range()] }
      guard index < text.count else {
        index = start
        return nil
      }
      index += 1
      return .set(ranges, isNegated: isNegated)
    }

    /// `a` or `a-c`
    private mutating func range() -> ClosedRange<UInt8> {
      let low = literal()
      guard index + 1 < text.count, text[index] == UInt8(ascii: "-"), text[index + 1] != UInt8(ascii: "]") else { return low...low }
      index += 1
      let high = literal()
      return low <= high ? low...high : low...low
    }

    private mutating func literal() -> UInt8 {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count { index += 1 }
      index += 1
      return text[index - 1]
    }

    /// `[:digit:]`
    private mutating func classRanges() -> [ClosedRange<UInt8>]? {
      for (name, ranges) in Self.classes where text[index...].starts(with: "[:\(name):]".utf8) {
        index += name.utf8.count + 4
        return ranges
      }
      return nil
    }

    private static let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    private static let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    private static let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let classes: [(String, [ClosedRange<UInt8>])] = [
      ("alpha", [upper, lower]), ("alnum", [upper, lower, digit]), ("digit", [digit]), ("upper", [upper]), ("lower", [lower]),
      ("space", [9...13, 32...32]), ("xdigit", [digit, UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f")]),
    ]
  }
}
