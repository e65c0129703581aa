public import Foundation

/// A fenced block of a Markdown page, with the heading above it: specification, manual and test in one.
public struct MarkdownCase: Sendable, CustomStringConvertible {
  /// The page's file name.
  public let page: String
  public let heading: String
  /// The word behind the fence: `sql`.
  public let language: String
  public let text: String
  /// The page's line on which the text begins, from 1.
  public let line: Int

  public var description: String { "\(page):\(line) \(heading)" }

  /// The blocks of one language on all pages of a folder of this repository, pages by name.
  public static func all(in folder: String, language: String = "sql") throws -> [MarkdownCase] {
    let directory = repositoryRoot.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".md") }.sorted()
    return try names.flatMap { name in
      let text = try String(contentsOf: directory.appending(path: name), encoding: .utf8)
      return cases(of: text, page: name).filter { $0.language == language }
    }
  }

  /// The repository that these tests belong to.
  public static let repositoryRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The blocks of a page in their order.
  public static func cases(of text: String, page: String) -> [MarkdownCase] {
    var reader = Reader(page: page)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
    return reader.cases
  }

  private struct Reader {
    let page: String
    var cases: [MarkdownCase] = []
    private var heading = ""
    private var lineNumber = 0
    /// Of the block that is open.
    private var block: (language: String, firstLine: Int, lines: [Substring])?

    init(page: String) { self.page = page }

    mutating func read(_ line: Substring) {
      lineNumber += 1
      if line.hasPrefix("```") {
        fence(line.dropFirst(3))
      } else if block != nil {
        block?.lines.append(line)
      } else if line.hasPrefix("#") {
        heading = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
      }
    }

    private mutating func fence(_ language: Substring) {
      guard let open = block else {
        block = (String(language), lineNumber + 1, [])
        return
      }
      let text = open.lines.map { $0 + "\n" }.joined()
      cases.append(MarkdownCase(page: page, heading: heading, language: open.language, text: text, line: open.firstLine))
      block = nil
    }
  }
}
