/// Arrays as PostgreSQL prints them: `{a,"b c",NULL,{1,2}}`.
enum PostgreSQLArray {
  /// The same as a JSON array whose elements are texts where they are no numbers, or all of them.
  static func json(_ text: String, ofTexts: Bool = false) -> String {
    var reader = Reader(characters: Array(text), hasTexts: ofTexts)
    return reader.array() ?? text
  }

  private struct Reader {
    let characters: [Character]
    let hasTexts: Bool
    var position = 0

    mutating func array() -> String? {
      guard take("{") else { return nil }
      var elements: [String] = []
      while position < characters.count, !take("}") {
        _ = take(",")
        if position < characters.count, characters[position] == "{" {
          guard let inner = array() else { return nil }
          elements.append(inner)
        } else if position < characters.count, characters[position] == "\"" {
          elements.append(quoted())
        } else if characters[position] != "}" {
          elements.append(bare())
        }
      }
      return "[" + elements.joined(separator: ", ") + "]"
    }

    private mutating func take(_ character: Character) -> Bool {
      guard position < characters.count, characters[position] == character else { return false }
      position += 1
      return true
    }

    private mutating func quoted() -> String {
      position += 1
      var text = ""
      while position < characters.count, characters[position] != "\"" {
        if characters[position] == "\\" { position += 1 }
        if position < characters.count { text.append(characters[position]) }
        position += 1
      }
      position += 1
      return literal(text)
    }

    private mutating func bare() -> String {
      var text = ""
      while position < characters.count, characters[position] != ",", characters[position] != "}" {
        text.append(characters[position])
        position += 1
      }
      if text == "NULL" { return "null" }
      let isNumber = Double(text) != nil && text.last?.isNumber == true && text.first != "+"
      return !hasTexts && isNumber ? text : literal(text)
    }

    private static func escaped(_ character: Character) -> String {
      switch character {
      case "\"", "\\": "\\\(character)"
      case "\n": "\\n"
      case "\u{8}": "\\b"
      case "\u{C}": "\\f"
      case "\t": "\\t"
      case "\r": "\\r"
      default: character.asciiValue.flatMap { $0 < 32 ? "\\u00\($0 < 16 ? "0" : "")\(String($0, radix: 16))" : nil } ?? String(character)
      }
    }

    private func literal(_ text: String) -> String {
      "\"" + text.map(Self.escaped).joined() + "\""
    }
  }
}
