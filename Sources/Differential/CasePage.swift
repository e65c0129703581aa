/// A Markdown page of cases: its fenced blocks, with the heading above each.
public struct CasePage: Sendable {
  public struct Block: Sendable {
    public let heading: String
    /// The words behind the fence: `expressions`.
    public let language: String
    /// The page's line on which the text begins, from 1.
    public let line: Int
    public let lines: [String]

    public var text: String { lines.joined(separator: "\n") }
  }

  public let path: String
  public let blocks: [Block]

  public init(path: String, text: String) {
    self.path = path
    var blocks: [Block] = []
    var heading = ""
    var open: (language: String, line: Int, lines: [String])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(Block(heading: heading, language: block.language, line: block.line, lines: block.lines))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), index + 2, [])
        }
      } else if open != nil {
        open?.lines.append(String(line))
      } else if line.hasPrefix("#") {
        heading = String(line.drop { $0 == "#" || $0 == " " })
      }
    }
    self.blocks = blocks
  }
}
