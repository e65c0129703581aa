import SourceText

/// The pieces of a format: text, and conversions with the numbers of their arguments.
///
///     'DELETE FROM %I WHERE id = %2$L'   →   DELETE FROM, I of 1, WHERE id =, L of 2
struct FormatPieces {
  enum Piece {
    case text(PlacedText)
    case conversion(UInt8, Int)
  }

  private let format: PlacedText
  private var index = 0
  private var argument = 0
  /// Whether a conversion so far named its argument by a number.
  private(set) var isNumbered = false
  /// Of the format.
  private(set) var lastConversion = SourceRange(start: 0, end: 0)

  /// `behind`: the number of the last argument that an earlier part of the format took.
  init(_ format: PlacedText, behind argument: Int = 0) {
    self.format = format
    self.argument = argument
  }

  mutating func next() -> Piece? {
    guard index < format.count else { return nil }
    return format.bytes[index] == UInt8(ascii: "%") ? conversion() : .text(text())
  }

  private mutating func text() -> PlacedText {
    let start = index
    while index < format.count, format.bytes[index] != UInt8(ascii: "%") { index += 1 }
    return format.dropping(first: start, last: format.count - index)
  }

  /// %[number$][-][width]letter, or %%
  private mutating func conversion() -> Piece {
    let start = index
    index += 1
    if peek == UInt8(ascii: "%") { return .text(percent(from: start)) }
    let digits = number()
    if peek == UInt8(ascii: "$") {
      argument = digits
      isNumbered = true
      index += 1
      if peek == UInt8(ascii: "-") { index += 1 }
      _ = number()
    } else {
      argument += 1
      if peek == UInt8(ascii: "-") { index += 1 }
      _ = number()
    }
    let letter = peek
    index = min(index + 1, format.count)
    lastConversion = SourceRange(start: start, end: index)
    return .conversion(letter, argument)
  }

  private mutating func percent(from start: Int) -> PlacedText {
    index += 1
    return format.dropping(first: start, last: format.count - start - 1)
  }

  private var peek: UInt8 { index < format.count ? format.bytes[index] : 0 }

  private mutating func number() -> Int {
    var value = 0
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = peek {
      value = min(value * 10 + Int(peek - UInt8(ascii: "0")), 1_000)
      index += 1
    }
    return value
  }
}
