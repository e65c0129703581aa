public import Diagnostics
public import SourceText

/// SQL with comment lines that mark what is expected of the line above them.
///
///     DROP INDEX account_email;
///     --         ^^^^^^^^^^^^^ L207: dropping 'account_email' blocks writes to 'account'
///
/// The marking lines are comments and stay in the text, which can so be pasted anywhere. A message may end with `…`.
public struct MarkedSQL: Sendable {
  public let file: SourceFile
  /// What the text expects, in its order.
  public let marks: [MarkedPlace]

  public init(_ text: String, path: String = "case.sql") {
    file = SourceFile(path: path, text: text)
    var marks: [MarkedPlace] = []
    var markedLine = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let mark = MarkedPlace(line: line, of: markedLine) { marks.append(mark) } else { markedLine = index + 1 }
    }
    self.marks = marks.sorted()
  }

  /// Diagnostics as the marks that would expect them. Of a range over several lines the first line counts.
  public func marks(of diagnostics: [Diagnostic]) -> [MarkedPlace] {
    let lines = LineIndex(file)
    return diagnostics.map { MarkedPlace($0, lines) }.sorted()
  }

  /// What is expected and missing, and what is there and not expected; empty when all is as marked.
  public func differences(from diagnostics: [Diagnostic]) -> [String] {
    let found = marks(of: diagnostics)
    let missing = marks.filter { mark in !found.contains { mark.expects($0) } }.map { "missing: \($0)" }
    let surplus = found.filter { mark in !marks.contains { $0.expects(mark) } }.map { "not expected: \($0)" }
    let twice = found.count > Set(found).count ? ["the same finding twice"] : []
    return missing + surplus + twice
  }
}
