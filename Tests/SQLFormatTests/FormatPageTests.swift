import SQLFormat
import TestSupport
import Testing

/// The pages in Cases show what is written: an input, then the text that it becomes.
struct FormatPageTests {
  struct Pair: Sendable, CustomStringConvertible {
    let input: MarkdownCase
    let expected: MarkdownCase
    var description: String { input.description }
  }

  static let pairs: [Pair] = {
    let blocks = (try? MarkdownCase.all(in: "Tests/SQLFormatTests/Cases")) ?? []
    return stride(from: 0, to: blocks.count - 1, by: 2).map { Pair(input: blocks[$0], expected: blocks[$0 + 1]) }
  }()

  @Test func everyHeadingHasAnInputAndItsText() {
    #expect(Self.pairs.count > 15)
    #expect(Self.pairs.allSatisfy { $0.input.heading == $0.expected.heading })
  }

  @Test(arguments: pairs)
  func writesWhatThePageShows(_ pair: Pair) {
    #expect(formatted(pair.input.text) == pair.expected.text)
  }

  @Test(arguments: pairs)
  func leavesFormattedTextAlone(_ pair: Pair) {
    #expect(formatted(pair.expected.text) == pair.expected.text)
  }
}
