import SQLSyntax
import TestSupport
import Testing

@testable import SQLFormat

/// Whatever the parser's pages and the rules' pages show is written in any style without a change of meaning.
struct MeaningTests {
  static let snippets = ["Tests/SQLSyntaxTests/Cases", "Documentation/Rules", "Tests/SQLFormatTests/Cases"].flatMap {
    (try? MarkdownCase.all(in: $0)) ?? []
  }
  static let styles = [
    FormatStyle(), FormatStyle(keywordCase: .lower, indent: 2, lineWidth: 40, commas: .leading),
    FormatStyle(keywordCase: .keep, lineWidth: 1),
  ]

  @Test func thereAreSnippets() { #expect(Self.snippets.count > 80) }

  @Test(arguments: snippets)
  func keepsTokensAndRemarks(_ snippet: MarkdownCase) throws {
    for style in Self.styles {
      let result = try #require(FormattedScript(script(snippet.text), style: style))
      #expect(result.failures == 0, "\(style)")
    }
  }

  @Test(arguments: snippets)
  func isStable(_ snippet: MarkdownCase) {
    for style in Self.styles {
      let once = formatted(snippet.text, style)
      #expect(formatted(once, style) == once)
    }
  }

  @Test(arguments: snippets)
  func readsTheSameStatements(_ snippet: MarkdownCase) {
    let before = script(snippet.text)
    let after = script(formatted(snippet.text))
    #expect(before.statementCount == after.statementCount)
    #expect(before.clauses.indices.map { before.clauses[$0].carrier } == after.clauses.indices.map { after.clauses[$0].carrier })
  }

  /// A file that somebody is just typing.
  @Test(arguments: snippets)
  func writesWhateverIsLeftOfASnippet(_ snippet: MarkdownCase) {
    let bytes = Array(snippet.text.utf8)
    for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 6)) {
      let text = String(decoding: bytes[..<cut], as: UTF8.self)
      let once = formatted(text)
      #expect(formatted(once) == once, "cut at \(cut)")
    }
  }
}
