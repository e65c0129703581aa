import Diagnostics
import Foundation
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing

/// The code of the article "Reading SQL", tried.
struct ArticleTests {
  @Test func walksATree() {
    let script = Script(grammar: .snowflake)
    script.parse(SourceFile(path: "calls.sql", text: "SELECT id, started::DATE AS day FROM stg.calls"))
    var names: [String] = []
    for statement in script.tree[script.tree.script] {
      guard case .query(let query) = script.tree[statement], case .select(let id) = script.tree[query] else { continue }
      for item in script.tree[script.tree[id].items] {
        let item = script.tree[item]
        names.append(item.alias.isNone ? script.text(script.tree.extent(of: item.value)) : script.name(item.alias))
      }
    }
    #expect(names == ["id", "day"])
    var casts: [String] = []
    for index in script.tree.expressions.indices {
      guard case .cast(_, let type, trying: _) = script.tree.expressions[index] else { continue }
      casts.append(script.name(script.tree[type].name))
    }
    #expect(casts == ["date"])
  }

  @Test func findsKeywords() {
    let script = Script(grammar: .snowflake)
    script.parse(SourceFile(path: "calls.sql", text: "SELECT id, date AS day FROM stg.calls"))
    var keywords: [String] = []
    for index in 0..<script.scriptTokenCount where script.isKeyword(TokenID(raw: UInt32(index))) {
      keywords.append(script.text(TokenID(raw: UInt32(index))))
    }
    #expect(keywords == ["SELECT", "AS", "FROM"])
  }

  @Test func showsWhatIsWrong() {
    let script = Script(grammar: .snowflake)
    var messages: [String] = []
    script.parse(SourceFile(path: "calls.sql", text: "SELECT id FORM stg.calls"))
    for diagnostic in script.diagnostics {
      let place = LineIndex(script.file).position(of: Int(diagnostic.range.start))
      messages.append("\(place.line):\(place.column) \(diagnostic.code): \(diagnostic.message)")
    }
    let text = TextRenderer(isColored: false).render([FileFindings(file: script.file, diagnostics: script.diagnostics)])
    #expect(messages == ["1:16 SYN001: expected a semicolon, found 'stg'"])
    #expect(text.contains("did you mean 'FROM'"))
  }

  @Test func printsATree() {
    let script = Script(grammar: .postgres)
    script.parse(SourceFile(path: "calls.sql", text: "SELECT 1"))
    let reader = TreeReader(script)
    let printed = reader.statements.map(TreeText(script.file).text).joined()
    #expect(printed.contains("number 1 1:8-1:9"))
  }

  /// What the article shows is what was tried above, but for indentation.
  @Test(arguments: article)
  func triesWhatTheArticleShows(_ block: MarkdownCase) throws {
    let tests = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(trimmed(tests).contains(trimmed(block.text)), "line \(block.line)")
  }

  @Test func theArticleShowsCode() { #expect(Self.article.count > 4) }

  private static let article =
    (try? MarkdownCase.all(in: "Sources/SQLSyntax/SQLSyntax.docc", language: "swift")) ?? []

  private func trimmed(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }
}
