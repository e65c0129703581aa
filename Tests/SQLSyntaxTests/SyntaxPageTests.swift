import Diagnostics
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing

/// The pages in Cases are the parser's specification: what is read without a word, and what is said where it is not.
struct SyntaxPageTests {
  static let cases = try? MarkdownCase.all(in: "Tests/SQLSyntaxTests/Cases")

  @Test func thereArePages() { #expect((Self.cases ?? []).count > 30) }

  @Test(arguments: cases ?? [])
  func saysWhatThePageMarksAndNoMore(_ snippet: MarkdownCase) {
    let marked = MarkedSQL(snippet.text)
    #expect(marked.differences(from: script(snippet.text).diagnostics) == [])
  }

  /// A file that somebody is just typing: nothing may trap, hang, or be lost.
  @Test(arguments: cases ?? [])
  func readsWhateverIsLeftOfASnippet(_ snippet: MarkdownCase) {
    let whole = script(snippet.text)
    let cuts = Set(
      whole.tokens.indices.flatMap { [Int(whole.tokens[$0].start), (Int(whole.tokens[$0].start) + whole.tokens[$0].end) / 2] })
    let script = Script(grammar: whole.grammar)
    for cut in cuts.sorted() {
      let bytes = Array(snippet.text.utf8)[..<cut]
      script.parse(SourceFile(path: "a.sql", text: String(decoding: bytes, as: UTF8.self)))
      #expect(uncovered(script) == "", "cut at \(cut)")
      #expect(script.diagnostics.allSatisfy { Int($0.range.end) <= script.file.bytes.count }, "cut at \(cut)")
    }
  }

  /// The text that is neither blank nor in a token, a comment or an annotation.
  private func uncovered(_ script: Script) -> String {
    var bytes = script.file.bytes
    func cover(_ range: SourceRange) {
      bytes.replaceSubrange(range.bytes, with: repeatElement(UInt8(ascii: " "), count: range.bytes.count))
    }
    for index in script.tokens.indices { cover(script.tokens[index].range) }
    for index in script.comments.indices { cover(script.comments[index].range) }
    for index in script.annotations.indices { cover(script.annotations[index].range) }
    return String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
  }
}
