/// Cuts a template into pieces.
struct TemplateReader {
  private let bytes: [UInt8]
  private var position = 0
  private var pieces: [Template.Piece] = []
  private var text: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> [Template.Piece] {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "$"): placeholder()
      case UInt8(ascii: "@") where position == 0: rewriting()
      default:
        text.append(bytes[position])
        position += 1
      }
    }
    closeText()
    return pieces
  }

  private mutating func placeholder() {
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "*") {
      position += 1
      return add(.rest(from: 0))
    }
    let word = takeWord()
    guard let number = Int(word) else { return named(word) }
    if take("*") { return add(.rest(from: number - 1)) }
    if take(".word") { return add(.word(number - 1)) }
    add(.argument(number - 1, isEnclosed: isEnclosed(from: position - word.utf8.count - 2)))
  }

  private mutating func named(_ word: String) {
    switch word {
    case "ops":
      // The prefix has a point of its own.
      _ = take(".")
      add(.support)
    case "now": add(.now)
    case "scale": add(.scale)
    case "precision": add(.precision)
    case "length": add(.length)
    case "a": add(.alias)
    case "order": add(.order)
    case "within": add(.within)
    case "scale1": add(.argumentScale)
    case "quotient": add(.quotientScale)
    case "types": add(.types)
    case "element": add(.element)
    case "type1", "type2", "type3", "type4", "type5", "type6", "type7", "type8", "type9":
      add(.typeOf(Int(word.suffix(1)).map { $0 - 1 } ?? 0))
    default: text += ("$" + word).utf8
    }
  }

  private mutating func rewriting() {
    position += 1
    add(.rewriting(takeWord()))
    position = bytes.count
  }

  private mutating func takeWord() -> String {
    let start = position
    while position < bytes.count, bytes[position].isWordByte { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// Whether the bytes before and behind a placeholder are brackets or commas.
  private func isEnclosed(from before: Int) -> Bool {
    var (left, right) = (before, position)
    while left >= 0, bytes[left] == UInt8(ascii: " ") { left -= 1 }
    while right < bytes.count, bytes[right] == UInt8(ascii: " ") { right += 1 }
    let opens = left < 0 || bytes[left] == UInt8(ascii: "(") || bytes[left] == UInt8(ascii: ",")
    let closes = right == bytes.count || bytes[right] == UInt8(ascii: ")") || bytes[right] == UInt8(ascii: ",")
    return opens && closes && (left >= 0 || right < bytes.count)
  }

  private mutating func add(_ piece: Template.Piece) {
    closeText()
    pieces.append(piece)
  }

  private mutating func closeText() {
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    text = []
  }
}
