import SQLSemantics
import SQLSyntax
import SourceText

/// A text whose bytes know where in the file they stand.
///
///     'it''s'   →   i t ' s, the quote from two bytes of the file
struct PlacedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte the bytes of the file that stand for it.
  private(set) var places: [SourceRange] = []

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ byte: UInt8, from place: SourceRange) {
    bytes.append(byte)
    places.append(place)
  }

  mutating func append(_ other: PlacedText) {
    bytes += other.bytes
    places += other.places
  }

  /// A word that stands for what is not known, all of it at one place.
  mutating func append(_ word: String, from place: SourceRange) {
    for byte in word.utf8 { append(byte, from: place) }
  }

  func dropping(first: Int, last: Int) -> PlacedText {
    guard first + last <= count else { return PlacedText() }
    var rest = PlacedText()
    rest.bytes = Array(bytes[first..<(count - last)])
    rest.places = Array(places[first..<(count - last)])
    return rest
  }

  /// Where in the file a range of this text stands. What was put together from several literals is followed as far as it lies in
  /// the file's own order.
  func place(of range: SourceRange) -> SourceRange {
    guard !places.isEmpty else { return SourceRange(start: 0, end: 0) }
    let first = min(Int(range.start), count - 1)
    var place = places[first]
    guard range.end > range.start else { return Int(range.start) < count ? place.atStart : place.atEnd }
    for index in first..<max(first, min(Int(range.end), count)) {
      guard places[index].start >= place.start else { break }
      place = place.joined(with: places[index])
    }
    return place
  }
}

extension SourceRange {
  fileprivate var atStart: SourceRange { SourceRange(start: Int(start), end: Int(start)) }
  fileprivate var atEnd: SourceRange { SourceRange(start: Int(end), end: Int(end)) }
}

// MARK: Literals

extension Script {
  /// The value of a string literal, each byte with its place; nil where it holds escapes that stand for letters.
  func placedText(of literal: ExpressionID) -> PlacedText? {
    guard case .string(let token) = tree[literal], tree.extent(of: literal).first == tree.extent(of: literal).last else { return nil }
    let range = range(token)
    var raw = PlacedText()
    for (index, byte) in file.bytes[range.bytes].enumerated() {
      raw.append(byte, from: SourceRange(start: Int(range.start) + index, end: Int(range.start) + index + 1))
    }
    let isInQuotes = isInQuotedBody(token)
    guard let written = isInQuotes ? raw.unquoted(escapes: grammar.escapesWithBackslash) : raw else { return nil }
    return written.valueOfLiteral(escapes: grammar.escapesWithBackslash)
  }
}

extension PlacedText {
  /// `'…'`, `$$…$$`, `E'…'`
  fileprivate func valueOfLiteral(escapes: Bool) -> PlacedText? {
    switch bytes.first {
    case UInt8(ascii: "'"): return dropping(first: 1, last: 1).unquoted(escapes: escapes)
    case UInt8(ascii: "E"), UInt8(ascii: "e"): return dropping(first: 2, last: 1).unquoted(escapes: true)
    case UInt8(ascii: "$"):
      guard let second = bytes.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return nil }
      return dropping(first: second + 1, last: second + 1)
    default: return nil
    }
  }

  /// `''` and, where a backslash escapes, `\'` are one quote; `\n` is a new line.
  fileprivate func unquoted(escapes: Bool) -> PlacedText? {
    var value = PlacedText()
    var index = 0
    while index < count {
      let isBackslash = escapes && bytes[index] == UInt8(ascii: "\\")
      let isPair = isBackslash || bytes[index] == UInt8(ascii: "'")
      guard isPair, index + 1 < count else {
        value.append(bytes[index], from: places[index])
        index += 1
        continue
      }
      guard let byte = isBackslash ? PlacedText.escaped(bytes[index + 1]) : bytes[index] else { return nil }
      value.append(byte, from: places[index].joined(with: places[index + 1]))
      index += 2
    }
    return value
  }

  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "_"): byte
    default: nil
    }
  }
}
