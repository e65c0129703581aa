import Diagnostics
import Manual
import SQLLint
import SQLSyntax
import SourceDialects

/// A page of the manual for a terminal.
///
///     ROW001 mark-processed-predicate
///     error · presets default, strict · no fix
///
///     Rows are loaded where a flag says so, …
struct PageText {
  private static let width = 100

  let isColored: Bool

  func text(of page: ManualPage) -> String {
    var reader = Reader(page: self)
    for line in page.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() { reader.read(String(line)) }
    reader.endParagraph()
    let head = [paint("\(page.code) \(page.title)", .strong)] + (Rules.rule(page.code).map { [facts($0)] } ?? [])
    return (head + ["", reader.text]).joined(separator: "\n") + "\n"
  }

  private func facts(_ rule: any LintRule) -> String {
    let fix = rule.fixName == "–" ? "no fix" : "\(rule.fixName) fix"
    return paint("\(rule.defaultSeverity.name) · presets \(rule.presetNames.joined(separator: ", ")) · \(fix)", .faint)
  }

  private func paint(_ text: String, _ style: Style) -> String { isColored ? style.paint(text) : text }

  /// Reads a page line by line.
  private struct Reader {
    let page: PageText
    private var lines: [String] = []
    private var paragraph: [String] = []
    /// Of the block that is open.
    private var block: [String]?

    init(page: PageText) { self.page = page }

    var text: String { lines.joined(separator: "\n").trimmingLineEnds }

    mutating func read(_ line: String) {
      if line.hasPrefix("```") {
        fence()
      } else if block != nil {
        block?.append(line)
      } else if line.hasPrefix("#") {
        endParagraph()
        lines.append(page.paint(String(line.drop { $0 == "#" || $0 == " " }), .strong))
      } else if line.isEmpty || line.hasPrefix("- ") || line.hasPrefix("|") {
        endParagraph()
        if line.isEmpty { lines.append("") } else { paragraph.append(line) }
        if line.hasPrefix("|") { endParagraph() }
      } else {
        paragraph.append(line)
      }
    }

    mutating func endParagraph() {
      guard !paragraph.isEmpty else { return }
      let text = paragraph.joined(separator: " ")
      lines += (text.hasPrefix("|") ? [text] : text.wrapped(at: PageText.width)).map(page.spans)
      paragraph = []
    }

    private mutating func fence() {
      guard let open = block else {
        endParagraph()
        block = []
        return
      }
      lines += page.sql(open)
      block = nil
    }
  }

  /// The example, indented, with what its marks say painted.
  private func sql(_ lines: [String]) -> [String] {
    guard isColored else { return lines.map { $0.isEmpty ? "" : "    " + $0 } }
    let isPostgres = lines.contains { $0.contains("--@ dialect postgres") }
    let text = SQLHighlighter(isPostgres ? .postgres : .snowflake).highlighted(lines.joined(separator: "\n"))
    let painted = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(lines, painted).map { isMark($0) ? "    " + paint($0, .failure) : $0.isEmpty ? "" : "    " + $1 }
  }

  /// `--     ^^^^ ROW001: message`
  private func isMark(_ line: String) -> Bool {
    let rest = line.drop { $0 == "-" || $0 == " " }
    return rest.hasPrefix("^") && line.hasPrefix("--")
  }

  /// `**strong**` and `` `code` ``: without colour the words stand for themselves, and code keeps its quotes.
  private func spans(_ line: String) -> String {
    let strong = line.split(separator: "**", omittingEmptySubsequences: false)
    let text = strong.enumerated().map { $0 % 2 == 1 ? paint(String($1), .strong) : String($1) }.joined()
    guard isColored else { return text }
    let code = text.split(separator: "`", omittingEmptySubsequences: false)
    return code.enumerated().map { $0 % 2 == 1 ? paint(String($1), .string) : String($1) }.joined()
  }
}

extension String {
  /// Broken between words, so that no line is longer, if its words are not.
  func wrapped(at width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  fileprivate var trimmingLineEnds: String {
    let start = drop { $0 == "\n" }
    return String(start.reversed().drop { $0 == "\n" }.reversed())
  }
}
