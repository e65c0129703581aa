import Diagnostics
import SQLLint
import SQLSyntax
import SourceText
import TestSupport
import Testing

/// A file that somebody is just typing is broken in the middle: nothing may trap, hang or be lost.
struct TruncationTests {
  @Test(arguments: RulePageTests.cases ?? [])
  func lintsWhateverIsLeftOfASnippet(_ snippet: MarkdownCase) {
    let script = script(SourceFile(path: "a.sql", text: snippet.text))
    let cuts = Set(script.tokens.indices.map { Int(script.tokens[$0].start) }).sorted()
    let bytes = Array(snippet.text.utf8)
    for cut in cuts {
      let file = SourceFile(path: "a.sql", text: String(decoding: bytes[..<cut], as: UTF8.self))
      script.parse(file)
      for finding in Linter().findings(in: script) { #expect(Int(finding.range.end) <= cut) }
    }
  }
}
