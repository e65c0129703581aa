import SQLSyntax
import SourceText

/// The tokens of a script with its comments and annotations among them, in the order of the text.
///
///     1:1-1:7     select       SELECT
///     1:8-1:9     identifier   a
struct TokenList {
  struct Item {
    let kind: String
    let text: String
    /// Used as a keyword, not as a name.
    let isKeyword: Bool
    let range: SourceRange
  }

  let items: [Item]
  private let file: SourceFile

  init(_ script: Script) {
    file = script.file
    let tokens = (0..<script.scriptTokenCount).map { Self.item(TokenID(raw: UInt32($0)), script) }.filter { $0.kind != "endOfFile" }
    let comments = script.comments.indices.map { Self.item("comment", script.comments[$0].range, script) }
    let annotations = script.annotations.indices.map { Self.item("annotation", script.annotations[$0].range, script) }
    items = (tokens + comments + annotations).sorted { $0.range.start < $1.range.start }
  }

  private static func item(_ token: TokenID, _ script: Script) -> Item {
    let kind = script.tokens[Int(token.raw)].kind
    return Item(kind: String(describing: kind), text: script.text(token), isKeyword: script.isKeyword(token), range: script.range(token))
  }

  private static func item(_ kind: String, _ range: SourceRange, _ script: Script) -> Item {
    Item(kind: kind, text: script.file.text(range), isKeyword: false, range: range)
  }

  var text: String {
    let places = Places(file)
    let rows = items.map { (places.text($0.range), $0.kind, $0.text) }
    let widths = (rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0)
    return rows.map { "\(padded($0.0, widths.0))  \(padded($0.1, widths.1))  \(onOneLine($0.2))\n" }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  private func onOneLine(_ text: String) -> String { String(text.map { $0.isNewline ? "⏎" : $0 }) }
}
