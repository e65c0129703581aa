/// A unified diff with its sides painted.
enum DiffHighlighter {
  static func highlighted(_ diff: String) -> String {
    diff.split(separator: "\n", omittingEmptySubsequences: false).map { painted(String($0)) }.joined(separator: "\n")
  }

  private static func painted(_ line: String) -> String {
    if line.hasPrefix("--- ") || line.hasPrefix("+++ ") { return Style.strong.paint(line) }
    switch line.first {
    case "+": return Style.added.paint(line)
    case "-": return Style.removed.paint(line)
    case "@": return Style.keyword.paint(line)
    default: return line
    }
  }
}
