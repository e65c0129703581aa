import SQLSyntax
import SourceText

/// The tokens of a file as JSON, version 1 of the document.
struct TokenDocument: Encodable {
  struct Token: Encodable {
    let kind, text: String
    let keyword: Bool
    let place: Places.Place
  }

  let version = 1
  let file, dialect: String
  let tokens: [Token]

  init(_ script: Script) {
    file = script.file.path
    dialect = script.grammar.name
    let places = Places(script.file)
    tokens = TokenList(script).items.map {
      Token(kind: $0.kind, text: $0.text, keyword: $0.isKeyword, place: places.place($0.range))
    }
  }

  private enum CodingKeys: CodingKey { case version, file, dialect, tokens }
}
