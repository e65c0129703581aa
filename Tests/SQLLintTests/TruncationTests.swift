import Diagnostics
import SQLLint
import SQLSyntax
import SourceText
import TestSupport
import Testing

/// A file that somebody is just typing is broken in the middle: nothing may trap, hang or be lost.
///
/// Every token of every page is too much for each run of the tests: other snippets are cut at other tokens, and fuzzing cuts the rest.
struct TruncationTests {
  private static let linter = Linter()
  private static let cutsOfSnippet = 10

  @Test(arguments: RulePageTests.cases ?? [])
  func lintsWhateverIsLeftOfASnippet(_ snippet: MarkdownCase) {
    let script = script(SourceFile(path: "a.sql", text: snippet.text))
    let step = max(1, script.tokens.count / Self.cutsOfSnippet)
    let cuts = stride(from: snippet.line % step, to: script.tokens.count, by: step).map { Int(script.tokens[$0].start) }
    let bytes = Array(snippet.text.utf8)
    for cut in cuts {
      let file = SourceFile(path: "a.sql", text: String(decoding: bytes[..<cut], as: UTF8.self))
      script.parse(file)
      for finding in Self.linter.findings(in: script) { #expect(Int(finding.range.end) <= cut) }
    }
  }
}
